import PlainText
import TerminalUI
import Testing

@Suite struct BarFrameTests {
  @Test func `the title line keeps what matters`() {
    func draw(_ columns: Int, _ rows: Int, _ text: String, plane: String? = nil) {
      expect(columns, rows, text, plane: plane) {
        TitleBar.view(title: Samples.title, tabs: Samples.tabs, right: [StyledText("05-09-2022")], in: $0, &$1)
      }
    }
    draw(
      80, 8,
      """
       Knooppunt · RIEC MN  Overzicht  Signalen 37  Casussen               05-09-2022
      """,
      plane: """
        hTTTTTTTTTTTTTTTTTTThhttttttttthhttttttttttthhAAAAAAAAhhhhhhhhhhhhhhh          h
        """)
    draw(60, 1, " Knooppunt · RIEC MN  Overzicht  Casussen        05-09-2022")
    draw(
      40, 5,
      """
       Knooppunt · RIEC MN  Casussen
      """)
    draw(
      24, 4,
      """
       Knooppunt · RIEC MN
      """)
    draw(
      5, 2,
      """
       Kn…
      """)
  }

  @Test func `the footer never cuts a command`() {
    func draw(_ columns: Int, _ rows: Int, _ text: String, plane: String? = nil) {
      expect(columns, rows, text, plane: plane) {
        Footer.view(Samples.keymap, taal: .nl, in: $0, &$1)
      }
    }
    draw(
      80, 8,
      """
       j omlaag  k omhoog  / filter  gc casussen
      """)
    draw(
      40, 5,
      """
       j omlaag  k omhoog  / filter
      """)
    draw(
      24, 4,
      """
       j omlaag  k omhoog
      """)
    draw(
      5, 2,
      "")
  }

  @Test func `a pending key shows what it may become`() {
    func draw(_ columns: Int, _ rows: Int, _ text: String, plane: String? = nil) {
      expect(columns, rows, text, plane: plane) {
        WhichKey.view(Samples.keymap, pending: [.character("g")], taal: .nl, in: $0, &$1)
      }
    }
    draw(
      80, 8,
      """






      ─ g … ──────────────────────────────────────────────────────────────────────────
       g naar het begin   c casussen         t triage
      """)
    draw(
      40, 5,
      """


      ─ g … ──────────────────────────────────
       g naar het begin   c casussen
       t triage
      """)
    draw(
      24, 4,
      """
      ─ g … ──────────────────
       g naar het begin
       c casussen
       t triage
      """)
    draw(
      5, 2,
      """
      ─ g ─
       g …
      """)
  }

  @Test func `progress shows its numbers when there is no room for the bar`() {
    func draw(_ columns: Int, _ rows: Int, _ text: String, plane: String? = nil) {
      expect(columns, rows, text, plane: plane) {
        Progress.view("Index", done: 1234, total: 5000, hint: "Ctrl-C stopt", in: $0, &$1)
      }
    }
    draw(
      80, 8,
      """
      Index  ▇▇▇▇▇▇▇▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁  1.234/5.000  Ctrl-C stopt
      """)
    draw(
      40, 5,
      """
      Index  ▇▁▁▁▁▁  1.234/5.000  Ctrl-C stopt
      """)
    draw(
      24, 4,
      """
      Index  1.234/5.000  Ctr…
      """)
    draw(
      5, 2,
      """
      Inde…
      """)
  }
}
