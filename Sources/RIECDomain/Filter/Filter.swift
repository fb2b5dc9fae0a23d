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
public struct Filter: Hashable, Sendable {
  /// The text as it was typed.
  public let text: String
  /// What an index answers.
  public let predicate: Predicate
  /// The folded words that a hit contains, for underlining them; no words that `-` excludes.
  public let words: [String]

  /// The filter that `text` says for records of `kind`; an empty text lets every record through.
  public static func parse(
    _ text: String, for kind: Kind, _ context: FilterContext
  ) -> Result<Filter, FilterError> {
    do throws(FilterError) {
      let vraag = try FilterParser.vraag(text)
      var binder = FilterBinder(kind: kind, context: context)
      let predicate = try binder.predicate(of: vraag)
      return .success(Filter(text: text, predicate: predicate, words: binder.words))
    } catch {
      return .failure(error)
    }
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
