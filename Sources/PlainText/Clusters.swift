extension SafeText {
  /// What one place on the screen holds: a spacing character and at most two marks on it. A grapheme with more spacing
  /// characters than one is several of these, because a terminal cell cannot hold it.
  public struct Cluster: Hashable, Sendable {
    /// The character with its marks.
    public let text: String
    /// Columns: 1 or 2.
    public let width: Int
  }

  /// The clusters in their order, found as they are asked for.
  public struct Clusters: Sequence, Sendable {
    let text: SafeText

    /// Walks the clusters.
    public struct Iterator: IteratorProtocol {
      private var scalars: String.UnicodeScalarView.Iterator
      private var next1: Unicode.Scalar?
      private let isPlain: Bool

      init(_ text: SafeText) {
        scalars = text.string.unicodeScalars.makeIterator()
        isPlain = text.isPlain
        next1 = scalars.next()
      }

      /// The next cluster.
      public mutating func next() -> Cluster? {
        guard let base = next1 else { return nil }
        next1 = scalars.next()
        if isPlain { return Cluster(text: String(Character(base)), width: 1) }
        let width = ScalarWidth.columns(base)
        guard let mark = next1, ScalarWidth.isMark(mark) else {
          return Cluster(text: String(Character(base)), width: Swift.max(1, width))
        }
        var text = String(Character(base)).unicodeScalars
        while let mark = next1, ScalarWidth.isMark(mark) {
          text.append(mark)
          next1 = scalars.next()
        }
        return Cluster(text: String(text), width: Swift.max(1, width))
      }
    }

    /// Starts at the first cluster.
    public func makeIterator() -> Iterator {
      Iterator(text)
    }

    /// A lower bound for `Array`.
    public var underestimatedCount: Int { text.isPlain ? text.string.utf8.count : 0 }
  }

  /// The clusters in their order.
  public var clusters: Clusters { Clusters(text: self) }

  /// Columns that it takes.
  public var width: Int {
    if isPlain { return string.utf8.count }
    var width = 0
    for scalar in string.unicodeScalars { width += ScalarWidth.columns(scalar) }
    return width
  }
}
