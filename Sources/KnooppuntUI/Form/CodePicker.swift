import PlainText
import RIECDomain
import TerminalUI

/// The codes that a field can have, each with a letter.
package struct CodePicker: Sendable {
  /// One of them.
  package struct Item: Sendable {
    /// The code in the file.
    package let code: String
    /// What the screens call it.
    package let label: String
    /// The key that chooses it; nil where no letter was left.
    package let letter: Character?
  }

  enum Outcome { case open, done, cancelled }

  package let items: [Item]
  /// The codes that are chosen, in the order of choosing; those that the list does not know stay among them.
  package private(set) var chosen: [String]
  /// Whether there can be several.
  package let isMultiple: Bool
  let isYesOrNo: Bool
  package private(set) var cursor = 0

  static let yes = "ja"
  static let no = "nee"

  /// The codes of `list`.
  init(_ list: CodeList, chosen: [String], isMultiple: Bool = false, taal: Taal) {
    let entries = list.entries.map { (code: $0.code.text, label: $0.label(taal)) }
    let letters = Letters.of(entries.map(\.label))
    items = zip(entries, letters).map { Item(code: $0.code, label: $0.label, letter: $1) }
    self.chosen = chosen
    self.isMultiple = isMultiple
    isYesOrNo = false
    cursor = items.firstIndex { $0.code == chosen.first } ?? 0
  }

  /// Yes or no.
  init(yesOrNo value: Bool?, taal: Taal) {
    items = [
      Item(code: Self.yes, label: FieldType.answer(true, taal), letter: taal == .nl ? "j" : "y"),
      Item(code: Self.no, label: FieldType.answer(false, taal), letter: "n"),
    ]
    chosen = value.map { [$0 ? Self.yes : Self.no] } ?? []
    isMultiple = false
    isYesOrNo = true
    cursor = value == false ? 1 : 0
  }

  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .escape: return .cancelled
    case .enter, .tab:
      if !isMultiple, items.indices.contains(cursor) { chosen = [items[cursor].code] }
      return .done
    case .character(" "):
      guard items.indices.contains(cursor) else { return .open }
      return choose(items[cursor].code)
    case .backspace, .delete:
      chosen = []
      return isMultiple ? .open : .done
    case .character(let letter):
      let folded = Folding.fold(String(letter))
      let found =
        items.firstIndex { $0.letter == letter } ?? items.firstIndex { item in item.letter.map { String($0) } == folded
        }
        ?? (isYesOrNo && folded == "j" ? 0 : nil)
      if let found {
        cursor = found
        return choose(items[found].code)
      }
      if let moved = Menu.move(key, from: cursor, of: items.count) { cursor = moved }
    default:
      if let moved = Menu.move(key, from: cursor, of: items.count) { cursor = moved }
    }
    return .open
  }

  /// Chooses these, and nothing else.
  mutating func choose(_ codes: [String]) { chosen = codes }

  private mutating func choose(_ code: String) -> Outcome {
    guard isMultiple else {
      chosen = [code]
      return .done
    }
    if let at = chosen.firstIndex(of: code) { chosen.remove(at: at) } else { chosen.append(code) }
    return .open
  }
}

/// Letters by which things are picked.
enum Letters {
  /// A letter for each label: the first of its own that is free, else the next of the alphabet; never `j` and `k`, which
  /// move. Nil where none is left.
  static func of(_ labels: [String]) -> [Character?] {
    var free = Set("abcdefghilmnopqrstuvwxyz")
    var letters: [Character?] = labels.map { label in
      guard let letter = Folding.fold(label).first(where: free.contains) else { return nil }
      free.remove(letter)
      return letter
    }
    var rest = free.sorted()[...] + "0123456789"
    for place in letters.indices where letters[place] == nil { letters[place] = rest.popFirst() }
    return letters
  }
}

extension Letters {
  /// Letters in the order of the alphabet for so many lines, then none.
  static func inOrder(_ count: Int) -> [Character?] {
    let letters = Array("abcdefghilmnoprstuvwxyz")
    return (0..<count).map { $0 < letters.count ? letters[$0] : nil }
  }
}
