import PlainText
import TerminalUI
import Testing

@Suite struct HelpFrameTests {
  @Test func `commands stand by group, in columns where there is room`() {
    func draw(_ columns: Int, _ rows: Int, _ text: String, plane: String? = nil) {
      expect(columns, rows, text, plane: plane) {
        Help.view(
          Help.Model(), lines: Help.lines(Samples.keymap, taal: .nl, columns: columns - 2), title: "Toetsen", in: $0,
          &$1)
      }
    }
    draw(
      80, 20,
      """
       Toetsen  /
       Bewegen                            Zoeken
         j ↓     omlaag                     /       filter
         k ↑     omhoog                     n       volgende treffer
         gg      naar het begin
                                          Wijzigen
       Ga naar                              e       bewerken · alleen lezen
         gc      casussen
         gt      triage
      """)
    draw(
      40, 10,
      """
       Toetsen  /
       Bewegen                               ┃
         j ↓     omlaag                      ┃
         k ↑     omhoog                      ┃
         gg      naar het begin              ┃
                                             ┃
       Ga naar                               │
         gc      casussen                    │
         gt      triage                      │
                                             │
      """)
    draw(
      5, 2,
      """
       Toe…
       Be…┃
      """)
  }
}
