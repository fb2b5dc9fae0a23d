import PlainText
import TerminalUI

extension Portefeuilles {
  /// The commands of the tree.
  static let keys = Keymap<Message>(
    Movements.bindings { .moved($0) } + [
      Binding(
        "boom.in", keys: [[.character("l")], [.right]], label: Tekst(nl: "uitklappen", en: "unfold"),
        group: group, message: .inPressed, priority: 92),
      Binding(
        "boom.uit", keys: [[.character("h")], [.left]], label: Tekst(nl: "inklappen", en: "fold"),
        group: group, message: .outPressed, priority: 91),
      Binding(
        "boom.open", keys: [[.enter]], label: Tekst(nl: "openen", en: "open"), group: group, message: .openPressed,
        priority: 90),
      Binding(
        "boom.filter", keys: [[.character("/")]], label: Tekst(nl: "filter", en: "filter"), group: group,
        message: .list(.filterPressed), priority: 88),
      Binding(
        "boom.volgendjaar", keys: [[.character("J")]], label: Tekst(nl: "volgend jaar", en: "next year"),
        group: group, message: .yearPassed(1), priority: 78),
      Binding(
        "boom.vorigjaar", keys: [[.character("K")]], label: Tekst(nl: "vorig jaar", en: "previous year"),
        group: group, message: .yearPassed(-1), priority: 77),
      Binding(
        "boom.alles", keys: [[.character("z")]], label: Tekst(nl: "alles in- of uitklappen", en: "fold or unfold all"),
        group: group, message: .foldAllPressed, priority: 76),
      Binding(
        "boom.tabel", keys: [[.character("t")]], label: Tekst(nl: "als tabel", en: "as a table"), group: group,
        message: .tablePressed, priority: 79),
      Binding(
        "boom.deel", keys: [[.tab]], label: Tekst(nl: "ander deel", en: "other pane"), group: group,
        message: .list(.paneSwitched)),
      Binding(
        "boom.terug", keys: [[.escape]],
        label: Tekst(nl: "terug; wist eerst het filter", en: "back; clears the filter first"),
        group: group, message: .backPressed),
      Binding(
        "boom.sluit", keys: [[.character("q")]], label: Tekst(nl: "een niveau omhoog", en: "one level up"),
        group: group, message: .leavePressed),
    ])

  /// What the table of portefeuilles has beside the commands of every list.
  static let tableKeys = Keymap<Message>([
    Binding(
      "boom.toon", keys: [[.character("t")]], label: Tekst(nl: "als boom", en: "as a tree"), group: group,
      message: .treePressed, priority: 79)
  ])

  private static let group = Tekst(nl: "Portefeuilles", en: "Portefeuilles")
}
