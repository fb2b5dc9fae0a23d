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
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let (slot, known) = look(text)
    if let known { return known }
    guard bytes.count + text.count + 1 < Int(UInt32.max), ends.count < Int(UInt32.max) - 2 else { return nil }
    slots[slot] = UInt64(bytes.count) << 32 | UInt64(ends.count + 1)
    bytes.append(contentsOf: text)
    bytes.append(Vocabulary.separator)
    ends.append(UInt32(bytes.count))
    if ends.count * 2 > slots.count { resize(to: slots.count * 2) }
    return UInt32(ends.count - 1)
  }

  /// The number of `text`, or nil where it is not there.
  func find(_ text: UnsafeBufferPointer<UInt8>) -> UInt32? { look(text).number }

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
  private func look(_ text: UnsafeBufferPointer<UInt8>) -> (slot: Int, number: UInt32?) {
    slots.withUnsafeBufferPointer { slots in
      bytes.withUnsafeBufferPointer { bytes in
        var slot = Vocabulary.hash(text) & (slots.count &- 1)
        while slots[slot] != 0 {
          let start = Int(slots[slot] &>> 32)
          if start &+ text.count < bytes.count, bytes[start &+ text.count] == Vocabulary.separator,
            let known = bytes.baseAddress, let wanted = text.baseAddress,
            Vocabulary.equals(known + start, wanted, text.count)
          {
            return (slot, UInt32(truncatingIfNeeded: slots[slot]) &- 1)
          }
          slot = (slot &+ 1) & (slots.count &- 1)
        }
        return (slot, nil)
      }
    }
  }

  /// Whether two stretches of `count` bytes are the same; names are too short for a call to pay.
  @inline(__always)
  private static func equals(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let (a, b) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    guard count >= 8 else {
      var at = 0
      while at < count {
        if left[at] != right[at] { return false }
        at &+= 1
      }
      return true
    }
    // The last eight bytes overlap those before them, so that every load lies inside.
    var at = 0
    while at &+ 8 < count {
      if a.loadUnaligned(fromByteOffset: at, as: UInt64.self) != b.loadUnaligned(fromByteOffset: at, as: UInt64.self) {
        return false
      }
      at &+= 8
    }
    return a.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      == b.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
  }

  private mutating func resize(to size: Int) {
    slots = Array(repeating: 0, count: size)
    for number in 0..<count {
      var slot = withBytes(of: number, Vocabulary.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt64(range(of: number).lowerBound) << 32 | UInt64(number + 1)
    }
  }

  /// A hash that does not depend on the run.
  @inline(__always)
  static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return 0 }
    var state = UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
    var at = 0
    while at &+ 8 <= text.count {
      state = (state ^ base.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
      state ^= state &>> 32
      at &+= 8
    }
    var tail: UInt64 = 0
    if text.count >= 8 {
      tail = base.loadUnaligned(fromByteOffset: text.count &- 8, as: UInt64.self)
    } else {
      while at < text.count {
        tail = tail &<< 8 | UInt64(text[at])
        at &+= 1
      }
    }
    state = (state ^ tail) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (state ^ state &>> 29) &>> 1)
  }
}
