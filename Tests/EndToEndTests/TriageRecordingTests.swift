import Foundation
import Testing

/// Issue 5: a whole session on the demo as it is recorded: every kind of decision, in bulk too, ten times `u`, two times
/// kill -9, to the end of the order; and what the store holds then.
@Suite(.serialized) struct TriageRecordingTests {
  private let folder: String
  private let store: String

  init() throws {
    folder = try Program.freshFolder()
    store = folder + "/kantoor"
    let made = try Program.run("maak-demo", store)
    try #require(made.status == 0, "\(made.errors)")
  }

  @Test
  func `forty signalen, decided through two kills and ten undos, end as they were decided, and so does the journal`()
    async throws
  {
    let order = TriageRecording.table.map { TriageRecording.id($0.id) }
    let walk = try await TriageWalk(order: order.dropLast(), session: TriageRecording.session, store: store)
    try await decideEveryWay(walk)
    try await decideMany(walk)
    try walk.type("4g en omgeving")
    try await walk.wait(for: "en omgeving")
    try await walk.dieAndResume()
    try await undoTen(walk)
    try await walk.dieAndResume()
    try await walk.undo(asks: true)
    // The number of a casus that was taken back is not given again.
    try await walk.decide("1⏎⏎⏎", "opwerken", making: ["MN-2022-0024"])
    try await decideRest(walk)
    try await walk.finish(reportingTo: folder + "/verslag.md")

    #expect(
      walk.fates
        == Dictionary(uniqueKeysWithValues: TriageRecording.table.map { (TriageRecording.id($0.id), $0.besluit) }))
    #expect(walk.cheapest["afwijzen"] ?? .max <= 3 && walk.cheapest["koppelen"] ?? .max <= 4, "keys for a decision")
    try checkRecords()
    try checkJournal(walk.commits)
    try checkReport()
    let check = try Program.run("controleer", "--store", store)
    #expect(check.status == 0 && check.output.contains(" 0 fouten"), "\(check.output)\(check.errors)")
  }

  // MARK: - The session

  private func decideEveryWay(_ walk: TriageWalk) async throws {
    try await walk.decide("5c⏎", "afwijzen")
    try await walk.decide("2a⏎", "koppelen")
    try await walk.decide("3k⏎⏎", "aanhouden")
    try await walk.decide("1⏎⏎⏎", "opwerken", making: ["MN-2022-0022"])
    try await walk.decide("4pp⏎cMelding en locatie⏎n⏎", "doorverwijzen")
    try await walk.decide("s", "overgeslagen")
    try await walk.decide("ipIs dit bekend?⏎⏎", "informatie")
    try await walk.decide("5g⏎", "afwijzen")
    try await walk.decide(".⏎", "afwijzen")
    try await walk.annotate("Gebeld met de inbrenger.")
    try await walk.decide("5v⏎", "afwijzen")
  }

  private func decideMany(_ walk: TriageWalk) async throws {
    try await walk.decideMarked(4, by: "5c⏎", "afwijzen", exceptFirst: true)
    try await walk.undo(inOrder: true)
    try await walk.redo(inOrder: true)
    try await walk.openFromOrder()
  }

  /// Ten decisions, all taken back, four of them done again; the others are decided in another way.
  private func undoTen(_ walk: TriageWalk) async throws {
    try await walk.decide("5oDe bron is anoniem⏎", "afwijzen")
    try await walk.decide("3k⏎⏎", "aanhouden")
    try await walk.decide("5c⏎", "afwijzen")
    try await walk.decide(".⏎", "afwijzen")
    try await walk.decide("3k⏎⏎", "aanhouden")
    try await walk.decide(".⏎", "aanhouden")
    try await walk.decide("s", "overgeslagen")
    try await walk.decide("2a⏎", "koppelen")
    try await walk.decide("1⏎⏎⏎", "opwerken", making: ["MN-2022-0023"])
    try await walk.decide("iaWie is de geldgever?⏎⏎", "informatie")
    for _ in 1...10 { try await walk.undo() }
    for _ in 1...4 { try await walk.redo() }
    try await walk.decide("5v⏎", "afwijzen")
    try await walk.decide("3l⏎⏎", "aanhouden")
    try await walk.decide("4g⏎⏎cAlleen het adres⏎n⏎", "doorverwijzen")
    try await walk.decide("2a⏎", "koppelen")
    try await walk.decide("s", "overgeslagen")
    try await walk.decide("2a⏎", "koppelen")
  }

  private func decideRest(_ walk: TriageWalk) async throws {
    try bringIn(TriageRecording.id("0090"))
    try await walk.takeIn(TriageRecording.id("0090"))
    try await walk.decide("2a⏎", "koppelen")
    try await walk.decide("ipWelk onderzoek loopt hier?⏎⏎", "informatie")
    try await walk.decide("5z⏎", "afwijzen")
    try await walk.decide("5tGeen thema en geen knelpunt⏎", "afwijzen")
    try await walk.decide("3k⏎⏎", "aanhouden")
    try await walk.decide(".⏎", "aanhouden")
    try await walk.decide("1⏎⏎⏎", "opwerken", making: ["MN-2022-0025"])
    try await walk.decideMarked(4, by: "3k⏎⏎", "aanhouden")
    try await walk.openFromOrder()
    try await walk.decide("5g⏎", "afwijzen")
    try await walk.stopAndResume()
    try await walk.decide("5i⏎", "afwijzen")
    try await walk.decide("s", "overgeslagen")
    try await walk.decide("5i⏎", "afwijzen")
    try await walk.decide(".⏎", "afwijzen")
    try await walk.lookAt(TriageRecording.id("0019"))
    try await walk.decide("5v⏎", "afwijzen")
  }

  /// A copy of another signaal comes in from outside.
  private func bringIn(_ id: String) throws {
    let other = TriageRecording.id("0054")
    let found = try Program.run("lijst", "signalen", "--filter", "id:\(other)", "--store", store, "--formaat", "jsonl")
    let line = found.output.replacing(other, with: id)
    let file = folder + "/signaal.jsonl"
    try Data(line.utf8).write(to: URL(fileURLWithPath: file))
    let brought = try Program.run("importeer", file, "--soort", "signalen", "--store", store, "--uitvoeren")
    try #require(brought.status == 0, "\(brought.output) \(brought.errors)")
  }

  // MARK: - What the store holds

  private func records(_ kind: String) throws -> [String: [String: Any]] {
    let found = try Program.run("lijst", kind, "--store", store, "--formaat", "jsonl").records()
    return Dictionary(found.compactMap { record in (record["id"] as? String).map { ($0, record) } }) { $1 }
  }

  private func checkRecords() throws {
    let (signalen, casussen) = (try records("signalen"), try records("casussen"))
    let session = try #require(try records("triagesessies")[TriageRecording.session])
    #expect(session["status"] as? String == "afgerond")
    let drawn = (session["volgorde"] as? [[String: Any]])?.compactMap { $0["signaalId"] as? String }
    #expect(drawn == TriageRecording.table.map { TriageRecording.id($0.id) })
    let lines = (session["besluiten"] as? [[String: Any]]) ?? []
    let latest = Dictionary(lines.map { ($0["signaalId"] as? String ?? "", $0) }) { $1 }
    #expect(lines.count == TriageRecording.table.count + 1, "0019 was skipped first")
    for (number, besluit, reden, status) in TriageRecording.table {
      let signaal = try #require(signalen[TriageRecording.id(number)])
      let line = latest[TriageRecording.id(number)]
      #expect(signaal["status"] as? String == status, "\(number)")
      #expect(
        line?["besluit"] as? String == besluit && line?["reden"] as? String ?? "" == reden, "\(number) \(line ?? [:])")
      let weging = signaal["weging"] as? [String: Any]
      let decided = TriageWalk.aside.contains(besluit) ? nil : besluit == "informatie" ? "aanhouden" : besluit
      #expect(weging?["besluit"] as? String == decided, "\(number)")
      let needsCasus = besluit == "opwerken"
      #expect((signaal["casusId"] != nil) == needsCasus && (signaal["gekoppeldAan"] != nil) == (besluit == "koppelen"))
      if let casus = (signaal["casusId"] as? String).flatMap({ casussen[$0] }) {
        #expect((casus["aanleiding"] as? [String: Any])?["verwijzing"] as? String == TriageRecording.id(number))
      }
    }
  }

  private func checkJournal(_ expected: [TriageWalk.Commit]) throws {
    struct Line: Decodable {
      var n: Int
      var op: String
      var u: String
      var id: String?
      var b: [Int]?
    }
    let text = try Program.run("journaal", "--store", store, "--formaat", "jsonl").lines
    let who = try Program.run("info", "--store", store).lines.first { $0.hasPrefix("Gebruiker") }?.split(separator: " ")
    var commits: [(lines: ClosedRange<Int>, commit: TriageWalk.Commit)] = []
    var ids: [String] = []
    for raw in text {
      let line = try JSONDecoder().decode(Line.self, from: Data(raw.utf8))
      guard line.op != "basis" else { continue }
      #expect(line.u == who?.last.map(String.init))
      ids.append(line.id ?? "")
      guard line.b.map({ $0[0] == $0[1] }) ?? true else { continue }
      let range = line.n - ids.count + 1...line.n
      if line.op == "terugdraaien" {
        let payload = try Program.record(raw)["x"] as? [String: Any]
        let of = payload?["@regels"] as? [Int]
        let other = commits.first { $0.lines.lowerBound == of?.first }
        let isRedo = payload?["@opnieuw"] as? Bool == true
        guard let other else {
          Issue.record("line \(line.n) takes back no commit")
          continue
        }
        commits.append((range, isRedo ? .redone(original(other.commit)) : .undone(original(other.commit))))
      } else {
        commits.append((range, .set(ids)))
      }
      ids = []
    }
    let found = commits.map(\.commit)
    let wrong = zip(found, expected).enumerated().first { $1.0 != $1.1 }
    #expect(wrong == nil, "the first that differs")
    #expect(found.count == expected.count)
  }

  /// What was first made, of a commit that was taken back and done again.
  private func original(_ commit: TriageWalk.Commit) -> TriageWalk.Commit {
    switch commit {
    case .set: commit
    case .undone(let other), .redone(let other): original(other)
    }
  }

  private func checkReport() throws {
    let report = try String(contentsOfFile: folder + "/verslag.md", encoding: .utf8)
    // When it began and how long it took is not the same twice.
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("- Begonnen: ") && !$0.hasPrefix("Mediaan per signaal: ") }
    #expect(lines.joined(separator: "\n").trimmingCharacters(in: .newlines) == TriageRecording.report)
  }
}
