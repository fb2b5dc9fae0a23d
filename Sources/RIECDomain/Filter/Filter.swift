public import PlainText

/// What a filter needs to know besides its text.
public struct FilterContext: Sendable {
  /// The peildatum, from which `vandaag`, `-30d` and `+30d` count.
  public let today: Datum
  /// The name for which `ik` stands.
  public let user: String

  /// A context on `today` for `user`.
  public init(today: Datum, user: String) {
    self.today = today
    self.user = user
  }
}

/// A filter that was understood: what a list shows (grammar and meaning: design page §3, fields: domain page §7.11).
///
/// All parts must hold; `of` binds tighter than the space. Words and texts are folded and look in the searched columns
/// and in the labels of their codes; with `in:alles` beside them they look in every text of the record. On a date,
/// `2021` and `2021-06` are spans: `>2021` begins after the year's last day, `<=2021` ends on it.
///
/// A text or name that a field is asked for is a part of the value (`gemeente:Zand` finds Zandvoort); between quotes, or
/// after `=`, it is the whole value, but for case and accents (`gemeente:"Zand"` does not). A code between quotes is that
/// code only, also where a group or another code's label is spelled the same.
public struct Filter: Hashable, Sendable {
  /// One of the requirements that must all hold: `thema:omg`, `a of b`, `(c d)`; `in:alles` is none.
  public struct Part: Hashable, Sendable {
    /// The requirement as it was typed.
    public let text: String
    /// Its characters in the filter's text, counted from 0.
    public let range: Range<Int>
    /// What an index answers for it alone.
    public let predicate: Predicate
  }

  /// The text as it was typed.
  public let text: String
  /// What an index answers.
  public let predicate: Predicate
  /// The folded words that a hit contains, for underlining them; no words that `-` excludes.
  public let words: [String]
  /// The requirements, in the order in which they were typed.
  public let parts: [Part]

  /// The filter that `text` says for records of `kind`; an empty text lets every record through.
  public static func parse(
    _ text: String, for kind: Kind, _ context: FilterContext
  ) -> Result<Filter, FilterError> {
    do throws(FilterError) {
      let vraag = try FilterParser.vraag(text)
      var binder = FilterBinder(kind: kind, context: context)
      let predicate = try binder.predicate(of: vraag)
      let parts = vraag.parts(of: text, predicate)
      return .success(Filter(text: text, predicate: predicate, words: binder.words, parts: parts))
    } catch {
      return .failure(error)
    }
  }

  /// The filter's text without one of its parts.
  public func text(without part: Part) -> String {
    let characters = Array(text)
    guard part.range.upperBound <= characters.count else { return text }
    let rest = [characters[..<part.range.lowerBound], characters[part.range.upperBound...]]
    return rest.map { String($0).trimmingBlanks }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Vraag {
  /// What must all hold, with its place in `text`, from which the question was read, and its part of `predicate`.
  fileprivate func parts(of text: String, _ predicate: Predicate) -> [Filter.Part] {
    let characters = Array(text)
    let required = eisen.filter { FilterBinder.searchScope($0) == nil }
    var predicates = [predicate]
    if required.count != 1, case .all(let each) = predicate { predicates = each }
    return zip(required, predicates).compactMap { eis, predicate in
      guard let first = eis.enkels.first, let last = eis.enkels.last else { return nil }
      let spot = first.spot.through(last.spot)
      let range = (spot.column - 1)..<(spot.column - 1 + spot.length)
      guard range.lowerBound >= 0, range.upperBound <= characters.count else { return nil }
      return Filter.Part(text: String(characters[range]), range: range, predicate: predicate)
    }
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmingBlanks: String {
    let kept = drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    return String(kept.reversed())
  }
}

/// Why a filter was not understood.
public struct FilterError: Error, Hashable, Sendable {
  /// The first character that it is about, counted from 1.
  public let column: Int
  /// How many characters it is about.
  public let length: Int
  /// What is wrong and what was meant.
  public let message: Tekst

  /// An error about `length` characters from `column` (1 is the first).
  public init(column: Int, length: Int, message: Tekst) {
    self.column = column
    self.length = length
    self.message = message
  }

  init(_ spot: Spot, _ message: Tekst) {
    self.init(column: spot.column, length: spot.length, message: message)
  }
}
