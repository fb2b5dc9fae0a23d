/// What a text may be besides well-formed (reliability page §2, "Limits").
public struct JSONLimits: Hashable, Sendable {
  /// The longest text, in bytes.
  public var bytes: Int
  /// How deep objects and lists may be nested.
  public var depth: Int
  /// How many members an object may have.
  public var keys: Int
  /// Whether an object may have the same key twice; keys are compared as the bytes of what they spell.
  public var allowsDuplicateKeys: Bool

  /// Limits.
  public init(bytes: Int, depth: Int, keys: Int, allowsDuplicateKeys: Bool) {
    self.bytes = bytes
    self.depth = depth
    self.keys = keys
    self.allowsDuplicateKeys = allowsDuplicateKeys
  }

  /// Only the grammar of RFC 8259.
  public static let grammarOnly = JSONLimits(bytes: .max, depth: .max, keys: .max, allowsDuplicateKeys: true)
  /// A line of the store: 16 MB, 64 levels, 10,000 members an object, no key twice.
  public static let store = JSONLimits(bytes: 16 << 20, depth: 64, keys: 10_000, allowsDuplicateKeys: false)
}
