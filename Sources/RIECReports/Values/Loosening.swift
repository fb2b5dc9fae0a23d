public import PlainText
public import RIECDomain
public import RIECStore

/// What would bring rows into an empty list: a requirement less, or a wider region.
public struct Loosening: Hashable, Sendable {
  /// A filter without one of its requirements.
  public struct Way: Hashable, Sendable {
    /// The requirement that is left out.
    public let part: Filter.Part
    /// The text of the filter without it.
    public let filter: String
    /// How many rows there would be.
    public let count: Int
  }

  /// The requirement without which there are most rows; nil where leaving out one does not help, where the filter has
  /// one requirement only, and where the answer would take reading records.
  public let best: Way?
  /// Whether the filter has several requirements, and leaving out any one of them does not help.
  public let isHopeless: Bool
  /// How many rows there would be in all regions together; nil where no region limits the list, or none are there.
  public let nationwide: Int?

  /// At most so many requirements are tried.
  private static let mostTried = 16

  /// What would bring rows into a list of `index` in which `filter` and `scope` leave none.
  public init(_ filter: Filter, scope: Scope, among index: KindIndex) {
    let inScope = scope.predicate(for: index.kind)
    let parts = filter.parts
    var best: Way?
    var isComplete = parts.count <= Self.mostTried
    for (place, part) in parts.prefix(Self.mostTried).enumerated() where parts.count > 1 {
      let rest = parts.indices.filter { $0 != place }.map { parts[$0].predicate }
      guard !rest.contains(where: \.readsRecords) else {
        isComplete = false
        continue
      }
      let count = index.select(.all([inScope] + rest)).count
      guard count > 0, count >= best?.count ?? 0 else { continue }
      best = Way(part: part, filter: filter.text(without: part), count: count)
    }
    self.best = best
    isHopeless = best == nil && isComplete && parts.count > 1
    let isWider = inScope != .all([]) && !filter.predicate.readsRecords
    let all = isWider ? index.select(filter.predicate).count : 0
    nationwide = all > 0 ? all : nil
  }

  /// `Zonder «thema:omg»: 12.`, or that no one requirement is to blame; nil where there is nothing to say.
  public var requirement: Tekst? {
    if let best {
      let count = Numbers.grouped(best.count)
      return Tekst(nl: "Zonder «\(best.part.text)»: \(count).", en: "Without «\(best.part.text)»: \(count).")
    }
    guard isHopeless else { return nil }
    return Tekst(
      nl: "Ook met één eis minder blijft het leeg.", en: "With one requirement less it is still empty.")
  }

  /// `In heel Nederland: 3.`; nil where that is no help.
  public var region: Tekst? {
    nationwide.map { all in
      let count = Numbers.grouped(all)
      return Tekst(nl: "In heel Nederland: \(count).", en: "In all of the Netherlands: \(count).")
    }
  }
}
