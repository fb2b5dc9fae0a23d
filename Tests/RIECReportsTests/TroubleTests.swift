import PlainText
import RIECDomain
import RIECReports
import RIECStore
import StrictJSON
import Testing

@Suite struct TroubleTests {
  @Test func `every finding of a save that is refused ends its sentence`() throws {
    let findings = ["Doel ontbreekt", "Dit staat hier al.", "is onbekend; bedoelde u 'x'?"].map {
      Finding(rule: 0, .fault, at: "doel", Tekst($0))
    }
    #expect(
      SaveFailure.faults([RecordID("MN-2021-0013"): findings]).sentence.nl == "MN-2021-0013, doel: Doel ontbreekt. "
        + "MN-2021-0013, doel: Dit staat hier al. MN-2021-0013, doel: is onbekend; bedoelde u 'x'?")
  }

  @Test func `a refused proposal says the status, and that nothing was done`() {
    let refused = PurgeFailure.refused([RecordID("MN-2021-0013"): [.rule(.notEnded("uitvoering"))]]).trouble
    #expect(refused.what.nl == "Er is niets gedaan.")
    #expect(refused.why.nl == "MN-2021-0013 is niet afgerond (status uitvoering).")
  }

  private static let errors = [
    StoreError(.notFound, path: "/weg/store"),
    StoreError(.notReadable, path: "/weg/store", detail: "Permission denied"),
    StoreError(.notReadable, path: "/weg/store"), StoreError(.notAStore, path: "/weg/store"),
    StoreError(.notAStore, path: "/weg/gegevens.json", detail: "gegevens.json"),
    StoreError(.recordGone, path: "/weg/casussen.jsonl", detail: "MN-2021-0001"),
    StoreError(.badFormat, path: "/weg/store/FORMAT", detail: "storeId"),
    StoreError(.badFormat, path: "/weg/store/FORMAT", detail: "leesbaarVanaf"),
    StoreError(
      .badFormat, path: "/weg/store/FORMAT", fault: JSONFault(code: .unexpectedByte, offset: 23, line: 1, column: 24)),
    StoreError(.newerVersion, path: "/weg/store/FORMAT", detail: "2"),
    StoreError(.wrongMode, path: "/weg/store", detail: "chmod -R go= /weg/store"),
    StoreError(.wrongOwner, path: "/weg/store", detail: "sudo chown -R 1000 /weg/store"),
    StoreError(.symbolicLink, path: "/weg/store"), StoreError(.notEmpty, path: "/weg/store"),
    StoreError(.notWritable, path: "/weg/store", detail: "No space left on device"),
    StoreError(.noParent, path: "/weg/store", detail: "/weg"), StoreError(.notAFolder, path: "/weg/store"),
    StoreError(.formatGone, path: "/weg/store"), StoreError(.unknownGroup, path: "/weg/store", detail: "riec"),
    StoreError(.cancelled, path: "/weg/store"),
  ]

  @Test(arguments: errors, [Taal.nl, .en])
  func `every error says what, and what to do, in both languages`(_ error: StoreError, _ taal: Taal) {
    for startedBare in [true, false] {
      let trouble = error.trouble(startedBare: startedBare)
      #expect(trouble.what(taal).isSentence && trouble.remedy(taal).isSentence)
      #expect(trouble.why(taal).isEmpty || trouble.why(taal).isSentence)
      #expect((2...3).contains(trouble.lines(taal).count))
    }
  }

  @Test(arguments: errors.filter { $0.code != .cancelled && $0.code != .unknownGroup })
  func `the path is named, and so is the detail`(_ error: StoreError) {
    let text = error.trouble(startedBare: false).lines(.nl).joined(separator: "\n")
    #expect(text.contains(error.path))
    #expect(error.detail.isEmpty || text.contains(error.detail) || text.contains(error.words.nl))
  }

  @Test func `no two kinds of trouble say the same`() {
    let texts = Dictionary(grouping: Self.errors) { $0.trouble(startedBare: false).what(.nl) }
    for (_, errors) in texts {
      let codes = Set(errors.map(\.code))
      #expect(codes.count == 1 || codes == [.wrongMode, .wrongOwner])
    }
  }

  @Test func `a bad FORMAT is told of in words, with the place where it stops being JSON`() {
    func why(_ error: StoreError) -> Tekst { error.trouble(startedBare: false).why }
    let fault = JSONFault(code: .unexpectedByte, offset: 23, line: 1, column: 24)
    #expect(
      why(StoreError(.badFormat, path: "FORMAT", fault: fault))
        == Tekst(
          nl: "Regel 1, teken 24: dit teken kan hier niet staan.",
          en: "Line 1, character 24: this character cannot stand here."))
    #expect(
      why(StoreError(.badFormat, path: "FORMAT", detail: "leesbaarVanaf")).nl
        == "Het veld leesbaarVanaf ontbreekt of is geen getal.")
  }

  @Test func `who named no store is told which one was looked for`() {
    let error = StoreError(.notFound, path: "/weg/store")
    #expect(error.trouble(startedBare: true).why(.nl).contains("--store"))
    #expect(error.trouble(startedBare: true).why(.nl) != error.trouble(startedBare: false).why(.nl))
  }

  @Test(arguments: [Taal.nl, .en])
  func `a record that is not there is named`(_ taal: Taal) {
    let lines = Trouble.noRecord("NH-2021-9999").lines(taal)
    #expect(lines.count == 2 && lines[0].contains("NH-2021-9999") && lines.allSatisfy { $0.isSentence })
  }

  @Test(arguments: [
    ("s-nh-2021-9999", "", "'knooppunt lijst signalen --filter …'"),
    ("MN-2021-9999", "--demo", "'knooppunt lijst casussen --demo --filter …'"),
    ("L-9999", "", "'knooppunt lijst locaties --filter …'"), ("foo", "--store x", "'knooppunt zoek --store x …'"),
  ])
  func `where to look for it goes by the form of its id`(_ id: String, _ option: String, _ command: String) {
    #expect(Trouble.noRecord(id, option: option).remedy(.nl).contains(command))
  }
}
