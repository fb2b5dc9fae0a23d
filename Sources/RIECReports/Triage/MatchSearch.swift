import PlainText
import RIECDomain
import RIECStore

/// Finds and orders the matches of one signaal.
struct MatchSearch {
  /// A row that has something in common with the signaal.
  struct Candidate {
    let kind: Kind.Name
    let row: Int
    /// Places in `ties`, each once, rising.
    var ties: [Int]
    let isOpen: Bool
    let datum: Datum?
    /// Whether the words of the onderwerp and the gemeente are the same.
    var hasSameWords = false
  }

  private struct Tie {
    let sort: Match.Sort
    let value: String
    let brief: Tekst
  }

  private let index: StoreIndex
  private let signalen: KindIndex
  private let row: Int
  private let ties: [Tie]
  private let received: Datum?

  private static let columns: [(sort: Match.Sort, name: String)] = [
    (.locatie, "locatie"), (.betrokkene, "betrokkene"), (.kenteken, "kenteken"), (.kvk, "kvk"),
    (.knelpunt, "knelpunt"),
  ]
  /// The kinds that are looked at, with the column of the day that they are ordered by.
  private static let kinds: [(name: Kind.Name, day: String)] = [
    (.casus, "gewijzigd"), (.handhavingsknelpunt, "besluit"), (.signaal, "ontvangen"),
  ]

  init(index: StoreIndex, signalen: KindIndex, row: Int) {
    (self.index, self.signalen, self.row) = (index, signalen, row)
    received = signalen.dates("ontvangen", at: [row])[0]
    let related = RelatedRecords(index: index)
    ties = Self.columns.flatMap { sort, name -> [Tie] in
      guard let column = signalen.kind.column(name), case .text(let values) = signalen.value(name, at: row) else {
        return []
      }
      return values.filter { related.mayTie($0, column) }.map {
        Tie(sort: sort, value: $0, brief: related.sameness(of: $0, column))
      }
    }
  }

  // MARK: - Finding

  /// Every row that has something in common with the signaal.
  func candidates() -> [Candidate] {
    Self.kinds.flatMap { kind, day -> [Candidate] in
      guard let records = index[kind] else { return [] }
      var found: [Int: [Int]] = [:]
      for (sort, column) in Self.columns { collect(sort, in: column, of: records, &found) }
      if kind == .handhavingsknelpunt {
        for (place, tie) in ties.enumerated() where tie.sort == .knelpunt {
          if let row = records.row(of: RecordID(tie.value)) { found[row, default: []].append(place) }
        }
      }
      if kind == .signaal { found[row] = nil }
      guard !found.isEmpty else { return [] }
      let open = records.select(Self.open(kind))
      let rows = found.keys.sorted()
      return zip(rows, records.dates(day, at: rows)).map { row, datum in
        Candidate(kind: kind, row: row, ties: found[row] ?? [], isOpen: open.contains(row), datum: datum)
      }
    }
  }

  private func collect(_ sort: Match.Sort, in column: String, of records: KindIndex, _ found: inout [Int: [Int]]) {
    var names: [String] = []
    var places: [Int] = []
    for (place, tie) in ties.enumerated() where tie.sort == sort {
      // Ids are spelled in one way; plates and numbers as whoever typed them did.
      let spellings =
        sort == .kenteken || sort == .kvk
        ? [tie.value, tie.value.uppercased(), tie.value.lowercased()]
        : [tie.value]
      names += spellings
      places += spellings.map { _ in place }
    }
    guard !names.isEmpty else { return }
    for naming in records.rows(naming: names, in: column) {
      let place = places[naming.name]
      if found[naming.row]?.contains(place) != true { found[naming.row, default: []].append(place) }
    }
  }

  private static func open(_ kind: Kind.Name) -> Predicate {
    guard kind == .handhavingsknelpunt else { return .flag(column: "open", true) }
    let aangewezen = Codes.knelpuntStatusOpPeildatum.position(of: KnelpuntStatus.aangewezen)
    return .codes(column: "status", Set([aangewezen].compactMap { $0 }))
  }

  // MARK: - Doubles

  /// Whether `candidate` is a signaal about the same place, plate or number that came in within `days` of this one.
  func isDouble(_ candidate: Candidate, days: Int) -> Bool {
    candidate.kind == .signaal && distance(to: candidate.datum).map { abs($0) <= days } == true
      && candidate.ties.contains { [.locatie, .kenteken, .kvk].contains(ties[$0].sort) }
  }

  /// `doubles` and the signalen with the words of the onderwerp and the gemeente of this one that came in within `days`
  /// of it.
  func withSameWords(_ doubles: [Candidate], days: Int) -> [Candidate] {
    guard case .text(let gemeenten) = signalen.value("gemeente", at: row) else { return doubles }
    let places = Set(gemeenten.flatMap { Self.words(Folding.fold($0)) })
    let mine = words(at: row).subtracting(places)
    guard !mine.isEmpty else { return doubles }
    var found = doubles
    let rows = Set(signalen.rows(naming: gemeenten, in: "gemeente").map(\.row)).subtracting([row]).sorted()
    let dates = signalen.dates("ontvangen", at: rows)
    let open = signalen.select(Self.open(.signaal))
    for (other, datum) in zip(rows, dates) {
      guard let distance = distance(to: datum), abs(distance) <= days else { continue }
      guard Self.isSame(mine, words(at: other).subtracting(places)) else { continue }
      if let place = found.firstIndex(where: { $0.row == other }) {
        found[place].hasSameWords = true
      } else {
        found.append(
          Candidate(
            kind: .signaal, row: other, ties: [], isOpen: open.contains(other), datum: datum, hasSameWords: true))
      }
    }
    return found
  }

  /// Whether two onderwerpen say the same: all words, or all of the shorter where that has two or more.
  private static func isSame(_ mine: Set<String>, _ other: Set<String>) -> Bool {
    if mine == other { return true }
    let shorter = min(mine.count, other.count)
    return shorter >= 2 && mine.intersection(other).count == shorter
  }

  private func words(at row: Int) -> Set<String> {
    Set(signalen.foldedTexts("onderwerp", at: row).flatMap { Self.words($0) })
  }

  /// The words of a folded text that are long enough to say something.
  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 4 }.map(String.init)
  }

  private func distance(to datum: Datum?) -> Int? {
    guard let datum, let received else { return nil }
    return Int(datum.day) - Int(received.day)
  }

  /// Whether the signaal `id` is linked to this one.
  func isLinkedHere(_ id: RecordID) -> Bool {
    guard let other = signalen.row(of: id), case .text(let linked) = signalen.value("gekoppeld", at: other) else {
      return false
    }
    return linked.contains(signalen.id(at: row).text)
  }

  // MARK: - The order

  /// `candidates` in the order of likeness.
  func ordered(_ candidates: [Candidate]) -> [Candidate] {
    candidates.map { (key: Key(self, $0), candidate: $0) }.sorted { left, right in
      if left.key != right.key { return left.key < right.key }
      return id(of: left.candidate).precedes(id(of: right.candidate))
    }.map(\.candidate)
  }

  /// What two candidates are compared by: the smaller comes first.
  private struct Key: Comparable {
    let sorts: Int
    let ties: Int
    let first: Int
    let closed: Int
    let day: Int

    init(_ search: MatchSearch, _ candidate: Candidate) {
      var bits = candidate.hasSameWords ? 1 << Match.Sort.onderwerp.rawValue : 0
      for tie in candidate.ties { bits |= 1 << search.sort(of: tie, candidate.kind).rawValue }
      (sorts, ties, first) = (-bits.nonzeroBitCount, -candidate.ties.count, bits.trailingZeroBitCount)
      closed = candidate.isOpen ? 0 : 1
      day = -(candidate.datum.map { Int($0.day) } ?? .min / 2)
    }

    static func < (left: Key, right: Key) -> Bool {
      (left.sorts, left.ties, left.first, left.closed, left.day)
        < (right.sorts, right.ties, right.first, right.closed, right.day)
    }
  }

  private func sort(of tie: Int, _ kind: Kind.Name) -> Match.Sort {
    ties[tie].sort == .knelpunt && kind == .handhavingsknelpunt ? .genoemd : ties[tie].sort
  }

  private func id(of candidate: Candidate) -> RecordID { index[candidate.kind]?.id(at: candidate.row) ?? "" }

  // MARK: - Showing

  /// What is shown of `candidate`.
  func match(_ candidate: Candidate) -> Match {
    let records = index[candidate.kind]
    func value(_ column: String) -> ColumnValue { records?.value(column, at: candidate.row) ?? .empty }
    let title =
      switch candidate.kind {
      case .casus: value("titel")
      case .handhavingsknelpunt: value("naam")
      default: value("onderwerp")
      }
    let name: String = if case .text(let texts) = title { texts.first ?? "" } else { "" }
    let status: Code? = if case .codes(let codes) = value("status") { codes.first } else { nil }
    return Match(
      id: id(of: candidate), kind: candidate.kind, name: name, status: status, isOpen: candidate.isOpen,
      datum: candidate.datum, reasons: reasons(of: candidate))
  }

  private func reasons(of candidate: Candidate) -> [Match.Reason] {
    var reasons = candidate.ties.sorted().map { reason(of: ties[$0], candidate.kind) }
    reasons.sort { $0.sort.rawValue < $1.sort.rawValue }
    if candidate.hasSameWords {
      reasons.append(
        Match.Reason(.onderwerp, Tekst(nl: "zelfde onderwerp en gemeente", en: "same subject and municipality")))
    }
    if isDouble(candidate, days: .max) || candidate.hasSameWords, let distance = distance(to: candidate.datum) {
      reasons.append(Match.Reason(.ontvangen, when(distance)))
    }
    return reasons
  }

  private func reason(of tie: Tie, _ kind: Kind.Name) -> Match.Reason {
    switch (kind, tie.sort) {
    case (.handhavingsknelpunt, .knelpunt):
      Match.Reason(.genoemd, Tekst(nl: "genoemd in het signaal", en: "named in the signaal"))
    case (.handhavingsknelpunt, .locatie):
      Match.Reason(
        .locatie, Tekst(nl: "locatie ligt erin", en: "locatie lies in it"),
        Tekst(nl: "\(tie.value) ligt erin", en: "\(tie.value) lies in it"))
    default:
      Match.Reason(
        tie.sort, tie.brief, Tekst(nl: "\(tie.brief.nl) \(tie.value)", en: "\(tie.brief.en) \(tie.value)"))
    }
  }

  private func when(_ distance: Int) -> Tekst {
    let days = abs(distance)
    if days == 0 { return Tekst(nl: "zelfde dag", en: "same day") }
    if let received, days < 7, (received.weekday + distance).isInWeek {
      return Tekst(nl: "zelfde week", en: "same week")
    }
    let (nl, en) = distance < 0 ? ("eerder", "earlier") : ("later", "later")
    return days == 1
      ? Tekst(nl: "1 dag \(nl)", en: "1 day \(en)") : Tekst(nl: "\(days) dagen \(nl)", en: "\(days) days \(en)")
  }
}

extension Int {
  /// Whether it is a day of the week, Monday being 1: a day that lies so many days off is in the same week.
  fileprivate var isInWeek: Bool { (1...7).contains(self) }
}
