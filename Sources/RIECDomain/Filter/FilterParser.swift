import PlainText

/// Reads the grammar of the design page §3, one function a rule.
package struct FilterParser {
  /// Deeper parentheses are refused, so that no text can exhaust the stack.
  static let deepest = 32

  private let tokens: [FilterLexer.Placed]
  private var at = 0

  /// The question that `text` asks; an empty text asks for everything.
  package static func vraag(_ text: String) throws(FilterError) -> Vraag {
    var parser = FilterParser(tokens: try FilterLexer.tokens(of: text))
    let vraag = try parser.vraag(depth: 0)
    if let rest = parser.current {
      throw FilterError(
        rest.spot,
        Tekst(nl: "Bij dit haakje ontbreekt het openende.", en: "This parenthesis was never opened."))
    }
    return vraag
  }

  private init(tokens: [FilterLexer.Placed]) {
    self.tokens = tokens
  }

  private var current: FilterLexer.Placed? { at < tokens.count ? tokens[at] : nil }

  private mutating func vraag(depth: Int) throws(FilterError) -> Vraag {
    var eisen: [Eis] = []
    while let next = current {
      if case .close = next.token { break }
      eisen.append(try eis(depth: depth))
    }
    return Vraag(eisen)
  }

  private mutating func eis(depth: Int) throws(FilterError) -> Eis {
    var enkels = [try enkel(depth: depth, after: nil)]
    while let next = current, case .of = next.token {
      at += 1
      enkels.append(try enkel(depth: depth, after: next.spot))
    }
    return Eis(enkels)
  }

  /// `sign` is the place of the `of` or `-` that promises something here.
  private mutating func enkel(depth: Int, after sign: Spot?) throws(FilterError) -> Enkel {
    guard let next = current else { throw FilterParser.nothingFollows(sign ?? Spot(1, 0)) }
    at += 1
    switch next.token {
    case .woord(let word): return Enkel(.woord(word), spot: next.spot)
    case .vergelijking(let it): return Enkel(.vergelijking(it), spot: next.spot)
    case .open: return try groep(from: next.spot, depth: depth)
    case .minus:
      if let following = current, case .minus = following.token {
        throw FilterError(following.spot, Tekst(nl: "Eén - volstaat.", en: "One - is enough."))
      }
      var enkel = try enkel(depth: depth, after: next.spot)
      enkel.isNegated = true
      enkel.spot = next.spot.through(enkel.spot)
      return enkel
    case .of:
      throw FilterError(
        next.spot,
        Tekst(
          nl: "Voor «of» hoort een eis. Het woord zelf zoeken: \"of\".",
          en: "Something is expected before «of». To find the word itself: \"of\"."))
    case .close: throw FilterParser.nothingFollows(sign ?? next.spot)
    }
  }

  private mutating func groep(from start: Spot, depth: Int) throws(FilterError) -> Enkel {
    guard depth < FilterParser.deepest else {
      throw FilterError(
        start,
        Tekst(
          nl: "Haakjes staan ten hoogste \(FilterParser.deepest) diep.",
          en: "Parentheses go at most \(FilterParser.deepest) deep."))
    }
    let inner = try vraag(depth: depth + 1)
    guard let end = current else {
      throw FilterError(start, Tekst(nl: "Dit haakje wordt niet gesloten.", en: "This parenthesis is not closed."))
    }
    at += 1
    guard !inner.eisen.isEmpty else {
      throw FilterError(
        start.through(end.spot),
        Tekst(nl: "Tussen de haakjes staat niets.", en: "There is nothing between the parentheses."))
    }
    return Enkel(.groep(inner), spot: start.through(end.spot))
  }

  private static func nothingFollows(_ spot: Spot) -> FilterError {
    FilterError(
      spot,
      Tekst(
        nl: "Hierna hoort nog een woord, een veld of een haakje.",
        en: "Here a word, a field or a parenthesis is missing."))
  }
}
