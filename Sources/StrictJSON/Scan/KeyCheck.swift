/// Finds keys that an object has twice, comparing the bytes of what they spell.
enum KeyCheck {
  /// Up to so many keys each is compared as it comes; a larger object is sorted when it closes, so that no object can
  /// cost the square of its size.
  static let few = 64

  /// Below 0, 0 or above 0 as `left`'s bytes come before, are, or come after those of `right`.
  static func order(
    _ left: RecordScanner.Key, _ right: RecordScanner.Key, _ text: UnsafePointer<UInt8>, _ decoded: [UInt8]
  ) -> Int {
    if left.length != right.length { return Int(left.length) - Int(right.length) }
    for place in 0..<Int(left.length) {
      let (a, b) = (byte(left, place, text, decoded), byte(right, place, text, decoded))
      if a != b { return Int(a) - Int(b) }
    }
    return 0
  }

  /// The offset of the opening quote of the first key that repeats an earlier one; for a key with escapes, of the end
  /// of what is known: its place among decoded keys says nothing, so 0.
  static func firstRepeat(
    _ keys: UnsafeBufferPointer<RecordScanner.Key>, _ text: UnsafePointer<UInt8>, _ decoded: [UInt8]
  ) -> Int? {
    let sorted = keys.indices.sorted { left, right in
      if keys[left].hash != keys[right].hash { return keys[left].hash < keys[right].hash }
      let order = order(keys[left], keys[right], text, decoded)
      return order == 0 ? left < right : order < 0
    }
    var first: Int?
    for (earlier, later) in zip(sorted, sorted.dropFirst())
    where keys[earlier].hash == keys[later].hash && order(keys[earlier], keys[later], text, decoded) == 0 {
      if later < first ?? .max { first = later }
    }
    return first.map { keys[$0].isDecoded ? 0 : max(0, Int(keys[$0].start) - 1) }
  }

  private static func byte(
    _ key: RecordScanner.Key, _ place: Int, _ text: UnsafePointer<UInt8>, _ decoded: [UInt8]
  ) -> UInt8 {
    key.isDecoded ? decoded[Int(key.start) + place] : text[Int(key.start) + place]
  }
}
