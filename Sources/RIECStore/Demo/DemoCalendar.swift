import RIECDomain

extension Demo {
  /// Days as `Datum` counts them; the demo reckons with whole numbers.
  typealias Day = Int

  /// The days that the demo turns on.
  enum Calendar {
    /// "Today" in the demo store, a Monday (design §2).
    static let peildatum = day(2022, 9, 5)
    static let start2020 = day(2020, 1, 1)
    static let end2020 = day(2020, 12, 31)
    static let start2021 = day(2021, 1, 1)
    static let end2021 = day(2021, 12, 31)
    static let start2022 = day(2022, 1, 1)

    /// The day number of a day that exists; 0 for one that does not.
    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
      Datum(year: year, month: month, day: day).map { Int($0.day) } ?? 0
    }

    static func year(_ day: Day) -> Int { datum(day).year }

    static func iso(_ day: Day) -> String { datum(day).iso }

    /// 1 is Monday, 7 is Sunday.
    static func weekday(_ day: Day) -> Int { datum(day).weekday }

    /// `day`, or the Friday before it where it falls in a weekend and `earliest` allows.
    static func workday(_ day: Day, notBefore earliest: Day) -> Day {
      let back = max(0, weekday(day) - 5)
      return day - back >= earliest ? day - back : day
    }

    /// A moment as records write it, with the offset that holds in the Netherlands on that day.
    static func moment(_ day: Day, minute: Int) -> String {
      let hour = padded(minute / 60 % 24)
      return "\(iso(day))T\(hour):\(padded(minute % 60)):00\(isSummer(day) ? "+02:00" : "+01:00")"
    }

    /// `number` with at least two digits.
    static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// Summer time runs from the last Sunday of March to the last Sunday of October; office hours lie after the change.
    private static func isSummer(_ day: Day) -> Bool {
      let year = year(day)
      return day >= lastSunday(year, 3) && day < lastSunday(year, 10)
    }

    private static func lastSunday(_ year: Int, _ month: Int) -> Day {
      let last = self.day(year, month, 31)
      return last - weekday(last) % 7
    }

    private static func datum(_ day: Day) -> Datum { Datum(day: Int32(clamping: day)) }
  }
}
