/// What can be said of bytes without decoding them.
enum Harm {
  /// Printable ASCII: no harm, and bytes are columns.
  case nonePlain
  /// Printable ASCII, letters of U+00A0 to U+02FF, dashes, quotation marks, `…` and `€`: no harm.
  case none
  /// Something that the rule must look at.
  case possible

  /// Looks at UTF-8 bytes; with `lineFeeds` these do no harm.
  init(of bytes: Span<UInt8>, lineFeeds: Bool = false) {
    var index = 0
    var isPlain = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x20 < 0x5F || (lineFeeds && byte == 0x0A) {
        index &+= 1
      } else if Harm.isLatin(byte, index &+ 1 < bytes.count ? bytes[index &+ 1] : 0) {
        isPlain = false
        index &+= 2
      } else if byte == 0xE2, index &+ 2 < bytes.count, Harm.isPunctuation(bytes[index &+ 1], bytes[index &+ 2]) {
        isPlain = false
        index &+= 3
      } else {
        self = .possible
        return
      }
    }
    self = isPlain ? .nonePlain : .none
  }

  /// Whether the two bytes are a character of U+00A0 to U+02FF but the soft hyphen.
  static func isLatin(_ lead: UInt8, _ next: UInt8) -> Bool {
    guard next & 0xC0 == 0x80 else { return false }
    return lead >= 0xC3 && lead <= 0xCB || lead == 0xC2 && next >= 0xA0 && next != 0xAD
  }
  /// Whether the two bytes behind 0xE2 make it a character of U+2010 to U+2027 or U+20AC: what prose has most.
  static func isPunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && third >= 0x90 && third <= 0xA7 || second == 0x82 && third == 0xAC
  }
}
