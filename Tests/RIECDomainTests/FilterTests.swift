import PlainText
import RIECDomain
import Testing

@Suite struct FilterTests {
  static let day = FilterTestKind.today.day

  @Test func `the peildatum of these tests is a Monday in September 2022`() {
    #expect(FilterTestKind.today.iso == "2022-09-05")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let predicate: Predicate
    init(_ text: String, _ predicate: Predicate) {
      self.text = text
      self.predicate = predicate
    }
    var testDescription: String { text }
  }

  static func check(_ it: Case) throws {
    #expect(try FilterTestKind.parse(it.text).get().predicate == it.predicate)
  }

  static let words: [Case] = [
    Case("", .all([])),
    Case("   ", .all([])),
    Case("Duin", .word("duin")),
    Case("Ürk", .word("urk")),
    Case("\"oude haven\"", .word("oude haven")),
    Case("\"of\"", .word("of")),
    Case("\"een \"\"waterlelie\"\"\"", .word("een \"waterlelie\"")),
    Case("duin voort", .all([.word("duin"), .word("voort")])),
    Case("duin\tvoort", .all([.word("duin"), .word("voort")])),
    Case("NH-2021-0042", .word("nh-2021-0042")),
    Case("witwas", .any([.word("witwas"), .codes(column: "thema", [2])])),
    Case("laundering", .any([.word("laundering"), .codes(column: "thema", [2])])),
    Case("w", .any([.word("w"), .codes(column: "thema", [2])])),
    Case("-witwas", .not(.any([.word("witwas"), .codes(column: "thema", [2])]))),
    Case("fiod", .word("fiod")),
    Case("duin in:alles", .anywhere("duin")),
    Case("in:alles duin voort", .all([.anywhere("duin"), .anywhere("voort")])),
    Case("(duin in:alles) voort", .all([.anywhere("duin"), .word("voort")])),
    Case("in:alles (duin of -voort)", .any([.anywhere("duin"), .not(.anywhere("voort"))])),
    Case("in:alles", .all([])),
  ]

  @Test(arguments: words) func `words and texts are folded and look in the searched columns`(_ it: Case) throws {
    try Self.check(it)
  }

  static let a = Predicate.word("aa")
  static let b = Predicate.word("bb")
  static let c = Predicate.word("cc")

  static let structure: [Case] = [
    Case("aa bb of cc", .all([a, .any([b, c])])),
    Case("aa of bb cc", .all([.any([a, b]), c])),
    Case("aa OF bb Of cc", .any([a, b, c])),
    Case("(aa bb) of cc", .any([.all([a, b]), c])),
    Case("-aa of bb", .any([.not(a), b])),
    Case("-(aa bb)", .not(.all([a, b]))),
    Case("-(-aa)", .not(.not(a))),
    Case("((aa))", a),
    Case("(aa)(bb)", .all([a, b])),
    Case("aa\"bb\"", .all([a, b])),
    Case("-\"aa\"", .not(a)),
    Case("aa of(bb cc)", .any([a, .all([b, c])])),
  ]

  @Test(arguments: structure) func `of binds tighter than the space`(_ it: Case) throws { try Self.check(it) }

  static let values: [Case] = [
    Case("gemeente:duin", .contains(column: "gemeente", "duin")),
    Case("gemeente:\"Nieuw Dorp\"", .equals(column: "gemeente", "nieuw dorp")),
    Case("gemeente=Duinvoort", .equals(column: "gemeente", "duinvoort")),
    Case("titel:lelie", .contains(column: "titel", "lelie")),
    Case("titel:a:b", .contains(column: "titel", "a:b")),
    Case("TITEL:lelie", .contains(column: "titel", "lelie")),
    Case("knelpunt:HKP-MN", .contains(column: "knelpunt", "hkp-mn")),
    Case("behandelaar:ik", .equals(column: "behandelaar", "analist1")),
    Case("behandelaar:\"ik\"", .equals(column: "behandelaar", "ik")),
    Case("titel:ik", .contains(column: "titel", "ik")),
    Case("thema:witwassen", .codes(column: "thema", [2])),
    Case("thema:witwas.", .codes(column: "thema", [2])),
    Case("thema:wit", .codes(column: "thema", [2])),
    Case("thema:\"money laundering\"", .codes(column: "thema", [2])),
    Case("thema:hennep/drugs", .codes(column: "thema", [1])),
    Case("thema:leeg", .empty(column: "thema")),
    Case("-wachtop:leeg", .not(.empty(column: "wachtop"))),
    Case("status:in_weging", .codes(column: "status", [1])),
    Case("status:\"in beoordeling\"", .codes(column: "status", [1])),
    Case("-status:aangehouden", .not(.codes(column: "status", [2]))),
    Case("inbreng:overige", .codes(column: "inbreng", [2, 3])),
    Case("inbreng:FIOD", .codes(column: "inbreng", [2])),
    Case("open:ja", .flag(column: "open", true)),
    Case("open:no", .flag(column: "open", false)),
    Case("open:true", .flag(column: "open", true)),
    Case("open:leeg", .empty(column: "open")),
    Case("besluitpunten<5", .numbers(column: "besluitpunten", Int.min...4)),
    Case("besluitpunten<=5", .numbers(column: "besluitpunten", Int.min...5)),
    Case("besluitpunten:3", .numbers(column: "besluitpunten", 3...3)),
    Case("besluitpunten>-1", .numbers(column: "besluitpunten", 0...Int.max)),
    Case("besluitpunten>9223372036854775807", .any([])),
    Case("melding:fout", .codes(column: "melding", [0])),
    Case("melding:waarschuwing", .codes(column: "melding", [1])),
    Case("melding:warning", .codes(column: "melding", [1])),
    Case("melding:leeg", .empty(column: "melding")),
  ]

  @Test(arguments: values) func `values are resolved against their column`(_ it: Case) throws { try Self.check(it) }

  static let days: [Case] = [
    Case("wachtop:2021", .days(column: "wachtop", FilterTestKind.days("2021-01-01", "2021-12-31"))),
    Case("wachtop:2020-02", .days(column: "wachtop", FilterTestKind.days("2020-02-01", "2020-02-29"))),
    Case("wachtop:2021-06-14", .days(column: "wachtop", FilterTestKind.days("2021-06-14", "2021-06-14"))),
    Case("wachtop>2021", .days(column: "wachtop", FilterTestKind.days("2022-01-01", "-"))),
    Case("wachtop>=2021", .days(column: "wachtop", FilterTestKind.days("2021-01-01", "-"))),
    Case("wachtop<2021", .days(column: "wachtop", FilterTestKind.days("-", "2020-12-31"))),
    Case("wachtop<=2021", .days(column: "wachtop", FilterTestKind.days("-", "2021-12-31"))),
    Case("hervat<=vandaag", .days(column: "hervat", Int32.min...day)),
    Case("termijn<=+14d", .days(column: "termijn", Int32.min...(day + 14))),
    Case("gewijzigd<-60d", .days(column: "gewijzigd", Int32.min...(day - 61))),
    Case("gewijzigd:-1D", .days(column: "gewijzigd", (day - 1)...(day - 1))),
    Case("behandeld:2021", .overlaps(column: "behandeld", FilterTestKind.days("2021-01-01", "2021-12-31"))),
    Case("behandeld:2021-06", .overlaps(column: "behandeld", FilterTestKind.days("2021-06-01", "2021-06-30"))),
    Case("behandeld>=2022", .overlaps(column: "behandeld", FilterTestKind.days("2022-01-01", "-"))),
  ]

  @Test(arguments: days) func `a date is a span of days and is compared as one expects`(_ it: Case) throws {
    try Self.check(it)
  }

  static let views: [Case] = [
    Case(
      "behandelaar:ik open:ja", .all([.equals(column: "behandelaar", "analist1"), .flag(column: "open", true)])),
    Case(
      "open:ja gewijzigd<-60d -status:aangehouden",
      .all([
        .flag(column: "open", true), .days(column: "gewijzigd", Int32.min...(day - 61)),
        .not(.codes(column: "status", [2])),
      ])),
    Case(
      "status:nieuw of status:in_weging of hervat<=vandaag",
      .any([
        .codes(column: "status", [0]), .codes(column: "status", [1]), .days(column: "hervat", Int32.min...day),
      ])),
    Case(
      "behandeld:2021 inbreng:leeg of thema:leeg",
      .all([
        .overlaps(column: "behandeld", FilterTestKind.days("2021-01-01", "2021-12-31")),
        .any([.empty(column: "inbreng"), .empty(column: "thema")]),
      ])),
  ]

  @Test(arguments: views) func `the saved views say what they are named for`(_ it: Case) throws { try Self.check(it) }

  @Test(arguments: [
    ("duin -voort", ["duin"]), ("Duin \"Oude Haven\" duin", ["duin", "oude haven"]), ("-(-duin)", ["duin"]),
    ("thema:witwassen", []),
  ]) func `the words to underline are those that a hit contains`(_ text: String, _ words: [String]) throws {
    #expect(try FilterTestKind.parse(text).get().words == words)
  }

  @Test(arguments: [
    ("handhavingskelpunten", "handhavingsknelpunten"), ("handhavingsknpunt", "handhavingsknelpunt"),
    ("Ondernijming", "ondermijning"), ("ondermijning", "onderning"), ("hennepsteelt", "hennepteelt"),
    ("rijkser verantwoorden", "rijker verantwoorden"),
  ]) func `a word with a known misspelling is found by its other spellings`(_ typed: String, _ other: String) throws {
    let filter = try FilterTestKind.parse("\"\(typed)\"").get()
    #expect(filter.words.first == typed.lowercased())
    #expect(filter.words.contains(other))
    #expect(filter.predicate == .any(filter.words.map { .word($0) }))
  }

  @Test func `without a known user ik finds nothing`() throws {
    let context = FilterContext(today: FilterTestKind.today, user: "")
    let filter = try Filter.parse("behandelaar:ik", for: FilterTestKind.kind, context).get()
    #expect(filter.predicate == .any([]))
  }
}
