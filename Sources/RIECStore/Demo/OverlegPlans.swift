extension Demo {
  /// A meeting with the casussen that are on its agenda.
  struct OverlegPlan {
    let region: Region
    let day: Day
    var number = 0
    /// The positions of its casussen.
    var casussen: [Int] = []

    var isPast: Bool { day < Calendar.peildatum }
    var id: String { "O-\(region.code)-\(Calendar.year(day))-\(World.padded(number))" }
  }

  /// The overleggen of 2022: every other week in each region, the next one within the week after the peildatum, and one
  /// two weeks later.
  struct OverlegPlans {
    private(set) var all: [OverlegPlan] = []
    /// How many come before the peildatum in each region.
    private static let past = 17
    private static let perRegion = past + 2

    init(_ plans: [CasusPlan], seed: UInt64) {
      for region in Region.allCases {
        // Tuesday to Friday; Midden-Nederland meets on Tuesday.
        let next = Calendar.day(2022, 9, 6) + (region.rawValue + 1) % 4
        for number in 0..<OverlegPlans.perRegion {
          let day = next + (number - OverlegPlans.past) * 14
          all.append(OverlegPlan(region: region, day: day, number: number + 1))
        }
      }
      for (index, plan) in plans.enumerated() where plan.start > Calendar.day(2021, 9, 1) || plan.outcome.isOpen {
        place(index, plan, seed)
      }
      all.removeAll { $0.casussen.isEmpty }
    }

    /// The id of the last overleg of `region` before the peildatum.
    func last(_ region: Region) -> String? { all.last { $0.region == region && $0.isPast }?.id }

    /// Puts a casus on the agenda of the overleg after it reached casusoverleg, and an open one that is not yet decided
    /// on one that is to come.
    private mutating func place(_ index: Int, _ plan: CasusPlan, _ seed: UInt64) {
      let base = plan.region.rawValue * OverlegPlans.perRegion
      let next = base + OverlegPlans.past
      let waits = plan.outcome == .casusoverleg || plan.outcome == .analyse || plan.outcome == .advies
      if waits {
        if all[next].casussen.count < 7, index % 2 == 0 || plan.start > Calendar.start2022 {
          all[next].casussen.append(index)
        } else if all[next + 1].casussen.count < 5 {
          all[next + 1].casussen.append(index)
        }
      }
      guard let day = Timeline(plan, index: index, seed: seed).day(of: "casusoverleg") else { return }
      for overleg in base..<next where all[overleg].day >= day && all[overleg].day - 14 < day {
        let isOver = plan.end.map { $0 < all[overleg].day } ?? false
        if !isOver, all[overleg].casussen.count < 10 { all[overleg].casussen.append(index) }
      }
    }
  }
}
