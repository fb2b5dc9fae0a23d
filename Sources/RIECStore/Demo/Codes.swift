extension Demo {
  /// Themes in the order of rows 3a–3f.
  enum Theme: Int, CaseIterable {
    case mensenhandelSmokkel, hennepDrugs, witwassen, vastgoed, omg, regionaal

    var code: String { Theme.codes[rawValue] }

    /// The themes in `mask`, one bit each.
    static func of(_ mask: UInt8) -> [Theme] { allCases.filter { mask & (1 << UInt8($0.rawValue)) != 0 } }

    private static let codes = ["mensenhandel_smokkel", "hennep_drugs", "witwassen", "vastgoed", "omg", "regionaal"]
  }

  /// Partners of the convenant, as records spell them.
  enum Partner: String, CaseIterable {
    case gemeenten, om, politie, belastingdienst, fiod, douane, nla, kmar, ind, uwv, nvwa, provincies
    case integraleWerkgroep = "integrale_werkgroep"

    /// In a sentence.
    var name: String {
      switch self {
      case .gemeenten: "de gemeente"
      case .om: "het OM"
      case .politie: "de politie"
      case .belastingdienst: "de Belastingdienst"
      case .fiod: "de FIOD"
      case .douane: "de Douane"
      case .nla: "de Arbeidsinspectie"
      case .kmar: "de KMar"
      case .ind: "de IND"
      case .uwv: "het UWV"
      case .nvwa: "de NVWA"
      case .provincies: "de provincie"
      case .integraleWerkgroep: "de integrale werkgroep"
      }
    }

    /// Who rows 2b–2e count, in their order.
    static let withOwnRow = [Partner.gemeenten, .om, .politie, .belastingdienst]
    /// Who row 2f counts here.
    static let others = [Partner.fiod, .douane, .nla, .kmar, .ind, .uwv, .nvwa, .provincies]
  }

  /// Kinds of advies: the first four in the order of rows 4 a I, 4b, 4c, 4d.
  enum Adviessoort: Int, CaseIterable {
    case bestuurlijk, strafrechtelijk, fiscaal, overig, bibob

    var code: String { Adviessoort.codes[rawValue] }
    var bit: UInt8 { 1 << UInt8(rawValue) }

    /// The kinds in `mask`, in the order of the enumeration of the domain page §3.2.
    static func of(_ mask: UInt8) -> [String] { inOrder.filter { mask & $0.bit != 0 }.map(\.code) }

    private static let codes = ["bestuurlijk", "strafrechtelijk", "fiscaal", "overig", "bibob"]
    private static let inOrder = [Adviessoort.bestuurlijk, .bibob, .strafrechtelijk, .fiscaal, .overig]
  }
}
