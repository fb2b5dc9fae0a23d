import ArgumentParser
import Glibc
import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// `vernietig`: destroying records, proposed by one and confirmed by a second.
struct Vernietig: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: .said(
      "Vernietig records: de een stelt voor, een ander bevestigt.", "Destroy records: one proposes, another confirms."),
    discussion: .said(
      """
      1. vernietig voorstel ID… --grond GROND --reden TEKST
      2. een tweede persoon: vernietig bevestig NR (gedeelde opslag, onder de eigen naam), of met een bestand dat die \
      persoon maakt (opslag van één gebruiker; 'vernietig bevestig NR' zegt hoe)
      3. vernietig verklaring NR
      Daarna is de inhoud uit journaal, basis, momentopnamen, concepten en quarantaine. Uitgevoerde bestanden en \
      reservekopieën bereikt het niet; de verklaring noemt ze. Het is niet terug te draaien.
      """,
      """
      1. vernietig voorstel ID… --grond GROUND --reden TEXT
      2. a second person: vernietig bevestig NR (shared store, under their own name), or with a file that this person \
      makes (store of one user; 'vernietig bevestig NR' says how)
      3. vernietig verklaring NR
      After that the contents are gone from journal, basis, snapshots, drafts and quarantine. Files that were exported \
      and backups are out of reach; the certificate names them. It cannot be undone.
      """),
    subcommands: [
      VernietigLijst.self, VernietigVoorstel.self, VernietigBevestig.self, VernietigBevestigingsbestand.self,
      VernietigIntrekken.self, VernietigVerklaring.self,
    ],
    defaultSubcommand: VernietigLijst.self)

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  /// `inner` over the options before it.
  func session(_ inner: GlobalOptions) -> Session { Session(inner.over(options.over(root.options))) }
}

/// `vernietig lijst`: what waits for a second person, and what may be destroyed.
struct VernietigLijst: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lijst",
    abstract: .said("De voorstellen, en wat vernietigd mag worden.", "The proposals, and what may be destroyed."))

  @ParentCommand var parent: Vernietig
  @OptionGroup var options: GlobalOptions

  @Flag(
    help: .said(
      "Ook voorstellen die zijn ingetrokken of uitgevoerd.", "Proposals that were withdrawn or carried out too."))
  var alle = false

  func run() throws {
    let session = parent.session(options)
    let store = try session.openStore()
    let index = try Interruption.heeded { try session.index(of: store, isCancelled: { Interruption.isAsked }) }
    let text = PurgeText(taal: session.taal)
    let shown = store.purges().filter { alle || $0.isOpen || $0.deed.map { $0.completion == nil } ?? false }
    let due = Interruption.heeded { index.due(isCancelled: { Interruption.isAsked }) }
    if Interruption.isAsked { throw Interruption.exitCode }
    try session.writing {
      try Output.line(Tekst(nl: "Voorstellen", en: "Proposals")(session.taal))
      if shown.isEmpty { try Output.line("  " + Tekst(nl: "geen", en: "none")(session.taal)) }
      for proposal in shown { try Output.line("  " + text.line(of: proposal)) }
      try Output.line(
        Tekst(nl: "Bewaartermijn verstreken, afgerond", en: "Bewaartermijn passed, ended")(session.taal))
      if due.isEmpty { try Output.line("  " + Tekst(nl: "geen", en: "none")(session.taal)) }
      for (id, last) in due {
        try Output.line(
          "  \(id.text)  "
            + Tekst(nl: "bewaard tot en met \(last.iso)", en: "kept up to and including \(last.iso)")(session.taal))
      }
    }
  }
}

/// `vernietig voorstel ID…`.
struct VernietigVoorstel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voorstel", abstract: .said("Stel voor records te vernietigen.", "Propose to destroy records."),
    discussion: .said(
      """
      Er verandert nog niets aan de records. De toelichting blijft bewaard: zet er geen gegevens uit de records in.
      Voorbeeld: knooppunt vernietig voorstel S-MN-2021-0010 --grond bewaartermijn --reden 'lijst najaar'
      """,
      """
      Nothing changes in the records yet. The reason is kept: put no data of the records in it.
      Example: knooppunt vernietig voorstel S-MN-2021-0010 --grond bewaartermijn --reden 'list of autumn'
      """))

  @ParentCommand var parent: Vernietig
  @OptionGroup var options: GlobalOptions

  @Argument(help: .said("De records.", "The records.", as: Tekst("id")))
  var ids: [String]

  private static let grounds = Codes.vernietigingsgrond.entries.map(\.code.text).joined(separator: ", ")

  @Option(
    help: .said("De grond: \(grounds).", "The ground: \(grounds).", as: Tekst(nl: "grond", en: "ground")),
    completion: .list(Codes.vernietigingsgrond.entries.map(\.code.text)))
  var grond: String

  @Option(help: .said("Waarom.", "Why.", as: Tekst(nl: "tekst", en: "text")))
  var reden: String

  @Flag(help: .said("Laat alleen zien wat het voorstel zou zijn.", "Only show what the proposal would be."))
  var proef = false

  func run() throws {
    let session = parent.session(options)
    if !proef { try session.demandWriting("vernietig voorstel") }
    let store = try session.openStore()
    let index = try session.index(of: store)
    let wanted = ids.map { id in index.locate(RecordID(id)) == nil ? RecordID(id.uppercased()) : RecordID(id) }
    let text = PurgeText(taal: session.taal)
    do throws(PurgeFailure) {
      let preview = try store.purgePreview(of: wanted, grond: Code(grond))
      for line in text.refusals(of: preview, kind: { index.kind(of: $0) }) { Output.errorLine("knooppunt: \(line)") }
      for line in text.references(preview.references) { Output.errorLine("  \(line)") }
      if proef {
        try told(preview, session)
        return
      }
      let proposal = try store.proposePurge(of: wanted, grond: Code(grond), toelichting: reden)
      let done = Tekst(
        nl: "Voorstel \(proposal.line): \(PurgeText.count(proposal.items.count)) te vernietigen.",
        en: "Proposal \(proposal.line): \(PurgeText.count(proposal.items.count)) to be destroyed.")
      let next = Tekst(
        nl: "Een tweede persoon bevestigt het: knooppunt vernietig bevestig \(proposal.line)",
        en: "A second person confirms it: knooppunt vernietig bevestig \(proposal.line)")
      Output.errorLine(done(session.taal))
      Output.errorLine(next(session.taal))
    } catch {
      let trouble = error.trouble
      // What was refused stands above.
      guard case .refused = error else { throw session.fail(trouble) }
      throw session.fail(Trouble(what: trouble.what, why: Tekst(""), remedy: trouble.remedy))
    }
  }

  private func told(_ preview: PurgePreview, _ session: Session) throws(PurgeFailure) {
    let text = Tekst(
      nl: "\(PurgeText.count(preview.items.count)) te vernietigen, \(preview.refused.count) geweigerd. "
        + "Er is niets voorgesteld.",
      en: "\(PurgeText.count(preview.items.count)) to be destroyed, \(preview.refused.count) refused. "
        + "Nothing was proposed.")
    Output.errorLine(text(session.taal))
  }
}

/// `vernietig intrekken NR`.
struct VernietigIntrekken: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intrekken",
    abstract: .said("Trek een voorstel in; dat mag iedereen.", "Withdraw a proposal; anyone may."))

  @ParentCommand var parent: Vernietig
  @OptionGroup var options: GlobalOptions

  @Argument(help: .said("Het nummer van het voorstel.", "The number of the proposal.", as: Tekst("nr")))
  var nummer: Int

  @Option(help: .said("Waarom.", "Why.", as: Tekst(nl: "tekst", en: "text")))
  var reden: String?

  func run() throws {
    let session = parent.session(options)
    try session.demandWriting("vernietig intrekken")
    let store = try session.openStore()
    _ = try session.index(of: store)
    do throws(PurgeFailure) {
      _ = try store.withdrawPurge(nummer, reden: reden)
    } catch {
      throw session.fail(error.trouble)
    }
    Output.errorLine(Tekst(nl: "Voorstel \(nummer) ingetrokken.", en: "Proposal \(nummer) withdrawn.")(session.taal))
  }
}

/// `vernietig verklaring NR`.
struct VernietigVerklaring: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verklaring",
    abstract: .said("De verklaring van vernietiging, in Markdown.", "The certificate of destruction, in Markdown."))

  @ParentCommand var parent: Vernietig
  @OptionGroup var options: GlobalOptions

  @Argument(help: .said("Het nummer van het voorstel.", "The number of the proposal.", as: Tekst("nr")))
  var nummer: Int

  func run() throws {
    let session = parent.session(options)
    let store = try session.openStore()
    guard let proposal = store.purges().first(where: { $0.line == nummer }) else {
      throw session.fail(PurgeFailure.noProposal(nummer).trouble, .nothingFound)
    }
    let exports = (try? store.history(HistoryQuery(limit: 1_000_000))) ?? []
    guard let verklaring = Verklaring(proposal, of: store.info, exports: exports) else {
      let text = PurgeText(taal: session.taal).state(of: proposal)
      throw session.fail(
        Trouble(
          what: Tekst(nl: "Er is nog niets vernietigd.", en: "Nothing was destroyed yet."),
          why: Tekst(nl: "Voorstel \(nummer): \(text).", en: "Proposal \(nummer): \(text)."), remedy: Tekst("")),
        .nothingFound)
    }
    try session.writing {
      for line in verklaring.lines(session.taal) { try Output.line(line) }
    }
  }
}

extension StoreIndex {
  /// The kind of a record, where it is here.
  func kind(of id: RecordID) -> Kind? { locate(id).flatMap { Kinds.named($0.kind) } }
}
