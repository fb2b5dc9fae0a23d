/// Which values a scan reports: a tree of keys, compiled once and shared by all scanners.
///
/// A path is field names joined by `/`; every element of a list on the way counts (`inbreng/partner`).
public struct ScanPlan: Sendable {
  /// The paths, by whose place a hit names its path.
  public let paths: [String]

  /// A key that leads on from a node. Slots of a node form a hash table with open addressing.
  struct Slot: Sendable {
    /// The first eight bytes of the key, little-endian, zero beyond its end.
    var head: UInt64 = 0
    /// The last eight bytes of a key of more than eight, else 0.
    var tail: UInt64 = 0
    /// The second eight bytes of a key of more than sixteen, else 0; with head and tail, 24 bytes are known.
    var middle: UInt64 = 0
    var keyStart: Int32 = 0
    var keyLength: Int32 = 0
    /// The node that it leads to; -1 for a free slot.
    var target: Int32 = -1
  }

  /// A place in the tree.
  struct Node: Sendable {
    /// The first of its slots.
    var firstSlot: Int32 = 0
    /// The number of its slots less one; the number is a power of two.
    var mask: UInt32 = 0
    /// The path that ends here, or -1.
    var path: Int32 = -1
    /// Whether any key leads on.
    var leadsOn = false
  }

  let nodes: [Node]
  let slots: [Slot]
  let keys: [UInt8]

  /// A plan for `paths`; of a path given twice the first place is reported.
  public init(paths: [String]) {
    self.paths = paths
    var edges: [[(key: [UInt8], target: Int)]] = [[]]
    var ends: [Int32] = [-1]
    for (place, path) in paths.enumerated() {
      var node = 0
      for part in path.split(separator: "/") {
        let key = Array(part.utf8)
        if let edge = edges[node].first(where: { $0.key == key }) {
          node = edge.target
        } else {
          edges.append([])
          ends.append(-1)
          edges[node].append((key, edges.count - 1))
          node = edges.count - 1
        }
      }
      if ends[node] < 0 { ends[node] = Int32(place) }
    }
    var nodes: [Node] = []
    var slots: [Slot] = []
    var keys: [UInt8] = []
    for (place, outgoing) in edges.enumerated() {
      var size = 1
      while size < outgoing.count * 2 { size *= 2 }
      let first = slots.count
      slots.append(contentsOf: repeatElement(Slot(), count: size))
      for (key, target) in outgoing {
        let (head, tail, hash) = ScanPlan.fingerprint(key)
        var at = Int(UInt32(truncatingIfNeeded: hash) & UInt32(size - 1))
        while slots[first + at].target >= 0 { at = (at + 1) & (size - 1) }
        slots[first + at] = Slot(
          head: head, tail: tail, middle: key.count > 16 ? ScanPlan.word(key[8..<16]) : 0, keyStart: Int32(keys.count),
          keyLength: Int32(key.count), target: Int32(target))
        keys.append(contentsOf: key)
      }
      nodes.append(
        Node(
          firstSlot: Int32(first), mask: UInt32(size - 1), path: ends[place], leadsOn: !outgoing.isEmpty))
    }
    self.nodes = nodes
    self.slots = slots
    self.keys = keys
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func fingerprint(_ key: [UInt8]) -> (head: UInt64, tail: UInt64, hash: UInt64) {
    let head = word(key.prefix(8))
    let tail = key.count > 8 ? word(key.suffix(8)) : 0
    return (head, tail, hash(head: head, tail: tail, length: key.count))
  }

  /// The hash of a key by its first and (beyond eight bytes) last eight bytes and its length.
  @inline(__always)
  static func hash(head: UInt64, tail: UInt64, length: Int) -> UInt64 {
    let mixed = (head ^ tail &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: length)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed &>> 32
  }
}

/// A value that a scan found at one of its paths.
public struct ScanHit: Sendable {
  /// What the value is.
  public enum Kind: UInt8, Sendable {
    case string, number, yes, no, null, object, list
  }

  /// The path, by its place in the plan.
  public let path: Int32
  /// The place of the outermost list element that it stands in, from 0; 0 outside lists.
  public let element: Int32
  /// Where its bytes start in the text; of a string after the quote.
  public let start: Int32
  /// How many bytes it has; of a string without quotes; 1 for an object or list.
  public let length: Int32
  /// What it is.
  public let kind: Kind
  /// Whether it is a string with escapes.
  public let isEscaped: Bool
}
