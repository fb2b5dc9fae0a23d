import PlainText
import RIECDomain
import RIECReports
import RIECStore
import Testing

@Suite struct IncompletenessTests {
  private static func office() throws -> SmallOffice {
    try SmallOffice(["casussen": ["{", #"{"id":"MN-2021-0002",}"#], "signalen": ["[1]"]])
  }

  @Test func `where everything was read nothing is missing`() throws {
    let whole = try SmallOffice(["casussen": [#"{"id":"MN-2021-0001"}"#]])
    #expect(Incompleteness(whole.index, access: .writable) == nil)
    #expect(Incompleteness(nil, access: .readOnly(.asked)) == nil)
    let office = try Self.office()
    #expect(Incompleteness(office.index, of: [Overleg.kind], access: .writable) == nil)
  }

  @Test func `it says how many lines of which files`() throws {
    let office = try Self.office()
    let casussen = try #require(Incompleteness(office.index, of: [Casus.kind], access: .writable))
    #expect(
      casussen.text.nl
        == "Niet volledig: 2 regels van casussen.jsonl zijn niet te lezen. Zie 'knooppunt controleer'.")
    #expect(casussen.uncounted.en == "Not counted: 2 lines of casussen.jsonl cannot be read.")
    let all = try #require(Incompleteness(office.index, access: .writable))
    #expect(all.text.nl.contains("2 regels van casussen.jsonl zijn niet te lezen; 1 regel van signalen.jsonl is niet"))
  }

  @Test func `damage of the store itself is named, by its place`() throws {
    let reason = ReadOnlyReason.damaged(file: "journal/00000001.jsonl", line: 4)
    let found = try #require(Incompleteness(nil, access: .readOnly(reason)))
    #expect(found.text.nl.contains("journal/00000001.jsonl, regel 4"))
    let fault = try #require(reason.fault)
    #expect(fault.line(.nl).hasPrefix("journal/00000001.jsonl:4: de regel is niet zoals"))
    #expect(
      ReadOnlyReason.basisDiffers("basis/1/casussen.jsonl").fault?.line(.en)
        == "basis/1/casussen.jsonl: is missing or is not what the journal names")
    #expect(ReadOnlyReason.asked.fault == nil)
  }

  @Test func `an id that is not found may stand in what could not be read`() throws {
    let office = try Self.office()
    let missing = Incompleteness(office.index, of: Kinds.possible(for: "mn-2021-0404"), access: .writable)
    let trouble = Trouble.noRecord("mn-2021-0404", missing: missing)
    #expect(trouble.why.nl == "Misschien staat het daar: 2 regels van casussen.jsonl zijn niet te lezen.")
    #expect(trouble.remedy.nl.contains("knooppunt controleer"))
    #expect(Kinds.possible(for: "mn-2021-0404").map(\.name) == [.casus])
    #expect(Kinds.possible(for: "iets").count == Kinds.all.count)
  }

  @Test func `a line that is no record shows how it begins, safe`() throws {
    let office = try SmallOffice(["casussen": [#"{"id":"MN-2021-0001","titel":"\#u{1B}[31mrood"# + "}"]])
    let excerpt = try #require(office.index.unreadable.first?.excerpt)
    #expect(excerpt == #"{"id":"MN-2021-0001","titel":"␛[31mrood}"#)
  }
}
