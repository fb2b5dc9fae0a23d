extension Demo {
  /// Municipalities that do not exist, in regions that do.
  enum Places {
    /// The invented municipalities of `region`.
    static func municipalities(_ region: Region) -> [String] { names[region.rawValue] }

    private static let names = [
      ["Veenkade", "IJdrechterdam", "Ringmeerdijk", "Amstelwoude", "Sloterwaard", "Polderkerk"],
      ["Duinrecht", "Westhage", "Kassenveld", "Vlietmonde", "Zandhoorn", "Geestkerke", "Hofwaarde"],
      ["Maaswinde", "Heuvelrade", "Mergelbeek", "Grensdaal", "Peelhoven", "Steenrade"],
      ["Waterrijk", "Sluishaven", "Oosterhoek", "Meerum", "Bosveld", "Heidrecht", "Vechterbroek", "Eemwolde"],
      ["Duinvoort", "Havenmeer", "Noorderkoog", "Zijpermeer", "Kaagwijk", "Schelpdam", "Wieringhorn", "Zaanwolde"],
      ["Terpstede", "Wadhuizen", "Veenmonde", "Eemsterborg", "Turfwolde", "Hunzerwoud", "Klaaiburen"],
      ["Kempenhoeve", "Zandleur", "Scheldewaarde", "Beekdonge", "Leurvoort", "Heikantel", "Zwinmonde", "Peelakker"],
      [
        "IJsselbroek", "Twentermark", "Achterwoude", "Veluwerode", "Berkelstede", "Linderhoek", "Regtmeer",
        "Waalhuizen",
        "Salderveen", "Dinkelrode",
      ],
      ["Maashoofd", "Rottestede", "Havendrecht", "Brielmonde", "Schiewaard", "Westerwaal", "Kreekdam"],
    ]

    /// The regional themes, as partners would name them. BZ's, and the first three of NN, are in the Jaarverslag 2021
    /// (lines 663 and 585).
    static func regionalThemes(_ region: Region) -> [String] { themes[region.rawValue] }

    private static let themes = [
      ["havens", "geldtransacties"], ["glastuinbouw", "zorgfraude"], ["grensverkeer", "arbeidsuitbuiting"],
      ["autobranche", "zorgfraude", "jonge aanwas"], ["havens", "buitengebied", "recreatieparken"],
      ["havens", "buitengebied", "jonge aanwas"], ["cocaïne", "synthetische drugs"],
      ["buitengebied", "vakantieparken", "zorgfraude"], ["havens", "jonge aanwas"],
    ]
  }

  /// A kind of place: a thing in an area, as `loods` on `bedrijventerrein`.
  struct PlaceKind {
    let noun: String
    private let isNeuter: Bool
    private let area: String

    private init(_ noun: String, _ area: String, isNeuter: Bool = false) {
      self.noun = noun
      self.area = area
      self.isNeuter = isNeuter
    }

    /// `loods op bedrijventerrein`; the area's name follows.
    var phrase: String { "\(noun) \(area)" }
    /// `de`, or `het`.
    var article: String { isNeuter ? "het" : "de" }

    static let all = [
      PlaceKind("loods", "op bedrijventerrein"), PlaceKind("garagebox", "achter winkelstraat"),
      PlaceKind("horecapand", "in winkelgebied", isNeuter: true),
      PlaceKind("autobedrijf", "op bedrijventerrein", isNeuter: true),
      PlaceKind("chalet", "op vakantiepark", isNeuter: true), PlaceKind("schuur", "in buitengebied"),
      PlaceKind("kas", "in tuinbouwgebied"), PlaceKind("opslagruimte", "in havengebied"),
      PlaceKind("bovenwoning", "in winkelgebied"), PlaceKind("kantoorruimte", "op bedrijventerrein"),
    ]

    static let areas = [
      "Noord", "Zuid", "Oost", "West", "De Hoge Kolk", "Het Rietland", "De Kromme Akker", "Achter de Wetering",
      "De Lange Kade", "Het Nieuwe Veld", "De Oude Brug", "Klein Moeras", "De Zandkuil",
    ]
  }
}
