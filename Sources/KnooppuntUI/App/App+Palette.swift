import PlainText
import RIECDomain
import TerminalUI

extension App {
  /// A command of the palette with what it leads to.
  struct PaletteEntry {
    /// What the list shows of it.
    let item: CommandPalette.Item
    /// What choosing it does.
    let action: PaletteAction
  }

  /// What choosing a command of the palette does.
  enum PaletteAction {
    /// Gives the command of a key.
    case give(Message)
    /// Opens the line behind `:` with its name, as it needs a word more.
    case speak(String)
  }

  /// Every command of the visible screen and of all screens, in the order of the help but with the movements last, and
  /// those that have a name behind `:` only.
  static func paletteEntries(_ model: Model) -> [PaletteEntry] {
    let taal = model.office.taal
    let bindings = judgedKeymap(model).bindings.filter { !$0.keys.isEmpty }
    let isMovement = { (binding: Binding<Message>) in binding.group == Groups.move }
    let entry = { (binding: Binding<Message>) in
      let spoken = Spoken.allCases.first { $0.bindingID == binding.id }?.rawValue ?? ""
      var reason: SafeText?
      if case .disabled(let because) = binding.availability { reason = because.safe(taal) }
      return PaletteEntry(
        item: CommandPalette.Item(
          binding.label.safe(taal), keys: binding.keys.prefix(2).map { $0.label.safe(taal) }.joined(" "),
          group: binding.group.safe(taal), aliases: "\(binding.id) \(spoken)", reason: reason),
        action: .give(binding.message))
    }
    let byName = Spoken.allCases.filter { $0.bindingID == nil }.map { spoken in
      PaletteEntry(
        item: CommandPalette.Item(
          spoken.label.safe(taal), keys: SafeText(":\(spoken.rawValue)"), group: Groups.command.safe(taal),
          aliases: spoken.rawValue, reason: reason(against: spoken, model)?.safe(taal)),
        action: .speak(spoken.rawValue))
    }
    return bindings.filter { !isMovement($0) }.map(entry) + byName + bindings.filter(isMovement).map(entry)
  }

  static func pressPalette(_ key: Key, _ palette: CommandPalette.Model, _ model: inout Model) -> [Effect] {
    var palette = palette
    let entries = paletteEntries(model)
    let found = CommandPalette.found(entries.map(\.item), query: palette.query.text)
    let page = CommandPalette.visibleRows(in: Rect(screenSize(model)))
    switch key {
    case .escape, .function(2):
      model.overlay = nil
      return []
    case .down, .control("n"), .tab: palette.move(by: 1, of: found.count)
    case .up, .control("p"), .backTab: palette.move(by: -1, of: found.count)
    case .pageDown: palette.move(by: page, of: found.count)
    case .pageUp: palette.move(by: -page, of: found.count)
    case .enter:
      guard found.indices.contains(palette.selected) else { break }
      return choose(entries[found[palette.selected]], &model)
    case .backspace where palette.query.text.isEmpty:
      model.overlay = nil
      return []
    default:
      let before = palette.query.text
      _ = palette.query.press(key)
      if palette.query.text != before { palette.restart() }
    }
    model.overlay = .palette(palette)
    return []
  }

  private static func choose(_ entry: PaletteEntry, _ model: inout Model) -> [Effect] {
    model.overlay = nil
    if let reason = entry.item.reason {
      refuse(Tekst(reason.string), &model)
      return []
    }
    switch entry.action {
    case .give(let message): return update(&model, message)
    case .speak(let name):
      model.overlay = .command(FilterLine.Model(name + " ", prompt: ":"))
      return []
    }
  }

  static func viewPalette(_ palette: CommandPalette.Model, _ model: Model, in area: Rect, _ frame: inout Frame) {
    let items = paletteEntries(model).map(\.item)
    let taal = model.office.taal
    CommandPalette.view(
      palette, items, found: CommandPalette.found(items, query: palette.query.text),
      title: Tekst(nl: "Opdrachten", en: "Commands").safe(taal),
      empty: Tekst(
        nl: "Geen opdracht gevonden. Ctrl-U wist, Esc sluit.", en: "No command found. Ctrl-U clears, Esc closes."
      ).safe(taal), in: area, &frame)
  }

  /// The keys that matter in the palette.
  static let paletteKeys: [(key: String, label: Tekst)] = [
    ("Enter", Tekst(nl: "uitvoeren", en: "do it")), ("↓ ↑", Tekst(nl: "kiezen", en: "choose")),
    ("Esc", Tekst(nl: "sluiten", en: "close")), ("Ctrl-U", Tekst(nl: "wissen", en: "clear")),
  ]
}
