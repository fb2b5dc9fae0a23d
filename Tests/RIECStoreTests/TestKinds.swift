import PlainText
import RIECDomain
import RIECStore
import StrictJSON

/// Two small kinds that use every kind of column.
enum TestKinds {
  static let soorten = CodeList(
    "soort", [.init("rood", Tekst("rood")), .init("groen", Tekst("groen")), .init("blauw", Tekst("blauw"))])
  /// More codes than one word of a mask holds.
  static let kleuren = CodeList("kleur", (0..<70).map { .init(Code("kleur_\($0)"), Tekst("kleur \($0)")) })

  private static func field(_ name: String, _ type: FieldType) -> FieldDescription {
    switch type {
    case .code(let list): Field<Code>(name, nl: name, en: name, codes: list).description
    default: Field<String>(name, nl: name, en: name, type: type).description
    }
  }

  private static func column(
    _ name: String, _ kind: Column.Kind, _ source: Column.Source, multiple: Bool = false, searched: Bool = false
  ) -> Column {
    Column(name, Tekst(name), kind, source, multiple: multiple, searched: searched)
  }

  static let ding = Kind(
    name: "ding", plural: "dingen", label: Tekst("ding"), pluralLabel: Tekst("dingen"), idExample: "D-1",
    fields: [
      field("id", .text), field("titel", .text), field("gemeenten", .list(.text)), field("door", .text),
      field("soort", .code(soorten)), field("kleuren", .elements([field("code", .code(kleuren))])),
      field("van", .date), field("tot", .date), field("uiterlijk", .date), field("op", .moment),
      field("aantal", .integer), field("open", .flag),
      field("pauzes", .elements([field("van", .date), field("tot", .date)])),
    ],
    columns: [
      column("id", .text, .path("id"), searched: true),
      column("titel", .text, .path("titel"), searched: true),
      column("gemeente", .name, .path("gemeenten"), multiple: true, searched: true),
      column("door", .name, .path("door")),
      column("ander", .reference, .path("ander"), multiple: true),
      column("soort", .code(soorten), .path("soort")),
      column("kleur", .code(kleuren), .path("kleuren/code"), multiple: true),
      column("van", .date, .path("van")),
      column("op", .date, .path("op")),
      column("aantal", .number, .path("aantal")),
      column("open", .flag, .path("open")),
      column(
        "jaren", .years,
        .derived(
          ["van", "tot", "pauzes/van", "pauzes/tot"],
          { extract in
            guard let from = extract.first(0) else { return [] }
            var values: [Extract.Value] = [.span(day(from), extract.first(1).map(day))]
            for hit in extract.hits where hit.input == 2 {
              values.append(.gap(day(hit.value), extract.value(3, in: hit.element).map(day)))
            }
            return Extract.Values(values)
          })),
      column(
        "termijn", .term,
        .terms(
          own: ["uiterlijk"], { $0.first(0).map { [.term(Term(day($0), .taak))] } ?? [] },
          tied: [
            .among(kind: "overleg", via: "ding", value: "datum", letter: .overleg),
            .of(kind: "ding", via: "ander", value: "van", letter: .knelpunt),
          ])),
      column("overleg", .date, .earliestAmong(kind: "overleg", via: "ding", value: "datum")),
      column("overleggen", .number, .countAmong(kind: "overleg", via: "ding")),
      .melding,
    ],
    list: ListLayout(narrow: [], normal: [], wide: [], sort: [SortKey("id")]))

  static let overleg = Kind(
    name: "overleg", plural: "overleggen", label: Tekst("overleg"), pluralLabel: Tekst("overleggen"),
    idExample: "O-1", fields: [field("id", .text), field("datum", .date), field("dingen", .list(.text))],
    columns: [
      column("id", .text, .path("id"), searched: true),
      column("datum", .date, .path("datum")),
      column("ding", .reference, .path("dingen"), multiple: true),
    ],
    list: ListLayout(narrow: [], normal: [], wide: [], sort: [SortKey("id")]))

  static let all = [ding, overleg]
  static let peildatum = Datum(day: 19_000)

  static func day(_ number: Int) -> Datum { Datum(day: Int32(number)) }

  /// The index of dingen in `lines`, and of overleggen where there are some.
  static func index(_ lines: [String], overleggen: [String] = [], in scratch: Scratch) throws -> StoreIndex {
    scratch.write("dingen.jsonl", lines.map { $0 + "\n" }.joined())
    if !overleggen.isEmpty { scratch.write("overleggen.jsonl", overleggen.map { $0 + "\n" }.joined()) }
    return try openStore(at: scratch.path, kinds: all).buildIndex(peildatum: peildatum)
  }
}
