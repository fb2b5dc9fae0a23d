/// The order of ids: by their texts, with runs of digits compared as numbers, which puts `NH-2021-0042` by region, year
/// and number.
enum IDOrder {
  /// The order of an id of up to eight bytes of text, a number, and perhaps a hyphen and a number. Ids that differ in
  /// leading zeros only have the same.
  struct Key: Comparable, Sendable {
    fileprivate let text: UInt64
    fileprivate let numbers: UInt64

    static func < (left: Key, right: Key) -> Bool {
      left.text != right.text ? left.text < right.text : left.numbers < right.numbers
    }

    /// Whether the texts in front are the same.
    func isAlike(_ other: Key) -> Bool { text == other.text }

    /// How far the last number of `other`, which does not come before, lies from this one's; 0 where more differs.
    func distance(to other: Key) -> Int {
      guard text == other.text, numbers <= other.numbers else { return 0 }
      let distance = other.numbers - numbers
      return Int(distance & 0xFFFF_FFFF == 0 ? distance >> 32 : distance >> 32 == 0 ? distance : 0)
    }
  }

  /// The rows whose ids are the first `count` of `ids`, in the order of those.
  static func rows(of ids: Vocabulary, count: Int) -> [UInt32] {
    var texts: [UInt64] = []
    var numbers: [UInt64] = []
    texts.reserveCapacity(count)
    numbers.reserveCapacity(count)
    for row in 0..<count {
      guard let key = ids.withBytes(of: row, key) else { return compared(ids, count) }
      texts.append(key.text)
      numbers.append(key.numbers)
    }
    let all = (0..<UInt32(count)).map { $0 }
    let sorted = RadixSort.sorted(RadixSort.sorted(all, by: numbers), by: texts)
    for (left, right) in zip(sorted, sorted.dropFirst())
    where texts[Int(left)] == texts[Int(right)] && numbers[Int(left)] == numbers[Int(right)] {
      return compared(ids, count)
    }
    return sorted
  }

  /// The rank of each entry of a vocabulary of ids, from 0.
  static func ranks(of ids: Vocabulary) -> [UInt64] {
    var ranks = [UInt64](repeating: 0, count: ids.count)
    for (rank, number) in rows(of: ids, count: ids.count).enumerated() { ranks[Int(number)] = UInt64(rank) }
    return ranks
  }

  private static func compared(_ ids: Vocabulary, _ count: Int) -> [UInt32] {
    (0..<UInt32(count)).sorted { left, right in
      ids.withBytes(of: Int(left)) { left in ids.withBytes(of: Int(right)) { precedes(left, $0) } }
    }
  }

  /// The key of `id`; nil where it has another form.
  static func key(_ id: UnsafeBufferPointer<UInt8>) -> Key? {
    var at = 0
    var text: UInt64 = 0
    while at < id.count, !isDigit(id[at]) {
      guard at < 8 else { return nil }
      text |= UInt64(id[at]) << UInt64(56 - 8 * at)
      at += 1
    }
    guard let first = number(id, &at) else { return nil }
    if at == id.count { return Key(text: text, numbers: first << 32) }
    guard id[at] == UInt8(ascii: "-") else { return nil }
    at += 1
    guard let second = number(id, &at), at == id.count else { return nil }
    return Key(text: text, numbers: first << 32 | (second + 1))
  }

  private static func number(_ id: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt64? {
    let start = at
    var number: UInt64 = 0
    while at < id.count, isDigit(id[at]), at - start < 10 {
      number = number * 10 + UInt64(id[at] - UInt8(ascii: "0"))
      at += 1
    }
    return at > start && at - start < 10 ? number : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// Whether `left` comes before `right`: text and digits by turns, a shorter text before a longer one that begins with
  /// it; ids that differ in leading zeros only, by their bytes.
  static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    var l = 0
    var r = 0
    while l < left.count || r < right.count {
      let leftText = run(left, l, digits: false)
      let rightText = run(right, r, digits: false)
      if !left[leftText].elementsEqual(right[rightText]) {
        return left[leftText].lexicographicallyPrecedes(right[rightText])
      }
      let leftDigits = run(left, leftText.upperBound, digits: true)
      let rightDigits = run(right, rightText.upperBound, digits: true)
      if leftDigits.isEmpty != rightDigits.isEmpty { return leftDigits.isEmpty }
      let leftNumber = left[leftDigits].drop { $0 == UInt8(ascii: "0") }
      let rightNumber = right[rightDigits].drop { $0 == UInt8(ascii: "0") }
      if leftNumber.count != rightNumber.count { return leftNumber.count < rightNumber.count }
      if !leftNumber.elementsEqual(rightNumber) { return leftNumber.lexicographicallyPrecedes(rightNumber) }
      l = leftDigits.upperBound
      r = rightDigits.upperBound
    }
    return left.lexicographicallyPrecedes(right)
  }

  private static func run(_ id: UnsafeBufferPointer<UInt8>, _ start: Int, digits: Bool) -> Range<Int> {
    var end = start
    while end < id.count, isDigit(id[end]) == digits { end += 1 }
    return start..<end
  }
}
