import PlainText
import TerminalUI
import Testing

@Suite struct TableFrameTests {
  @Test func `a table gives up columns before it cuts the names`() {
    func draw(_ columns: Int, _ rows: Int, _ text: String, plane: String? = nil) {
      expect(columns, rows, text, plane: plane) {
        Table.view(Samples.table(rows - 1), columns: Samples.columns, sorting: [Table.Sorting(column: 4)], in: $0, &$1)
        {
          Samples.rows[$0]
        }
      }
    }
    draw(
      80, 8,
      """
         Casus         Codenaam        Status        Thema's             Termijn ↑  !
         MN-2021-0042  Waterlelie      advies        witwas. · regiona…     12 d i
       • MN-2021-0057  Kievit é作👍    casusoverleg  witwas.                19 d o  W
       ▌ MN-2021-0088  Øresund-Rietz…  uitvoering    witwas. · vastg.    verlopen!  F
         MN-2020-0361  Grutto          besluit       drugs · witwas.             –
      """,
      plane: """
        cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccSSSSSSSSScccc
                                                       uuuuuu
         m                                             uuuuuu
        CCCCCCCCCCCCCCCCCuuuCCCCCCCCCCCCCCCCCCCCCCCCCCCuuuuuuCCCCCCCCCCCCCCXXXXXXXXXCC!C
                                                               uuuuuu
        """)
    draw(
      40, 5,
      """
         Casus         Codenaam  Termijn ↑  !
         MN-2021-0042  Waterle…     12 d i
       • MN-2021-0057  Kievit …     19 d o  W
       ▌ MN-2021-0088  Øresund…  verlopen!  F
         MN-2020-0361  Grutto            –
      """)
    draw(
      24, 4,
      """
         Casus
         MN-2021-0042        ┃
       • MN-2021-0057        ┃
       ▌ MN-2021-0088        │
      """)
    draw(
      5, 2,
      """
       Ca…
      ▌MN…┃
      """)
  }

  @Test func `the first entry of a row can take the place of those behind it`() {
    let columns = [
      Table.Column("Naam", width: 6), Table.Column("Soort", width: 5),
      Table.Column("Aantal", width: 6, alignment: .right),
    ]
    let rows = [
      Table.Row([Table.Entry("lang genoeg"), Table.Entry("x"), Table.Entry("1")]),
      Table.Row([Table.Entry("lang genoeg"), Table.Entry("x"), Table.Entry("2")], span: 2),
      Table.Row([Table.Entry("lang genoeg voor alles en meer")], span: .max), Table.Row([], span: 2),
    ]
    expect(
      25, 5,
      """
         Naam    Soort  Aantal
       ▌ lang …  x           1
         lang genoeg         2
         lang genoeg voor all…
      """
    ) {
      Table.view(Table.Model(rowCount: 4, visibleRows: 4), columns: columns, in: $0, &$1) { rows[$0] }
    }
  }

  @Test func `a table without rows says why`() {
    func draw(_ columns: Int, _ rows: Int, _ text: String, plane: String? = nil) {
      expect(columns, rows, text, plane: plane) {
        Table.view(Table.Model(), columns: Samples.columns, empty: Samples.empty, in: $0, &$1) { _ in Table.Row([]) }
      }
    }
    draw(
      80, 8,
      """
         Casus         Codenaam        Status        Thema's               Termijn  !
         Geen casussen voldoen aan dit filter. Esc wist het.
      """)
    draw(
      40, 5,
      """
         Casus         Codenaam    Termijn  !
         Geen casussen voldoen aan dit
         filter. Esc wist het.
      """)
    draw(
      24, 4,
      """
         Casus
         Geen casussen
         voldoen aan dit
         filter. Esc wist…
      """)
    draw(
      5, 2,
      """
       Ca…
       Ge…
      """)
  }

  @Test func `a list of faults tells the one under the cursor whole`() {
    func draw(_ columns: Int, _ rows: Int, _ text: String, plane: String? = nil) {
      expect(columns, rows, text, plane: plane) {
        FaultList.view(Samples.table(rows - 1), columns: Samples.columns, detail: [Samples.fault], in: $0, &$1) {
          Samples.rows[$0]
        }
      }
    }
    draw(
      80, 8,
      """
         Casus         Codenaam        Status        Thema's               Termijn  !
         MN-2021-0042  Waterlelie      advies        witwas. · regiona…     12 d i
       • MN-2021-0057  Kievit é作👍    casusoverleg  witwas.                19 d o  W
       ▌ MN-2021-0088  Øresund-Rietz…  uitvoering    witwas. · vastg.    verlopen!  F
         MN-2020-0361  Grutto          besluit       drugs · witwas.             –
      ────────────────────────────────────────────────────────────────────────────────
       casussen.jsonl regel 12: het veld behandeldVan is geen datum (2021-13-01). Zo
       gevonden, als leeg gesorteerd.
      """)
    draw(
      40, 5,
      """
         Casus         Codenaam    Termijn  !
         MN-2021-0042  Waterle…     12 d i
       • MN-2021-0057  Kievit …     19 d o  W
       ▌ MN-2021-0088  Øresund…  verlopen!  F
         MN-2020-0361  Grutto            –
      """)
    draw(
      24, 4,
      """
         Casus
         MN-2021-0042        ┃
       • MN-2021-0057        ┃
       ▌ MN-2021-0088        │
      """)
    draw(
      5, 2,
      """
       Ca…
      ▌MN…┃
      """)
  }
}
