import ArgumentParser
import Glibc
import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// `vernietig bevestig NR`: the second person's yes; what cannot be undone.
struct VernietigBevestig: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bevestig",
    abstract: .said(
      "Bevestig een voorstel als tweede persoon; niet terug te draaien.",
      "Confirm a proposal as the second person; it cannot be undone."),
    discussion: .said(
      """
      Laat eerst zien wat er verdwijnt en vraagt dan het aantal records te typen; een script geeft --aantal.
      In een opslag van één gebruiker maakt een tweede persoon, aangemeld onder de eigen naam, een bestand met \
      'vernietig bevestigingsbestand'; geef dat met --bestand.
      """,
      """
      Shows what will be gone first and then asks to type the number of records; a script gives --aantal.
      In a store of one user a second person, logged in under their own name, makes a file with \
      'vernietig bevestigingsbestand'; give that with --bestand.
      """))

  @ParentCommand var parent: Vernietig
  @OptionGroup var options: GlobalOptions

  @Argument(help: .said("Het nummer van het voorstel.", "The number of the proposal.", as: Tekst("nr")))
  var nummer: Int

  @Option(
    help: .said(
      "Het bestand van de tweede persoon.", "The file of the second person.", as: Tekst(nl: "bestand", en: "file")),
    completion: .file(extensions: ["json"]))
  var bestand: String?

  @Option(help: .said("Het aantal records, in een script.", "The number of records, in a script.", as: Tekst("n")))
  var aantal: Int?

  func run() throws {
    let session = parent.session(options)
    try session.demandWriting("vernietig bevestig")
    let store = try session.openStore()
    let index = try session.index(of: store)
    let confirmation: PurgeConfirmation
    do throws(PurgeFailure) {
      confirmation = try store.purgeConfirmation(of: nummer)
    } catch {
      throw session.fail(error.trouble)
    }
    let references = store.references(to: confirmation.ids)
    tell(confirmation, references, in: index, session)
    if store.info.groep == nil, bestand == nil {
      try session.writing { try Output.json(confirmation.bytes) }
      PurgeRoad.tell(nummer, session)
      throw ExitCode.failure
    }
    // Said before a number is typed in vain.
    if store.info.groep != nil, confirmation.proposedBy == Places.user {
      throw session.fail(PurgeFailure.sameUser(Places.user).trouble)
    }
    let count = try aantal ?? PurgeRoad.askedCount(session)
    do throws(PurgeFailure) {
      let done: PurgeProposal
      if let bestand {
        done = try store.confirmPurge(nummer, count: count, file: bestand)
      } else {
        done = try store.confirmPurge(nummer, count: count)
      }
      tell(done, session)
    } catch {
      throw session.fail(error.trouble)
    }
  }

  private func tell(
    _ confirmation: PurgeConfirmation, _ references: [PurgeDeed.Reference], in index: StoreIndex, _ session: Session
  ) {
    let text = PurgeText(taal: session.taal)
    PurgeRoad.tell(confirmation, session) { index.kind(of: $0)?.label(session.taal) ?? "" }
    for line in text.references(references) { Output.errorLine("  \(line)") }
  }

  private func tell(_ proposal: PurgeProposal, _ session: Session) {
    let text = PurgeText(taal: session.taal)
    let count = PurgeText.count(proposal.items.count)
    Output.errorLine("\(count): \(text.state(of: proposal)).")
    Output.errorLine(
      Tekst(
        nl: "De verklaring: knooppunt vernietig verklaring \(nummer)",
        en: "The declaration: knooppunt vernietig verklaring \(nummer)")(session.taal))
  }
}

/// `vernietig bevestigingsbestand BESTAND`: run by the second person, at their own account; it opens no store.
struct VernietigBevestigingsbestand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bevestigingsbestand",
    abstract: .said(
      "Maak als tweede persoon het bestand dat een voorstel bevestigt.",
      "As the second person, make the file that confirms a proposal."),
    discussion: .said(
      """
      Voor een opslag van één gebruiker, die een ander niet kan openen. Het bestand noemt de opslag, het voorstel en de \
      records; het is van wie dit uitvoert en alleen die kan erin schrijven.
      """,
      """
      For a store of one user, which another cannot open. The file names the store, the proposal and the records; it \
      belongs to whoever runs this, and only they can write in it.
      """))

  @ParentCommand var parent: Vernietig
  @OptionGroup var options: GlobalOptions

  @Argument(
    help: .said(
      "De tekst die 'vernietig bevestig NR' gaf, als bestand; - leest de invoer.",
      "The text that 'vernietig bevestig NR' gave, as a file; - reads the input.", as: Tekst(nl: "tekst", en: "text")),
    completion: .file())
  var tekst: String

  @Option(
    help: .said(
      "Waar het komt; anders bevestiging-NR.json in deze map.",
      "Where it goes; else bevestiging-NR.json in this folder.", as: Tekst(nl: "bestand", en: "file")),
    completion: .file())
  var naar: String?

  @Option(help: .said("Het aantal records, in een script.", "The number of records, in a script.", as: Tekst("n")))
  var aantal: Int?

  func run() throws {
    let session = parent.session(options)
    guard let confirmation = InputText.read(tekst).flatMap(PurgeConfirmation.init) else {
      throw session.fail(
        Trouble(
          what: Tekst(
            nl: "'\(tekst)' is geen voorstel tot vernietiging.", en: "'\(tekst)' is no proposal of a destruction."),
          why: Tekst(
            nl: "Het is niet te lezen, of niet de tekst die 'vernietig bevestig NR' gaf.",
            en: "It cannot be read, or is not the text that 'vernietig bevestig NR' gave."),
          remedy: Tekst(nl: "Vraag die tekst opnieuw.", en: "Ask for that text again.")))
    }
    PurgeRoad.tell(confirmation, session) { _ in "" }
    let count = try aantal ?? PurgeRoad.askedCount(session)
    guard count == confirmation.ids.count else {
      throw session.fail(PurgeFailure.otherCount(given: count, right: confirmation.ids.count).trouble)
    }
    let path = naar ?? "bevestiging-\(confirmation.line).json"
    do throws(StoreError) {
      try confirmation.write(to: path)
    } catch {
      throw session.fail(error.trouble(startedBare: false))
    }
    Output.errorLine(
      Tekst(
        nl: "\(path) gemaakt. Wie voorstelde, gaat verder met: "
          + "knooppunt vernietig bevestig \(confirmation.line) --bestand \(Shell.quoted(path))",
        en: "\(path) made. Who proposed goes on with: "
          + "knooppunt vernietig bevestig \(confirmation.line) --bestand \(Shell.quoted(path))")(session.taal))
  }
}

/// What both ways to confirm say and ask.
enum PurgeRoad {
  /// What is to be confirmed: who proposed it, on what grond, and every record.
  static func tell(_ confirmation: PurgeConfirmation, _ session: Session, kind: (RecordID) -> String) {
    let grond = PurgeText(taal: session.taal).grond(confirmation.grond)
    let count = PurgeText.count(confirmation.ids.count)
    let head = Tekst(
      nl: "Voorstel \(confirmation.line) van \(confirmation.proposedBy): \(count) vernietigen, \(grond).",
      en: "Proposal \(confirmation.line) by \(confirmation.proposedBy): destroy \(count), \(grond).")
    Output.errorLine(head(session.taal))
    for id in confirmation.ids {
      let kind = kind(id)
      Output.errorLine("  \(id.text)" + (kind.isEmpty ? "" : "  \(kind)"))
    }
  }

  /// How a proposal of a private store is confirmed.
  static func tell(_ nummer: Int, _ session: Session) {
    let text = Tekst(
      nl: "Deze opslag is van één gebruiker. Geef de tekst hierboven als bestand aan een tweede persoon; die voert, "
        + "aangemeld onder de eigen naam, uit:",
      en: "This store is one user's. Give the text above as a file to a second person; they run, at their own account:")
    let then = Tekst(nl: "Daarna:", en: "Then:")
    Output.errorLine(text(session.taal))
    Output.errorLine(
      "  knooppunt vernietig bevestigingsbestand voorstel-\(nummer).json --naar /tmp/bevestiging-\(nummer).json")
    Output.errorLine(then(session.taal))
    Output.errorLine("  knooppunt vernietig bevestig \(nummer) --bestand /tmp/bevestiging-\(nummer).json")
  }

  /// The number of records as it is typed on a terminal; wrong usage where nobody can type.
  static func askedCount(_ session: Session) throws -> Int {
    guard isatty(STDIN_FILENO) != 0 else {
      throw session.wrongUsage(
        Tekst(
          nl: "Zonder terminal is --aantal nodig: het aantal records van het voorstel.",
          en: "Without a terminal --aantal is needed: the number of records of the proposal."))
    }
    Output.errorLine(
      Tekst(
        nl: "Dit is niet terug te draaien. Typ het aantal records om te bevestigen:",
        en: "This cannot be undone. Type the number of records to confirm:")(session.taal))
    guard let line = readLine(), let count = Int(line.filter { $0 != " " && $0 != "." }) else {
      throw session.fail(
        Trouble(
          what: Tekst(nl: "Niet bevestigd.", en: "Not confirmed."),
          why: Tekst(nl: "Er is geen getal getypt.", en: "No number was typed."), remedy: Tekst("")))
    }
    return count
  }
}

/// A text that is given by its file, or on the input.
enum InputText {
  private static let most = 16 << 20

  /// The bytes of the file at `path`, of the standard input for `-`; nil where it cannot be read or is too long.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= most {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
    return nil
  }
}
