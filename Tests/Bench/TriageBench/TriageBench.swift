import Glibc
import RIECDomain
import RIECReports
import RIECStore
import StrictJSON

/// Times what stands between a decision and the next card of Triage, without the screen: matches of a signaal, the
/// queue's candidates and claims, in a store of 100,000 casussen and 20,000 signalen. Prints medians, and the slowest.
@main
enum TriageBench {
  private static let casussen = 100_000
  private static let signalen = 20_000
  private static let regions = ["AA", "DH", "LI", "MN", "NH", "NN", "BZ", "ON", "RO"]

  static func main() throws {
    guard let path = CommandLine.arguments.dropFirst().first else {
      print("TriageBench MAP: makes a store in the new folder MAP and times Triage in it.")
      exit(64)
    }
    try beginStore(at: path + "/opslag", regio: "NL")
    mkdir(path + "/json", 0o700)
    var random = SplitMix64(1)
    write(path + "/json/casussen.jsonl", casussen) { casus($0, &random) }
    write(path + "/json/signalen.jsonl", signalen) { signaal($0, &random) }
    write(path + "/json/handhavingsknelpunten.jsonl", 45) { knelpunt($0) }
    write(path + "/json/betrokkenen.jsonl", 60_000) {
      #"{"id":"P-\#($0)","kind":"natuurlijk_persoon","rol":"\#($0 % 9 == 0 ? "slachtoffer" : "huurder")"}"#
    }
    guard let today = Datum(iso: "2022-09-05") else { return }
    let index = try openStore(at: path + "/json").buildIndex(peildatum: today)
    guard let table = index[.signaal] else { return }

    var found = (known: 0, doubles: 0, targets: 0)
    time("matches of a signaal", 2_000) { turn in
      let matches = Matches(of: table.id(at: turn * 7 % table.count), in: index)
      found.known = max(found.known, matches.knownCount)
      found.doubles = max(found.doubles, matches.doublesCount)
      found.targets = max(found.targets, matches.targets.count)
    }
    print("  at most \(found.known) known, \(found.doubles) doubles, \(found.targets) targets shown")
    time("the queue's candidates", 200) { _ in _ = TriageCandidates(in: index) }

    let keeper = try openStore(at: path + "/opslag", author: .login("meting")).claimKeeper()
    let other = try openStore(at: path + "/opslag", author: .login("ander")).claimKeeper()
    time("a claim, taken and let go of", 500) { turn in
      if case .taken(let claim) = keeper.take(table.id(at: turn)) { keeper.release(claim) }
    }
    for row in 0..<40 { _ = other.take(table.id(at: row)) }
    let queue = (0..<400).map { table.id(at: $0) }
    time("who has which of 400, 40 claimed", 200) { _ in _ = keeper.holders(of: queue) }
    other.releaseAll()
    try timeSaves(path + "/demo", today)
  }

  /// A decision that makes a casus: the casus, and the signaal that names it before it has its number.
  private static func timeSaves(_ path: String, _ today: Datum) throws {
    try DemoStore.write(to: path, DemoOptions(casussen: casussen))
    let store = try openStore(at: path, author: .login("meting"))
    let index = store.buildIndex(peildatum: today)
    guard let casus = index[.casus]?.record(at: 0), let table = index[.signaal] else { return }
    let waiting = TriageCandidates(in: index).waiting.compactMap(table.record)
    var failure: SaveFailure?
    time("a casus and its signaal, saved", 40) { turn in
      let signaal = waiting[turn % waiting.count]
      do throws(SaveFailure) {
        _ = try store.save(
          ChangeSet(
            [
              RecordEdit(
                kind: .casus, id: nil, base: nil,
                changes: [FieldChange("", old: nil, new: .object(casus.root.json))]),
              RecordEdit(
                kind: .signaal, id: signaal.id, base: signaal,
                changes: [FieldChange("casusId", old: nil, new: .string(RecordID.new().text))]),
            ], accepted: Array(1...40)))
      } catch {
        failure = error
      }
      _ = store.follow()
    }
    if let failure { print("  not saved: \(failure)") }
  }

  private static func time(_ what: String, _ times: Int, _ body: (Int) -> Void) {
    let clock = ContinuousClock()
    let taken = (0..<times).map { turn in clock.measure { body(turn) } }.sorted()
    func milliseconds(_ place: Int) -> Double {
      let (seconds, attoseconds) = taken[min(place, times - 1)].components
      return Double(seconds) * 1e3 + Double(attoseconds / 1_000_000_000) / 1e6
    }
    print(
      "\(what): median \(milliseconds(times / 2)) ms, 95 % within \(milliseconds(times * 95 / 100)) ms, "
        + "slowest \(milliseconds(times - 1)) ms")
  }

  private static func write(_ path: String, _ count: Int, _ line: (Int) -> String) {
    guard let file = fopen(path, "w") else { return }
    for number in 1...count { fputs(line(number) + "\n", file) }
    fclose(file)
  }

  private static func casus(_ number: Int, _ random: inout SplitMix64) -> String {
    let region = regions[number % 9]
    let status = Bool.random(using: &random) ? "analyse" : "afgesloten"
    let day = "202\(Int.random(in: 0...2, using: &random))-0\(Int.random(in: 1...8, using: &random))-15"
    return
      #"{"id":"\#(region)-2021-\#(padded(number))","titel":"Codenaam \#(number)","regio":"\#(region)","status":"\#(status)","statusHistorie":[{"nr":1,"status":"aangemeld","op":"\#(day)T10:00:00Z"}],\#(ties(region, &random))}"#
  }

  private static func signaal(_ number: Int, _ random: inout SplitMix64) -> String {
    let region = regions[number % 9]
    let status = ["nieuw", "in_weging", "aangehouden", "opgewerkt", "afgewezen"][number % 5]
    let day = "2022-0\(Int.random(in: 6...8, using: &random))-\(Int.random(in: 10...28, using: &random))"
    let subject = ["Laden en lossen bij nacht", "Wisselende bestuurders", "Omzet zonder klanten"][number % 3]
    return
      #"{"id":"S-\#(region)-2022-\#(padded(number))","ontvangenOp":"\#(day)","regio":"\#(region)","onderwerp":"\#(subject)","gemeenten":["\#(region)-plaats-\#(number % 40)"],"status":"\#(status)",\#(ties(region, &random))}"#
  }

  /// Locaties, betrokkenen, plates and numbers that some others share, and the knelpunt of which a region is full.
  private static func ties(_ region: String, _ random: inout SplitMix64) -> String {
    func some(_ count: Int) -> Int { Int.random(in: 1...count, using: &random) }
    let knelpunt = some(5) == 1 ? #","handhavingsknelpuntIds":["HKP-\#(region)-000\#(some(5))"]"# : ""
    return
      #""locaties":["L-\#(some(40_000))","L-\#(some(40_000))"],"betrokkenen":["P-\#(some(60_000))","P-\#(some(60_000))"],"kentekens":["DEMO-\#(some(30_000))"],"kvkNummers":["\#(10_000_000 + some(30_000))"]\#(knelpunt)"#
  }

  private static func knelpunt(_ number: Int) -> String {
    let region = regions[(number - 1) / 5]
    return
      #"{"id":"HKP-\#(region)-000\#((number - 1) % 5 + 1)","naam":"Knelpunt \#(number)","regio":"\#(region)","status":"aangewezen","besluit":{"datum":"2021-02-11"},"geldigTot":"2023-03-14","locaties":["L-\#(number)"]}"#
  }

  private static func padded(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 6 - String(number).count)) + String(number)
  }
}

/// A generator that gives the same numbers for the same seed.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
