import RIECDomain
import StrictJSON
import Testing

@Suite struct NumberingTests {
  @Test func `every kind's example is read as letters, region, year and number`() {
    #expect(Numbering.scheme(of: Casus.kind) == [.regio, .year, .number(digits: 4)])
    #expect(Numbering.scheme(of: Signaal.kind) == [.fixed("S"), .regio, .year, .number(digits: 4)])
    #expect(Numbering.scheme(of: Handhavingsknelpunt.kind) == [.fixed("HKP"), .regio, .number(digits: 4)])
    #expect(Numbering.scheme(of: Portefeuille.kind) == [.fixed("PF"), .year, .number(digits: 2)])
    #expect(Numbering.scheme(of: Locatie.kind) == [.fixed("L"), .number(digits: 4)])
  }

  @Test(arguments: Kinds.all.map(\.name)) func `a new id has the form of its kind and is none that exists`(
    _ name: Kind.Name
  ) throws {
    let kind = try #require(Kinds.named(name))
    var existing: [RecordID] = []
    for _ in 0..<120 {
      let id = Numbering.next(kind: kind, regio: "MN", year: 2022, existing: existing)
      #expect(kind.hasForm(of: id))
      #expect(!existing.contains(id))
      existing.insert(id, at: existing.count / 2)
    }
  }

  @Test(
    arguments: [
      ("casus", "MN", [], "MN-2022-0001"), ("casus", "MN", ["MN-2022-0041", "MN-2022-0007"], "MN-2022-0042"),
      ("casus", "MN", ["NH-2022-0100", "MN-2021-0200", "S-MN-2022-0300"], "MN-2022-0001"),
      ("casus", "MN", ["MN-2022-9999"], "MN-2022-10000"),
      ("casus", "MN", ["MN-2022-x", "MN-2022-", "", "9"], "MN-2022-0001"),
      ("casus", "MN", ["MN-2022-99999999999999999999999"], "MN-2022-0001"),
      ("signaal", "NH", ["S-NH-2022-117"], "S-NH-2022-0118"),
      ("handhavingsknelpunt", "landelijk", ["HKP-NL-0001", "HKP-MN-0009"], "HKP-NL-0002"),
      ("portefeuille", "MN", ["PF-2022-08"], "PF-2022-09"), ("locatie", "MN", ["L-0093", "L-12"], "L-0094"),
    ] as [(String, Code, [RecordID], RecordID)])
  func `the next number follows the largest of the same kind, region and year`(
    _ kind: String, _ regio: Code, _ existing: [RecordID], _ next: RecordID
  ) throws {
    let kind = try #require(Kinds.all.first { $0.name.text == kind })
    #expect(Numbering.next(kind: kind, regio: regio, year: 2022, existing: existing) == next)
    // What does not begin with the stem is not counted, so it need not be looked at.
    let stem = Numbering.stem(kind: kind, regio: regio, year: 2022)
    #expect(next.text.hasPrefix(stem))
    let alike = existing.filter { $0.text.hasPrefix(stem) }
    #expect(Numbering.next(kind: kind, regio: regio, year: 2022, existing: alike) == next)
  }

  @Test func `only betrokkenen get their number outside Knooppunt`() {
    #expect(Kinds.all.filter(Numbering.isGivenOutside).map(\.name) == [.betrokkene])
  }
}

@Suite struct NewRecordTests {
  private static func template(_ kind: Kind, _ regio: Code? = "MN") throws -> Record {
    NewRecord.template(
      kind: kind, regio: regio, today: day("2022-09-05"), user: "an.a",
      at: try #require(Moment(iso: "2022-09-05T09:00:00+02:00")))
  }

  @Test func `a new casus is aangemeld today by who adds it`() throws {
    #expect(
      JSONWriter.text(.object(try Self.template(Casus.kind).root.json))
        == #"{"regio":"MN","status":"aangemeld","statusHistorie":[{"nr":1,"status":"aangemeld","#
        + #""op":"2022-09-05T09:00:00+02:00","door":"an.a"}],"behandelaar":"an.a","behandeldVan":"2022-09-05"}"#)
  }

  @Test func `what a kind lacks is not made up`() throws {
    #expect(JSONWriter.text(.object(try Self.template(Locatie.kind).root.json)) == "{}")
    #expect(JSONWriter.text(.object(try Self.template(Overleg.kind, nil).root.json)) == "{}")
    #expect(try Self.template(Casus.kind, "landelijk")[Casus.regio] == nil)
    #expect(try Self.template(Handhavingsknelpunt.kind, "landelijk")[Handhavingsknelpunt.regio] == "landelijk")
    #expect(try Self.template(Portefeuille.kind)[Portefeuille.jaar] == 2022)
    #expect(try Self.template(Signaal.kind)[Signaal.ontvangenOp] == day("2022-09-05"))
  }

  @Test(arguments: Kinds.all.map(\.name)) func `a template has only faults of what is still to be filled in`(
    _ name: Kind.Name
  ) throws {
    let kind = try #require(Kinds.named(name))
    var record = try Self.template(kind)
    record.root.json["id"] = .string(kind.idExample)
    for finding in kind.findings(in: record, context: context()) where finding.severity == .fault {
      let field = try #require(finding.path.parts.first)
      #expect(record.root.json[field] == nil, "\(finding.path.text): \(finding.message.nl)")
    }
  }
}
