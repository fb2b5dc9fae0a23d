import PlainText
import RIECDomain

extension Overzicht {
  /// The figures (screens page, "Overzicht" and the saved views).
  static let groups: [Group] = [todo, terms, phases, themes]

  private static let todo = Group(
    title: Tekst(nl: "Te doen", en: "To do"), form: .numbered,
    figures: [
      Figure("Nieuwe signalen", "New signalen", .signaal, "status:nieuw"),
      Figure("Signalen in beoordeling", "Signalen being weighed", .signaal, "status:in_weging"),
      Figure("Terug uit aanhouding", "Back from being held", .signaal, "status:aangehouden hervat<=vandaag"),
      Figure(
        "Terugkoppelen aan inbrenger", "Report back to inbrenger", .signaal,
        "terugkoppeling:leeg status:opgewerkt of status:gekoppeld of status:doorverwezen of status:afgewezen"),
      Figure("Mijn open casussen", "My open casussen", .casus, "behandelaar:ik open:ja"),
      Figure("Besluitpunten onvolledig", "Besluitpunten incomplete", .casus, "status:advies besluitpunten<5"),
      Figure("Wacht op partner", "Waits for a partner", .casus, "open:ja -wachtop:leeg"),
      Figure("Overleg binnen 7 dagen", "Overleg within 7 days", .casus, "open:ja overleg>=vandaag overleg<=+7d"),
    ])

  private static let terms = Group(
    title: Tekst(nl: "Termijnen (dagen)", en: "Terms (days)"),
    form: .grid([Tekst(nl: "te laat", en: "late"), Tekst(nl: "0–7", en: "0–7"), Tekst(nl: "8–14", en: "8–14")]),
    figures: buckets("casussen", "casussen", .casus, "termijn", among: "open:ja ")
      + buckets("hervatten", "to resume", .signaal, "hervat", among: "status:aangehouden ")
      + buckets("einde van HKP", "end of HKP", .handhavingsknelpunt, "geldigtot", among: "status:aangewezen ")
      + buckets("bewaartermijn", "retention", .casus, "bewaartot", among: ""))

  /// Late, within a week, within two: no day is in two of them.
  private static func buckets(
    _ nl: String, _ en: String, _ kind: Kind.Name, _ field: String, among: String
  ) -> [Figure] {
    ["\(field)<vandaag", "\(field)>=vandaag \(field)<=+7d", "\(field)>+7d \(field)<=+14d"].map {
      Figure(nl, en, kind, among + $0)
    }
  }

  private static let phases = Group(
    title: Tekst(nl: "Open casussen per status", en: "Open casussen by status"), form: .bars,
    figures: [
      Figure("aangemeld, weging", "aangemeld, weging", .casus, "open:ja status:aangemeld of status:weging"),
      Figure("casusoverleg", "casusoverleg", .casus, "status:casusoverleg"),
      Figure("analyse, advies", "analyse, advies", .casus, "open:ja status:analyse of status:advies"),
      Figure("besluit", "besluit", .casus, "status:besluit"),
      Figure("uitvoering", "uitvoering", .casus, "status:uitvoering"),
      Figure("evaluatie", "evaluatie", .casus, "status:evaluatie"),
      Figure("aangehouden", "aangehouden", .casus, "status:aangehouden"),
    ])

  private static let themes = Group(
    title: Tekst(nl: "Open casussen per thema", en: "Open casussen by theme"), form: .bars,
    figures: Codes.thema.entries.map { entry in
      Figure(entry.label.nl, entry.label.en, .casus, "open:ja thema:\(entry.code.text)")
    })
}
