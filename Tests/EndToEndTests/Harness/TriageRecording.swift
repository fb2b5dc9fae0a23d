/// What the recorded session of ``TriageRecordingTests`` comes to.
enum TriageRecording {
  /// What becomes of a signaal, and by which reden.
  typealias Fate = (id: String, besluit: String, reden: String, status: String)

  /// The order of the session, with what every signaal ends as.
  static let table: [Fate] = [
    ("0016", "afwijzen", "onvoldoende_concreet", "afgewezen"),
    ("0018", "koppelen", "zelfde_onderwerp", "gekoppeld"),
    ("0030", "aanhouden", "capaciteit", "aangehouden"),
    ("0033", "opwerken", "", "opgewerkt"),
    ("0008", "doorverwijzen", "partner_zelf", "doorverwezen"),
    ("0019", "afwijzen", "verouderd", "afgewezen"),
    ("0036", "informatie", "wacht_op_informatie", "aangehouden"),
    ("0014", "afwijzen", "geen_grondslag", "afgewezen"),
    ("0017", "afwijzen", "geen_grondslag", "afgewezen"),
    ("0020", "afwijzen", "verouderd", "afgewezen"),
    ("0032", "uitgezonderd", "", "in_weging"),
    ("0034", "afwijzen", "onvoldoende_concreet", "afgewezen"),
    ("0038", "afwijzen", "onvoldoende_concreet", "afgewezen"),
    ("0042", "afwijzen", "onvoldoende_concreet", "afgewezen"),
    ("0012", "afwijzen", "onbetrouwbaar", "afgewezen"),
    ("0022", "aanhouden", "capaciteit", "aangehouden"),
    ("0023", "afwijzen", "onvoldoende_concreet", "afgewezen"),
    ("0024", "afwijzen", "onvoldoende_concreet", "afgewezen"),
    ("0026", "afwijzen", "verouderd", "afgewezen"),
    ("0027", "aanhouden", "lopend_onderzoek", "aangehouden"),
    ("0028", "doorverwijzen", "gemeente", "doorverwezen"),
    ("0029", "koppelen", "zelfde_onderwerp", "gekoppeld"),
    ("0031", "overgeslagen", "", "in_weging"),
    ("0037", "opwerken", "", "opgewerkt"),
    ("0048", "koppelen", "zelfde_onderwerp", "gekoppeld"),
    ("0052", "informatie", "wacht_op_informatie", "aangehouden"),
    ("0039", "afwijzen", "inbrenger_zelf", "afgewezen"),
    ("0053", "afwijzen", "buiten_taak", "afgewezen"),
    ("0040", "aanhouden", "capaciteit", "aangehouden"),
    ("0041", "aanhouden", "capaciteit", "aangehouden"),
    ("0043", "opwerken", "", "opgewerkt"),
    ("0044", "aanhouden", "capaciteit", "aangehouden"),
    ("0045", "aanhouden", "capaciteit", "aangehouden"),
    ("0046", "aanhouden", "capaciteit", "aangehouden"),
    ("0047", "aanhouden", "capaciteit", "aangehouden"),
    ("0049", "afwijzen", "geen_grondslag", "afgewezen"),
    ("0050", "afwijzen", "ingetrokken", "afgewezen"),
    ("0051", "overgeslagen", "", "nieuw"),
    ("0054", "afwijzen", "ingetrokken", "afgewezen"),
    ("0090", "afwijzen", "ingetrokken", "afgewezen"),
  ]
  /// The session.
  static let session = "TS-MN-2022-0001"

  /// The signaal of the demo with this number.
  static func id(_ number: String) -> String { "S-MN-2022-" + number }

  /// The verslag, without when it began and how long it took.
  static let report = """
    - Peildatum: 2022-09-05
    - DEMO: alle gegevens zijn verzonnen

    # Verslag triage · TS-MN-2022-0001

    - Regio: Midden-Nederland
    - Status: afgerond
    - Signalen: 40: 37 gedaan, 3 overgeslagen, 0 te gaan

    ## Besluiten

    | Besluit | Aantal |
    | --- | ---: |
    | opwerken | 3 |
    | koppelen | 3 |
    | aanhouden | 9 |
    | doorverwijzen | 2 |
    | afwijzen | 18 |
    | informatie gevraagd | 2 |
    | overgeslagen | 2 |
    | uitgezonderd | 1 |
    | totaal | 40 |

    ## Redenen

    | Besluit | Reden | Aantal |
    | --- | --- | ---: |
    | koppelen | zelfde onderwerp | 3 |
    | aanhouden | geen capaciteit | 8 |
    | aanhouden | lopend strafrechtelijk onderzoek | 1 |
    | doorverwijzen | lokale aanpak gemeente | 1 |
    | doorverwijzen | naar een convenantpartner, eigen bevoegdheid | 1 |
    | afwijzen | te weinig concreet | 6 |
    | afwijzen | geen grondslag | 3 |
    | afwijzen | ingetrokken door inbrenger | 3 |
    | afwijzen | verouderd | 3 |
    | afwijzen | geen thema of knelpunt, niet georganiseerd | 1 |
    | afwijzen | inbrenger kan het zelf af | 1 |
    | afwijzen | bron of inhoud onbetrouwbaar | 1 |
    | informatie gevraagd | wacht op informatie | 2 |

    ## Tijd


    ## Aangehouden

    | Signaal | Reden | Tot |
    | --- | --- | --- |
    | S-MN-2022-0030 | geen capaciteit | 19-09-2022 |
    | S-MN-2022-0036 | wacht op informatie | 19-09-2022 · antwoord van een partner: politie |
    | S-MN-2022-0022 | geen capaciteit | 19-09-2022 |
    | S-MN-2022-0027 | lopend strafrechtelijk onderzoek | 19-09-2022 |
    | S-MN-2022-0052 | wacht op informatie | 19-09-2022 · antwoord van een partner: politie |
    | S-MN-2022-0040 | geen capaciteit | 19-09-2022 |
    | S-MN-2022-0041 | geen capaciteit | 19-09-2022 |
    | S-MN-2022-0044 | geen capaciteit | 19-09-2022 |
    | S-MN-2022-0045 | geen capaciteit | 19-09-2022 |
    | S-MN-2022-0046 | geen capaciteit | 19-09-2022 |
    | S-MN-2022-0047 | geen capaciteit | 19-09-2022 |

    ## Overgeslagen

    S-MN-2022-0032, S-MN-2022-0031, S-MN-2022-0051
    """
}
