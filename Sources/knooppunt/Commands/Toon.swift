public import ArgumentParser
import PlainText
import RIECDomain
import RIECReports
import RIECStore

extension SheetFormat: ExpressibleByArgument {}

/// `toon ID`: one record.
struct Toon: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: .said("Eén record, met alles wat ermee samenhangt.", "One record, with all that is tied to it."),
    discussion: .said(
      """
      Met --formaat md het blad voor een overleg: doel, grondslag en vertrouwelijkheid voorop, de rest in tabellen; \
      van een overleg ook zijn casussen met status, behandelaar en termijn.
      Voorbeeld: knooppunt toon MN-2021-0019 --demo --formaat md
      """,
      """
      With --formaat md the sheet for an overleg: doel, grondslag and vertrouwelijkheid first, the rest in tables; of an \
      overleg also its casussen with status, behandelaar and term.
      Example: knooppunt toon MN-2021-0019 --demo --formaat md
      """))

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(help: .said("Het kenmerk, bijvoorbeeld NH-2021-0042.", "The id, such as NH-2021-0042.", as: Tekst("id")))
  var id: String

  @Option(help: .said("De vorm van de uitvoer.", "The form of the output.", as: Tekst(nl: "formaat", en: "format")))
  var formaat: SheetFormat = .tekst

  func run() throws {
    let session = Session(options.over(root.options))
    let reading = try session.openToRead()
    let source = reading.store
    let index = try session.index(of: source)
    // Ids have capitals; who types them in small letters means the same record.
    let found = index.locate(RecordID(id)) ?? index.locate(RecordID(id.uppercased()))
    guard let (name, row) = found, let kind = Kinds.named(name), let records = index[name],
      let record = records.record(at: row)
    else {
      try tellDestroyed(in: source, session)
      // Where not everything could be read, it may be what could not.
      let isDoubtful = reading.tellDoubt()
      let missing = Incompleteness(index, of: Kinds.possible(for: id), access: source.access)
      session.tellAbsent(
        Kinds.possible(for: id), in: index, source.info,
        Tekst(nl: "misschien staat het record daarin", en: "the record may stand there"))
      throw session.fail(
        .noRecord(id, option: session.storeOption, missing: missing),
        isDoubtful || missing != nil ? .faults : .nothingFound)
    }
    let faults = records.faults(at: row, in: index)
    try session.writing {
      switch formaat {
      case .json: try Output.json((records.bytes(at: row) ?? []) + [UInt8(ascii: "\n")])
      case .tekst, .md:
        let sheet = SheetBuilder(index: index, taal: session.taal).sheet(of: record, kind)
        let missing = Incompleteness(index, access: source.access)
        let notes = formaat == .md ? sheet.notes(in: source.info, on: index.peildatum, missing: missing) : []
        let text = SheetText(taal: session.taal, markdown: formaat == .md)
        for line in text.lines(of: sheet, notes: notes) { try Output.line(line) }
      }
    }
    for fault in faults { Output.errorLine(fault.line(session.taal)) }
    let repeats = index.unreadable.filter { $0.repeats(records.id(at: row)) }
    for unreadable in repeats { Output.errorLine(unreadable.text.line(session.taal)) }
    let told = session.tellNotJudged(in: records, [UInt32(clamping: row)], of: index)
    session.tellAbsent(
      Kinds.all.filter { !told.contains($0.name) && !$0.mayName(among: [name]).isEmpty }, in: index, source.info,
      Tekst(
        nl: "wat daarin naar dit record verwijst, staat er niet bij",
        en: "what refers to this record there is not shown"))
    if reading.tellDoubt() || !faults.isEmpty || !repeats.isEmpty { throw ExitCode.faults }
  }

  /// Says of a record that was destroyed when, by whom and on what grond, and ends with code 4.
  private func tellDestroyed(in source: FileStore, _ session: Session) throws {
    let ids = [RecordID(id), RecordID(id.uppercased())]
    for proposal in source.purges() where proposal.deed != nil {
      guard let found = ids.first(where: proposal.ids.contains) else { continue }
      for line in PurgeText(taal: session.taal).gone(found, proposal) { Output.errorLine("knooppunt: \(line)") }
      throw ExitCode.nothingFound
    }
  }
}
