extension Demo {
  /// Writes betrokkenen and locaties.
  struct SubjectWriter {
    let world: World

    /// Writes the betrokkene at `index`: a pseudoniem that says no more than rol and place.
    func writeBetrokkene(_ index: Int, to line: inout JSONLine) {
      let person = world.person(index)
      let place = world.place(index / 2)
      var random = Random(seed: world.seed, .betrokkene, -1 - index)
      line.clear()
      line.openObject()
      line.field("id", World.betrokkeneID(index))
      line.field("pseudoniem", "\(CasusContent.rol(person)) \(place.kind.noun), \(place.municipality)")
      line.field("soort", person.soort)
      line.field("rol", person.rol)
      if random.chance(45) {
        line.key("kenmerken")
        line.openArray()
        line.openObject()
        line.field("nr", 1)
        line.field("kenmerk", random.pick(person.isEnterprise ? SubjectWriter.enterprises : SubjectWriter.persons))
        line.field("bron", random.pick(["politie", "gemeenten", "belastingdienst", "om"]))
        line.field("datum", Calendar.iso(Calendar.day(2021, 1, 4) + random.below(590)))
        line.field("betrouwbaarheid", random.pick(["bevestigd", "waarschijnlijk", "mogelijk"]))
        line.closeObject()
        line.closeArray()
      }
      if person.isEnterprise { line.field("kvkNummer", World.kvk(index)) }
      if person.soort == "natuurlijk_persoon" {
        line.field("minderjarig", ["nee", "onbekend", "ja"][random.weighted([86, 12, 2])])
      }
      line.field("versie", 1 + random.below(3))
      line.closeObject()
      line.endLine()
    }

    /// Writes the locatie at `index`: what it is and in which municipality, no address.
    func writeLocatie(_ index: Int, to line: inout JSONLine) {
      let place = world.place(index)
      line.clear()
      line.openObject()
      line.field("id", World.locatieID(index))
      line.field("omschrijving", place.description)
      line.field("gemeente", place.municipality)
      line.field("versie", 1)
      line.closeObject()
      line.endLine()
    }

    private static let persons = [
      "uitgaven passen niet bij het bekende inkomen", "wisselt vaak van verblijfplaats",
      "koopt en verkoopt voertuigen contant",
      "treedt op als tussenpersoon bij verhuur", "heeft wisselende werkgevers op papier",
    ]
    private static let enterprises = [
      "jaarrekening niet gedeponeerd", "wisselt vaak van bestuurder", "omzet vooral contant", "geen personeel bekend",
      "gevestigd op een adres met veel andere ondernemingen",
    ]
  }
}
