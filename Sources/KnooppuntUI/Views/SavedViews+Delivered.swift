import PlainText
import RIECDomain

extension SavedViews {
  /// The views that come with the program (screens page, "Ten saved views"), in the order of their digits.
  static let delivered: [Entry] = [
    view("1", "Mijn open casussen", "My open casussen", "casussen", "behandelaar:ik open:ja", "termijn"),
    view(
      "2", "Termijn binnen 14 dagen", "Term within 14 days", "casussen", "open:ja termijn<=+14d", "termijn"),
    view(
      "3", "Wacht op partner", "Waits for a partner", "casussen", "open:ja -wachtop:leeg", "wachtop,termijn"),
    view(
      "4", "Stil: 60 dagen niets gebeurd", "Silent: nothing in 60 days", "casussen",
      "open:ja gewijzigd<-60d -status:aangehouden", "gewijzigd"),
    view("5", "Komend overleg", "Next overleg", "casussen", "open:ja overleg>=vandaag overleg<=+7d", "overleg"),
    view(
      "6", "Besluitpunten onvolledig", "Besluitpunten incomplete", "casussen", "status:advies besluitpunten<5",
      "termijn"),
    view(
      "7", "Niet geregistreerd, 2021", "Not registered, 2021", "casussen",
      "behandeld:2021 inbreng:leeg of thema:leeg", "regio"),
    view(
      "8", "HKP loopt af binnen 90 dagen", "HKP expires within 90 days", "handhavingsknelpunten",
      "status:aangewezen geldigtot<=+90d", "geldigtot"),
    view(
      "9", "Te beoordelen", "To be judged", "signalen", "status:nieuw of status:in_weging of hervat<=vandaag",
      "ontvangen"),
    view(
      "0", "Terug te koppelen aan inbrenger", "Inbrenger to be told", "signalen",
      "terugkoppeling:leeg status:opgewerkt of status:gekoppeld of status:doorverwezen of status:afgewezen",
      "ontvangen"),
  ]

  private static func view(
    _ digit: Character, _ nl: String, _ en: String, _ kind: String, _ filter: String, _ sort: String
  ) -> Entry {
    Entry(
      digit: digit, label: Tekst(nl: nl, en: en),
      view: SavedView(name: nl, kind: kind, filter: filter, sort: [SortKey](spelling: sort)))
  }

  /// The view that the list of `kind` starts with (screens page, "Start views").
  static func start(of kind: Kind.Name) -> SavedView? {
    switch kind {
    case .casus: delivered.first { $0.digit == "1" }?.view
    case .signaal: delivered.first { $0.digit == "9" }?.view
    default: nil
    }
  }
}
