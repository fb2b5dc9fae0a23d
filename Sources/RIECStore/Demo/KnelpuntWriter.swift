extension Demo {
  /// Writes the handhavingsknelpunten.
  struct KnelpuntWriter {
    let world: World

    func write(_ index: Int, to line: inout JSONLine) {
      line.clear()
      line.openObject()
      switch Knelpunten.all[index] {
      case .open(let id): PublicRecords.writeKnelpunt(id, &line)
      case .invented(let region, let place): writeInvented(region, place, index, &line)
      }
      line.closeObject()
      line.endLine()
    }

    /// An invented one; its name says so.
    private func writeInvented(_ region: Region, _ place: Int, _ index: Int, _ line: inout JSONLine) {
      var random = Random(seed: world.seed, .knelpunt, index)
      let number = Knelpunten.firstInvented(region) + place
      let locatie = world.locatie(region, &random)
      let municipality = world.municipality(ofLocatie: locatie)
      let object = Object(place, municipality, index, &random)
      line.field("id", Knelpunten.id(region, number))
      line.field("naam", "\(object.naam) (verzonnen)")
      line.field("codenaam", ifAny: object.codenaam)
      line.field("objectsoort", object.soort)
      line.field("regio", region.code)
      line.field("gemeenten", [municipality])
      line.field("gebiedstype", ifAny: object.gebiedstype)
      line.field("branche", ifAny: object.branche)
      line.field("onderbouwing", random.pick(KnelpuntWriter.grounds))
      let status = writeValidity(region, place, number, &line, &random)
      line.field("partners", ["gemeenten", "politie", "om", "belastingdienst"])
      line.field("status", status)
      writeHistory(place, status, region, &line)
      line.field("betrokkenen", object.hasPersons ? [World.betrokkeneID(locatie * 2)] : [])
      line.field(
        "locaties", [World.locatieID(locatie), World.locatieID(world.locatie(region, near: locatie, &random))].unique)
      if status != "geagendeerd" {
        line.key("aanpak")
        line.openObject()
        line.field("soort", object.aanpak)
        line.field("plan", random.pick(KnelpuntWriter.approaches))
        if status == "afgerond" {
          line.field("evaluatie", "De misstanden zijn afgenomen; de partners houden regulier toezicht.")
        }
        line.closeObject()
      }
      line.field("versie", 1 + random.below(5))
    }

    /// Writes the decision of the stuurgroep and until when it holds; returns the status.
    private func writeValidity(
      _ region: Region, _ place: Int, _ number: Int, _ line: inout JSONLine, _ random: inout Random
    ) -> String {
      guard place != 2 else { return "geagendeerd" }
      let since = Knelpunten.since(region, place)
      let until: Day
      switch place {
      case 0: until = Calendar.day(2023, 3, 14)
      case 1: until = Calendar.peildatum + random.within(25...300)
      case 3: until = max(Calendar.peildatum + random.within(-60...200), since + 150)
      default: until = Calendar.day(2021, 10, 4)
      }
      let body = "regionale stuurgroep RIEC \(region.code)"
      line.key("besluit")
      line.openObject()
      line.field("stuurgroep", body)
      line.field("datum", Calendar.iso(since))
      line.field("kenmerk", "SG-\(region.code)-\(Calendar.year(since))-\(Calendar.padded(number))")
      line.closeObject()
      line.field("geldigVan", Calendar.iso(since))
      line.field("geldigTot", Calendar.iso(until))
      if place == 0 {
        line.key("verlengingen")
        line.openArray()
        line.openObject()
        line.field("nr", 1)
        line.field("geldigTot", Calendar.iso(until))
        line.field("stuurgroep", body)
        line.field("datum", Calendar.iso(Calendar.day(2021, 2, 25)))
        line.field("kenmerk", "SG-\(region.code)-2021-\(Calendar.padded(number))V")
        line.field("motivering", "De aanpak loopt en de misstanden zijn nog niet voorbij.")
        line.closeObject()
        line.closeArray()
      }
      return place == 4 ? "afgerond" : "aangewezen"
    }

    private func writeHistory(_ place: Int, _ status: String, _ region: Region, _ line: inout JSONLine) {
      let designated = place == 2 ? Calendar.day(2022, 7, 7) : Knelpunten.since(region, place)
      var steps = [("voorstel", designated - 70), ("geagendeerd", designated - 21)]
      if place != 2 { steps.append(("aangewezen", designated)) }
      if place == 0 { steps.append(("aangewezen", Calendar.day(2021, 2, 25))) }
      if status == "afgerond" { steps.append(("afgerond", Calendar.day(2021, 9, 30))) }
      line.key("statusHistorie")
      line.openArray()
      for (position, step) in steps.enumerated() {
        line.openObject()
        line.field("nr", position + 1)
        line.field("status", step.0)
        line.field("op", Calendar.moment(step.1, minute: 600 + 13 * position))
        line.field("door", Staff.regisseur(region))
        line.field("toelichting", KnelpuntWriter.notes[step.0] ?? "")
        line.closeObject()
      }
      line.closeArray()
    }

    private static let notes = [
      "voorstel": "Voorstel opgesteld met de partners.", "geagendeerd": "Op de agenda van de stuurgroep.",
      "aangewezen": "Besluit van de stuurgroep.", "afgerond": "Geëvalueerd en afgerond.",
    ]
    private static let grounds = [
      "Vijf signalen van drie partners in een jaar; vergunningen worden structureel niet nageleefd.",
      "Controles leveren telkens overtredingen op en de eigenaren wisselen snel.",
      "De branche komt in negen casussen terug, met dezelfde geldverstrekkers.",
    ]
    private static let approaches = [
      "Elk kwartaal een gezamenlijke controle, met een vaste analist en een vast aanspreekpunt per partner.",
      "Eerst de vergunningen op orde, daarna per ondernemer een gesprek; wie niet meewerkt wordt een casus.",
    ]
  }
}

/// What an invented knelpunt is about, by its place in the region.
private struct Object {
  let soort: String
  let naam: String
  var codenaam: String?
  var gebiedstype: String?
  var branche: String?

  var hasPersons: Bool { codenaam != nil }
  var aanpak: String { hasPersons ? "persoonsgericht" : branche == nil ? "gebiedsgebonden" : "branchegericht" }

  init(_ place: Int, _ municipality: String, _ index: Int, _ random: inout Demo.Random) {
    switch place {
    case 0:
      (soort, gebiedstype) = ("gebied", "bedrijventerrein")
      naam = "Bedrijventerrein \(random.pick(Demo.PlaceKind.areas)) te \(municipality)"
    case 1:
      let area = random.pick(
        [
          ("vakantiepark", "Vakantiepark"), ("havengebied", "Havengebied"), ("buitengebied", "Buitengebied"),
          ("winkelgebied", "Winkelgebied"),
        ], or: ("buitengebied", "Buitengebied"))
      (soort, gebiedstype) = ("gebied", area.0)
      naam = "\(area.1) \(municipality)"
    case 2:
      let trade = random.pick(["Autoverhuur", "Kappers en barbiers", "Zorgbureaus", "Belwinkels"])
      (soort, branche) = ("branche", trade.lowercased())
      naam = "\(trade) in \(municipality)"
    default:
      soort = "groep_van_personen"
      codenaam = Demo.Codenames.name(at: 50 + index)
      naam = codenaam ?? ""
    }
  }
}

extension [String] {
  /// Each value once, in order.
  fileprivate var unique: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
