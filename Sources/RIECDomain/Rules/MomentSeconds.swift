extension Moment {
  /// The instant, in seconds since 1970-01-01T00:00Z; parts of a second do not count.
  var seconds: Int {
    let bytes = Array(text.utf8)
    func number(_ from: Int) -> Int {
      guard from >= 0, from + 2 <= bytes.count else { return 0 }
      return Int(bytes[from] &- 48) * 10 + Int(bytes[from + 1] &- 48)
    }
    var local = Int(datum.day) * 86_400 + number(11) * 3_600 + number(14) * 60
    if bytes.count > 16, bytes[16] == UInt8(ascii: ":") { local += number(17) }
    guard bytes.last != UInt8(ascii: "Z"), bytes.count >= 6 else { return local }
    let sign = bytes.count - 6
    let offset = number(sign + 1) * 3_600 + number(sign + 4) * 60
    return bytes[sign] == UInt8(ascii: "-") ? local + offset : local - offset
  }
}
