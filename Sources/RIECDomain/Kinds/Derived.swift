import PlainText

/// What several kinds work out the same way.
enum Derived {
  /// The day of a day number that a scan found.
  static func datum(_ value: Int?) -> Datum? { value.flatMap(Int32.init(exactly:)).map(Datum.init(day:)) }

  /// The latest of all values found, which are days.
  static let latest: @Sendable (Extract) -> [Extract.Value] = { extract in
    guard let last = extract.hits.lazy.map(\.value).max(), let datum = Derived.datum(last) else { return [] }
    return [.date(datum)]
  }

  /// Whether input 0, a status, is none of `ends`; one that is not in the list is open, so that nothing waits unseen.
  static func isOpen(_ states: CodeList, _ ends: Set<Code>) -> @Sendable (Extract) -> [Extract.Value] {
    let ended = states.flags(ends.contains)
    return { extract in
      guard let status = extract.first(0) else { return [.flag(true)] }
      return [.flag(!(ended.indices.contains(status) && ended[status]))]
    }
  }
}

extension ListLayout.Item {
  /// The mark of faults and warnings.
  static let melding = ListLayout.Item("melding", Tekst("!"), 1)
}
