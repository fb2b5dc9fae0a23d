import PlainText
import RIECDomain
import StrictJSON
import Testing

@Suite struct PathEditTests {
  private static let start =
    #"{"id":"MN-2021-0042","titel":"Waterlelie","gemeenten":["Zand"],"aanleiding":{"soort":"signaal"},"#
    + #""inbreng":[{"nr":2,"partner":"politie"}],"interventies":[{"nr":1},{"nr":3,"status":"toegezegd"}],"#
    + #""behandeldTot":"2021-12-31","archief":{"nominatie":"vernietigen"},"versie":4,"eigen":{"x":1}}"#

  private static func edit(
    _ arguments: [String], kind: Kind = Casus.kind, of json: String = start
  ) throws -> PathEdit.Edit {
    try PathEdit.changes(
      for: try record(kind, json), kind: kind, assignments: try arguments.map { try Assignment(argument: $0) },
      today: day("2022-09-05"), taal: .nl)
  }

  private static func fault(_ arguments: String...) throws -> PathFault? {
    do {
      _ = try edit(arguments)
      return nil
    } catch let fault as PathFault {
      return fault
    }
  }

  @Test(arguments: [
    (["titel=Lisdodde"], [#"titel "Waterlelie" → "Lisdodde""#]),
    (["titel=Waterlelie"], []),
    (["titel=a=b"], [#"titel "Waterlelie" → "a=b""#]),
    (["gemeenten=Zand, Duinvoort"], [#"gemeenten ["Zand"] → ["Zand","Duinvoort"]"#]),
    (["gemeenten="], [#"gemeenten ["Zand"] → –"#]),
    (["behandeldTot="], [#"behandeldTot "2021-12-31" → null"#]),
    (["behandeldVan=-3d"], [#"behandeldVan – → "2022-09-02""#]),
    (["archief/actiedatum=+1j"], [#"archief/actiedatum – → "2023-09-05""#]),
    (["grensoverschrijdend/kader=EURIEC"], [#"grensoverschrijdend – → {"kader":"EURIEC"}"#]),
    (["grensoverschrijdend/kader="], []),
    (["interventies/3/status=in uitvoering"], [#"interventies/3/status "toegezegd" → "in_uitvoering""#]),
    (["interventies/3="], [#"interventies/3 {"nr":3,"status":"toegezegd"} → –"#]),
    (["inbreng/+/partner=om"], [#"inbreng/3 – → {"nr":3,"partner":"om"}"#]),
    (
      ["inbreng/+/datum=vandaag", "inbreng/+/partner=om"],
      [#"inbreng/3 – → {"nr":3,"partner":"om","datum":"2022-09-05"}"#]
    ),
    (
      ["inbreng/+1/partner=om", "inbreng/+2/partner=fiod", "inbreng/+1/trekker=ja"],
      [#"inbreng/3 – → {"nr":3,"partner":"om","trekker":true}"#, #"inbreng/4 – → {"nr":4,"partner":"fiod"}"#]
    ),
    (["inbreng/+/organisatie="], []),
    (["themas/+/code=witwassen"], [#"themas – → [{"nr":1,"code":"witwassen"}]"#]),
    (
      ["interventies/3/geldmutaties/+/bedragEurocent=€ 1.250,50"],
      [#"interventies/3/geldmutaties – → [{"nr":1,"bedragEurocent":125050}]"#]
    ),
    (["titel:=null"], [#"titel "Waterlelie" → null"#]),
    (["eigen:=[1,2]"], [#"eigen {"x":1} → [1,2]"#]),
    (["eigen/x:=2"], ["eigen/x 1 → 2"]),
    (["eigen="], [#"eigen {"x":1} → –"#]),
    (["taken:=[{\"wat\":\"a\"},{\"wat\":\"b\"}]"], [#"taken – → [{"nr":1,"wat":"a"},{"nr":2,"wat":"b"}]"#]),
    (["interventies/1:={\"nr\":9,\"reden\":\"r\"}"], [#"interventies/1/reden – → "r""#]),
  ])
  func `an assignment changes what its path names`(_ arguments: [String], _ changes: [String]) throws {
    let edit = try Self.edit(arguments)
    func text(_ value: JSONValue?) -> String { value.map { JSONWriter.text($0) } ?? "–" }
    #expect(edit.changes.map { "\($0.path.text) \(text($0.old)) → \(text($0.new))" } == changes)
    let start = try record(Casus.kind, Self.start)
    #expect(try start.applying(edit.changes, kind: Casus.kind) == edit.record)
  }

  @Test(arguments: [
    ("titl=x", "Er is geen veld 'titl'; bedoelde u 'titel'?", ["titel"]),
    ("Titel=x", "Er is geen veld 'Titel'; bedoelde u 'titel'?", ["titel"]),
    ("archief/nominati=x", "Er is geen veld 'archief/nominati'; bedoelde u 'nominatie'?", ["nominatie"]),
    ("inbreng/2/partnr=om", "Er is geen veld 'inbreng/2/partnr'; bedoelde u 'partner'?", ["partner"]),
    ("xyzzy=x", "Er is geen veld 'xyzzy'. Er zijn: titel, regio, gemeenten", []),
    ("id=MN-2021-0001", "Het veld id houdt Knooppunt zelf bij", []),
    ("versie=1", "Het veld versie houdt Knooppunt zelf bij", []),
    ("statusHistorie/1/op=vandaag", "Het veld statusHistorie houdt Knooppunt zelf bij", []),
    ("statusHistorie:=[]", "Het veld statusHistorie houdt Knooppunt zelf bij", []),
    ("interventies/3/nr=4", "Het veld nr houdt Knooppunt zelf bij", []),
    ("interventies/2/status=x", "interventies heeft geen nr 2. Er zijn: 1, 3.", []),
    ("taken/1=", "taken heeft geen nr 1; de lijst is leeg.", []),
    ("interventies/+x/status=x", "interventies heeft geen nr +x.", []),
    ("interventies/03/status=x", "interventies heeft geen nr 03.", []),
    ("interventies/3/status=toegezgd", "'toegezgd' is onbekend; bedoelde u 'toegezegd'?", ["toegezegd"]),
    ("interventies/3=x", "Schrijf deze waarde als JSON", []),
    ("interventies/3:=7", "Een element van een lijst is een object.", []),
    ("titel/x=1", "Het pad 'titel/x' leidt nergens heen.", []),
    ("archief//nominatie=x", "Het pad 'archief//nominatie' leidt nergens heen.", []),
    ("archief=x", "Dit veld heeft delen", []),
    ("eigen=x", "Schrijf deze waarde als JSON", []),
    ("titel:={", "De waarde is geen JSON", []),
    ("=x", "'=x' is geen PAD=WAARDE.", []),
    ("titel", "'titel' is geen PAD=WAARDE.", []),
  ])
  func `an assignment that cannot be made says why`(_ argument: String, _ message: String, _ nearest: [String]) throws {
    let fault = try #require(try Self.fault(argument))
    #expect(fault.message.nl.hasPrefix(message), "\(fault.message.nl)")
    #expect(!fault.message.en.isEmpty && fault.message.en != fault.message.nl)
    #expect(fault.nearest == nearest)
  }

  @Test func `a new element's number was never used, also where the list is shorter now`() throws {
    let edit = try PathEdit.changes(
      for: try record(Casus.kind, Self.start), kind: Casus.kind,
      assignments: [Assignment(path: "inbreng/+/partner", text: "om")], today: day("2022-09-05"), taal: .nl,
      largestUsed: { $0.text == "inbreng" ? 6 : 0 })
    #expect(edit.changes.map(\.path.text) == ["inbreng/7"])
  }

  @Test func `elements of plain input are numbered when one is edited`() throws {
    let edit = try Self.edit(["taken/2/wie=a"], of: #"{"id":"MN-2021-0042","taken":[{"wat":"x"},{"wat":"y"}]}"#)
    #expect(
      edit.changes.map { $0.new.map { JSONWriter.text($0) } }
        == [#"[{"nr":1,"wat":"x"},{"nr":2,"wat":"y","wie":"a"}]"#])
  }

  @Test func `pairs give JSON after a colon`() throws {
    let edit = try PathEdit.changes(
      for: try record(Casus.kind, Self.start), kind: Casus.kind,
      assignments: [(path: "titel", text: "a"), (path: "gemeenten:", text: "[]")], today: day("2022-09-05"), taal: .en)
    #expect(edit.changes.map(\.new) == [.string("a"), .array([])])
  }
}
