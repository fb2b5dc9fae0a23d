import PlainText
import RIECDomain
import StrictJSON
import TerminalUI

/// The entries of lists: adding and taking away.
extension Form {
  /// `a`: another element of the list that the cursor stands in.
  static func add(_ model: inout Model, _ office: Office) -> [Effect] {
    guard let path = listPath(model) else {
      return [
        .notify(
          Tekst(
            nl: "a voegt een regel toe aan een lijst; dit veld is er geen.",
            en: "a adds an entry to a list; this field is none."))
      ]
    }
    let used = [model.start, model.base, model.draft].compactMap { $0?.value(at: path, kind: model.kind)?.array }
    let values = model.draft.value(at: path, kind: model.kind)?.array ?? []
    let largest = used.joined().compactMap { $0.object?["nr"]?.integer }.max() ?? 0
    let nr = Elements.nextNr(in: values, largestUsed: largest)
    let element = JSONObject([JSONObject.Member(key: "nr", value: .number(JSONNumber(nr)))])
    let place = path.appending(nr)
    set(.object(element), at: place, &model, office)
    openWay(to: place.appending("nr"), &model)
    model.settle(at: place)
    model.cursor = min(model.cursor + 1, max(0, model.rows.count - 1))
    return []
  }

  /// `d`: asks first.
  static func remove(_ model: inout Model, _ office: Office) -> [Effect] {
    guard let path = elementPath(model), let nr = path.parts.last else {
      return [
        .notify(
          Tekst(
            nl: "d haalt een regel van een lijst weg; Backspace maakt een veld leeg.",
            en: "d removes an entry of a list; Backspace empties a field."))
      ]
    }
    let list =
      model.kind.field(at: path.parts.filter { Int($0) == nil }.joined(separator: "/"))?.label(office.taal) ?? ""
    let dialog = Dialog.Model(
      Tekst(nl: "Weghalen", en: "Remove").safe(office.taal),
      [SafeText("\(list) \(nr): ") + SafeText(FormText(model, office.taal).summary(path), fitting: 200)],
      choices: [
        Dialog.Choice(Tekst(nl: "weghalen", en: "remove").safe(office.taal), keys: ["j", "y"]),
        Dialog.Choice(Tekst(nl: "laten staan", en: "keep").safe(office.taal), keys: ["n"]),
      ], safe: 1)
    model.phase = .asking(dialog, .removing(path))
    return []
  }

  /// Backspace: the field becomes empty.
  static func empty(_ model: inout Model, _ office: Office) -> [Effect] {
    guard let row = model.row, !row.isReadOnly else { return [] }
    if row.content == .value || row.content == .toelichting { set(nil, at: row.path, &model, office) }
    return []
  }

  /// The list that the cursor stands in or on.
  private static func listPath(_ model: Model) -> FieldPath? {
    guard let row = model.row else { return nil }
    if case .list = row.content { return row.path }
    return elementPath(model).map { FieldPath(Array($0.parts.dropLast())) }
  }

  /// The element that the cursor stands in or on.
  private static func elementPath(_ model: Model) -> FieldPath? {
    guard let parts = model.row?.path.parts, let last = parts.lastIndex(where: { Int($0) != nil }) else { return nil }
    return FieldPath(Array(parts[...last]))
  }
}
