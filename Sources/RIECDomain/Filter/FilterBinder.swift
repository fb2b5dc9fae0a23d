import PlainText

/// Resolves the names and values of a question against the columns of a kind.
struct FilterBinder {
  let kind: Kind
  let context: FilterContext
  private(set) var words: [String] = []

  init(kind: Kind, context: FilterContext) {
    self.kind = kind
    self.context = context
  }

  mutating func predicate(of vraag: Vraag) throws(FilterError) -> Predicate {
    try all(vraag, Scope(isEverywhere: false, isNegated: false))
  }

  private struct Scope {
    /// Words look in every text of the record (`in:alles`).
    var isEverywhere: Bool
    /// Under an odd number of `-`: its words are no hits.
    var isNegated: Bool
  }

  private mutating func all(_ vraag: Vraag, _ outer: Scope) throws(FilterError) -> Predicate {
    var scope = outer
    var eisen: [Eis] = []
    for eis in vraag.eisen {
      if let it = FilterBinder.searchScope(eis) {
        try FilterBinder.check(it)
        scope.isEverywhere = true
      } else {
        eisen.append(eis)
      }
    }
    var parts: [Predicate] = []
    for eis in eisen { parts.append(try any(eis, scope)) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func any(_ eis: Eis, _ scope: Scope) throws(FilterError) -> Predicate {
    var parts: [Predicate] = []
    for enkel in eis.enkels { parts.append(try one(enkel, scope)) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func one(_ enkel: Enkel, _ outer: Scope) throws(FilterError) -> Predicate {
    var scope = outer
    if enkel.isNegated { scope.isNegated.toggle() }
    let inner: Predicate
    switch enkel.inhoud {
    case .woord(let word): inner = try search(word, at: enkel.spot, scope)
    case .groep(let vraag): inner = try all(vraag, scope)
    case .vergelijking(let it): inner = try FilterComparison(column: try column(of: it), it, context).predicate()
    }
    return enkel.isNegated ? .not(inner) : inner
  }

  // MARK: - Words

  private mutating func search(_ word: String, at spot: Spot, _ scope: Scope) throws(FilterError) -> Predicate {
    let folded = Folding.fold(word)
    guard !folded.isEmpty else { throw FilterBinder.nothingToFind(at: spot) }
    let spellings = SpellingVariants.all(of: folded)
    if !scope.isNegated { words += spellings.filter { !words.contains($0) } }
    var parts = spellings.map { scope.isEverywhere ? Predicate.anywhere($0) : .word($0) }
    for column in kind.columns where column.isSearched {
      guard case .code(let list) = column.kind else { continue }
      let positions = list.entries.indices.filter { at in
        list.entries[at].foldedSpellings.contains { spelling in spellings.contains { spelling.holds($0) } }
      }
      if !positions.isEmpty { parts.append(.codes(column: column.name, Set(positions))) }
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  static func nothingToFind(at spot: Spot) -> FilterError {
    FilterError(
      spot, Tekst(nl: "Hierin staat geen letter of cijfer.", en: "There is no letter or digit in this."))
  }

  // MARK: - in:alles

  private static let searchField = "in"

  /// The comparison, if `eis` says nothing but `in:…`.
  static func searchScope(_ eis: Eis) -> Vergelijking? {
    guard eis.enkels.count == 1, let only = eis.enkels.first, !only.isNegated,
      case .vergelijking(let it) = only.inhoud, Folding.fold(it.veld) == searchField
    else { return nil }
    return it
  }

  private static func check(_ it: Vergelijking) throws(FilterError) {
    guard it.op == .has, it.isKeyword("alles") else {
      throw FilterError(
        it.veldSpot.through(it.waardeSpot),
        Tekst(nl: "Hier kan alleen in:alles staan.", en: "Only in:alles is possible here."))
    }
  }

  // MARK: - Fields

  private func column(of it: Vergelijking) throws(FilterError) -> Column {
    let name = Folding.fold(it.veld)
    if let column = kind.filterFields.first(where: { $0.name == name }) { return column }
    if name == FilterBinder.searchField {
      throw FilterError(
        it.veldSpot.through(it.waardeSpot),
        Tekst(
          nl: "in:alles geldt voor de hele vraag: zonder - en zonder «of».",
          en: "in:alles holds for the whole question: without - and without «of»."))
    }
    throw FilterError(it.veldSpot, unknown(it.veld, name))
  }

  private func unknown(_ typed: String, _ name: String) -> Tekst {
    let byLabel = kind.filterFields.first { Folding.fold($0.label.nl) == name || Folding.fold($0.label.en) == name }
    if let meant = byLabel?.name ?? EditDistance.nearest(to: name, among: kind.filterFields.map(\.name)) {
      return Tekst(
        nl: "Er is geen veld «\(typed)». Bedoelde u \(meant)?",
        en: "There is no field «\(typed)». Did you mean \(meant)?")
    }
    let names = kind.filterFields.map(\.name).joined(separator: " ")
    return Tekst(
      nl: "Er is geen veld «\(typed)». Wel: \(names).", en: "There is no field «\(typed)». There are: \(names).")
  }
}

extension StringProtocol {
  /// Whether the bytes of `part` stand somewhere in this; of folded texts that is the same as containing it.
  func holds(_ part: some StringProtocol) -> Bool {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    guard wanted.count <= bytes.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}

extension CodeList.Entry {
  /// Everything by which somebody may name the code: the code itself and its labels, folded.
  var foldedSpellings: [String] {
    [code.text, label.nl, label.en, short.nl, short.en].map(Folding.fold).filter { !$0.isEmpty }
  }
}
