import RIECDomain

/// Days and times as programs write them, eight bytes at a time.
enum DayText {
  /// The day that the ten bytes at `text` spell as `jjjj-mm-dd`, or nil.
  @inline(__always)
  static func day(_ text: UnsafePointer<UInt8>) -> Int32? {
    // Of each byte its distance from what must stand there: below 10 for a digit, 0 for a hyphen. Adding what lacks to
    // 128 shows in the top bits which are too large; a carry can only come from a byte that shows itself.
    let head = word(text) ^ 0x2D30_302D_3030_3030
    let tail = UInt64(text[8] ^ 0x30) | UInt64(text[9] ^ 0x30) &<< 8
    guard
      (head &+ 0x7F76_767F_7676_7676 | head) & 0x8080_8080_8080_8080 == 0,
      (tail &+ 0x7676 | tail) & 0x8080 == 0
    else { return nil }
    let year = digit(head, 0) &* 1_000 &+ digit(head, 1) &* 100 &+ digit(head, 2) &* 10 &+ digit(head, 3)
    let month = digit(head, 5) &* 10 &+ digit(head, 6)
    let day = digit(tail, 0) &* 10 &+ digit(tail, 1)
    let place = (year &- firstYear) &* 12 &+ month &- 1
    if month &- 1 < 12, months.indices.contains(place), month > 0, day > 0, day <= Int(months[place].length) {
      return months[place].before &+ Int32(truncatingIfNeeded: day)
    }
    return Datum(year: year, month: month, day: day)?.day
  }

  /// Whether the bytes from `text` on spell the rest of a moment behind its day: `Thh:mm:ss` with Z (10 bytes in all)
  /// or an offset (15).
  @inline(__always)
  static func isTime(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let time = word(text + 1) ^ 0x3030_3A30_303A_3030
    // Tens of minutes and seconds are below 6.
    guard text[0] == UInt8(ascii: "T"), (time &+ 0x767A_7F76_7A7F_7676 | time) & 0x8080_8080_8080_8080 == 0,
      digit(time, 0) &* 10 &+ digit(time, 1) < 24
    else { return false }
    if count == 10 { return text[9] == UInt8(ascii: "Z") }
    let hours = (text[10] ^ 0x30, text[11] ^ 0x30)
    let minutes = (text[13] ^ 0x30, text[14] ^ 0x30)
    return count == 15 && (text[9] == UInt8(ascii: "+") || text[9] == UInt8(ascii: "-"))
      && hours.0 < 3 && hours.1 < 10 && hours.0 &* 10 &+ hours.1 < 24 && text[12] == UInt8(ascii: ":")
      && minutes.0 < 6 && minutes.1 < 10
  }

  @inline(__always)
  private static func digit(_ word: UInt64, _ place: UInt64) -> Int {
    Int(truncatingIfNeeded: word &>> (place &* 8) & 0xFF)
  }

  @inline(__always)
  private static func word(_ text: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
  }

  private static let firstYear = 1900

  /// The months of three centuries: the day before the first, and how many days there are.
  private static let months: [(before: Int32, length: Int32)] = (0..<300 * 12).map { place in
    let (year, month) = (firstYear + place / 12, place % 12 + 1)
    let first = Datum(year: year, month: month, day: 1)?.day ?? 0
    return (first - 1, Int32(Datum.daysIn(month: month, year: year)))
  }
}
