/// Which records may be destroyed, and on what grond (domain page §3.3, §5.3 Archiefwet, §7.6 and §7.10).
public enum Vernietiging {
  /// Why a record may not be destroyed.
  public enum Obstacle: Hashable, Sendable {
    /// Work on it has not ended: its state, where it has one.
    case notEnded(Code?)
    /// Its archiefnominatie is blijvend_bewaren.
    case keptForGood
    /// The bewaartermijn lasts up to and with this day.
    case keptUntil(Datum)
    /// It has no bewaartermijn that could have passed.
    case noTerm
  }

  /// The grond that the bewaartermijn has passed.
  public static let bewaartermijn: Code = "bewaartermijn"
  /// The grond that the selectielijst says so.
  public static let selectielijst: Code = "selectielijst"

  /// The last day on which `record` is kept: the archiefactiedatum of a casus, bewaarTot of a signaal; nil where none is
  /// registered.
  public static func keptUntil(_ record: Record) -> Datum? {
    switch record.kind {
    case .casus: record[Casus.archief]?[Archief.actiedatum]
    case .signaal: record[Signaal.bewaarTot]
    default: nil
    }
  }

  /// What stands in the way of destroying `record` on `grond`; empty where nothing does. Only an end state leads to
  /// vernietigd; a kind without states has no end to wait for.
  public static func obstacles(
    to record: Record, kind: Kind, grond: Code, peildatum: Datum
  ) -> [Obstacle] {
    var found: [Obstacle] = []
    if let lifecycle = kind.lifecycle {
      let status = record[Casus.status]
      if !(status.map(lifecycle.ends.contains) ?? false) { found.append(.notEnded(status)) }
    }
    // A request of a betrokkene, or data held without a grondslag, does not wait for a term or an archive.
    guard grond == bewaartermijn || grond == selectielijst else { return found }
    if record.kind == .casus, record[Casus.archief]?[Archief.nominatie] == "blijvend_bewaren" {
      found.append(.keptForGood)
    }
    guard grond == bewaartermijn else { return found }
    guard let last = keptUntil(record) else { return found + [.noTerm] }
    if last >= peildatum { found.append(.keptUntil(last)) }
    return found
  }

  /// Whether the bewaartermijn of `record` has passed and nothing else stands in the way.
  public static func isDue(_ record: Record, kind: Kind, peildatum: Datum) -> Bool {
    obstacles(to: record, kind: kind, grond: bewaartermijn, peildatum: peildatum).isEmpty
  }
}
