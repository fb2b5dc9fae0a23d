import ArgumentParser
import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// `wijzig ID PAD=WAARDE…`: a change, by the same rules as the screens.
struct Wijzig: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: .said(
      "Wijzig een record, volgens dezelfde regels als op het scherm.",
      "Change a record, by the same rules as on the screen."),
    discussion: .said(
      """
      Een pad is een veldnaam, van een element met zijn nr: interventies/3/deadline. Met + komt er een element bij \
      (inbreng/+/partner=politie), met een lege waarde verdwijnt een veld of element. Dagen mogen ook als +14d.
      Voorbeeld: knooppunt wijzig MN-2021-0019 prioriteit=hoog behandelaar=analist2 --reden 'overgedragen'

      Met --lijst komen de wijzigingen uit een bestand, of met - van de invoer: één JSON-object per regel.
        {"id":"MN-2021-0019","versie":4,"wijzig":{"prioriteit":"hoog"}}
        {"id":"MN-2021-0020","wijzig":{"taken/2/uiterlijk":"+14d"},"reden":"OM"}
        {"samen":[{"id":…,"wijzig":{…}},…],"reden":…}

      Elke regel is één wijziging, 'samen' ook: alles of niets. 'versie', 'reden' en 'aanvaard' hoeven er niet te staan; \
      met 'versie' wordt alleen gewijzigd wat nog die versie heeft. Op elke regel komt een regel terug zodra de wijziging \
      op de schijf staat, of waarom niet, in "fout" of "conflict":
        {"regel":1,"journaal":[2,2],"records":[{"id":"MN-2021-0019","versie":5}]}

      Code 1: minstens één wijziging is niet opgeslagen.
      """,
      """
      A path is a field's name, of an element with its nr: interventies/3/deadline. With + an element is added \
      (inbreng/+/partner=politie), with an empty value a field or element goes. Days may be +14d too.
      Example: knooppunt wijzig MN-2021-0019 prioriteit=hoog behandelaar=analist2 --reden 'handed over'

      With --lijst the changes come from a file, or with - from the input: one JSON object a line.
        {"id":"MN-2021-0019","versie":4,"wijzig":{"prioriteit":"hoog"}}
        {"id":"MN-2021-0020","wijzig":{"taken/2/uiterlijk":"+14d"},"reden":"OM"}
        {"samen":[{"id":…,"wijzig":{…}},…],"reden":…}

      Each line is one change, 'samen' too: all or nothing. 'versie', 'reden' and 'aanvaard' may be left out; with \
      'versie' only what still has that version is changed. Each line is answered by a line once the change is on the \
      disk, or why it is not, in "fout" or "conflict":
        {"regel":1,"journaal":[2,2],"records":[{"id":"MN-2021-0019","versie":5}]}

      Code 1: at least one change was not saved.
      """))

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(help: .said("Het record.", "The record.", as: Tekst("id")))
  var id: String?

  @Argument(
    parsing: .remaining,
    help: .said("Wat het wordt.", "What it becomes.", as: Tekst(nl: "pad=waarde", en: "path=value")))
  var wijzigingen: [String] = []

  @Option(
    help: .said(
      "Wijzigingen als JSON Lines; - is de invoer.", "Changes as JSON Lines; - is the input.",
      as: Tekst(nl: "bestand|-", en: "file|-")), completion: .file())
  var lijst: String?

  @Option(help: .said("Waarom.", "Why.", as: Tekst(nl: "tekst", en: "text")))
  var reden: String?

  @Flag(help: .said("Aanvaard de waarschuwingen; vraagt een reden.", "Accept the warnings; asks for a reason."))
  var aanvaard = false

  func run() throws {
    let session = Session(options.over(root.options))
    let taal = session.taal
    try session.demandWriting("wijzig")
    if aanvaard, reden?.isEmpty ?? true {
      throw session.wrongUsage(
        Tekst(nl: "--aanvaard vraagt om --reden.", en: "--aanvaard asks for --reden."))
    }
    if let lijst {
      guard id == nil else {
        throw session.wrongUsage(
          Tekst(
            nl: "Geef --lijst of een id met wijzigingen, niet allebei.",
            en: "Give --lijst or an id with changes, not both."))
      }
      return try ChangeList(path: lijst, reden: reden, accepts: aanvaard, session).run()
    }
    guard let id else {
      throw session.wrongUsage(
        Tekst(
          nl: "Geef een id en wijzigingen, of --lijst BESTAND.", en: "Give an id and changes, or --lijst FILE."))
    }
    let source = try session.openStore()
    try session.demandWritable(source)
    source.verifyAhead()
    let index = try session.index(of: source)
    let found = index.locate(RecordID(id)) ?? index.locate(RecordID(id.uppercased()))
    guard let found, let kind = Kinds.named(found.kind), let record = index[found.kind]?.record(at: found.row) else {
      for id in [RecordID(id), RecordID(id.uppercased())] where index.destroyed.contains(id) {
        throw session.fail(SaveFailure.destroyed(id).trouble, .nothingFound)
      }
      throw session.fail(.noRecord(id, option: session.storeOption), .nothingFound)
    }
    let day = session.peildatum(of: source.info)
    let outcome = WantedChange(
      assignments: try assignments(session), reden: reden, index: index, day: day,
      taal: taal)
    let changes: [FieldChange]
    do throws(WantedChange.Fault) {
      changes = try outcome.changes(of: record, kind)
    } catch {
      switch error {
      case .words(let message): throw session.wrongUsage(message)
      case .step(let trouble): throw session.fail(trouble)
      }
    }
    let set = ChangeSet([RecordEdit(kind: kind.name, id: record.id, base: record, changes: changes)], reden: reden)
    do throws(SaveFailure) {
      let saved = try source.save(set, acceptingWarnings: aanvaard)
      tell(saved, changes, record, kind, taal)
      // It is saved and said: without a snapshot the next opening takes longer, no more.
      try? source.renewSnapshotAtEnd(
        beyond: Session.linesBehindSnapshot, peildatum: session.peildatum(of: source.info))
    } catch {
      if case .nothing = error {
        Output.errorLine("knooppunt: \(error.trouble.what(taal)) \(error.trouble.why(taal))")
        return
      }
      throw session.fail(error.trouble)
    }
  }

  private func tell(_ saved: Saved, _ changes: [FieldChange], _ record: Record, _ kind: Kind, _ taal: Taal) {
    let version = saved.records.first?.revision ?? 0
    let done = Tekst(
      nl: "\(record.id.text) opgeslagen als versie \(version), journaalregel \(saved.lines.lowerBound).",
      en: "\(record.id.text) saved as version \(version), journal line \(saved.lines.lowerBound).")
    Output.errorLine(done(taal))
    for change in changes { Output.errorLine("  " + change.text(in: kind, taal)) }
  }

  private func assignments(_ session: Session) throws -> [Assignment] {
    guard !wijzigingen.isEmpty else {
      throw session.wrongUsage(
        Tekst(
          nl: "Geef minstens één wijziging, als pad=waarde.", en: "Give at least one change, as path=value."))
    }
    do throws(PathFault) {
      return try wijzigingen.map { word throws(PathFault) in try Assignment(argument: word) }
    } catch {
      throw session.wrongUsage(error.message)
    }
  }
}
