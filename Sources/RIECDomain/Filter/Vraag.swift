import PlainText

/// Where something stands in a filter's text. Two of them are always equal, so that trees compare by their meaning.
package struct Spot: Hashable, Sendable {
  /// The first character, counted from 1.
  package let column: Int
  /// How many characters.
  package let length: Int

  package init(_ column: Int = 1, _ length: Int = 0) {
    self.column = column
    self.length = length
  }

  /// From the start of this one to the end of `last`.
  func through(_ last: Spot) -> Spot { Spot(column, last.column + last.length - column) }

  package static func == (left: Spot, right: Spot) -> Bool { true }
  package func hash(into hasher: inout Hasher) {}
}

/// A filter as it was typed: all its eisen must hold (design page §3).
package struct Vraag: Hashable, Sendable {
  package var eisen: [Eis]

  package init(_ eisen: [Eis]) {
    self.eisen = eisen
  }
}

/// One of its parts must hold: `a of b of c`.
package struct Eis: Hashable, Sendable {
  package var enkels: [Enkel]

  package init(_ enkels: [Enkel]) {
    self.enkels = enkels
  }
}

/// One part, which `-` may turn round.
package struct Enkel: Hashable, Sendable {
  package indirect enum Inhoud: Hashable, Sendable {
    /// A word, or a text between quotes.
    case woord(String)
    /// `veld op waarde`.
    case vergelijking(Vergelijking)
    /// A question between parentheses.
    case groep(Vraag)
  }

  package var isNegated: Bool
  package var inhoud: Inhoud
  package var spot: Spot

  package init(_ inhoud: Inhoud, isNegated: Bool = false, spot: Spot = Spot()) {
    self.inhoud = inhoud
    self.isNegated = isNegated
    self.spot = spot
  }
}

/// A field, an operator and a value.
package struct Vergelijking: Hashable, Sendable {
  package enum Operator: String, Hashable, Sendable, CaseIterable {
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"
    case has = ":"
    case equals = "="
  }

  package var veld: String
  package var op: Operator
  package var waarde: String
  /// Between quotes `leeg`, `ik` and `vandaag` are plain texts.
  package var isQuoted: Bool
  package var veldSpot: Spot
  package var opSpot: Spot
  package var waardeSpot: Spot

  package init(
    _ veld: String, _ op: Operator, _ waarde: String, isQuoted: Bool = false, veldSpot: Spot = Spot(),
    opSpot: Spot = Spot(), waardeSpot: Spot = Spot()
  ) {
    self.veld = veld
    self.op = op
    self.waarde = waarde
    self.isQuoted = isQuoted
    self.veldSpot = veldSpot
    self.opSpot = opSpot
    self.waardeSpot = waardeSpot
  }

  /// `waarde`, if it is the word `word` and not between quotes.
  func isKeyword(_ word: String) -> Bool { !isQuoted && Folding.fold(waarde) == word }
}

// MARK: - Writing

extension Vraag {
  /// The question as text; parsing it gives an equal question.
  package var text: String { eisen.map(\.text).joined(separator: " ") }
}

extension Eis {
  var text: String { enkels.map(\.text).joined(separator: " of ") }
}

extension Enkel {
  var text: String {
    let sign = isNegated ? "-" : ""
    switch inhoud {
    case .woord(let word): return sign + FilterQuoting.word(word)
    case .vergelijking(let it):
      return sign + it.veld + it.op.rawValue
        + (it.isQuoted ? FilterQuoting.quoted(it.waarde) : FilterQuoting.value(it.waarde))
    case .groep(let vraag): return sign + "(" + vraag.text + ")"
    }
  }
}

/// When a text in a filter needs quotes, and how it gets them: a quote inside is doubled.
enum FilterQuoting {
  static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  static func word(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && !text.hasPrefix("-") && Folding.fold(text) != "of"
      && text.allSatisfy { !FilterLexer.endsWord($0) && !FilterLexer.startsOperator($0) }
    return isPlain ? text : quoted(text)
  }

  static func value(_ text: String) -> String {
    !text.isEmpty && !text.hasPrefix("=") && !text.contains(where: FilterLexer.endsWord) ? text : quoted(text)
  }
}
