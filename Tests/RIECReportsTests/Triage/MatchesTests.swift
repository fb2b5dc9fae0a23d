import PlainText
import RIECDomain
import RIECReports
import RIECStore
import Testing

/// What the store already knows about a signaal.
@Suite struct MatchesTests {
  /// The signaal `S-MN-2022-0001` with `members`, beside others.
  private static func office(
    _ members: String, casussen: [String] = [], knelpunten: [String] = [], signalen: [String] = []
  ) throws -> SmallOffice {
    let common = #""ontvangenOp":"2022-09-02","status":"in_weging""#
    return try SmallOffice([
      "signalen": [line("S-MN-2022-0001", common, members)] + signalen, "casussen": casussen,
      "handhavingsknelpunten": knelpunten,
      "betrokkenen": [
        #"{"id":"P-1","rol":"huurder"}"#, #"{"id":"P-2","rol":"slachtoffer"}"#, #"{"id":"P-3","rol":"getuige"}"#,
        #"{"id":"P-4"}"#, #"{"id":"P-5","rol":"slachtofer"}"#,
      ],
    ])
  }

  private static func matches(_ office: SmallOffice, limit: Int = 9) -> Matches {
    Matches(of: "S-MN-2022-0001", in: office.index, limit: limit)
  }

  private static func told(_ matches: [Match], _ taal: Taal = .nl) -> [String] {
    matches.map { match in
      "\(match.id.text) \(match.name): " + match.reasons.map { $0.text(taal) }.joined(separator: ", ")
    }
  }

  @Test(arguments: [
    (#""locaties":["L-1"]"#, "zelfde locatie L-1", "same locatie L-1"),
    (#""betrokkenen":["P-1"]"#, "zelfde huurder P-1", "same tenant P-1"),
    (#""betrokkenen":["P-4"]"#, "zelfde betrokkene P-4", "same betrokkene P-4"),
    (#""betrokkenen":["P-9"]"#, "zelfde betrokkene P-9", "same betrokkene P-9"),
    (#""kentekens":["DEMO-001"]"#, "zelfde kenteken DEMO-001", "same number plate DEMO-001"),
    (#""kvkNummers":["00000001"]"#, "zelfde KvK-nummer 00000001", "same KvK number 00000001"),
    (#""handhavingsknelpuntIds":["HKP-MN-0001"]"#, "zelfde knelpunt HKP-MN-0001", "same knelpunt HKP-MN-0001"),
  ])
  func `a casus that shares one thing is known, with that as its reason`(
    _ members: String, _ nl: String, _ en: String
  ) throws {
    let office = try Self.office(
      members,
      casussen: [
        line("MN-2021-0001", #""titel":"Kievit","status":"analyse""#, members),
        line("MN-2021-0002", #""titel":"Grutto""#),
      ])
    #expect(Self.told(Self.matches(office).known) == ["MN-2021-0001 Kievit: \(nl)"])
    #expect(Self.told(Self.matches(office).known, .en) == ["MN-2021-0001 Kievit: \(en)"])
  }

  @Test(arguments: ["P-2", "P-3", "P-5"])
  func `by slachtoffer or getuige, or who may be one, nothing is ever matched`(_ id: String) throws {
    let members = #""betrokkenen":["\#(id)"]"#
    let office = try Self.office(
      members, casussen: [line("MN-2021-0001", #""status":"analyse""#, members)],
      knelpunten: [line("HKP-MN-0001", #""naam":"Haven""#, members)],
      signalen: [line("S-MN-2022-0002", #""ontvangenOp":"2022-09-02","status":"nieuw""#, members)])
    let found = Self.matches(office)
    #expect(found.known.isEmpty && found.doubles.isEmpty && found.targets.isEmpty)
  }

  @Test func `a knelpunt is known by what lies in it, and where the signaal names it`() throws {
    let office = try Self.office(
      #""locaties":["L-1"],"handhavingsknelpuntIds":["HKP-MN-0002","HKP-MN-0003"]"#,
      knelpunten: [
        line("HKP-MN-0001", #""naam":"Haven","status":"aangewezen","geldigTot":"2023-01-01","locaties":["L-1","L-2"]"#),
        line("HKP-MN-0002", #""naam":"Weide","status":"aangewezen","geldigTot":"2022-09-04""#),
        line("HKP-MN-0003", #""naam":"Kade","status":"geagendeerd","locaties":["L-1"]"#),
      ])
    let found = Self.matches(office)
    #expect(
      Self.told(found.known) == [
        "HKP-MN-0003 Kade: L-1 ligt erin, genoemd in het signaal", "HKP-MN-0001 Haven: L-1 ligt erin",
        "HKP-MN-0002 Weide: genoemd in het signaal",
      ])
    #expect(found.known.map(\.status) == ["geagendeerd", "aangewezen", "verlopen"])
    #expect(found.targets.map(\.id) == ["HKP-MN-0001"], "only what is aangewezen and valid can be linked to")
  }

  @Test func `a record stands there once, and more that is shared comes first`() throws {
    let all = #""locaties":["L-1","L-2"],"betrokkenen":["P-1"],"kentekens":["DEMO-001"]"#
    let office = try Self.office(
      all,
      casussen: [
        line("MN-2021-0001", #""status":"analyse","betrokkenen":["P-1"]"#),
        line("MN-2021-0002", #""status":"analyse","locaties":["L-2"]"#),
        line("MN-2021-0003", #""status":"analyse","locaties":["L-1","L-2"]"#),
        line("MN-2021-0004", #""status":"afgesloten""#, all),
        line("MN-2021-0005", #""status":"analyse","locaties":["L-1"],"kentekens":["demo-001","DEMO-001"]"#),
      ])
    let found = Self.matches(office)
    #expect(
      Self.told(found.known) == [
        "MN-2021-0004 : zelfde locatie L-1, zelfde locatie L-2, zelfde huurder P-1, zelfde kenteken DEMO-001",
        "MN-2021-0005 : zelfde locatie L-1, zelfde kenteken DEMO-001",
        "MN-2021-0003 : zelfde locatie L-1, zelfde locatie L-2", "MN-2021-0002 : zelfde locatie L-2",
        "MN-2021-0001 : zelfde huurder P-1",
      ])
    #expect(found.targets.map(\.id.text).first == "MN-2021-0005", "what has ended is known, and no target")
  }

  @Test func `of what shares as much the open ones come first, then the latest, then by number`() throws {
    func casus(_ id: String, _ status: String, _ day: String) -> String {
      line(
        id, #""status":"\#(status)","statusHistorie":[{"nr":1,"status":"aangemeld","op":"\#(day)T10:00:00Z"}]"#,
        #""locaties":["L-1"]"#)
    }
    let office = try Self.office(
      #""locaties":["L-1"]"#,
      casussen: [
        casus("MN-2021-0010", "analyse", "2021-05-01"), casus("MN-2021-0009", "analyse", "2021-05-01"),
        casus("MN-2021-0001", "afgesloten", "2022-08-01"), casus("MN-2021-0003", "aangehouden", "2021-06-01"),
      ])
    let found = Self.matches(office)
    #expect(found.known.map(\.id) == ["MN-2021-0003", "MN-2021-0009", "MN-2021-0010", "MN-2021-0001"])
    #expect(found.known.map(\.isOpen) == [true, true, true, false])
  }

  @Test func `of many as many as were asked for are shown, and all are counted`() throws {
    let shared = #""status":"analyse","handhavingsknelpuntIds":["HKP-MN-0001"]"#
    let ended = (1...30).map { line("MN-2021-10\($0 + 10)", #""status":"afgesloten","locaties":["L-1"]"#) }
    let office = try Self.office(
      #""locaties":["L-1"],"handhavingsknelpuntIds":["HKP-MN-0001"]"#,
      casussen: ended + (1...20).map { line("MN-2022-10\($0 + 10)", shared) })
    let found = Self.matches(office, limit: 6)
    #expect(found.known.count == 6 && found.knownCount == 50)
    #expect(found.known.allSatisfy { !$0.isOpen } && found.targets.allSatisfy { $0.isOpen })
    #expect(found.targets.count == 6, "targets are looked for behind what is shown")
  }

  // MARK: - Doubles

  private static func other(_ day: String, _ members: String, _ status: String = "nieuw") -> String {
    line("S-MN-2022-0002", #""ontvangenOp":"\#(day)","status":"\#(status)""#, members)
  }

  @Test(arguments: [
    ("2022-08-29", "zelfde locatie L-1, zelfde week", "same locatie L-1, same week"),
    ("2022-09-02", "zelfde locatie L-1, zelfde dag", "same locatie L-1, same day"),
    ("2022-08-28", "zelfde locatie L-1, 5 dagen eerder", "same locatie L-1, 5 days earlier"),
    ("2022-09-05", "zelfde locatie L-1, 3 dagen later", "same locatie L-1, 3 days later"),
    ("2022-08-19", "zelfde locatie L-1, 14 dagen eerder", "same locatie L-1, 14 days earlier"),
  ])
  func `a signaal about the same place within two weeks is likely the same`(
    _ day: String, _ nl: String, _ en: String
  ) throws {
    let office = try Self.office(
      #""locaties":["L-1"]"#, signalen: [Self.other(day, #""onderwerp":"Loods","locaties":["L-1"]"#)])
    let found = Self.matches(office)
    #expect(found.known.isEmpty && found.doublesCount == 1)
    #expect(Self.told(found.doubles) == ["S-MN-2022-0002 Loods: \(nl)"])
    #expect(Self.told(found.doubles, .en) == ["S-MN-2022-0002 Loods: \(en)"])
    #expect(found.targets == found.doubles)
  }

  @Test(arguments: [
    ("2022-08-18", #""locaties":["L-1"]"#), ("2022-09-02", #""betrokkenen":["P-1"]"#),
    ("2022-09-02", #""handhavingsknelpuntIds":["HKP-MN-0001"]"#),
  ])
  func `later, or by a betrokkene or knelpunt alone, it is known but no double`(_ day: String, _ members: String) throws
  {
    let office = try Self.office(
      #""locaties":["L-1"],"betrokkenen":["P-1"],"handhavingsknelpuntIds":["HKP-MN-0001"]"#,
      signalen: [Self.other(day, members)])
    let found = Self.matches(office)
    #expect(found.doubles.isEmpty && found.targets.isEmpty && found.known.map(\.id) == ["S-MN-2022-0002"])
  }

  @Test(arguments: [
    ("Laden en lossen bij nacht, Meerum", "Meerum", "2022-08-30", true),
    ("NÁCHTelijk lossen; laden", "Meerum", "2022-08-30", false),
    ("lossen: laden (nacht)", "Meerum", "2022-09-09", true),
    ("Nacht, laden", "Meerum", "2022-08-30", true), ("Laden", "Meerum", "2022-08-30", false),
    ("Laden en lossen bij nacht", "Meerum", "2022-09-10", false),
    ("Laden en lossen bij nacht", "Sluis", "2022-08-30", false),
    ("Meerum", "Meerum", "2022-08-30", false), ("", "Meerum", "2022-08-30", false),
  ])
  func `with the same words from the same gemeente within a week it is likely the same`(
    _ onderwerp: String, _ gemeente: String, _ day: String, _ isDouble: Bool
  ) throws {
    let office = try Self.office(
      #""onderwerp":"Lóssen en laden bij nacht","gemeenten":["Meerum"]"#,
      signalen: [Self.other(day, #""onderwerp":"\#(onderwerp)","gemeenten":["\#(gemeente)"]"#)])
    let reasons = Self.matches(office).doubles.first?.reasons.map { $0.brief(.nl) }
    #expect((reasons != nil) == isDouble, "\(reasons ?? [])")
    if isDouble { #expect(reasons?.first == "zelfde onderwerp en gemeente") }
  }

  @Test func `a double that is linked to this signaal is shown and no target`() throws {
    let office = try Self.office(
      #""locaties":["L-1"]"#,
      signalen: [Self.other("2022-09-01", #""locaties":["L-1"],"gekoppeldAan":"S-MN-2022-0001""#, "gekoppeld")])
    let found = Self.matches(office)
    #expect(found.doubles.map(\.status) == ["gekoppeld"] && found.targets.isEmpty)
  }

  @Test func `nothing comes of a signaal that is not there, or says nothing, or is of a wrong shape`() throws {
    let odd = #""locaties":{"a":"L-1"},"betrokkenen":[1,null],"kentekens":[[]],"onderwerp":[],"gemeenten":7"#
    for members in [#""doel":"x""#, odd] {
      let office = try Self.office(
        members, casussen: [line("MN-2021-0001", #""status":"analyse""#, members)],
        signalen: [Self.other("2022-09-02", members)])
      let found = Self.matches(office)
      #expect(found.doubles.isEmpty && found.known.isEmpty && found.targets.isEmpty)
      #expect(Matches(of: "S-MN-2022-0099", in: office.index).known.isEmpty)
    }
    #expect(Matches(of: "S-1", in: StoreIndex(peildatum: SmallOffice.peildatum)).targets.isEmpty)
  }
}
