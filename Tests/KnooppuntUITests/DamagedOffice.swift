/// The files of an office in which much is wrong: every kind of fault that a line or a record can have, and texts that
/// would harm a terminal.
enum DamagedOffice {
  /// File names with their lines.
  static let files: [String: [String]] = [
    "casussen.jsonl": casussen, "signalen.jsonl": signalen, "betrokkenen.jsonl": [""], "overleggen.jsonl": [],
    "locaties.jsonl": [#"{"id":"L-0001","omschrijving":"loods\u0000 met \u0007bel","gemeente":12}"#],
  ]

  private static let casussen = [
    SoundOffice.casus(
      "MN-2021-0001", "Merel", "advies", ["witwassen"], ["politie"], van: "2021-03-02",
      #""gemeenten":["Eemwolde"],"locaties":["L-0001"],"behandelaar":"analist1""#),
    #"{"id":"MN-2021-0002","titel":"Spreeuw","regio":"MN""#,
    SoundOffice.casus(
      "MN-2021-0001", "Ekster", "weging", ["vastgoed"], ["politie"], van: "2021-03-02", #""gemeenten":[]"#),
    SoundOffice.casus(
      "MN-2021-0003", "Vink", "verdwenen", ["zeeroof"], ["piraten"], van: "2021-04-31",
      #""gemeenten":"Eemwolde","behandelaar":["analist1"]"#),
    SoundOffice.casus(
      "MN-2021-0004", "Mees", "casusoverleg", ["witwassen"], ["politie"], van: "2021-05-01",
      #""locaties":["L-9999"],"betrokkenen":["P-9999"],"handhavingsknelpuntIds":["HKP-MN-9999"]"#),
    SoundOffice.casus(
      "MN-2021-0005", #"\u001b[31mrood\u001b[0m \u001b]0;titel\u0007"#, "weging", ["witwassen"], ["politie"],
      van: "2021-05-02", #""notities":[{"nr":1,"tekst":"regel een\nregel twee\r\n\ttab \u009b2J"}]"#),
    SoundOffice.casus(
      "MN-2021-0006", "om\u{202E}gekeerd \u{200B}nul\u{200D}breed\u{FEFF}", "weging", ["witwassen"], ["politie"],
      van: "2021-05-03", #""gemeenten":["\#u{2066}Vechter\#u{2069}broek\#u{E0041}"]"#),
    SoundOffice.casus(
      "MN-2021-0007", String(repeating: "lang ", count: 2_048), "weging", ["witwassen"], ["politie"],
      van: "2021-05-04", #""gemeenten":["\#(String(repeating: "x", count: 10_240))"]"#),
    SoundOffice.casus(
      "MN-2021-0008", "e" + String(repeating: "\u{301}", count: 500) + " 👩‍👩‍👧‍👦 🇳🇱 漢字かな 한국", "analyse", ["omg"], ["om"],
      van: "2021-05-05", #""gemeenten":["Vechterbroek"]"#),
    #"{"titel":"zonder id"}"#,
    "[1,2,3]",
    "",
    #"{"id":"MN-2021-0010"}"#,
    #"{"id":"\u001b[2J\u202e","titel":null,"regio":5,"status":{"a":1},"themas":"geen lijst","inbreng":[7,null]}"#,
  ]

  private static let signalen = [
    #"{"id":"S-MN-2021-0001","ontvangenOp":"gisteren","regio":"XX","onderwerp":42,"status":"nieuw"}"#
  ]
}
