public import PlainText
import TerminalUI

/// A screen of which a picture is made, and the keys that lead to it from the start. Triage begins a session, which the
/// scenes after it find: the last one goes on with it, and the Journaal is shown before.
public enum Scene: String, CaseIterable, Sendable {
  case overzicht, casussen, filter, record, verwant, formulier, verder, signalen, knelpunten, portefeuilles, frequentie
  case zoeken, journaal, weergaven, opdrachten, toetsen, triage, afwijzen

  /// What it shows.
  public var title: Tekst {
    switch self {
    case .overzicht: Tekst(nl: "Overzicht", en: "Overview")
    case .casussen: Tekst(nl: "Casussen met het record eronder", en: "Casussen with the record below")
    case .filter: Tekst(nl: "Filteren al typend", en: "Filtering as you type")
    case .record: Tekst(nl: "Een casus", en: "A casus")
    case .verwant: Tekst(nl: "Waarmee een casus samenhangt", en: "What a casus is tied to")
    case .formulier: Tekst(nl: "Bewerken", en: "Editing")
    case .verder: Tekst(nl: "Verder in de levensloop", en: "Moving on in the lifecycle")
    case .signalen: Tekst(nl: "Signalen", en: "Signalen")
    case .triage: Tekst(nl: "Triage: de kaart", en: "Triage: the card")
    case .afwijzen: Tekst(nl: "Triage: afwijzen", en: "Triage: rejecting")
    case .knelpunten: Tekst(nl: "Handhavingsknelpunten", en: "Handhavingsknelpunten")
    case .portefeuilles: Tekst(nl: "Portefeuilles", en: "Portefeuilles")
    case .frequentie: Tekst(nl: "Tellen per waarde", en: "Counting by value")
    case .zoeken: Tekst(nl: "Zoeken in alles", en: "Searching everything")
    case .journaal: Tekst(nl: "Journaal", en: "Journal")
    case .weergaven: Tekst(nl: "Weergaven", en: "Views")
    case .opdrachten: Tekst(nl: "Alle opdrachten", en: "All commands")
    case .toetsen: Tekst(nl: "Toetsen", en: "Keys")
    }
  }

  /// The keys, by name, with the keys of the program as it comes.
  var keys: [Key] {
    func typed(_ text: String) -> [Key] { text.map { .character($0) } }
    return switch self {
    case .overzicht: typed("go")
    case .casussen: typed("gc") + [.down, .down]
    case .filter: typed("gc/thema:witwassen termijn<=+14d")
    case .record: typed("gc") + [.down, .enter]
    case .verwant: typed("gcr")
    case .formulier: typed("gce")
    case .verder: typed("gcm")
    case .signalen: typed("gs")
    case .triage: typed("gt")
    case .afwijzen: typed("gt") + [.enter] + typed("5")
    case .knelpunten: typed("gh")
    case .portefeuilles: typed("gp")
    case .frequentie: typed("gcf") + [.down, .down, .enter]
    case .zoeken: typed("gzhaven")
    case .journaal: typed("gl")
    case .weergaven: typed("gcw")
    case .opdrachten: [.function(2)]
    case .toetsen: typed("gc?")
    }
  }
}
