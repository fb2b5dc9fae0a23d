/// The registry: a line for each kind of record.
public enum Kinds {
  /// Every kind, in the order in which help, search and exports show them.
  public static let all: [Kind] = [
    Casus.kind,
    Signaal.kind,
    Handhavingsknelpunt.kind,
    Portefeuille.kind,
    Overleg.kind,
    Betrokkene.kind,
    Locatie.kind,
    Triagesessie.kind,
    Triageinstelling.kind,
  ]

  /// The kinds about how Triage is done: the program makes their records, so a demo begins without any, and no figure
  /// counts them as work of the office.
  public static let ofTriage: Set<Kind.Name> = [.triagesessie, .triageinstelling]

  /// The kind named `name`.
  public static func named(_ name: Kind.Name) -> Kind? { byName[name] }

  /// The kind with the plural `plural`, as files and the command line spell it.
  public static func plural(_ plural: String) -> Kind? { all.first { $0.plural == plural } }

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
