/// A part of a frame that a click means something to.
public struct Target: Hashable, Sendable {
  /// What a click on it means.
  public enum Meaning: Hashable, Sendable {
    /// A row so many movements below the one under the cursor; 0 is that row itself.
    case row(by: Int)
    /// A line of a list that lies over the screen, counted likewise.
    case item(by: Int)
    /// The heading of a table's column.
    case heading(Int)
    /// One of several things in no single order, by its number.
    case spot(Int)
    /// The keys that the place names.
    case keys([Key])
  }

  /// Where it is.
  public let area: Rect
  /// What a click on it means.
  public let meaning: Meaning
}

extension Frame {
  /// Says what a click in `area` means; where areas overlap the last one counts.
  public mutating func offer(_ meaning: Target.Meaning, in area: Rect) {
    targets.append(Target(area: area, meaning: meaning))
  }

  /// Takes back what was offered so far: something lies over it.
  public mutating func withdrawTargets() { targets = [] }

  /// What a click at `place` means; nil: nothing.
  public func meaning(at place: Point) -> Target.Meaning? {
    targets.last { target in
      (target.area.column..<target.area.endColumn).contains(place.column)
        && (target.area.row..<target.area.endRow).contains(place.row)
    }?.meaning
  }
}
