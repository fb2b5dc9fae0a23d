import PlainText

/// What several kinds work out the same way.
enum Derived {
  /// The day of a day number that a scan found.
  static func datum(_ value: Int?) -> Datum? { value.flatMap(Int32.init(exactly:)).map(Datum.init(day:)) }

  /// The latest of all values found, which are days.
  static let latest: @Sendable (Extract) -> Extract.Values = { extract in
    var last: Int?
    for hit in extract.hits where hit.value > last ?? .min { last = hit.value }
    return Extract.Values(Derived.datum(last).map { .date($0) })
  }

  /// How many values were found.
  static let count: @Sendable (Extract) -> Extract.Values = { extract in
    Extract.Values(.number(extract.hits.count { $0.value != 0 }))
  }

  /// The earliest of several terms.
  struct Earliest {
    private var term: Term?

    /// What a column of terms gets.
    var values: Extract.Values { Extract.Values(term.map { .term($0) }) }

    /// Takes day number `day` into account; of equal days the first stays.
    mutating func consider(_ day: Int, _ letter: Term.Letter) {
      guard let datum = Derived.datum(day) else { return }
      if let term, term.datum <= datum { return }
      term = Term(datum, letter)
    }
  }

  /// The earliest day at input 0 of the elements that have nothing at input 1.
  static func openTerm(_ letter: Term.Letter) -> @Sendable (Extract) -> Extract.Values {
    { extract in
      var earliest = Earliest()
      for hit in extract.hits where hit.input == 0 && extract.value(1, in: hit.element) == nil {
        earliest.consider(hit.value, letter)
      }
      return earliest.values
    }
  }

  /// Whether input 0, a status, is none of `ends`; one that is not in the list is open, so that nothing waits unseen.
  static func isOpen(_ states: CodeList, _ ends: Set<Code>) -> @Sendable (Extract) -> Extract.Values {
    let ended = states.flags(ends.contains)
    return { extract in
      guard let status = extract.first(0), ended.indices.contains(status) else { return Extract.Values(.flag(true)) }
      return Extract.Values(.flag(!ended[status]))
    }
  }
}

extension ListLayout.Item {
  /// The mark of faults and warnings.
  static let melding = ListLayout.Item("melding", Tekst("!"), 1)
}
