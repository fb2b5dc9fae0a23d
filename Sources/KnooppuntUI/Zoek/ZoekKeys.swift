import PlainText
import TerminalUI

extension Zoek {
  /// The commands of the screen while nothing is typed.
  static let keys = Keymap<Message>(
    Movements.bindings { .moved($0) } + [
      Binding(
        "zoek.open", keys: [[.enter], [.character("l")], [.right]], label: Tekst(nl: "openen", en: "open"),
        group: Groups.list, message: .openPressed, priority: 90),
      Binding(
        "zoek.regel", keys: [[.character("/")]], label: Tekst(nl: "zoeken", en: "search"), group: Groups.list,
        message: .linePressed, priority: 88),
      Binding(
        "zoek.soort", keys: [[.tab]], label: Tekst(nl: "volgende soort", en: "next kind"), group: Groups.list,
        message: .kindPassed(forward: true), priority: 70),
      Binding(
        "zoek.soortterug", keys: [[.backTab]], label: Tekst(nl: "vorige soort", en: "previous kind"),
        group: Groups.list, message: .kindPassed(forward: false)),
      Binding(
        "zoek.terug", keys: [[.escape], [.character("h")], [.left]], label: Tekst(nl: "terug", en: "back"),
        group: Groups.list, message: .backPressed, priority: 60),
      Binding(
        "zoek.sluit", keys: [[.character("q")]], label: Tekst(nl: "een niveau omhoog", en: "one level up"),
        group: Groups.list, message: .leavePressed),
    ])

  /// What the footer says while the line is typed in.
  static func typingKeys(_ taal: Taal) -> [(key: SafeText, label: SafeText)] {
    [
      ("Enter", Tekst(nl: "openen", en: "open")), ("↓ ↑", Tekst(nl: "bewegen", en: "move")),
      ("Tab", Tekst(nl: "volgende soort", en: "next kind")), ("Esc", Tekst(nl: "klaar", en: "done")),
      ("Ctrl-U", Tekst(nl: "wissen", en: "clear")),
    ].map { (SafeText($0.0), $0.1.safe(taal)) }
  }
}
