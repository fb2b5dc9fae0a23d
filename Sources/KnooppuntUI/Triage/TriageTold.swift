import PlainText
import RIECDomain
import RIECReports
import RIECStore
import StrictJSON

extension Triage {
  /// What is said of a decision that the disk has: what was done with which signaal, and where that leads.
  struct Told {
    private let id: RecordID
    private let decision: TriageDecision
    private let saved: Saved
    private let model: Model
    private let office: Office

    /// So much of a name is said.
    private static let width = 30

    init(_ id: RecordID, _ decision: TriageDecision, _ saved: Saved, _ model: Model, _ office: Office) {
      (self.id, self.decision, self.saved, self.model, self.office) = (id, decision, saved, model, office)
    }

    /// The sentence.
    var text: Tekst {
      Tekst(nl: "Opgeslagen: \(id.text) \(what(.nl)).", en: "Saved: \(id.text) \(what(.en)).")
    }

    private var line: TriageSession.Line? { model.session?.line(of: id) }

    private func what(_ taal: Taal) -> String {
      let besluit = line?.besluit
      let word = (besluit.map { Codes.triagebesluit.word($0) } ?? decision.choice.label)(taal)
      guard let besluit, besluit == decision.choice.code || besluit == "bevestigd" else {
        // Put forward, returned or skipped: nothing came of it yet.
        if besluit == "voorgelegd" {
          let what = decision.choice.label(taal)
          return "\(what) \(word)" + (reden(taal).map { ": \($0)" } ?? "")
        }
        return word + (reden(taal).map { ": \($0)" } ?? "")
      }
      let parts: [String?] =
        switch decision.choice {
        case .opwerken: [madeCasus]
        case .koppelen: [decision[TweedeBeoordeling.gekoppeldAan].map(named)]
        case .aanhouden: [reden(taal), until(taal)]
        case .informatie: [asked(taal), until(taal)]
        case .doorverwijzen: [decision[TweedeBeoordeling.naar].map(cut), reden(taal)]
        case .afwijzen: [reden(taal)]
        case .overgeslagen: []
        }
      let said = parts.compactMap { $0 }.joined(separator: ", ")
      let sign =
        switch decision.choice {
        case .opwerken, .koppelen, .doorverwijzen: " → "
        default: ": "
        }
      return said.isEmpty ? word : word + sign + said
    }

    private func reden(_ taal: Taal) -> String? { (line?.reden).map { model.settings.label(ofReden: $0)(taal) } }

    private var madeCasus: String? {
      saved.records.first { $0.kind == .casus }.map { casus in
        [casus.id.text, cut(casus[Casus.titel] ?? "")].filter { !$0.isEmpty }.joined(separator: " ")
      }
    }

    /// The id of what it was linked to, with what that is called.
    private func named(_ target: RecordID) -> String {
      let name = office.index?.record(target).map { record in
        switch record.kind {
        case .casus: record[Casus.titel]
        case .handhavingsknelpunt: record[Handhavingsknelpunt.naam]
        default: record[Signaal.onderwerp]
        }
      }
      return [target.text, cut((name ?? nil) ?? "")].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func asked(_ taal: Taal) -> String? {
      decision[TweedeBeoordeling.partner].map { Codes.partner.word($0)(taal) }
    }

    /// Until which day, or what happens first.
    private func until(_ taal: Taal) -> String? {
      let day = saved.records.first { $0.id == id }?[Signaal.hervatOp]
      let event =
        decision.choice == .informatie
        ? nil : saved.records.first { $0.id == id }?[Signaal.hervatAls].flatMap { TriageText.event($0) }
      let parts = [
        event?(taal), day.map { Tekst(nl: "tot \($0.display)", en: "until \($0.display)")(taal) },
      ].compactMap { $0 }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private func cut(_ name: String) -> String { SafeText(name, fitting: Self.width).string }
  }
}
