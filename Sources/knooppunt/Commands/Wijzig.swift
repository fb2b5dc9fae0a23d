import ArgumentParser
import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// `wijzig ID PAD=WAARDE…`: a change, by the same rules as the screens.
struct Wijzig: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Wijzig een record, volgens dezelfde regels als op het scherm.",
    discussion: """
      Een pad is een veldnaam, van een element met zijn nr: interventies/3/deadline. Met + komt er een element bij \
      (inbreng/+/partner=politie), met een lege waarde verdwijnt een veld of element. Dagen mogen ook als +14d.
      Voorbeeld: knooppunt wijzig MN-2021-0019 prioriteit=hoog behandelaar=analist2 --reden 'overgedragen'
      """)

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("Het record.", valueName: "id"))
  var id: String

  @Argument(parsing: .remaining, help: ArgumentHelp("Wat het wordt.", valueName: "pad=waarde"))
  var wijzigingen: [String]

  @Option(help: ArgumentHelp("Waarom.", valueName: "tekst"))
  var reden: String?

  @Flag(help: "Aanvaard de waarschuwingen; vraagt een reden.")
  var aanvaard = false

  func run() throws {
    let session = Session(options.over(root.options))
    let taal = session.taal
    try session.demandWriting("wijzig")
    if aanvaard, reden?.isEmpty ?? true {
      throw session.wrongUsage(
        Tekst(nl: "--aanvaard vraagt om --reden.", en: "--aanvaard asks for --reden."))
    }
    let source = try session.openStore()
    source.verifyAhead()
    let index = try session.index(of: source)
    let found = index.locate(RecordID(id)) ?? index.locate(RecordID(id.uppercased()))
    guard let found, let kind = Kinds.named(found.kind), let record = index[found.kind]?.record(at: found.row) else {
      throw session.fail(.noRecord(id, option: session.storeOption), .nothingFound)
    }
    let wanted = try assignments(session)
    let day = session.peildatum(of: source.info)
    let changes = try changes(wanted, of: record, kind, day, index, session)
    var set = ChangeSet([RecordEdit(kind: kind.name, id: record.id, base: record, changes: changes)], reden: reden)
    do throws(SaveFailure) {
      let saved: Saved
      do throws(SaveFailure) {
        saved = try source.save(set)
      } catch {
        guard aanvaard, case .unaccepted(let warnings) = error else { throw error }
        set.accepted = Array(Set(warnings.values.flatMap { $0.map(\.rule) })).sorted()
        saved = try source.save(set)
      }
      tell(saved, changes, record, kind, taal)
      // It is saved and said: without a snapshot the next opening takes longer, no more.
      try? source.renewSnapshotAtEnd(beyond: Session.linesBehindSnapshot, peildatum: day)
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

  /// What the words come to. `status` takes the step of the lifecycle, with the reden as its toelichting.
  private func changes(
    _ wanted: [Assignment], of record: Record, _ kind: Kind, _ day: Datum, _ index: StoreIndex,
    _ session: Session
  ) throws -> [FieldChange] {
    let plain = wanted.filter { $0.path != "status" || kind.lifecycle == nil }
    var after = record
    if !plain.isEmpty {
      do throws(PathFault) {
        after = try PathEdit.changes(for: record, kind: kind, assignments: plain, today: day, taal: session.taal).record
      } catch {
        throw session.wrongUsage(error.message)
      }
    }
    if kind.lifecycle != nil, let status = wanted.last(where: { $0.path == "status" })?.text {
      after = try step(to: status, of: after, kind, index, session)
    }
    return Changes.between(record, after, kind: kind)
  }

  private func step(
    to status: String, of record: Record, _ kind: Kind, _ index: StoreIndex, _ session: Session
  ) throws -> Record {
    guard let moment = Clock.moment(on: index.peildatum) else { return record }
    let outcome = Steps.taking(
      Code(status), of: record, kind: kind, by: Places.user, at: moment, toelichting: reden, context: index.ruleContext)
    switch outcome {
    case .success(let after): return after
    case .failure(let fault): throw session.fail(fault.trouble(of: record, kind))
    }
  }
}
