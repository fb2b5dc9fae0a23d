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
    abstract: "Wie wat wanneer waarom wijzigde; de laatste wijziging eerst.",
    discussion: """
      Met --formaat jsonl de regels van het journaal zelf, in hun volgorde, zoals ze geschreven zijn.
      Voorbeeld: knooppunt journaal MN-2021-0019 --wie analist1 --van 2022-09-01
      """)

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("Alleen dit record.", valueName: "id"))
  var id: String?

  @Option(help: ArgumentHelp("Alleen van deze gebruiker.", valueName: "naam"))
  var wie: String?

  @Option(help: ArgumentHelp("Alleen van deze soort.", valueName: "soort"), completion: Completions.kinds)
  var soort: String?

  @Option(help: ArgumentHelp("Alleen wat dit veld raakt.", valueName: "veld"))
  var veld: String?

  @Option(help: ArgumentHelp("Vanaf deze dag.", valueName: "jjjj-mm-dd"))
  var van: String?

  @Option(help: ArgumentHelp("Tot en met deze dag.", valueName: "jjjj-mm-dd"))
  var tot: String?

  @Option(help: ArgumentHelp("Hoogstens zoveel wijzigingen.", valueName: "n"))
  var aantal: Int = 1_000

  @Option(help: "tekst of jsonl.")
  var formaat: JournalFormat = .tekst

  func run() throws {
    let session = Session(options.over(root.options))
    var wanted = HistoryQuery(limit: max(1, aantal))
    wanted.id = id.map { RecordID($0) }
    wanted.user = wie
    wanted.kind = try soort.map { try session.kind(plural: $0).name }
    wanted.field = try veld.map { try field($0, of: wanted.kind, session) }
    wanted.from = try day(van, "--van", session)
    wanted.to = try day(tot, "--tot", session)
    let source = try session.openStore()
    let found = try history(of: source, wanted, session)
    guard !found.isEmpty else {
      Output.errorLine("knooppunt: " + Tekst(nl: "Geen wijzigingen gevonden.", en: "No changes found.")(session.taal))
      throw ExitCode.nothingFound
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
