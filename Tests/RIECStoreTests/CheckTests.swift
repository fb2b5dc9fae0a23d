import PlainText
import RIECDomain
import RIECStore
import Testing

@Suite struct CheckTests {
  @Test func `findings mark rows, fill the column and count up`() throws {
    let scratch = Scratch()
    let lines = (0..<5_000).map { #"{"id":"D-\#($0)","aantal":\#($0 % 100)}"# }
    let index = try TestKinds.index(lines, in: scratch)
    let text = Tekst("x")
    let findings = index.check { _, record, context in
      switch record.root.json["aantal"]?.integer {
      case 7: [Finding(rule: 1, .fault, at: "aantal", text)]
      case 8: [Finding(rule: 2, .warning, at: "aantal", text), Finding(rule: 2, .fault, at: "aantal", text)]
      case 9: context.lookup("D-3") == nil ? [] : [Finding(rule: 3, .warning, at: "aantal", text)]
      default: []
      }
    }
    #expect(findings.isComplete)
    #expect(findings.checked == 5_000)
    #expect(findings.faultCount == 100)
    #expect(findings.warningCount == 100)
    #expect(findings.entries.map(\.id.text).prefix(4) == ["D-7", "D-8", "D-9", "D-107"])
    #expect(findings.entries.first?.line == 8)
    let dingen = try #require(index.with(findings)["ding"])
    #expect(dingen.value("melding", at: 8) == .codes(["fout", "waarschuwing"]))
    #expect(dingen.select(.codes(column: "melding", [0])).count == 100)
    #expect(dingen.select(.empty(column: "melding")).count == 4_850)
    #expect(dingen.order(by: [SortKey("melding")]).first == 7)
    #expect(dingen.counts(of: "melding").map(\.count) == [100, 100])
    #expect(index["ding"]?.value("melding", at: 8) == .empty)
  }

  @Test func `what rule 23 finds is a fault that can be listed by itself`() throws {
    let scratch = Scratch()
    let index = try TestKinds.index(["A", "B", "C"].map { #"{"id":"\#($0)"}"# }, in: scratch)
    let text = Tekst("x")
    let findings = index.check { _, record, _ in
      switch record.id.text {
      case "A": [Finding(rule: 23, .fault, at: "ander", text)]
      case "B": [Finding(rule: 2, .fault, at: "ander", text), Finding(rule: 23, .warning, at: "ander", text)]
      default: []
      }
    }
    let dingen = try #require(index.with(findings)["ding"])
    #expect(dingen.value("melding", at: 0) == .codes(["fout", "verwijzing"]))
    #expect(dingen.value("melding", at: 1) == .codes(["fout", "waarschuwing"]))
    let dangling = try #require(Codes.melding.position(of: "verwijzing"))
    #expect(dingen.select(.codes(column: "melding", [dangling])).rows == [0])
    #expect(dingen.select(.codes(column: "melding", [0])).rows == [0, 1])
    #expect(dingen.counts(of: "melding").map(\.value) == ["fout", "waarschuwing", "verwijzing"])
  }

  @Test func `what rule 29 finds is a warning that can be listed by itself`() throws {
    let scratch = Scratch()
    let index = try TestKinds.index(["A", "B", "C"].map { #"{"id":"\#($0)"}"# }, in: scratch)
    let text = Tekst("x")
    let findings = index.check { _, record, _ in
      switch record.id.text {
      case "A": [Finding(rule: 29, .warning, at: "ander", text)]
      case "B": [Finding(rule: 2, .warning, at: "ander", text)]
      default: []
      }
    }
    let dingen = try #require(index.with(findings)["ding"])
    #expect(dingen.value("melding", at: 0) == .codes(["waarschuwing", "verborgen"]))
    #expect(dingen.value("melding", at: 1) == .codes(["waarschuwing"]))
    let hidden = try #require(Codes.melding.position(of: "verborgen"))
    #expect(dingen.select(.codes(column: "melding", [hidden])).rows == [0])
    #expect(dingen.counts(of: "melding").map(\.value) == ["waarschuwing", "verborgen"])
  }

  @Test func `a cancelled check says how far it came`() throws {
    let scratch = Scratch()
    let index = try TestKinds.index([#"{"id":"A"}"#], in: scratch)
    let findings = index.check({ _, _, _ in [] }, isCancelled: { true })
    #expect(!findings.isComplete)
    #expect(findings.total == 1)
  }
}
