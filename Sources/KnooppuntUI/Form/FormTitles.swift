import RIECDomain
import StrictJSON

/// What the records are called that the fields of a form name: an id alone says nothing.
struct FormTitles {
  private let office: Office

  init(_ office: Office) { self.office = office }

  /// The titles of the records that `object` names in fields of references, by id; without those that are not there.
  func titles(of object: JSONObject, _ fields: [FieldDescription]) -> [String: String] {
    var titles: [String: String] = [:]
    add(object, fields, to: &titles)
    return titles
  }

  private func add(_ object: JSONObject, _ fields: [FieldDescription], to titles: inout [String: String]) {
    for field in fields {
      if let value = object[field.name] { add(value, field.type, to: &titles) }
    }
  }

  private func add(_ value: JSONValue, _ type: FieldType, to titles: inout [String: String]) {
    switch (type, value) {
    case (.reference, .string(let id)):
      guard titles[id] == nil, let record = office.index?.record(RecordID(id)) else { return }
      titles[id] = record.title
    case (.object(let fields), .object(let object)): add(object, fields, to: &titles)
    case (.list(let inner), .array(let values)):
      for value in values { add(value, inner, to: &titles) }
    case (.elements(let fields), .array(let values)):
      for value in values { if let object = value.object { add(object, fields, to: &titles) } }
    default: return
    }
  }
}
