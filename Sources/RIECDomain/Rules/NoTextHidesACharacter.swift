import PlainText
import StrictJSON

/// Rule 29, W: no text and no field's name holds a character that the screens show as a mark because it could command,
/// hide or reorder (`SafeText`). Ours, not of the domain page. Forms and cells of CSV refuse such a character; this finds
/// what came in otherwise, as with JSON.
///
/// Emoji that are joined or varied by an invisible character count too: on the screen they come apart.
package enum NoTextHidesACharacter: Rule {
  package static let number = 29
  package static let kinds = Set(Kinds.all.map(\.name))

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    let json = record.root.json
    guard hides(.object(json)) else { return [] }
    var walk = Walk()
    walk.members(of: json)
    return walk.findings
  }

  private static func hides(_ value: JSONValue) -> Bool {
    switch value {
    case .string(let text): hides(text)
    case .array(let values): values.contains(where: hides)
    case .object(let object): object.members.contains { hides($0.key) || hides($0.value) }
    default: false
    }
  }

  private static func hides(_ text: String) -> Bool { SafeText.isSuspicious(text, multiline: true) }

  /// Goes through a record in which something hides; a plain list is one field.
  private struct Walk {
    private(set) var findings: [Finding] = []
    private var path: [String] = []

    mutating func members(of object: JSONObject) {
      for member in object.members {
        path.append(member.key)
        report([member.key] + texts(in: member.value))
        descend(into: member.value)
        path.removeLast()
      }
    }

    /// The texts of a field: a text, or those of a plain list.
    private func texts(in value: JSONValue) -> [String] {
      switch value {
      case .string(let text): [text]
      case .array(let values): values.flatMap(texts)
      default: []
      }
    }

    private mutating func descend(into value: JSONValue) {
      if case .object(let inner) = value { members(of: inner) }
      guard case .array(let values) = value else { return }
      for (position, value) in values.enumerated() {
        guard case .object(let inner) = value else {
          descend(into: value)
          continue
        }
        path.append(String(inner["nr"]?.integer ?? position + 1))
        members(of: inner)
        path.removeLast()
      }
    }

    private mutating func report(_ texts: [String]) {
      var found: [(scalar: Unicode.Scalar, count: Int)] = []
      for text in texts {
        for (scalar, count) in SafeText.hidden(in: text) {
          if let place = found.firstIndex(where: { $0.scalar == scalar }) {
            found[place].count += count
          } else {
            found.append((scalar, count))
          }
        }
      }
      guard !found.isEmpty else { return }
      let message = Self.message(found.reduce(0) { $0 + $1.count }, found.map(\.scalar))
      findings.append(Finding(rule: number, .warning, at: FieldPath(path), message))
    }

    /// As many as a line has room for are named.
    private static let named = 5

    private static func message(_ count: Int, _ scalars: [Unicode.Scalar]) -> Tekst {
      let names = scalars.prefix(named).map { scalar in
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
      }
      let list = names.joined(separator: ", ") + (scalars.count > named ? ", …" : "")
      if count == 1 {
        return Tekst(
          nl: "1 verborgen teken (\(list)): open het veld en haal het weg.",
          en: "1 hidden character (\(list)): open the field and take it out.")
      }
      let number = Numbers.grouped(count)
      return Tekst(
        nl: "\(number) verborgen tekens (\(list)): open het veld en haal ze weg.",
        en: "\(number) hidden characters (\(list)): open the field and take them out.")
    }
  }
}
