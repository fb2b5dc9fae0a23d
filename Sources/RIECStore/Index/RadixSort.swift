/// Stable sorting by whole numbers, in time that grows with the number of rows only.
enum RadixSort {
  private static let digitBits: UInt64 = 11

  /// `rows` in ascending order of their keys; rows with equal keys keep their order.
  static func sorted(_ rows: [UInt32], by keys: [UInt64]) -> [UInt32] {
    var differing: UInt64 = 0
    for key in keys { differing |= key ^ keys[0] }
    var current = rows
    var target = rows
    var shift: UInt64 = 0
    while shift < 64, differing >> shift != 0 {
      if differing >> shift & (1 << digitBits - 1) != 0 {
        pass(current, &target, keys, shift)
        swap(&current, &target)
      }
      shift += digitBits
    }
    return current
  }

  private static func pass(_ rows: [UInt32], _ target: inout [UInt32], _ keys: [UInt64], _ shift: UInt64) {
    let mask: UInt64 = 1 << digitBits - 1
    var places = [Int](repeating: 0, count: Int(mask) + 2)
    for row in rows { places[Int(keys[Int(row)] >> shift & mask) + 1] += 1 }
    for digit in 1..<places.count { places[digit] += places[digit - 1] }
    for row in rows {
      let digit = Int(keys[Int(row)] >> shift & mask)
      target[places[digit]] = row
      places[digit] += 1
    }
  }
}
