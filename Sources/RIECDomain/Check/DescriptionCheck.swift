import PlainText
import StrictJSON

extension Kind {
  /// What `record` has against the kind's own description, as findings of rule 0: a value of the wrong type, a code
  /// that is not in its list, a required field that is absent, an id of another form, an `nr` that two elements share.
  ///
  /// A required field that is named in `nietGeregistreerd` gives no fault: in a part, as an advies, a warning; in the
  /// record, nothing here, since rules 4, 7 and 24 speak of it.
  public func descriptionFindings(in record: Record) -> [Finding] {
    var check = DescriptionCheck()
    check.fields(fields, of: record.root, isRecord: true)
    if let id = record.root.json["id"]?.string, !id.isEmpty, !hasForm(of: RecordID(id)) {
      check.report(at: ["id"], DescriptionMessage.form(of: id, like: idExample))
    }
    return check.findings
  }

  /// Everything that there is to say about `record`: its description, then the rules in their order.
  public func findings(in record: Record, context: RuleContext) -> [Finding] {
    var findings = descriptionFindings(in: record)
    for rule in Rules.all where rule.kinds.contains(name) { findings += rule.findings(in: record, context) }
    return findings
  }
}

/// One walk through a record; it knows where it stands.
private struct DescriptionCheck {
  private(set) var findings: [Finding] = []
  private var path: [String] = []

  mutating func report(_ severity: Finding.Severity = .fault, at path: [String], _ message: Tekst) {
    findings.append(Finding(rule: 0, severity, at: FieldPath(path), message))
  }

  mutating func fields(_ fields: [FieldDescription], of part: Part, isRecord: Bool = false) {
    let members = part.json.members
    let places = DescriptionCheck.places(of: fields, in: members)
    for (field, place) in zip(fields, places) {
      let isRequired = field.traits.contains(.required)
      guard let value = place.map({ members[$0].value }), value != .null, !(isRequired && value.isEmpty) else {
        if isRequired { missing(field, in: part, isRecord) }
        continue
      }
      path.append(field.name)
      self.value(value, as: field.type, of: field, in: part, among: fields)
      path.removeLast()
    }
  }

  /// Where the member of each field stands. A line has its members in the order of the description, so the search for
  /// each begins behind the one found before and is short.
  private static func places(of fields: [FieldDescription], in members: [JSONObject.Member]) -> [Int?] {
    var places = [Int?](repeating: nil, count: fields.count)
    var next = 0
    for (place, member) in members.enumerated() {
      let found =
        fields[next...].firstIndex { $0.name == member.key } ?? fields[..<next].firstIndex { $0.name == member.key }
      guard let found else { continue }
      places[found] = place
      next = found + 1
    }
    return places
  }

  private mutating func missing(_ field: FieldDescription, in part: Part, _ isRecord: Bool) {
    path.append(field.name)
    defer { path.removeLast() }
    if part.isNotRegistered(field.name) {
      if !isRecord { report(.warning, at: path, DescriptionMessage.notRegistered(field)) }
    } else {
      report(at: path, DescriptionMessage.missing(field))
    }
  }

  private mutating func value(
    _ value: JSONValue, as type: FieldType, of field: FieldDescription, in part: Part,
    among siblings: [FieldDescription]
  ) {
    switch type {
    case .code(let list):
      guard let text = value.string else { return wrong(value, type, field) }
      guard let entry = list[Code(text)] else {
        if list.accepts(Code(text)) { return }
        return report(at: path, DescriptionMessage.unknown(text, of: field, in: list))
      }
      if entry.needsText { wantsText(text, of: field, in: part, among: siblings) }
    case .object(let fields):
      guard let object = value.object else { return wrong(value, type, field) }
      self.fields(fields, of: Part(object))
    case .list(let element):
      guard let values = value.array else { return wrong(value, type, field) }
      for one in values { self.value(one, as: element, of: field, in: part, among: siblings) }
    case .elements(let fields):
      guard let values = value.array else { return wrong(value, type, field) }
      elements(values, fields, of: field)
    default:
      if !type.fits(value) { wrong(value, type, field) }
    }
  }

  private mutating func wrong(_ value: JSONValue, _ type: FieldType, _ field: FieldDescription) {
    report(at: path, DescriptionMessage.wrong(value, type, field))
  }

  /// The elements of a list of objects; one without `nr` goes by its position.
  private mutating func elements(_ values: [JSONValue], _ fields: [FieldDescription], of field: FieldDescription) {
    var numbers: Set<Int> = []
    for (position, value) in values.enumerated() {
      guard let object = value.object else {
        wrong(value, .object([]), field)
        continue
      }
      var nr = position + 1
      path.append(String(nr))
      defer { path.removeLast() }
      if let found = object["nr"], found != .null {
        guard let number = found.integer, number > 0 else {
          report(at: path + ["nr"], DescriptionMessage.badNumber(found))
          self.fields(fields, of: Part(object))
          continue
        }
        nr = number
        path[path.count - 1] = String(nr)
        if !numbers.insert(nr).inserted { report(at: path + ["nr"], DescriptionMessage.sharedNumber(nr, field)) }
      }
      self.fields(fields, of: Part(object))
    }
  }

  /// A code with ● wants a text in the field that stands for it beside its own: the toelichting or the motivering.
  private mutating func wantsText(
    _ code: String, of field: FieldDescription, in part: Part, among siblings: [FieldDescription]
  ) {
    let names = [field.name + "Toelichting", "motivering"]
    guard let sibling = siblings.first(where: { names.contains($0.name) }) else { return }
    if !part.json[sibling.name].flatMap(\.string).isFilled {
      report(at: path, DescriptionMessage.textWanted(code, field, sibling))
    }
  }
}

extension FieldType {
  /// Whether `value` is a plain value of this type; codes, objects and lists are not asked.
  fileprivate func fits(_ value: JSONValue) -> Bool {
    switch self {
    case .text, .longText, .reference: value.string != nil
    case .integer: value.integer != nil
    case .eurocent: Eurocent(json: value) != nil
    case .date: Datum(json: value) != nil
    case .moment: Moment(json: value) != nil
    case .flag: value.bool != nil
    case .code, .object, .list, .elements: true
    }
  }
}

extension JSONValue {
  /// Whether there is nothing in it: a text of spaces, a list without elements.
  fileprivate var isEmpty: Bool {
    switch self {
    case .string(let text): !Optional(text).isFilled
    case .array(let values): values.isEmpty
    default: false
    }
  }
}
