public import PlainText
public import RIECDomain
import StrictJSON

extension TriageLateReversal {
  /// What it will do, in a line for each thing that somebody should know before.
  public var lines: [Tekst] {
    let back = results.filter { $0.obstacle == nil }
    var lines: [Tekst] = []
    if back.count == 1, let only = back.first?.decision {
      lines.append(
        Tekst(nl: "\(only.signaal.text) komt weer in beoordeling.", en: "\(only.signaal.text) is under review again."))
    } else if !back.isEmpty {
      let count = Numbers.grouped(back.count)
      lines.append(
        Tekst(nl: "\(count) signalen komen weer in beoordeling.", en: "\(count) signalen are under review again."))
    }
    lines += outcome.edits.flatMap(Self.consequences)
    let refused = results.filter { $0.obstacle != nil }
    lines += refused.prefix(4).compactMap { Self.line(of: $0) }
    if refused.count > 4 {
      let rest = Numbers.grouped(refused.count - 4)
      lines.append(Tekst(nl: "en nog \(rest) niet", en: "and \(rest) more not"))
    }
    return lines
  }

  /// What is said when it was done.
  public var told: Tekst {
    let back = results.filter { $0.obstacle == nil }
    let stays = results.count - back.count
    let rest =
      stays == 0
      ? Tekst("") : Tekst(nl: " \(Numbers.grouped(stays)) niet.", en: " \(Numbers.grouped(stays)) not.")
    guard back.count == 1, let id = back.first?.decision.signaal.text else {
      let count = Numbers.grouped(back.count)
      return Tekst(
        nl: "\(count) besluiten teruggedraaid; ze wachten weer in triage.\(rest.nl)",
        en: "\(count) decisions reversed; they wait in triage again.\(rest.en)")
    }
    return Tekst(
      nl: "Besluit over \(id) teruggedraaid; het wacht weer in triage.\(rest.nl)",
      en: "The decision on \(id) was reversed; it waits in triage again.\(rest.en)")
  }

  /// Why a decision stays; nil where it does not.
  public static func line(of result: Result) -> Tekst? {
    guard let obstacle = result.obstacle else { return nil }
    let (id, why) = (result.decision.signaal.text, obstacle.text(of: result.decision.signaal))
    return Tekst(nl: "\(id) niet: \(why.nl)", en: "\(id) not: \(why.en)")
  }

  private static func consequences(_ edit: TriageEdit) -> [Tekst] {
    guard let base = edit.base else { return [] }
    if edit.kind == .casus {
      return [
        Tekst(nl: "Casus \(base.id.text) wordt ingetrokken.", en: "Casus \(base.id.text) is withdrawn.")
      ]
    }
    var lines: [Tekst] = []
    if let target = base[Signaal.gekoppeldAan] {
      lines.append(
        Tekst(nl: "De koppeling aan \(target.text) vervalt.", en: "The link to \(target.text) goes."))
    }
    if base[Signaal.status] == SignaalStatus.doorverwezen {
      let naar = base[Signaal.doorverwezen]?[Doorverwijzing.naar] ?? "–"
      lines.append(
        Tekst(
          nl: "De verstrekking aan \(naar) blijft staan; er komt een taak om dit te melden.",
          en: "What went to \(naar) stays on record; a task to tell them is made."))
    }
    if base[Signaal.status] == SignaalStatus.aangehouden {
      lines.append(
        base[Signaal.hervatAls]?[HervatAls.soort] == "antwoord_van"
          ? Tekst(nl: "De vraag aan de partner blijft staan.", en: "The question to the partner stays.")
          : Tekst(nl: "Het wacht nergens meer op.", en: "It waits for nothing any more."))
    }
    return lines
  }
}

extension TriageLateReversal.Obstacle {
  /// Why the decision on `id` stays.
  public func text(of id: RecordID) -> Tekst {
    switch self {
    case .gone: return Tekst(nl: "het is er niet meer.", en: "it is not there any more.")
    case .movedOn(let status):
      let label = status.map { Codes.signaalStatus[$0]?.label ?? Tekst($0.text) } ?? Tekst("–")
      return Tekst(
        nl: "dit besluit geldt niet meer; het is nu \(label.nl).",
        en: "this decision no longer holds; it is now \(label.en).")
    case .changed(let clashes):
      func text(_ taal: Taal) -> String {
        clashes.prefix(3).map {
          FieldChange($0.path, old: $0.base, new: $0.theirs).text(in: Signaal.kind, taal)
        }.joined(separator: "; ")
      }
      return Tekst(nl: "daarna gewijzigd: \(text(.nl)).", en: "changed since: \(text(.en)).")
    case .refused(let refusal):
      return refusal.trouble(of: Record(kind: .signaal, .init([.init(key: "id", value: .string(id.text))]))).why
    }
  }
}
