public import RIECDomain

/// How far a portefeuille is, by its activities.
public struct PortefeuilleProgress: Hashable, Sendable {
  /// How many activities are ready.
  public let ready: Int
  /// How many activities there are.
  public let total: Int
  /// The earliest day planned for what is not ready.
  public let due: Datum?

  /// The progress of `record`, a portefeuille.
  public init(_ record: Record) {
    let activiteiten = record[Portefeuille.activiteiten]
    let open = activiteiten.filter { !Self.isReady($0) }
    ready = activiteiten.count - open.count
    total = activiteiten.count
    due = open.compactMap { $0[Activiteit.gepland] }.min()
  }

  /// Whether an activity is ready: it says so, or has the day on which it was.
  public static func isReady(_ activiteit: Part) -> Bool {
    activiteit[Activiteit.gereedOp] != nil || activiteit[Activiteit.status] == "gereed"
  }

  /// `6/10`; nil without activities.
  public var text: String? { total > 0 ? "\(ready)/\(total)" : nil }
}
