import PlainText
import RIECDomain
import RIECReports
import TerminalUI

extension App {
  /// `:verslag`: of the session of Triage that runs, or that is shown.
  static func openVerslag(_ model: inout Model) -> [Effect] {
    if let session = triage(model)?.session, triage(model)?.isSaved == true {
      return openVerslag(of: session.record, &model)
    }
    guard let (record, kind) = visibleRecord(model), kind.name == .triagesessie else {
      refuse(Tekst(nl: "er is hier geen triagesessie", en: "there is no session of triage here"), &model)
      return []
    }
    return openVerslag(of: record, &model)
  }

  /// The report of the session `record`.
  static func openVerslag(of record: Record, _ model: inout Model) -> [Effect] {
    guard let index = model.office.index else { return [] }
    let report = TriageReport(TriageSession(record), settings: TriageSettings(of: index)) { index.record($0) }
    put(.verslag(Verslag.Model(record.id.text, report.markdown(model.office.taal), size: screenSize(model))), &model)
    return []
  }

  static func carry(_ effects: [Verslag.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .leave: return leave(&model)
      }
    }
  }
}
