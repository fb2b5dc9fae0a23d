/// A set of rows of one kind, one bit a row.
public struct RowSet: Hashable, Sendable {
  /// How many rows there are to choose from.
  public let capacity: Int
  /// The bits, 64 rows a word; those beyond the last row are 0.
  package private(set) var words: [UInt64]

  /// No row, or every row, of `capacity`.
  public init(capacity: Int, full: Bool = false) {
    self.capacity = capacity
    words = Array(repeating: full ? .max : 0, count: (capacity + 63) / 64)
    trim()
  }

  /// The rows of `capacity` whose bits `words` has.
  package init(capacity: Int, words: [UInt64]) {
    self.capacity = capacity
    self.words = words
    trim()
  }

  /// How many rows are in it.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether no row is in it.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Whether `row` is in it; a row that does not exist never is.
  public func contains(_ row: Int) -> Bool {
    row >= 0 && row < capacity && words[row >> 6] >> UInt64(row & 63) & 1 == 1
  }

  /// Adds `row`; one that does not exist is left out.
  public mutating func insert(_ row: Int) {
    guard row >= 0, row < capacity else { return }
    words[row >> 6] |= 1 << UInt64(row & 63)
  }

  /// Takes `row` out.
  public mutating func remove(_ row: Int) {
    guard row >= 0, row < capacity else { return }
    words[row >> 6] &= ~(1 << UInt64(row & 63))
  }

  /// Keeps the rows that are in both.
  public mutating func formIntersection(_ other: RowSet) {
    for place in words.indices { words[place] &= place < other.words.count ? other.words[place] : 0 }
  }

  /// Adds the rows of `other`.
  public mutating func formUnion(_ other: RowSet) {
    for place in words.indices.prefix(other.words.count) { words[place] |= other.words[place] }
    trim()
  }

  /// Exchanges the rows that are in it and those that are not.
  public mutating func invert() {
    for place in words.indices { words[place] = ~words[place] }
    trim()
  }

  /// Calls `body` with each row, in ascending order.
  public func forEach(_ body: (Int) -> Void) {
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(place << 6 + rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }

  /// The rows, in ascending order.
  public var rows: [Int] {
    var rows: [Int] = []
    rows.reserveCapacity(count)
    forEach { rows.append($0) }
    return rows
  }

  private mutating func trim() {
    if capacity & 63 != 0, let last = words.indices.last { words[last] &= (1 << UInt64(capacity & 63)) &- 1 }
  }
}
