public import PlainText

/// Something that a filter line offers at the cursor.
public struct Suggestion: Hashable, Sendable {
  /// The text to put in place of `range`.
  public let text: String
  /// What it means, in words.
  public let label: Tekst
  /// How many records have it, where that was given.
  public let count: Int?
  /// The characters to replace, counted from 0.
  public let range: Range<Int>

  /// The offer to put `text` in place of the characters `range`.
  public init(text: String, label: Tekst, count: Int? = nil, range: Range<Int>) {
    self.text = text
    self.label = label
    self.count = count
    self.range = range
  }
}

/// What can stand at the cursor of a half-typed filter.
public enum FilterCompletion {
  /// At most this many are offered.
  public static let most = 50

  /// Fields for a word that begins like one, operators after a field's whole name, values after its operator; the most
  /// frequent values first, codes in the order of their list.
  ///
  /// - Parameters:
  ///   - text: the filter as typed so far; it need not be a sound one.
  ///   - cursor: the number of characters before the cursor.
  ///   - kind: the kind of the records in the list.
  ///   - own: the codes that the office added to an open list.
  ///   - counts: the values of a column and how many records have each; a code as it is in the file.
  public static func suggestions(
    for text: String, cursor: Int, kind: Kind, own: (CodeList) -> [CodeList.Entry] = { _ in [] },
    counts: (Column) -> [(value: String, count: Int)]
  ) -> [Suggestion] {
    guard let place = CompletionPlace(in: text, cursor: cursor) else { return [] }
    let all: [Suggestion]
    switch place.asked {
    case .word(let word):
      all = CompletionFields(kind: kind, range: place.range).suggestions(for: word)
    case .value(let field, let op, let typed):
      if field == "in" {
        all = op == ":" && "alles".hasPrefix(typed) ? [everywhere("alles", place.range)] : []
      } else if let column = kind.filterFields.first(where: { $0.name == field }) {
        let added: [CodeList.Entry] = if case .code(let list) = column.kind { own(list) } else { [] }
        all = CompletionValues(column: column, op: op, range: place.range, own: added, counts: counts(column))
          .suggestions(for: typed)
      } else {
        all = []
      }
    }
    return Array(all.prefix(most))
  }

  static func everywhere(_ text: String, _ range: Range<Int>) -> Suggestion {
    Suggestion(text: text, label: Tekst(nl: "ook in lange teksten", en: "in long texts too"), range: range)
  }
}

/// What the cursor of a filter stands in, and which characters a suggestion replaces.
struct CompletionPlace: Hashable {
  enum Asked: Hashable {
    /// The beginning of a word, folded.
    case word(String)
    /// After `field` and `op`: the beginning of a value, folded.
    case value(field: String, op: String, typed: String)
  }

  let asked: Asked
  /// The characters to replace, counted from 0.
  let range: Range<Int>

  /// Nil where nothing is offered: inside a quoted text of its own, and right after a closing quote.
  init?(in text: String, cursor: Int) {
    let characters = Array(text.prefix(FilterLexer.longest))
    let cursor = min(max(cursor, 0), characters.count)
    var start = 0
    var quote: Int?
    for at in 0..<cursor {
      if characters[at] == "\"" {
        quote = quote == nil ? at : nil
        if quote == nil { start = at + 1 }
      } else if quote == nil, FilterLexer.endsWord(characters[at]) {
        start = at + 1
      }
    }
    if quote == nil, cursor > 0, characters[cursor - 1] == "\"" { return nil }
    if start < cursor, characters[start] == "-" { start += 1 }
    let tail = characters[cursor...].prefix { quote == nil ? !FilterLexer.endsWord($0) : $0 != "\"" }.count
    let end = cursor + tail
    let isClosed = quote != nil && end < characters.count
    guard let opAt = (start..<cursor).first(where: { FilterLexer.startsOperator(characters[$0]) }),
      quote.map({ opAt < $0 }) ?? true
    else {
      guard quote == nil else { return nil }
      asked = .word(Folding.fold(String(characters[start..<cursor])))
      range = start..<end
      return
    }
    let rest = String(characters[opAt..<min(opAt + 2, cursor)])
    let op = Vergelijking.Operator.allCases.first { rest.hasPrefix($0.rawValue) }?.rawValue ?? ":"
    let valueStart = opAt + op.count
    let typedStart = quote.map { $0 + 1 } ?? valueStart
    asked = .value(
      field: Folding.fold(String(characters[start..<opAt])), op: op,
      typed: Folding.fold(String(characters[min(typedStart, cursor)..<cursor])))
    range = valueStart..<(isClosed ? end + 1 : end)
  }
}
