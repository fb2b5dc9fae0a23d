public import RIECDomain
public import RIECStore

/// The signalen that may wait for a decision, found in the index without reading one: rows of the kind's table.
public struct TriageCandidates: Hashable, Sendable {
  /// Nieuw: they wait, whatever else is in them.
  public let new: [Int]
  /// In weging: they wait, unless a second analyst has to look at what this one put forward.
  public let weighed: [Int]
  /// Both, in the order of the table.
  public var waiting: [Int] { (new + weighed).sorted() }
  /// All that may wait, each once.
  public var all: [Int] { waiting + due + held }
  /// Aangehouden until a day that has come: they wait again.
  public let due: [Int]
  /// Aangehouden until something happens, and not due. Only other records say whether it did: each is to be read first.
  public let held: [Int]

  /// Those of `index` on its peildatum for which `filter` holds.
  public init(in index: StoreIndex, filter: Predicate = .all([])) {
    guard let signalen = index[.signaal] else {
      (new, weighed, due, held) = ([], [], [], [])
      return
    }
    func rows(_ states: [Code]) -> RowSet {
      let positions = Set(states.compactMap { Codes.signaalStatus.position(of: $0) })
      return signalen.select(.all([.codes(column: "status", positions), filter]))
    }
    new = rows([SignaalStatus.nieuw]).rows
    weighed = rows([SignaalStatus.inWeging]).rows
    let stopped = rows([SignaalStatus.aangehouden])
    var due = signalen.select(.days(column: "hervat", .min...index.peildatum.day))
    due.formIntersection(stopped)
    self.due = due.rows
    due.invert()
    due.formIntersection(stopped)
    due.formIntersection(signalen.select(.codes(column: "hervatals", Set(Codes.hervatAls.entries.indices))))
    held = due.rows
  }
}
