import RIECDomain
import StrictJSON
import Testing

@Suite struct ChangesTests {
  private static func casus(_ json: String) throws -> Record { try record(Casus.kind, json) }

  private static func paths(_ old: String, _ new: String) throws -> [String] {
    Changes.between(try casus(old), try casus(new), kind: Casus.kind).map(\.path.text)
  }

  @Test(arguments: [
    (#"{"titel":"a"}"#, #"{"titel":"b"}"#, ["titel"]),
    (#"{"titel":"é"}"#, "{\"titel\":\"e\u{301}\"}", ["titel"]),
    (#"{"id":"a","versie":1}"#, #"{"id":"a","versie":2}"#, []),
    (#"{"archief":{"nominatie":null}}"#, #"{"archief":{"nominatie":"vernietigen"}}"#, ["archief/nominatie"]),
    (#"{}"#, #"{"archief":{"nominatie":null}}"#, ["archief"]),
    (#"{"x":{"y":1,"z":2}}"#, #"{"x":{"z":2,"y":3}}"#, ["x/y"]),
    (#"{"x":{"y":1,"z":2}}"#, #"{"x":{"z":2,"y":1}}"#, []),
    (#"{"x":[{"nr":1,"a":1}]}"#, #"{"x":[{"nr":1,"a":2}]}"#, ["x"]),
    (#"{"gemeenten":["a"]}"#, #"{"gemeenten":["a","b"]}"#, ["gemeenten"]),
    (#"{"taken":[{"nr":1,"wat":"a"}]}"#, #"{"taken":[{"nr":1,"wat":"b"}]}"#, ["taken/1/wat"]),
    (#"{"taken":[{"nr":1},{"nr":3}]}"#, #"{"taken":[{"nr":1},{"nr":2},{"nr":3}]}"#, ["taken/2"]),
    (#"{"taken":[{"nr":1},{"nr":3}]}"#, #"{"taken":[{"nr":3}]}"#, ["taken/1"]),
    (#"{"taken":[{"nr":1}]}"#, #"{"taken":[{"wat":"a"}]}"#, ["taken"]),
    (#"{"taken":[{"nr":1},{"nr":1}]}"#, #"{"taken":[{"nr":1}]}"#, ["taken"]),
    (#"{"taken":[{"nr":2},{"nr":1}]}"#, #"{"taken":[{"nr":1},{"nr":2}]}"#, ["taken"]),
    (#"{"x":{"a/b":1}}"#, #"{"x":{"a/b":2}}"#, ["x"]),
    (#"{"x":{"":1,"c":1}}"#, #"{"x":{"":1,"c":2}}"#, ["x"]),
    (#"{"titel":"a","@x":1}"#, #"{"titel":"b","@x":1}"#, [""]),
    (
      #"{"interventies":[{"nr":2,"geldmutaties":[{"nr":1,"soort":"beslag"}]}]}"#,
      #"{"interventies":[{"nr":2,"geldmutaties":[{"nr":1,"soort":"opgelegd"},{"nr":2}]}]}"#,
      ["interventies/2/geldmutaties/1/soort", "interventies/2/geldmutaties/2"]
    ),
  ])
  func `a change has the finest path that the rules allow`(_ old: String, _ new: String, _ paths: [String]) throws {
    #expect(try Self.paths(old, new) == paths)
  }

  @Test func `a known field gets its place in the order, an unknown one the last`() throws {
    let old = try Self.casus(#"{"id":"a","regio":"MN","eigen":1}"#)
    let new = try Self.casus(#"{"id":"a","doel":"d","regio":"MN","titel":"t","later":2,"eigen":1}"#)
    let after = try #require(try old.applying(Changes.between(old, new, kind: Casus.kind), kind: Casus.kind))
    #expect(
      JSONWriter.text(.object(after.root.json))
        == #"{"id":"a","titel":"t","regio":"MN","doel":"d","eigen":1,"later":2}"#)
  }

  @Test(
    arguments: [
      ("titel", nil, "x", ChangeFault.otherValue("titel", expected: nil, found: .string("a"))),
      ("titel", "b", "x", .otherValue("titel", expected: .string("b"), found: .string("a"))),
      ("doel", "b", nil, .otherValue("doel", expected: .string("b"), found: nil)),
      ("archief/nominatie", nil, "x", .noSuchPlace("archief/nominatie")),
      ("titel/x", nil, "x", .noSuchPlace("titel/x")),
      ("taken/2/wat", nil, "x", .noSuchPlace("taken/2/wat")),
      ("taken/01", nil, "x", .noSuchPlace("taken/01")),
      ("taken/2", nil, "x", .noSuchPlace("taken/2")),
      ("taken/1/nr", nil, "x", .noSuchPlace("taken/1/nr")),
      ("inbreng/1", nil, "x", .noSuchPlace("inbreng/1")),
      ("@x", nil, "x", .noSuchPlace("@x")),
      ("", nil, "x", .otherValue("", expected: nil, found: .object(.init([])))),
    ] as [(FieldPath, String?, String?, ChangeFault)])
  func `a change that does not fit is refused and says why`(
    _ path: FieldPath, _ old: String?, _ new: String?, _ fault: ChangeFault
  ) throws {
    let record = try Self.casus(#"{"titel":"a","taken":[{"nr":1}],"inbreng":[{"partner":"om"}]}"#)
    let change = FieldChange(path, old: old.map { .string($0) }, new: new.map { .string($0) })
    do {
      _ = try record.applying([change], kind: Casus.kind)
      Issue.record("\(path.text) was applied")
    } catch {
      if path.parts.isEmpty {
        #expect(error == .otherValue("", expected: nil, found: .object(record.root.json)))
      } else {
        #expect(error == fault)
      }
    }
  }

  @Test func `two edits of one element in different fields merge, of one field they conflict`() throws {
    let base = try Self.casus(#"{"titel":"a","taken":[{"nr":1,"wat":"x","wie":"y"},{"nr":2}],"versie":1}"#)
    let theirs = try Self.casus(#"{"titel":"a","taken":[{"nr":1,"wat":"z","wie":"y"}],"versie":2}"#)
    let wie = FieldChange("taken/1/wie", old: .string("y"), new: .string("p"))
    let wat = FieldChange("taken/1/wat", old: .string("x"), new: .string("q"))
    let gone = FieldChange("taken/2/wat", old: nil, new: .string("r"))
    #expect(Changes.merged(base: base, theirs: theirs, mine: [wie], kind: Casus.kind) == .clean([wie]))
    #expect(
      Changes.merged(base: base, theirs: theirs, mine: [wie, wat, gone], kind: Casus.kind)
        == .conflict([
          FieldConflict(path: "taken/1/wat", base: .string("x"), mine: .string("q"), theirs: .string("z")),
          FieldConflict(path: "taken/2/wat", base: nil, mine: .string("r"), theirs: nil),
        ]))
  }

  @Test func `keys that Unicode calls equal are two fields`() throws {
    let base = try Self.casus("{\"x\u{e9}\":1,\"xe\u{301}\":1}")
    let theirs = try Self.casus("{\"x\u{e9}\":2,\"xe\u{301}\":1}")
    let mine = try Self.casus("{\"x\u{e9}\":1,\"xe\u{301}\":3}")
    let changes = Changes.between(base, mine, kind: Casus.kind)
    #expect(changes.map { Array($0.path.text.utf8) } == [Array("xe\u{301}".utf8)])
    #expect(Changes.merged(base: base, theirs: theirs, mine: changes, kind: Casus.kind) == .clean(changes))
    let merged = try #require(try theirs.applying(changes, kind: Casus.kind))
    #expect(JSONWriter.text(.object(merged.root.json)) == "{\"x\u{e9}\":2,\"xe\u{301}\":3}")
  }

  @Test func `the revision is versie, and stays out of changes`() throws {
    let record = try Self.casus(#"{"id":"a","titel":"t","eigen":1}"#)
    #expect(record.revision == 0)
    #expect(
      JSONWriter.text(.object(record.with(revision: 1).root.json)) == #"{"id":"a","titel":"t","versie":1,"eigen":1}"#)
    let later = record.with(revision: 7)
    let change = FieldChange("titel", old: .string("t"), new: .string("u"))
    #expect(try later.applying([change], kind: Casus.kind)?.revision == 7)
    #expect(Changes.between(nil, later, kind: Casus.kind).first?.new == .object(record.root.json))
  }

  @Test func `a number is one more than the largest that ever was`() throws {
    func values(_ json: String) throws -> [JSONValue] { try #require(try StrictJSON.parse(json).array) }
    #expect(Elements.nextNr(in: []) == 1)
    #expect(Elements.nextNr(in: try values(#"[{"nr":2},{"nr":5},{}]"#)) == 6)
    #expect(Elements.nextNr(in: try values(#"[{"nr":2}]"#), largestUsed: 8) == 9)
    #expect(Elements.nextNr(in: try values(#"[{"nr":9223372036854775807},{"nr":1}]"#)) == 2)
  }

  @Test func `elements of plain input get their position as number, later ones the next`() throws {
    let plain = try Self.casus(
      #"{"taken":[{"wat":"a"},{"wat":"b","nr":null}],"interventies":[{"nr":4,"geldmutaties":[{}]},{},7]}"#)
    let numbered = Elements.numbered(plain, kind: Casus.kind)
    #expect(
      JSONWriter.text(.object(numbered.root.json))
        == #"{"taken":[{"nr":1,"wat":"a"},{"nr":2,"wat":"b"}],"#
        + #""interventies":[{"nr":4,"geldmutaties":[{"nr":1}]},{"nr":5},7]}"#)
  }
}
