/// A calendar day, as the number of days since 1970-01-01 (proleptic Gregorian).
public struct Datum: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let day: Int32

  /// The day that lies `day` days after 1970-01-01.
  public init(day: Int32) {
    self.day = day
  }

  /// The day `year`-`month`-`day`, or nil where the calendar has none. Years run from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Datum.daysIn(month: month, year: year)
    else { return nil }
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.day = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The day written as `jjjj-mm-dd`; nil for any other spelling or a day that does not exist.
  public init?(iso text: some StringProtocol) {
    var (year, month, day, position) = (0, 0, 0, 0)
    for byte in text.utf8 {
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard position < 10, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        let digit = Int(byte - UInt8(ascii: "0"))
        switch position {
        case ..<4: year = year * 10 + digit
        case ..<7: month = month * 10 + digit
        default: day = day * 10 + digit
        }
      }
      position += 1
    }
    guard position == 10 else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1–12) and day of the month (1–31).
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(day) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The calendar year.
  public var year: Int { components.year }

  /// The day of the week: 1 is Monday, 7 is Sunday.
  public var weekday: Int { (Int(day) + 3) %% 7 + 1 }

  /// The day in a record: `jjjj-mm-dd`.
  public var iso: String {
    let (year, month, day) = components
    return "\(Datum.padded(year, to: 4))-\(Datum.padded(month, to: 2))-\(Datum.padded(day, to: 2))"
  }

  /// The day on a screen: `dd-mm-jjjj`.
  public var display: String {
    let (year, month, day) = components
    return "\(Datum.padded(day, to: 2))-\(Datum.padded(month, to: 2))-\(Datum.padded(year, to: 4))"
  }

  /// The day that lies `days` later (earlier where negative), kept within what an `Int32` can count.
  public func adding(days: Int) -> Datum {
    let sum = Int(day).addingReportingOverflow(days)
    return Datum(day: Int32(clamping: sum.overflow ? (days > 0 ? .max : .min) : sum.partialValue))
  }

  /// The number of days in `month` (1–12) of `year`.
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The earlier day is the smaller.
  public static func < (left: Datum, right: Datum) -> Bool { left.day < right.day }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

infix operator %% : MultiplicationPrecedence

/// The remainder that is never negative.
private func %% (left: Int, right: Int) -> Int {
  let remainder = left % right
  return remainder < 0 ? remainder + right : remainder
}
