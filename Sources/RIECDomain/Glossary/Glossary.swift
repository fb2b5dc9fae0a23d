public import PlainText

/// The words of the field that the screens use, each in one or two sentences (domain page §1; §3.3 for the states).
public enum Glossary {
  /// A word and what it means.
  public struct Entry: Hashable, Sendable {
    /// The word, the same in every language.
    public let term: String
    /// What it means.
    public let meaning: Tekst

    init(_ term: String, _ nl: String, _ en: String) {
      self.term = term
      meaning = Tekst(nl: nl, en: en)
    }
  }

  /// Every word, by the alphabet.
  public static let entries: [Entry] = [
    Entry(
      "aanhouden", "Een signaal of casus laten liggen tot een dag, of tot er iets gebeurt; het komt dan vanzelf terug.",
      "To leave a signaal or casus until a day, or until something happens; it then comes back by itself."),
    Entry(
      "afpakken", "Crimineel vermogen wegnemen, langs het strafrecht, de fiscus of het bestuur.",
      "Taking criminal assets away, by criminal law, by tax or by administration."),
    Entry(
      "bestuurlijk signaal",
      "Vraag aan bewindspersonen om aandacht voor iets in beleid of regels dat telkens in de weg zit.",
      "A request to ministers to look at something in policy or rules that keeps standing in the way."),
    Entry(
      "betrokkene", "Wie in een signaal of casus voorkomt. De opslag kent een pseudoniem, geen naam.",
      "Who occurs in a signaal or casus. The store knows a pseudonym, no name."),
    Entry(
      "bewaartermijn", "Tot wanneer een record er mag zijn; daarna wordt vernietigen voorgesteld.",
      "Until when a record may be there; after that, destroying it is proposed."),
    Entry(
      "Bibob",
      "De wet waarmee het bestuur een vergunning of subsidie kan weigeren of intrekken bij gevaar voor misbruik.",
      "The law by which authorities refuse or withdraw a permit or subsidy that is in danger of abuse."),
    Entry(
      "casus", "Een onderwerp dat partners samen behandelen, van aangemeld tot afgesloten.",
      "A subject that partners treat together, from aangemeld to afgesloten."),
    Entry(
      "casusoverleg", "Het overleg waarin partners de gezamenlijke aanpak van een casus bepalen.",
      "The meeting in which partners settle how they deal with a casus together."),
    Entry(
      "convenantpartner", "Een organisatie die het RIEC-LIEC-convenant tekende en daarom informatie mag delen.",
      "An organisation that signed the RIEC-LIEC convenant and so may share information."),
    Entry(
      "doel", "Waarvoor gegevens van een casus gebruikt mogen worden. Zonder doel geen casus.",
      "What the data of a casus may be used for. No casus without one."),
    Entry(
      "doorverwijzen", "Een signaal aan een ander geven die het verder brengt. Dat is een verstrekking.",
      "Giving a signaal to somebody else who takes it further. That is a verstrekking."),
    Entry(
      "gebiedsgebonden aanpak", "Aanpak van een gebied, begonnen op grond van een handhavingsknelpunt.",
      "Work on an area, begun on the ground of a handhavingsknelpunt."),
    Entry(
      "grondslag", "De regel die toestaat dat gegevens verwerkt of gegeven worden.",
      "The rule that allows data to be processed or given."),
    Entry(
      "handhavingsknelpunt",
      "HKP: persoon, groep, gebied of branche waar regels structureel niet worden nageleefd; de regionale stuurgroep wijst het aan, voor een bepaalde tijd.",
      "HKP: a person, group, area or branch where rules are broken structurally; the regional board designates it, for a time."
    ),
    Entry(
      "inbrenger", "De partner die een signaal of casus inbrengt; er kunnen er meer zijn.",
      "The partner that brings in a signaal or casus; there may be several."),
    Entry(
      "informatieoverleg", "Een casusoverleg van de partners die informatie hebben.",
      "A casusoverleg of the partners that have information."),
    Entry(
      "interventie", "Wat een partner doet, binnen de eigen bevoegdheid.", "What a partner does, within its own powers."
    ),
    Entry(
      "interventieadvies", "Wat het casusoverleg adviseert: of er iets gedaan wordt, door wie en onder wiens leiding.",
      "What the casusoverleg advises: whether something is done, by whom and led by whom."),
    Entry(
      "koppelen", "Een signaal verbinden met een casus, knelpunt of signaal dat er al is.",
      "Linking a signaal to a casus, knelpunt or signaal that is there already."),
    Entry(
      "LIEC", "Landelijk Informatie- en Expertise Centrum; het staat naast de RIEC's, niet erboven.",
      "The national centre of information and expertise; beside the RIEC's, not above them."),
    Entry(
      "locatie", "Een plek die in signalen of casussen voorkomt.", "A place that occurs in signalen or casussen."),
    Entry(
      "motivering", "Waarom iets zo besloten is, in woorden. Soms volstaat een reden uit de lijst.",
      "Why something was decided so, in words. Sometimes a reden of the list will do."),
    Entry(
      "ondermijning", "Georganiseerde criminaliteit die boven- en onderwereld vermengt en het recht aantast.",
      "Organised crime that mixes the legal and the criminal world and harms the rule of law."),
    Entry(
      "opwerken", "Van een signaal een casus maken.", "Making a casus of a signaal."),
    Entry("overleg", "Een bijeenkomst over casussen.", "A meeting on casussen."),
    Entry(
      "peildatum", "De dag die als vandaag geldt: termijnen en wat loopt worden ernaar berekend.",
      "The day that counts as today: terms and what is valid follow from it."),
    Entry(
      "portefeuille", "Een thema dat de hoofden van de RIEC's samen verder ontwikkelen.",
      "A theme that the heads of the RIEC's develop together."),
    Entry(
      "reden", "Waarom iets besloten is, uit een vaste lijst; een bureau kan eigen redenen toevoegen.",
      "Why something was decided, from a fixed list; an office may add its own."),
    Entry(
      "RIEC", "Regionaal Informatie- en Expertise Centrum: brengt informatie van partners in één regio bij elkaar.",
      "A regional centre of information and expertise: brings the information of partners in one region together."),
    Entry(
      "signaal", "Een aanwijzing die een partner inbrengt. Het kan een casus worden.",
      "An indication that a partner brings in. It may become a casus."),
    Entry(
      "stuurgroep", "Het bestuur van een RIEC; het wijst knelpunten aan en keurt de cijfers goed.",
      "The board of a RIEC; it designates knelpunten and approves the figures."),
    Entry(
      "taak", "Iets dat iemand vóór een dag doet.", "Something that somebody does before a day."),
    Entry(
      "termijn", "De eerste dag waarop iets af moet zijn.", "The first day on which something is due."),
    Entry(
      "trekker", "De partner die een casus leidt.", "The partner that leads a casus."),
    Entry(
      "triage", "Binnengekomen signalen één voor één beslissen, in een volgorde die zichzelf uitlegt.",
      "Deciding signalen that came in, one by one, in an order that explains itself."),
    Entry(
      "verstrekking", "Gegevens aan een ander geven. Het staat op naam, dag, grondslag en inhoud.",
      "Giving data to somebody else. It is on record by receiver, day, basis and content."),
    Entry(
      "vertrouwelijkheid", "Wie iets mag zien: van intern tot geheim.",
      "Who may see something: from internal to secret."),
    Entry(
      "vier ogen", "Een besluit dat een tweede analist bevestigt of teruggeeft.",
      "A decision that a second analyst confirms or returns."),
    Entry(
      "vrijplaats", "Een gebied waar criminaliteit weinig in de weg wordt gelegd.",
      "An area in which little stands in the way of crime."),
    Entry(
      "weging", "Beoordelen of een signaal concreet en actueel is, in een thema past en meer partners vraagt.",
      "Judging whether a signaal is concrete and current, fits a theme and asks for more partners."),
    Entry(
      "WGS", "De wet die regelt hoe samenwerkingsverbanden als het RIEC gegevens verwerken.",
      "The law on how partnerships such as the RIEC process data."),
  ]

  /// The words in which every word of `query` occurs, in term or meaning.
  public static func found(_ query: String, _ taal: Taal) -> [Entry] {
    let words = Folding.fold(query).split(separator: " ").map(String.init)
    return entries.filter { entry in
      let haystack = Folding.fold("\(entry.term) \(entry.meaning(taal))")
      return words.allSatisfy { haystack.contains($0) }
    }
  }
}
