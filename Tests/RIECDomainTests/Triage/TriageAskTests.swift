import RIECDomain
import StrictJSON
import Testing

@Suite struct TriageAskTests {
  /// The questions: `!` must be answered, `✗` has a wrong answer, `=` what stands there before anything was typed.
  private func questions(_ decision: TriageDecision, _ members: String = "") throws -> String {
    var office = try TriageOffice()
    office.add(try TriageOffice.signaal(2, #""gekoppeldAan":"S-MN-2022-0001","status":"gekoppeld""#))
    let ask = TriageAsk(decision, on: try TriageOffice.signaal(1, members), try office.context())
    #expect(ask.isComplete == (ask.missing.isEmpty && ask.faults.isEmpty))
    return ask.items.map { item in
      item.question.rawValue + (item.isMissing ? "!" : "") + (item.fault == nil ? "" : "✗")
        + (item.answer == nil ? item.prefill?.string.map { "=\($0)" } ?? "" : "")
    }.joined(separator: " ")
  }

  @Test func `a coded reden is enough where it asks no text, and a text is asked where it does`() throws {
    #expect(try questions(TriageDecision(.afwijzen)) == "reden!")
    #expect(try questions(.afwijzen("verouderd")) == "reden motivering")
    #expect(try questions(.afwijzen("buiten_taak")) == "reden motivering!")
    #expect(try questions(.afwijzen("buiten_taak", motivering: " ")) == "reden motivering!")
    #expect(try questions(.afwijzen("buiten_taak", motivering: "geen verband")) == "reden motivering")
    #expect(try questions(.afwijzen("capaciteit")) == "reden✗ motivering")
    #expect(try questions(.afwijzen("verouderd", motivering: "zie 111222333")) == "reden motivering✗")
  }

  @Test func `a hold asks for what its reden waits for`() throws {
    func held(_ reden: String) -> TriageDecision { TriageDecision(.aanhouden).answering(.reden, reden) }
    #expect(try questions(held("wacht_op_informatie")) == "reden partner! vraag! uiterlijk!=2022-09-19")
    #expect(try questions(held("capaciteit")) == "reden motivering hervatOp!=2022-09-19")
    #expect(try questions(held("wacht_op_overleg")) == "reden motivering overlegId hervatOp!=2022-09-19")
    #expect(
      try questions(held("wacht_op_overleg").answering(.overlegId, "O-MN-2022-0002"))
        == "reden motivering overlegId hervatOp")
    #expect(try questions(held("wacht_op_casus")) == "reden motivering casusId! casusStatus! hervatOp")
    #expect(try questions(held("wacht_op_aanwijzing")) == "reden motivering knelpuntId! hervatOp")
    #expect(try questions(held("juridische_toets")) == "reden motivering! hervatOp!=2022-09-19")
    #expect(try questions(held("capaciteit").answering(.hervatOp, "2022-09-05")) == "reden motivering hervatOp✗")
    #expect(try questions(held("capaciteit").answering(.hervatOp, "ooit")) == "reden motivering hervatOp✗")
    #expect(
      try questions(held("wacht_op_casus").answering(.casusId, "HKP-MN-0001").answering(.casusStatus, "advies"))
        == "reden motivering casusId✗ casusStatus hervatOp")
  }

  @Test func `opwerken asks doel, grondslag and a codenaam, filled from what is known`() throws {
    let plain = try questions(TriageDecision(.opwerken))
    #expect(plain.hasPrefix("doel!=Inzicht in de loods grondslag!=convenant titel!="))
    let bare = #""doel":null,"grondslag":null,"betrokkenen":null,"#
    #expect(
      try questions(TriageDecision(.opwerken), bare + #""handhavingsknelpuntIds":["HKP-MN-0001"]"#)
        .hasPrefix("doel!=Aanpak van knelpunt Havenkade (HKP-MN-0001) grondslag! titel!="))
    #expect(
      try questions(TriageDecision(.opwerken), bare + #""kentekens":null"#)
        .hasPrefix("doel!=Inzicht in en aanpak van hennep/drugs grondslag! titel!="))
    #expect(
      try questions(TriageDecision(.opwerken), bare + #""themas":null"#).hasPrefix("thema! doel! grondslag! titel!="))
    #expect(
      try questions(.opwerken(titel: "Piet van den Berg", doel: "Inzicht", grondslag: "anders"))
        == "doel grondslag grondslagToelichting! titel✗")
    #expect(
      try questions(.opwerken(titel: "Wulp", doel: "Inzicht", grondslag: "wgs"))
        == "doel grondslag grondslagToelichting titel✗")
  }

  @Test(arguments: [
    ("MN-2022-0001", true), ("MN-2022-0002", false), ("HKP-MN-0001", true), ("HKP-MN-0002", false),
    ("HKP-MN-0003", false), ("HKP-NH-0001", false), ("P-0001", false), ("S-MN-2022-0001", false),
    ("S-MN-2022-0002", false), ("MN-2022-0404", false),
  ])
  func `only what holds can be linked to, and nothing to itself or its own double`(_ id: String, _ fits: Bool) throws {
    #expect(try questions(.koppelen(to: RecordID(id))) == (fits ? "gekoppeldAan" : "gekoppeldAan✗"))
  }

  private func passing(
    _ reden: Code, partner: Code? = nil, grondslag: Code = "convenant", note: String? = nil, wat: String = "de melding",
    personal: Bool
  ) throws -> Bool {
    let decision = TriageDecision.doorverwijzen(
      reden, naar: "iemand", grondslag: grondslag, wat: wat, persoonsgegevens: personal
    ).answering(.partner, partner.map { .string($0.text) }).answering(.grondslagToelichting, note.map { .string($0) })
      .answering(.motivering, "omdat")
    return TriageAsk(decision, on: try TriageOffice.signaal(1), try TriageOffice().context()).isComplete
  }

  @Test func `personal data go only to a convenantpartner or on a named basis`() throws {
    #expect(try passing("partner_zelf", partner: "politie", personal: true))
    #expect(try !passing("partner_zelf", partner: "banken", personal: true))
    #expect(try passing("partner_zelf", partner: "banken", note: "artikel 10", personal: true))
    #expect(try passing("partner_zelf", partner: "banken", personal: false))
    #expect(try !passing("andere_regio", personal: true))
    #expect(try !passing("andere_regio", grondslag: "anders", personal: false))
    #expect(try passing("andere_regio", grondslag: "anders", note: "artikel 10", personal: true))
    #expect(try !passing("landelijk", partner: "politie", note: "artikel 10", personal: true))
    #expect(try passing("landelijk", personal: false))
  }

  @Test(arguments: ["over p-0001 en een loods", "over P-0001"])
  func `what names a betrokkene of the signaal is not called free of personal data`(_ wat: String) throws {
    #expect(try !passing("partner_zelf", partner: "politie", wat: wat, personal: false))
    #expect(try passing("partner_zelf", partner: "politie", wat: wat, personal: true))
  }

  @Test func `what stands there before anything was typed is never the decision itself`() throws {
    let context = try TriageOffice().context()
    let signaal = try TriageOffice.signaal(1)
    for choice in TriageChoice.allCases {
      let filled = TriageAsk.prefilled(TriageDecision(choice), on: signaal, context)
      #expect(filled[.reden] == nil && filled[.gekoppeldAan] == nil && filled.choice == choice)
      if choice != .opwerken && choice != .overgeslagen {
        #expect(!TriageAsk(filled, on: signaal, context).isComplete, "\(choice)")
      }
    }
    let local = TriageAsk.prefilled(TriageDecision(.doorverwijzen).answering(.reden, "gemeente"), on: signaal, context)
    #expect(local[TweedeBeoordeling.naar] == "gemeente Duinvoort" && local[TweedeBeoordeling.partner] == "gemeenten")
  }

  @Test func `a proposed codenaam is free, and there is always another`() throws {
    var taken: Set<String> = []
    for _ in 0..<1_200 {
      let name = Codenames.proposal(for: "S-MN-2022-0001") { taken.contains($0) }
      #expect(taken.insert(name).inserted)
    }
    #expect(
      Codenames.proposal(for: "S-MN-2022-0001") { _ in false }
        != Codenames.proposal(for: "S-MN-2022-0002") { _ in false })
  }
}
