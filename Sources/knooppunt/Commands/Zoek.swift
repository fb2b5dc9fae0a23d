import ArgumentParser
import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// `zoek TEKST`: every kind at once.
struct Zoek: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: .said("Zoek in alle soorten tegelijk.", "Search every kind at once."),
    discussion: .said(
      """
      Zoals de woorden van een filter: accenten en hoofdletters tellen niet, een kenmerk mag in delen.
      Voorbeeld: knooppunt zoek --demo 'vakantiepark -witwassen'
      Niets gevonden geeft code 4, fouten in wat gevonden is geven code 3 en staan op stderr.
      """,
      """
      As the words of a filter: accents and capitals do not count, an id may be in parts.
      Example: knooppunt zoek --demo 'vakantiepark -witwassen'
      Nothing found gives code 4; faults in what was found give code 3 and are told on stderr.
      """))

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(
    help: .said(
      "De woorden; alle moeten erin staan.", "The words; all must be there.", as: Tekst(nl: "tekst", en: "text")))
  var tekst: [String] = []

  @Flag(help: .said("Zoek ook in lange teksten.", "Search long texts too."))
  var alles = false

  @Option(
    help: .said("Alleen deze soorten.", "Only these kinds.", as: Tekst(nl: "soort[,soort]", en: "kind[,kind]")),
    completion: Completions.kinds)
  var soort: String?

  @Option(help: .said("De vorm van de uitvoer.", "The form of the output.", as: Tekst(nl: "formaat", en: "format")))
  var formaat: ListFormat = .tabel

  func run() throws {
    let session = Session(options.over(root.options))
    let kinds = try soort.map { try $0.split(separator: ",").map { try session.kind(plural: String($0)) } } ?? Kinds.all
    guard !kinds.isEmpty else {
      let known = Kinds.all.map(\.plural).joined(separator: ", ")
      throw session.wrongUsage(
        Tekst(nl: "--soort noemt geen soort; kies uit: \(known).", en: "--soort names no kind; choose from: \(known)."))
    }
    let text = tekst.joined(separator: " ")
    guard text.contains(where: { $0 != " " }) else {
      let hint = "knooppunt zoek vakantiepark"
      throw session.wrongUsage(
        Tekst(nl: "zoek vraagt een tekst, zoals in '\(hint)'.", en: "zoek asks for a text, as in '\(hint)'."))
    }
    let reading = try session.openToRead()
    let source = reading.store
    let context = FilterContext(today: session.peildatum(of: source.info), user: Places.user)
    let search: Search
    switch Search.parse(text, everywhere: alles, among: kinds, context) {
    case .success(let parsed): search = parsed
    case .failure(let error): throw session.wrongText(text, error, of: "zoek")
    }
    let index = try session.index(of: source)
    let result = search.run(in: index, limit: 0)
    let writer = SearchWriter(
      search, result, index: index, format: formaat, taal: session.taal, width: Window.columns)
    try session.writing {
      try writer.write { piece in
        switch piece {
        case .text(let line): try Output.line(line)
        case .json(let bytes): try Output.json(bytes)
        }
      }
    }
    var faults = reading.tellDoubt() ? 1 : 0
    for unreadable in index.unreadable where kinds.contains(where: unreadable.concerns) {
      Output.errorLine(unreadable.text.line(session.taal))
      faults += 1
    }
    var told: Set<Kind.Name> = []
    if soort == nil, source.info.isPlain {
      session.tellAbsent(
        kinds, in: index, source.info, Tekst(nl: "daarin is niet gezocht", en: "it was not searched"))
      told.formUnion(index.absent)
    }
    for group in result.groups {
      guard let records = index[group.kind] else { continue }
      let rows = group.rows.sorted()
      records.eachFault(at: rows, in: index) { fault in
        Output.errorLine(fault.line(session.taal))
        faults += 1
      }
      told.formUnion(session.tellNotJudged(in: records, rows, of: index, but: told))
    }
    if soort != nil {
      for kind in kinds { session.tellMissingFile(of: kind, in: index, source.info) }
    }
    session.tellIncomplete(index, of: kinds, in: source)
    if faults > 0 { throw ExitCode.faults }
    if result.groups.isEmpty { throw nothingFound(result, text, session) }
  }

  private func nothingFound(_ result: SearchResult, _ text: String, _ session: Session) -> ExitCode {
    let found = Tekst(nl: "Niets gevonden voor '\(text)'.", en: "Nothing found for '\(text)'.")
    Output.errorLine("knooppunt: \(found(session.taal))")
    if let meant = result.suggestions.first {
      Output.errorLine(" " + Session.meant(meant)(session.taal))
    } else if !alles {
      let hint = Tekst(nl: "--alles zoekt ook in lange teksten.", en: "--alles searches long texts too.")
      Output.errorLine("  \(hint(session.taal))")
    }
    return .nothingFound
  }
}
