import PlainText
import RIECDomain
import StrictJSON
import Testing

@Suite struct FieldInputTests {
  private static let today = day("2022-09-05")

  private static func field(_ type: FieldType) -> FieldDescription {
    Field<String>("veld", nl: "Veld", en: "Field", type: type).description
  }

  private static func value(_ text: String, _ type: FieldType, _ taal: Taal = .nl) throws(InputFault) -> JSONValue? {
    try FieldInput.value(of: text, for: field(type), today: today, taal: taal)
  }

  private static func fault(_ text: String, _ type: FieldType) -> InputFault? {
    do throws(InputFault) {
      _ = try value(text, type)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("2021-06-14", "2021-06-14"), ("14-06-2021", "2021-06-14"), ("4-6-2021", "2021-06-04"), ("4/6/2021", "2021-06-04"),
    (" vandaag ", "2022-09-05"), ("Today", "2022-09-05"), ("morgen", "2022-09-06"), ("+14d", "2022-09-19"),
    ("-3d", "2022-09-02"), ("+2w", "2022-09-19"), ("+1m", "2022-10-05"), ("-1m", "2022-08-05"), ("+1j", "2023-09-05"),
    ("+1WD", "2022-09-06"), ("+5wd", "2022-09-12"), ("-1wd", "2022-09-02"), ("+0d", "2022-09-05"),
  ])
  func `a day is written out, or counted from today`(_ text: String, _ iso: String) throws {
    #expect(try Self.value(text, .date) == .string(iso))
  }

  @Test func `a month later stays in the month where it is shorter`() throws {
    let date = Self.field(.date)
    for (from, text, to) in [
      ("2022-01-31", "+1m", "2022-02-28"), ("2024-01-31", "+1m", "2024-02-29"), ("2022-12-31", "+2m", "2023-02-28"),
      ("2022-01-31", "-2m", "2021-11-30"), ("2024-02-29", "+1j", "2025-02-28"),
    ] {
      let value = try FieldInput.value(of: text, for: date, today: day(from), taal: .nl)
      #expect(value == .string(to), "\(from) \(text)")
    }
  }

  @Test(arguments: [
    "31-02-2021", "2021-13-01", "14-06-21", "+d", "+14", "14d", "+14x", "+999999d", "-99999m", "+99999j",
    "gister", "2021", "--3d", "+-3d", "٣-٠٦-٢٠٢١",
  ])
  func `what is no day is refused with an example`(_ text: String) throws {
    let fault = try #require(Self.fault(text, .date))
    #expect(fault.message.nl.contains("+14d"))
    #expect(fault.message.en.contains("+14d"))
  }

  @Test(arguments: [
    ("0", 0), ("12", 1200), ("12,5", 1250), ("12,50", 1250), ("1.234,56", 123_456), ("1234.56", 123_456),
    ("1234,56", 123_456), ("€ 12", 1200), ("€12,-", 1200), ("1.234", 123_400), ("1.234.567", 123_456_700),
    ("1,234.56", 123_456), ("€ 4.948.670,00", 494_867_000), ("12.5", 1250), ("€\u{A0}0,05", 5),
    ("92233720368547758,07", Int.max), ("EUR 3", 300),
  ])
  func `an amount is exact to the cent`(_ text: String, _ eurocent: Int) throws {
    #expect(try Self.value(text, .eurocent) == .number(JSONNumber(eurocent)))
  }

  @Test(arguments: [
    "1,234", "1,2345", "12,345.678", "1234.567", "12.34.567", "-5", "5-", "1.23.45", "1,23,45", "1,2.3,4", "€", ",5",
    "5,", "1e3", "12 EU", "92233720368547758,08", "99999999999999999999", "1.2345", "0x10", "+5", "1..000",
  ])
  func `an amount that could be read otherwise, or is no amount, is refused`(_ text: String) {
    #expect(Self.fault(text, .eurocent) != nil)
  }

  @Test(arguments: [("12", 12), ("-3", -3), (" 2022 ", 2022), ("9223372036854775807", Int.max)])
  func `a whole number is its digits`(_ text: String, _ number: Int) throws {
    #expect(try Self.value(text, .integer) == .number(JSONNumber(number)))
  }

  @Test(arguments: ["1.5", "1.000", "+3", "twee", "9223372036854775808", "1 2", "0x1"])
  func `what is no whole number is refused`(_ text: String) {
    #expect(Self.fault(text, .integer) != nil)
  }

  @Test(arguments: [
    ("j", true), ("Ja", true), ("y", true), ("YES", true), ("true", true), ("n", false), ("nee", false), ("No", false),
    ("false", false),
  ])
  func `yes and no are understood in both languages`(_ text: String, _ flag: Bool) throws {
    #expect(try Self.value(text, .flag) == .bool(flag))
  }

  @Test(arguments: ["ja nee", "0", "jawel", "-"]) func `anything else is neither yes nor no`(_ text: String) {
    #expect(Self.fault(text, .flag)?.message.nl.contains("ja") == true)
  }

  @Test(arguments: [
    ("in_weging", "in_weging"), ("In Weging", "in_weging"), ("in beoordeling", "in_weging"),
    ("under review", "in_weging"),
    ("beoord", "in_weging"), ("opg", "opgewerkt"), ("NIEUW", "nieuw"), ("aange", "aangehouden"),
  ])
  func `a code is named by itself, a label, or a beginning`(_ text: String, _ code: String) throws {
    #expect(try Self.value(text, .code(Codes.signaalStatus)) == .string(code))
  }

  @Test func `a beginning of several codes names them, a near word the one that was meant`() throws {
    let several = try #require(Self.fault("a", .code(Codes.signaalStatus)))
    #expect(several.nearest == ["aangehouden", "afgewezen"])
    let near = try #require(Self.fault("doorverwezn", .code(Codes.signaalStatus)))
    #expect(near.nearest == ["doorverwezen"])
    #expect(near.message.nl == "'doorverwezn' is onbekend; bedoelde u 'doorverwezen'?")
    let far = try #require(Self.fault("xyzzy", .code(Codes.signaalStatus)))
    #expect(far.message.nl.contains("toegestaan: nieuw, in beoordeling"))
    #expect(Self.fault("geind", .code(Codes.geldmutatieSoort)) == nil)
  }

  @Test(arguments: [
    ("S-NH-2021-0117", "S-NH-2021-0117"), ("s-nh-2021-0117", "S-NH-2021-0117"), ("mn-2021-0042", "MN-2021-0042"),
  ])
  func `a reference has the form of an id of its kinds`(_ text: String, _ id: String) throws {
    #expect(try Self.value(text, .reference(["signaal", "casus"])) == .string(id))
  }

  @Test func `a text that is no id is refused, but for kinds that are not described`() throws {
    #expect(Self.fault("Waterlelie", .reference(["casus"]))?.message.nl.contains("MN-2021-0042") == true)
    #expect(try Self.value("IP-7", .reference(["informatieproduct"])) == .string("IP-7"))
    #expect(Self.fault("IP 7", .reference(["informatieproduct"])) != nil)
  }

  @Test(arguments: [
    ("Duinvoort, Zand", ["Duinvoort", "Zand"]), ("a,,b,", ["a", "b"]), (#""Zand, Noord", c"#, ["Zand, Noord", "c"]),
    (#""zeg ""ja""", b"#, [#"zeg "ja""#, "b"]), (#"5" buis, b"#, [#"5" buis"#, "b"]), ("één", ["één"]),
  ])
  func `values of a list stand between commas, with quotes around one that has a comma`(
    _ text: String, _ values: [String]
  ) throws {
    #expect(try Self.value(text, .list(.text)) == .array(values.map { .string($0) }))
  }

  @Test(arguments: [#""open, b"#, #""a"b"#]) func `a quote in the wrong place is refused`(_ text: String) {
    #expect(Self.fault(text, .list(.text)) != nil)
  }

  @Test func `a list of codes takes each by its label, and names the one that is wrong`() throws {
    #expect(
      try Self.value("politie, gemeenten", .list(.code(Codes.partner)))
        == .array([.string("politie"), .string("gemeenten")]))
    #expect(Self.fault("politie, xyzzy", .list(.code(Codes.partner)))?.message.nl.contains("xyzzy") == true)
  }

  @Test(arguments: ["a\nb", "a\r\nb", "a\u{2028}b", "a\u{1B}[2J", "a\u{0}"])
  func `a line of text has no line breaks or control characters`(_ text: String) {
    #expect(Self.fault(text, .text) != nil)
    let isLines = text == "a\nb"
    #expect((Self.fault(text, .longText) == nil) == isLines, "a long text has lines")
  }

  @Test func `blanks empty any field`() throws {
    let types: [FieldType] = [
      .text, .longText, .integer, .eurocent, .date, .moment, .flag, .code(Codes.regio), .reference(["casus"]),
      .list(.text),
    ]
    for type in types { #expect(try Self.value(" \t\u{A0}", type) == nil) }
  }

  @Test(arguments: [
    ("2021-06-14T09:30:00+02:00", "2021-06-14T09:30:00+02:00"), ("14-06-2021 9:30", "2021-06-14T09:30:00+02:00"),
    ("2021-01-14 09:30", "2021-01-14T09:30:00+01:00"), ("vandaag 23:59", "2022-09-05T23:59:00+02:00"),
    ("27-03-2022 1:59", "2022-03-27T01:59:00+01:00"), ("27-03-2022 3:00", "2022-03-27T03:00:00+02:00"),
    ("30-10-2022 2:59", "2022-10-30T02:59:00+02:00"), ("30-10-2022 3:00", "2022-10-30T03:00:00+01:00"),
  ])
  func `a moment is spelled as in a record, or is a day and a time in the Netherlands`(
    _ text: String, _ iso: String
  ) throws {
    #expect(try Self.value(text, .moment) == .string(iso))
  }

  @Test(arguments: ["14-06-2021", "9:30", "14-06-2021 24:00", "14-06-2021 9.30", "14-06-2021 9:30 uur"])
  func `a moment without a day or a time is refused`(_ text: String) {
    #expect(Self.fault(text, .moment) != nil)
  }

  @Test(arguments: Taal.allCases) func `what one would type for a value gives that value again`(_ taal: Taal) throws {
    var values: [(FieldType, JSONValue)] = [
      (.text, .string("Waterlelie")), (.longText, .string(" a\n\nb \n")), (.integer, .number(JSONNumber(-12))),
      (.date, .string("2021-06-04")), (.moment, .string("2021-06-14T09:30:15.250Z")), (.flag, .bool(true)),
      (.flag, .bool(false)), (.reference(["casus"]), .string("MN-2021-0042")),
      (.list(.text), .array([.string("Zand, Noord"), .string(#"5" buis"#), .string("b")])),
    ]
    for cents in [0, 5, 50, 1250, 123_456, 494_867_000, 100_000, Int.max] {
      values.append((.eurocent, .number(JSONNumber(cents))))
    }
    for (type, value) in values {
      let text = FieldInput.text(of: value, type: type, taal: taal)
      #expect(try Self.value(text, type, taal) == value, "\(text)")
    }
  }

  @Test(arguments: Taal.allCases)
  func `every code of every field can be typed as it is shown, also among others`(_ taal: Taal) throws {
    func lists(_ fields: [FieldDescription]) -> [CodeList] {
      fields.flatMap { field -> [CodeList] in
        switch field.type {
        case .code(let list), .list(.code(let list)): [list]
        default: lists(field.fields)
        }
      }
    }
    var count = 0
    for list in Kinds.all.flatMap({ lists($0.fields) }) {
      for entry in list.entries {
        let value = JSONValue.string(entry.code.text)
        let text = FieldInput.text(of: value, type: .code(list), taal: taal)
        #expect(try Self.value(text, .code(list), taal) == value, "\(text)")
        let several = JSONValue.array([value, value])
        let line = FieldInput.text(of: several, type: .list(.code(list)), taal: taal)
        #expect(try Self.value(line, .list(.code(list)), taal) == several, "\(line)")
        count += 1
      }
    }
    #expect(count > 100)
  }

  @Test func `a value of another type is shown as found, an object as JSON`() {
    #expect(FieldInput.text(of: .string("gisteren?"), type: .date, taal: .nl) == "gisteren?")
    #expect(FieldInput.text(of: .number(JSONNumber(-5)), type: .eurocent, taal: .nl) == "-5")
    #expect(FieldInput.text(of: .string("onbekende_code"), type: .code(Codes.regio), taal: .nl) == "onbekende_code")
    #expect(FieldInput.text(of: .null, type: .text, taal: .nl) == "")
    #expect(
      FieldInput.text(of: .object(JSONObject([.init(key: "a", value: .null)])), type: .text, taal: .nl)
        == #"{"a":null}"#)
  }

  @Test(arguments: 0..<8) func `no text traps, and what is taken is of its type`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "1", "0", "9999999", ".", ",", "-", "+", "d", "wd", "€", "\"", ":", " ", "é", "\u{301}", "\n", "2021", "ja", "T",
      "Z",
      "landelijk", "/", "👨‍👩‍👧",
    ]
    let types: [FieldType] = [
      .text, .integer, .eurocent, .date, .moment, .flag, .code(Codes.regio), .reference(["casus"]), .list(.text),
      .list(.date), .list(.code(Codes.partner)), .longText,
    ]
    for _ in 0..<40 {
      let count = Int.random(in: 0...8, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for type in types {
        guard let value = try? Self.value(text, type) else { continue }
        #expect(type.accepts(value), "\(text)")
      }
    }
  }
}
