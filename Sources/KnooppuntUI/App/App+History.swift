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

  /// Remembers a command that was given. One that may hold personal data, or that is none of ours, is not.
  static func rememberCommand(_ text: String, _ model: inout Model) -> [Effect] {
    let words = text.split(separator: " ", maxSplits: 1)
    guard let name = words.first?.lowercased() else { return [] }
    if Kinds.plural(name) == nil {
      // What is looked for everywhere may be anyone's name.
      guard let spoken = Spoken(rawValue: name), spoken != .zoek else { return [] }
      if spoken == .filter, words.count > 1 {
        guard case .list(let list) = model.screens.last, !Filter.mayNamePersons(String(words[1]), for: list.kind)
        else { return [] }
      }
    }
    return remember(.commandGiven(text), &model)
  }
}
