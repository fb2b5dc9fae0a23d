package import RIECDomain
import RIECStore
import TerminalUI

extension Form {
  /// Fields that somebody else changed too: of each, mine or theirs is chosen.
  package struct ConflictChoice: Sendable {
    /// The fields.
    package let conflicts: [FieldConflict]
    /// The record as it stands now; nil where it was taken away.
    package let theirs: Record?
    /// Who changed it; empty where that is not known.
    package let by: String
    /// Of each field, whether mine is taken; nil: not chosen yet.
    package private(set) var mine: [Bool?]
    package private(set) var cursor = 0

    enum Outcome { case open, done, cancelled }

    init(_ conflict: EditConflict) {
      conflicts = conflict.conflicts
      theirs = conflict.theirs
      by = conflict.by
      mine = Array(repeating: nil, count: conflict.conflicts.count)
    }

    /// Whether of each field one was chosen.
    package var isDecided: Bool { !mine.contains { $0 == nil } }

    mutating func press(_ key: Key) -> Outcome {
      switch key {
      case .escape: return .cancelled
      case .character("1"): take(true)
      case .character("2"): take(false)
      case .enter, .control("o"):
        if isDecided { return .done }
        cursor = mine.firstIndex { $0 == nil } ?? cursor
      default: if let moved = Menu.move(key, from: cursor, of: conflicts.count) { cursor = moved }
      }
      return .open
    }

    private mutating func take(_ isMine: Bool) {
      guard mine.indices.contains(cursor) else { return }
      mine[cursor] = isMine
      cursor = mine.firstIndex { $0 == nil } ?? min(cursor + 1, conflicts.count - 1)
    }
  }
}
