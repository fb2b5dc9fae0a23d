import RIECDomain
import StrictJSON
import Testing

/// A number of an element is never given twice.
@Suite struct ElementNumbersTests {
  private static let now = #"{"id":"MN-2021-0042","taken":[{"nr":1,"wat":"a"},{"nr":4,"wat":"van een ander"}]}"#

  private static func element(_ json: String) throws -> JSONValue {
    try #require(try record(Casus.kind, "{\"x\":\(json)}").root.json["x"])
  }

  private static func renumbered(
    _ changes: [FieldChange], _ now: String = now, used: [FieldPath: Int] = [:]
  ) throws -> [FieldChange] {
    ElementNumbers.renumbered(
      changes, on: try record(Casus.kind, now), kind: Casus.kind, largestUsed: { used[$0] ?? 0 })
  }

  @Test func `an added element whose number another took gets the next`() throws {
    let mine = [
      FieldChange("taken/4", old: nil, new: try Self.element(#"{"nr":4,"wat":"van mij"}"#)),
      FieldChange("taken/5", old: nil, new: try Self.element(#"{"nr":5,"wat":"ook"}"#)),
    ]
    #expect(
      try Self.renumbered(mine) == [
        FieldChange("taken/5", old: nil, new: try Self.element(#"{"nr":5,"wat":"van mij"}"#)),
        FieldChange("taken/6", old: nil, new: try Self.element(#"{"nr":6,"wat":"ook"}"#)),
      ])
  }

  @Test func `the number of an element that was taken away is not given again`() throws {
    let mine = [FieldChange("taken/5", old: nil, new: try Self.element(#"{"nr":5}"#))]
    #expect(try Self.renumbered(mine, used: ["taken": 5]).map(\.path.text) == ["taken/6"])
    #expect(try Self.renumbered(mine, used: ["taken": 4]) == mine)
    #expect(try Self.renumbered(mine, used: ["inbreng": 9]) == mine)
  }

  @Test func `what stands there already keeps its number, and so does a list without numbers`() throws {
    let mine = [
      FieldChange("taken/4/wat", old: .string("van een ander"), new: .string("anders")),
      FieldChange("taken/1", old: try Self.element(#"{"nr":1,"wat":"a"}"#), new: nil),
      FieldChange("titel", old: nil, new: .string("t")),
    ]
    #expect(try Self.renumbered(mine) == mine)
  }

  @Test func `a geldmutatie follows the one that it is about`() throws {
    let now = #"{"id":"MN-2021-0042","interventies":[{"nr":2,"geldmutaties":[{"nr":1,"soort":"beslag"}]}]}"#
    let list = "interventies/2/geldmutaties"
    let mine = [
      FieldChange(FieldPath(text: "\(list)/1"), old: nil, new: try Self.element(#"{"nr":1,"soort":"beslag"}"#)),
      FieldChange(FieldPath(text: "\(list)/2"), old: nil, new: try Self.element(#"{"nr":2,"betreftNr":1}"#)),
    ]
    #expect(
      try Self.renumbered(mine, now) == [
        FieldChange(FieldPath(text: "\(list)/2"), old: nil, new: try Self.element(#"{"nr":2,"soort":"beslag"}"#)),
        FieldChange(FieldPath(text: "\(list)/3"), old: nil, new: try Self.element(#"{"nr":3,"betreftNr":2}"#)),
      ])
  }

  @Test func `elements that are taken away are told, one by one or with their list`() throws {
    let old = try record(Casus.kind, Self.now)
    let without = try record(Casus.kind, #"{"id":"MN-2021-0042","taken":[{"nr":1,"wat":"a"}]}"#)
    let plain = try record(Casus.kind, #"{"id":"MN-2021-0042","taken":[{"wat":"a"}]}"#)
    for new in [without, plain] {
      let gone = ElementNumbers.takenAway(by: Changes.between(old, new, kind: Casus.kind), of: Casus.kind)
      #expect(gone.map(\.nr) == [4] && gone.map(\.list) == ["taken"])
    }
    #expect(ElementNumbers.takenAway(by: Changes.between(without, old, kind: Casus.kind), of: Casus.kind).isEmpty)
  }
}
