import PlainText
public import RIECDomain

extension StepFault {
  /// What is told of a step that `record` cannot take.
  public func trouble(of record: Record, _ kind: Kind) -> Trouble {
    let what = Tekst(nl: "\(record.id.text) blijft waar het is.", en: "\(record.id.text) stays where it is.")
    func label(_ code: Code, _ taal: Taal) -> String { kind.lifecycle?.states[code]?.label(taal) ?? code.text }
    switch self {
    case .noLifecycle:
      return Trouble(
        what: what, why: Tekst(nl: "Het heeft geen status.", en: "It has no status."), remedy: Tekst(""))
    case .noWay(let from, let to, let possible):
      func names(_ taal: Taal) -> String {
        possible.isEmpty
          ? "–"
          : possible.map { label($0, taal).lowercased() == $0.text ? $0.text : "\(label($0, taal)) (\($0.text))" }
            .joined(separator: ", ")
      }
      return Trouble(
        what: what,
        why: from == to
          ? Tekst(nl: "Het staat al op \(label(to, .nl)).", en: "It stands at \(label(to, .en)) already.")
          : Tekst(
            nl: "Er is geen stap van \(from.map { label($0, .nl) } ?? "geen status") naar \(label(to, .nl)).",
            en: "There is no step from \(from.map { label($0, .en) } ?? "no status") to \(label(to, .en))."),
        remedy: Tekst(nl: "Wel kan: \(names(.nl)).", en: "It may go to: \(names(.en))."))
    case .missing(let demands):
      return Trouble(
        what: what,
        why: Tekst(
          nl: "Er ontbreekt: \(demands.map(\.label.nl).joined(separator: ", ")).",
          en: "It lacks: \(demands.map(\.label.en).joined(separator: ", "))."),
        remedy: demands.contains(where: \.isToelichting)
          ? Tekst(
            nl: "Geef een toelichting met --reden, en vul de rest aan.",
            en: "Give a note with --reden, and fill in the rest.")
          : Tekst(nl: "Vul dat eerst in.", en: "Fill that in first."))
    case .backdated(let latest):
      return Trouble(
        what: what,
        why: Tekst(
          nl: "De vorige stap is van later: \(latest.display).", en: "The step before is later: \(latest.display)."),
        remedy: Tekst(nl: "Geef een later moment.", en: "Give a later moment."))
    }
  }
}
