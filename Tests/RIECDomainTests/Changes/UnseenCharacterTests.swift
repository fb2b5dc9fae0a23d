import RIECDomain
import StrictJSON
import Testing

@Suite struct UnseenCharacterTests {
  @Test(arguments: [
    ("zin\nmet\u{200B} iets", 2, 6), ("\u{1B}[31mrood", 1, 0), ("a\n\nb\u{202E}c", 3, 3), ("tab\t", 1, 3),
    ("x\r", 1, 1),
  ])
  func `the first one is found, with its line`(_ text: String, _ line: Int, _ grapheme: Int) throws {
    let found = try #require(UnseenCharacter(in: text))
    #expect(found.line == line)
    // One that joins with the letter before it is found at that letter.
    #expect(abs(found.grapheme - grapheme) <= 1)
  }

  @Test(arguments: ["", "gewoon", "twee\nregels", "Café, €5 – “citaat”", "łódź 東京"])
  func `what can be seen is none`(_ text: String) { #expect(UnseenCharacter(in: text) == nil) }

  @Test(arguments: [#""a\u202e""#, #"["a","\u001b"]"#, #"{"wat":{"hoe":["x\u200b"]}}"#, #"{"a\u2066":1}"#])
  func `it is found anywhere in a value`(_ json: String) throws {
    #expect(UnseenCharacter(in: try StrictJSON.parse(json)) != nil)
  }

  @Test(arguments: [FieldType.text, .longText, .list(.text)])
  func `no text takes one, however it comes in`(_ type: FieldType) throws {
    let field = Field<String>("doel", nl: "Doel", en: "Purpose", type: type).description
    #expect(throws: InputFault.self) {
      try FieldInput.value(of: "\u{1B}[31mrood\u{202E}", for: field, today: day("2022-09-05"), taal: .nl)
    }
  }

  @Test(arguments: [
    Assignment(path: "doel", text: "\u{1B}[31mrood\u{202E}"),
    Assignment(path: "doel", text: #""rood\u202e""#, spelling: .json),
    Assignment(path: "notities/+", text: #"{"tekst":"a\u200b"}"#, spelling: .json),
    Assignment(path: "notities/+/tekst", text: "a\u{200B}"),
  ])
  func `nor by a path`(_ assignment: Assignment) throws {
    let record = Record(kind: Casus.kind.name, JSONObject())
    #expect(throws: PathFault.self) {
      try PathEdit.changes(
        for: record, kind: Casus.kind, assignments: [assignment], today: day("2022-09-05"), taal: .nl)
    }
  }
}
