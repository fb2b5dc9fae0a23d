/// What a mouse did.
public struct Mouse: Hashable, Sendable {
  /// The deeds that count.
  public enum Deed: Hashable, Sendable {
    /// The left button went down.
    case press
    case wheelUp, wheelDown
  }

  /// What it did.
  public let deed: Deed
  /// The cell that it pointed at.
  public let place: Point

  /// A deed at a place.
  public init(_ deed: Deed, at place: Point) {
    self.deed = deed
    self.place = place
  }

  /// A report in the form of xterm's mode 1006: the bytes between `CSI` and its final `M` or `m`; nil for what does not
  /// count: another button, a release, a movement.
  init?(report bytes: [UInt8], final: UInt8) {
    guard bytes.first == UInt8(ascii: "<"), final == UInt8(ascii: "M") else { return nil }
    let numbers = bytes.dropFirst().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, let code = numbers[0], let column = numbers[1], let row = numbers[2],
      (1...100_000).contains(column), (1...100_000).contains(row)
    else { return nil }
    let deed: Deed
    // Shift, Alt and Ctrl (4, 8, 16) make no difference.
    switch code & ~0x1C {
    case 0: deed = .press
    case 64: deed = .wheelUp
    case 65: deed = .wheelDown
    default: return nil
    }
    self.init(deed, at: Point(column: column - 1, row: row - 1))
  }
}
