import RIECReports
import Testing

@Suite struct SheetTextTests {
  private func sheet() throws -> Sheet {
    try SmallOffice([
      "locaties": [
        line("L-0001", #""omschrijving":"Loods | haven","gemeente":"Duinrand","gemeentecode":"0099","bagId":"1\\2""#)
      ],
      "casussen": [line("MN-2021-0001", #""titel":"Kwartel","locaties":["L-0001"]"#)],
    ]).sheet("L-0001")
  }

  @Test func `a sheet as text`() throws {
    #expect(
      SheetText(taal: .nl, markdown: false).lines(of: try sheet()).joined(separator: "\n") == """
        Loods | haven · L-0001

          Gemeente      Duinrand
          Gemeentecode  0099
          BAG-id        1\\2

        Casussen
          Kenmerk       Naam     Status
          MN-2021-0001  Kwartel  –
        """)
  }

  @Test func `a sheet as Markdown escapes what would end a cell`() throws {
    #expect(
      SheetText(taal: .nl, markdown: true).lines(of: try sheet()).joined(separator: "\n") == """
        # Loods \\| haven · L-0001

        - **Gemeente**: Duinrand
        - **Gemeentecode**: 0099
        - **BAG-id**: 1\\\\2

        ## Casussen

        | Kenmerk | Naam | Status |
        | --- | --- | --- |
        | MN-2021-0001 | Kwartel | – |
        """)
  }

  @Test func `a long text keeps its lines, and stages mark the current one`() throws {
    let office = try SmallOffice([
      "casussen": [line("MN-2021-0001", #""status":"besluit","doel":"Een.\nTwee.""#)]
    ])
    let lines = SheetText(taal: .nl, markdown: false).lines(of: try office.sheet("MN-2021-0001"))
    let doel = try #require(lines.firstIndex { $0.hasPrefix("  Doel") && $0.hasSuffix("  Een.") })
    #expect(lines[doel + 1].hasSuffix("  Twee.") && lines[doel + 1].count == lines[doel].count + 1)
    #expect(lines.contains { $0.contains("advies – [besluit] – uitvoering") })
  }
}
