import PlainText
import RIECDomain
import RIECReports
import RIECStore
import Testing

@Suite struct CellTextTests {
  private static func span(_ from: String, _ to: String?) -> ColumnValue.Span {
    ColumnValue.Span(from: day(from), to: to.map(day))
  }

  private static let cells: [(column: String, value: ColumnValue, screen: String, file: String)] = [
    ("titel", .empty, "–", ""),
    ("titel", .text(["Kwartel"]), "Kwartel", "Kwartel"),
    ("gemeente", .text(["Duinrand", "Veenmeer"]), "Duinrand, Veenmeer", "Duinrand,Veenmeer"),
    ("thema", .codes(["hennep_drugs", "vastgoed"]), "drugs, vastg.", "hennep_drugs,vastgoed"),
    ("thema", .codes(["verzonnen"]), "verzonnen", "verzonnen"),
    ("bewaartot", .date(day("2027-01-31")), "31-01-2027", "2027-01-31"),
    ("besluitpunten", .number(4), "4", "4"),
    ("termijn", .term(Term(day("2022-09-17"), .interventie)), "12 d i", "2022-09-17"),
    ("termijn", .term(Term(day("2022-09-05"), .overleg)), "0 d o", "2022-09-05"),
    ("termijn", .term(Term(day("2022-09-02"), .taak)), "!-3 d t", "2022-09-02"),
    ("behandeld", .spans([span("2020-03-01", "2021-05-05")], gaps: []), "2020–2021", "2020-03-01/2021-05-05"),
    ("behandeld", .spans([span("2021-03-01", "2021-05-05")], gaps: []), "2021", "2021-03-01/2021-05-05"),
    ("behandeld", .spans([span("2022-01-01", nil)], gaps: []), "2022–", "2022-01-01/.."),
    ("regio", .asFound("[1, 2]"), "[1, 2]", "[1, 2]"),
  ]

  @Test(arguments: cells)
  func `a cell has one form on the screen and one in a file`(
    _ column: String, _ value: ColumnValue, _ screen: String, _ file: String
  ) throws {
    let column = try #require(Casus.kind.column(column))
    let cells = CellText(taal: .nl, peildatum: SmallOffice.peildatum)
    #expect(cells.screen(value, of: column) == screen)
    #expect(cells.file(value, of: column) == file)
  }

  @Test(arguments: cells)
  func `a cell in a file does not depend on the language`(
    _ column: String, _ value: ColumnValue, _ screen: String, _ file: String
  ) throws {
    let column = try #require(Casus.kind.column(column))
    #expect(CellText(taal: .en, peildatum: SmallOffice.peildatum).file(value, of: column) == file)
  }

  @Test func `yes and no are words on the screen and JSON's words in a file`() throws {
    let column = try #require(Casus.kind.column("open"))
    let (dutch, english) = (
      CellText(taal: .nl, peildatum: SmallOffice.peildatum), CellText(taal: .en, peildatum: SmallOffice.peildatum)
    )
    #expect(dutch.screen(.flag(true), of: column) == "ja" && english.screen(.flag(false), of: column) == "no")
    #expect(dutch.file(.flag(true), of: column) == "true" && english.file(.flag(false), of: column) == "false")
  }

  @Test func `days to a term count from the peildatum at any distance`() {
    let cells = CellText(taal: .nl, peildatum: Datum(day: .max))
    #expect(cells.days(to: Term(Datum(day: .min), .bewaren)) == "!-11767033 j b")
    let near = CellText(taal: .nl, peildatum: Datum(day: 2000))
    #expect(near.days(to: Term(Datum(day: 1001), .taak)) == "!-999 d t")
    #expect(near.days(to: Term(Datum(day: 3000), .taak)) == "2 j t")
  }
}
