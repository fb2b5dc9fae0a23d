import PlainText
import StrictJSON

/// Rule 23, F: every id that a record names is the id of a record of the right kind; an interventie names an advies of
/// its own casus [I]. An id that may belong to a kind whose records are not here is let be, and so is that of a record
/// that was destroyed: who names it keeps the bare id.
package enum ReferencesPointToRecords: Rule {
  package static let number = 23
  package static let kinds = Set(Kinds.all.map(\.name))

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    guard let fields = references[record.kind] else { return [] }
    var findings: [Finding] = []
    visit(fields, of: record.root) { id, kinds, path in
      if let finding = finding(id, kinds, at: path, context) { findings.append(finding) }
    }
    if record.kind == .casus { findings += adviesNumbers(in: record) }
    return findings
  }

  /// The absent kinds that `record` names a record of, as far as can be told: what was let be.
  static func letBe(in record: Record, _ context: RuleContext) -> Set<Kind.Name> {
    guard !context.absent.isEmpty, let fields = references[record.kind] else { return [] }
    var found: Set<Kind.Name> = []
    visit(fields, of: record.root) { id, kinds, _ in
      if context.kind(RecordID(id)) == nil { found.formUnion(absent(among: kinds, context)) }
    }
    return found
  }

  /// The kinds among `absent` that a record of `kind` may name.
  static func mayBeLetBe(in kind: Kind.Name, among absent: [Kind.Name]) -> [Kind.Name] {
    func named(by nodes: [Node]) -> [[Kind.Name]] {
      nodes.flatMap { node in (node.kinds.map { [$0] } ?? []) + named(by: node.inner) }
    }
    let wanted = named(by: references[kind] ?? [])
    return absent.filter { name in wanted.contains { $0.isEmpty || $0.contains(name) } }
  }

  /// A field that names no kind may hold an id of any.
  private static func absent(among kinds: [Kind.Name], _ context: RuleContext) -> [Kind.Name] {
    context.absent.filter { kinds.isEmpty || kinds.contains($0) }
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

  /// Calls `body` with every reference, the kinds it may be of and its path.
  private static func visit(_ nodes: [Node], of part: Part, _ body: (String, [Kind.Name], [String]) -> Void) {
    var path: [String] = []
    visit(nodes, of: part, at: &path, body)
  }

  private static func visit(
    _ nodes: [Node], of part: Part, at path: inout [String], _ body: (String, [Kind.Name], [String]) -> Void
  ) {
    for node in nodes {
      guard let value = part.json[node.name] else { continue }
      path.append(node.name)
      defer { path.removeLast() }
      switch value {
      case .string(let id):
        if let kinds = node.kinds { body(id, kinds, path) }
      case .object(let object):
        visit(node.inner, of: Part(object), at: &path, body)
      case .array(let values):
        for (position, value) in values.enumerated() {
          if let id = value.string, let kinds = node.kinds {
            body(id, kinds, path)
          } else if let object = value.object {
            let element = Part(object)
            path.append(String(element.nr ?? position + 1))
            visit(node.inner, of: element, at: &path, body)
            path.removeLast()
          }
        }
      default: break
      }
    }
  }

  private static func finding(
    _ id: String, _ kinds: [Kind.Name], at path: [String], _ context: RuleContext
  ) -> Finding? {
    let found = context.kind(RecordID(id))
    if let found, kinds.isEmpty || kinds.contains(found) { return nil }
    if found == nil, context.destroyed.contains(RecordID(id)) || !absent(among: kinds, context).isEmpty { return nil }
    let wanted = kinds.compactMap { Kinds.named($0)?.label }
    let message: Tekst =
      if let found {
        Tekst(
          nl: "\(id) is een \(found.text); hier hoort: \(wanted.map(\.nl).listed).",
          en: "\(id) is a \(found.text); expected here: \(wanted.map(\.en).listed).")
      } else {
        Tekst(
          nl: "\(id) bestaat niet: het id klopt niet of dat record ontbreekt.",
          en: "\(id) does not exist: the id is wrong or that record is missing.")
      }
    return Finding(rule: number, .fault, at: FieldPath(path), message)
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

extension Kind {
  /// The kinds that `record`, of this kind, names and of which `context` has no records, in the registry's order: its
  /// references to them are not judged.
  public func notJudged(in record: Record, _ context: RuleContext) -> [Kind.Name] {
    let found = ReferencesPointToRecords.letBe(in: record, context)
    return context.absent.filter(found.contains)
  }

  /// The kinds among `absent` that a record of this kind may name.
  public func mayName(among absent: [Kind.Name]) -> [Kind.Name] {
    ReferencesPointToRecords.mayBeLetBe(in: name, among: absent)
  }
}
