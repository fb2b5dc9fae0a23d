/// The parameters of a control sequence.
struct Parameters {
  /// Whether it begins with a mark that no key has: a reply.
  let isPrivate: Bool
  private let numbers: [Int]

  init(_ bytes: [UInt8]) {
    isPrivate = bytes.contains { (0x3C...0x3F).contains($0) || (0x20...0x2F).contains($0) }
    numbers = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      Int(String(decoding: digits, as: UTF8.self)) ?? 0
    }
  }

  /// The first parameter, 0 without one.
  var first: Int { numbers.first ?? 0 }

  /// The key that a sequence with this final byte stands for; nil: none that we know.
  func key(final: UInt8, alt escapeBefore: Bool) -> Key? {
    guard !isPrivate else { return nil }
    let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
    let alt = escapeBefore || modifiers & 2 != 0
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return alt ? .altRight : .right
    case UInt8(ascii: "D"): return alt ? .altLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "P"), UInt8(ascii: "Q"), UInt8(ascii: "S"): return first <= 1 ? .function(Int(final) - 0x4F) : nil
    case UInt8(ascii: "R"):
      // With other parameters it is a report of the cursor's place.
      return numbers.count < 2 && first <= 1 || first == 1 && (1...7).contains(modifiers) ? .function(3) : nil
    case UInt8(ascii: "~"): return Parameters.numbered[first]
    default: return nil
    }
  }

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .function(1),
    12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6), 18: .function(7),
    19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
  ]
}
