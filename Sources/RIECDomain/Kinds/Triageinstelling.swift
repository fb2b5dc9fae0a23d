import PlainText

extension Kind.Name {
  /// Triageinstellingen.
  public static let triageinstelling: Kind.Name = "triageinstelling"
}

/// How the office wants Triage: thresholds, weights, redenen, and what two analysts decide. One record; without it the
/// defaults hold (`TriageSettings`), and so they do for each value that it leaves out.
public enum Triageinstelling {
  /// The id.
  public static let id = Field<RecordID>("id", nl: "Instelling", en: "Setting", .required)
  /// What the office calls it.
  public static let naam = Field<String>("naam", nl: "Naam", en: "Name", .searchable)
  /// Thresholds and terms (`Triagedrempels`).
  public static let drempels = Field<Part>(
    "drempels", nl: "Drempels", en: "Thresholds", object: Triagedrempels.fields)
  /// What each factor weighs (`Factorregel`).
  public static let gewichten = Field<[Part]>(
    "gewichten", nl: "Gewichten", en: "Weights", elements: Factorregel.fields)
  /// The redenen (`Redenregel`).
  public static let redenen = Field<[Part]>("redenen", nl: "Redenen", en: "Reasons", elements: Redenregel.fields)
  /// What goes to a second analyst (`VierOgenregel`).
  public static let vierOgen = Field<[Part]>(
    "vierOgen", nl: "Vier ogen", en: "Four eyes", elements: VierOgenregel.fields)
  /// Counts up with every change.
  public static let versie = Field<Int>("versie", nl: "Versie", en: "Version", .hidden)

  /// The kind.
  public static let kind = Kind(
    name: .triageinstelling, plural: "triageinstellingen",
    label: Tekst(nl: "Triage-instelling", en: "Triage setting"),
    pluralLabel: Tekst(nl: "Triage-instellingen", en: "Triage settings"), idExample: "TI-0001",
    fields: .of(id, naam, drempels, gewichten, redenen, vierOgen, versie),
    columns: [
      Column("id", nl: "Instelling", en: "Setting", .text, path: "id", searched: true),
      Column("naam", nl: "Naam", en: "Name", .text, path: "naam", searched: true),
      .melding,
    ],
    list: ListLayout(
      narrow: [idItem, .init("naam", naam.description.label, 18)],
      normal: [idItem, .init("naam", naam.description.label, 40), .melding],
      wide: [idItem, .init("naam", naam.description.label, 60), .melding], sort: [SortKey("id")]))

  private static let idItem = ListLayout.Item("id", Tekst(nl: "Instelling", en: "Setting"), 10)
}
