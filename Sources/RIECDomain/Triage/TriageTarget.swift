import PlainText
import StrictJSON

/// What a signaal can be linked to.
enum TriageTarget {
  /// The reden that follows from what it is linked to.
  static func reden(for kind: Kind.Name) -> Code? {
    switch kind {
    case .casus: "zelfde_onderwerp"
    case .handhavingsknelpunt: "valt_onder_knelpunt"
    case .signaal: "dubbel_signaal"
    default: nil
    }
  }

  /// Why `signaal` cannot be linked to the record whose id is `value`; nil where it can.
  static func fault(_ value: JSONValue, of signaal: Record, _ context: TriageContext) -> Tekst? {
    guard let id = RecordID(json: value) else { return nil }
    guard let target = context.record(id), reden(for: target.kind) != nil else {
      return Tekst(nl: "bestaat niet", en: "does not exist")
    }
    switch target.kind {
    case .casus: return fault(casus: target)
    case .handhavingsknelpunt: return fault(knelpunt: target, of: signaal, context)
    default: return fault(double: target, of: signaal, context)
    }
  }

  private static let gone: Set<Code> = [
    CasusStatus.ingetrokken, CasusStatus.samengevoegd, CasusStatus.overgedragen, CasusStatus.vernietigd,
  ]

  private static func fault(casus: Record) -> Tekst? {
    guard let status = casus[Casus.status], gone.contains(status) else { return nil }
    let label = Codes.casusStatus.label(status)
    return Tekst(nl: "deze casus is \(label.nl)", en: "this casus is \(label.en)")
  }

  /// Rules 4 and 5: nothing new is tied to a knelpunt that does not hold, or holds elsewhere.
  private static func fault(knelpunt: Record, of signaal: Record, _ context: TriageContext) -> Tekst? {
    guard TriageOrder.isLive(knelpunt.id, context) else {
      let status = Handhavingsknelpunt.kind.status(of: knelpunt, on: context.today)
      let label = status.flatMap { Handhavingsknelpunt.kind.entry(ofStatus: $0)?.label }
      return Tekst(
        nl: "dit knelpunt geldt niet" + (label.map { " (\($0.nl))" } ?? ""),
        en: "this knelpunt does not hold" + (label.map { " (\($0.en))" } ?? ""))
    }
    guard let regio = knelpunt[Handhavingsknelpunt.regio], regio != "landelijk", let own = signaal[Signaal.regio],
      regio != own
    else { return nil }
    return Tekst(nl: "dit knelpunt is van regio \(regio.text)", en: "this knelpunt belongs to region \(regio.text)")
  }

  /// A signaal is no double of itself, nor of one that is, at whatever remove, called its double.
  private static func fault(double: Record, of signaal: Record, _ context: TriageContext) -> Tekst? {
    var seen: Set<RecordID> = []
    var at: RecordID? = double.id
    while let id = at, seen.insert(id).inserted {
      if id == signaal.id {
        return double.id == signaal.id
          ? Tekst(nl: "dit is het signaal zelf", en: "this is the signaal itself")
          : Tekst(nl: "dat signaal is aan dit gekoppeld", en: "that signaal is linked to this one")
      }
      at = context.record(id)?[Signaal.gekoppeldAan]
    }
    return double[Signaal.status] == SignaalStatus.vernietigd
      ? Tekst(nl: "dit signaal is vernietigd", en: "this signaal was destroyed") : nil
  }
}
