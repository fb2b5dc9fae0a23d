public import PlainText

/// A line of text that is being typed.
public enum TextField {
  /// The text and the place of the cursor in it, by graphemes.
  public struct Model: Hashable, Sendable {
    private var graphemes: [Character]
    /// The grapheme before which the cursor stands.
    public private(set) var cursor: Int
    /// What was last cut.
    private var cut: [Character] = []

    /// A field with `text` in it and the cursor behind it.
    public init(_ text: String = "") {
      graphemes = Array(text)
      cursor = graphemes.count
    }

    /// A field with `text` in it and the cursor before the grapheme `cursor`, or as near as there is one.
    public init(_ text: String, cursor: Int) {
      self.init(text)
      self.cursor = min(max(0, cursor), graphemes.count)
    }

    /// What was typed, as it was typed: not yet safe to show.
    public var text: String { String(graphemes) }

    /// Replaces the text; the cursor goes behind it.
    public mutating func set(_ text: String) {
      graphemes = Array(text)
      cursor = graphemes.count
    }

    /// Handles a key; false: it is not one of an editor of lines.
    public mutating func press(_ key: Key) -> Bool {
      switch key {
      case .character(let character): insert(String(character))
      case .left: cursor = max(0, cursor - 1)
      case .right, .control("f"): cursor = min(graphemes.count, cursor + 1)
      case .home: cursor = 0
      case .end, .control("e"): cursor = graphemes.count
      case .alt("b"), .altLeft: cursor = wordStart
      case .alt("f"), .altRight: cursor = wordEnd
      case .backspace: remove(max(0, cursor - 1)..<cursor, keep: false)
      case .delete, .control("d"): remove(cursor..<min(graphemes.count, cursor + 1), keep: false)
      case .control("u"): remove(0..<cursor, keep: true)
      case .control("k"): remove(cursor..<graphemes.count, keep: true)
      case .altBackspace: remove(wordStart..<cursor, keep: true)
      case .alt("d"): remove(cursor..<wordEnd, keep: true)
      case .control("y"): insert(String(cut))
      default: return false
      }
      return true
    }

    /// Inserts what was pasted, on one line.
    public mutating func paste(_ text: String) {
      let flat = text.unicodeScalars.map { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0 }
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: flat)
      insert(String(scalars))
    }

    /// Inserts `text` before the cursor. Graphemes may join, so the cursor is found again from the scalars before it.
    public mutating func insert(_ text: String) {
      let before = String(graphemes[..<cursor]) + text
      let whole = before + String(graphemes[cursor...])
      graphemes = Array(whole)
      let scalars = before.unicodeScalars.count
      var count = 0
      cursor = graphemes.count
      for (index, grapheme) in graphemes.enumerated() {
        if count >= scalars {
          cursor = index
          break
        }
        count += grapheme.unicodeScalars.count
      }
    }

    private mutating func remove(_ range: Range<Int>, keep: Bool) {
      guard !range.isEmpty else { return }
      if keep { cut = Array(graphemes[range]) }
      graphemes.removeSubrange(range)
      cursor = range.lowerBound
      // What stood apart may join now.
      let text = String(graphemes)
      graphemes = Array(text)
      cursor = min(cursor, graphemes.count)
    }

    private var wordStart: Int {
      var index = cursor
      while index > 0, graphemes[index - 1].isWhitespace { index -= 1 }
      while index > 0, !graphemes[index - 1].isWhitespace { index -= 1 }
      return index
    }

    private var wordEnd: Int {
      var index = cursor
      while index < graphemes.count, graphemes[index].isWhitespace { index += 1 }
      while index < graphemes.count, !graphemes[index].isWhitespace { index += 1 }
      return index
    }

    /// What of the text shows in `columns`, and the column of the cursor in it.
    func window(_ columns: Int) -> (text: SafeText, cursor: Int, hidden: Int) {
      guard columns > 0 else { return (SafeText(), 0, 0) }
      let before = SafeText(String(graphemes[..<cursor]))
      // One column is the cursor's own.
      var hidden = 0
      var excess = before.width - (columns - 1)
      for cluster in before.clusters where excess > 0 {
        excess -= cluster.width
        hidden += 1
      }
      let all = SafeText(String(graphemes[..<cursor])) + SafeText(String(graphemes[cursor...].prefix(columns)))
      var text = SafeText()
      var width = 0
      for cluster in all.clusters.dropFirst(hidden) {
        guard width + cluster.width <= columns else { break }
        text += SafeText(cluster.text)
        width += cluster.width
      }
      let shown = before.clusters.dropFirst(hidden).reduce(0) { $0 + $1.width }
      return (text, min(shown, columns - 1), hidden)
    }
  }

  /// Draws the field; with `isActive` it is drawn whole, with the terminal's cursor in it, else only its text.
  /// `placeholder` shows while it is empty.
  public static func view(
    _ model: Model, placeholder: SafeText = "", isActive: Bool = true, in area: Rect, _ frame: inout Frame
  ) {
    guard !area.isEmpty else { return }
    let area = area.split(top: 1).top
    let style = Style(isActive ? .fieldActive : .field)
    let (text, cursor, _) = model.window(area.columns)
    if isActive { frame.fill(area, style) }
    if model.text.isEmpty {
      frame.write(placeholder.fitted(to: area.columns), in: area, Style(.dimmed, on: isActive ? .fieldActive : nil))
    } else {
      frame.write(text, in: area, style)
    }
    if isActive { frame.cursor = Point(column: area.column + cursor, row: area.row) }
  }
}
