import PlainText
import TerminalUI
import Testing

@Suite struct DialogFrameTests {
  @Test func `the safe answer is highlighted`() {
    func draw(_ columns: Int, _ rows: Int, _ text: String, plane: String? = nil) {
      expect(columns, rows, text, plane: plane) {
        Dialog.view(Samples.dialog, in: $0, &$1)
      }
    }
    draw(
      80, 20,
      """







         ┌─ Casus verwijderen? ──────────────────────────────────────────────────┐
         │ De casus Kievit é作👍 wordt vernietigd. Dit kan niet ongedaan worden. │
         │                                                                       │
         │  j ja, vernietigen    n nee                                           │
         └───────────────────────────────────────────────────────────────────────┘
      """,
      plane: """







           ==TTTTTTTTTTTTTTTTTTTT===================================================
           =ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo=
           =ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo=
           =ookoooooooooooooooooooGkGGGGGoooooooooooooooooooooooooooooooooooooooooo=
           =========================================================================
        """)
    draw(
      40, 10,
      """

      ┌─ Casus verwijderen? ─────────────────┐
      │ De casus Kievit é作👍 wordt          │
      │ vernietigd. Dit kan niet ongedaan    │
      │ worden.                              │
      │                                      │
      │  j ja, vernietigen    n nee          │
      └──────────────────────────────────────┘
      """)
    draw(
      5, 2,
      """
      D
       n n…
      """)
    draw(
      20, 2,
      """
      De casus Kievit
       n nee           2/2
      """)
  }
}
