/// Byte strings, numbered from 0 in the order in which they first came.
struct Vocabulary: Sendable {
  /// A byte that UTF-8 never has; it ends each string, so that comparing needs no look at its length.
  private static let separator: UInt8 = 0xFF

  private var bytes: [UInt8] = []
  /// Where each string ends, its separator included.
  private var ends: [UInt32] = []
  /// By hash: where the string starts, and in the low half its number + 1; 0 where free. A power of two of them, at
  /// most half filled. Among many names each array that is looked at costs a miss of the cache: so these two halves
  /// stand together.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)

  /// How many there are.
  var count: Int { ends.count }

  /// Makes room for `count` byte strings.
  mutating func reserve(_ count: Int) {
    ends.reserveCapacity(count)
    var size = slots.count
    while size < count * 2 { size *= 2 }
    if size > slots.count { resize(to: size) }
  }

  /// The number of `text`, which is new where it was not there; nil when there is no room left (4 GB of names).
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32? { number(of: text, NameKey(text)) }

  /// The number of `text` as above; `key` is the text's.
  @inline(__always)
  mutating func number(of text: UnsafeBufferPointer<UInt8>, _ key: NameKey) -> UInt32? {
    let (slot, known) = look(text, key)
    return known ?? append(text, at: slot)
  }

  /// The number of `text`, or nil where it is not there.
  func find(_ text: UnsafeBufferPointer<UInt8>) -> UInt32? { look(text, NameKey(text)).number }

  @inline(never)
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, at slot: Int) -> UInt32? {
    guard bytes.count + text.count + 1 < Int(UInt32.max), ends.count < Int(UInt32.max) - 2 else { return nil }
    slots[slot] = UInt64(bytes.count) << 32 | UInt64(ends.count + 1)
    bytes.append(contentsOf: text)
    bytes.append(Vocabulary.separator)
    ends.append(UInt32(bytes.count))
    if ends.count * 2 > slots.count { resize(to: slots.count * 2) }
    return UInt32(ends.count - 1)
  }

  /// Calls `body` with the bytes of number `number`, valid during the call.
  func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = range(of: number)
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The text of number `number`.
  subscript(number: Int) -> String { String(decoding: bytes[range(of: number)], as: UTF8.self) }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) - 1
  }

  /// The slot of `text`: where it stands or would stand.
  ///
  /// Runs once for every name in a store, so the arrays are read by pointers taken for the call; every read lies before
  /// `bytes.count`.
  @inline(__always)
  private func look(_ text: UnsafeBufferPointer<UInt8>, _ key: NameKey) -> (slot: Int, number: UInt32?) {
    slots.withUnsafeBufferPointer { slots in
      bytes.withUnsafeBufferPointer { bytes in
        var slot = Int(truncatingIfNeeded: text.baseAddress.map(key.hash) ?? 0) & (slots.count &- 1)
        while slots[slot] != 0 {
          let start = Int(slots[slot] &>> 32)
          if start &+ text.count < bytes.count, bytes[start &+ text.count] == Vocabulary.separator,
            let known = bytes.baseAddress, let wanted = text.baseAddress,
            Vocabulary.equals(known + start, key, wanted, isLast: start &+ 8 > bytes.count)
          {
            return (slot, UInt32(truncatingIfNeeded: slots[slot]) &- 1)
          }
          slot = (slot &+ 1) & (slots.count &- 1)
        }
        return (slot, nil)
      }
    }
  }

  /// Whether the bytes at `known` are those of `wanted`, whose key is `key`; `isLast` where eight bytes cannot be read
  /// there.
  @inline(__always)
  private static func equals(
    _ known: UnsafePointer<UInt8>, _ key: NameKey, _ wanted: UnsafePointer<UInt8>, isLast: Bool
  ) -> Bool {
    if key.length < 8, isLast { return NameKey(UnsafeBufferPointer(start: known, count: key.length)) == key }
    // The last eight bytes lie inside, so that nothing is read behind the string but what was judged above.
    guard NameKey(readable: known, key.length) == key else { return false }
    var at = 8
    while at &+ 8 < key.length {
      if NameKey.word(known + at) != NameKey.word(wanted + at) { return false }
      at &+= 8
    }
    return true
  }

  private mutating func resize(to size: Int) {
    slots = Array(repeating: 0, count: size)
    for number in 0..<count {
      let hash = withBytes(of: number) { text in text.baseAddress.map(NameKey(text).hash) ?? 0 }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt64(range(of: number).lowerBound) << 32 | UInt64(number + 1)
    }
  }
}
