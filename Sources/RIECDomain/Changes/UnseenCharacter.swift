public import PlainText
public import StrictJSON

/// A character that no text may get: a control character, or one that cannot be seen or turns the direction of reading.
/// One rule for all ways in which a text comes in: forms, editors, `wijzig`, and cells of a CSV file.
public struct UnseenCharacter: Hashable, Sendable {
  /// The line that it stands in, from 1.
  public let line: Int
  /// The grapheme of the whole text that holds it, from 0.
  public let grapheme: Int

  /// The first one in `text`, in which line feeds are none; nil where there is none.
  public init?(in text: String) {
    guard SafeText.isSuspicious(text, multiline: true) else { return nil }
    var line = 1
    var start = 0
    for (place, character) in text.enumerated() {
      if character == "\n" {
        line += 1
        start = place + 1
      } else if SafeText.isSuspicious(String(character)) {
        (self.line, grapheme) = (line, place)
        return
      }
    }
    // What is only wrong beside its neighbours.
    (self.line, grapheme) = (line, start)
  }

  /// The first one in the texts and names of `value`.
  public init?(in value: JSONValue) {
    var found: UnseenCharacter?
    switch value {
    case .string(let text): found = UnseenCharacter(in: text)
    case .array(let values): found = values.lazy.compactMap { UnseenCharacter(in: $0) }.first
    case .object(let object):
      found =
        object.members.lazy.compactMap { UnseenCharacter(in: $0.key) ?? UnseenCharacter(in: $0.value) }.first
    default: break
    }
    guard let found else { return nil }
    self = found
  }

  /// What is wrong and what to do, with the line.
  public var message: Tekst {
    Tekst(
      nl: "Regel \(line) heeft een teken dat niet te zien is of de leesrichting keert; haal het weg.",
      en: "Line \(line) has a character that cannot be seen or turns the direction of reading; take it out.")
  }
}
