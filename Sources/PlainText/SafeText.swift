/// Text that may reach a terminal, a stream or a log: nothing in it can move the cursor, hide, reorder or command.
///
/// The rule is `anchors/reliability.md` §4, applied scalar by scalar.
public struct SafeText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A grapheme with the columns that it takes.
  public struct Cluster: Hashable, Sendable {
    /// The grapheme.
    public let text: String
    /// Columns: 1 or 2.
    public let width: Int
  }

  /// The text, safe to write.
  public let string: String

  /// What `raw` looks like when it can do no harm.
  public init(_ raw: some StringProtocol) {
    string = String(raw)
  }

  /// A text of ours.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// The graphemes in their order.
  public var clusters: [Cluster] { string.map { Cluster(text: String($0), width: 1) } }

  /// Columns that it takes.
  public var width: Int { clusters.reduce(0) { $0 + $1.width } }
}
