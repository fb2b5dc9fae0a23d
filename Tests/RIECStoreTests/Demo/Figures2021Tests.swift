import RIECDomain
import RIECStore
import Testing

/// The printed cells of Tabel 1 and 2 of the Jaarverslag 2021, against the records of the demo store. A nil is a cell
/// without a number: no record stands behind it in rows 2 and 3.
@Suite struct Figures2021Tests {
  struct Printed: Sendable, CustomTestStringConvertible {
    let regio: Code
    let treated: Int
    let beeld: Int?
    let inbreng: [Int]
    let themas: [Int?]
    let adviezen: Int?
    let soorten: [Int?]
    let bibob: Int
    let k1: Int?
    let k2: Int?
    let k3: Int?

    var testDescription: String { regio.text }
  }

  static let printed = [
    Printed(
      regio: "AA", treated: 94, beeld: nil, inbreng: [27, 6, 45, 10, 6], themas: [11, 11, 27, 4, 0, 37],
      adviezen: 42, soorten: [16, 6, 6, 14], bibob: 0, k1: 934_000, k2: 379_000, k3: 555_000),
    Printed(
      regio: "DH", treated: 88, beeld: 1, inbreng: [25, 1, 44, 6, 10], themas: [6, 27, 43, 22, 18, 19],
      adviezen: 52, soorten: [42, 37, 32, 0], bibob: 12, k1: 4_948_670, k2: 243_278, k3: 4_705_392),
    Printed(
      regio: "LI", treated: 50, beeld: 11, inbreng: [38, 0, 9, 1, 2], themas: [4, 28, 43, 11, 3, 9],
      adviezen: 36, soorten: [0, 0, 0, 0], bibob: 0, k1: nil, k2: 114_665, k3: 446_000),
    Printed(
      regio: "MN", treated: 129, beeld: 12, inbreng: [46, 1, 83, 3, 7], themas: [5, 54, 75, 11, 1, 22],
      adviezen: 54, soorten: [21, 17, 9, 4], bibob: 3, k1: 1_336_000, k2: 286_000, k3: 1_050_000),
    Printed(
      regio: "NH", treated: 159, beeld: 0, inbreng: [28, 3, 116, 9, 3], themas: [10, 10, 100, 6, 0, 37],
      adviezen: 494, soorten: [154, 184, 77, 79], bibob: 0, k1: 5_143_389, k2: 1_166_460, k3: 5_678_390),
    Printed(
      regio: "NN", treated: 54, beeld: 7, inbreng: [27, 3, 18, 12, 2], themas: [11, 17, 39, 14, 4, 38],
      adviezen: 93, soorten: [39, 15, 23, 16], bibob: 0, k1: 2_212_426, k2: 966_000, k3: 1_234_000),
    Printed(
      regio: "BZ", treated: 181, beeld: nil, inbreng: [49, 1, 111, 10, 10], themas: [15, 60, 59, nil, 9, 38],
      adviezen: nil, soorten: [nil, nil, nil, nil], bibob: 0, k1: nil, k2: 2_921_000, k3: 27_933_000),
    Printed(
      regio: "ON", treated: 353, beeld: 0, inbreng: [62, 4, 121, 11, 10], themas: [16, 143, 115, 5, 4, 99],
      adviezen: nil, soorten: [nil, nil, nil, nil], bibob: 0, k1: 4_973_974, k2: nil, k3: nil),
    Printed(
      regio: "RO", treated: 111, beeld: 0, inbreng: [23, 8, 48, 8, 24], themas: [6, 30, 72, 22, 2, 15],
      adviezen: 30, soorten: [24, 5, 11, 2], bibob: 0, k1: 8_283_961, k2: 270_000, k3: 172_000),
  ]

  private static let overige = Set(
    Codes.partner.entries.map(\.code)
  ).subtracting(["gemeenten", "om", "politie", "belastingdienst"])
  private static let classes: [Set<Code>] = [["gemeenten"], ["om"], ["politie"], ["belastingdienst"], overige]
  private static let themes: [Code] = [
    "mensenhandel_smokkel", "hennep_drugs", "witwassen", "vastgoed", "omg", "regionaal",
  ]

  private func counted(_ regio: Code, in sample: DemoSample) -> Counted {
    Counted(casussen: sample.casussen.filter { $0[Casus.regio] == regio })
  }

  @Test(arguments: printed) func `rows 2 to 3f are the printed cells`(_ printed: Printed) throws {
    let counted = counted(printed.regio, in: try DemoSample.usual())
    #expect(counted.treated.count == printed.treated)
    #expect(
      counted.treated.count { $0[Casus.aanleiding]?[CasusAanleiding.soort] == "ondermijningsbeeld" }
        == printed.beeld ?? 0)
    #expect(Self.classes.map(counted.count(inbreng:)) == printed.inbreng)
    #expect(Self.themes.map(counted.count(theme:)) == printed.themas.map { $0 ?? 0 })
  }

  @Test(arguments: printed) func `row 4 and its kinds are the printed cells`(_ printed: Printed) throws {
    let counted = counted(printed.regio, in: try DemoSample.usual())
    if let adviezen = printed.adviezen { #expect(counted.adviezen.count == adviezen) }
    let soorten: [Code] = ["bestuurlijk", "strafrechtelijk", "fiscaal", "overig"]
    for (soort, cell) in zip(soorten, printed.soorten) {
      if let cell { #expect(counted.count(soort: soort) == cell, "\(soort.text)") }
    }
    #expect(counted.count(soort: "bibob") == printed.bibob)
    #expect(counted.adviezen.allSatisfy { $0[Advies.status] == "vastgesteld" })
  }

  @Test(arguments: printed) func `Tabel 2 is the printed amounts`(_ printed: Printed) throws {
    let counted = counted(printed.regio, in: try DemoSample.usual())
    let mkb: Code = "belastingdienst_mkb"
    let k1 = counted.sum("opgelegd") + counted.sum("beslag", from: "afpakteam")
    let k3 =
      counted.sum("beslag", from: mkb) - counted.sum("beslag_uitgewonnen", from: mkb)
      - counted.sum("beslag_opgeheven", from: mkb)
    #expect(k1 == (printed.k1 ?? 0) * 100)
    #expect(counted.sum("geind_verrekend", from: mkb) == (printed.k2 ?? 0) * 100)
    #expect(k3 == (printed.k3 ?? 0) * 100)
  }

  @Test func `what the notes to Tabel 2 say stands in the records too`() throws {
    let sample = try DemoSample.usual()
    #expect(counted("RO", in: sample).sum("geind_verrekend", from: "afpakteam") == 505_462_000)
    #expect(counted("NN", in: sample).sum("opgelegd", from: "gemeente") == 1_242_600)
    #expect(counted("NH", in: sample).sum("opgelegd", year: 2020) >= 170_146_100)
    let mutations = counted("MN", in: sample).casussen.flatMap { $0[Casus.interventies] }
      .flatMap { $0[Interventie.geldmutaties] }
    #expect(mutations.contains { $0[Geldmutatie.schatting] == true })
  }

  @Test func `the totals are those of the report`() throws {
    let counted = Counted(casussen: try DemoSample.usual().casussen)
    #expect(counted.casussen.count == 1_600)
    #expect(counted.treated.count == 1_219)
    #expect(counted.count(theme: "witwassen") == 573)
    #expect(counted.count(theme: "hennep_drugs") == 380)
    #expect(counted.count(inbreng: ["politie"]) == 595)
  }

  @Test(arguments: printed) func `each region has casussen at the boundaries of the year`(_ printed: Printed) throws {
    let casussen = counted(printed.regio, in: try DemoSample.usual()).casussen
    let ends = Set(casussen.compactMap { $0[Casus.behandeldTot]?.iso })
    let begins = Set(casussen.compactMap { $0[Casus.behandeldVan]?.iso })
    #expect(ends.isSuperset(of: ["2020-12-31", "2021-01-01"]))
    #expect(begins.isSuperset(of: ["2021-12-31", "2022-01-01"]))
  }

  @Test(arguments: printed) func `the treated casussen lie towards the year as intended`(_ printed: Printed) throws {
    let treated = counted(printed.regio, in: try DemoSample.usual()).treated
    func share(before: Bool, ended: Bool) -> Int {
      let count = treated.count {
        let endedIn = $0[Casus.behandeldTot].map { $0.year == 2021 } ?? false
        return (($0[Casus.behandeldVan]?.year ?? 0) < 2021) == before && endedIn == ended
      }
      return (count * 200 / treated.count + 1) / 2
    }
    #expect((14...16).contains(share(before: true, ended: true)))
    #expect((14...16).contains(share(before: true, ended: false)))
    #expect((29...31).contains(share(before: false, ended: true)))
    #expect((38...41).contains(share(before: false, ended: false)))
  }

  @Test func `the adviezen of LI are of 15 March and later, each in a casus of its own`() throws {
    let counted = counted("LI", in: try DemoSample.usual())
    #expect(counted.adviezen.allSatisfy { ($0[Advies.datum]?.iso ?? "") >= "2021-03-15" })
    let perCasus = counted.casussen.map { $0[Casus.adviezen].count { $0[Advies.datum]?.year == 2021 } }
    #expect(perCasus.max() == 1)
  }
}
