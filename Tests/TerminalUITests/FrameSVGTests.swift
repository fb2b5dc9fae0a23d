import TerminalUI
import Testing

@Suite struct FrameSVGTests {
  private static let theme = Theme(
    name: "proef", variant: .dark,
    roles: [
      .text: Theme.Look(RGB(0xEE, 0xEE, 0xEE), on: RGB(0x11, 0x11, 0x11)),
      .fault: Theme.Look(RGB(0xFF, 0, 0), emphasis: .bold),
      .cursor: Theme.Look(RGB(0, 0, 0), on: RGB(0xDD, 0xDD, 0xDD)),
    ])

  private func picture(_ theme: Theme = theme, _ draw: (inout Frame) -> Void) -> [String] {
    var frame = Frame(Size(columns: 10, rows: 2))
    draw(&frame)
    return frame.svg(theme, title: "a < b & c").split(separator: "\n").map(String.init)
  }

  @Test func `each word stands at its own cell, in the colours of its role`() {
    let lines = picture { frame in
      frame.write("twee <b>", in: frame.bounds)
      frame.write("fout", in: Rect(column: 1, row: 1, columns: 9, rows: 1), Style(.fault))
    }
    #expect(lines[1] == "<title>a &lt; b &amp; c</title>")
    #expect(lines[2] == "<rect width=\"100%\" height=\"100%\" fill=\"#111111\"/>")
    #expect(
      lines.dropFirst(3) == [
        "<text x=\"0\" y=\"13\" textLength=\"32\" fill=\"#eeeeee\">twee</text>",
        "<text x=\"40\" y=\"13\" textLength=\"24\" fill=\"#eeeeee\">&lt;b&gt;</text>",
        "<text x=\"8\" y=\"30\" textLength=\"32\" fill=\"#ff0000\" font-weight=\"bold\">fout</text>", "</svg>",
      ])
  }

  @Test func `a ground lies below the letters, and a wide character takes two cells`() {
    let lines = picture { frame in
      frame.fill(Rect(column: 0, row: 0, columns: 10, rows: 1), Style(.cursor))
      frame.write("日b", in: frame.bounds, Style(.cursor))
    }
    #expect(
      lines.dropFirst(3) == [
        "<rect x=\"0\" y=\"0\" width=\"80\" height=\"17\" fill=\"#dddddd\"/>",
        "<text x=\"0\" y=\"13\" textLength=\"24\" fill=\"#000000\">日b</text>", "</svg>",
      ])
  }

  @Test func `what a theme leaves to the terminal is black and white`() {
    let lines = picture(Theme(name: "leeg", variant: .light, roles: [:])) { $0.write("x", in: $0.bounds) }
    #expect(lines[2].contains("#ffffff") && lines[3].contains("#000000"))
  }
}
