import PlainText
import RIECDomain

/// A small kind with a column of every sort, for the tests of the filter.
enum FilterTestKind {
  static let themas = CodeList(
    "thema",
    [
      .init(
        "mensenhandel_smokkel", Tekst(nl: "mensenhandel en -smokkel", en: "human trafficking"), short: Tekst("mensenh.")
      ),
      .init("hennep_drugs", Tekst(nl: "hennep/drugs", en: "cannabis/drugs"), short: Tekst("drugs")),
      .init("witwassen", Tekst(nl: "witwassen", en: "money laundering"), short: Tekst("witwas.")),
      .init("vastgoed", Tekst(nl: "vastgoed", en: "real estate"), short: Tekst("vastg.")),
    ])
  static let statussen = CodeList(
    "status",
    [
      .init("nieuw", Tekst(nl: "nieuw", en: "new")),
      .init("in_weging", Tekst(nl: "in beoordeling", en: "under review")),
      .init("aangehouden", Tekst(nl: "aangehouden", en: "on hold")),
      .init("afgewezen", Tekst(nl: "afgewezen", en: "rejected")),
      .init("opgewerkt", Tekst(nl: "opgewerkt", en: "made a casus")),
    ])
  static let partners = CodeList(
    "partner",
    [
      .init("gemeenten", Tekst(nl: "gemeenten", en: "municipalities")),
      .init("politie", Tekst(nl: "politie", en: "police")),
      .init("fiod", Tekst("FIOD")),
      .init("douane", Tekst(nl: "Douane", en: "Customs")),
    ],
    groups: [.init("overige", Tekst(nl: "overige partners", en: "other partners"), members: ["fiod", "douane"])])

  static let kind = Kind(
    name: "proef", plural: "proeven", label: Tekst("proef"), pluralLabel: Tekst("proeven"), idExample: "NH-2021-0001",
    fields: [],
    columns: [
      Column("id", Tekst("id"), .text, .path("id"), searched: true),
      Column("titel", Tekst(nl: "codenaam", en: "code name"), .text, .path("titel"), searched: true),
      Column(
        "gemeente", Tekst(nl: "gemeente", en: "municipality"), .name, .path("gemeenten"), multiple: true, searched: true
      ),
      Column(
        "thema", Tekst(nl: "thema", en: "theme"), .code(themas), .path("themas/code"), multiple: true, searched: true),
      Column(
        "inbreng", Tekst(nl: "inbreng", en: "brought in by"), .code(partners), .path("inbreng/partner"), multiple: true),
      Column("status", Tekst("status"), .code(statussen), .path("status")),
      Column("behandelaar", Tekst(nl: "behandelaar", en: "handler"), .name, .path("behandelaar")),
      Column("knelpunt", Tekst("knelpunt"), .reference, .path("handhavingsknelpuntIds"), multiple: true),
      Column("wachtop", Tekst(nl: "wacht op", en: "waits for"), .date, .path("wachtop")),
      Column("gewijzigd", Tekst(nl: "gewijzigd", en: "changed"), .date, .path("gewijzigd")),
      Column("hervat", Tekst(nl: "hervatten op", en: "resumes on"), .date, .path("hervatOp")),
      Column("termijn", Tekst(nl: "termijn", en: "term"), .term, .path("termijn")),
      Column("behandeld", Tekst(nl: "behandeld", en: "treated"), .years, .path("behandeld")),
      Column("besluitpunten", Tekst(nl: "besluitpunten", en: "points decided"), .number, .path("besluitpunten")),
      Column("open", Tekst("open"), .flag, .path("open")),
      Column.melding,
      Column("naam", Tekst(nl: "naam", en: "name"), .text, .path("naam"), filterField: false),
    ],
    list: ListLayout(narrow: [], normal: [], wide: [], sort: []))

  /// Monday 2022-09-05, as in the demo; the user is Analist1.
  static let today = Datum(day: 19_240)
  static let context = FilterContext(today: today, user: "Analist1")

  static func parse(_ text: String) -> Result<Filter, FilterError> { Filter.parse(text, for: kind, context) }

  static func days(_ first: String, _ last: String) -> ClosedRange<Int32> {
    (Datum(iso: first)?.day ?? .min)...(Datum(iso: last)?.day ?? .max)
  }
}
