// Sentences that read like casework, composed from parts that fit the theme, the place and the partner. A part is a
// template: `{plek}` is a place as it stands in a sentence, `{partner}` a partner, `{naam}` a regional theme, `{wie}` a
// betrokkene by rol and pseudoniem.
extension Demo {
  enum Texts {
    /// `template` with its slots filled.
    static func fill(_ template: String, _ slots: [(String, String)]) -> String {
      guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
      var text = ""
      var rest = template[...]
      while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
        text += rest[..<open]
        rest = rest[rest.index(after: open)...]
        guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
        let name = rest[..<close]
        text += slots.first { $0.0 == name }?.1 ?? ""
        rest = rest[rest.index(after: close)...]
      }
      return text + rest
    }

    /// `sentence` with a capital at its head.
    static func capitalised(_ sentence: String) -> String {
      guard let first = sentence.first else { return sentence }
      return first.uppercased() + sentence.dropFirst()
    }

    /// What the data of a casus are used for.
    static func doel(_ theme: Theme) -> [String] { doelen[theme.rawValue] }

    private static let doelen = [
      [
        "Nagaan of arbeiders in {plek} worden uitgebuit, en welke partner hen kan bereiken",
        "Zicht krijgen op wie verdient aan de huisvesting en het vervoer van arbeiders rond {plek}",
        "Bepalen hoe de partners slachtoffers kunnen beschermen en het verdienmodel kunnen verstoren",
      ],
      [
        "Vaststellen of {plek} wordt gebruikt voor de productie of opslag van drugs, en door wie",
        "Inzicht in de rol van verhuurders en huurders bij hennepteelt rond {plek}",
        "Bepalen welke partner de aanvoer van grondstoffen en hardware kan stoppen",
      ],
      [
        "Inzicht in de herkomst van het geld waarmee {plek} is gekocht en ingericht",
        "Nagaan of de contante omzet van de onderneming in {plek} echt is",
        "Bepalen of het vermogen van de betrokkenen te verklaren is, en welke partner kan afpakken",
      ],
      [
        "Inzicht in de opeenvolgende eigenaren van {plek} en de financiering van de aankopen",
        "Nagaan of {plek} met misdaadgeld wordt verworven of verhuurd",
        "Bepalen of de gemeente de vergunning en het gebruik van het pand moet herzien",
      ],
      [
        "Zicht op het gebruik van {plek} als clubhuis en op wie dat mogelijk maakt",
        "Nagaan hoe leden van de motorclub in {plek} hun inkomen verwerven",
        "Bepalen hoe de partners de uitbreiding van de motorclub in de gemeente tegengaan",
      ],
      [
        "Inzicht in de problemen rond het thema {naam} bij {plek}, en in wie daarvan profiteert",
        "Bepalen welke partner bij het thema {naam} het eerst kan ingrijpen",
        "Nagaan of de misstanden rond het thema {naam} in {gemeente} georganiseerd zijn",
      ],
    ]

    static let notities = [
      "{partner} levert de gevraagde gegevens voor het volgende overleg aan.",
      "Gebeld met {partner}: geen bezwaar tegen een gezamenlijke controle, wel graag twee weken vooraf bericht.",
      "De gegevens over {plek} zijn opgevraagd; {partner} antwoordt binnen tien werkdagen.",
      "In het overleg is besloten de rol van {wie} nader te bekijken.",
      "Uit de eigen systemen van {partner} blijkt een eerdere controle op dezelfde plek, zonder gevolg.",
      "Overlap met een andere casus gezien: dezelfde locatie. Behandelaars stemmen af.",
      "{partner} meldt dat het onderzoek nog loopt; tot die tijd geen zichtbare actie bij {plek}.",
      "Afgesproken dat {partner} de bevindingen op papier zet, zodat ze gedeeld mogen worden.",
      "De huurovereenkomst is ontvangen. De huurprijs ligt ver boven wat in de omgeving gebruikelijk is.",
      "Bij een schouw viel op dat {plek} overdag gesloten is en dat de ramen zijn afgeplakt.",
      "{partner} ziet geen mogelijkheden meer binnen de eigen bevoegdheid en vraagt de anderen om hulp.",
      "De informatie van {partner} is ouder dan een jaar; gevraagd om een actueel beeld.",
      "Vergunningen nagelopen: de exploitant van {plek} heeft een aanvraag ingetrokken toen er vragen kwamen.",
      "Gesproken met de behandelaar van het vorige dossier. Die herkent de werkwijze.",
      "Met {partner} afgestemd wie de brief verstuurt en wie de telefoon opneemt.",
      "{partner} heeft aan de inbrenger teruggekoppeld dat de casus in behandeling is.",
      "De analyse laat zien dat het geld steeds via dezelfde rekening loopt. Verder zoeken bij {wie}.",
      "Het overleg vindt de informatie nog te dun voor een advies; {partner} vult aan.",
    ]

    static let adviezen = [
      "Gezamenlijke controle van {plek}, met {partner} als trekker; daarna geeft elke partner vervolg.",
      "De vergunning van {plek} herbeoordelen en de exploitant om uitleg over de financiering vragen.",
      "Een boekenonderzoek bij de onderneming in {plek}, en beslag zodra aanslagen zijn vastgesteld.",
      "Het pand sluiten als de controle bevestigt wat de partners vermoeden; {partner} bereidt het dossier voor.",
      "De strafrechtelijke weg eerst: {partner} beslist over opsporing, de anderen wachten met acties.",
      "De eigenaar van {plek} aanspreken op het gebruik en met de verhuurder afspraken maken over de huurders.",
      "Uitkeringen en toeslagen van de betrokkenen laten controleren en waar nodig terugvorderen.",
      "Een bestuurlijke rapportage van {partner}, zodat de burgemeester maatregelen kan nemen.",
    ]

    static let geenInterventie = [
      "De vermoedens zijn niet bevestigd. Geen interventie nodig; {partner} houdt {plek} in het gewone toezicht.",
      "De misstand is intussen beëindigd: de huur is opgezegd en {plek} staat leeg. Geen interventie.",
    ]

    static let analyses = [
      "Het samengebrachte beeld wijst op één groep achter {plek}; de herkomst van het geld is niet verklaard.",
      "De informatie van de partners vult elkaar aan: het gebruik van {plek} past niet bij de vergunning.",
      "Drie ondernemingen delen een bestuurder en een rekening. Rond {plek} komen zij samen.",
      "De analyse bevestigt de vermoedens deels; over de financiering blijft een vraag open.",
    ]

    static let taken = [
      "Informatie van {partner} verwerken", "Agenda voor het casusoverleg opstellen",
      "Locatie nalopen in de eigen registraties",
      "Conceptadvies rondsturen", "Terugkoppeling van {partner} navragen", "Bewaartermijn controleren",
      "Verslag van het overleg vaststellen", "Afspraken met {partner} vastleggen",
    ]

    static let terugkoppelingen = [
      "Uitgevoerd zoals afgesproken. De exploitant werkt mee.",
      "De maatregel is opgelegd; bezwaar is mogelijk tot zes weken daarna.",
      "Bij de controle zijn twee overtredingen vastgesteld.", "Het pand is gesloten en de sloten zijn vervangen.",
      "De aanslagen zijn verzonden en deels betaald.", "De vergunning is ingetrokken; de zaak is dicht.",
    ]
    static let effecten = ["activiteit beëindigd", "activiteit verplaatst", "nog niet te zien", "overlast afgenomen"]
    static let nietUitgevoerd = [
      "bewijs bleek onvoldoende", "onderneming intussen opgeheven", "geen capaciteit bij de uitvoerder",
    ]
  }
}
