extension Kind {
  /// Whether `id` has the form of `idExample`: the same parts between hyphens, where a region is 2 to 4 capitals, a
  /// year
  /// 4 digits, and a number at least as long as in the example.
  public func hasForm(of id: RecordID) -> Bool {
    let wanted = idExample.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let found = id.text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard wanted.count == found.count else { return false }
    for (position, (example, part)) in zip(wanted, found).enumerated() {
      let fits =
        if example.allSatisfy(\.isDigit) {
          part.allSatisfy(\.isDigit)
            && (position + 1 == wanted.count ? part.count >= example.count : part.count == example.count)
        } else if Codes.regio.position(of: Code(String(Substring(example)))) != nil {
          (2...4).contains(part.count) && part.allSatisfy(\.isCapital)
        } else {
          part.elementsEqual(example)
        }
      guard fits else { return false }
    }
    return true
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
