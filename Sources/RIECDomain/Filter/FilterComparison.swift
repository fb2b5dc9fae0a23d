import PlainText

/// One `veld op waarde` against the column that it names.
struct FilterComparison {
  private let column: Column
  private let it: Vergelijking
  private let context: FilterContext

  init(column: Column, _ it: Vergelijking, _ context: FilterContext) {
    self.column = column
    self.it = it
    self.context = context
  }

  func predicate() throws(FilterError) -> Predicate {
    if it.isKeyword("leeg") {
      try refuseOrder()
      return .empty(column: column.name)
    }
    switch column.kind {
    case .text, .name, .reference: return try text()
    case .code(let list): return try code(in: list)
    case .date, .term:
      return try days().map { .days(column: column.name, $0) } ?? .any([])
    case .years:
      return try days().map { .overlaps(column: column.name, $0) } ?? .any([])
    case .number: return try number()
    case .flag: return try flag()
    }
  }

  private var isOrdered: Bool { it.op != .has && it.op != .equals }

  private func refuseOrder() throws(FilterError) {
    guard isOrdered else { return }
    throw FilterError(
      it.opSpot,
      Tekst(
        nl: "\(it.op.rawValue) kan hier niet. Schrijf \(column.name):\(it.waarde).",
        en: "\(it.op.rawValue) is not possible here. Write \(column.name):\(it.waarde)."))
  }

  private func fail(_ nl: String, _ en: String) -> FilterError { FilterError(it.waardeSpot, Tekst(nl: nl, en: en)) }

  // MARK: - Texts

  private func text() throws(FilterError) -> Predicate {
    try refuseOrder()
    if case .name = column.kind, it.isKeyword("ik") {
      let user = Folding.fold(context.user)
      return user.isEmpty ? .any([]) : .equals(column: column.name, user)
    }
    let folded = Folding.fold(it.waarde)
    guard !folded.isEmpty else { throw FilterBinder.nothingToFind(at: it.waardeSpot) }
    return it.op == .equals || it.isQuoted
      ? .equals(column: column.name, folded) : .contains(column: column.name, folded)
  }

  // MARK: - Codes

  private func code(in list: CodeList) throws(FilterError) -> Predicate {
    try refuseOrder()
    if it.isQuoted, let position = list.position(of: Code(it.waarde)) {
      return .codes(column: column.name, [position])
    }
    if it.isQuoted, let own = ownCode(in: list) { return own }
    let typed = Folding.fold(it.waarde)
    let names = CodeNames(list)
    let exact = names.positions { $0 == typed }
    if let exact = exact.union { return .codes(column: column.name, exact) }
    let begun = typed.isEmpty ? CodeNames.Found() : names.positions { $0.hasPrefix(typed) }
    switch begun.choices.count {
    case 1: return .codes(column: column.name, begun.choices[0].positions)
    case 0:
      if let meant = EditDistance.nearest(to: typed, among: names.spellings) {
        throw fail(
          "\(column.name) kent geen «\(it.waarde)». Bedoelde u \(meant)?",
          "\(column.name) has no «\(it.waarde)». Did you mean \(meant)?")
      }
      if let own = ownCode(in: list) { return own }
      let some = names.codes.prefix(12).joined(separator: ", ") + (names.codes.count > 12 ? ", …" : "")
      throw fail(
        "\(column.name) kent geen «\(it.waarde)». Wel: \(some).",
        "\(column.name) has no «\(it.waarde)». There are: \(some).")
    default:
      let some = begun.choices.prefix(6).map(\.code).joined(separator: ", ")
      throw fail(
        "«\(it.waarde)» kan meer zijn: \(some)\(begun.choices.count > 6 ? ", …" : "").",
        "«\(it.waarde)» can be: \(some)\(begun.choices.count > 6 ? ", …" : "").")
    }
  }

  /// A code of the office's own: it stands in the records as it is spelled.
  private func ownCode(in list: CodeList) -> Predicate? {
    list.accepts(Code(it.waarde)) ? .equals(column: column.name, Folding.fold(it.waarde)) : nil
  }

  // MARK: - Days, numbers, flags

  /// The days that the comparison lets through; nil where it lets through none.
  private func days() throws(FilterError) -> ClosedRange<Int32>? {
    guard let span = FilterDays.span(of: it.waarde, today: context.today) else {
      let meant = FilterDays.meant(by: it.waarde)
      throw fail(
        "\(column.name) vraagt een datum: \(meant ?? "2021, 2021-06, 2021-06-14, vandaag, -30d, +30d of leeg").",
        "\(column.name) takes a date: \(meant ?? "2021, 2021-06, 2021-06-14, vandaag, -30d, +30d or leeg").")
    }
    return FilterComparison.range(it.op, span)
  }

  private func number() throws(FilterError) -> Predicate {
    guard let value = Int(it.waarde) else {
      throw fail("\(column.name) vraagt een geheel getal of leeg.", "\(column.name) takes a whole number or leeg.")
    }
    return FilterComparison.range(it.op, value...value).map { .numbers(column: column.name, $0) } ?? .any([])
  }

  private func flag() throws(FilterError) -> Predicate {
    try refuseOrder()
    switch Folding.fold(it.waarde) {
    case "ja", "yes", "true": return .flag(column: column.name, true)
    case "nee", "no", "false": return .flag(column: column.name, false)
    default: throw fail("\(column.name) vraagt ja of nee.", "\(column.name) takes ja or nee.")
    }
  }

  /// The numbers that stand to `span` as `op` says; nil where there are none.
  private static func range<Number: FixedWidthInteger>(
    _ op: Vergelijking.Operator, _ span: ClosedRange<Number>
  ) -> ClosedRange<Number>? {
    switch op {
    case .has, .equals: span
    case .atMost: Number.min...span.upperBound
    case .atLeast: span.lowerBound...Number.max
    case .below: span.lowerBound == Number.min ? nil : Number.min...(span.lowerBound - 1)
    case .above: span.upperBound == Number.max ? nil : (span.upperBound + 1)...Number.max
    }
  }
}

/// The names by which a filter may call the codes of a list and its groups.
struct CodeNames {
  struct Choice: Hashable {
    let code: String
    let positions: Set<Int>
    let spellings: [String]
  }

  struct Found {
    var choices: [Choice] = []

    /// The positions of all of them together; nil where nothing was found.
    var union: Set<Int>? {
      choices.isEmpty ? nil : choices.reduce(into: Set()) { $0.formUnion($1.positions) }
    }
  }

  let choices: [Choice]

  init(_ list: CodeList) {
    let codes = list.entries.enumerated().map { position, entry in
      Choice(code: entry.code.text, positions: [position], spellings: entry.foldedSpellings)
    }
    let groups = list.groups.map { group in
      Choice(
        code: group.code.text, positions: Set(group.members.compactMap(list.position(of:))),
        spellings: [group.code.text, group.label.nl, group.label.en].map(Folding.fold))
    }
    choices = codes + groups
  }

  var codes: [String] { choices.map(\.code) }
  var spellings: [String] { choices.flatMap(\.spellings) }

  func positions(where holds: (String) -> Bool) -> Found {
    Found(choices: choices.filter { $0.spellings.contains(where: holds) })
  }
}
