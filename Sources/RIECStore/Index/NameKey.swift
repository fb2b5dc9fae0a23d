/// What is compared first of a short byte string: its first and its last eight bytes, and its length. Up to sixteen
/// bytes they are the string.
struct NameKey: Equatable {
  /// The first eight bytes, the first one lowest, zero beyond the end.
  let head: UInt64
  /// The last eight bytes of a string of more than eight, else 0.
  let tail: UInt64
  let length: Int

  /// The key of `text`, of which nothing outside is read.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    length = text.count
    if text.count >= 8, let base = text.baseAddress {
      head = NameKey.word(base)
      tail = length > 8 ? NameKey.word(base + (length &- 8)) : 0
    } else {
      var word: UInt64 = 0
      for byte in text.reversed() { word = word << 8 | UInt64(byte) }
      (head, tail) = (word, 0)
    }
  }

  /// The key of the `length` bytes at `text`, behind which eight more may be read.
  @inline(__always)
  init(readable text: UnsafePointer<UInt8>, _ length: Int) {
    self.length = length
    let word = NameKey.word(text)
    head = length >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: length &<< 3)) &- 1)
    tail = length > 8 ? NameKey.word(text + (length &- 8)) : 0
  }

  /// A hash that does not depend on the run. Strings that differ in the middle only have the same one: `middle` counts
  /// it in where there is one.
  @inline(__always)
  func hash(_ text: UnsafePointer<UInt8>) -> UInt64 {
    var state = (head ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    state = (state ^ state &>> 32 ^ tail) &* 0xD6E8_FEB8_6659_FD93
    if length > 16 { state = middle(text, state) }
    return state ^ state &>> 32
  }

  @inline(never)
  private func middle(_ text: UnsafePointer<UInt8>, _ start: UInt64) -> UInt64 {
    var state = start
    var at = 8
    while at &+ 8 < length {
      state = (state ^ state &>> 32 ^ NameKey.word(text + at)) &* 0xD6E8_FEB8_6659_FD93
      at &+= 8
    }
    return state
  }

  @inline(__always)
  static func word(_ text: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
  }
}
