import RIECDomain
import StrictJSON
import Testing

@Suite struct TriageSessionTests {
  private func started(_ signalen: [Record], _ context: TriageContext) -> Record {
    TriageSession.start(
      TriageOrder.ordered(signalen, context), regio: "MN", filter: "thema:witwassen", naam: "ochtend", context
    ).record
  }

  @Test func `a session begins with its frozen order and why each stands there`() throws {
    var office = try TriageOffice()
    let signalen = try [
      TriageOffice.signaal(1), TriageOffice.signaal(2, #""handhavingsknelpuntIds":["HKP-MN-0001"],"versie":7"#),
    ]
    signalen.forEach { office.add($0) }
    let context = try office.context()
    let edit = TriageSession.start(TriageOrder.ordered(signalen, context), regio: "MN", naam: "ochtend", context)
    #expect(edit.id == nil && edit.record.id == TriageEdit.placeholder)
    expectSound(TriageOutcome(edits: [edit], reden: nil, isProposal: false), context)
    let session = TriageSession(edit.record)
    #expect(session.status == TriagesessieStatus.lopend)
    #expect(session.order.map(\.id) == ["S-MN-2022-0002", "S-MN-2022-0001"])
    #expect(session.order.map(\.nr) == [1, 2] && session.order.map(\.version) == [7, 1])
    #expect(session.order.first?.factors.map(\.text.nl) == ["knelpunt loopt +3"])
    #expect(session.record[Triagesessie.door] == "analist1" && session.record[Triagesessie.naam] == "ochtend")
  }

  @Test func `a session draws the first of the order, so many at a time`() throws {
    let signalen = try (1...TriageSession.most + 3).map { try TriageOffice.signaal($0) }
    let context = try TriageOffice().context()
    let drawn = TriageOrder.drawn(signalen.reversed(), context)
    #expect(
      drawn.map(\.signaal.id) == TriageOrder.ordered(signalen, context).prefix(TriageSession.most).map(\.signaal.id))
    let session = TriageSession(TriageSession.start(drawn, regio: "MN", context).record)
    let rest = signalen.filter { signaal in !session.order.contains { $0.id == signaal.id } }
    #expect(TriageSession(session.adding(TriageOrder.drawn(rest, context)).record).order.count == signalen.count)
  }

  @Test func `the next item is the first with which nothing was done, whatever ended the program`() throws {
    var office = try TriageOffice()
    let signalen = try (1...4).map { try TriageOffice.signaal($0) }
    signalen.forEach { office.add($0) }
    let context = try office.context()
    var record = started(signalen, context)
    let decisions: [TriageDecision] = [.afwijzen("verouderd"), .overslaan]
    for (signaal, decision) in zip(signalen, decisions) {
      record = try #require(
        try TriageDecisions.apply(decision, to: signaal, session: record, seconds: 30, context).get().session)
    }
    let session = TriageSession(record)
    #expect(session.done.map(\.id) == ["S-MN-2022-0001"] && session.skipped.map(\.id) == ["S-MN-2022-0002"])
    #expect(session.left.map(\.id) == ["S-MN-2022-0003", "S-MN-2022-0004"])
    #expect(session.current()?.id == "S-MN-2022-0003")
    #expect(session.current(excluding: ["S-MN-2022-0003"])?.id == "S-MN-2022-0004")
    #expect(session.current(excluding: ["S-MN-2022-0003", "S-MN-2022-0004"]) == nil)
    #expect(session.line(of: "S-MN-2022-0001")?.reden == "verouderd")
  }

  @Test(arguments: [TriagesessieStatus.gestopt, TriagesessieStatus.afgerond])
  func `in a session that does not run nothing is decided, confirmed or returned`(_ status: Code) throws {
    let context = try TriageOffice().context()
    let signaal = try TriageOffice.signaal(1)
    let running = TriageSession(started([signaal], context))
    let ended = try (status == TriagesessieStatus.gestopt ? running.stop(context) : running.finish(context)).get()
    let refusal = TriageRefusal.sessionNotRunning(ended.record.id, status)
    let decision = TriageDecision.afwijzen("verouderd")
    #expect(TriageDecisions.apply(decision, to: signaal, session: ended.record, context) == .failure(refusal))
    #expect(TriageReview.confirm(signaal, session: ended.record, context) == .failure(refusal))
    #expect(
      TriageReview.giveBack(signaal, toelichting: "nee", session: ended.record, context) == .failure(refusal))
    #expect(throws: refusal) { try TriageBulk.apply(decision, to: [signaal], session: ended.record, context).get() }
  }

  @Test func `what was put aside is gone on with in the commit of the decision`() throws {
    let context = try TriageOffice().context()
    let signaal = try TriageOffice.signaal(1)
    let stopped = try TriageSession(started([signaal], context)).stop(context).get().record
    let resumed = try TriageSession(stopped).resume(context).get().record
    let outcome = try TriageDecisions.apply(.afwijzen("verouderd"), to: signaal, session: resumed, context).get()
    let edit = try #require(outcome.goingOn(with: stopped).edits.last)
    #expect(edit.base == stopped && edit.record[Triagesessie.status] == TriagesessieStatus.lopend)
    #expect(edit.changes.map(\.path.text).contains("status"))
  }

  @Test func `an item that changed since it was drawn is to be read again`() throws {
    let context = try TriageOffice().context()
    let signaal = try TriageOffice.signaal(1, #""versie":3"#)
    let session = TriageSession(started([signaal], context))
    #expect(!session.isChanged(signaal))
    let changed = signaal.with(revision: 4)
    #expect(session.isChanged(changed) && !session.isChanged(changed, read: 4))
    #expect(session.isChanged(changed.with(revision: 5), read: 4))
    #expect(!session.isChanged(try TriageOffice.signaal(9)))
  }

  @Test func `arrivals stand outside until they are taken in, behind the others`() throws {
    let context = try TriageOffice().context()
    let session = TriageSession(started([try TriageOffice.signaal(2)], context))
    let waiting: [RecordID] = ["S-MN-2022-0003", "S-MN-2022-0002", "S-MN-2022-0001"]
    #expect(session.arrivals(among: waiting) == ["S-MN-2022-0003", "S-MN-2022-0001"])
    let come = try [TriageOffice.signaal(1), TriageOffice.signaal(2)]
    let after = TriageSession(session.adding(TriageOrder.ordered(come, context)).record)
    #expect(after.order.map(\.id) == ["S-MN-2022-0002", "S-MN-2022-0001"] && after.order.map(\.nr) == [1, 2])
  }

  @Test func `it stops, goes on and ends, each step in its history`() throws {
    let context = try TriageOffice().context()
    let session = TriageSession(started([], context))
    #expect(try session.resume(context).get().changes.isEmpty)
    let stopped = TriageSession(try session.stop(context).get().record)
    let resumed = TriageSession(try stopped.resume(context).get().record)
    let finished = TriageSession(try resumed.finish(context).get().record)
    #expect(
      finished.record[Triagesessie.statusHistorie].compactMap { $0[Statusregel.status]?.text } == [
        "lopend", "gestopt", "lopend", "afgerond",
      ])
    #expect(throws: TriageRefusal.self) { try finished.resume(context).get() }
  }

  @Test(arguments: [([], nil), ([7], 7), ([9, 1, 5], 5), ([10, 20], 15)] as [([Int], Int?)])
  func `the median counts the decisions that were measured`(_ seconds: [Int], _ expected: Int?) throws {
    let context = try TriageOffice().context()
    let signalen = try (1...6).map { try TriageOffice.signaal($0) }
    var record = started(signalen, context)
    for (signaal, time) in zip(signalen, seconds) {
      record = try #require(
        try TriageDecisions.apply(.afwijzen("verouderd"), to: signaal, session: record, seconds: time, context).get()
          .session)
    }
    record = try #require(
      try TriageDecisions.apply(.overslaan, to: try TriageOffice.signaal(6), session: record, seconds: 900, context)
        .get().session)
    #expect(TriageSession(record).medianSeconds == expected)
  }

  @Test func `a session whose lists are damaged shows what can be read`() throws {
    let record = try record(
      Triagesessie.kind,
      #"{"id":"TS-MN-2022-0001","volgorde":[3,{"signaalId":7},{"nr":4,"signaalId":"S-MN-2022-0001","factoren":"x"}],"besluiten":{}}"#
    )
    let session = TriageSession(record)
    #expect(session.order.map(\.id) == ["S-MN-2022-0001"] && session.lines.isEmpty && session.medianSeconds == nil)
  }
}
