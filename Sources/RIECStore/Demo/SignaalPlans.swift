extension Demo {
  /// What a signaal is and what became of it.
  struct SignaalPlan {
    enum State {
      case nieuw, inWeging, aangehouden, opgewerkt, gekoppeld, doorverwezen, afgewezen

      /// Whether nothing was decided yet.
      var waits: Bool { self == .nieuw || self == .inWeging || self == .aangehouden }
    }

    let region: Region
    let state: State
    let received: Day
    /// The casus that it became or was linked to.
    let casus: Int32?
    var number: Int32 = 0
    /// The place, from 0, among those of its region that wait in the same state.
    var turn = 0

    var id: String { "S-\(region.code)-\(Calendar.year(received))-\(World.padded(Int(number)))" }
  }

  /// Every signaal of a store, in the order of its file: by region, year and number.
  struct SignaalPlans {
    private(set) var all: [SignaalPlan] = []

    /// The id of the signaal at `position`.
    func id(at position: Int) -> String? { all.indices.contains(position) ? all[position].id : nil }

    /// 400 that wait and 220 that were handled for 1,600 casussen. With more casussen no more wait, but more were
    /// handled; each that became a casus is entered in `plans` as what the casus started from.
    init(_ options: DemoOptions, _ plans: inout [CasusPlan], shares: [[Share]]) {
      let waiting = divide(min(400, options.casussen * 400 / 1_219))
      let handled = divide(min(options.casussen / 16 + 120, options.casussen * 220 / 1_600 + 1))
      var candidates: [[Int]] = Region.allCases.map { _ in [] }
      for (index, plan) in plans.enumerated() where SignaalPlans.mayHaveSignaal(plan, shares) {
        candidates[plan.region.rawValue].append(index)
      }
      for region in Region.allCases {
        var random = Random(seed: options.zaad, .signaal, -1 - region.rawValue)
        let first = all.count
        addWaiting(region, waiting[region.rawValue], &random)
        addHandled(region, handled[region.rawValue], candidates[region.rawValue], plans, &random)
        number(&all[first...])
      }
      for (position, signaal) in all.enumerated() where signaal.state == .opgewerkt {
        if let casus = signaal.casus { plans[Int(casus)].signaal = Int32(clamping: position) }
      }
    }

    /// Whether a casus is recent enough for its signaal to be kept, and has someone who brought it in.
    private static func mayHaveSignaal(_ plan: CasusPlan, _ shares: [[Share]]) -> Bool {
      guard plan.start >= Calendar.day(2021, 3, 1) else { return false }
      guard let share = plan.share.map({ shares[plan.region.rawValue][Int($0)] }) else { return true }
      return share.inbreng != 0 && !share.isFromBeeld
    }

    private mutating func addWaiting(_ region: Region, _ count: Int, _ random: inout Random) {
      var turns: [SignaalPlan.State: Int] = [:]
      for position in 0..<count {
        let part = position * 100 / max(1, count)
        let state: SignaalPlan.State = part < 55 ? .nieuw : part < 80 ? .inWeging : .aangehouden
        let age =
          switch state {
          case .nieuw: random.below(8) * random.below(7)
          case .inWeging: random.within(10...80)
          default: random.within(30...200)
          }
        let received = Calendar.workday(Calendar.peildatum - age, notBefore: 0)
        all.append(
          SignaalPlan(region: region, state: state, received: received, casus: nil, turn: turns[state, default: 0]))
        turns[state, default: 0] += 1
      }
    }

    private mutating func addHandled(
      _ region: Region, _ count: Int, _ candidates: [Int], _ plans: [CasusPlan], _ random: inout Random
    ) {
      let turned = min(count * 42 / 100, candidates.count)
      for position in 0..<turned {
        let casus = candidates[position * candidates.count / turned]
        let received = Calendar.workday(plans[casus].start - random.within(3...20), notBefore: 0)
        all.append(SignaalPlan(region: region, state: .opgewerkt, received: received, casus: Int32(clamping: casus)))
      }
      for position in turned..<max(turned, count) {
        let part = position * 100 / max(1, count)
        let state: SignaalPlan.State = part < 66 ? .gekoppeld : part < 81 ? .doorverwezen : .afgewezen
        let received = Calendar.workday(Calendar.peildatum - random.within(25...330), notBefore: 0)
        var target: Int?
        if state == .gekoppeld { target = SignaalPlans.running(at: received, candidates, plans, &random) }
        let isLinked = state != .gekoppeld || target != nil
        all.append(
          SignaalPlan(
            region: region, state: isLinked ? state : .afgewezen, received: received,
            casus: target.map { Int32(clamping: $0) }))
      }
    }

    /// A casus of `candidates` that was treated for weeks around `day`.
    private static func running(
      at day: Day, _ candidates: [Int], _ plans: [CasusPlan], _ random: inout Random
    ) -> Int? {
      for _ in 0..<40 {
        let casus = random.pick(candidates, or: -1)
        guard plans.indices.contains(casus) else { return nil }
        if plans[casus].start < day - 5, (plans[casus].end ?? latest) > day + 21 { return casus }
      }
      return nil
    }

    private func number(_ signalen: inout ArraySlice<SignaalPlan>) {
      let ordered = signalen.enumerated().sorted { ($0.element.received, $0.offset) < ($1.element.received, $1.offset) }
      signalen = ArraySlice(ordered.map(\.element))
      var year = 0
      var next: Int32 = 1
      for position in signalen.indices {
        if Calendar.year(signalen[position].received) != year {
          (year, next) = (Calendar.year(signalen[position].received), 1)
        }
        signalen[position].number = next
        next += 1
      }
    }
  }
}
