import PlainText

extension Kind.Name {
  /// Portefeuilles.
  public static let portefeuille: Kind.Name = "portefeuille"
}

/// A theme that the heads of the RIEC's develop together, under one of the four strategische doelen [1:1-22] (domain
/// page §3.1).
public enum Portefeuille {
  /// The id.
  public static let id = Field<RecordID>("id", nl: "Portefeuille", en: "Portefeuille", .required)
  /// The name.
  public static let naam = Field<String>("naam", nl: "Naam", en: "Name", .searchable, width: 30)
  /// The goal that it belongs to; without one it is faulty (rule 24).
  public static let strategischDoel = Field<Code>(
    "strategischDoel", nl: "Strategisch doel", en: "Strategic goal", codes: Codes.strategischDoel)
  /// The casusthema's that belong to it (`Themaregel`): a casus of one of them is of this portefeuille (domain page
  /// §5.2, story 18).
  public static let themas = Field<[Part]>(
    "themas", nl: "Casusthema's", en: "Casus themes", elements: Themaregel.fields)
  /// Who asked for it.
  public static let opdrachtgever = Field<String>("opdrachtgever", nl: "Opdrachtgever", en: "Commissioned by")
  /// The regions whose heads carry it out; `landelijk` is the LIEC.
  public static let opdrachtnemers = Field<[Code]>(
    "opdrachtnemers", nl: "Opdrachtnemers", en: "Carried out by", codes: Codes.regioOfLandelijk)
  /// Working group or werkplaats.
  public static let werkvorm = Field<Code>("werkvorm", nl: "Werkvorm", en: "Form", codes: Codes.werkvorm)
  /// The state.
  public static let status = Field<Code>("status", nl: "Status", en: "Status", codes: Codes.portefeuilleStatus)
  /// How it came there (`Statusregel`).
  public static let statusHistorie = Field<[Part]>(
    "statusHistorie", nl: "Statushistorie", en: "Status history",
    elements: Statusregel.fields(states: Codes.portefeuilleStatus))
  /// The year.
  public static let jaar = Field<Int>("jaar", nl: "Jaar", en: "Year")
  /// Its activities (`Activiteit`).
  public static let activiteiten = Field<[Part]>(
    "activiteiten", nl: "Activiteiten", en: "Activities", elements: Activiteit.fields)
  /// What came of it.
  public static let resultaten = Field<[String]>("resultaten", nl: "Resultaten", en: "Results")
  /// What the LIEC does for it.
  public static let ondersteuningLIEC = Field<String>(
    "ondersteuningLIEC", nl: "Ondersteuning LIEC", en: "Support by LIEC", type: .longText)
  /// Names of required fields that were never registered (domain page §3.4 rule 7, §7.7).
  public static let nietGeregistreerd = Field<[String]>(
    "nietGeregistreerd", nl: "Niet geregistreerd", en: "Not registered")
  /// The published source that it was taken from.
  public static let bron = Field<String>("bron", nl: "Bron", en: "Source")
  /// Counts up with every change.
  public static let versie = Field<Int>("versie", nl: "Versie", en: "Version", .hidden)

  /// The kind.
  public static let kind = Kind(
    name: .portefeuille, plural: "portefeuilles", label: Tekst("Portefeuille"), pluralLabel: Tekst("Portefeuilles"),
    idExample: "PF-2022-03",
    fields: .of(
      id, naam, strategischDoel, themas, opdrachtgever, opdrachtnemers, werkvorm, status, statusHistorie, jaar,
      activiteiten, resultaten, ondersteuningLIEC, nietGeregistreerd, bron, versie),
    lifecycle: lifecycle, columns: columns, list: list)

  private static let columns: [Column] = [
    Column("id", nl: "Portefeuille", en: "Portefeuille", .text, path: "id", searched: true),
    Column("naam", nl: "Naam", en: "Name", .text, path: "naam", searched: true),
    Column(
      "doel", nl: "Strategisch doel", en: "Strategic goal", .code(Codes.strategischDoel), path: "strategischDoel",
      searched: true),
    Column("status", nl: "Status", en: "Status", .code(Codes.portefeuilleStatus), path: "status", searched: true),
    Column(
      "opdrachtnemer", nl: "Opdrachtnemer", en: "Carried out by", .code(Codes.regioOfLandelijk), path: "opdrachtnemers",
      multiple: true),
    Column("jaar", nl: "Jaar", en: "Year", .number, path: "jaar"),
    Column("thema", nl: "Thema", en: "Theme", .code(Codes.thema), path: "themas/code", multiple: true, searched: true),
    Column(
      "termijn", Tekst(nl: "Termijn", en: "Term"), .date,
      .derived(["activiteiten/status", "activiteiten/gepland", "activiteiten/gereedOp"], termijn)),
    .melding,
    Column(
      "gereed", Tekst(nl: "Gereed", en: "Ready"), .number,
      .derived(["activiteiten/status", "activiteiten/gereedOp"], gereed), filterField: false),
    Column(
      "voortgang", Tekst(nl: "Voortgang %", en: "Progress %"), .number,
      .derived(["activiteiten/status", "activiteiten/gereedOp", "activiteiten/naam"], voortgang), filterField: false),
  ]

  private static let list = ListLayout(
    narrow: [.init("naam", Tekst("Portefeuille"), 28), gereedItem],
    normal: [nameItem(38), statusItem, gereedItem, termijnItem],
    wide: [
      nameItem(41), .init("opdrachtnemer", Tekst(nl: "Opdrachtnemer", en: "Carried out by"), 20), statusItem,
      gereedItem, .init("voortgang", Tekst(nl: "Voortgang", en: "Progress"), 10), termijnItem, .melding,
    ],
    sort: [SortKey("doel"), SortKey("id")])

  private static let statusItem = ListLayout.Item("status", Tekst("Status"), 16)
  private static let gereedItem = ListLayout.Item(
    "gereed", Tekst(nl: "Gereed", en: "Ready"), 6, alignsRight: true)
  private static let termijnItem = ListLayout.Item("termijn", Tekst(nl: "Termijn", en: "Term"), 10)
  private static func nameItem(_ width: Int) -> ListLayout.Item {
    .init("naam", Tekst(nl: "Doel / portefeuille / activiteit", en: "Goal / portefeuille / activity"), width)
  }

  private static let ready = Codes.activiteitStatus.position(of: "gereed")

  /// Whether activity `element` is done, with its status at input 0 and gereedOp at `done`.
  private static func isReady(_ extract: Extract, _ element: Int, done: Int) -> Bool {
    if extract.value(done, in: element) != nil { return true }
    guard let ready else { return false }
    return extract.value(0, in: element) == ready
  }

  /// Inputs: of activiteiten status, gepland, gereedOp. The earliest day planned of what is not ready.
  private static let termijn: @Sendable (Extract) -> Extract.Values = { extract in
    var earliest: Int?
    for hit in extract.hits where hit.input == 1 && !isReady(extract, hit.element, done: 2) {
      earliest = min(earliest ?? hit.value, hit.value)
    }
    return Derived.datum(earliest).map { [.date($0)] } ?? []
  }

  /// Inputs: of activiteiten status, gereedOp. How many are ready.
  private static let gereed: @Sendable (Extract) -> Extract.Values = { extract in
    guard let last = extract.hits.lazy.map(\.element).max() else { return [] }
    return [.number((0..<(last + 1)).count { isReady(extract, $0, done: 1) })]
  }

  /// Inputs: of activiteiten status, gereedOp, naam. The share that is ready, in percent; none without activities.
  private static let voortgang: @Sendable (Extract) -> Extract.Values = { extract in
    guard let last = extract.hits.lazy.map(\.element).max() else { return [] }
    let ready = (0...last).count { isReady(extract, $0, done: 1) }
    return [.number(ready * 100 / (last + 1))]
  }

  /// The lifecycle of the domain page §3.3.
  private static let lifecycle = Lifecycle(
    states: Codes.portefeuilleStatus, initial: PortefeuilleStatus.inVoorbereiding, ends: [PortefeuilleStatus.afgerond],
    transitions: [
      .init(PortefeuilleStatus.inVoorbereiding, PortefeuilleStatus.lopend),
      .init(PortefeuilleStatus.lopend, PortefeuilleStatus.afgerond),
    ])
}
