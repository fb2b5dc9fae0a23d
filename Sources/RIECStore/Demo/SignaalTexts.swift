extension Demo {
  /// The parts of a signaal: how it came in, what was seen, who is behind it.
  enum SignaalTexts {
    /// How a partner came to see it.
    static func opening(_ partner: Partner, _ random: inout Random) -> String {
      switch partner {
      case .politie: random.pick(politie)
      case .gemeenten: random.pick(gemeenten)
      case .belastingdienst: random.pick(belastingdienst)
      case .om: random.pick(om)
      default: Texts.capitalised(Texts.fill(random.pick(others), [("partner", partner.name)]))
      }
    }

    /// What was seen, by theme: a template with `{plek}`.
    static func observation(_ theme: Theme) -> [String] { observations[theme.rawValue] }

    /// In a few words, for the list.
    static func subject(_ theme: Theme) -> [String] { subjects[theme.rawValue] }

    private static let politie = [
      "De wijkagent kreeg van drie bewoners vergelijkbare meldingen.",
      "Bij een verkeerscontrole kwam dezelfde plek opnieuw naar voren.",
      "Een basisteam zag in korte tijd meer meldingen rond één plek.",
      "Uit een afgerond onderzoek blijft een adres over dat niemand kan plaatsen.",
    ]
    private static let gemeenten = [
      "Toezichthouders zagen bij een controle meer dan de vergunning toelaat.",
      "Een aanvraag voor een exploitatievergunning roept vragen op.",
      "Bewoners meldden zich bij het ondermijningsloket van de gemeente.",
      "Bij een adrescontrole bleek niemand te wonen die er staat ingeschreven.",
    ]
    private static let belastingdienst = [
      "Bij een boekenonderzoek bleef de herkomst van twee leningen onverklaard.",
      "De aangiften van drie jaar passen niet bij wat er te zien is.",
      "Een invorderaar stuitte op goederen die in geen administratie staan.",
    ]
    private static let om = [
      "Uit een afgeronde strafzaak kwam informatie die de partners nog niet kennen.",
      "In een ontnemingszaak duikt een plek op die nog niet bekend was.",
    ]
    private static let others = [
      "Een controle van {partner} leverde bevindingen op die buiten de eigen bevoegdheid vallen.",
      "{partner} kreeg een melding die de andere partners meer zegt.",
      "Bij regulier toezicht viel {partner} iets op dat niet bij de onderneming past.",
    ]

    private static let observations = [
      [
        "In {plek} verblijven wisselende groepen arbeiders die hun loon laat en contant krijgen.",
        "Bij {plek} worden elke ochtend mensen met busjes opgehaald; hun papieren bewaart de werkgever.",
        "In {plek} slapen tien mensen in een ruimte voor drie; de huur wordt op het loon ingehouden.",
      ],
      [
        "Bij {plek} wordt 's nachts geladen en gelost. Omwonenden ruiken een chemische lucht.",
        "In {plek} is het stroomverbruik hoog, terwijl er geen bedrijvigheid te zien is.",
        "Achter {plek} stonden lege vaten zonder etiket. De ramen zijn van binnen afgedicht.",
      ],
      [
        "In {plek} zijn nauwelijks klanten te zien, maar de opgegeven omzet is hoog en vooral contant.",
        "De verbouwing van {plek} is betaald met leningen van een geldverstrekker die niemand kent.",
        "De onderneming in {plek} wisselde in een jaar drie keer van bestuurder; de rekening bleef dezelfde.",
      ],
      [
        "Het eigendom van {plek} wisselde in twee jaar drie keer, telkens tegen een hogere prijs.",
        "Voor {plek} wordt een huur betaald die ver boven de markt ligt, een jaar vooruit en contant.",
        "De koper van {plek} heeft geen inkomen waaruit de aankoop te verklaren is.",
      ],
      [
        "In {plek} komen op vaste avonden leden van een motorclub bijeen; als clubhuis is het niet vergund.",
        "De beveiliging van {plek} is overgenomen door leden van een motorclub; de vorige beveiliger zwijgt.",
      ],
      [
        "Wat partners bij {plek} zien, past bij het regionale thema {naam}.",
        "Rond {plek} melden twee partners los van elkaar hetzelfde probleem met {naam}.",
      ],
    ]

    private static let subjects = [
      ["Overbewoning door arbeiders", "Busjes met arbeiders", "Loon contant en te laat"],
      ["Nachtelijk laden en lossen", "Hoog stroomverbruik", "Vaten zonder etiket"],
      ["Omzet zonder klanten", "Lening zonder herkomst", "Wisselende bestuurders"],
      ["Pand wisselt snel van eigenaar", "Huur ver boven de markt", "Aankoop zonder inkomen"],
      ["Clubhuis zonder toestemming", "Beveiliging overgenomen"],
      ["Regionaal thema", "Twee meldingen, één plek"],
    ]

    static let persons = [
      "{wie} komt ook voor in een eerder signaal.", "{wie} staat achter nog twee ondernemingen in de regio.",
      "{wie} zegt van niets te weten, maar is er elke week.", "Wat de rol van {wie} is, is nog niet duidelijk.",
    ]
    static let vehicles = [
      "Drie bestelbussen van hetzelfde verhuurbedrijf rijden af en aan, onder meer de {kenteken}.",
      "De {kenteken} is er in een week vier keer gezien.",
    ]
    static let requests = [
      "{partner} vraagt wat de andere partners hierover weten.", "De inbrenger ziet zelf geen mogelijkheden meer.",
      "{partner} wil weten of dit bij een bestaande casus hoort.",
      "Er is haast bij: de huur loopt aan het eind van de maand af.",
    ]
    static let vragen = [
      "Wat is bij u bekend over de gebruikers van deze plek?",
      "Zijn er sinds vorig jaar controles geweest, en met welke uitkomst?",
      "Welke vergunningen zijn hier afgegeven of geweigerd?",
      "Kunt u het zakelijke netwerk rond de onderneming toelichten?",
    ]
    static let afgewezen = [
      ("onvoldoende_concreet", "Eén waarneming, niet te plaatsen in tijd; de inbrenger kan niet aanvullen."),
      ("verouderd", "De waarneming is van twee jaar geleden en de onderneming bestaat niet meer."),
      ("buiten_taak", "Overlast zonder aanwijzing dat er een organisatie achter zit."),
      ("inbrenger_zelf", "De inbrenger heeft zelf de bevoegdheid en de gegevens om op te treden."),
      ("geen_grondslag", "Geen thema en geen knelpunt: delen mag hier niet."),
      ("niet_geprioriteerd", "Past niet bij de keuzes van de stuurgroep voor dit jaar."),
      ("ingetrokken", "De inbrenger trok het signaal in na een controle zonder bevindingen."),
    ]
    static let doorverwezen = [
      ("partner_zelf", "politie", "Het geheel, voor eigen onderzoek binnen de eigen bevoegdheid."),
      ("gemeente", "gemeente {gemeente}", "De waarneming ter plaatse, zonder gegevens van andere partners."),
      ("andere_regio", "het RIEC van een buurregio", "Het signaal zoals ontvangen; het zwaartepunt ligt daar."),
      ("landelijk", "LIEC", "De werkwijze, zonder persoonsgegevens."),
      ("bibob", "Bibob-ondersteuning van het bureau", "De vragen bij de vergunningaanvraag."),
    ]
  }
}
