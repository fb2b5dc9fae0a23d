extension Demo {
  /// Codenames for casussen: birds, plants, winds, waters, stones; never a person's name (domain page §3.4, rule 22).
  enum Codenames {
    /// The codename of the casus at `position`: each name once a round, with a numeral from the second round on.
    static func name(at position: Int) -> String {
      let round = position / names.count
      // 89 shares no factor with the number of names, so a round meets each of them.
      let name = names[(position &* 89 &+ 17) % names.count]
      return round == 0 ? name : "\(name) \(round + 1)"
    }

    private static let names: [String] = {
      let all = [birds, plants, weather, stones].flatMap { $0.split(separator: " ") }.map(String.init)
      return all.count % 89 == 0 ? Array(all.dropLast()) : all
    }()

    private static let birds = """
      Kievit Grutto Rietzanger Aalscholver Boomklever Bosuil Buizerd Fuut Gaai Goudplevier Grauwgans IJsvogel \
      Kauw Kemphaan Kluut Koolmees Krakeend Kramsvogel Kuifeend Kwartel Kwikstaart Lepelaar Matkop Meerkoet \
      Nachtegaal Oeverloper Patrijs Pimpelmees Purperreiger Putter Regenwulp Roerdomp Roodborst Scholekster \
      Slechtvalk Smelleken Snor Steenloper Tafeleend Tapuit Torenvalk Tureluur Veldleeuwerik Visdief Vuurgoudhaan \
      Waterral Wielewaal Wintertaling Witgat Wulp Zilverreiger Zwartkop Baardman Blauwborst Draaihals Fitis \
      Geelgors Houtsnip Karekiet Kneu Roek Sijs Sprinkhaanzanger Tjiftjaf Vink
      """
    private static let plants = """
      Waterlelie Dotterbloem Adderwortel Akelei Basterdwederik Beemdkroon Boerenwormkruid Boterbloem Brem \
      Dagkoekoeksbloem Duizendblad Duinroos Fluitenkruid Ganzerik Gaspeldoorn Grasklokje Heelblaadjes Helmgras \
      Hondsdraf Hopklaver Kalmoes Kamille Kattenstaart Klaproos Koekoeksbloem Koningsvaren Korenbloem Kruipwilg \
      Lisdodde Longkruid Maagdenpalm Muskuskruid Moerasspirea Muurpeper Ooievaarsbek Paardenbloem Parnassia \
      Penningkruid Pijlkruid Pinksterbloem Ratelaar Salomonszegel Scherpkruid Slangenkruid Sleutelbloem \
      Smeerwortel Speenkruid Sporkehout Stinzenplant Teunisbloem Valeriaan Veenbes Vetkruid Vlasbekje \
      Vogelwikke Waterscheerling Wederik Wilgenroosje Wolfspoot Zandblauwtje Zeekraal Zilverschoon Zonnedauw \
      Zwanenbloem
      """
    private static let weather = """
      Passaat Moesson Sirocco Noordenwind Föhn Mistral Dauw Rijp IJzel Motregen Stuifsneeuw Nevel Stapelwolk \
      Windhoos Onweer Dageraad Schemering Springtij Doodtij Deining Branding Golfslag Kwel Wiel Zandplaat Getij \
      Poolster
      """
    private static let stones = """
      Graniet Basalt Kwarts Leisteen Mergel Barnsteen Vuursteen Zandsteen Obsidiaan Porfier Puimsteen Kalksteen \
      Gneis Marmer Agaat Jaspis Opaal Toermalijn Malachiet Azuriet Pyriet Hematiet Galeniet Calciet Dolomiet
      """
  }
}
