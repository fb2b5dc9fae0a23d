import Glibc
import RIECDomain

/// The machine's clock and random numbers, as the journal wants them.
enum UTC {
  /// The moment, as `2026-11-21T14:00:00.123Z`.
  static var now: String {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    let seconds = Int(moment.tv_sec)
    let day = Int32(clamping: seconds.quotientFloored(by: 86_400))
    let second = seconds - Int(day) * 86_400
    let parts = [(second / 3_600, 2), (second / 60 % 60, 2), (second % 60, 2), (Int(moment.tv_nsec) / 1_000_000, 3)]
    let texts = parts.map { number, digits in
      let text = String(number)
      return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
    return "\(Datum(day: day).iso)T\(texts[0]):\(texts[1]):\(texts[2]).\(texts[3])Z"
  }

  /// The seconds since 1970 of a moment as ``now`` spells it; nil for what is none.
  static func seconds(of moment: String) -> Int? {
    let bytes = Array(moment.utf8)
    guard bytes.count >= 19, let day = Datum(iso: moment.prefix(10)) else { return nil }
    let numbers = [11, 14, 17].map { at in
      bytes[at..<at + 2].reduce(0 as Int?) { sum, byte in
        guard let sum, (48...57).contains(byte) else { return nil }
        return sum * 10 + Int(byte - 48)
      }
    }
    guard let hour = numbers[0], let minute = numbers[1], let second = numbers[2] else { return nil }
    return Int(day.day) * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// Sixteen random bytes.
  static var salt: [UInt8] {
    var random = SystemRandomNumberGenerator()
    // Each call of the generator asks the system: two, not sixteen.
    return (0..<2).flatMap { _ in
      let number: UInt64 = random.next()
      return (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
    }
  }
}

extension Int {
  fileprivate func quotientFloored(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
