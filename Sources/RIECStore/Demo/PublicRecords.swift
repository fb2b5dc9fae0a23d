// What the published reports say of real knelpunten and portefeuilles, and nothing else. The sources are public:
// Jaarverslag 2021 and Jaarverslag 2022 of RIEC-LIEC; the lines are those of the text that the domain page cites.
extension Demo {
  enum PublicRecords {
    /// Writes the fields of the knelpunt `id`: the landelijke one (2021, line 272), or one of the two that were
    /// designated in 2021 (lines 37 and 313).
    static func writeKnelpunt(_ id: String, _ line: inout JSONLine) {
      let isNational = id == Knelpunten.omg
      line.field("id", id)
      switch id {
      case Knelpunten.omg:
        line.field("naam", "Outlaw Motorcycle Gangs")
        line.field("objectsoort", "groep_van_personen")
        line.field("regio", "landelijk")
      case Knelpunten.id(.AA, 1):
        line.field("naam", "Westelijk havengebied")
        line.field("objectsoort", "gebied")
        line.field("regio", "AA")
        line.field("gebiedstype", "havengebied")
      default:
        line.field("naam", "Malafide verhuurmakelaars en vastgoedeigenaren")
        line.field("objectsoort", "branche")
        line.field("regio", "BZ")
        line.field("branche", "verhuurmakelaars en vastgoedeigenaren")
      }
      line.field("status", "aangewezen")
      line.field(
        "nietGeregistreerd", (isNational ? ["codenaam"] : []) + ["besluit", "geldigVan", "geldigTot", "statusHistorie"])
      line.field("bron", "Jaarverslag 2021 RIEC-LIEC, \(isNational ? "regel 272" : "regels 37 en 313")")
      line.field("versie", 1)
    }

    /// A portefeuille of 2022 (Jaarverslag 2022, §3.4, lines 15–22 of the text).
    struct Portefeuille {
      let naam: String
      let doel: String
      var status = "lopend"
      /// The rows 3a–3f of Tabel 1 that its name names, as the domain page §2 has them: our reading, not the source's.
      var themas: [(code: String, naam: String?)] = []
      /// What a source says is done under it: name, status, and the source where that is another one.
      var activiteiten: [(naam: String, status: String)] = []
      var bron = ""
    }

    static let portefeuilles = [
      Portefeuille(
        naam: "Integrale informatiepositie", doel: "eenduidige_informatiepositie",
        activiteiten: [
          ("Eenduidig ontwerp van informatieproces en informatieproducten", "loopt"),
          ("Eenduidige informatieverwerking", "loopt"), ("Gezamenlijk opleidings- en trainingsprogramma", "loopt"),
          ("Ondersteuning bij het verbeteren van de informatiepositie", "loopt"),
        ], bron: "; activiteiten: Jaarverslag 2021, regels 630-635 (begonnen in het najaar van 2021)"),
      Portefeuille(naam: "Mensenhandel", doel: "weerbare_samenleving", themas: [("mensenhandel_smokkel", nil)]),
      Portefeuille(naam: "Jonge aanwas", doel: "weerbare_samenleving", themas: [("regionaal", "jonge aanwas")]),
      Portefeuille(
        naam: "Criminele geldstromen", doel: "weerbare_samenleving", status: "in_voorbereiding",
        themas: [("witwassen", nil)]),
      Portefeuille(naam: "Bestuurlijke weerbaarheid", doel: "sterke_overheid"),
      Portefeuille(
        naam: "Actualisatie werkprocessen", doel: "professionele_organisatie",
        activiteiten: [("Werkproces Integrale Samenwerking actualiseren", "loopt")],
        bron: "; activiteit: Jaarverslag 2021, regels 908-910 (begonnen in het najaar van 2021, verwacht medio 2022)"),
      Portefeuille(naam: "Sterk merk", doel: "professionele_organisatie"),
      Portefeuille(naam: "Vernieuwing informatievoorziening", doel: "professionele_organisatie"),
    ]

    static func writePortefeuille(_ index: Int, to line: inout JSONLine) {
      let portefeuille = portefeuilles[index]
      line.clear()
      line.openObject()
      line.field("id", "PF-2022-\(Calendar.padded(index + 1))")
      line.field("naam", portefeuille.naam)
      line.field("strategischDoel", portefeuille.doel)
      if !portefeuille.themas.isEmpty {
        line.key("themas")
        line.openArray()
        for (position, thema) in portefeuille.themas.enumerated() {
          line.openObject()
          line.field("nr", position + 1)
          line.field("code", thema.code)
          line.field("naam", ifAny: thema.naam)
          line.closeObject()
        }
        line.closeArray()
      }
      line.field("opdrachtgever", "RIEC-LIEC-hoofdenoverleg")
      line.field("opdrachtnemers", [])
      line.field("status", portefeuille.status)
      line.field("jaar", 2022)
      line.key("activiteiten")
      line.openArray()
      for (position, activiteit) in portefeuille.activiteiten.enumerated() {
        line.openObject()
        line.field("nr", position + 1)
        line.field("naam", activiteit.naam)
        line.field("status", activiteit.status)
        line.closeObject()
      }
      line.closeArray()
      line.field("nietGeregistreerd", ["opdrachtnemers", "werkvorm", "statusHistorie"])
      line.field("bron", "Jaarverslag 2022 RIEC-LIEC, §3.4, regels 15-22\(portefeuille.bron)")
      line.field("versie", 1)
      line.closeObject()
      line.endLine()
    }
  }
}
