extension Demo {
  /// What is shared: which locaties and betrokkenen there are, so that any record can name some without a table.
  ///
  /// The locaties of a region follow each other; they go round its municipalities. Each locatie has two betrokkenen:
  /// who meets one at a locatie meets the same one in every record there.
  struct World {
    let seed: UInt64
    private let locaties: [Range<Int>]

    /// A world for `casussen` casussen: 500 locaties for 1,600, in proportion to each region's casussen.
    init(seed: UInt64, casussen: Int) {
      self.seed = seed
      let total = 400 + casussen / 16
      var next = 0
      var ranges: [Range<Int>] = []
      for region in Region.allCases {
        let count = max(20, total * Figures.of(region).treated / 1_219)
        ranges.append(next..<(next + count))
        next += count
      }
      locaties = ranges
    }

    /// How many locaties there are; twice as many betrokkenen.
    var locatieCount: Int { locaties.last?.upperBound ?? 0 }

    /// The region of a locatie.
    func region(ofLocatie locatie: Int) -> Region {
      Region.allCases.first { locaties[$0.rawValue].contains(locatie) } ?? .AA
    }

    /// The municipality of a locatie.
    func municipality(ofLocatie locatie: Int) -> String {
      let region = region(ofLocatie: locatie)
      let names = Places.municipalities(region)
      return names[(locatie - locaties[region.rawValue].lowerBound) % names.count]
    }

    /// A locatie of `region`, in the same municipality as `other` if there is one.
    func locatie(_ region: Region, near other: Int? = nil, _ random: inout Random) -> Int {
      let range = locaties[region.rawValue]
      guard let other else { return range.lowerBound + random.below(range.count) }
      let step = Places.municipalities(region).count
      let first = (other - range.lowerBound) % step
      return range.lowerBound + first + random.below((range.count - first - 1) / step + 1) * step
    }

    static func locatieID(_ locatie: Int) -> String { "L-\(padded(locatie + 1))" }
    static func betrokkeneID(_ betrokkene: Int) -> String { "P-\(padded(betrokkene + 1))" }
    /// The KvK-nummer of an enterprise: its own number with zeros in front.
    static func kvk(_ betrokkene: Int) -> String { padded(betrokkene + 1, to: 8) }
    static func kenteken(_ locatie: Int) -> String { "DEMO-\(padded(locatie % 997 + 1, to: 3))" }

    /// `number` with zeros in front, at least `width` digits.
    static func padded(_ number: Int, to width: Int = 4) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The kind of place that a locatie is.
    func place(_ locatie: Int) -> Place {
      var random = Random(seed: seed, .locatie, locatie)
      return Place(
        kind: PlaceKind.all[random.below(PlaceKind.all.count)], area: random.pick(PlaceKind.areas),
        municipality: municipality(ofLocatie: locatie))
    }

    /// Who a betrokkene is.
    func person(_ betrokkene: Int) -> Person {
      var random = Random(seed: seed, .betrokkene, betrokkene)
      switch random.below(100) {
      case ..<60:
        return Person(
          soort: "natuurlijk_persoon", rol: Person.rolesOfPersons[random.weighted([20, 30, 20, 10, 6, 4, 4, 2, 4])])
      case ..<84:
        return Person(soort: "rechtspersoon", rol: Person.rolesOfEnterprises[random.weighted([35, 25, 20, 12, 8])])
      case ..<92:
        return Person(
          soort: "onderneming_natuurlijk_persoon", rol: Person.rolesOfEnterprises[random.weighted([20, 30, 30, 15, 5])])
      case ..<96: return Person(soort: "groep", rol: "onbekend")
      default: return Person(soort: "onbekend", rol: "onbekend")
      }
    }
  }

  /// A locatie in words.
  struct Place {
    let kind: PlaceKind
    let area: String
    let municipality: String

    /// `de loods op bedrijventerrein Zuid`.
    var inSentence: String { "\(kind.article) \(kind.phrase) \(area)" }
    /// `een loods op bedrijventerrein Zuid in Meerum`.
    var atFirst: String { "een \(kind.phrase) \(area) in \(municipality)" }
    var description: String { "\(kind.phrase) \(area), \(municipality)" }
  }

  /// A betrokkene: what it is and its rol.
  struct Person {
    let soort: String
    let rol: String

    /// Whether it has a number in the Handelsregister.
    var isEnterprise: Bool { soort == "rechtspersoon" || soort == "onderneming_natuurlijk_persoon" }

    static let rolesOfPersons = [
      "eigenaar", "huurder", "bestuurder", "exploitant", "vergunninghouder", "geldverstrekker", "slachtoffer",
      "getuige",
      "onbekend",
    ]
    static let rolesOfEnterprises = ["eigenaar", "huurder", "exploitant", "vergunninghouder", "geldverstrekker"]
  }
}
