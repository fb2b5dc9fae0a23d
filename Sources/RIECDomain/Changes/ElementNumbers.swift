import StrictJSON

/// The `nr`'s of elements that changes add to lists and take from them: unique in the list and never given twice.
public enum ElementNumbers {
  /// An element of a list of objects.
  public struct Element: Hashable, Sendable {
    /// The path of the list.
    public let list: FieldPath
    /// Its `nr`.
    public let nr: Int
  }

  /// The element that `path` is, where it ends in the `nr` of one; nil where it is a field or lies within.
  static func element(at path: FieldPath, of kind: Kind) -> Element? {
    var fields = kind.fields
    var isNumbered = false
    for (place, part) in path.parts.enumerated() {
      if isNumbered {
        guard let nr = Elements.number(part) else { return nil }
        if place == path.parts.count - 1 { return Element(list: FieldPath(Array(path.parts.dropLast())), nr: nr) }
        isNumbered = false
        continue
      }
      guard let type = fields.first(where: { $0.name.isSpelled(part) })?.type else { return nil }
      switch type {
      case .elements(let inner): (fields, isNumbered) = (inner, true)
      case .object(let inner): fields = inner
      default: return nil
      }
    }
    return nil
  }

  /// The elements that `changes` take away: their numbers stay used.
  public static func takenAway(by changes: [FieldChange], of kind: Kind) -> [Element] {
    changes.flatMap { change -> [Element] in
      if let element = element(at: change.path, of: kind) {
        return change.new == nil && change.old != nil ? [element] : []
      }
      guard case .array(let old)? = change.old, let largest = Elements.numbers(of: old)?.last else { return [] }
      let left: [JSONValue] = if case .array(let new)? = change.new { new } else { [] }
      let isKept = left.contains { $0.object?["nr"]?.integer ?? 0 >= largest }
      return isKept ? [] : [Element(list: change.path, nr: largest)]
    }
  }

  /// `changes` with another `nr` for each element that they add under one that stands in `now` or ever stood in its
  /// list, as `largestUsed` knows: two people who each add a notitie both keep theirs. `betreftNr` beside or within
  /// follows.
  public static func renumbered(
    _ changes: [FieldChange], on now: Record, kind: Kind, largestUsed: (FieldPath) -> Int
  ) -> [FieldChange] {
    var given: [Element: Int] = [:]
    var next: [FieldPath: Int] = [:]
    for change in changes {
      guard change.old == nil, change.new != nil, let element = element(at: change.path, of: kind) else { continue }
      let list = element.list
      let standing: [JSONValue] = if case .array(let values)? = now.value(at: list, kind: kind) { values } else { [] }
      let free = next[list] ?? Elements.nextNr(in: standing, largestUsed: largestUsed(list))
      let nr = max(element.nr, free)
      next[list] = nr < .max ? nr + 1 : nr
      if nr != element.nr { given[element] = nr }
    }
    if given.isEmpty { return changes }
    return changes.map { change in
      var parts = change.path.parts
      var new = change.new
      if change.old == nil, let element = element(at: change.path, of: kind) {
        if let nr = given[element] {
          parts[parts.count - 1] = String(nr)
          new = new.map { setting("nr", to: nr, in: $0) }
        }
        if let about = new?.object?[Geldmutatie.betreftNr.name]?.integer,
          let nr = given[Element(list: element.list, nr: about)]
        {
          new = new.map { setting(Geldmutatie.betreftNr.name, to: nr, in: $0) }
        }
      } else if parts.last == Geldmutatie.betreftNr.name, let about = new?.integer,
        let nr = given[Element(list: FieldPath(Array(parts.dropLast(2))), nr: about)]
      {
        new = .number(JSONNumber(nr))
      }
      return FieldChange(FieldPath(parts), old: change.old, new: new)
    }
  }

  private static func setting(_ name: String, to number: Int, in value: JSONValue) -> JSONValue {
    guard var object = value.object else { return value }
    object[name] = .number(JSONNumber(number))
    return .object(object)
  }
}
