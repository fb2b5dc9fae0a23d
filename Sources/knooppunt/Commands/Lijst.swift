public import ArgumentParser
import PlainText
import RIECDomain
import RIECReports
import RIECStore

extension ListFormat: ExpressibleByArgument {}

/// `lijst SOORT`: the same lists as the screens, for scripts and screen readers.
struct Lijst: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: .said(
      "De records van een soort, gefilterd en gesorteerd zoals op het scherm.",
      "The records of a kind, filtered and sorted as on the screen."),
    discussion: .said(
      """
      Voorbeeld: knooppunt lijst casussen --demo --filter 'behandeld:2021 regio:NH' --formaat json
      Een lege uitkomst geeft code 4, fouten in de gegevens geven code 3 en staan op stderr.
      """,
      """
      Example: knooppunt lijst casussen --demo --filter 'behandeld:2021 regio:NH' --formaat json
      Nothing found gives code 4; faults in the data give code 3 and are told on stderr.
      """))

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(
    help: .said(
      "Welke lijst: casussen, signalen, handhavingsknelpunten, …",
      "Which list: casussen, signalen, handhavingsknelpunten, …", as: Tekst(nl: "soort", en: "kind")),
    completion: Completions.kinds)
  var soort: String

  // A minus begins a value here, as in -thema:witwassen and -termijn.
  @Option(
    parsing: .unconditional,
    help: .said("Alleen wat hieraan voldoet.", "Only what meets this.", as: Tekst(nl: "vraag", en: "query")),
    completion: Completions.filter)
  var filter: String?

  @Option(
    parsing: .unconditional,
    help: .said(
      "De volgorde; een min ervoor keert haar om.", "The order; a minus before it turns it round.",
      as: Tekst(nl: "veld[,-veld]", en: "field[,-field]")),
    completion: Completions.columns)
  var sorteer: String?

  @Option(
    parsing: .unconditional, help: .said("Alleen deze kolommen.", "Only these columns.", as: Tekst("a,b")),
    completion: Completions.columns)
  var kolommen: String?

  @Option(help: .said("De vorm van de uitvoer.", "The form of the output.", as: Tekst(nl: "formaat", en: "format")))
  var formaat: ListFormat = .tabel

  func run() throws {
    let session = Session(options.over(root.options))
    let kind = try session.kind(plural: soort)
    let columns = try ListColumns(kolommen, of: kind, session)
    let sort = try ListOrder(sorteer, of: kind, session)
    let reading = try session.openToRead()
    let source = reading.store
    let day = session.peildatum(of: source.info)
    let filter = try filter.map { try session.filter($0, for: kind, on: day) }
    var index = try session.index(of: source)
    let predicate = filter?.predicate ?? .all([])
    let findings = Column.melding.name
    let isByFindings = predicate.asks(for: findings) || sort.keys.contains { $0.column == findings }
    if isByFindings { index = index.checked(kind.name) }
    var faults = 0
    for unreadable in index.unreadable where unreadable.concerns(kind) {
      Output.errorLine(unreadable.text.line(session.taal))
      faults += 1
    }
    guard let records = index[kind.name] else {
      if session.tellMissingFile(of: kind, in: index, source.info) {
        throw faults > 0 || reading.tellDoubt() ? ExitCode.faults : .nothingFound
      }
      if reading.tellDoubt() { faults += 1 }
      return try finish(rows: 0, faults: faults, session, kind)
    }
    var listing = Listing(records, where: predicate, by: sort.keys)
    // Of the rows that are shown only: a short list of a large store need not wait for all of it.
    if !isByFindings, columns.shown(of: kind, in: formaat).contains(findings) {
      index = index.checked(kind.name, listing.rowSet)
      if let checked = index[kind.name] { listing = listing.moved(to: checked) }
    }
    let writer = ListWriter(
      listing: listing, index: index, columns: columns.names, format: formaat, taal: session.taal,
      width: Window.columns)
    try session.writing {
      try writer.write { piece in
        switch piece {
        case .text(let line): try Output.line(line)
        case .json(let bytes): try Output.json(bytes)
        }
      }
      // What was true when it was opened; what is found meanwhile is told at the end.
      if formaat == .md, let missing = Incompleteness(index, of: [kind], access: source.access) {
        try Output.line("")
        try Output.line(missing.markdown(session.taal))
      }
    }
    // In the order of the files, whatever that of the list.
    let rows = listing.rows.sorted()
    records.eachFault(at: rows, in: index) { fault in
      Output.errorLine(fault.line(session.taal))
      faults += 1
    }
    session.tellNotJudged(in: records, rows, of: index)
    if reading.tellDoubt() { faults += 1 }
    session.tellIncomplete(index, of: [kind], in: source)
    let loosening = listing.rows.isEmpty ? filter.map { Loosening($0, scope: .national, among: records) } : nil
    try finish(rows: listing.rows.count, faults: faults, session, kind, loosening)
  }

  private func finish(
    rows: Int, faults: Int, _ session: Session, _ kind: Kind, _ loosening: Loosening? = nil
  ) throws {
    if faults > 0 { throw ExitCode.faults }
    guard rows == 0 else { return }
    let text = Tekst(nl: "Niets gevonden onder \(kind.plural).", en: "Nothing found among \(kind.plural).")
    let hint = loosening?.requirement.map { " " + $0(session.taal) } ?? ""
    Output.errorLine("knooppunt: \(text(session.taal))\(hint)")
    throw ExitCode.nothingFound
  }
}
