public import StrictJSON

/// One path's change. The empty path is the whole record: created (`old` nil), taken away (`new` nil) or replaced.
public struct FieldChange: Hashable, Sendable {
  /// Where: field names and `nr`'s.
  public let path: FieldPath
  /// What stood there; nil where the field was absent.
  public let old: JSONValue?
  /// What stands there afterwards; nil where the field becomes absent.
  public let new: JSONValue?

  /// The change at `path` from `old` to `new`; nil is absent.
  public init(_ path: FieldPath, old: JSONValue?, new: JSONValue?) {
    self.path = path
    self.old = old
    self.new = new
  }

  /// The change that takes this one back.
  public var inverted: FieldChange { FieldChange(path, old: new, new: old) }
}

/// Why a change cannot be applied.
public enum ChangeFault: Error, Hashable, Sendable {
  /// The record has no place for a value at the path: what should hold it is absent, or is no object or numbered list.
  case noSuchPlace(FieldPath)
  /// Another value stands at the path than the change says.
  case otherValue(FieldPath, expected: JSONValue?, found: JSONValue?)
}

/// One path that two edits of the same record changed, each in its own way.
public struct FieldConflict: Hashable, Sendable {
  /// The path that mine changes; theirs may have changed what holds it, or a part of it.
  public let path: FieldPath
  /// What both began with; nil is absent.
  public let base: JSONValue?
  /// What mine makes of it.
  public let mine: JSONValue?
  /// What stands there now.
  public let theirs: JSONValue?

  /// A conflict at `path`.
  public init(path: FieldPath, base: JSONValue?, mine: JSONValue?, theirs: JSONValue?) {
    self.path = path
    self.base = base
    self.mine = mine
    self.theirs = theirs
  }
}

/// What becomes of a change on top of another.
public enum MergeOutcome: Hashable, Sendable {
  /// The changes that are left to make on what stands there now; none where theirs made them all.
  case clean([FieldChange])
  /// The paths that must be chosen by a person.
  case conflict([FieldConflict])
}

extension FieldPath {
  /// The path that `text` spells, its parts joined by `/`; an empty text is the record as a whole. Split by bytes, so
  /// that a part may begin with a combining mark.
  public init(text: String) {
    self.init(text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) })
  }

  /// Whether this path is `other` or what holds it; parts are compared by bytes.
  func holds(_ other: FieldPath) -> Bool {
    parts.count <= other.parts.count && zip(parts, other.parts).allSatisfy { $0.isSpelled($1) }
  }
}

extension String {
  /// Whether both are the same bytes, where `==` asks whether Unicode calls them equivalent.
  func isSpelled(_ other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
