extension Frame {
  /// The frame as a picture: SVG 1.1 in UTF-8, in the colours of `theme`, one `text` element for each stretch of a row that
  /// looks the same. Where the theme leaves a colour to the terminal it is black and white, by the theme's variant. The
  /// same frame gives the same bytes.
  public func svg(_ theme: Theme, title: String) -> String {
    let painter = SVGPainter(theme)
    let (width, height) = (size.columns * SVGPainter.cell.width, size.rows * SVGPainter.cell.height)
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" "
        + "height=\"\(height)\" font-family=\"'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,monospace\" "
        + "font-size=\"\(SVGPainter.fontSize)\">",
      "<title>\(SVGPainter.escaped(title))</title>",
      "<rect width=\"100%\" height=\"100%\" fill=\"\(painter.ground)\"/>",
    ]
    for row in 0..<size.rows { lines += painter.row(row, of: self) }
    return lines.joined(separator: "\n") + "\n</svg>\n"
  }
}

/// Turns the cells of a row into elements.
private struct SVGPainter {
  /// A cell in pixels.
  static let cell = (width: 8, height: 17)
  /// At this size a letter of the usual monospaced fonts is as wide as a cell.
  static let fontSize = "13.3"
  private static let baseline = 13

  private let theme: Theme
  private let ink: String
  let ground: String

  init(_ theme: Theme) {
    self.theme = theme
    let screen = theme.colours(of: Style(.text))
    ink = screen.foreground.map(Self.hex) ?? (theme.variant == .dark ? "#ffffff" : "#000000")
    ground = screen.background.map(Self.hex) ?? (theme.variant == .dark ? "#000000" : "#ffffff")
  }

  /// How a stretch of cells looks.
  private struct Look: Equatable {
    var ink: String
    var ground: String
    var emphasis: Emphasis
  }

  private func look(_ style: Style) -> Look {
    let colours = theme.colours(of: style)
    let emphasis = theme.resolve(style, depth: .direct).emphasis
    var look = Look(
      ink: colours.foreground.map(Self.hex) ?? ink, ground: colours.background.map(Self.hex) ?? ground,
      emphasis: emphasis)
    if emphasis.contains(.reverse) { (look.ink, look.ground) = (look.ground, look.ink) }
    return look
  }

  /// The elements of row `row`: grounds first, so that they cover no letter.
  func row(_ row: Int, of frame: Frame) -> [String] {
    var grounds: [String] = []
    var texts: [String] = []
    var column = 0
    while column < frame.size.columns {
      guard let first = frame.cell(column, row) else { break }
      let look = look(first.style)
      var end = column
      while let cell = frame.cell(end, row), self.look(cell.style) == look { end += 1 }
      if look.ground != ground { grounds.append(rectangle(column, row, end - column, look.ground)) }
      texts += words(of: frame, row: row, columns: column..<end, look)
      column = end
    }
    return grounds + texts
  }

  private func rectangle(_ column: Int, _ row: Int, _ columns: Int, _ colour: String) -> String {
    "<rect x=\"\(column * Self.cell.width)\" y=\"\(row * Self.cell.height)\" width=\"\(columns * Self.cell.width)\" "
      + "height=\"\(Self.cell.height)\" fill=\"\(colour)\"/>"
  }

  /// Its words, each at its own cell: whatever font stands in, columns stay columns.
  private func words(of frame: Frame, row: Int, columns: Range<Int>, _ look: Look) -> [String] {
    var elements: [String] = []
    var word = ""
    var wordStart = columns.lowerBound
    func flush(_ column: Int) {
      if !word.isEmpty { elements.append(element(word, wordStart, row, column - wordStart, look)) }
      word = ""
    }
    for column in columns {
      guard let cell = frame.cell(column, row), cell.width > 0 else { continue }
      let isBlank = cell.text == " " && !look.emphasis.contains(.underline)
      if isBlank {
        flush(column)
      } else {
        if word.isEmpty { wordStart = column }
        word += cell.text
      }
    }
    flush(columns.upperBound)
    return elements
  }

  private func element(_ word: String, _ column: Int, _ row: Int, _ columns: Int, _ look: Look) -> String {
    var attributes = "fill=\"\(look.ink)\""
    if look.emphasis.contains(.bold) { attributes += " font-weight=\"bold\"" }
    if look.emphasis.contains(.italic) { attributes += " font-style=\"italic\"" }
    if look.emphasis.contains(.underline) { attributes += " text-decoration=\"underline\"" }
    if look.emphasis.contains(.dim) { attributes += " fill-opacity=\"0.75\"" }
    return "<text x=\"\(column * Self.cell.width)\" y=\"\(row * Self.cell.height + Self.baseline)\" "
      + "textLength=\"\(columns * Self.cell.width)\" \(attributes)>\(Self.escaped(word))</text>"
  }

  private static func hex(_ colour: RGB) -> String {
    "#"
      + [colour.red, colour.green, colour.blue].map { part in
        let digits = String(part, radix: 16)
        return digits.utf8.count == 1 ? "0" + digits : digits
      }.joined()
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
