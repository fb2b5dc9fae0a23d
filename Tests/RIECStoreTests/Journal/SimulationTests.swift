import Glibc
import RIECStore
import Testing

/// R5 of the reliability page: random lives of a journal on a machine that crashes and fails. `R5_SEEDS` says how many,
/// `R5_SEED` replays one.
@Suite struct SimulationTests {
  private static func setting(_ name: String) -> UInt64? { getenv(name).flatMap { UInt64(String(cString: $0)) } }

  @Test func `no crash, death or failing call loses a line that was acknowledged`() {
    let seeds = Self.setting("R5_SEED").map { $0..<$0 + 1 } ?? 0..<(Self.setting("R5_SEEDS") ?? 2000)
    var total = JournalTrial.Outcome()
    for seed in seeds {
      var trial = JournalTrial(seed: seed)
      let outcome = trial.run()
      if let violation = outcome.violations.first {
        Issue.record("R5_SEED=\(seed): \(violation)")
        return
      }
      total.acknowledged += outcome.acknowledged
      total.powerCuts += outcome.powerCuts
      total.deaths += outcome.deaths
      total.repairs += outcome.repairs
      total.failures += outcome.failures
      total.recoveries += outcome.recoveries
    }
    // A trial in which nothing happens shows nothing.
    if seeds.count > 100 {
      #expect(total.acknowledged > 10 * seeds.count && total.powerCuts > seeds.count && total.deaths > seeds.count)
      #expect(total.repairs * 10 > seeds.count && total.failures > seeds.count && total.recoveries > 0)
    }
  }
}
