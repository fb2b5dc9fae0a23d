import PlainText

extension Signaal {
  /// The filter fields of the domain page §7.11, in its order, with the two days of informatievragen that the overview
  /// counts by; after them what only lists show.
  static let columns: [Column] = [
    Column("id", nl: "Signaal", en: "Signaal", .text, path: "id", searched: true),
    Column("onderwerp", nl: "Onderwerp", en: "Subject", .text, path: "onderwerp", searched: true),
    Column("regio", nl: "Regio", en: "Region", .code(Codes.regio), path: "regio"),
    Column("gemeente", nl: "Gemeente", en: "Municipality", .name, path: "gemeenten", multiple: true, searched: true),
    Column("thema", nl: "Thema", en: "Theme", .code(Codes.thema), path: "themas/code", multiple: true, searched: true),
    Column(
      "inbreng", nl: "Inbreng", en: "Inbreng", .code(Codes.partner), path: "inbreng/partner", multiple: true,
      searched: true),
    Column("status", nl: "Status", en: "Status", .code(Codes.signaalStatus), path: "status", searched: true),
    Column("reden", nl: "Reden", en: "Reason", .code(Codes.wegingsreden), path: "weging/reden"),
    Column("behandelaar", nl: "Behandelaar", en: "Behandelaar", .name, path: "behandelaar", searched: true),
    Column("knelpunt", nl: "Knelpunt", en: "Knelpunt", .reference, path: "handhavingsknelpuntIds", multiple: true),
    Column(
      "betrokkene", nl: "Betrokkene", en: "Betrokkene", .reference, path: "betrokkenen", multiple: true, personal: true),
    Column("locatie", nl: "Locatie", en: "Locatie", .reference, path: "locaties", multiple: true),
    Column("kenteken", nl: "Kenteken", en: "Number plate", .name, path: "kentekens", multiple: true, personal: true),
    Column("kvk", nl: "KvK-nummer", en: "KvK number", .name, path: "kvkNummers", multiple: true, personal: true),
    Column("ontvangen", nl: "Ontvangen", en: "Received", .date, path: "ontvangenOp"),
    Column("hervat", Tekst(nl: "Hervatten", en: "Resume"), .date, .derived(["status", "hervatOp"], hervat)),
    Column("bewaartot", nl: "Bewaren tot", en: "Keep until", .date, path: "bewaarTot"),
    Column("terugkoppeling", nl: "Terugkoppeling", en: "Feedback", .date, path: "terugkoppelingInbrenger/op"),
    Column(
      "vraag", Tekst(nl: "Vraag uiterlijk", en: "Question due"), .date,
      .derived(["informatievragen/uiterlijk", "informatievragen/antwoordOp"], vraag)),
    Column(
      "antwoord", Tekst(nl: "Antwoord op", en: "Answered on"), .date,
      .derived(["informatievragen/antwoordOp"], Derived.latest)),
    Column("open", Tekst("Open"), .flag, .derived(["status"], Derived.isOpen(Codes.signaalStatus, SignaalStatus.ends))),
    Column("voorgelegd", nl: "Voorgelegd door", en: "Put forward by", .name, path: "tweedeBeoordeling/door"),
    .melding,
    Column("casus", nl: "Opgewerkt tot", en: "Made into", .reference, path: "casusId"),
    Column("gekoppeld", nl: "Gekoppeld aan", en: "Linked to", .reference, path: "gekoppeldAan"),
    Column(
      "termijn", Tekst(nl: "Termijn", en: "Term"), .term,
      .terms(
        own: [
          "status", "hervatOp", "informatievragen/uiterlijk", "informatievragen/antwoordOp", "bewaarTot",
          "taken/uiterlijk", "taken/gedaanOp",
        ], termijn, tied: []),
      filterField: false),
    Column(
      "hervatals", nl: "Hervatten als", en: "Resume when", .code(Codes.hervatAls), path: "hervatAls/soort",
      filterField: false),
    Column(
      "verwant", Tekst(nl: "Verwant", en: "Related"), .number,
      .derived(["handhavingsknelpuntIds", "casusId", "gekoppeldAan"], Derived.count), filterField: false),
  ]

  /// The columns of the screens page, at 40, 80 and 120 cells.
  static let list = ListLayout(
    narrow: [
      signaalItem, onderwerp(9), .init("termijn", Tekst(nl: "Termijn", en: "Term"), 9, alignsRight: true),
    ],
    normal: [signaalItem, ontvangenItem, inbrengItem, onderwerp(16), statusItem, .melding],
    wide: [
      signaalItem, ontvangenItem, inbrengItem, onderwerp(21),
      .init("thema", Tekst(nl: "Thema's", en: "Themes"), 13),
      .init("gemeente", Tekst(nl: "Gemeente", en: "Municipal."), 11), statusItem,
      .init("verwant", Tekst(nl: "Verw.", en: "Rel."), 5, alignsRight: true), .melding,
    ],
    sort: [SortKey("ontvangen")])

  private static let signaalItem = ListLayout.Item("id", Tekst("Signaal"), 14)
  private static let ontvangenItem = ListLayout.Item("ontvangen", Tekst(nl: "Ontvangen", en: "Received"), 10)
  private static let inbrengItem = ListLayout.Item("inbreng", Tekst("Inbreng"), 13)
  private static let statusItem = ListLayout.Item("status", Tekst("Status"), 12)
  private static func onderwerp(_ width: Int) -> ListLayout.Item {
    .init("onderwerp", Tekst(nl: "Onderwerp", en: "Subject"), width)
  }

  private static let held = Codes.signaalStatus.position(of: SignaalStatus.aangehouden)

  /// Inputs: status, hervatOp. Only what is aangehouden is to be resumed.
  private static let hervat: @Sendable (Extract) -> Extract.Values = { extract in
    guard let held, extract.first(0) == held, let datum = Derived.datum(extract.first(1)) else { return [] }
    return [.date(datum)]
  }

  /// Inputs: informatievragen/uiterlijk, informatievragen/antwoordOp. The earliest day of what is not answered.
  private static let vraag: @Sendable (Extract) -> Extract.Values = { extract in
    var earliest: Int?
    for hit in extract.hits where hit.input == 0 && hit.value < earliest ?? .max {
      if extract.value(1, in: hit.element) == nil { earliest = hit.value }
    }
    return Extract.Values(Derived.datum(earliest).map { .date($0) })
  }

  /// Inputs: status, hervatOp, informatievragen/uiterlijk, informatievragen/antwoordOp, bewaarTot, taken/uiterlijk,
  /// taken/gedaanOp.
  private static let termijn: @Sendable (Extract) -> Extract.Values = { extract in
    var earliest = Derived.Earliest()
    for hit in extract.hits {
      switch hit.input {
      case 1:
        if let held, extract.first(0) == held { earliest.consider(hit.value, .hervatten) }
      case 2:
        if extract.value(3, in: hit.element) == nil { earliest.consider(hit.value, .vraag) }
      case 4: earliest.consider(hit.value, .bewaren)
      case 5:
        if extract.value(6, in: hit.element) == nil { earliest.consider(hit.value, .taak) }
      default: break
      }
    }
    return earliest.values
  }
}
