import Crypto

/// A SHA-256 of the journal: the hash of a line or the digest of its payload; written as 64 characters of lower-case
/// hexadecimal (design §2).
public struct JournalHash: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// What the first line has in place of the hash of the line before it.
  public static let zero = JournalHash(words: (0, 0, 0, 0))

  /// Characters of a spelled hash.
  static let length = 64

  private init(words: (UInt64, UInt64, UInt64, UInt64)) {
    self.words = words
  }

  /// The hash that `text` spells; nil where it is not 64 lower-case hexadecimal characters.
  public init?(_ text: String) {
    let hash = Array(text.utf8).withUnsafeBufferPointer { JournalHash(spelled: $0) }
    guard let hash else { return nil }
    self = hash
  }

  /// The hash that `bytes` spell in ASCII.
  init?(spelled bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == JournalHash.length else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for place in 0..<16 {
      // Four digits at a time, one for each word; `place` + 48 is below the count.
      guard let first = Hex.value(bytes[place]), let second = Hex.value(bytes[place &+ 16]),
        let third = Hex.value(bytes[place &+ 32]), let fourth = Hex.value(bytes[place &+ 48])
      else { return nil }
      words.0 = words.0 &<< 4 | UInt64(first)
      words.1 = words.1 &<< 4 | UInt64(second)
      words.2 = words.2 &<< 4 | UInt64(third)
      words.3 = words.3 &<< 4 | UInt64(fourth)
    }
    self.words = words
  }

  /// The SHA-256 of `parts`, one after the other.
  init(of parts: UnsafeRawBufferPointer...) {
    var hash = SHA256()
    for part in parts where !part.isEmpty { hash.update(bufferPointer: part) }
    words = hash.finalize().withUnsafeBytes { bytes in
      func word(_ place: Int) -> UInt64 {
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
      }
      return (word(0), word(1), word(2), word(3))
    }
  }

  /// The SHA-256 of `bytes`.
  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { JournalHash(of: $0) }
  }

  /// Its 64 characters, in ASCII.
  var spelled: [UInt8] {
    var spelled: [UInt8] = []
    spelled.reserveCapacity(JournalHash.length)
    for word in [words.0, words.1, words.2, words.3] {
      for digit in 0..<16 { spelled.append(Hex.digit(UInt8(truncatingIfNeeded: word &>> UInt64(60 - 4 * digit)))) }
    }
    return spelled
  }

  /// Its 64 characters.
  public var text: String { String(decoding: spelled, as: UTF8.self) }

  /// Whether both are the same.
  public static func == (left: JournalHash, right: JournalHash) -> Bool { left.words == right.words }

  /// Feeds the first bits, which are as random as any.
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

/// Lower-case hexadecimal.
enum Hex {
  /// What the ASCII character `digit` stands for; nil where it is none of `0`–`9`, `a`–`f`.
  @inline(__always)
  static func value(_ digit: UInt8) -> UInt8? {
    let number = digit &- UInt8(ascii: "0")
    if number < 10 { return number }
    let letter = digit &- UInt8(ascii: "a")
    return letter < 6 ? letter &+ 10 : nil
  }

  /// The ASCII character of the four lowest bits of `value`.
  static func digit(_ value: UInt8) -> UInt8 {
    let low = value & 0xF
    return low < 10 ? UInt8(ascii: "0") &+ low : UInt8(ascii: "a") &+ low &- 10
  }

  /// `bytes`, two characters each.
  static func spelled(_ bytes: [UInt8]) -> [UInt8] { bytes.flatMap { [digit($0 &>> 4), digit($0)] } }
}
