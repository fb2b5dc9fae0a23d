import PlainText
import StrictJSON

/// Rule 23, F: every id that a record names is the id of a record of the right kind; an interventie names an advies of
/// its own casus [I].
package enum ReferencesPointToRecords: Rule {
  package static let number = 23
  package static let kinds = Set(Kinds.all.map(\.name))

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    guard let fields = references[record.kind] else { return [] }
    var findings: [Finding] = []
    var path: [String] = []
    check(fields, of: record.root, at: &path, context, &findings)
    if record.kind == .casus { findings += adviesNumbers(in: record) }
    return findings
  }

  /// The fields of a level that are references or hold some further in.
  private struct Node: Sendable {
    let name: String
    let kinds: [Kind.Name]?
    let inner: [Node]

    init?(_ field: FieldDescription) {
      name = field.name
      switch field.type {
      case .reference(let kinds), .list(.reference(let kinds)):
        self.kinds = kinds
        inner = []
      case .object(let fields), .elements(let fields):
        kinds = nil
        inner = fields.compactMap(Node.init)
        if inner.isEmpty { return nil }
      default: return nil
      }
    }
  }

  private static let references = Dictionary(
    Kinds.all.map { ($0.name, $0.fields.compactMap(Node.init)) }, uniquingKeysWith: { first, _ in first })

  private static func check(
    _ nodes: [Node], of part: Part, at path: inout [String], _ context: RuleContext, _ findings: inout [Finding]
  ) {
    for node in nodes {
      guard let value = part.json[node.name] else { continue }
      path.append(node.name)
      defer { path.removeLast() }
      switch value {
      case .string(let id):
        if let kinds = node.kinds { check(id, kinds, at: path, context, &findings) }
      case .object(let object):
        check(node.inner, of: Part(object), at: &path, context, &findings)
      case .array(let values):
        for (position, value) in values.enumerated() {
          if let id = value.string, let kinds = node.kinds {
            check(id, kinds, at: path, context, &findings)
          } else if let object = value.object {
            let element = Part(object)
            path.append(String(element.nr ?? position + 1))
            check(node.inner, of: element, at: &path, context, &findings)
            path.removeLast()
          }
        }
      default: break
      }
    }
  }

  private static func check(
    _ id: String, _ kinds: [Kind.Name], at path: [String], _ context: RuleContext, _ findings: inout [Finding]
  ) {
    let found = context.kind(RecordID(id))
    if let found, kinds.isEmpty || kinds.contains(found) { return }
    let wanted = kinds.compactMap { Kinds.named($0)?.label }
    let message: Tekst =
      if let found {
        Tekst(
          nl: "\(id) is een \(found.text); hier hoort: \(wanted.map(\.nl).listed).",
          en: "\(id) is a \(found.text); expected here: \(wanted.map(\.en).listed).")
      } else {
        Tekst(
          nl: "\(id) bestaat niet: verbeter het id of haal het weg.",
          en: "\(id) does not exist: correct the id or remove it.")
      }
    findings.append(Finding(rule: number, .fault, at: FieldPath(path), message))
  }

  private static func adviesNumbers(in record: Record) -> [Finding] {
    let interventies = record.placed(Casus.interventies)
    guard !interventies.isEmpty else { return [] }
    let known = Set(record.placed(Casus.adviezen).compactMap(\.path.parts.last))
    return interventies.compactMap { interventie in
      guard let nr = interventie.part[Interventie.adviesId], !known.contains(String(nr)) else { return nil }
      return Finding(
        rule: number, .fault, at: interventie.path.appending(Interventie.adviesId.name),
        Tekst(nl: "Deze casus heeft geen advies \(nr).", en: "This casus has no advies \(nr)."))
    }
  }
}
