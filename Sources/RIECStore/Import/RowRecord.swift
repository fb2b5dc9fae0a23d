import PlainText
import RIECDomain
import StrictJSON

/// Makes records of rows: the values of the mapped columns, laid over the record that is there already, where one is.
///
/// An empty cell says nothing: it takes no value away. A new element of a list is added where the record has none that
/// holds the same, so that the same file brings nothing new the second time.
struct RowRecord: Sendable {
  private let mapping: ImportMapping
  private let today: Datum
  /// Where the mapped columns stand in a row.
  private let places: [Int]
  private let idPlace: Int?
  /// The new elements that columns speak of: without a value in the row they are not made.
  private let spokenOf: Set<[MappingPath.Step]>

  /// Rows of a file with `headings`, with which `mapping` agrees.
  init(_ mapping: ImportMapping, headings: [String], today: Datum) {
    self.mapping = mapping
    self.today = today
    places = mapping.columns.map { headings.firstIndex(of: $0.heading) ?? 0 }
    idPlace = zip(mapping.columns, places).first { $0.0.path.steps == [.field("id")] }?.1
    spokenOf = Set(mapping.columns.compactMap { $0.path.newElement })
  }

  /// Why a row is no record.
  struct Fault: Error, Hashable {
    let heading: String
    let line: Int
    let column: Int
    let message: Tekst
  }

  /// The id that `row` gives; nil where it gives none, so that the record is a new one.
  func id(of row: CSVRow) -> RecordID? {
    guard let idPlace, row.cells.indices.contains(idPlace) else { return nil }
    let text = CellValue.plain(row.cells[idPlace].text)[...].trimmed
    return text.isEmpty ? nil : RecordID(text)
  }

  /// The record that `row` makes of `base`.
  func record(of row: CSVRow, over base: Record?) throws(Fault) -> Record {
    var draft = Draft()
    var given: Set<[MappingPath.Step]> = []
    for (column, place) in zip(mapping.columns, places) where row.cells.indices.contains(place) {
      let cell = row.cells[place]
      do throws(CellValue.Fault) {
        let values = try values(of: cell, column)
        for value in values { draft.set(value.value, at: value.steps[...]) }
        if !values.isEmpty, let element = column.path.newElement { given.insert(element) }
      } catch {
        throw Fault(heading: column.heading, line: cell.line, column: cell.column, message: error.message)
      }
    }
    for fixed in mapping.fixed {
      let steps = fixed.path.steps
      if let element = fixed.path.newElement, spokenOf.contains(element), !given.contains(element) { continue }
      do throws(CellValue.Fault) {
        if let value = try CellValue.read(fixed.text, for: fixed.path.field, today: today) {
          draft.set(value, at: steps[...])
        }
      } catch {
        throw Fault(heading: fixed.path.field.name, line: row.line, column: 1, message: error.message)
      }
    }
    let object = draft.laid(over: base?.root.json ?? JSONObject(), mapping.kind.fields)
    return Record(kind: mapping.kind.name, object)
  }

  private typealias Value = (steps: [MappingPath.Step], value: JSONValue)

  /// The values of a cell: several where the column says what separates them.
  private func values(of cell: CSVRow.Cell, _ column: ImportMapping.Column) throws(CellValue.Fault) -> [Value] {
    let text = CellValue.plain(cell.text)
    guard let separator = column.separator else {
      return try CellValue.read(text, for: column, today: today).map { [(column.path.steps, $0)] } ?? []
    }
    let texts = text.split(separator: separator).map { $0.trimmed }.filter { !$0.isEmpty }
    var values: [JSONValue] = []
    for text in texts {
      if let value = try CellValue.read(text, for: column, today: today) { values.append(value) }
    }
    if let element = column.path.newElement {
      return values.enumerated().map { number, value in
        (element.dropLast() + [.new("\(number)")] + column.path.steps.dropFirst(element.count), value)
      }
    }
    return values.isEmpty ? [] : [(column.path.steps, .array(values.flatMap { $0.array ?? [$0] }))]
  }
}

/// Values by their steps, before they are laid over a record.
private struct Draft {
  private var value: JSONValue?
  private var parts: [(step: MappingPath.Step, draft: Draft)] = []

  mutating func set(_ new: JSONValue, at steps: ArraySlice<MappingPath.Step>) {
    guard let step = steps.first else {
      value = new
      return
    }
    if let place = parts.firstIndex(where: { $0.step == step }) {
      parts[place].draft.set(new, at: steps.dropFirst())
    } else {
      var draft = Draft()
      draft.set(new, at: steps.dropFirst())
      parts.append((step, draft))
    }
  }

  /// `object` with the fields of this draft; known ones in the order of the description.
  func laid(over object: JSONObject, _ fields: [FieldDescription]) -> JSONObject {
    var object = object
    for (step, draft) in parts {
      guard case .field(let name) = step, let field = fields.first(where: { $0.name == name }) else { continue }
      object[name] = draft.laid(over: object[name], field)
    }
    let known = fields.compactMap { field in object[field.name].map { JSONObject.Member(key: field.name, value: $0) } }
    let names = Set(fields.map(\.name))
    let numbers = object.members.filter { $0.key == "nr" && !names.contains("nr") }
    let others = object.members.filter { $0.key != "nr" && !names.contains($0.key) }
    return JSONObject(numbers + known + others)
  }

  private func laid(over found: JSONValue?, _ field: FieldDescription) -> JSONValue {
    switch field.type {
    case .object(let fields) where value == nil: .object(laid(over: found?.object ?? JSONObject(), fields))
    case .elements(let fields) where value == nil: .array(elements(over: found?.array ?? [], fields))
    default: value ?? .null
    }
  }

  private func elements(over found: [JSONValue], _ fields: [FieldDescription]) -> [JSONValue] {
    var elements = found
    for (step, draft) in parts {
      if case .nr(let nr) = step, let place = elements.firstIndex(where: { $0.object?["nr"]?.integer == nr }) {
        elements[place] = .object(draft.laid(over: elements[place].object ?? JSONObject(), fields))
        continue
      }
      var element = draft.laid(over: JSONObject(), fields)
      if case .new = step, elements.contains(where: { $0.object?.holds(element) == true }) { continue }
      let nr = if case .nr(let nr) = step { nr } else { Elements.nextNr(in: elements) }
      element = JSONObject([JSONObject.Member(key: "nr", value: .number(JSONNumber(nr)))] + element.members)
      elements.append(.object(element))
    }
    return elements
  }
}

extension JSONObject {
  /// Whether every member of `other` stands here with the same value.
  fileprivate func holds(_ other: JSONObject) -> Bool {
    other.members.allSatisfy { member in self[member.key]?.isSame(as: member.value) == true }
  }
}

extension Substring {
  /// The text without blanks around it.
  fileprivate var trimmed: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
