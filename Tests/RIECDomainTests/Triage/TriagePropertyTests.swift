import RIECDomain
import StrictJSON
import Testing

/// Any sequence of decisions, confirmations, reversals and undos, on records in memory.
@Suite struct TriagePropertyTests {
  /// A store of one commit after another, which can be taken back.
  private struct Sitting {
    var office: TriageOffice
    var commits: [[(Kind, RecordID, [FieldChange])]] = []
    private var given = 100

    init(_ office: TriageOffice) { self.office = office }

    mutating func commit(_ edits: [TriageEdit]) throws {
      var commit: [(Kind, RecordID, [FieldChange])] = []
      given += 1
      let makesCasus = edits.contains { $0.id == nil && $0.kind == .casus }
      let name = makesCasus ? "MN-2022-0\(given)" : "TS-MN-2022-0\(given)"
      for edit in edits {
        let kind = try #require(Kinds.named(edit.kind))
        let changes = try edit.changes.map { change in
          FieldChange(change.path, old: change.old, new: try change.new.map { try named(name, in: $0, edits) })
        }
        let id = edit.id ?? RecordID(name)
        let after: Record? =
          if let base = edit.base {
            try #require(office.records[base.id]).applying(changes, kind: kind)
          } else {
            try Record.created(by: changes, kind: kind)
          }
        let record = try #require(after)
        #expect(record.id == id)
        office.records[id] = record.with(revision: record.revision + 1)
        commit.append((kind, id, changes))
      }
      commits.append(commit)
    }

    private func named(_ name: String, in value: JSONValue, _ edits: [TriageEdit]) throws -> JSONValue {
      let text = JSONWriter.text(value)
      return try StrictJSON.parse(
        text.split(separator: TriageEdit.placeholder.text, omittingEmptySubsequences: false).joined(separator: name))
    }

    mutating func undo() throws {
      for (kind, id, changes) in (commits.popLast() ?? []).reversed() {
        let record = try #require(office.records[id])
        let before = try record.applying(Changes.inverse(changes), kind: kind)
        office.records[id] = before.map { $0.with(revision: record.revision + 1) }
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `whatever is decided, reversed and undone, everything fits, and undoing all gives back what was`(
    _ seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    var office = try TriageOffice()
    office.settings.fourEyes = [.init("afwijzen", "gedeelde_betrokkene"), .init("opwerken", "persoonsgegevens")]
    if Bool.random(using: &random) { office.shared = [.betrokkene] }
    for number in 1...8 { office.add(try TriageOffice.signaal(number, Self.variant(&random))) }
    let first = office.records
    var sitting = Sitting(office)
    let context = try office.context()
    let waiting = office.records.values.filter { TriageQueue.reason($0, context) != nil }
    try sitting.commit([TriageSession.start(TriageOrder.ordered(waiting, context), regio: "MN", context)])
    let session = try #require(sitting.commits.last?.last?.1)

    for step in 0..<60 {
      let user = ["analist1", "analist2"].randomElement(using: &random) ?? "analist1"
      let context = try sitting.office.context(user, hour: 11 + step / 60, minute: step % 60)
      let id = RecordID("S-MN-2022-000\(Int.random(in: 1...8, using: &random))")
      let signaal = try #require(sitting.office.records[id])
      let record = try #require(sitting.office.records[session])
      let lines = TriageSession(record).lines.count
      if Int.random(in: 0..<6, using: &random) == 0, sitting.commits.count > 1 {
        try sitting.undo()
        try check(sitting.office, session)
        continue
      }
      guard let outcome = try Self.outcome(on: signaal, record, context, &random) else { continue }
      expectSound(outcome, context)
      try sitting.commit(outcome.edits)
      if outcome.session != nil {
        #expect(TriageSession(try #require(sitting.office.records[session])).lines.count == lines + 1)
      }
      try check(sitting.office, session)
    }
    while !sitting.commits.isEmpty { try sitting.undo() }
    #expect(Set(sitting.office.records.keys) == Set(first.keys))
    for (id, record) in first {
      let kind = try #require(Kinds.named(record.kind))
      let now = try #require(sitting.office.records[id])
      #expect(Changes.between(record, now, kind: kind).isEmpty, "\(id.text)")
      var (one, other) = (record.root.json, now.root.json)
      (one["versie"], other["versie"]) = (nil, nil)
      #expect(JSONValue.object(one).isSame(as: .object(other)))
    }
  }

  private static func variant(_ random: inout SplitMix64) -> String {
    [
      "", #""themas":null"#, #""handhavingsknelpuntIds":["HKP-MN-0001","HKP-MN-0002"]"#, #""betrokkenen":null"#,
      #""vertrouwelijkheid":null,"bewaarTot":null"#, #""weging":{"criteria":{"concreet":"ja"}}"#,
      #""onbekendVeld":{"a":[1,2]}"#,
    ].randomElement(using: &random) ?? ""
  }

  /// What somebody might do now; nil where it is refused, as it often is.
  private static func outcome(
    on signaal: Record, _ session: Record, _ context: TriageContext, _ random: inout SplitMix64
  ) throws -> TriageOutcome? {
    let seconds = Int.random(in: 0...90, using: &random)
    let other = RecordID("S-MN-2022-000\(Int.random(in: 1...8, using: &random))")
    let result: Result<TriageOutcome, TriageRefusal>
    switch Int.random(in: 0..<14, using: &random) {
    case 0, 1: result = TriageReversal.edits(of: signaal, reden: "toch niet", context)
    case 2: result = TriageReview.confirm(signaal, session: session, seconds: seconds, context)
    case 3: result = TriageReview.giveBack(signaal, toelichting: "kijk nog eens", session: session, context)
    case let number:
      let decision: TriageDecision =
        switch number {
        case 4: .overslaan
        case 5: .koppelen(to: ["MN-2022-0001", "HKP-MN-0001", "HKP-MN-0002"].randomElement(using: &random) ?? "")
        case 6: .koppelen(to: other)
        case 7:
          .koppelen(to: context.rules.lookup(other)?[Signaal.casusId] ?? "MN-2022-0001")
        case 8: .afwijzen(["verouderd", "geen_grondslag", "buiten_taak"].randomElement(using: &random) ?? "")
        case 9: .aanhouden("capaciteit", until: day("2022-10-03"))
        case 10: .informatie(partner: "om", vraag: "Loopt er iets?", uiterlijk: day("2022-09-19"))
        case 11:
          .doorverwijzen("andere_regio", naar: "RIEC", grondslag: "convenant", wat: "kort", persoonsgegevens: false)
        default: TriageAsk.prefilled(TriageDecision(.opwerken), on: signaal, context).answering(.thema, "witwassen")
        }
      result = TriageDecisions.apply(decision, to: signaal, session: session, seconds: seconds, context)
    }
    return try? result.get()
  }

  /// Lifecycles, links and counts.
  private func check(_ office: TriageOffice, _ session: RecordID) throws {
    let context = try office.context()
    var made: [RecordID: RecordID] = [:]
    for record in office.records.values {
      let kind = try #require(Kinds.named(record.kind))
      let faults = kind.findings(in: record, context: context.rules).filter { $0.severity == .fault }
      #expect(
        faults.isEmpty || record.kind == .casus && record.id.text < "MN-2022-0100",
        "\(record.id.text): \(faults.map(\.message.nl))")
      guard record.kind == .signaal else { continue }
      let status = try #require(record[Signaal.status])
      #expect((status == SignaalStatus.opgewerkt) == (record[Signaal.casusId] != nil))
      #expect((status == SignaalStatus.gekoppeld) == (record[Signaal.gekoppeldAan] != nil))
      #expect(status != SignaalStatus.doorverwezen || record[Signaal.doorverwezen] != nil)
      let waits = record[Signaal.hervatOp] != nil || record[Signaal.hervatAls] != nil
      #expect((status == SignaalStatus.aangehouden) == waits)
      #expect(record[Signaal.tweedeBeoordeling] == nil || status == SignaalStatus.inWeging)
      #expect(
        SignaalStatus.decided.contains(status)
          == (record[Signaal.weging]?[Weging.besluit] != nil && status != SignaalStatus.aangehouden
            && status != SignaalStatus.inWeging))
      if let casus = record[Signaal.casusId] {
        #expect(made.updateValue(record.id, forKey: casus) == nil)
        #expect(office.records[casus]?[Casus.aanleiding]?[CasusAanleiding.verwijzing] == record.id)
      }
    }
    for casus in office.records.values where casus.kind == .casus && casus.id.text >= "MN-2022-0100" {
      #expect((casus[Casus.status] == CasusStatus.ingetrokken) == (made[casus.id] == nil))
    }
    guard let record = office.records[session] else { return }
    let counted = TriageSession(record)
    #expect(counted.done.count + counted.skipped.count + counted.left.count == counted.order.count)
  }
}
