import PlainText
public import RIECDomain
public import RIECStore

/// What is looked for in every kind at once: the words of the filter language (design page §3). A comparison, as
/// `regio:MN`, asks the kinds that have such a field and leaves out the others.
public struct Search: Hashable, Sendable {
  /// The text as it was typed.
  public let text: String
  /// The folded words that a hit contains, for underlining them.
  public let words: [String]
  /// What each kind is asked.
  let predicates: [Kind.Name: Predicate]
  /// Whether long texts are searched too, which takes reading the records.
  public let readsRecords: Bool

  /// The search that `text` says; with `everywhere` in long texts too, as `in:alles` asks. `kinds` limits it. Fails
  /// where no kind understands the text, and for a text that asks for nothing.
  public static func parse(
    _ text: String, everywhere: Bool = false, among kinds: [Kind] = Kinds.all, _ context: FilterContext
  ) -> Result<Search, FilterError> {
    var predicates: [Kind.Name: Predicate] = [:]
    var words: [String] = []
    var fault: FilterError?
    for kind in kinds {
      do throws(FilterError) {
        // By itself first, so that a mistake is told without what is added.
        var filter = try Filter.parse(text, for: kind, context).get()
        guard filter.predicate != .all([]) else { continue }
        if everywhere { filter = try Filter.parse(text + " in:alles", for: kind, context).get() }
        predicates[kind.name] = filter.predicate
        words += filter.words.filter { !words.contains($0) }
      } catch {
        fault = fault ?? error
      }
    }
    if !predicates.isEmpty {
      let readsRecords = predicates.values.contains(where: \.readsRecords)
      return .success(Search(text: text, words: words, predicates: predicates, readsRecords: readsRecords))
    }
    let nothing = Tekst(nl: "Noem een woord om naar te zoeken.", en: "Name a word to look for.")
    return .failure(fault ?? FilterError(column: 1, length: max(1, text.count), message: nothing))
  }
}

/// The records that a search found, kind by kind.
public struct SearchResult: Hashable, Sendable {
  /// The records of one kind.
  public struct Group: Hashable, Sendable {
    /// The kind.
    public let kind: Kind.Name
    /// All rows, the best first.
    public let rows: [UInt32]
    /// The first of them, laid out; as many as were asked for.
    public var hits: [SearchHit]

    /// How many there are.
    public var count: Int { rows.count }
  }

  /// The kinds of which something was found: that of which an id was typed whole, then in the registry's order.
  public internal(set) var groups: [Group]
  /// Where nothing was found: words that are in the store and nearly what was typed.
  public internal(set) var suggestions: [String]
  /// Where nothing was found inside the scope: how many there are outside it.
  public internal(set) var outside: Int

  /// How many records there are.
  public var count: Int { groups.reduce(0) { $0 + $1.count } }
}

extension Search {
  /// Looks in every kind of `index`, within `scope`; the first `limit` of each kind are laid out (0: none).
  ///
  /// `isCancelled` is asked between kinds and while records are read; when it says yes, what was found so far comes back.
  public func run(
    in index: StoreIndex, scope: Scope = .national, limit: Int, isCancelled: () -> Bool = { false }
  ) -> SearchResult {
    var result = SearchResult(groups: [], suggestions: [], outside: 0)
    var named: Kind.Name?
    for name in index.kinds {
      guard !isCancelled(), let records = index[name], let predicate = predicates[name] else { continue }
      let inside = Predicate.all([scope.predicate(for: records.kind), predicate])
      let found = records.select(inside, isCancelled: isCancelled)
      guard !found.isEmpty else { continue }
      let (rows, hasID) = ranked(found, of: records)
      if hasID, named == nil { named = name }
      let hits = rows.prefix(limit).compactMap { hit(at: Int($0), of: records) }
      result.groups.append(SearchResult.Group(kind: name, rows: rows, hits: hits))
    }
    if let named, let at = result.groups.firstIndex(where: { $0.kind == named }) {
      result.groups.insert(result.groups.remove(at: at), at: 0)
    }
    guard result.groups.isEmpty, !isCancelled() else { return result }
    if !scope.isNational {
      for name in index.kinds {
        guard !isCancelled(), let records = index[name], let predicate = predicates[name] else { continue }
        result.outside += records.select(predicate, isCancelled: isCancelled).count
      }
    }
    if result.outside == 0 { result.suggestions = NearWords(index: index).suggestions(for: text, isCancelled) }
    return result
  }

  /// The rows with the best first: the id typed whole, a part of an id, the title, the rest; each in the order of the kind's list.
  private func ranked(_ found: RowSet, of records: KindIndex) -> (rows: [UInt32], hasID: Bool) {
    let typed = Folding.fold(text.trimmingBlanks)
    let whole = records.select(.equals(column: "id", typed))
    var ranks = [whole, records.select(.contains(column: "id", typed))]
    if let title = records.kind.titleColumn {
      ranks.append(records.select(.any(words.map { .contains(column: title.name, $0) })))
    }
    let order = records.order(by: records.kind.list.sort)
    var rest = found
    var rows: [UInt32] = []
    for rank in ranks {
      var rank = rank
      rank.formIntersection(rest)
      if rank.isEmpty { continue }
      rows += order.filter { rank.contains(Int($0)) }
      rank.invert()
      rest.formIntersection(rank)
    }
    rows += order.filter { rest.contains(Int($0)) }
    return (rows, !whole.isEmpty && rows.first.map { whole.contains(Int($0)) } == true)
  }
}

extension Kind {
  /// The column of what people call a record; nil for a kind without one, as an overleg.
  var titleColumn: Column? {
    columns.first { column in
      guard case .text = column.kind else { return false }
      return column.isSearched && column.name != "id"
    }
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
