import ArgumentParser
import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// How the journal is written.
enum JournalFormat: String, CaseIterable, ExpressibleByArgument {
  case tekst, jsonl
}

/// `journaal [ID]`: who changed what, when and why.
struct Journaal: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: .said(
      "Wie wat wanneer waarom wijzigde; de laatste wijziging eerst.",
      "Who changed what, when and why; the last change first."),
    discussion: .said(
      """
      Met --formaat jsonl de regels van het journaal zelf, in hun volgorde, zoals ze geschreven zijn.
      Voorbeeld: knooppunt journaal MN-2021-0019 --wie analist1 --van 2022-09-01
      """,
      """
      With --formaat jsonl the lines of the journal itself, in their order, as they were written.
      Example: knooppunt journaal MN-2021-0019 --wie analist1 --van 2022-09-01
      """))

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(help: .said("Alleen dit record.", "Only this record.", as: Tekst("id")))
  var id: String?

  @Option(help: .said("Alleen van deze gebruiker.", "Only by this user.", as: Tekst(nl: "naam", en: "name")))
  var wie: String?

  @Option(
    help: .said("Alleen van deze soort.", "Only of this kind.", as: Tekst(nl: "soort", en: "kind")),
    completion: Completions.kinds)
  var soort: String?

  @Option(
    help: .said("Alleen wat dit veld raakt.", "Only what touches this field.", as: Tekst(nl: "veld", en: "field")))
  var veld: String?

  @Option(help: .said("Vanaf deze dag.", "From this day on.", as: Tekst(nl: "jjjj-mm-dd", en: "yyyy-mm-dd")))
  var van: String?

  @Option(
    help: .said("Tot en met deze dag.", "Up to and including this day.", as: Tekst(nl: "jjjj-mm-dd", en: "yyyy-mm-dd")))
  var tot: String?

  // A minus begins a value here too, so that it is said that the number is wrong.
  @Option(
    parsing: .unconditional,
    help: .said("Hoogstens zoveel wijzigingen.", "At most so many changes.", as: Tekst("n")))
  var aantal: Int = 1_000

  @Option(help: .said("De vorm van de uitvoer.", "The form of the output.", as: Tekst(nl: "formaat", en: "format")))
  var formaat: JournalFormat = .tekst

  func validate() throws {
    guard aantal >= 1 else {
      throw ValidationError(
        .said("--aantal is \(aantal); kies een getal vanaf 1.", "--aantal is \(aantal); choose a number from 1 on."))
    }
  }

  func run() throws {
    let session = Session(options.over(root.options))
    var wanted = HistoryQuery(limit: aantal)
    wanted.id = id.map { RecordID($0) }
    wanted.user = wie
    wanted.kind = try soort.map { try session.kind(plural: $0).name }
    wanted.field = try veld.map { try field($0, of: wanted.kind, session) }
    wanted.from = try day(van, "--van", session)
    wanted.to = try day(tot, "--tot", session)
    if let from = wanted.from, let to = wanted.to, to < from {
      throw session.wrongUsage(
        Tekst(nl: "--van ligt na --tot; wissel ze om.", en: "--van lies after --tot; turn them round."))
    }
    let source = try session.openStore()
    let found = try history(of: source, wanted, session)
    guard !found.isEmpty else {
      Output.errorLine("knooppunt: " + Tekst(nl: "Geen wijzigingen gevonden.", en: "No changes found.")(session.taal))
      // Of a record that cannot be read nothing is found either.
      let index = try id == nil ? nil : session.index(of: source)
      let missing = Incompleteness(index, of: id.map(Kinds.possible) ?? Kinds.all, access: source.access)
      guard let missing else { throw ExitCode.nothingFound }
      Output.errorLine("  \(missing.mayHold(session.taal))")
      throw ExitCode.faults
    }
    try session.writing {
      switch formaat {
      case .tekst:
        let text = HistoryText(taal: session.taal)
        for entry in found {
          for line in text.lines(of: entry) { try Output.line(line) }
        }
      case .jsonl:
        let numbers = Set(found.flatMap { $0.parts.map(\.line) })
        for line in source.journalLines(numbers) { try Output.json(line + [UInt8(ascii: "\n")]) }
      }
    }
    // What stands behind the damage is not listed.
    if source.isDamaged { throw ExitCode.faults }
  }

  private func history(of source: FileStore, _ wanted: HistoryQuery, _ session: Session) throws -> [HistoryEntry] {
    do throws(StoreError) {
      return try source.history(wanted)
    } catch {
      throw session.fail(error.trouble(startedBare: false))
    }
  }

  /// A field that records, or those of `kind`, have.
  private func field(_ name: String, of kind: Kind.Name?, _ session: Session) throws -> String {
    let kinds = kind.flatMap(Kinds.named).map { [$0] } ?? Kinds.all
    let known = kinds.flatMap { $0.fields.map(\.name) }
    if known.contains(name) { return name }
    let hint = EditDistance.nearest(to: name, among: known).map {
      Tekst(nl: "bedoelde u '\($0)'?", en: "did you mean '\($0)'?")
    }
    let schema = Tekst(
      nl: "'knooppunt schema SOORT' noemt de velden.", en: "'knooppunt schema KIND' names the fields.")
    throw session.wrongUsage(
      Tekst(
        nl: "--veld: '\(name)' is geen veld; \(hint?.nl ?? schema.nl)",
        en: "--veld: '\(name)' is no field; \(hint?.en ?? schema.en)"))
  }

  private func day(_ text: String?, _ option: String, _ session: Session) throws -> Datum? {
    guard let text else { return nil }
    if let day = Datum(iso: text) { return day }
    throw session.wrongUsage(
      Tekst(
        nl: "\(option): '\(text)' is geen dag; schrijf bijvoorbeeld 2022-09-05.",
        en: "\(option): '\(text)' is no day; write for instance 2022-09-05."))
  }
}
