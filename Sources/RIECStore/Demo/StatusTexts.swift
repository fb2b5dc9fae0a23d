extension Demo {
  /// Why a casus went on: the toelichting that every transition has (domain page §3.4, rule 11).
  enum StatusTexts {
    /// A template for the step to `status`; a word where it may be short and no motivering is demanded.
    static func toelichting(
      _ status: String, _ outcome: Outcome, isShort: Bool, _ random: inout Random
    ) -> String {
      if isShort, status != "afgesloten", status != "afgewezen", status != "overgedragen" {
        return random.pick(words)
      }
      return switch status {
      case "aangemeld": random.pick(aangemeld)
      case "weging": random.pick(weging)
      case "casusoverleg": random.pick(casusoverleg)
      case "analyse": random.pick(analyse)
      case "advies": random.pick(advies)
      case "besluit": random.pick(outcome == .nietNodig ? geenInterventie : besluit)
      case "uitvoering": random.pick(uitvoering)
      case "evaluatie": random.pick(evaluatie)
      case "aangehouden": random.pick(aangehouden)
      case "afgewezen": random.pick(afgewezen)
      case "overgedragen": random.pick(overgedragen)
      case "samengevoegd": "Zelfde betrokkenen als in de andere casus; daar verder."
      case "heropend": "Nieuwe informatie van {partner} werpt ander licht op de casus."
      case "afgesloten":
        random.pick(outcome == .afgesloten || outcome == .nietNodig ? afgesloten : geenVervolg)
      default: random.pick(words)
      }
    }

    private static let words = ["akkoord", "besproken", "compleet", "zie verslag"]
    private static let aangemeld = [
      "Aangemeld door {partner}.", "Binnengekomen via het RIEC-bureau.", "Volgt op een signaal van {partner}.",
    ]
    private static let weging = [
      "Compleet genoeg om te wegen.", "Inbrenger gehoord.", "Geen overlap gevonden met lopende casussen.",
    ]
    private static let casusoverleg = [
      "Meer partners nodig dan alleen {partner}.", "Past bij het thema en er is een grondslag.",
      "Op de agenda van het informatieoverleg.",
    ]
    private static let analyse = [
      "Informatie van de partners is binnen.", "Overleg vraagt om een samengebracht beeld.", "Analist aan zet.",
    ]
    private static let advies = [
      "Analyse besproken, advies opgesteld.", "Partners eens over de richting.", "Advies volgt op de analyse.",
    ]
    private static let besluit = ["Vijf punten beantwoord.", "Partners stemmen in met het advies.", "Rollen verdeeld."]
    private static let geenInterventie = [
      "Besloten: geen interventie nodig.", "Vermoeden niet bevestigd, geen interventie.",
    ]
    private static let uitvoering = [
      "Uitvoerders hebben toegezegd.", "Eerste interventie ingepland.", "Start bij {partner}.",
    ]
    private static let evaluatie = ["Alle interventies afgerond.", "Terugkoppeling van de partners is binnen."]
    private static let aangehouden = ["Loopt nog een onderzoek bij {partner}.", "Wacht op gegevens van {partner}."]
    private static let afgewezen = [
      "Te weinig aanwijzingen voor georganiseerde criminaliteit.", "Inbrenger kan dit zelf af.",
    ]
    private static let overgedragen = [
      "Overgedragen aan het RIEC van een buurregio: daar ligt het zwaartepunt.",
      "Overgedragen aan EURIEC: de betrokkenen werken over de grens.",
    ]
    private static let geenVervolg = [
      "Informatie bleef te dun voor een advies.", "Onderneming is gestopt; geen vervolg.",
      "Betrokkenen vertrokken uit de regio; geen vervolg.",
    ]
    private static let afgesloten = [
      "Doel bereikt.", "Geëvalueerd met de partners.", "Resultaten vastgelegd en besproken.",
    ]
  }
}
