public import PlainText
public import RIECDomain
public import RIECStore
import StrictJSON

/// Lays out a record of any kind by its description; a kind with more to say adds sections in a file of its own.
public struct SheetBuilder: Sendable {
  /// Where the record stands, with all that it is tied to.
  public let index: StoreIndex
  /// The language of labels.
  public let taal: Taal

  /// Sheets in `taal` of the records of `index`.
  public init(index: StoreIndex, taal: Taal) {
    self.index = index
    self.taal = taal
  }

  /// The sheet of `record`, which is of `kind`; with what is tied to it, unless `tied` is false.
  public func sheet(of record: Record, _ kind: Kind, tied: Bool = true) -> Sheet {
    let findings = kind.findings(in: record, context: context)
    let own = ownSections(record, kind, tied: tied)
    var sections = main(record, kind, own) + own.after
    for field in kind.fields where !own.shown.contains(field.name) {
      sections += elements(field, of: record.root, path: FieldPath([field.name]))
    }
    if kind.name == .casus { sections += casusSections(record) }
    if tied { sections += related(to: record, kind, shown: own.kinds) }
    if let remarks = remarks(findings) { sections.insert(remarks, at: 0) }
    return Sheet(
      kind: kind.name, id: record.id, title: own.title ?? record.title, aside: aside(record),
      sections: sections.filter { !$0.blocks.isEmpty })
  }

  /// What rules and links are judged by.
  var context: RuleContext { index.ruleContext }

  /// A reference to a record of one of `kinds`, or of any, with its title; a dangling one says so, unless it may be of a
  /// kind that is not here.
  func reference(_ id: RecordID, to kinds: [Kind.Name]) -> Sheet.Value {
    guard let found = index.record(id) else {
      if index.absent.contains(where: { kinds.isEmpty || kinds.contains($0) }) { return Sheet.Value(id.text) }
      if index.destroyed.contains(id) {
        return Sheet.Value("\(id.text) \(Tekst(nl: "(vernietigd)", en: "(destroyed)")(taal))")
      }
      return Sheet.Value("\(id.text) \(Tekst(nl: "(bestaat niet)", en: "(does not exist)")(taal))", .fault)
    }
    let title = found.title
    return Sheet.Value(title.isEmpty ? id.text : "\(id.text) \(title)", link: id)
  }

  private func aside(_ record: Record) -> [Sheet.Value] {
    ["vertrouwelijkheid", "versie"].compactMap { name in
      guard let field = Kinds.named(record.kind)?.field(at: name), let value = record.root.json[name] else {
        return nil
      }
      let text = field.type.display(value, taal)
      return name == "versie" ? Sheet.Value("\(field.label(taal).lowercased()) \(text)", .dimmed) : Sheet.Value(text)
    }
  }

  private func remarks(_ findings: [Finding]) -> Sheet.Section? {
    guard !findings.isEmpty else { return nil }
    let rows = findings.map { finding in
      let tone: Sheet.Tone = finding.severity == .fault ? .fault : finding.code == "verborgen" ? .hidden : .warning
      let mark = Sheet.Value(finding.letter(taal), tone)
      return [mark, Sheet.Value(finding.path.text, .dimmed), Sheet.Value(finding.message(taal))]
    }
    let headings = [Tekst(""), Tekst(nl: "Veld", en: "Field"), Tekst(nl: "Melding", en: "Remark")]
    return Sheet.Section(
      Tekst(nl: "Meldingen", en: "Remarks"), [.table(Sheet.Table(headings: headings, rows: rows))])
  }

  /// The lifecycle, what the kind has to say of its own, then every other field that is no list of parts; the title and
  /// bookkeeping left out.
  private func main(_ record: Record, _ kind: Kind, _ own: OwnSections) -> [Sheet.Section] {
    let stages = stages(of: record, kind)
    let left = own.shown.union(["id", "versie", record.titleField] + (stages.isEmpty ? [] : ["status"]))
    let fields = kind.fields.filter { !left.contains($0.name) }
    let ordered = fields.filter(\.isLong) + fields.filter { !$0.isLong }
    let pairs = ordered.compactMap { field -> Sheet.Pair? in
      if case .elements = field.type { return plainList(field, of: record.root) }
      guard !field.traits.contains(.hidden), let value = record.root.json[field.name] else {
        return nil
      }
      let values = values(field.type, value)
      return values.isEmpty ? nil : Sheet.Pair(field.label, values, isPersonal: field.traits.contains(.personal))
    }
    let rest: [Sheet.Block] = pairs.isEmpty ? [] : [.pairs(pairs)]
    guard !own.lead.isEmpty else { return [Sheet.Section(Tekst(""), stages + rest)] }
    return [Sheet.Section(Tekst(""), stages)] + own.lead
      + [Sheet.Section(Tekst(nl: "Gegevens", en: "Particulars"), rest)]
  }

  /// The way that most records go, with the state that this one is in, and what the next step still lacks.
  private func stages(of record: Record, _ kind: Kind) -> [Sheet.Block] {
    guard let lifecycle = kind.lifecycle, let status = record.root.json["status"]?.string.map({ Code($0) }) else {
      return []
    }
    var path = lifecycle.mainPath
    if !path.contains(status) {
      // A state beside the way stands behind the stage that it was entered from.
      let history = record.values(at: "statusHistorie/status").compactMap(\.string).map { Code($0) }
      let last = history.last { path.contains($0) }.flatMap(path.lastIndex) ?? path.count - 1
      path.insert(status, at: last + 1)
    }
    let now = kind.status(of: record, on: index.peildatum) ?? status
    if now != status, let at = path.firstIndex(of: status) { path.insert(now, at: at + 1) }
    // Where it ended, what would have come after did not.
    if lifecycle.ends.contains(now), let at = path.firstIndex(of: now) { path.removeSubrange((at + 1)...) }
    let steps = path.map { state in
      Sheet.Step(state: state, label: kind.entry(ofStatus: state)?.label ?? Tekst(state.text), isCurrent: state == now)
    }
    guard !lifecycle.ends.contains(status),
      let next = lifecycle.transitions(from: status).first(where: { $0.to != status && path.contains($0.to) })
    else {
      return [.steps(steps)]
    }
    let missing = next.guards.filter { !$0.holds(record, context) }.map { $0.label(taal) }.joined(separator: ", ")
    guard !missing.isEmpty else { return [.steps(steps)] }
    let name = (lifecycle.states[next.to]?.label ?? Tekst(next.to.text))(taal)
    let text = Tekst(
      nl: "om verder te gaan naar \(name) ontbreekt: \(missing)", en: "to move on to \(name), missing: \(missing)")
    return [.steps(steps), .text(Sheet.Value(text(taal), .dimmed))]
  }

  /// The values of a field that is no list of parts.
  func values(_ type: FieldType, _ value: JSONValue) -> [Sheet.Value] {
    switch (type, value) {
    case (_, .null): []
    case (.reference(let kinds), .string(let text)): [reference(RecordID(text), to: kinds)]
    case (.list(let type), .array(let values)): values.flatMap { self.values(type, $0) }
    case (.object(let fields), .object(let object)):
      fields.flatMap { field in object[field.name].map { values(field.type, $0) } ?? [] }
    default: [shown(type, value)]
    }
  }

  private func shown(_ type: FieldType, _ value: JSONValue) -> Sheet.Value {
    let text = type.display(value, taal)
    guard type.accepts(value) else { return Sheet.Value(text, .fault) }
    return Sheet.Value(text, type.isUrgent(value) ? .urgent : .plain)
  }

  /// A list of parts that say one thing each, as the themes, is a line among the fields.
  private func plainList(_ field: FieldDescription, of part: Part) -> Sheet.Pair? {
    let parts = parts(field, of: part)
    guard !parts.isEmpty, let shown = shown(field.fields, in: parts).first, isPlain(field, of: part) else { return nil }
    return Sheet.Pair(
      field.label, parts.flatMap { part in part.json[shown.name].map { values(shown.type, $0) } ?? [] },
      isPersonal: shown.traits.contains(.personal))
  }

  private func isPlain(_ field: FieldDescription, of part: Part) -> Bool {
    let parts = parts(field, of: part)
    return shown(field.fields, in: parts).count == 1
      && !field.fields.contains { inner in parts.contains { !self.parts(inner, of: $0).isEmpty } }
  }

  private func parts(_ field: FieldDescription, of part: Part) -> [Part] {
    guard case .elements = field.type, !field.traits.contains(.hidden) else { return [] }
    return part.json[field.name]?.array?.compactMap(\.object).map(Part.init) ?? []
  }

  /// The fields that at least one of the parts has, lists of parts left out.
  private func shown(_ fields: [FieldDescription], in parts: [Part]) -> [FieldDescription] {
    fields.filter { field in
      if case .elements = field.type { return false }
      return !field.traits.contains(.hidden) && parts.contains { ($0.json[field.name] ?? .null) != .null }
    }
  }

  /// The lists of parts at `path`, each as a table; lists inside the parts follow as tables of their own.
  func elements(_ field: FieldDescription, of part: Part, path: FieldPath) -> [Sheet.Section] {
    let parts = parts(field, of: part)
    guard !parts.isEmpty, path.parts.count > 1 || !isPlain(field, of: part) else { return [] }
    let fields = field.fields
    let shown = shown(fields, in: parts)
    let rows = parts.map { part in
      shown.map { field in
        let values = part.json[field.name].map { self.values(field.type, $0) } ?? []
        let joined = values.map(\.text).joined(separator: ", ")
        return Sheet.Value(joined, values.first?.tone ?? .dimmed, link: values.count == 1 ? values[0].link : nil)
      }
    }
    let right = shown.indices.filter { place in
      switch shown[place].type {
      case .eurocent, .integer: true
      default: false
      }
    }
    let personal = shown.indices.filter { shown[$0].traits.contains(.personal) }
    let table = Sheet.Table(
      headings: shown.map(\.label), rows: rows, alignsRight: Set(right), personal: Set(personal))
    let nested = fields.flatMap { inner in
      parts.flatMap { part in elements(inner, of: part, path: path.appending(part.nr ?? 0)) }
    }
    return [Sheet.Section(field.label, [.table(table)])] + merged(nested)
  }

  /// Sections under one heading become one, so that the geldmutaties of all interventies stand together.
  private func merged(_ sections: [Sheet.Section]) -> [Sheet.Section] {
    var result: [Sheet.Section] = []
    for section in sections {
      if let at = result.firstIndex(where: { $0.heading == section.heading }) {
        result[at].blocks += section.blocks
      } else {
        result.append(section)
      }
    }
    return result
  }
}

extension FieldType {
  /// Whether `value` is a priority that goes before others.
  fileprivate func isUrgent(_ value: JSONValue) -> Bool {
    guard case .code(let list) = self, list.name == Codes.prioriteit.name else { return false }
    return value == .string("spoed") || value == .string("hoog")
  }
}
