import PlainText
import RIECDomain
import Testing

@Suite struct FilterSpellingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let column: String
    let value: Filter.Value
    let text: String?
    init(_ column: String, _ value: Filter.Value, _ text: String?) {
      self.column = column
      self.value = value
      self.text = text
    }
    var testDescription: String { "\(column) \(text ?? "cannot be said")" }
  }

  static let cases: [Case] = [
    Case("thema", .code("witwassen"), "thema:witwassen"),
    Case("thema", .none, "thema:leeg"),
    Case("thema", .code("zeeroof"), nil),
    Case("thema", .text("witwassen"), nil),
    Case("gemeente", .text("Duinvoort"), "gemeente:\"Duinvoort\""),
    Case("gemeente", .text("Duin (oost) \"a\""), "gemeente:\"Duin (oost) \"\"a\"\"\""),
    Case("behandelaar", .text("ik"), "behandelaar:\"ik\""),
    Case("titel", .text("leeg"), "titel:\"leeg\""),
    Case("titel", .text("\u{301}é"), "titel:\"e\""),
    Case("titel", .text("\u{301}"), nil),
    Case("titel", .text(String(repeating: "a", count: 5_000)), nil),
    Case("naam", .text("Jansen"), nil),
    Case("knelpunt", .text("HKP-MN-0001"), "knelpunt:\"HKP-MN-0001\""),
    Case("behandeld", .year(2021), "behandeld:2021"),
    Case("gewijzigd", .month(2021, 6), "gewijzigd:2021-06"),
    Case("gewijzigd", .month(2021, 13), nil),
    Case("gewijzigd", .day(Datum(day: 19_240)), "gewijzigd:2022-09-05"),
    Case("gewijzigd", .day(Datum(day: .max)), nil),
    Case("termijn", .year(812), "termijn:0812"),
    Case("termijn", .year(0), nil),
    Case("besluitpunten", .number(-3), "besluitpunten:-3"),
    Case("open", .flag(true), "open:ja"),
    Case("open", .flag(false), "open:nee"),
  ]

  @Test(arguments: cases) func `a value is spelled as the language has it`(_ it: Case) throws {
    let column = try #require(FilterTestKind.kind.column(it.column))
    #expect(Filter.spelled(column, it.value) == it.text)
    if let text = it.text { _ = try FilterTestKind.parse(text).get() }
  }

  @Test func `every code of every kind is spelled so that it means that code only`() throws {
    for kind in Kinds.all {
      for column in kind.filterFields {
        guard case .code(let list) = column.kind else { continue }
        for (position, entry) in list.entries.enumerated() {
          let text = try #require(Filter.spelled(column, .code(entry.code)))
          let predicate = try Filter.parse(text, for: kind, FilterTestKind.context).get().predicate
          #expect(predicate == .codes(column: column.name, [position]), "\(kind.plural) \(text)")
        }
      }
    }
  }

  static let twins = CodeList(
    "tweeling", [.init("een", Tekst("twee")), .init("twee", Tekst("een")), .init("leeg", Tekst("niets"))],
    groups: [.init("een", Tekst("alles"), members: ["een", "twee"])])

  @Test func `a code whose name means more is put between quotes`() throws {
    let column = Column("tweeling", Tekst("tweeling"), .code(Self.twins), .path("tweeling"))
    let kind = Kind(
      name: "proef", plural: "proeven", label: Tekst("proef"), pluralLabel: Tekst("proeven"), idExample: "P-1",
      fields: [], columns: [column], list: ListLayout(narrow: [], normal: [], wide: [], sort: []))
    #expect(Filter.spelled(column, .code("een")) == "tweeling:\"een\"")
    #expect(Filter.spelled(column, .code("leeg")) == "tweeling:\"leeg\"")
    for (position, entry) in Self.twins.entries.enumerated() {
      let text = try #require(Filter.spelled(column, .code(entry.code)))
      let predicate = try Filter.parse(text, for: kind, FilterTestKind.context).get().predicate
      #expect(predicate == .codes(column: "tweeling", [position]))
    }
    #expect(
      try Filter.parse("tweeling:een", for: kind, FilterTestKind.context).get().predicate
        == .codes(column: "tweeling", [0, 1]))
  }
}

@Suite struct FilterPartsTests {
  static let cases: [(String, [String])] = [
    ("", []), ("  ", []), ("duin", ["duin"]), ("duin voort", ["duin", "voort"]),
    ("  duin of voort -thema:omg  ", ["duin of voort", "-thema:omg"]),
    ("(a b) of c in:alles d", ["(a b) of c", "d"]), ("in:alles", []),
    ("gemeente:\"Oude Haven\" (x (y))", ["gemeente:\"Oude Haven\"", "(x (y))"]),
    ("👨‍👩‍👧 é thema:leeg", ["👨‍👩‍👧", "é", "thema:leeg"]), ("aa\"bb\"", ["aa", "\"bb\""]),
  ]

  @Test(arguments: cases) func `a filter names its requirements as they were typed`(_ it: (String, [String])) throws {
    guard case .success(let filter) = FilterTestKind.parse(it.0.replacing("omg", with: "witwassen")) else {
      Issue.record("\(it.0) is not understood")
      return
    }
    #expect(filter.parts.map(\.text) == it.1.map { $0.replacing("omg", with: "witwassen") })
    for part in filter.parts {
      #expect(String(Array(filter.text)[part.range]) == part.text)
      #expect(try FilterTestKind.parse(part.text).get().predicate == part.predicate || filter.text.contains("in:"))
    }
  }

  @Test func `without a part the rest stays as it was typed`() throws {
    let filter = try FilterTestKind.parse(" duin  thema:leeg of voort -status:nieuw ").get()
    #expect(
      filter.parts.map(filter.text(without:))
        == ["thema:leeg of voort -status:nieuw", "duin -status:nieuw", "duin  thema:leeg of voort"])
    let only = try FilterTestKind.parse("duin in:alles").get()
    #expect(only.parts.map(only.text(without:)) == ["in:alles"])
  }

  @Test(arguments: 0..<20) func `the parts together are the filter`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = ["duin", "-voort", "thema:leeg", "a of b", "(x y)", "gemeente:\"Oude Haven\"", "-(p of q)"]
    for _ in 0..<30 {
      let chosen = (0..<Int.random(in: 0...5, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
      let filter = try FilterTestKind.parse(chosen.joined(separator: "  ")).get()
      #expect(filter.parts.map(\.text) == chosen)
      #expect(filter.predicate == (chosen.count == 1 ? filter.parts[0].predicate : .all(filter.parts.map(\.predicate))))
    }
  }
}
