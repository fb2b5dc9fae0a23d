package import RIECDomain
package import TerminalUI

/// Records that a field can name, looked for by a word or an id.
public struct RecordPicker: Sendable {
  /// What is looked for.
  public struct Query: Hashable, Sendable {
    /// Records of these kinds.
    let kinds: [Kind.Name]
    /// The words, or the beginning of an id.
    let text: String
    /// Which question of the editor it is; only the last one's answer counts.
    let number: Int
  }

  /// A record that was found.
  public struct Candidate: Hashable, Sendable {
    let id: RecordID
    let title: String
    let status: String

    /// The record `id`.
    package init(id: RecordID, title: String, status: String) {
      self.id = id
      self.title = title
      self.status = status
    }
  }

  enum Outcome {
    case open, done, cancelled
    case ask(Query)
  }

  /// So many are offered.
  static let limit = 8

  let kinds: [Kind.Name]
  package internal(set) var line = TextField.Model()
  /// The ids that are chosen.
  package private(set) var chosen: [String]
  /// Whether there can be several.
  package let isMultiple: Bool
  /// What was found for the text.
  package private(set) var candidates: [Candidate] = []
  package private(set) var cursor = 0
  private var number = 0

  init(kinds: [Kind.Name], chosen: [String], isMultiple: Bool) {
    self.kinds = kinds
    self.chosen = chosen
    self.isMultiple = isMultiple
  }

  /// The question that the text is; nil where nothing is typed.
  mutating func ask() -> Query? {
    number += 1
    candidates = []
    cursor = 0
    return line.text.contains { $0 != " " } ? Query(kinds: kinds, text: line.text, number: number) : nil
  }

  /// Takes an answer to the last question.
  mutating func take(_ found: [Candidate], number: Int) {
    guard number == self.number else { return }
    candidates = found
    cursor = 0
  }

  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .escape: return .cancelled
    case .down, .control("n"): cursor = min(cursor + 1, max(0, candidates.count - 1))
    case .up, .control("p"): cursor = max(0, cursor - 1)
    case .enter, .tab: return enter()
    case .backspace where line.text.isEmpty:
      guard !chosen.isEmpty else { return .open }
      chosen.removeLast()
    default:
      let before = line.text
      guard line.press(key), line.text != before else { return .open }
      return ask().map { .ask($0) } ?? .open
    }
    return .open
  }

  /// Chooses these, and nothing else.
  mutating func choose(_ ids: [String]) { chosen = ids }

  /// With nothing typed it is ready; else the record under the cursor is taken, or the id that was typed whole.
  private mutating func enter() -> Outcome {
    let typed = String(line.text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    guard !typed.isEmpty else { return .done }
    // Of a kind that the store keeps no records of there is nothing to find.
    let unlisted = kinds.contains { Kinds.named($0) == nil } ? typed : nil
    guard let id = candidates.indices.contains(cursor) ? candidates[cursor].id.text : unlisted else { return .open }
    guard isMultiple else {
      chosen = [id]
      return .done
    }
    if !chosen.contains(id) { chosen.append(id) }
    line.set("")
    _ = ask()
    return .open
  }
}
