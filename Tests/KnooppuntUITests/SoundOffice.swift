import RIECDomain

/// The files of a small office in which everything is in order. All of it is made up.
enum SoundOffice {
  /// File names with their lines.
  static let files: [String: [String]] = [
    "casussen.jsonl": casussen, "signalen.jsonl": signalen, "handhavingsknelpunten.jsonl": knelpunten,
    "overleggen.jsonl": overleggen, "betrokkenen.jsonl": betrokkenen, "locaties.jsonl": locaties,
    "portefeuilles.jsonl": portefeuilles,
  ]

  private static let casussen = [
    casus(
      "MN-2021-0007", "Waterlelie", "advies", ["witwassen", "vastgoed"], ["politie", "gemeenten"], van: "2021-03-02",
      """
      "gemeenten":["Eemwolde"],"prioriteit":"hoog","behandelaar":"analist1","betrokkenen":["P-0001","P-0002"],\
      "locaties":["L-0001"],"adviezen":[{"nr":1,"datum":"2021-09-14","soorten":["bestuurlijk","fiscaal"],\
      "noodzakelijk":"ja","afstemmingTussen":["gemeenten","belastingdienst"],"verantwoordelijke":"gemeenten",\
      "tekst":"Sluit het pand zolang de herkomst van de huur niet is verklaard.","status":"concept"}],\
      "taken":[{"nr":1,"wat":"Advies afronden met de gemeente","wie":"analist1","uiterlijk":"2022-09-01"}],\
      "notities":[{"nr":1,"op":"2021-06-01T09:30:00+02:00","door":"analist1",\
      "tekst":"De huur wordt contant betaald, zegt de makelaar."}]
      """),
    casus(
      "MN-2021-0012", "Kievit", "casusoverleg", ["witwassen"], ["belastingdienst", "politie"], van: "2021-04-12",
      """
      "gemeenten":["Vechterbroek"],"behandelaar":"analist2","betrokkenen":["P-0002"],"locaties":["L-0002"],\
      "taken":[{"nr":1,"wat":"Cijfers opvragen","wie":"analist2","uiterlijk":"2022-09-09"}]
      """),
    casus(
      "MN-2021-0019", "Roerdomp", "uitvoering", ["hennep_drugs", "witwassen"], ["politie", "om"], van: "2021-05-20",
      """
      "gemeenten":["Eemwolde","Vechterbroek"],"behandelaar":"analist1","handhavingsknelpuntIds":["HKP-MN-0001"],\
      "betrokkenen":["P-0003"],"locaties":["L-0001","L-0003"],\
      "adviezen":[{"nr":1,"datum":"2021-11-02","soorten":["strafrechtelijk"],"noodzakelijk":"ja",\
      "afstemmingTussen":["politie","om"],"betrokkenDeelnemers":["politie","om"],"verantwoordelijke":"om",\
      "coordinator":"politie","status":"vastgesteld"}],\
      "interventies":[{"nr":1,"adviesId":1,"rechtsweg":"strafrechtelijk","maatregel":"ontneming","uitvoerder":"om",\
      "deadline":"2022-09-30","status":"in_uitvoering","geldmutaties":[{"nr":1,"soort":"beslag",\
      "bedragEurocent":12550000,"datum":"2022-02-03","rechtsweg":"strafrechtelijk","bron":"om"}]},\
      {"nr":2,"adviesId":1,"rechtsweg":"bestuursrechtelijk","maatregel":"pandsluiting","uitvoerder":"gemeenten",\
      "deadline":"2022-03-01","status":"uitgevoerd"}]
      """),
    casus(
      "MN-2020-0003", "Grutto", "besluit", ["vastgoed"], ["gemeenten"], van: "2020-02-10",
      """
      "gemeenten":["Eemwolde"],"behandelaar":"analist3","adviezen":[{"nr":1,"datum":"2020-10-05",\
      "soorten":["bibob"],"noodzakelijk":"nee","status":"vastgesteld"}]
      """),
    casus(
      "MN-2020-0011", "Nachtegaal", "afgewezen", ["regionaal"], ["nla"], van: "2020-06-15", tot: "2020-07-01",
      """
      "gemeenten":["Eemwolde"],"archief":{"nominatie":"vernietigen","actiedatum":"2025-07-01"}
      """),
    casus(
      "MN-2021-0023", "Boomklever", "afgesloten", ["omg"], ["politie"], van: "2021-01-11", tot: "2021-12-20",
      """
      "gemeenten":["Vechterbroek"],"resultaat":"interventies_uitgevoerd",\
      "archief":{"nominatie":"vernietigen","actiedatum":"2026-12-20"}
      """),
    casus(
      "MN-2022-0002", "Øresundlijster", "aangemeld", ["mensenhandel_smokkel"], ["kmar"], van: "2022-08-22",
      #""gemeenten":["Eemwolde"],"aanleiding":{"soort":"signaal","verwijzing":"S-MN-2022-0003"}"#),
    casus(
      "MN-2022-0005", "Scholekster", "weging", ["witwassen"], ["fiod"], van: "2022-07-04",
      #""gemeenten":["Vechterbroek"],"behandelaar":"analist2""#),
    casus(
      "MN-2022-0008", "Zilverreiger", "aangehouden", ["hennep_drugs"], ["politie", "gemeenten"], van: "2022-05-09",
      #""gemeenten":["Eemwolde"],"hervatOp":"2022-09-12","behandelaar":"analist1""#),
    casus(
      "MN-2022-0011", "Zwaluw 燕", "casusoverleg", ["vastgoed", "witwassen"], ["politie"], van: "2022-06-13",
      #""gemeenten":["Vechterbroek"],"behandelaar":"analist3","locaties":["L-0002"]"#),
    casus(
      "NH-2021-0004", "Lepelaar", "analyse", ["hennep_drugs"], ["politie", "belastingdienst"], van: "2021-02-01",
      #""gemeenten":["Kennemerveld"],"behandelaar":"analist4","locaties":["L-0004"]"#),
    casus(
      "NH-2021-0009", "Tureluur", "casusoverleg", ["witwassen", "omg"], ["om"], van: "2021-10-04",
      #""gemeenten":["Kennemerveld"],"behandelaar":"analist4""#),
    casus(
      "NH-2022-0001", "Strandloper", "weging", ["vastgoed"], ["gemeenten"], van: "2022-01-17",
      #""gemeenten":["Kennemerveld"]"#),
  ]

  private static let signalen = [
    signaal(
      "S-MN-2022-0001", "2022-08-01", "Contante huur in Eemwolde", "nieuw", "politie",
      "Een verhuurder laat zich contant betalen."),
    signaal(
      "S-MN-2022-0002", "2022-08-15", "Leeg winkelpand met veel stroom", "in_weging", "gemeenten",
      "De netbeheerder ziet een hoog verbruik in een pand zonder huurder."),
    signaal(
      "S-MN-2022-0003", "2022-08-19", "Busje met slapende werknemers", "opgewerkt", "kmar",
      "Bij een controle sliepen zes werknemers in een busje.", casus: "MN-2022-0002"),
    signaal(
      "S-MN-2022-0004", "2022-09-02", "Autobedrijf zonder auto's", "nieuw", "belastingdienst",
      "De omzet past niet bij de voorraad."),
    signaal(
      "S-NH-2022-0001", "2022-09-01", "Haven bij nacht", "nieuw", "douane", "Er wordt 's nachts gelost."),
  ]

  private static let knelpunten = [
    """
    {"id":"HKP-MN-0001","naam":"Bedrijventerrein De Lage Dijk","objectsoort":"gebied","regio":"MN",\
    "gemeenten":["Eemwolde"],"gebiedstype":"bedrijventerrein","onderbouwing":"Loodsen wisselen vaak van huurder.",\
    "besluit":{"stuurgroep":"Stuurgroep MN","datum":"2021-04-01","kenmerk":"SG-2021-04"},"geldigVan":"2021-04-01",\
    "geldigTot":"2022-10-01","partners":["gemeenten","politie"],"status":"aangewezen","locaties":["L-0003"],"versie":1}
    """,
    """
    {"id":"HKP-MN-0002","naam":"Autoverhuur","objectsoort":"branche","regio":"MN","branche":"autoverhuur",\
    "partners":["politie"],"status":"voorstel","versie":1}
    """,
    """
    {"id":"HKP-LND-0001","naam":"Vakantieparken","objectsoort":"branche","regio":"landelijk","branche":"vakantieparken",\
    "besluit":{"stuurgroep":"Landelijke stuurgroep","datum":"2021-02-01","kenmerk":"L-2021-02"},\
    "geldigVan":"2021-02-01","geldigTot":"2023-02-01","status":"aangewezen","versie":1}
    """,
  ]

  private static let overleggen = [
    """
    {"id":"O-MN-2022-0001","vorm":"informatieoverleg","datum":"2022-06-14","regio":"MN","casusIds":["MN-2021-0007"],\
    "deelnemers":["politie","gemeenten"],"versie":1}
    """,
    """
    {"id":"O-MN-2022-0002","vorm":"informatieoverleg","datum":"2022-09-20","regio":"MN",\
    "casusIds":["MN-2021-0012","MN-2022-0011"],"deelnemers":["politie","belastingdienst"],\
    "agenda":[{"nr":1,"onderwerp":"Kievit: informatie delen","casusId":"MN-2021-0012","door":"politie"}],"versie":1}
    """,
  ]

  private static let betrokkenen = [
    #"{"id":"P-0001","pseudoniem":"Verhuurder De Wilg","soort":"rechtspersoon","rol":"eigenaar","versie":1}"#,
    """
    {"id":"P-0002","pseudoniem":"Geldschieter Noord","soort":"natuurlijk_persoon","rol":"geldverstrekker",\
    "kenmerken":[{"nr":1,"kenmerk":"leent contant uit","bron":"belastingdienst","datum":"2021-05-03"}],"versie":1}
    """,
    #"{"id":"P-0003","pseudoniem":"Huurder Loods Zeven","soort":"onbekend","rol":"huurder","versie":1}"#,
  ]

  private static let locaties = [
    #"{"id":"L-0001","omschrijving":"winkelpand aan de haven","gemeente":"Eemwolde","versie":1}"#,
    #"{"id":"L-0002","omschrijving":"kantoor boven een garage","gemeente":"Vechterbroek","versie":1}"#,
    #"{"id":"L-0003","omschrijving":"loods op De Lage Dijk","gemeente":"Eemwolde","versie":1}"#,
    #"{"id":"L-0004","omschrijving":"kas aan de ringvaart","gemeente":"Kennemerveld","versie":1}"#,
  ]

  private static let portefeuilles = [
    """
    {"id":"PF-2021-01","naam":"Havens en vaarwegen","strategischDoel":"weerbare_samenleving",\
    "opdrachtgever":"Hoofdenoverleg","opdrachtnemers":["NH"],"werkvorm":"werkgroep","status":"afgerond","jaar":2021,\
    "activiteiten":[{"nr":1,"naam":"Kade in kaart","status":"gereed","gepland":"2021-05-01","gereedOp":"2021-06-14"}],\
    "resultaten":["Een kaart van kades met weinig toezicht"],"versie":1}
    """,
    """
    {"id":"PF-2022-01","naam":"Eén beeld van de regio","strategischDoel":"eenduidige_informatiepositie",\
    "opdrachtgever":"Hoofdenoverleg","opdrachtnemers":["MN","NH"],"werkvorm":"werkgroep","status":"lopend","jaar":2022,\
    "activiteiten":[{"nr":1,"naam":"Ontwerp van het informatieproces","status":"gereed","gepland":"2022-06-30",\
    "gereedOp":"2022-06-21"},{"nr":2,"naam":"Opleiding van analisten","status":"loopt","gepland":"2022-09-08"},\
    {"nr":4,"naam":"Werkwijze beschrijven","status":"gepland","gepland":"2022-12-31"}],\
    "resultaten":["Vijf regio's gebruiken dezelfde indeling"],"versie":1}
    """,
    """
    {"id":"PF-2022-02","naam":"Contant geld","strategischDoel":"weerbare_samenleving",\
    "themas":[{"nr":1,"code":"witwassen"}],"opdrachtgever":"Hoofdenoverleg","opdrachtnemers":["MN"],\
    "werkvorm":"werkplaats","status":"lopend","jaar":2022,"activiteiten":[{"nr":1,"naam":"Gesprek met de branche",\
    "status":"loopt","gepland":"2022-08-15"},{"nr":2,"naam":"Handreiking voor gemeenten","status":"gepland"}],"versie":1}
    """,
    """
    {"id":"PF-2022-03","naam":"Jeugd op het platteland","strategischDoel":"weerbare_samenleving",\
    "opdrachtgever":"Hoofdenoverleg","opdrachtnemers":["landelijk"],"werkvorm":"werkgroep","status":"in_voorbereiding",\
    "jaar":2022,"versie":1}
    """,
    """
    {"id":"PF-2022-04","naam":"Vak en vakmanschap","strategischDoel":"professionele_organisatie",\
    "opdrachtgever":"Hoofdenoverleg","opdrachtnemers":["MN"],"werkvorm":"werkgroep","status":"lopend","jaar":2022,\
    "activiteiten":[{"nr":1,"naam":"Leergang","status":"gereed"},{"nr":2,"naam":"Intervisie","status":"gereed"}],\
    "versie":1}
    """,
  ]

  /// A casus, with what every casus must have and the members `rest`.
  static func casus(
    _ id: String, _ titel: String, _ status: String, _ themas: [String], _ inbreng: [String], van: String,
    tot: String? = nil, _ rest: String
  ) -> String {
    let themas = themas.enumerated().map { nr, code in
      #"{"nr":\#(nr + 1),"code":"\#(code)"\#(code == "regionaal" ? #","naam":"uitbuiting""# : "")}"#
    }
    let inbreng = inbreng.enumerated().map { nr, partner in
      #"{"nr":\#(nr + 1),"partner":"\#(partner)","datum":"\#(van)"}"#
    }
    let aanleiding = rest.contains(#""aanleiding""#) ? "" : #","aanleiding":{"soort":"gebiedsscan"}"#
    let end = tot.map { #","behandeldTot":"\#($0)""# } ?? ""
    return """
      {"id":"\(id)","titel":"\(titel)","regio":"\(id.prefix(2))"\(aanleiding),\
      "inbreng":[\(inbreng.joined(separator: ","))],"themas":[\(themas.joined(separator: ","))],\
      "status":"\(status)","behandeldVan":"\(van)"\(end),"vertrouwelijkheid":"vertrouwelijk",\
      "grondslag":"convenant","doel":"Nagaan waar het geld vandaan komt",\(rest),"versie":1}
      """
  }

  /// A signaal.
  static func signaal(
    _ id: String, _ ontvangen: String, _ onderwerp: String, _ status: String, _ partner: String, _ text: String,
    casus: String? = nil
  ) -> String {
    let casus = casus.map { #","casusId":"\#($0)""# } ?? ""
    return """
      {"id":"\(id)","ontvangenOp":"\(ontvangen)","regio":"\(id.dropFirst(2).prefix(2))","onderwerp":"\(onderwerp)",\
      "inbreng":[{"nr":1,"partner":"\(partner)","datum":"\(ontvangen)"}],"themas":[{"nr":1,"code":"witwassen"}],\
      "omschrijving":"\(text)","status":"\(status)"\(casus),"grondslag":"convenant","doel":"Beoordelen",\
      "bewaarTot":"2027-09-01","versie":1}
      """
  }
}
