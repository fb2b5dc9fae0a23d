public import RIECDomain
public import RIECStore

/// What the store already knows about a signaal: the records that share a locatie, betrokkene, kenteken, KvK-nummer or
/// knelpunt with it, and signalen that are likely the same. All of it comes from the index; only the names of what is
/// shown are read.
///
/// The order is one of likeness, and its reasons stand beside each match: more sorts of things in common first, then more
/// things, then by what it is (``Match/Sort``), open before ended, the latest first. Nothing is added up, and nothing
/// says anything of a person. By slachtoffer or getuige nothing is ever matched (domain page §7.5). Who may read what (rule
/// 25) comes with the users of an office: until then a match names what every list shows.
public struct Matches: Sendable {
  /// The records that have something in common with the signaal, without ``doubles``; as many as were asked for.
  public let known: [Match]
  /// How many there are of those in all.
  public let knownCount: Int
  /// The signalen that are likely the same, the latest of the likeliest first; as many as were asked for.
  public let doubles: [Match]
  /// How many there are of those in all.
  public let doublesCount: Int
  /// What the signaal can be linked to, in the order of likeness: open casussen and live knelpunten, then doubles that
  /// are not linked to this signaal themselves; as many as were asked for.
  public let targets: [Match]

  /// Two signalen about the same thing are likely one where they came in within so many days of each other.
  public static let days = 14
  /// The same for those that only have their words and gemeente in common.
  static let daysByWords = 7

  /// What `index` knows about the signaal `id`: up to `limit` of each list; nothing where there is no such signaal.
  public init(of id: RecordID, in index: StoreIndex, limit: Int = 9, days: Int = Matches.days) {
    guard let signalen = index[.signaal], let row = signalen.row(of: id) else {
      (known, knownCount, doubles, doublesCount, targets) = ([], 0, [], 0, [])
      return
    }
    let search = MatchSearch(index: index, signalen: signalen, row: row)
    var others: [MatchSearch.Candidate] = []
    var same: [MatchSearch.Candidate] = []
    for candidate in search.candidates() {
      if search.isDouble(candidate, days: days) { same.append(candidate) } else { others.append(candidate) }
    }
    same = search.withSameWords(same, days: Self.daysByWords)
    let doubled = Set(same.map(\.row))
    others = search.ordered(others.filter { $0.kind != .signaal || !doubled.contains($0.row) })
    same = search.ordered(same)
    let shownDoubles = same.prefix(limit).map(search.match)
    known = others.prefix(limit).map(search.match)
    knownCount = others.count
    doubles = shownDoubles
    doublesCount = same.count
    let linkable = others.lazy.filter { $0.kind != .signaal && $0.isOpen }.prefix(limit).map(search.match)
    let free = shownDoubles.filter { !search.isLinkedHere($0.id) }
    targets = Array((Array(linkable) + free).prefix(limit))
  }
}
