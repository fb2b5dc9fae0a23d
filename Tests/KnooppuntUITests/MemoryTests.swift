import KnooppuntUI
import RIECDomain
import StrictJSON
import Testing

/// The files of the memory: what is written is read again, and what is wrong is refused with its place.
@Suite struct MemoryTests {
  private static func filled(seed: UInt64) -> Memory {
    var random = Random(seed: seed)
    var memory = Memory()
    let words = ["termijn", "é\"\\", "a\nb", "\u{202E}x", "Drugs in MN", "😀", "id", "-"]
    func word() -> String { words.randomElement(using: &random) ?? "" }
    for number in 0..<Int.random(in: 0...5, using: &random) {
      memory.apply(
        .viewSaved(SavedView(name: "\(word()) \(number)", kind: word(), filter: word(), sort: [SortKey("titel")])))
      let place = ColumnChoice.Place(
        kind: word(), view: Bool.random(using: &random) ? word() : nil,
        breadth: ColumnChoice.Breadth.allCases.randomElement(using: &random) ?? .normal)
      memory.apply(.columnsChosen(place, ColumnChoice([.init("id", Int.random(in: 1...200, using: &random))])))
      memory.apply(.commandGiven(word()))
      memory.apply(.sat(store: word(), Memory.Sitting(day: Datum(day: 19_000), moment: "2022-09-05T09:15")))
    }
    return memory
  }

  @Test(arguments: UInt64(1)...60)
  func `what is written is read again as it was`(seed: UInt64) throws {
    let memory = Self.filled(seed: seed)
    var read = Memory()
    for part in MemoryPart.allCases { try part.read(part.bytes(of: memory), into: &read) }
    #expect(read == memory)
  }

  @Test(arguments: [
    (MemoryPart.views, "{\"versie\":1,\n \"weergaven\":[}", 2, 15),
    (.views, "", 1, 1),
    (.views, "[]", 1, 1),
    (.views, #"{"versie":2,"weergaven":[]}"#, 1, 11),
    (.views, #"{"versie":1,"weergaven":{}}"#, 1, 25),
    (
      .columns, #"{"versie":1,"kolommen":[{"soort":"casussen","breedte":"dik","kolommen":[]}]}"#, 1, 55
    ),
    (
      .columns,
      #"{"versie":1,"kolommen":[{"soort":"c","breedte":"smal","kolommen":[{"kolom":"id","cellen":0}]}]}"#, 1, 90
    ),
    (.commands, #"{"versie":1,"opdrachten":["a",3]}"#, 1, 31),
    (.sittings, #"{"versie":1,"sessies":[{"opslag":"x","peildatum":"gisteren","tijd":""}]}"#, 1, 50),
  ])
  func `a file that says something else is refused where it goes wrong`(
    part: MemoryPart, text: String, line: Int, column: Int
  ) {
    var memory = Self.filled(seed: 7)
    let before = memory
    let fault = #expect(throws: MemoryFault.self) { try part.read(Array(text.utf8), into: &memory) }
    #expect(fault?.place == JSONPlace(line: line, column: column), "\(fault?.reason.nl ?? "")")
    #expect(memory == before)
  }

  @Test(arguments: [
    (#"{"naam":7,"soort":"casussen","filter":"","volgorde":""}"#, 9),
    (#"{"naam":"x","soort":"casussen","filter":""}"#, 1),
    (#"{"naam":"x","soort":"c","filter":"","volgorde":"","kleur":"rood"}"#, 59),
    (#"{"naam":" een ","soort":"c","filter":"","volgorde":""}"#, 9), ("[]", 1),
  ])
  func `a view that is wrong, or named as an earlier one, is left out where it goes wrong`(
    wrong: String, column: Int
  ) throws {
    let line = #"{"naam":"Eén","soort":"c","filter":"","volgorde":""}"#
    let text =
      #"{"versie":1,"weergaven":["# + [line, wrong, line.replacing("Eén", with: "Twee")].joined(separator: ",\n")
    var memory = Memory()
    let faults = try MemoryPart.views.read(Array((text + "]}").utf8), into: &memory)
    #expect(faults.map(\.place) == [JSONPlace(line: 2, column: column)])
    #expect(memory.views.map(\.name) == ["Eén", "Twee"])
  }

  @Test func `no more than 200 commands are kept, and none twice in a row`() {
    var memory = Memory()
    for number in 0..<300 {
      memory.apply(.commandGiven("regio \(number)"))
      memory.apply(.commandGiven("regio \(number)"))
    }
    #expect(memory.commands == (100..<300).map { "regio \($0)" })
  }

  @Test func `of many stores the last sessions are kept`() {
    var memory = Memory()
    for number in 100..<250 {
      memory.apply(.sat(store: "s\(number)", Memory.Sitting(day: Datum(day: 1), moment: "m\(number)")))
    }
    #expect(memory.sittings.count == 100)
    #expect(memory.sittings["s149"] == nil && memory.sittings["s150"] != nil)
  }
}
