public import PlainText
public import RIECDomain
public import RIECStore
import StrictJSON

extension FieldChange {
  /// The change in words: what it is of, and what stood and stands there.
  public struct Wording: Hashable, Sendable {
    /// The labels along the path, up to the values.
    public let lead: String
    /// What stood there; nil where nothing is to be said of it.
    public let old: String?
    /// What stands there now; nil as above.
    public let new: String?
  }

  /// The change as a person reads it: `Interventies 3, Status: toegezegd → in uitvoering`.
  public func text(in kind: Kind?, _ taal: Taal) -> String {
    let words = wording(in: kind, taal)
    return words.lead + [words.old, words.new].compactMap { $0 }.joined(separator: " → ")
  }

  /// The pieces of ``text(in:_:)``.
  public func wording(in kind: Kind?, _ taal: Taal) -> Wording {
    let (label, type) = FieldPath.described(path, in: kind, taal)
    func shown(_ value: JSONValue?) -> String {
      guard let value, value != .null else { return taal == .nl ? "leeg" : "empty" }
      return type?.spelled(value, taal) ?? FieldType.asFound(value)
    }
    switch (old, new) {
    case (nil, _?) where path.parts.isEmpty:
      return Wording(lead: label + ": ", old: nil, new: taal == .nl ? "toegevoegd" : "added")
    case (_?, nil) where path.parts.isEmpty:
      return Wording(lead: label + ": ", old: taal == .nl ? "weggenomen" : "taken away", new: nil)
    case (nil, let value?) where value.object != nil:
      return Wording(lead: label + (taal == .nl ? " toegevoegd: " : " added: "), old: nil, new: shown(value))
    case (let value?, nil) where value.object != nil:
      return Wording(lead: label + (taal == .nl ? " weggenomen: " : " taken away: "), old: shown(value), new: nil)
    default: return Wording(lead: "\(label): ", old: shown(old), new: shown(new))
    }
  }
}

extension FieldType {
  /// What `value` looks like in a sentence, the fields of objects and elements by their labels.
  fileprivate func spelled(_ value: JSONValue, _ taal: Taal) -> String {
    switch (self, value) {
    case (.elements(let fields), .array(let elements)):
      elements.map { FieldType.object(fields).spelled($0, taal) }.joined(separator: "; ")
    case (.object(let fields), .object(let object)), (.elements(let fields), .object(let object)):
      object.members.filter { $0.key != "nr" && $0.value != .null }.map { member in
        guard let field = fields.first(where: { $0.name == member.key }) else {
          return "\(member.key) \(FieldType.asFound(member.value))"
        }
        return "\(field.label(taal)) \(field.type.spelled(member.value, taal))"
      }.joined(separator: ", ")
    default: display(value, taal)
    }
  }
}

extension FieldPath {
  /// The labels along `path`, and the type of what stands at its end where the description knows it.
  static func described(_ path: FieldPath, in kind: Kind?, _ taal: Taal) -> (label: String, type: FieldType?) {
    guard !path.parts.isEmpty else { return (kind?.label(taal) ?? "Record", nil) }
    var fields = kind?.fields ?? []
    var labels: [String] = []
    var type: FieldType?
    var isElement = false
    for part in path.parts {
      if isElement, let last = labels.popLast() {
        labels.append("\(last) \(part)")
        isElement = false
        type = .object(fields)
        continue
      }
      guard let field = fields.first(where: { $0.name == part }) else {
        labels.append(part)
        (fields, type) = ([], nil)
        continue
      }
      labels.append(field.label(taal))
      type = field.type
      fields = field.fields
      if case .elements = field.type { isElement = true }
    }
    return (labels.joined(separator: ", "), type)
  }
}

extension HistoryEntry {
  /// Why, where it was said: a reden of Triage as the screens call it.
  public func why(_ taal: Taal) -> String? { reden.map { Codes.wegingsreden[Code($0)]?.label(taal) ?? $0 } }
}

/// The journal as a person reads it.
public struct HistoryText: Sendable {
  private let taal: Taal

  /// In `taal`.
  public init(taal: Taal) { self.taal = taal }

  /// A heading and a line for each field of `entry`.
  public func lines(of entry: HistoryEntry) -> [String] {
    let moment = entry.moment.replacing("T", with: " ", maxReplacements: 1).prefix(19)
    let numbers =
      entry.lines.count == 1
      ? "\(entry.lines.lowerBound)" : "\(entry.lines.lowerBound)–\(entry.lines.upperBound)"
    var lines = ["\(moment) UTC  \(entry.user)  \(word(numbers))  \(what(entry))"]
    if let reden = entry.why(taal) { lines.append("  " + (taal == .nl ? "reden: " : "reason: ") + reden) }
    for item in entry.purge?.items ?? [] { lines.append("  \(item.id.text)") }
    for part in entry.parts {
      let kind = part.kind.flatMap(Kinds.named)
      let name = part.id?.text ?? ""
      if part.isPurged {
        lines.append("  \(name)  " + (taal == .nl ? "vernietigd" : "destroyed"))
      }
      for change in part.changes { lines.append("  \(name)  \(change.text(in: kind, taal))") }
    }
    return lines
  }

  /// What an entry did, as `wijziging` or `teruggedraaid: regel 4`.
  public func what(_ entry: HistoryEntry) -> String {
    let reversed = entry.reverses.map {
      $0.count == 1 ? " \($0.lowerBound)" : " \($0.lowerBound)–\($0.upperBound)"
    }
    return switch entry.operation {
    case "set": TriageCommit(entry)?.text(taal) ?? Tekst(nl: "wijziging", en: "change")(taal)
    case "terugdraaien" where entry.isRedo:
      Tekst(nl: "opnieuw gedaan: regel", en: "done again: line")(taal) + (reversed ?? "")
    case "terugdraaien": Tekst(nl: "teruggedraaid: regel", en: "reversed: line")(taal) + (reversed ?? "")
    case "basis":
      Tekst(
        nl: "ingebracht: \(Numbers.grouped(entry.brought)) \(entry.brought == 1 ? "record" : "records")",
        en: "brought in: \(Numbers.grouped(entry.brought)) \(entry.brought == 1 ? "record" : "records")")(taal)
    case "herstel": Tekst(nl: "afgebroken regel in quarantaine gezet", en: "torn line put in quarantine")(taal)
    case "vernietiging": entry.purge?.text(taal) ?? Tekst(nl: "vernietiging", en: "destruction")(taal)
    default: entry.operation
    }
  }

  private func word(_ numbers: String) -> String { Tekst(nl: "regel \(numbers)", en: "line \(numbers)")(taal) }
}
