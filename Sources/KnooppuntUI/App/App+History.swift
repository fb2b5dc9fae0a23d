import RIECDomain
import TerminalUI

extension App {
  /// The place in the history that `:` shows, and what was typed before Up was first pressed.
  struct Recalling: Hashable, Sendable {
    var place: Int
    let typed: String
  }

  /// Up and Down behind `:`: earlier commands that begin with what was typed.
  static func recallCommand(earlier: Bool, _ line: FilterLine.Model, _ model: inout Model) {
    var line = line
    let typed = model.keyboard.recalling?.typed ?? line.field.text
    let known = model.memory.commands.filter { $0.hasPrefix(typed) }
    let place = (model.keyboard.recalling?.place ?? known.count) + (earlier ? -1 : 1)
    guard place >= 0, place <= known.count else { return }
    model.keyboard.recalling = place == known.count ? nil : Recalling(place: place, typed: typed)
    line.field.set(place == known.count ? typed : known[place])
    line.offer([])
    model.overlay = .command(line)
  }

  /// Remembers a command that was given, with what follows it only where that is a word of the program or of a view: what
  /// somebody typed may be anyone's name.
  static func rememberCommand(_ text: String, _ model: inout Model) -> [Effect] {
    let words = text.split(separator: " ", maxSplits: 1)
    guard let name = words.first?.lowercased() else { return [] }
    // What follows the name of a list does nothing.
    if Kinds.plural(name) != nil { return remember(.commandGiven(name), &model) }
    guard let spoken = Spoken(rawValue: name) else { return [] }
    let rest = words.count > 1 ? String(words[1]).trimmed : ""
    guard rest.isEmpty || keeps(rest, behind: spoken, model) else { return [] }
    return remember(.commandGiven(text), &model)
  }

  /// Whether what follows the command is known to hold no personal data.
  private static func keeps(_ rest: String, behind spoken: Spoken, _ model: Model) -> Bool {
    switch spoken {
    case .filter:
      guard let list = model.screens.last?.list else { return false }
      return !Filter.mayNamePersons(rest, for: list.kind)
    case .sorteer:
      guard let list = model.screens.last?.list else { return false }
      return [SortKey](spelling: rest).allSatisfy { list.kind.column($0.column) != nil }
    case .triage: return !Filter.mayNamePersons(rest, for: Signaal.kind)
    case .regio: return isRegion(Code(rest.uppercased()))
    case .thema: return model.looks.names.contains(rest)
    case .weergave: return SavedViews.named(rest, model.memory) != nil
    default: return false
    }
  }
}
