import PlainText

extension Lifecycle.Guard {
  /// That `holds` of the record alone.
  static func record(nl: String, en: String, _ holds: @escaping @Sendable (Record) -> Bool) -> Lifecycle.Guard {
    .init(Tekst(nl: nl, en: en)) { record, _ in holds(record) }
  }

  /// That the step to `state` has a text: the last entry of `statusHistorie` is that step and has a toelichting.
  static func motivering(at state: Code, nl: String = "motivering", en: String = "motivering") -> Lifecycle.Guard {
    .record(nl: nl, en: en) { record in
      guard let step = record[Historie.field].last, step[Statusregel.status] == state else { return false }
      return step[Statusregel.toelichting].isFilled
    }
  }
}

extension Optional<String> {
  /// Whether there is a text with more than spaces in it.
  var isFilled: Bool { self?.utf8.contains { $0 > 0x20 } ?? false }
}

/// What `statusHistorie` tells, of every kind that has one.
enum Historie {
  /// The field, as all kinds call it.
  static let field = Field<[Part]>("statusHistorie", nl: "Statushistorie", en: "Status history", elements: [])

  /// The state before the latest stay in `state`, or nil where the history does not tell. A step to `next` that the
  /// record has already taken is left out.
  static func state(before state: Code, leadingTo next: Code, in record: Record) -> Code? {
    var steps = record[field].compactMap { $0[Statusregel.status] }
    if steps.last == next, record[Casus.status] == next { steps.removeLast() }
    guard let stay = steps.lastIndex(of: state) else { return nil }
    return steps[..<stay].last { $0 != state }
  }
}
