import StrictJSON

/// What leads from one state of a record to another, as paths with old and new values.
///
/// A plain field is its name; an object on both sides is gone into; a list of plain values and an array of an unknown
/// field are one path; an element of a list of objects is the list's path and its `nr`. One path as a whole are a list
/// whose elements lack `nr` or do not stand in rising order of it on either side, and an object with a member whose key
/// no path can name. The field `versie` of the record never stands in a change: the store counts it.
public enum Changes {
  /// What leads from `old` to `new`, each at the finest path; nil is a record that does not exist. None where both say
  /// the same.
  public static func between(_ old: Record?, _ new: Record?, kind: Kind) -> [FieldChange] {
    let before = old.map(\.withoutRevision)
    let after = new.map(\.withoutRevision)
    var walk = ChangeWalk()
    if let before, let after {
      walk.objects(before, after, fields: kind.fields)
    } else {
      walk.whole(before.map { .object($0) }, after.map { .object($0) })
    }
    return walk.changes
  }

  /// What takes `changes` back, the last one first.
  public static func inverse(_ changes: [FieldChange]) -> [FieldChange] { changes.reversed().map(\.inverted) }

  /// `mine`, which were made on `base`, on top of `theirs`: clean where no path of mine is, holds or lies in a path that
  /// they changed since `base`, or both made the same of it. The paths of `mine` must not hold one another.
  public static func merged(base: Record, theirs: Record, mine: [FieldChange], kind: Kind) -> MergeOutcome {
    let changed = between(base, theirs, kind: kind).map(\.path)
    var clean: [FieldChange] = []
    var conflicts: [FieldConflict] = []
    for change in mine {
      let now = theirs.value(at: change.path, kind: kind)
      if now.isSame(as: change.new) { continue }
      if changed.contains(where: { $0.holds(change.path) || change.path.holds($0) }) {
        conflicts.append(
          FieldConflict(
            path: change.path, base: base.value(at: change.path, kind: kind), mine: change.new, theirs: now))
      } else {
        clean.append(FieldChange(change.path, old: now, new: change.new))
      }
    }
    return conflicts.isEmpty ? .clean(clean) : .conflict(conflicts)
  }

  /// Whether no path can name the key: it is empty, holds `/`, or begins with `@`, which journal lines use themselves.
  static func isAwkward(_ key: String) -> Bool {
    key.isEmpty || key.utf8.first == UInt8(ascii: "@") || key.utf8.contains(UInt8(ascii: "/"))
  }
}

/// Goes through two trees at once.
private struct ChangeWalk {
  private(set) var changes: [FieldChange] = []
  private var path: [String] = []

  mutating func whole(_ old: JSONValue?, _ new: JSONValue?) {
    if !old.isSame(as: new) { changes.append(FieldChange(FieldPath(path), old: old, new: new)) }
  }

  mutating func objects(_ old: JSONObject, _ new: JSONObject, fields: [FieldDescription]) {
    guard !old.members.contains(where: { Changes.isAwkward($0.key) }),
      !new.members.contains(where: { Changes.isAwkward($0.key) })
    else { return whole(.object(old), .object(new)) }
    // An edit mostly leaves the members where they are: then no key is looked up.
    if old.members.count == new.members.count,
      zip(old.members, new.members).allSatisfy({ $0.key.isSpelled($1.key) })
    {
      for (mine, theirs) in zip(old.members, new.members) where !mine.value.isSame(as: theirs.value) {
        values(mine.value, theirs.value, mine.key, fields.first { $0.name.isSpelled(mine.key) })
      }
      return
    }
    let (before, after) = (KeyPlaces(old), KeyPlaces(new))
    for member in old.members {
      let value = after[member.key].map { new.members[$0].value }
      values(member.value, value, member.key, fields.first { $0.name.isSpelled(member.key) })
    }
    for member in new.members where before[member.key] == nil {
      values(nil, member.value, member.key, nil)
    }
  }

  private mutating func values(_ old: JSONValue?, _ new: JSONValue?, _ key: String, _ field: FieldDescription?) {
    path.append(key)
    defer { path.removeLast() }
    switch (old, new) {
    case (.object(let before), .object(let after)):
      objects(before, after, fields: field?.fields ?? [])
    case (.array(let before), .array(let after)):
      guard case .elements(let fields)? = field?.type else { return whole(old, new) }
      elements(before, after, fields)
    default: whole(old, new)
    }
  }

  private mutating func elements(_ old: [JSONValue], _ new: [JSONValue], _ fields: [FieldDescription]) {
    guard let before = Elements.numbers(of: old), let after = Elements.numbers(of: new) else {
      return whole(.array(old), .array(new))
    }
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      let leftNr = left < before.count ? before[left] : .max
      let rightNr = right < after.count ? after[right] : .max
      path.append(String(min(leftNr, rightNr)))
      defer { path.removeLast() }
      let mine = leftNr <= rightNr && left < old.count ? old[left] : nil
      let theirs = rightNr <= leftNr && right < new.count ? new[right] : nil
      if case .object(let before)? = mine, case .object(let after)? = theirs {
        objects(before, after, fields: fields)
      } else {
        whole(mine, theirs)
      }
      if mine != nil { left += 1 }
      if theirs != nil { right += 1 }
    }
  }
}
