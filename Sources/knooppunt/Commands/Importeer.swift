import ArgumentParser
import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// `importeer BESTAND|MAP`: what JSON, JSON Lines or CSV would bring, and with `--uitvoeren` the same, done.
struct Importeer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: .said(
      "Records uit JSON, JSON Lines of CSV; zonder --uitvoeren alleen wat er zou gebeuren.",
      "Records from JSON, JSON Lines or CSV; without --uitvoeren only what would happen."),
    discussion: .said(
      """
      Een map met <soort>.jsonl of <soort>.json, of één bestand. Bij CSV zegt een koppeling welke kolom bij welk veld \
      hoort:
        {"soort":"locaties",
         "kolommen":{"Plaats":"gemeente","Wat":"omschrijving"},
         "overslaan":["Opmerking"]}

      Zonder --uitvoeren verandert er niets.
      """,
      """
      A folder with <kind>.jsonl or <kind>.json, or one file. For CSV a mapping says which column belongs to which \
      field:
        {"soort":"locaties",
         "kolommen":{"Place":"gemeente","What":"omschrijving"},
         "overslaan":["Remark"]}

      Without --uitvoeren nothing changes.
      """))

  /// How what would happen is told.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case tekst, json
  }

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(
    help: .said("Het bestand of de map.", "The file or folder.", as: Tekst(nl: "bestand|map", en: "file|folder")),
    completion: .file())
  var bron: String

  @Option(
    help: .said(
      "De soort, als de naam van het bestand die niet zegt.", "The kind, where the file's name does not say it.",
      as: Tekst(nl: "soort", en: "kind")),
    completion: Completions.kinds)
  var soort: String?

  @Option(
    help: .said(
      "Bij CSV: het JSON-bestand dat kolommen aan velden koppelt.",
      "For CSV: the JSON file that maps columns to fields.", as: Tekst(nl: "bestand", en: "file")),
    completion: .file(extensions: ["json"]))
  var koppeling: String?

  @Flag(help: .said("Neem over wat nieuw en gewijzigd is.", "Take over what is new and changed."))
  var uitvoeren = false

  @Flag(
    help: .said(
      "Neem ook over als iets geweigerd wordt; dat blijft dan achter.",
      "Take over also where something is refused; that stays behind."))
  var zonderGeweigerde = false

  @Option(help: .said("Waarom, voor het journaal.", "Why, for the journal.", as: Tekst(nl: "tekst", en: "text")))
  var reden: String?

  @Option(help: .said("De vorm van de uitvoer.", "The form of the output.", as: Tekst(nl: "formaat", en: "format")))
  var formaat: Form = .tekst

  func run() throws {
    let session = Session(options.over(root.options))
    if uitvoeren, session.options.alleenLezen {
      throw session.wrongUsage(
        Tekst(
          nl: "--uitvoeren en --alleen-lezen gaan niet samen; kies er een.",
          en: "--uitvoeren and --alleen-lezen do not go together; choose one."))
    }
    try session.demandPath(bron, "importeer")
    let kind = try soort.map { try session.kind(plural: $0) }
    let source = try opened(kind, session)
    let store = try session.openStore()
    if uitvoeren { store.verifyAhead() }
    try Interruption.heeded {
      let plan = try plan(source, store, session)
      try tell(plan, session)
      let isBlocked = !plan.refusals.isEmpty && !zonderGeweigerde
      if uitvoeren, !isBlocked, plan.total(.new) + plan.total(.changed) > 0 {
        try commit(plan, to: store, session)
      } else {
        Output.errorLine("knooppunt: \(ImportReport.nextStep(plan, command: command(session))(session.taal))")
      }
      if !plan.refusals.isEmpty { throw ExitCode.faults }
    }
  }

  private func opened(_ kind: Kind?, _ session: Session) throws -> ImportSource {
    do throws(ImportError) {
      let mapping = try koppeling.map { path throws(ImportError) in try ImportSource.mappingFile(at: path) }
      return try ImportSource(path: bron, kind: kind, mapping: mapping)
    } catch {
      throw session.fail(error.trouble)
    }
  }

  private func plan(_ source: ImportSource, _ store: FileStore, _ session: Session) throws -> ImportPlan {
    let index = try session.index(of: store, isCancelled: { Interruption.isAsked })
    let progress = ProgressLine(Tekst(nl: "Nakijken:", en: "Checking:")(session.taal))
    let plan = ImportPlan.make(
      from: source, against: index, progress: { progress.show($0, $1) }, isCancelled: { Interruption.isAsked })
    progress.clear()
    guard let plan else { throw session.fail(ImportError.cancelled.trouble, Interruption.exitCode) }
    return plan
  }

  private func tell(_ plan: ImportPlan, _ session: Session) throws {
    try session.writing {
      switch formaat {
      case .tekst: for line in ImportReport.lines(plan, taal: session.taal) { try Output.line(line) }
      case .json: try Output.json(JSONLayout.bytes(ImportReport.json(plan, taal: session.taal)))
      }
    }
  }

  private func commit(_ plan: ImportPlan, to store: FileStore, _ session: Session) throws {
    if case .readOnly(let reason) = store.access { throw session.fail(reason.trouble) }
    let progress = ProgressLine(Tekst(nl: "Overnemen:", en: "Taking over:")(session.taal))
    defer { progress.clear() }
    do throws(ImportCommitError) {
      let receipt = try store.commit(
        plan, reden: reden, progress: { progress.show($0, $1) }, isCancelled: { Interruption.isAsked })
      progress.clear()
      Output.errorLine("knooppunt: \(ImportReport.done(receipt)(session.taal))")
      // It is saved and said: without a snapshot the next opening takes longer, no more.
      try? store.renewSnapshotAtEnd(
        beyond: Session.linesBehindSnapshot, peildatum: session.peildatum(of: store.info),
        isCancelled: { Interruption.isAsked })
    } catch {
      progress.clear()
      throw session.fail(error.trouble, error == .cancelled ? Interruption.exitCode : .failure)
    }
  }

  /// The command as it was typed, without `--uitvoeren`.
  private func command(_ session: Session) -> String {
    var words = ["knooppunt importeer", Shell.quoted(bron)]
    if let soort { words.append("--soort \(Shell.quoted(soort))") }
    if let koppeling { words.append("--koppeling \(Shell.quoted(koppeling))") }
    if !session.storeOption.isEmpty { words.append(session.storeOption) }
    return words.joined(separator: " ")
  }
}
