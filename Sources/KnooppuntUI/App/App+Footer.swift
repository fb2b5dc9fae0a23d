import PlainText
import RIECDomain
import TerminalUI

extension App {
  /// The commands that the footer can show: those that can be given now, and what matters most first.
  static func footerKeymap(_ model: Model) -> Keymap<Message> {
    let urgent = urgentCommands(model)
    var keymap = keymap(model).filter { $0.priority > 0 || urgent[$0.id] != nil }
    keymap.judge { reason(against: $0, model) }
    keymap.raise(urgent)
    return keymap
  }

  /// Commands that come first on the visible screen as it is: with marks, what can be done with them.
  private static func urgentCommands(_ model: Model) -> [String: Int] {
    guard case .list(let list) = model.screens.last else { return [:] }
    if list.panes.isPreviewFocused { return ["lijst.deel": 96, "lijst.terug": 95] }
    guard !list.marks.isEmpty else { return [:] }
    return [
      "lijst.merk": 206, "uitvoer.kopieer": 205, "uitvoer.exporteer": 204, "uitvoer.kopieerrijen": 203,
      "lijst.keerom": 202, "lijst.bereik": 201,
    ]
  }
}
