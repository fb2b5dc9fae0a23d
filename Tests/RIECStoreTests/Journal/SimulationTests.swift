import Glibc
import RIECStore
import Testing

/// R5 of the reliability page: random lives of a journal on a machine that crashes and fails. `R5_SEEDS` says how many,
/// `R5_SEED` replays one.
@Suite struct SimulationTests {
  private static func setting(_ name: String) -> UInt64? { getenv(name).flatMap { UInt64(String(cString: $0)) } }

  #if DEBUG
    /// Unoptimised, a trial takes ten times as long.
    private static let seeds: UInt64 = 500
  #else
    private static let seeds: UInt64 = 2000
  #endif

  /// The seeds are shared out, so that two threads work on them.
  @Test(arguments: UInt64(0)..<4)
  func `no crash, death or failing call loses a line that was acknowledged`(_ part: UInt64) {
    let only = Self.setting("R5_SEED")
    let seeds = stride(from: part, to: Self.setting("R5_SEEDS") ?? Self.seeds, by: 4).map { $0 }
    var total = JournalTrial.Outcome()
    for seed in only.map({ $0 % 4 == part ? [$0] : [] }) ?? seeds {
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
    if only == nil, seeds.count >= 100 {
      #expect(total.acknowledged > 20 * seeds.count && total.failures > 2 * seeds.count)
      #expect(total.powerCuts > 2 * seeds.count && total.deaths > 2 * seeds.count)
      #expect(total.repairs > seeds.count / 20 && total.recoveries > seeds.count / 100)
    }
  }

  /// How many of the first seeds show `trial` to be at fault.
  private func caught(_ change: (inout JournalTrial) -> Void) -> Int {
    (UInt64(0)..<40).count { seed in
      var trial = JournalTrial(seed: seed)
      change(&trial)
      return !trial.run().violations.isEmpty
    }
  }

  @Test func `a journal that is never synced is caught`() {
    #expect(caught { $0.wrap = { LyingDisk(disk: $0) } } > 10)
  }

  @Test func `a program that cuts at the first bad line, whatever follows, is caught`() {
    #expect(caught { $0.beforeOpening = cutNaively } > 10)
  }
}
