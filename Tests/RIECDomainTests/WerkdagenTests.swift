import RIECDomain
import Testing

@Suite struct WerkdagenTests {
  @Test(arguments: [
    (1961, "1961-04-02"), (1981, "1981-04-19"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"),
    (2016, "2016-03-27"), (2019, "2019-04-21"), (2021, "2021-04-04"), (2022, "2022-04-17"), (2024, "2024-03-31"),
    (2025, "2025-04-20"), (2038, "2038-04-25"), (2049, "2049-04-18"), (2076, "2076-04-19"),
  ])
  func `Easter falls where the calendar has it`(_ year: Int, _ easter: String) {
    #expect(Werkdagen.easter(of: year) == day(easter))
  }

  @Test func `Easter is a Sunday from 22 March to 25 April in every year, and there is none outside the calendar`() {
    for year in 1583...9999 {
      let easter = Werkdagen.easter(of: year)
      #expect(easter?.weekday == 7, "\(year)")
      let (_, month, day) = easter?.components ?? (0, 0, 0)
      #expect(month == 3 && day >= 22 || month == 4 && day <= 25, "\(year)")
    }
    #expect(Werkdagen.easter(of: 0) == nil)
    #expect(Werkdagen.easter(of: 10_000) == nil)
  }

  @Test(arguments: [
    ("2022-01-01", Werkdagen.Feestdag.nieuwjaarsdag), ("2022-04-18", .tweedePaasdag), ("2022-04-27", .koningsdag),
    ("2025-04-26", .koningsdag), ("2025-04-27", nil), ("2025-05-05", .bevrijdingsdag), ("2022-05-05", nil),
    ("2022-05-26", .hemelvaartsdag), ("2022-06-06", .tweedePinksterdag), ("2022-12-25", .eersteKerstdag),
    ("2022-12-26", .tweedeKerstdag), ("2022-04-15", nil), ("2022-04-17", nil), ("2022-12-31", nil),
  ])
  func `the feast days are those of the list`(_ datum: String, _ feast: Werkdagen.Feestdag?) {
    #expect(Werkdagen.feast(on: day(datum)) == feast)
  }

  @Test(arguments: [
    ("2022-09-02", true), ("2022-09-03", false), ("2022-09-04", false), ("2022-09-05", true), ("2022-04-15", true),
    ("2022-04-18", false), ("2022-04-27", false), ("2022-05-05", true), ("2020-05-05", false), ("2022-12-26", false),
  ])
  func `a working day is a weekday without a feast`(_ datum: String, _ isWerkdag: Bool) {
    #expect(Werkdagen.isWerkdag(day(datum)) == isWerkdag)
  }

  @Test(arguments: [
    ("2022-09-05", 5, "2022-09-12"), ("2022-09-05", 14, "2022-09-23"), ("2022-09-05", 0, "2022-09-05"),
    ("2022-09-02", 1, "2022-09-05"), ("2022-09-03", 1, "2022-09-05"), ("2022-12-23", 1, "2022-12-27"),
    ("2022-04-14", 2, "2022-04-19"), ("2022-09-05", -3, "2022-09-05"),
  ])
  func `working days are counted over weekends and feasts`(_ from: String, _ count: Int, _ expected: String) {
    #expect(Werkdagen.adding(count, to: day(from)) == day(expected))
  }

  @Test func `adding working days and counting them undo each other from any day`() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<500 {
      let from = Datum(day: Int32.random(in: 10_000...30_000, using: &generator))
      let count = Int.random(in: 1...60, using: &generator)
      let to = Werkdagen.adding(count, to: from)
      #expect(Werkdagen.isWerkdag(to))
      #expect(Werkdagen.between(from, to) == count)
      #expect(Werkdagen.between(to, from) == -count)
    }
  }

  @Test func `at the calendar's end counting stops`() {
    #expect(Werkdagen.adding(3, to: Datum(day: .max)) == Datum(day: .max))
  }
}
