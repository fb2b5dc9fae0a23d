import RIECDomain
package import StrictJSON

extension FormDraft {
  /// The draft as it is written (Format.md, "drafts").
  package var json: JSONObject {
    var object = JSONObject()
    object["soort"] = .string(kind.text)
    switch purpose {
    case .edit: object["vorm"] = .string("bewerken")
    case .add: object["vorm"] = .string("nieuw")
    case .step(let target, let part):
      object["vorm"] = .string("stap")
      object["naar"] = .string(target.text)
      if let part { object["deel"] = .string(part.text) }
    case .bulk(let order):
      object["vorm"] = .string("samen")
      object["ids"] = .array(order.ids.map { .string($0.text) })
      object["verborgen"] = .number(JSONNumber(order.hidden))
      object["veld"] = .string(order.field)
      object["wijze"] = .number(JSONNumber(order.how.rawValue))
    }
    object["begin"] = .object(begin)
    if !changes.isEmpty {
      object["velden"] = .array(changes.map { .object(Self.json($0)) })
    }
    if let only { object["alleen"] = .array(only.map { .string($0.text) }) }
    if !toelichting.isEmpty { object["toelichting"] = .string(toelichting) }
    if !reden.isEmpty { object["reden"] = .string(reden) }
    if let typing {
      var typed = JSONObject()
      typed["pad"] = .string(typing.path.text)
      typed["tekst"] = .string(typing.text)
      typed["cursor"] = .number(JSONNumber(typing.cursor))
      if !typing.chosen.isEmpty { typed["gekozen"] = .array(typing.chosen.map { .string($0) }) }
      object["bezig"] = .object(typed)
    }
    if let cursor { object["cursor"] = .string(cursor.text) }
    if isSaving { object["opslaan"] = .bool(true) }
    return object
  }

  private static func json(_ change: FieldChange) -> JSONObject {
    var object = JSONObject()
    object["pad"] = .string(change.path.text)
    object["o"] = change.old
    object["n"] = change.new
    return object
  }

  /// What `object` says; nil where it is no form of this program.
  package init?(_ object: JSONObject) {
    guard let kind = object["soort"]?.string, let form = object["vorm"]?.string, let begin = object["begin"]?.object,
      let purpose = Self.purpose(form, object)
    else { return nil }
    self.kind = Kind.Name(stringLiteral: kind)
    self.purpose = purpose
    self.begin = begin
    for value in object["velden"]?.array ?? [] {
      guard let change = value.object, let path = change["pad"]?.string else { return nil }
      changes.append(FieldChange(FieldPath(text: path), old: change["o"], new: change["n"]))
    }
    only = object["alleen"]?.array?.compactMap { $0.string.map { FieldPath(text: $0) } }
    toelichting = object["toelichting"]?.string ?? ""
    reden = object["reden"]?.string ?? ""
    if let typed = object["bezig"]?.object, let path = typed["pad"]?.string {
      typing = Typing(
        path: FieldPath(text: path), text: typed["tekst"]?.string ?? "", cursor: typed["cursor"]?.integer ?? .max,
        chosen: typed["gekozen"]?.array?.compactMap(\.string) ?? [])
    }
    cursor = object["cursor"]?.string.map { FieldPath(text: $0) }
    isSaving = object["opslaan"]?.bool ?? false
  }

  private static func purpose(_ form: String, _ object: JSONObject) -> Purpose? {
    switch form {
    case "bewerken": return .edit
    case "nieuw": return .add
    case "stap":
      guard let target = object["naar"]?.string else { return nil }
      return .step(Code(target), part: object["deel"]?.string.map { FieldPath(text: $0) })
    case "samen":
      guard let ids = object["ids"]?.array, let field = object["veld"]?.string,
        let how = object["wijze"]?.integer.flatMap(Bulk.How.init)
      else { return nil }
      return .bulk(
        BulkOrder(
          ids: ids.compactMap { $0.string.map { RecordID($0) } }, hidden: object["verborgen"]?.integer ?? 0,
          field: field, how: how))
    default: return nil
    }
  }
}
