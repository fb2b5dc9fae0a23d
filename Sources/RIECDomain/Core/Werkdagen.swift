/// Working days in the Netherlands: Monday to Friday, the feast days below left out.
///
/// Which feast days count is a choice, set here [K]: those on which the offices of the Rijk are closed. Goede Vrijdag is
/// a working day; Bevrijdingsdag is free once in five years. An office that works otherwise changes `feast`.
public enum Werkdagen {
  /// Whether `datum` is a working day.
  public static func isWerkdag(_ datum: Datum) -> Bool { datum.weekday <= 5 && feast(on: datum) == nil }

  /// The working day that comes `count` working days after `datum`, which need not be one itself: `count` 1 is the next
  /// working day. With `count` 0 or less it is `datum`.
  public static func adding(_ count: Int, to datum: Datum) -> Datum {
    var day = datum
    var left = count
    while left > 0 {
      let next = day.adding(days: 1)
      // The calendar's end: no later day can be counted.
      if next == day { return day }
      day = next
      if isWerkdag(day) { left -= 1 }
    }
    return day
  }

  /// How many working days there are after `first`, up to and with `last`; negative, by the days the other way, where
  /// `last` lies before `first`. The inverse of `adding` where that ends on `last`.
  public static func between(_ first: Datum, _ last: Datum) -> Int {
    if last < first { return -between(last, first) }
    var (count, day) = (0, first)
    while day < last {
      day = day.adding(days: 1)
      if isWerkdag(day) { count += 1 }
    }
    return count
  }

  /// A feast day on which offices are closed.
  public enum Feestdag: Hashable, Sendable, CaseIterable {
    case nieuwjaarsdag, tweedePaasdag, koningsdag, bevrijdingsdag, hemelvaartsdag, tweedePinksterdag
    case eersteKerstdag, tweedeKerstdag
  }

  /// The feast day that `datum` is; nil for any other day, Easter Sunday and Whit Sunday among them.
  public static func feast(on datum: Datum) -> Feestdag? {
    let (year, month, day) = datum.components
    switch (month, day) {
    case (1, 1): return .nieuwjaarsdag
    case (4, 26), (4, 27): if day == koningsdag(of: year) { return .koningsdag }
    case (5, 5): if year % 5 == 0 { return .bevrijdingsdag }
    case (12, 25): return .eersteKerstdag
    case (12, 26): return .tweedeKerstdag
    default: break
    }
    guard (3...6).contains(month), let easter = easter(of: year) else { return nil }
    switch Int(datum.day) - Int(easter.day) {
    case 1: return .tweedePaasdag
    case 39: return .hemelvaartsdag
    case 50: return .tweedePinksterdag
    default: return nil
    }
  }

  /// The day of April on which Koningsdag is held: the 27th, or the 26th where that is a Sunday.
  private static func koningsdag(of year: Int) -> Int {
    Datum(year: year, month: 4, day: 27)?.weekday == 7 ? 26 : 27
  }

  /// Easter Sunday of `year` in the Gregorian calendar; nil outside the years 1 to 9999.
  public static func easter(of year: Int) -> Datum? {
    guard (1...9999).contains(year) else { return nil }
    // The paschal full moon by the golden number, with the century's corrections of sun and moon; then the next Sunday.
    let golden = year % 19
    let century = year / 100
    let epact = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30
    let moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11))
    let offset = moon - (year + year / 4 + moon + 2 - century + century / 4) % 7
    return Datum(year: year, month: 3, day: 28)?.adding(days: offset)
  }
}
