import PlainText
import RIECDomain
import Testing

@Suite struct CodeListTests {
  /// Every list that a field of a kind uses, and those of parts to come.
  static let lists: [CodeList] =
    Kinds.all.flatMap { lists(in: $0.fields) } + [
      Codes.bibobsoort, Codes.instrumentfamilie, Codes.vernietigingsgrond, Codes.fase, Codes.melding,
    ]

  private static func lists(in fields: [FieldDescription]) -> [CodeList] {
    fields.flatMap { field -> [CodeList] in
      switch field.type {
      case .code(let list), .list(.code(let list)): [list]
      default: lists(in: field.fields)
      }
    }
  }

  @Test func `codes of a list differ`() {
    for list in CodeListTests.lists {
      #expect(Set(list.entries.map(\.code)).count == list.entries.count, "\(list.name)")
      #expect(!list.entries.isEmpty, "\(list.name)")
    }
  }

  @Test func `codes are lower-case ASCII with underscores, and regions are capitals`() {
    for list in CodeListTests.lists {
      for entry in list.entries {
        let bytes = entry.code.text.utf8
        let isLower = bytes.allSatisfy { (97...122).contains($0) || $0 == 95 }
        let isRegion = list.name == "regio" && bytes.count == 2 && bytes.allSatisfy { (65...90).contains($0) }
        #expect(isLower || isRegion, "\(list.name): \(entry.code.text)")
      }
    }
  }

  @Test func `every code and group has labels in both languages without spaces around them`() {
    for list in CodeListTests.lists {
      for label in list.entries.flatMap({ [$0.label, $0.short] }) + list.groups.map(\.label) {
        for text in [label.nl, label.en] {
          #expect(!text.isEmpty && text.first != " " && text.last != " ", "\(list.name): \(text)")
        }
      }
    }
  }

  @Test func `groups hold codes of their list, no code twice, and are named unlike every code that is not theirs`() {
    for list in CodeListTests.lists {
      for group in list.groups {
        #expect(Set(group.members).count == group.members.count, "\(list.name)/\(group.code.text)")
        for member in group.members {
          #expect(list[member] != nil, "\(list.name)/\(group.code.text): \(member.text)")
        }
        #expect(list.position(of: group.code) == nil, "\(list.name)/\(group.code.text)")
      }
    }
  }

  @Test func `positions follow the order and an unknown code has none`() {
    #expect(Codes.thema.position(of: "mensenhandel_smokkel") == 0)
    #expect(Codes.thema.position(of: "regionaal") == 5)
    #expect(Codes.thema.position(of: "hennep") == nil)
    #expect(Codes.thema["witwassen"]?.short(.nl) == "witwas.")
  }

  @Test func `the regions of Tabel 1 stand in the order of its columns`() {
    #expect(
      Codes.regio.entries.prefix(9).map(\.code.text) == ["AA", "DH", "LI", "MN", "NH", "NN", "BZ", "ON", "RO"])
  }

  @Test func `overige is every convenantpartner without a row of its own`() {
    let overige = Codes.partner.members(of: "overige").map(\.text)
    for partner in ["fiod", "douane", "toeslagen", "provincies", "nla", "kmar", "ind", "uwv", "nvwa"] {
      #expect(overige.contains(partner), "\(partner)")
    }
    for other in ["gemeenten", "om", "politie", "belastingdienst", "fiu", "banken"] {
      #expect(!overige.contains(other), "\(other)")
    }
  }

  @Test func `the two fasen hold the states of the chain`() {
    #expect(
      Codes.casusStatus.members(of: "informatiefase").map(\.text)
        == ["aangemeld", "weging", "casusoverleg", "analyse", "advies", "heropend"])
    #expect(Codes.casusStatus.members(of: "uitvoeringsfase").map(\.text) == ["besluit", "uitvoering", "evaluatie"])
  }

  @Test(arguments: [
    (
      "afwijzen",
      "onvoldoende_concreet verouderd buiten_taak● inbrenger_zelf geen_grondslag onbetrouwbaar● niet_geprioriteerd● "
        + "ingetrokken anders●"
    ),
    (
      "aanhouden",
      "wacht_op_informatie● wacht_op_overleg wacht_op_casus lopend_onderzoek wacht_op_aanwijzing capaciteit "
        + "juridische_toets● anders●"
    ),
    (
      "doorverwijzen",
      "partner_zelf gemeente andere_regio landelijk euriec● bibob zorg_veiligheid● direct_gevaar● anders●"
    ),
    ("koppelen", "zelfde_onderwerp dubbel_signaal valt_onder_knelpunt"),
  ])
  func `the redenen of each decision are those of the screens page`(_ besluit: String, _ expected: String) {
    let found = Codes.wegingsreden.members(of: Code(besluit)).map {
      $0.text + (Codes.wegingsreden[$0]?.needsText == true ? "●" : "")
    }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test func `grondslagen that ask for a text are internationaal and anders`() {
    #expect(Codes.grondslag.entries.filter(\.needsText).map(\.code.text) == ["internationaal", "anders"])
  }

  @Test func `short labels are those of the screens page`() {
    #expect(
      Codes.thema.entries.map { $0.short(.nl) } == ["mensenh.", "drugs", "witwas.", "vastg.", "OMG", "reg."])
    let partners = [
      "gemeenten", "politie", "om", "belastingdienst", "fiod", "douane", "nla", "kmar", "ind", "uwv", "nvwa",
      "provincies", "integrale_werkgroep",
    ]
    #expect(
      partners.map { Codes.partner[Code($0)]?.short(.nl) } == [
        "gem.", "pol.", "OM", "BD", "FIOD", "Douane", "NLA", "KMar", "IND", "UWV", "NVWA", "prov.", "werkgr.",
      ])
    #expect(Codes.objectsoort.entries.map { $0.short(.nl) } == ["persoon", "groep", "gebied", "branche"])
  }
}
