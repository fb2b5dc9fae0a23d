import PlainText

/// Cuts a filter's text into words, texts, comparisons and signs, each with its place.
struct FilterLexer {
  enum Token: Sendable {
    case minus, open, close, of
    case woord(String)
    case vergelijking(Vergelijking)
  }

  struct Placed: Sendable {
    let token: Token
    let spot: Spot
  }

  /// Longer texts are refused: a filter is a line that somebody types.
  static let longest = 4_096

  static func endsWord(_ character: Character) -> Bool {
    character.isWhitespace || character == "(" || character == ")" || character == "\""
  }

  static func startsOperator(_ character: Character) -> Bool {
    character == ":" || character == "<" || character == ">" || character == "="
  }

  private let characters: [Character]
  private var at = 0
  private var tokens: [Placed] = []

  private init(_ characters: [Character]) {
    self.characters = characters
  }

  static func tokens(of text: String) throws(FilterError) -> [Placed] {
    let characters = Array(text)
    guard characters.count <= longest else {
      throw FilterError(
        Spot(longest + 1, characters.count - longest),
        Tekst(
          nl: "Een filter telt ten hoogste \(longest) tekens.", en: "A filter has at most \(longest) characters."))
    }
    var lexer = FilterLexer(characters)
    while lexer.at < characters.count { try lexer.next() }
    return lexer.tokens
  }

  private var current: Character? { at < characters.count ? characters[at] : nil }

  private mutating func add(_ token: Token, from start: Int) {
    tokens.append(Placed(token: token, spot: Spot(start + 1, at - start)))
  }

  private mutating func next() throws(FilterError) {
    guard let character = current else { return }
    let start = at
    switch character {
    case _ where character.isWhitespace:
      at += 1
    case "(":
      at += 1
      add(.open, from: start)
    case ")":
      at += 1
      add(.close, from: start)
    case "\"":
      let text = try quotedText()
      add(.woord(text), from: start)
    case "-":
      at += 1
      if let following = current, !following.isWhitespace, following != ")" {
        add(.minus, from: start)
      } else {
        throw FilterError(
          Spot(start + 1, 1),
          Tekst(
            nl: "Na - hoort een woord, een veld of een haakje.",
            en: "After - a word, a field or a parenthesis is expected."))
      }
    default:
      try wordOrComparison()
    }
  }

  /// The text from the quote at which it stands to the closing one; a doubled quote stands for one.
  private mutating func quotedText() throws(FilterError) -> String {
    let start = at
    var text = ""
    at += 1
    while let character = current {
      at += 1
      if character != "\"" {
        text.append(character)
      } else if current == "\"" {
        text.append("\"")
        at += 1
      } else {
        guard !text.isEmpty else {
          throw FilterError(
            Spot(start + 1, 2),
            Tekst(
              nl: "Tussen de aanhalingstekens staat niets. Zonder waarde: leeg.",
              en: "There is nothing between the quotes. For no value: leeg."))
        }
        return text
      }
    }
    throw FilterError(
      Spot(start + 1, 1), Tekst(nl: "Dit aanhalingsteken wordt niet gesloten.", en: "This quote is not closed."))
  }

  private mutating func wordOrComparison() throws(FilterError) {
    let start = at
    let word = run { !FilterLexer.endsWord($0) && !FilterLexer.startsOperator($0) }
    guard let character = current, FilterLexer.startsOperator(character) else {
      add(Folding.fold(word) == "of" ? .of : .woord(word), from: start)
      return
    }
    let fieldSpot = Spot(start + 1, at - start)
    let opStart = at
    let rest = String(characters[at..<min(at + 2, characters.count)])
    let op = Vergelijking.Operator.allCases.first { rest.hasPrefix($0.rawValue) } ?? .has
    at += op.rawValue.count
    let opSpot = Spot(opStart + 1, at - opStart)
    guard !word.isEmpty else {
      throw FilterError(
        opSpot,
        Tekst(
          nl: "Voor \(op.rawValue) hoort de naam van een veld.",
          en: "Before \(op.rawValue) the name of a field is expected."))
    }
    let valueStart = at
    let isQuoted = current == "\""
    let value = isQuoted ? try quotedText() : run { !FilterLexer.endsWord($0) }
    guard !value.isEmpty else {
      throw FilterError(
        fieldSpot.through(opSpot),
        Tekst(
          nl: "Na \(word)\(op.rawValue) hoort een waarde, zonder spatie ertussen.",
          en: "After \(word)\(op.rawValue) a value is expected, without a space between."))
    }
    let it = Vergelijking(
      word, op, value, isQuoted: isQuoted, veldSpot: fieldSpot, opSpot: opSpot,
      waardeSpot: Spot(valueStart + 1, at - valueStart))
    add(.vergelijking(it), from: start)
  }

  private mutating func run(while holds: (Character) -> Bool) -> String {
    let start = at
    while let character = current, holds(character) { at += 1 }
    return String(characters[start..<at])
  }
}
