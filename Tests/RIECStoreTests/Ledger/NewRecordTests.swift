import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import Testing

/// A set of changes that makes a record and lets others name it.
@Suite struct NewRecordTests {
  private static let ding = Kind(
    name: "ding", plural: "dingen", label: Tekst("ding"), pluralLabel: Tekst("dingen"), idExample: "D-1",
    fields: [
      Field<String>("id", nl: "id", en: "id").description, Field<String>("titel", nl: "titel", en: "titel").description,
      Field<RecordID>("ander", nl: "ander", en: "ander", refers: "ding").description,
      Field<[RecordID]>("anderen", nl: "anderen", en: "anderen", refers: "ding").description,
      Field<[Part]>(
        "regels", nl: "regels", en: "regels",
        elements: [Field<RecordID>("over", nl: "over", en: "over", refers: "ding").description]
      ).description,
      Field<Part>(
        "deel", nl: "deel", en: "deel",
        object: [Field<RecordID>("over", nl: "over", en: "over", refers: "ding").description]
      ).description,
    ],
    columns: [Column("id", nl: "id", en: "id", .text, path: "id", searched: true)],
    list: ListLayout(narrow: [], normal: [], wide: [], sort: [SortKey("id")]))

  private let scratch = Scratch()

  private func open() throws -> FileStore {
    let path = scratch.path + "/store"
    if scratch.mode("store") == 0 { try beginStore(at: path, regio: "MN") }
    let store = try openStore(at: path, kinds: [Self.ding], author: .login("analist1"))
    _ = store.buildIndex(peildatum: TestKinds.peildatum)
    return store
  }

  private func object(_ json: String) throws -> JSONObject {
    try #require(try StrictJSON.parse(Array(json.utf8)).object)
  }

  private func made(_ json: String) throws -> RecordEdit {
    let root = try object(json)
    return RecordEdit(kind: "ding", id: nil, base: nil, changes: [FieldChange("", old: nil, new: .object(root))])
  }

  private func edit(_ base: Record, _ json: String) throws -> RecordEdit {
    var after = base
    for member in try object(json).members { after.root.json[member.key] = member.value }
    return RecordEdit(
      kind: "ding", id: base.id, base: base, changes: Changes.between(base, after, kind: Self.ding))
  }

  private func contents(_ store: FileStore) -> [RecordID: String] {
    _ = store.follow()
    var found: [RecordID: String] = [:]
    for number in 1...9 {
      let id = RecordID("D-\(number)")
      guard var record = store.latest(id) else { continue }
      record.root.json["versie"] = nil
      record.root.json["id"] = nil
      found[id] = JSONWriter.text(.object(record.root.json))
    }
    return found
  }

  @Test func `who names the new record names it by the number that it gets, before it or after it in the set`() throws {
    let store = try open()
    let first = try #require(try store.save(ChangeSet([try made(#"{"titel":"een"}"#)])).records.first)
    let saved = try store.save(
      ChangeSet([
        try edit(first, #"{"ander":"@nieuw","regels":[{"nr":1,"over":"@nieuw/2"}],"deel":{"over":"@nieuw"}}"#),
        try made(#"{"titel":"twee","anderen":["D-1","@nieuw/2"]}"#), try made(#"{"titel":"drie","ander":"@nieuw"}"#),
      ]))
    #expect(saved.records.map(\.id) == ["D-1", "D-2", "D-3"])
    let expected: [RecordID: String] = [
      "D-1": #"{"titel":"een","ander":"D-2","regels":[{"nr":1,"over":"D-3"}],"deel":{"over":"D-2"}}"#,
      "D-2": #"{"titel":"twee","anderen":["D-1","D-3"]}"#, "D-3": #"{"titel":"drie","ander":"D-2"}"#,
    ]
    #expect(contents(store) == expected)
    #expect(contents(try open()) == expected)
    #expect(!scratch.read("store/journal/00000001.jsonl").contains("@nieuw"))
    #expect(store.verify().isSound)
  }

  @Test func `taking it back takes the record out and the name of it away, and doing it again brings both back`() throws
  {
    let store = try open()
    let first = try #require(try store.save(ChangeSet([try made(#"{"titel":"een"}"#)])).records.first)
    let before = contents(store)
    let saved = try store.save(ChangeSet([try edit(first, #"{"ander":"@nieuw"}"#), try made(#"{"titel":"twee"}"#)]))
    let after = contents(store)
    let back = try store.save(try store.reversal(of: saved.lines))
    #expect(contents(store) == before)
    #expect(contents(try open()) == before)
    let again = try store.save(try store.reversal(of: back.lines))
    #expect(contents(store) == after && again.records.map(\.id) == ["D-1", "D-2"])
    #expect(after["D-1"] == #"{"titel":"een","ander":"D-2"}"#)
    // The number of what was taken back is not given to another.
    _ = try store.save(try store.reversal(of: again.lines))
    let other = try store.save(ChangeSet([try made(#"{"titel":"drie","ander":"@nieuw"}"#)]))
    #expect(other.records.map(\.id) == ["D-3"] && contents(store)["D-3"] == #"{"titel":"drie","ander":"D-3"}"#)
  }

  @Test(arguments: [
    (#"{"ander":"@nieuw/2"}"#, "@nieuw/2"),
    (#"{"anderen":["D-1","@nieuw/9223372036854775807"]}"#, "@nieuw/9223372036854775807"),
    (#"{"regels":[{"nr":1,"over":"@nieuw/3"}]}"#, "@nieuw/3"),
  ])
  func `what names a new record that there is not is refused whole`(_ json: String, _ named: String) throws {
    let store = try open()
    let first = try #require(try store.save(ChangeSet([try made(#"{"titel":"een"}"#)])).records.first)
    let before = contents(store)
    #expect(throws: SaveFailure.gone(RecordID(named))) {
      try store.save(ChangeSet([try edit(first, json), try made(#"{"titel":"twee"}"#)]))
    }
    #expect(contents(store) == before)
  }

  @Test func `a text that reads the same, and a part of a reference, stay as they were typed`() throws {
    let store = try open()
    let json = #"{"titel":"@nieuw","ander":"zie @nieuw","eigen":"@nieuw"}"#
    _ = try store.save(ChangeSet([try made(json)]))
    #expect(contents(store)["D-1"] == json)
  }

  @Test(
    arguments: [
      ("@nieuw", 1), ("@nieuw/2", 2), ("@nieuw/10", 10), ("@nieuw/1", nil), ("@nieuw/02", nil), ("@nieuw/0", nil),
      ("@nieuw/", nil), ("@nieuw/-2", nil), ("@nieuw/99999999999999999999", nil), ("nieuw", nil), ("@nieuws", nil),
    ] as [(String, Int?)])
  func `what stands for a new record is spelled in one way`(_ text: String, _ number: Int?) {
    #expect(RecordID(text).newNumber == number)
    if let number { #expect(RecordID.new(number).text == text) }
  }
}
