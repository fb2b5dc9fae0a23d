public import PlainText
import TerminalUI

extension Runtime {
  /// Lets the user choose among `themes`, of which `chosen` is shown; to be called before it runs. With `notice`, the
  /// screens begin with what that says.
  public mutating func offer(_ themes: any ThemeSource, chosen: String, notice: Tekst? = nil) {
    self.themes = themes
    model.looks = Looks(names: themes.names, chosen: chosen)
    if let notice { model.notice = App.Notice(text: notice, role: .warning) }
  }

  /// Gives commands the keys of `table`; to be called before it runs.
  public mutating func use(_ table: KeyTable) { model.keys = table }

  /// Has the mouse count from the start; to be called before it runs.
  public mutating func useMouse() {
    model.hasMouse = true
    terminal.useMouse(true)
  }

  /// Shows the theme; where it cannot be used, `good` stays.
  mutating func showTheme(_ name: String, back good: String) -> [App.Message] {
    guard let themes else { return [] }
    do throws(ThemeTrouble) {
      terminal.use(try themes.theme(name))
      return []
    } catch {
      return [.themeRefused(error, back: good)]
    }
  }
}
