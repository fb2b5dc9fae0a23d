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
      ["autobranche", "zorgfraude", "jonge aanwas"], ["havens", "buitengebied", "overig"],
      ["havens", "buitengebied", "jonge aanwas"], ["cocaïne", "synthetische drugs"],
      ["buitengebied", "vakantieparken", "zorgfraude"], ["havens", "jonge aanwas"],
    ]
  }

  /// A kind of place, with what fits into a sentence.
  struct PlaceKind {
    /// In a sentence: `een loods op bedrijventerrein`; the area's name follows.
    let inSentence: String
    /// At the head of a description.
    let short: String

    static let all = [
      PlaceKind(inSentence: "een loods op bedrijventerrein", short: "loods op bedrijventerrein"),
      PlaceKind(inSentence: "een garagebox achter winkelstraat", short: "garagebox achter winkelstraat"),
      PlaceKind(inSentence: "een horecapand in winkelgebied", short: "horecapand in winkelgebied"),
      PlaceKind(inSentence: "een autobedrijf op bedrijventerrein", short: "autobedrijf op bedrijventerrein"),
      PlaceKind(inSentence: "een chalet op vakantiepark", short: "chalet op vakantiepark"),
      PlaceKind(inSentence: "een schuur in buitengebied", short: "schuur in buitengebied"),
      PlaceKind(inSentence: "een kas in tuinbouwgebied", short: "kas in tuinbouwgebied"),
      PlaceKind(inSentence: "een opslagruimte in havengebied", short: "opslagruimte in havengebied"),
      PlaceKind(inSentence: "een bovenwoning in winkelgebied", short: "bovenwoning in winkelgebied"),
      PlaceKind(inSentence: "een kantoorruimte op bedrijventerrein", short: "kantoorruimte op bedrijventerrein"),
    ]

    static let areas = [
      "Noord", "Zuid", "Oost", "West", "De Hoge Kolk", "Het Rietland", "De Kromme Akker", "Achter de Wetering",
      "De Lange Kade", "Het Nieuwe Veld", "De Oude Sluis", "Klein Moeras", "De Zandkuil",
    ]
  }
}
