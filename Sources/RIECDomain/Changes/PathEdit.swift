public import PlainText
import StrictJSON

/// Edits by path, as `wijzig` and forms make them.
public enum PathEdit {
  /// A record after an edit, and what changed.
  public struct Edit: Hashable, Sendable {
    /// The record with every assignment made.
    public let record: Record
    /// What leads there (`Changes.between`).
    public let changes: [FieldChange]
  }

  /// `record` with `assignments` made in their order. A path is field names and `nr`'s: `titel`, `weging/door`,
  /// `interventies/3/status`. `inbreng/+/partner` is the partner of a new element, and the same `+` in later assignments
  /// is the same element; `interventies/3` with an empty text takes the element away. An object that is absent is made.
  ///
  /// A new element gets an `nr` that nothing has and that is larger than `largestUsed` says was ever used in its list.
  /// Throws where a path leads nowhere, where the field is not for editing (`id`, `versie`, `statusHistorie` and each
  /// `nr`), or where the text is no value of the field. Whether the rules allow the outcome is not judged.
  public static func changes(
    for record: Record, kind: Kind, assignments: [Assignment], today: Datum, taal: Taal,
    largestUsed: @escaping (FieldPath) -> Int = { _ in 0 }
  ) throws(PathFault) -> Edit {
    var added: [String: Int] = [:]
    var edited = record
    for assignment in assignments {
      var walk = PathWalk(assignment, kind, today: today, taal: taal, largestUsed: largestUsed, added: added)
      edited.root.json = try walk.object(edited.root.json, kind.fields, walk.parts[...])
      added = walk.added
    }
    return Edit(record: edited, changes: Changes.between(record, edited, kind: kind))
  }

  /// The same for pairs; a path that ends in `:` has its text in JSON.
  public static func changes(
    for record: Record, kind: Kind, assignments: [(path: String, text: String)], today: Datum, taal: Taal
  ) throws(PathFault) -> Edit {
    let assignments = assignments.map { path, text in
      path.utf8.last == UInt8(ascii: ":")
        ? Assignment(path: String(Substring(path.utf8.dropLast())), text: text, spelling: .json)
        : Assignment(path: path, text: text)
    }
    return try changes(for: record, kind: kind, assignments: assignments, today: today, taal: taal)
  }

  /// The fields of a record that no assignment sets: its id is given, the others are kept by the store and by steps.
  public static let kept: Set<String> = [Casus.id.name, Casus.versie.name, Casus.statusHistorie.name]
}

/// One assignment on its way to its place.
private struct PathWalk {
  let parts: [String]
  private(set) var added: [String: Int]
  private let assignment: Assignment
  private let kind: Kind
  private let today: Datum
  private let taal: Taal
  private let largestUsed: (FieldPath) -> Int
  private var place: [String] = []

  init(
    _ assignment: Assignment, _ kind: Kind, today: Datum, taal: Taal, largestUsed: @escaping (FieldPath) -> Int,
    added: [String: Int]
  ) {
    parts = assignment.path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    (self.assignment, self.kind, self.today, self.taal) = (assignment, kind, today, taal)
    (self.largestUsed, self.added) = (largestUsed, added)
  }

  mutating func object(
    _ object: JSONObject, _ fields: [FieldDescription], _ parts: ArraySlice<String>, isElement: Bool = false
  ) throws(PathFault) -> JSONObject {
    guard let name = parts.first, !Changes.isAwkward(name) else { throw noPlace }
    if place.isEmpty && PathEdit.kept.contains(name) || isElement && name == "nr" { throw kept(name) }
    let field = fields.first { $0.name.isSpelled(name) }
    if field == nil, object[name] == nil { throw unknown(name, fields) }
    var object = object
    place.append(name)
    defer { place.removeLast() }
    let rest = parts.dropFirst()
    if rest.isEmpty {
      object.insert(try value(for: field), at: name, fields: fields, isElement: isElement)
      return object
    }
    switch (field?.type, object[name] ?? .null) {
    case (.elements(let fields)?, .array(let values)):
      object[name] = .array(try elements(Elements.numbered(values), fields, rest))
    case (.elements(let inner)?, .null):
      let values = try elements([], inner, rest)
      object.insert(.array(values), at: name, fields: fields, isElement: isElement)
    case (.object(let inner)?, .null):
      let made = try self.object(JSONObject(), inner, rest)
      if !made.members.isEmpty { object.insert(.object(made), at: name, fields: fields, isElement: isElement) }
    case (let type, .object(let inside)) where type.isObject:
      object[name] = .object(try self.object(inside, field?.fields ?? [], rest))
    default: throw noPlace
    }
    return object
  }

  private mutating func elements(
    _ values: [JSONValue], _ fields: [FieldDescription], _ parts: ArraySlice<String>
  ) throws(PathFault) -> [JSONValue] {
    guard let part = parts.first else { throw noPlace }
    let rest = parts.dropFirst()
    var values = values
    let nr = try number(part, in: values)
    let at = values.firstIndex { $0.object?["nr"]?.integer == nr }
    place.append(String(nr))
    defer { place.removeLast() }
    if rest.isEmpty {
      guard let new = try value(for: nil) else {
        if let at { values.remove(at: at) }
        return values
      }
      guard let given = new.object else { throw notAnObject }
      set(.object(numbered(given, nr)), at, in: &values)
    } else {
      guard let object = at.map({ values[$0].object }) ?? JSONObject() else { throw noPlace }
      let edited = try self.object(object, fields, rest, isElement: true)
      if at == nil, edited.members.isEmpty { return values }
      set(.object(numbered(edited, nr)), at, in: &values)
    }
    return values
  }

  private func set(_ value: JSONValue, _ at: Int?, in values: inout [JSONValue]) {
    if let at { values[at] = value } else { values.append(value) }
  }

  private func numbered(_ object: JSONObject, _ nr: Int) -> JSONObject {
    let number = JSONObject.Member(key: "nr", value: .number(JSONNumber(nr)))
    guard object["nr"]?.integer != nr else { return object }
    return JSONObject(verified: [number] + object.members.filter { !$0.key.isSpelled("nr") })
  }

  /// The `nr` that a part of the path names: of an element that stands there, or of a new one.
  private mutating func number(_ part: String, in values: [JSONValue]) throws(PathFault) -> Int {
    let numbers = values.compactMap { $0.object?["nr"]?.integer }
    if part.utf8.first == UInt8(ascii: "+") {
      let label = (place + [part]).joined(separator: "/")
      guard part.utf8.dropFirst().allSatisfy({ (48...57).contains($0) }) else { throw noElement(part, numbers) }
      if let nr = added[label] { return nr }
      let nr = Elements.nextNr(in: values, largestUsed: largestUsed(FieldPath(place)))
      added[label] = nr
      return nr
    }
    guard let nr = Elements.number(part), numbers.contains(nr) else { throw noElement(part, numbers) }
    return nr
  }

  /// The value that the assignment gives to `field`; nil takes it away.
  private func value(for field: FieldDescription?) throws(PathFault) -> JSONValue? {
    switch assignment.spelling {
    case .json:
      let value: JSONValue
      do {
        value = try StrictJSON.parse(assignment.text)
      } catch {
        throw fault(
          Tekst(
            nl: "De waarde is geen JSON (kolom \(error.column)). Bijvoorbeeld: [\"a\"] of 12 of \"tekst\".",
            en: "The value is not JSON (column \(error.column)). For example: [\"a\"] or 12 or \"text\"."))
      }
      if let unseen = UnseenCharacter(in: value) { throw fault(unseen.message) }
      guard case .elements? = field?.type, let values = value.array else { return value }
      return .array(Elements.numbered(values))
    case .typed:
      let isEmptied = assignment.text.trimmed.isEmpty
      guard let field else {
        if isEmptied { return nil }
        throw fault(
          Tekst(
            nl: "Schrijf deze waarde als JSON: \(assignment.path):={…}.",
            en: "Write this value as JSON: \(assignment.path):={…}."))
      }
      if isEmptied { return field.traits.contains(.nullable) ? .null : nil }
      do {
        return try FieldInput.value(of: assignment.text, for: field, today: today, taal: taal)
      } catch {
        throw PathFault(assignment.path, error.message, nearest: error.nearest)
      }
    }
  }
}

extension PathWalk {
  private func fault(_ message: Tekst) -> PathFault { PathFault(assignment.path, message) }

  private var noPlace: PathFault {
    fault(
      Tekst(
        nl: "Het pad \(assignment.path.quoted) leidt nergens heen. Bijvoorbeeld: titel, weging/door, taken/2/wat.",
        en: "The path \(assignment.path.quoted) leads nowhere. For example: titel, weging/door, taken/2/wat."))
  }

  private var notAnObject: PathFault {
    fault(
      Tekst(
        nl: "Een element van een lijst is een object. Bijvoorbeeld: taken/+:={\"wat\":\"bellen\"}.",
        en: "An element of a list is an object. For example: taken/+:={\"wat\":\"bellen\"}."))
  }

  private func kept(_ name: String) -> PathFault {
    fault(
      Tekst(
        nl: "Het veld \(name) houdt Knooppunt zelf bij en is niet te wijzigen.",
        en: "The field \(name) is kept by Knooppunt itself and cannot be changed."))
  }

  private func noElement(_ part: String, _ numbers: [Int]) -> PathFault {
    let list = place.joined(separator: "/")
    let some = numbers.prefix(12).map(String.init).listed + (numbers.count > 12 ? ", …" : "")
    if numbers.isEmpty {
      return fault(
        Tekst(
          nl: "\(list) heeft geen nr \(part); de lijst is leeg. Een nieuw element is \(list)/+.",
          en: "\(list) has no nr \(part); the list is empty. A new element is \(list)/+."))
    }
    return fault(
      Tekst(
        nl: "\(list) heeft geen nr \(part). Er zijn: \(some). Een nieuw element is \(list)/+.",
        en: "\(list) has no nr \(part). There are: \(some). A new element is \(list)/+."))
  }

  private func unknown(_ name: String, _ fields: [FieldDescription]) -> PathFault {
    let names = fields.map(\.name).filter { !(place.isEmpty && PathEdit.kept.contains($0)) }
    let whole = place.isEmpty ? name : (place + [name]).joined(separator: "/")
    if let near = EditDistance.nearest(to: Folding.fold(name), among: names.map(Folding.fold)),
      let meant = names.first(where: { Folding.fold($0) == near })
    {
      return PathFault(
        assignment.path,
        Tekst(
          nl: "Er is geen veld \(whole.quoted); bedoelde u '\(meant)'?",
          en: "There is no field \(whole.quoted); did you mean '\(meant)'?"), nearest: [meant])
    }
    let some = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    return fault(
      Tekst(
        nl: "Er is geen veld \(whole.quoted). Er zijn: \(some).",
        en: "There is no field \(whole.quoted). There are: \(some)."
      ))
  }
}

extension FieldType? {
  /// Whether the type has fields of its own, or is not known.
  fileprivate var isObject: Bool {
    switch self {
    case .object?, nil: true
    default: false
    }
  }
}
