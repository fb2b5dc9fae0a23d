import PlainText
import RIECDomain
import RIECReports
import RIECStore
import Testing

/// The verklaring van vernietiging.
@Suite struct VerklaringTests {
  private func proposal(_ completion: PurgeDeed.Completion?) -> PurgeProposal {
    let deed = PurgeDeed(
      line: 14, hash: .zero, moment: "2026-11-22T09:05:00.000Z",
      confirmation: PurgeDeed.Confirmation(user: "analist2", uid: nil),
      lines: ["S-MN-2021-0017": 3, "MN-2020-0004": 0], bases: [1: 3],
      references: [PurgeDeed.Reference(id: "MN-2021-0007", target: "S-MN-2021-0017")], completion: completion)
    return PurgeProposal(
      line: 12, hash: .zero, moment: "2026-11-21T14:00:00.123Z", user: "analist1", grond: "bewaartermijn",
      toelichting: "lijst | najaar",
      items: [
        PurgeProposal.Item(id: "S-MN-2021-0017", kind: "signaal"),
        PurgeProposal.Item(id: "MN-2020-0004", kind: "casus"),
      ], state: .confirmed(deed))
  }

  private let done = PurgeDeed.Completion(
    line: 15, moment: "2026-11-22T09:06:00.000Z", user: "analist3", payloads: 3,
    rewritten: ["journal/00000001.jsonl"], removed: ["basis/1", "snapshot/12"])

  private let info = StoreInfo(path: "/opslag", isPlain: false, storeId: "abc")

  @Test func `it says what, on what grond, by whom, how, and what it does not reach`() throws {
    let export = HistoryEntry(
      lines: 9...9, operation: "uitvoer", moment: "2026-10-01T10:00:00.000Z", user: "analist4", session: "s", parts: [],
      hash: "")
    let later = HistoryEntry(
      lines: 20...20, operation: "uitvoer", moment: "2026-12-01T10:00:00.000Z", user: "analist5", session: "s",
      parts: [], hash: "")
    let verklaring = try #require(Verklaring(proposal(done), of: info, exports: [later, export]))
    let text = verklaring.lines(.nl).joined(separator: "\n")
    for part in [
      "| Grond | bewaartermijn verstreken |", #"| Toelichting | lijst \| najaar |"#,
      "| Voorgesteld | analist1, 2026-11-21 14:00 UTC, regel 12 |",
      "| Bevestigd | analist2, 2026-11-22 09:05 UTC, regel 14 |",
      "| S-MN-2021-0017 | Signaal | 3 |", "| MN-2020-0004 | Casus | 0 |", "- MN-2021-0007 → S-MN-2021-0017",
      "Uitgevoerd op 2026-11-22 09:06 UTC door analist3, regel 15.", "- Van 3 regels van het journaal is de inhoud weg",
      "- basis/1 is vervangen door basis/3", "- Herschreven: journal/00000001.jsonl", "- Weggehaald: snapshot/12",
      "  - 2026-10-01 10:00 UTC analist4, regel 9", "Reservekopieën", "niet overschreven",
    ] {
      #expect(text.contains(part), "\(part) in\n\(text)")
    }
    #expect(!text.contains("analist5"))
    #expect(verklaring.lines(.en).contains { $0.contains("Declaration of destruction") })
  }

  @Test func `before it is carried out it says so, and without a confirmation there is none`() throws {
    let text = try #require(Verklaring(proposal(nil), of: info, exports: [])).lines(.nl).joined(separator: "\n")
    #expect(text.contains("nog niet uit alle bestanden") && text.contains("het journaal kent er geen"))
    var open = proposal(nil)
    open = PurgeProposal(
      line: 12, hash: .zero, moment: "", user: "a", grond: "bewaartermijn", toelichting: "", items: open.items)
    #expect(Verklaring(open, of: info, exports: []) == nil)
  }

  @Test func `every obstacle is said in words`() {
    let text = PurgeText(taal: .nl)
    let told: [(PurgeObstacle, String)] = [
      (.absent, "bestaat niet"), (.destroyed(proposal: 3), "is al vernietigd (voorstel 3)"),
      (.proposed(4), "staat al in voorstel 4"), (.rule(.notEnded("weging")), "is niet afgerond (status weging)"),
      (.rule(.notEnded(nil)), "heeft geen status"), (.rule(.keptForGood), "moet blijvend bewaard worden"),
      (.rule(.noTerm), "heeft geen bewaartermijn"),
    ]
    for (obstacle, words) in told { #expect(text.obstacle(obstacle, of: Casus.kind) == words) }
  }
}
