/// Byte strings, numbered from 0 in the order in which they first came.
struct Vocabulary: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// Number + 1 by hash, 0 where free; a power of two of them, at most half filled.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  /// How many there are.
  var count: Int { ends.count }

  /// The number of `text`, which is new where it was not there; nil when there is no room left (4 GB of names).
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var slot = Vocabulary.hash(text) & (slots.count - 1)
    while slots[slot] != 0 {
      if equals(Int(slots[slot]) - 1, text) { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard bytes.count + text.count < Int(UInt32.max), ends.count < Int(UInt32.max) - 2 else { return nil }
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { resize(to: slots.count * 2) }
    return UInt32(ends.count - 1)
  }

  /// Makes room for `count` byte strings.
  mutating func reserve(_ count: Int) {
    ends.reserveCapacity(count)
    var size = slots.count
    while size < count * 2 { size *= 2 }
    if size > slots.count { resize(to: size) }
  }

  /// The number of `text`, or nil where it is not there.
  func find(_ text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var slot = Vocabulary.hash(text) & (slots.count - 1)
    while slots[slot] != 0 {
      if equals(Int(slots[slot]) - 1, text) { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Calls `body` with the bytes of number `number`, valid during the call.
  func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = range(of: number)
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The text of number `number`.
  subscript(number: Int) -> String { String(decoding: bytes[range(of: number)], as: UTF8.self) }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  @inline(__always)
  private func equals(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == text.count else { return false }
    var place = range.lowerBound
    for byte in text {
      if bytes[place] != byte { return false }
      place &+= 1
    }
    return true
  }

  private mutating func resize(to size: Int) {
    slots = Array(repeating: 0, count: size)
    for number in 0..<count {
      var slot = withBytes(of: number, Vocabulary.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// A hash that does not depend on the run.
  @inline(__always)
  static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var state = UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
    var rest = UnsafeRawBufferPointer(text)
    while rest.count >= 8 {
      state = (state ^ rest.loadUnaligned(as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
      state ^= state &>> 32
      rest = UnsafeRawBufferPointer(rebasing: rest[8...])
    }
    var tail: UInt64 = 0
    for byte in rest { tail = tail &<< 8 | UInt64(byte) }
    state = (state ^ tail) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (state ^ state &>> 29) &>> 1)
  }
}
