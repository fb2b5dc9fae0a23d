public import PlainText

/// A question that must be answered first. The safe answer is highlighted, and Enter gives what is highlighted. What was
/// typed before it stood is for the app to discard.
public enum Dialog {
  /// An answer.
  public struct Choice: Hashable, Sendable {
    /// What it says.
    public var label: SafeText
    /// The keys that give it at once; the first is shown.
    public var keys: [Character]

    /// An answer.
    public init(_ label: SafeText, keys: [Character]) {
      self.label = label
      self.keys = keys
    }
  }

  /// What a key led to.
  public enum Outcome: Hashable, Sendable {
    /// It still stands.
    case open
    /// The answer of this index.
    case chosen(Int)
    /// Esc: as the safe answer.
    case cancelled
  }

  /// The question.
  public struct Model: Hashable, Sendable {
    /// What it is about.
    public var title: SafeText
    /// The question itself; each is wrapped.
    public var lines: [SafeText]
    /// The answers.
    public var choices: [Choice]
    /// The answer under the highlight.
    public private(set) var selected: Int
    /// What must be typed before any answer but the safe one can be given.
    public let demanded: String?
    /// Whether some text must be typed before any answer but the safe one can be given.
    public let asksText: Bool
    /// What was typed of it.
    public private(set) var typed = TextField.Model()
    /// What is said where something else was typed.
    public let mismatch: SafeText
    /// Whether Enter was pressed on something else than what is demanded.
    public private(set) var isMismatched = false
    private let safe: Int

    /// A question whose `safe` answer (an index) is highlighted at first; with `demanding`, that text has to be typed
    /// before another one can be given: the first other one is highlighted as soon as it stands there, and `mismatch` is
    /// said where Enter is pressed on something else. With `asksText` any text does, and `mismatch` is said where Enter is
    /// pressed on none.
    public init(
      _ title: SafeText, _ lines: [SafeText], choices: [Choice], safe: Int, demanding: String? = nil,
      asksText: Bool = false, mismatch: SafeText = ""
    ) {
      self.title = title
      self.lines = lines
      self.choices = choices
      self.safe = choices.indices.contains(safe) ? safe : 0
      selected = self.safe
      demanded = demanding
      self.asksText = asksText
      self.mismatch = mismatch
    }

    /// Handles a key.
    public mutating func press(_ key: Key) -> Outcome {
      switch key {
      case .escape: return .cancelled
      case .left, .backTab, .up: move(-1)
      case .right, .tab, .down: move(1)
      case .enter:
        if isTyping, selected == safe, !isMet, asksText || !typed.text.isEmpty {
          isMismatched = true
          return .open
        }
        return choose(selected)
      case .character(let character) where !isTyping:
        let folded = Character(character.lowercased())
        if let index = choices.firstIndex(where: { $0.keys.contains(character) || $0.keys.contains(folded) }) {
          selected = index
          return choose(index)
        }
      default:
        guard isTyping, typed.press(key) else { break }
        isMismatched = false
        selected = isMet ? choices.indices.first { $0 != safe } ?? safe : safe
      }
      return .open
    }

    /// Whether something has to be typed.
    public var isTyping: Bool { demanded != nil || asksText }

    /// Whether what is demanded stands there.
    private var isMet: Bool { asksText ? !typed.text.allSatisfy(\.isWhitespace) : typed.text == demanded }

    /// Handles a text that was pasted.
    public mutating func paste(_ text: String) {
      guard isTyping else { return }
      typed.paste(text)
      isMismatched = false
      selected = isMet ? choices.indices.first { $0 != safe } ?? safe : safe
    }

    private mutating func move(_ by: Int) {
      guard !choices.isEmpty else { return }
      selected = (selected + by + choices.count) % choices.count
    }

    private mutating func choose(_ index: Int) -> Outcome {
      guard choices.indices.contains(index) else { return .cancelled }
      if isTyping, index != safe, !isMet {
        isMismatched = true
        return .open
      }
      return .chosen(index)
    }
  }

  /// Draws the question in the middle of `area`.
  public static func view(_ model: Model, in area: Rect, _ frame: inout Frame) {
    guard !area.isEmpty else { return }
    let answers = model.choices.map { $0.width + 2 }.reduce(0, +)
    // A text that is typed wants room.
    let typing = model.asksText ? 60 : 0
    let widest = ([model.title.width, answers, model.mismatch.width, typing] + model.lines.map(\.width)).max() ?? 0
    let width = min(area.columns, min(76, widest) + 4)
    let inside = max(1, width - 4)
    var lines = model.lines.flatMap { $0.wrapped(to: inside) }
    let places = answerPlaces(model, columns: inside)
    let answerRows = (places.last?.row ?? 0) + 1
    let mismatch = model.isMismatched ? model.mismatch.wrapped(to: inside) : []
    let rows = lines.count + (model.isTyping ? 1 : 0) + mismatch.count + 3 + answerRows
    let box = area.centered(columns: width, rows: rows)
    Box.view(model.title, in: box, &frame)
    let inner = box.columns > 4 && box.rows > 2 ? box.inset(columns: 2, rows: 1) : box
    let (body, bottom) = inner.split(bottom: min(answerRows, max(1, inner.rows - lines.count)))
    // What is to be typed, and the line that asks for it, stay in sight; what goes is what stands above that.
    let free = max(1, body.rows - 1 - mismatch.count)
    if model.isTyping, lines.count > free { lines = lines.prefix(free - 1) + lines.suffix(1) }
    for (index, line) in lines.enumerated() where index < body.rows {
      frame.write(line, in: body.split(top: index).rest, Style(.dialog))
    }
    if model.isTyping, lines.count < body.rows {
      TextField.view(model.typed, in: body.split(top: lines.count).rest, &frame)
    }
    for (index, line) in mismatch.enumerated() where lines.count + 1 + index < body.rows {
      frame.write(line, in: body.split(top: lines.count + 1 + index).rest, Style(.warning, on: .dialog))
    }
    // The highlighted answer is always in sight.
    let selectedRow = places.indices.contains(model.selected) ? places[model.selected].row : 0
    let first = max(0, selectedRow - bottom.rows + 1)
    let shown = first..<first + max(0, bottom.rows)
    // Where they do not all stand there, it says which one of how many this is.
    let isCut = bottom.rows < answerRows && bottom.columns >= 12
    let note = isCut ? SafeText("\(model.selected + 1)/\(model.choices.count)") : ""
    let room = bottom.columns - (isCut ? note.width + 1 : 0)
    let last = bottom.split(top: max(0, bottom.rows - 1)).rest
    if isCut { frame.write(right: note, in: last, Style(.dimmed, on: .dialog)) }
    for (index, choice) in model.choices.enumerated() where shown.contains(places[index].row) {
      let isSelected = index == model.selected
      let ground: Role = isSelected ? .choice : .dialog
      let row = bottom.split(top: places[index].row - first).rest.split(top: 1).top
      let place = row.split(left: places[index].column).rest.split(left: min(choice.width, room - places[index].column))
        .left
      if isSelected { frame.fill(place, Style(.choice)) }
      frame.write(choice.line(ground), in: place)
    }
  }

  /// Where the answers stand: beside each other as far as there is room, else on the next row.
  private static func answerPlaces(_ model: Model, columns: Int) -> [Point] {
    var next = Point(column: 0, row: 0)
    return model.choices.map { choice in
      if next.column > 0, next.column + choice.width > columns { next = Point(column: 0, row: next.row + 1) }
      defer { next.column += choice.width + 2 }
      return next
    }
  }
}

extension Dialog.Choice {
  fileprivate var width: Int { line(.dialog).width }

  fileprivate func line(_ ground: Role) -> [StyledText] {
    let body = Style(ground)
    guard let key = keys.first else { return [StyledText(" " + label + " ", body)] }
    return [
      StyledText(" ", body), StyledText(SafeText(String(key)), Style(.key, on: ground)),
      StyledText(" " + label + " ", body),
    ]
  }
}
