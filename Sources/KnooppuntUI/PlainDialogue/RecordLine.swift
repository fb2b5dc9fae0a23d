import PlainText
import RIECDomain
import RIECReports
import RIECStore

extension Dialogue {
  /// A record of a list as one line: its number, what it is called, its status, its term, what is wrong with it, and then
  /// the other columns, each with its label. What is empty is left out.
  struct RecordLine {
    private let kind: Kind
    private let records: KindIndex
    private let office: Office
    private let cells: CellText
    private let context: RuleContext
    private var taal: Taal { office.taal }

    init(_ kind: Kind, _ records: KindIndex, _ office: Office) {
      (self.kind, self.records, self.office) = (kind, records, office)
      cells = CellText(taal: office.taal, peildatum: office.settings.peildatum)
      context = office.ruleContext
    }

    func line(_ number: Int, at row: Int) -> SafeText {
      let id = records.id(at: row)
      guard let record = records.record(at: row) else {
        let gone = Tekst(nl: "fout: niet meer te lezen", en: "fault: it can no longer be read")
        return SafeText(" \(number) \(id.text) · \(gone(taal))")
      }
      let first = ["status", "termijn"]
      let told = Set(first + ["id", "melding", record.titleField])
      let rest = kind.list.normal.map(\.column).filter { !told.contains($0) }
      let parts =
        [record.title, id.text] + first.map { part($0, at: row) } + [remarks(of: record)]
        + rest.map { part($0, at: row) }
      return SafeText(" \(number) " + parts.filter { !$0.isEmpty }.joined(separator: " · "))
    }

    /// `Label: waarde`; empty where there is nothing.
    private func part(_ name: String, at row: Int) -> String {
      guard let column = kind.column(name) else { return "" }
      let value = records.value(name, at: row)
      switch value {
      case .empty: return ""
      case .term(let term): return "\(column.label(taal)): \(TermWords.text(term, office)(taal))"
      default:
        let text = cells.document(value, of: column)
        return text.isEmpty ? "" : "\(column.label(taal)): \(text)"
      }
    }

    /// `fout`, `2 fouten, waarschuwing`: judged now, whatever the check in the background has come to.
    private func remarks(of record: Record) -> String {
      let findings = kind.findings(in: record, context: context)
      let faults = findings.count { $0.severity == .fault }
      let warnings = findings.count - faults
      func word(_ count: Int, _ one: Tekst, _ several: Tekst) -> String {
        count == 0 ? "" : count == 1 ? one(taal) : "\(count) \(several(taal))"
      }
      return [
        word(faults, Tekst(nl: "fout", en: "fault"), Tekst(nl: "fouten", en: "faults")),
        word(warnings, Tekst(nl: "waarschuwing", en: "warning"), Tekst(nl: "waarschuwingen", en: "warnings")),
      ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  /// A term in words.
  enum TermWords {
    /// `17-09-2022, over 12 dagen (overleg)`.
    static func text(_ term: Term, _ office: Office) -> Tekst {
      let days = Int(term.datum.day) - Int(office.settings.peildatum.day)
      let when: Tekst =
        switch days {
        case ..<(-1000): Tekst(nl: ", voorbij", en: ", past")
        case ..<(-1): Tekst(nl: ", \(-days) dagen voorbij", en: ", \(-days) days past")
        case -1: Tekst(nl: ", gisteren", en: ", yesterday")
        case 0: Tekst(nl: ", vandaag", en: ", today")
        case 1: Tekst(nl: ", morgen", en: ", tomorrow")
        case 2..<1000: Tekst(nl: ", over \(days) dagen", en: ", in \(days) days")
        default: Tekst("")
        }
      let what = word(term.letter)
      return Tekst(
        nl: "\(term.datum.display)\(when.nl) (\(what.nl))", en: "\(term.datum.display)\(when.en) (\(what.en))")
    }

    private static func word(_ letter: Term.Letter) -> Tekst {
      switch letter {
      case .interventie: Tekst("interventie")
      case .taak: Tekst(nl: "taak", en: "task")
      case .vraag: Tekst(nl: "vraag", en: "question")
      case .overleg: Tekst("overleg")
      case .knelpunt: Tekst(nl: "knelpunt loopt af", en: "knelpunt expires")
      case .hervatten: Tekst(nl: "hervatten", en: "resume")
      case .bewaren: Tekst(nl: "einde bewaartermijn", en: "end of retention")
      }
    }
  }
}
