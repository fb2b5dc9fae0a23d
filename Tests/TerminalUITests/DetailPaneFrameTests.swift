import PlainText
import TerminalUI
import Testing

@Suite struct DetailPaneFrameTests {
  @Test func `labels are aligned and values wrapped`() {
    func draw(_ columns: Int, _ rows: Int, _ text: String, plane: String? = nil) {
      expect(columns, rows, text, plane: plane) {
        DetailPane.view(Samples.detail(columns: columns - 1, rows: rows), in: $0, &$1)
      }
    }
    draw(
      80, 20,
      """
      Waterlelie · MN-2021-0042
      Doel               Inzicht in de herkomst van de financiering van drie
                         horecapanden aan de haven
      Vertrouwelijkheid  ja, zie convenant
      Grondslag          –

      Inbreng
      02-03  politie    informatie verstrekt
      09-03  gemeenten  作者 é 👍 informatie
      - eerste punt van de lijst
      - tweede

      Buren ruiken chemische lucht.

      Slot.
      """,
      plane: """
        HHHHHHHHHHHHHHHHHHHHHHHHH
        lllllllllllllllllll

        lllllllllllllllllllvv
        llllllllllllllllllld

        HHHHHHH
                          uuuuuuuuuu
                                    uuuuuuuuuu
        dd
        dd
        """)
    draw(
      40, 10,
      """
      Waterlelie · MN-2021-0042              ┃
      Doel           Inzicht in de herkomst  ┃
                     van de financiering van ┃
                     drie horecapanden aan de┃
                     haven                   ┃
      Vertrouwelij…  ja, zie convenant       │
      Grondslag      –                       │
                                             │
      Inbreng                                │
      02-03  politie    informatie verstrekt │
      """)
    draw(
      5, 2,
      """
      Wat…┃
      …   │
      """)
  }
}
