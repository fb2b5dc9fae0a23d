import RIECDomain
import Testing

@Suite struct DatumTests {
  @Test func `every day from 1900 to 2100 goes to its parts and its spelling and back`() {
    var day = Datum(year: 1900, month: 1, day: 1)?.day ?? 0
    var weekday = 1
    var wrong: [String] = []
    for year in 1900...2100 {
      for month in 1...12 {
        for dayOfMonth in 1...Datum.daysIn(month: month, year: year) {
          let datum = Datum(day: day)
          let parts = datum.components
          if parts != (year, month, dayOfMonth) || Datum(year: year, month: month, day: dayOfMonth) != datum
            || Datum(iso: datum.iso) != datum || datum.weekday != weekday || datum.year != year
          {
            wrong.append(datum.iso)
          }
          day += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(wrong.isEmpty)
    #expect(Datum(day: day).iso == "2101-01-01")
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2022-09-05", 19_240, 1), ("2021-12-31", 18_992, 5), ("2000-02-29", 11_016, 2),
    ("1969-12-31", -1, 3),
  ])
  func `known days have their number and weekday`(_ iso: String, _ day: Int32, _ weekday: Int) {
    #expect(Datum(iso: iso) == Datum(day: day))
    #expect(Datum(day: day).weekday == weekday)
    #expect(Datum(day: day).iso == iso)
  }

  @Test(arguments: [
    "", "2021", "2021-6-14", "2021-06-31", "2021-02-29", "1900-02-29", "2021-13-01", "2021-00-10", "2021-01-00",
    "0000-01-01", "2021-06-14 ", " 2021-06-14", "2021/06/14", "14-06-2021", "2021-06-14T00:00:00Z", "20210614",
    "+021-06-14", "２０２１-06-14",
  ])
  func `a spelling that is not jjjj-mm-dd or a day that does not exist is none`(_ text: String) {
    #expect(Datum(iso: text) == nil)
  }

  @Test func `days are shown as dd-mm-jjjj`() {
    #expect(day("2021-06-04").display == "04-06-2021")
  }

  @Test func `adding days stays within what can be counted`() {
    #expect(day("2021-12-31").adding(days: 1) == day("2022-01-01"))
    #expect(day("2022-01-01").adding(days: -1) == day("2021-12-31"))
    #expect(day("2022-01-01").adding(days: .max) == Datum(day: .max))
    #expect(day("1960-01-01").adding(days: .min) == Datum(day: .min))
  }

  @Test(arguments: [
    ("2021-06-14T09:30:00+02:00", "2021-06-14"), ("2021-06-14T23:59Z", "2021-06-14"),
    ("2021-06-14T09:30:00.123Z", "2021-06-14"), ("2021-12-31T23:59:60-05:00", "2021-12-31"),
  ])
  func `a moment keeps its spelling and gives its day`(_ text: String, _ iso: String) {
    #expect(Moment(iso: text)?.text == text)
    #expect(Moment(iso: text)?.datum == day(iso))
  }

  @Test(arguments: [
    "2021-06-14", "2021-06-14T09:30:00", "2021-06-14T24:00Z", "2021-06-14T09:60Z", "2021-06-14T09:30:61Z",
    "2021-06-14T09:30:00.Z", "2021-06-14T09:30+2:00", "2021-06-14T09:30+0200", "2021-06-14 09:30Z",
    "2021-02-30T09:30Z", "2021-06-14T09:30ZZ", "2021-06-14T09:30+02:00x",
  ])
  func `a spelling without offset or with a time that does not exist is no moment`(_ text: String) {
    #expect(Moment(iso: text) == nil)
  }
}
