import RIECDomain
import RIECReports
import RIECStore

extension Portefeuilles {
  /// A line of the tree.
  package struct Line: Hashable, Sendable {
    /// What stands there.
    package let node: Node
    /// What it stands under.
    package let parent: Node?
    /// Whether what stands under it is hidden; nil where nothing does.
    package let isFolded: Bool?
    /// The row of the portefeuille in the index.
    let row: Int?
    /// How many portefeuilles stand under a doel.
    var count = 0
  }

  /// The lines of the tree; none until the index is there.
  static func lines(_ model: Model) -> [Line] {
    guard case .indexed(let listing) = model.list.contents.rows else { return [] }
    var groups: [Code?: [Int]] = [:]
    for row in listing.rows.lazy.map(Int.init) where isShown(listing.index.value("jaar", at: row), model.year) {
      groups[doel(listing.index.value("doel", at: row)), default: []].append(row)
    }
    let doelen = Codes.strategischDoel.entries.map { Code?.some($0.code) } + (groups[nil] == nil ? [] : [nil])
    return doelen.flatMap { doel -> [Line] in
      let rows = groups[doel] ?? []
      let isFolded = model.folds.doelen.contains(doel)
      let head = Line(
        node: .doel(doel), parent: nil, isFolded: rows.isEmpty ? nil : isFolded, row: nil, count: rows.count)
      guard !isFolded else { return [head] }
      return [head] + rows.flatMap { lines(of: listing.index.id(at: $0), row: $0, under: .doel(doel), model) }
    }
  }

  private static func lines(of id: RecordID, row: Int, under doel: Node, _ model: Model) -> [Line] {
    let node = Node.portefeuille(id)
    let record = model.records[id]
    let parts: [Node] =
      activiteiten(of: record).map { .activiteit(id, $0.nr) } + results(of: record).indices.map { .resultaat(id, $0) }
    let isUnfolded = model.folds.unfolded.contains(id)
    let head = Line(node: node, parent: doel, isFolded: parts.isEmpty ? nil : !isUnfolded, row: row)
    guard isUnfolded else { return [head] }
    return [head] + parts.map { Line(node: $0, parent: node, isFolded: nil, row: nil) }
  }

  /// The activities with their nr; one without it, or with that of another, counts by its place.
  static func activiteiten(of record: Record?) -> [(nr: Int, part: Part)] {
    guard let parts = record?[Portefeuille.activiteiten] else { return [] }
    var taken: Set<Int> = []
    return parts.enumerated().map { position, part in
      if let nr = part.nr, taken.insert(nr).inserted { return (nr, part) }
      // Below 0 there are no nr's.
      return (-1 - position, part)
    }
  }

  static func results(of record: Record?) -> [String] { record?[Portefeuille.resultaten] ?? [] }

  private static func isShown(_ value: ColumnValue, _ year: Year?) -> Bool {
    guard case .one(let year) = year else { return true }
    return value == .number(year)
  }

  private static func doel(_ value: ColumnValue) -> Code? {
    guard case .codes(let codes) = value else { return nil }
    return codes.first
  }
}
