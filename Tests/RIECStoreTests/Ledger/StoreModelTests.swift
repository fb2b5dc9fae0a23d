import Glibc
import RIECStore
import Testing

/// A dictionary runs beside the store, on a disk that crashes and fails by a seed, and never differs. `MODEL_SEEDS` says
/// how many seeds, `MODEL_SEED` replays one.
@Suite struct StoreModelTests {
  private static func setting(_ name: String) -> UInt64? { getenv(name).flatMap { UInt64(String(cString: $0)) } }

  #if DEBUG
    private static let seeds: UInt64 = 120
  #else
    private static let seeds: UInt64 = 500
  #endif

  @Test(arguments: UInt64(0)..<4)
  func `through edits, merges, reversals, crashes and reopenings the store holds what a dictionary holds`(
    _ part: UInt64
  ) {
    let only = Self.setting("MODEL_SEED")
    let seeds = stride(from: part, to: Self.setting("MODEL_SEEDS") ?? Self.seeds, by: 4).map { $0 }
    var total = StoreTrial.Outcome()
    for seed in only.map({ $0 % 4 == part ? [$0] : [] }) ?? seeds {
      var trial = StoreTrial(seed: seed)
      let outcome = trial.run()
      if let violation = outcome.violations.first {
        Issue.record("MODEL_SEED=\(seed): \(violation)")
        return
      }
      total.saved += outcome.saved
      total.merged += outcome.merged
      total.conflicts += outcome.conflicts
      total.reversals += outcome.reversals
      total.deaths += outcome.deaths
      total.failures += outcome.failures
      total.kept += outcome.kept
      total.lost += outcome.lost
    }
    // A trial in which nothing happens shows nothing.
    if only == nil, seeds.count >= 50 {
      #expect(total.saved > 8 * seeds.count && total.reversals > seeds.count, "\(total)")
      #expect(total.merged > seeds.count / 4 && total.conflicts > seeds.count, "\(total)")
      #expect(total.deaths > seeds.count && total.failures > seeds.count / 2, "\(total)")
      #expect(total.kept > 0 && total.lost > 0, "\(total)")
    }
  }

  @Test func `a disk that does not sync is caught`() {
    let caught = (UInt64(0)..<20).count { seed in
      var trial = StoreTrial(seed: seed)
      trial.wrap = { LyingDisk(disk: $0) }
      return !trial.run().violations.isEmpty
    }
    #expect(caught > 2)
  }
}
