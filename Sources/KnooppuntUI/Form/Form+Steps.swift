import PlainText
import RIECDomain
import RIECStore
import TerminalUI

/// The step of a lifecycle that a form takes.
extension Form {
  /// The record after the step, or as it is where the step cannot be taken yet.
  static func step(
    _ target: Code, _ part: FieldPath?, of draft: Record, _ kind: Kind, _ toelichting: String, _ office: Office
  ) -> Record {
    (try? taken(target, part, of: draft, kind, toelichting, office).get()) ?? draft
  }

  private static func taken(
    _ target: Code, _ part: FieldPath?, of draft: Record, _ kind: Kind, _ toelichting: String, _ office: Office
  ) -> Result<Record, StepFault> {
    if let part {
      return Steps.takingForPart(target, path: part, of: draft, kind: kind, context: office.ruleContext)
    }
    guard let moment = office.moment else { return .failure(.noLifecycle) }
    return Steps.taking(
      target, of: draft, kind: kind, by: office.settings.user, at: moment,
      toelichting: toelichting.isEmpty ? nil : toelichting, context: office.ruleContext)
  }

  /// Why the step can no longer be taken, whatever is filled in: somebody else moved the record on. Nil where it can.
  static func stepBlocked(_ model: Model, _ office: Office) -> Tekst? {
    guard case .step(let target, let part) = model.purpose,
      case .failure(let fault) = taken(target, part, of: model.draft, model.kind, model.toelichting, office)
    else { return nil }
    switch fault {
    case .missing: return nil
    case .noWay(let from, let to, _):
      let states = part?.parts.first.flatMap { Steps.lifecycle(ofPartsIn: $0, of: model.kind) } ?? model.kind.lifecycle
      func label(_ code: Code?, _ taal: Taal) -> String {
        code.map { Move.label($0.text, states?.states, taal) } ?? (taal == .nl ? "geen status" : "no status")
      }
      return from == to
        ? Tekst(
          nl: "Dit staat intussen al op \(label(to, .nl)); Esc gaat terug.",
          en: "This stands at \(label(to, .en)) by now; Esc goes back.")
        : Tekst(
          nl:
            "Dit staat intussen op \(label(from, .nl)); vandaar is er geen stap naar \(label(to, .nl)). Esc gaat terug.",
          en: "This stands at \(label(from, .en)) by now; no step leads from there to \(label(to, .en)). Esc goes back."
        )
    case .noLifecycle:
      return Tekst(nl: "Wat verder ging is er niet meer; Esc gaat terug.", en: "What moved on is gone; Esc goes back.")
    case .backdated(let latest):
      return Tekst(
        nl: "De vorige stap is van later: \(latest.display). Kijk of de klok goed staat.",
        en: "The step before is later: \(latest.display). See whether the clock is right.")
    }
  }

  /// What the step still lacks; empty for a form without step.
  static func stepMissing(_ model: Model, _ office: Office) -> [Tekst] {
    guard case .step(let target, let part) = model.purpose else { return [] }
    switch taken(target, part, of: model.draft, model.kind, model.toelichting, office) {
    case .failure(.missing(let demands)): return demands.map(\.label)
    case .success, .failure: return []
    }
  }
}

extension Form.Model {
  /// Whether it takes a step of a lifecycle, which is a change by itself.
  var isStep: Bool { if case .step = purpose { true } else { false } }
}
