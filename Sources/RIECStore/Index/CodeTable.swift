import RIECDomain

/// The codes of a list by their bytes.
final class CodeTable: Sendable {
  private struct Slot {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    /// -1 for a free slot.
    var length = -1
    var position = 0
  }

  /// By hash, with open addressing; a power of two of them, at most half filled.
  private let slots: [Slot]
  private let texts: [[UInt8]]

  init(_ list: CodeList) {
    texts = list.entries.map { Array($0.code.text.utf8) }
    var size = 4
    while size < texts.count * 2 { size *= 2 }
    var slots = Array(repeating: Slot(), count: size)
    for (position, text) in texts.enumerated() {
      // Of a code that a list has twice, the first position counts, as in the list itself.
      guard texts.firstIndex(of: text) == position else { continue }
      let (key, hash) = text.withUnsafeBufferPointer { buffer in
        let key = NameKey(buffer)
        return (key, buffer.baseAddress.map(key.hash) ?? 0)
      }
      var place = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[place].length >= 0 { place = (place + 1) & (size - 1) }
      slots[place] = Slot(head: key.head, tail: key.tail, length: key.length, position: position)
    }
    self.slots = slots
  }

  /// The position of the code that `value` spells, or nil.
  @inline(__always)
  func position(_ value: ScannedValue) -> Int? {
    guard let text = value.bytes.baseAddress else { return nil }
    let key = NameKey(readable: text, value.bytes.count)
    return slots.withUnsafeBufferPointer { slots in
      var place = Int(truncatingIfNeeded: key.hash(text)) & (slots.count &- 1)
      while slots[place].length >= 0 {
        let slot = slots[place]
        if slot.head == key.head, slot.tail == key.tail, slot.length == key.length,
          key.length <= 16 || texts[slot.position].elementsEqual(value.bytes)
        {
          return slot.position
        }
        place = (place &+ 1) & (slots.count &- 1)
      }
      return nil
    }
  }
}
