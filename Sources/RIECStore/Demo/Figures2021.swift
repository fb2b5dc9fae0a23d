extension Demo {
  /// A region that reports in the tables of 2021, in the order of their columns (Jaarverslag 2021, line 329).
  enum Region: Int, CaseIterable {
    case AA, DH, LI, MN, NH, NN, BZ, ON, RO

    /// The code in a record.
    var code: String { Region.codes[rawValue] }

    private static let codes = ["AA", "DH", "LI", "MN", "NH", "NN", "BZ", "ON", "RO"]
  }

  /// What Tabel 1 and Tabel 2 of the Jaarverslag 2021 say of one region, as records can carry it (domain page §7.1).
  /// A cell without a number has no record behind it here and stands as 0.
  struct Figures {
    /// Row 2: casussen treated in the year (line 331).
    let treated: Int
    /// Row 2a: come from an ondermijningsbeeld (line 332; AA and BZ print gg).
    let fromBeeld: Int
    /// Rows 2b–2f: brought in by gemeenten, OM, politie, Belastingdienst, others (lines 333–337).
    let inbreng: [Int]
    /// Rows 3a–3f: mensenhandel_smokkel, hennep_drugs, witwassen, vastgoed, omg, regionaal (lines 339–344; BZ prints *
    /// at vastgoed).
    let themas: [Int]
    /// Row 4: interventieadviezen dated in the year (line 345). BZ, ON and RO print gg: for RO the number that its
    /// kinds of advies need, for BZ and ON any number.
    let adviezen: Int
    /// Rows 4 a I, 4b, 4c, 4d (lines 346–350).
    let soorten: Soorten
    /// What the adviezen carry of row 4 a II (line 347). The rest of that row comes from bibobondersteuningen.
    let bibob: Int
    /// Whether each bibob stands in an advies without another soort (MN counts it in row 4).
    let bibobAlone: Bool
    /// Tabel 2 (lines 386–394).
    let money: Money
  }

  /// What is known of the kinds of the adviezen of 2021.
  enum Soorten {
    /// How many are bestuurlijk, strafrechtelijk, fiscaal, overig.
    case counts([Int])
    /// The cells are blank because the numbers were not comparable; each advies has its kinds.
    case free
    /// The region did not register kinds (LI, line 379).
    case notRegistered
  }

  /// Tabel 2 of one region, in whole euros.
  struct Money {
    /// Opgelegd in the year by tax law.
    var opgelegd = 0
    /// Opgelegd in the year by administrative law (NN, from the note at line 407).
    var opgelegdBestuursrechtelijk = 0
    /// Opgelegd in the year before, so that no casus collects more than was imposed (domain page §4, finding 8).
    var opgelegdEarlier = 0
    /// Collected or set off by Belastingdienst/MKB.
    var geind = 0
    /// Seized for assessments of Belastingdienst/MKB.
    var beslag = 0
    /// Seized by the regional afpakteam (RO, line 403).
    var beslagAfpakteam = 0
    /// Collected by the regional afpakteam (RO, line 405), which enters no cell.
    var geindAfpakteam = 0
    /// Whether part of what was imposed is an estimate (MN, line 409).
    var isPartlyEstimated = false
  }
}

extension Demo.Figures {
  /// The figures of `region`.
  static func of(_ region: Demo.Region) -> Demo.Figures { all[region.rawValue] }

  private static let all: [Demo.Figures] = [
    // AA
    Demo.Figures(
      treated: 94, fromBeeld: 0, inbreng: [27, 6, 45, 10, 6], themas: [11, 11, 27, 4, 0, 37], adviezen: 42,
      soorten: .counts([16, 6, 6, 14]), bibob: 0, bibobAlone: false,
      money: Demo.Money(opgelegd: 934_000, geind: 379_000, beslag: 555_000)),
    // DH
    Demo.Figures(
      treated: 88, fromBeeld: 1, inbreng: [25, 1, 44, 6, 10], themas: [6, 27, 43, 22, 18, 19], adviezen: 52,
      soorten: .counts([42, 37, 32, 0]), bibob: 12, bibobAlone: false,
      money: Demo.Money(opgelegd: 4_948_670, geind: 243_278, beslag: 4_705_392)),
    // LI
    Demo.Figures(
      treated: 50, fromBeeld: 11, inbreng: [38, 0, 9, 1, 2], themas: [4, 28, 43, 11, 3, 9], adviezen: 36,
      soorten: .notRegistered, bibob: 0, bibobAlone: false,
      money: Demo.Money(geind: 114_665, beslag: 446_000)),
    // MN
    Demo.Figures(
      treated: 129, fromBeeld: 12, inbreng: [46, 1, 83, 3, 7], themas: [5, 54, 75, 11, 1, 22], adviezen: 54,
      soorten: .counts([21, 17, 9, 4]), bibob: 3, bibobAlone: true,
      money: Demo.Money(opgelegd: 1_336_000, geind: 286_000, beslag: 1_050_000, isPartlyEstimated: true)),
    // NH
    Demo.Figures(
      treated: 159, fromBeeld: 0, inbreng: [28, 3, 116, 9, 3], themas: [10, 10, 100, 6, 0, 37], adviezen: 494,
      soorten: .counts([154, 184, 77, 79]), bibob: 0, bibobAlone: false,
      money: Demo.Money(
        opgelegd: 5_143_389, opgelegdEarlier: 1_900_000, geind: 1_166_460, beslag: 5_678_390)),
    // NN
    Demo.Figures(
      treated: 54, fromBeeld: 7, inbreng: [27, 3, 18, 12, 2], themas: [11, 17, 39, 14, 4, 38], adviezen: 93,
      soorten: .counts([39, 15, 23, 16]), bibob: 0, bibobAlone: false,
      money: Demo.Money(
        opgelegd: 2_200_000, opgelegdBestuursrechtelijk: 12_426, geind: 966_000, beslag: 1_234_000)),
    // BZ
    Demo.Figures(
      treated: 181, fromBeeld: 0, inbreng: [49, 1, 111, 10, 10], themas: [15, 60, 59, 0, 9, 38], adviezen: 104,
      soorten: .free, bibob: 0, bibobAlone: false,
      money: Demo.Money(geind: 2_921_000, beslag: 27_933_000)),
    // ON
    Demo.Figures(
      treated: 353, fromBeeld: 0, inbreng: [62, 4, 121, 11, 10], themas: [16, 143, 115, 5, 4, 99], adviezen: 187,
      soorten: .free, bibob: 0, bibobAlone: false,
      money: Demo.Money(opgelegd: 4_973_974)),
    // RO
    Demo.Figures(
      treated: 111, fromBeeld: 0, inbreng: [23, 8, 48, 8, 24], themas: [6, 30, 72, 22, 2, 15], adviezen: 30,
      soorten: .counts([24, 5, 11, 2]), bibob: 0, bibobAlone: false,
      money: Demo.Money(
        opgelegd: 442_000, opgelegdEarlier: 5_600_000, geind: 270_000, beslag: 172_000,
        beslagAfpakteam: 7_841_961, geindAfpakteam: 5_054_620)),
  ]
}
