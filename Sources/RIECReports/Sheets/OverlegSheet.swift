import PlainText
import RIECDomain
import RIECStore

extension SheetBuilder {
  /// An overleg is called by its form and its day.
  private func overlegTitle(_ record: Record) -> String {
    let vorm = record[Overleg.vorm].map { Codes.overlegvorm[$0]?.label(taal) ?? $0.text }
    return [vorm, record[Overleg.datum]?.display].compactMap { $0 }.joined(separator: " ")
  }

  /// The casussen of an overleg with what one wants to know of each before it begins (domain page §5.2, story 9).
  func overlegSections(_ record: Record) -> OwnSections {
    var own = OwnSections(title: overlegTitle(record))
    let ids = record[Overleg.casusIds]
    guard !ids.isEmpty else { return own }
    let rows = ids.map { id -> [Sheet.Value] in
      guard let records = index[.casus], let row = records.row(of: id), let casus = records.record(at: row) else {
        return [reference(id, to: [.casus])] + Array(repeating: Sheet.Value(""), count: 4)
      }
      func cell(_ name: String) -> Sheet.Value {
        guard let column = records.kind.column(name) else { return Sheet.Value("") }
        let value = records.value(name, at: row)
        if case .term(let term) = value { return self.term(term) }
        return Sheet.Value(CellText(taal: taal, peildatum: index.peildatum).document(value, of: column))
      }
      return [
        Sheet.Value(id.text, link: id), Sheet.Value(casus.title), cell("status"), cell("behandelaar"), cell("termijn"),
      ]
    }
    let headings = [
      Casus.id.description.label, Casus.titel.description.label, Casus.status.description.label,
      Casus.behandelaar.description.label, Tekst(nl: "Termijn", en: "Term"),
    ]
    let table = Sheet.Table(headings: headings, rows: rows)
    own.after = [Sheet.Section(Overleg.casusIds.description.label, [.table(table)])]
    own.shown = [Overleg.casusIds.name]
    return own
  }

  /// The day of a term and what it is the term of; one that has passed stands out.
  private func term(_ term: Term) -> Sheet.Value {
    let label = "\(term.datum.display) \(term.letter.label(taal))"
    guard term.datum < index.peildatum else { return Sheet.Value(label) }
    let passed = Tekst(nl: "verlopen", en: "passed")(taal)
    return Sheet.Value("\(label), \(passed)", .warning)
  }
}

extension Term.Letter {
  /// What the letter stands for.
  fileprivate var label: Tekst {
    switch self {
    case .interventie: Tekst("interventie")
    case .taak: Tekst(nl: "taak", en: "task")
    case .vraag: Tekst(nl: "vraag", en: "question")
    case .overleg: Tekst("overleg")
    case .knelpunt: Tekst("knelpunt")
    case .hervatten: Tekst(nl: "hervatten", en: "resume")
    case .bewaren: Tekst(nl: "bewaren tot", en: "keep until")
    }
  }
}
