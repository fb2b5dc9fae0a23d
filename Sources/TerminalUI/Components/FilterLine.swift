public import PlainText

/// The line in which a filter or a command is typed: a prompt, a field, a note at the right (`18 van 129`), and below it
/// the error or the completions.
public enum FilterLine {
  /// What is wrong in the text, and where.
  public struct Fault: Hashable, Sendable {
    /// The character, counted from 0, at which it goes wrong.
    public var position: Int
    /// What is wrong.
    public var message: SafeText

    /// A fault.
    public init(at position: Int, _ message: SafeText) {
      self.position = position
      self.message = message
    }
  }

  /// A completion.
  public struct Suggestion: Hashable, Sendable {
    /// What would be put in place of the word.
    public var text: SafeText
    /// What stands at its right: a number of records, an explanation.
    public var note: SafeText
    /// The whole line with it in place, where that is more than `text`.
    public var line: String

    /// A completion.
    public init(_ text: SafeText, note: SafeText = "", line: String? = nil) {
      self.text = text
      self.note = note
      self.line = line ?? text.string
    }
  }

  /// The field with its completions.
  public struct Model: Hashable, Sendable {
    /// The text.
    public var field: TextField.Model
    /// What stands in front of it: `/` or `:`.
    public var prompt: SafeText
    /// The completions that are offered.
    public private(set) var suggestions: [Suggestion] = []
    /// The one that is chosen.
    public private(set) var selected: Int?

    /// A line with `text`.
    public init(_ text: String = "", prompt: SafeText = "/") {
      field = TextField.Model(text)
      self.prompt = prompt
    }

    /// Offers completions; none is chosen yet.
    public mutating func offer(_ suggestions: [Suggestion]) {
      self.suggestions = suggestions
      selected = nil
    }

    /// Chooses the next completion, or the one before.
    public mutating func select(next forward: Bool) {
      guard !suggestions.isEmpty else { return }
      guard let current = selected else {
        selected = forward ? 0 : suggestions.count - 1
        return
      }
      selected = (current + (forward ? 1 : suggestions.count - 1)) % suggestions.count
    }
  }

  /// Draws the line in the first row of `area`, and a fault in its second where there is one.
  public static func view(
    _ model: Model, note: SafeText = "", fault: Fault? = nil, placeholder: SafeText = "", isActive: Bool = true,
    in area: Rect, _ frame: inout Frame
  ) {
    let (line, below) = area.split(top: 1)
    guard !line.isEmpty else { return }
    var rest = line
    // Without a second row the fault stands where the note would.
    let isShort = below.rows == 0 && fault != nil
    let note = isShort ? fault?.message ?? note : note
    let noteWidth = note.width
    if noteWidth > 0, noteWidth + 12 <= line.columns {
      frame.write(right: note, in: line, Style(isShort ? .fault : .dimmed))
      rest = line.split(left: line.columns - noteWidth - 1).left
    }
    let used = frame.write(model.prompt + " ", in: rest, Style(.prompt))
    let field = rest.split(left: used).rest
    TextField.view(model.field, placeholder: placeholder, isActive: isActive, in: field, &frame)
    guard let fault else { return }
    let start = mark(fault, model, in: field, &frame)
    let message = ("↑ " + fault.message).fitted(to: below.columns)
    let column = max(0, min(field.column - area.column + start, below.columns - message.width))
    frame.write(message, in: below.split(left: column).rest, Style(.fault))
  }

  /// Marks the text from the fault on; gives the column at which it begins.
  private static func mark(
    _ fault: Fault, _ model: Model, in area: Rect, _ frame: inout Frame
  ) -> Int {
    let before = SafeText(String(model.field.text.prefix(max(0, fault.position))))
    let hidden = model.field.window(area.columns).hidden
    let place = before.clusters.dropFirst(hidden).reduce(0) { $0 + $1.width }
    guard place < area.columns else { return max(0, area.columns - 1) }
    let shown = max(1, min(area.columns - place, model.field.window(area.columns).text.width - place))
    frame.restyle(Rect(column: area.column + place, row: area.row, columns: shown, rows: 1)) { style in
      style.ground = style.role.isSurface ? style.role : style.ground
      style.role = .fault
      style.emphasis.insert(.underline)
    }
    return place
  }

  /// Draws the completions over what stands in `area`, as many as it has rows.
  public static func viewSuggestions(_ model: Model, in area: Rect, _ frame: inout Frame) {
    guard !model.suggestions.isEmpty, !area.isEmpty else { return }
    let texts = model.suggestions.map(\.text.width).max() ?? 0
    let notes = model.suggestions.map(\.note.width).max() ?? 0
    let width = min(area.columns, texts + (notes == 0 ? 0 : notes + 2) + 2)
    guard area.rows >= 5, width + 2 <= area.columns else { return offers(model, width, in: area, &frame) }
    let rows = min(area.rows, model.suggestions.count + 2)
    let box = area.split(top: rows).top.split(left: width + 2).left
    Box.view(in: box, &frame)
    offers(model, width, in: box.inset(columns: 1, rows: 1), &frame)
  }

  private static func offers(_ model: Model, _ width: Int, in area: Rect, _ frame: inout Frame) {
    let texts = model.suggestions.map(\.text.width).max() ?? 0
    let first = max(0, min((model.selected ?? 0) - area.rows + 1, model.suggestions.count - area.rows))
    let shown = model.suggestions.dropFirst(first).prefix(area.rows)
    // Numbers stand at the right, one under the other; what is said in words begins in one column.
    let areNumbers = model.suggestions.contains { $0.note.string.first?.isNumber == true }
    for (line, suggestion) in shown.enumerated() {
      let place = Rect(column: area.column, row: area.row + line, columns: width, rows: 1)
      let isSelected = first + line == model.selected
      let style = Style(isSelected ? .choice : .suggestion)
      frame.fill(place, style)
      let inner = place.inset(columns: width > 2 ? 1 : 0)
      frame.write(suggestion.text.fitted(to: inner.columns), in: inner, style)
      let note = Style(.dimmed, on: style.role)
      if areNumbers {
        let left = inner.columns - suggestion.text.width - 2
        if left > 0 { frame.write(right: suggestion.note.fitted(to: left), in: inner, note) }
      } else {
        let rest = inner.split(left: max(texts, suggestion.text.width) + 2).rest
        frame.write(suggestion.note.fitted(to: rest.columns), in: rest, note)
      }
    }
    guard width > 12 else { return }
    Scrollbar.view(
      first: first, shown: shown.count, of: model.suggestions.count,
      in: Rect(column: area.column + width - 1, row: area.row, columns: 1, rows: shown.count), &frame)
  }
}
