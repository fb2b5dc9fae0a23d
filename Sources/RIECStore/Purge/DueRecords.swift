public import RIECDomain

extension StoreIndex {
  /// Records that may be destroyed because their bewaartermijn has passed, with the last day on which they are kept; the
  /// longest due first. Reads those that have ended and of which the index knows a term that has passed.
  public func due(isCancelled: () -> Bool = { false }) -> [(id: RecordID, keptUntil: Datum)] {
    var found: [(id: RecordID, keptUntil: Datum)] = []
    for name in [Kind.Name.casus, .signaal] {
      guard let records = self[name], let kind = registry.first(where: { $0.name == name }),
        case .success(let filter) = Filter.parse(
          "bewaartot<\(peildatum.iso)", for: kind, FilterContext(today: peildatum, user: ""))
      else { continue }
      for row in records.select(filter.predicate).rows {
        if isCancelled() { return found }
        guard let record = records.record(at: Int(row)), let last = Vernietiging.keptUntil(record),
          Vernietiging.isDue(record, kind: kind, peildatum: peildatum)
        else { continue }
        found.append((record.id, last))
      }
    }
    return found.sorted { ($0.keptUntil, $0.id.text) < ($1.keptUntil, $1.id.text) }
  }
}
