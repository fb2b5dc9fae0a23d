import PlainText
import TerminalUI
import Testing

@Suite struct FilterLineFrameTests {
  @Test func `a fault is shown at its place`() {
    func draw(_ columns: Int, _ rows: Int, _ text: String, plane: String? = nil) {
      expect(columns, rows, text, plane: plane) {
        FilterLine.view(Samples.filter, note: "18 van 129", fault: Samples.filterFault, in: $0, &$1)
      }
    }
    draw(
      80, 8,
      """
      / regio:MN thma:witwas                                                18 van 129
                 ↑ veld ‘thma’ onbekend; bedoelt u thema?
      """,
      plane: """
        //YYYYYYYYY!!!!!!!!!!!YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY dddddddddd
                   !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
        """)
    draw(
      40, 5,
      """
      / regio:MN thma:witwas        18 van 129
      ↑ veld ‘thma’ onbekend; bedoelt u thema?
      """)
    draw(
      24, 4,
      """
      / hma:witwas  18 van 129
      ↑ veld ‘thma’ onbekend;…
      """)
    draw(
      5, 2,
      """
      / as
      ↑ ve…
      """)
  }

  @Test func `completions stand over the screen with their numbers`() {
    func draw(_ columns: Int, _ rows: Int, _ text: String, plane: String? = nil) {
      expect(columns, rows, text, plane: plane) {
        FilterLine.viewSuggestions(Samples.suggestions, in: $0, &$1)
      }
    }
    draw(
      80, 8,
      """
      ┌────────────────────────┐
      │ thema:              12 │
      │ thema:witwassen  1.204 │
      │ 作者é                3 │
      └────────────────────────┘
      """,
      plane: """
        ==========================
        =gggggggggggggggggggggddg=
        =GGGGGGGGGGGGGGGGGGdddddG=
        =ggggggggggggggggggggggdg=
        ==========================
        """)
    draw(
      40, 5,
      """
      ┌────────────────────────┐
      │ thema:              12 │
      │ thema:witwassen  1.204 │
      │ 作者é                3 │
      └────────────────────────┘
      """)
    draw(
      24, 4,
      """
       thema:              12
       thema:witwassen  1.204
       作者é                3
      """)
    draw(
      5, 2,
      """
       th…
       th…
      """)
  }
}
