import RIECDomain
import StrictJSON
import Testing

@Suite struct StepsTests {
  private static func moment(_ iso: String = "2022-09-05T09:00:00+02:00") throws -> Moment {
    try #require(Moment(iso: iso))
  }

  private static func steps(_ kind: Kind, _ json: String, toelichting: String? = nil) throws -> [Step] {
    Steps.next(for: try record(kind, json), kind: kind, context: context(), by: "an.a", toelichting: toelichting)
  }

  @Test(arguments: [
    ("aangemeld", ["weging", "aangehouden", "casusoverleg", "ingetrokken", "overgedragen", "samengevoegd"]),
    ("evaluatie", ["afgesloten", "aangehouden", "overgedragen", "samengevoegd"]),
    (
      "analyse", ["advies", "casusoverleg", "aangehouden", "afgesloten", "ingetrokken", "overgedragen", "samengevoegd"]
    ),
    ("afgesloten", ["heropend", "vernietigd"]), ("vernietigd", []),
  ]) func `the chain comes first, what goes on before the ends, and vernietigen last`(
    _ status: String, _ targets: [String]
  ) throws {
    let steps = try Self.steps(Casus.kind, #"{"status":"\#(status)"}"#)
    #expect(steps.map(\.target.text) == targets)
    #expect(steps.filter(\.isVernietiging).map(\.target.text) == targets.filter { $0 == "vernietigd" })
  }

  @Test func `a held casus goes back to where it was, and that step comes first`() throws {
    let held =
      #"{"status":"aangehouden","statusHistorie":[{"nr":1,"status":"analyse"},{"nr":2,"status":"aangehouden"}]}"#
    let steps = try Self.steps(Casus.kind, held)
    #expect(steps.first?.target == "analyse")
    #expect(steps.filter { $0.isOpen && !$0.isEnd }.map(\.target) == ["analyse"])
  }

  @Test func `what is no longer held waits for nothing`() throws {
    let held = try record(
      Signaal.kind,
      #"{"status":"aangehouden","hervatOp":"2022-09-05","hervatAls":{"soort":"antwoord_van","partner":"om"},"x":1}"#)
    let after = try Steps.taking(
      "in_weging", of: held, kind: Signaal.kind, by: "an.a", at: Self.moment(), toelichting: nil, context: context()
    ).get()
    #expect(after[Signaal.status] == "in_weging")
    #expect(after.root.json["hervatOp"] == nil && after.root.json["hervatAls"] == nil && after.root.json["x"] != nil)
    let again = Steps.next(for: after, kind: Signaal.kind, context: context()).first { $0.target == "aangehouden" }
    #expect(again?.missing.contains { $0.label.en == "date or event to resume" } == true)
  }

  @Test func `a record without status can only begin`() throws {
    let steps = try Self.steps(Handhavingsknelpunt.kind, "{}")
    #expect(steps.map(\.target) == ["voorstel"])
    #expect(try Self.steps(Overleg.kind, "{}").isEmpty)
  }

  @Test func `each step says what it lacks, and what a toelichting would give it`() throws {
    let steps = try Self.steps(Casus.kind, #"{"status":"weging","inbreng":[{"nr":1,"partner":"om"}]}"#)
    let overleg = try #require(steps.first)
    #expect(overleg.demands.map(\.label.nl) == ["≥ 1 inbrenger", "≥ 1 thema", "grondslag"])
    #expect(overleg.missing.map(\.label.nl) == ["≥ 1 thema", "grondslag"])
    let refusal = try #require(steps.first { $0.target == "afgewezen" })
    #expect(refusal.missing.map(\.label.nl) == ["motivering"])
    #expect(refusal.missing.map(\.isToelichting) == [true])
    let given = try Self.steps(Casus.kind, #"{"status":"weging"}"#, toelichting: "te vaag")
    #expect(given.first { $0.target == "afgewezen" }?.demands.map(\.holds) == [true])
    #expect(given.first { $0.target == "afgewezen" }?.demands.map(\.isToelichting) == [true])
  }

  @Test func `a step that is not open, or of another moment, is refused`() throws {
    let casus = try record(
      Casus.kind,
      #"{"status":"weging","statusHistorie":[{"nr":4,"status":"weging","op":"2022-09-05T09:00:00+02:00","door":"b"}]}"#)
    func take(_ target: Code, at iso: String, _ note: String?) throws -> Result<Record, StepFault> {
      Steps.taking(
        target, of: casus, kind: Casus.kind, by: "a", at: try Self.moment(iso), toelichting: note, context: context())
    }
    let later = "2022-09-05T07:00:00Z"
    #expect(try take("afgewezen", at: later, nil).failure.map { if case .missing = $0 { true } else { false } } == true)
    #expect(
      try take("evaluatie", at: later, nil).failure
        == .noWay(
          from: "weging", to: "evaluatie",
          possible: ["casusoverleg", "aangehouden", "afgewezen", "ingetrokken", "overgedragen", "samengevoegd"]))
    #expect(
      try take("afgewezen", at: "2022-09-05T06:59:59Z", "x").failure
        == .backdated(latest: try Self.moment("2022-09-05T09:00:00+02:00")))
    let after = try take("afgewezen", at: later, "te vaag").get()
    #expect(after[Casus.status] == "afgewezen")
    #expect(
      after[Casus.statusHistorie].last.map { JSONWriter.text(.object($0.json)) }
        == #"{"nr":5,"status":"afgewezen","op":"2022-09-05T07:00:00Z","door":"a","toelichting":"te vaag"}"#)
    #expect(Casus.kind.findings(in: after, context: context()).filter { $0.rule == 11 }.isEmpty)
    #expect(after[Casus.behandeldTot] == day("2022-09-05"))
  }

  @Test func `a heropende casus goes on, and the time between does not count`() throws {
    let closed = try record(
      Casus.kind,
      #"{"status":"afgesloten","statusHistorie":[{"nr":1,"status":"afgesloten","op":"2022-01-10T09:00:00Z","door":"b"}],"#
        + #""behandeldVan":"2021-02-01","behandeldTot":"2022-01-10"}"#)
    let after = try Steps.taking(
      "heropend", of: closed, kind: Casus.kind, by: "a", at: try Self.moment(), toelichting: "nieuwe feiten",
      context: context()
    ).get()
    #expect(after.root.json["behandeldTot"] == .null)
    #expect(
      after.root.json["onderbrekingen"].map { JSONWriter.text($0) }
        == #"[{"nr":1,"van":"2022-01-11","tot":"2022-09-04","reden":"heropend"}]"#)
    let sameDay = try Steps.taking(
      "heropend", of: closed, kind: Casus.kind, by: "a", at: try Self.moment("2022-01-10T10:00:00Z"), toelichting: "x",
      context: context()
    ).get()
    #expect(sameDay[Casus.onderbrekingen].isEmpty)
  }

  @Test(arguments: Kinds.all.filter { $0.lifecycle != nil }.map(\.name))
  func `whatever steps are taken, no rule about the status has anything to say`(_ name: Kind.Name) throws {
    let kind = try #require(Kinds.named(name))
    var random = SplitMix64(seed: 7)
    var taken: Set<Code> = []
    for _ in 0..<60 {
      var record = NewRecord.template(
        kind: kind, regio: "MN", today: day("2022-01-03"), user: "a", at: try Self.moment("2022-01-03T09:00:00Z"))
      for at in 1...12 {
        let steps = Steps.next(for: record, kind: kind, context: context(), by: "b", toelichting: "omdat")
        guard let step = steps.filter(\.isOpen).randomElement(using: &random) else { break }
        let moment = try Self.moment("2022-02-\(at < 10 ? "0" : "")\(at)T09:00:00Z")
        record = try Steps.taking(
          step.target, of: record, kind: kind, by: "b", at: moment, toelichting: "omdat", context: context()
        ).get()
        taken.insert(step.target)
        #expect(kind.findings(in: record, context: context()).filter { [9, 11].contains($0.rule) }.isEmpty)
      }
    }
    #expect(!taken.isEmpty)
  }

  @Test func `an interventie and an advies have steps of their own`() throws {
    let casus = try record(
      Casus.kind,
      #"{"adviezen":[{"nr":2,"datum":"2022-01-01"}],"interventies":[{"nr":3,"status":"in_uitvoering"},{"nr":4}],"taken":[{"nr":1}]}"#
    )
    func next(_ path: FieldPath) -> [Step] {
      Steps.nextForPart(path: path, of: casus, kind: Casus.kind, context: context())
    }
    #expect(next("interventies/3").map(\.target) == ["uitgevoerd", "niet_uitgevoerd"])
    #expect(next("interventies/3").last?.missing.map(\.label.nl) == ["reden"])
    #expect(next("interventies/4").map(\.target) == ["geadviseerd"])
    #expect(next("adviezen/2").map(\.target) == ["concept"])
    #expect(next("taken/1").isEmpty)
    #expect(next("interventies/5").isEmpty)
    let done = try Steps.takingForPart(
      "uitgevoerd", path: "interventies/3", of: casus, kind: Casus.kind, context: context()
    ).get()
    #expect(
      Changes.between(casus, done, kind: Casus.kind)
        == [FieldChange("interventies/3/status", old: .string("in_uitvoering"), new: .string("uitgevoerd"))])
    #expect(
      Steps.takingForPart(
        "vervallen", path: "interventies/3", of: casus, kind: Casus.kind, context: context()
      ).failure == .noWay(from: "in_uitvoering", to: "vervallen", possible: ["uitgevoerd", "niet_uitgevoerd"]))
  }
}

@Suite struct JudgementTests {
  @Test func `an old fault does not block an unrelated edit, a new one does`() throws {
    let before = try record(
      Casus.kind,
      #"{"id":"MN-2021-0042","titel":"Waterlelie","regio":"XX","behandeldVan":"2021-01-01","status":"weging"}"#)
    var renamed = before
    renamed.root.json["titel"] = .string("Lisdodde")
    let harmless = Judgement.of(renamed, before: before, kind: Casus.kind, context: context())
    #expect(harmless.isAllowed)
    #expect(harmless.warnings.isEmpty)
    #expect(harmless.standing.contains { $0.path == "regio" })
    var worse = renamed
    worse.root.json["behandeldTot"] = .string("2020-12-31")
    let judgement = Judgement.of(worse, before: before, kind: Casus.kind, context: context())
    #expect(judgement.faults.map(\.rule) == [9])
    #expect(judgement.standing == harmless.standing)
    let new = Judgement.of(renamed, before: nil, kind: Casus.kind, context: context())
    #expect(!new.isAllowed)
    #expect(new.standing.isEmpty)
  }

  @Test func `another wrong value in a faulty field is a new fault`() throws {
    let before = try record(Casus.kind, #"{"regio":"XX"}"#)
    let after = try record(Casus.kind, #"{"regio":"YY"}"#)
    #expect(Judgement.of(after, before: before, kind: Casus.kind, context: context()).faults.map(\.path) == ["regio"])
  }
}

extension Result {
  /// What went wrong; nil where it went well.
  fileprivate var failure: Failure? {
    if case .failure(let fault) = self { fault } else { nil }
  }
}
