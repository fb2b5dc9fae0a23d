extension Demo {
  /// The states that a casus went through and when, each way allowed by the domain page §3.3 and §7.6.
  struct Timeline {
    /// A state that was reached.
    struct Step {
      let status: String
      let day: Day
      /// Minutes since midnight.
      let minute: Int
    }

    private(set) var steps: [Step] = []
    /// The days on which it was closed and reopened, where it was.
    private(set) var reopened: (closed: Day, again: Day)?

    /// The states on the straight way.
    static let chain = [
      "aangemeld", "weging", "casusoverleg", "analyse", "advies", "besluit", "uitvoering", "evaluatie",
    ]

    /// The history of the casus at `index`.
    init(_ plan: CasusPlan, index: Int, seed: UInt64) {
      var random = Random(seed: seed, .timeline, index)
      steps.reserveCapacity(10)
      let limit = plan.end ?? latest
      if let advies = plan.span.advies.map(Day.init) {
        walkToAdvies(from: plan.start, to: advies, &random)
        walkOn(from: advies, to: limit, plan.outcome, &random)
      } else {
        walkEarly(from: plan.start, to: limit, plan.outcome, &random)
      }
      guard let end = plan.end else { return }
      reach(Timeline.lastStatus(plan.outcome), end, &random)
    }

    /// The day on which `status` was first reached.
    func day(of status: String) -> Day? { steps.first { $0.status == status }?.day }

    private static func lastStatus(_ outcome: Outcome) -> String {
      switch outcome {
      case .overgedragen: "overgedragen"
      case .samengevoegd: "samengevoegd"
      case .afgewezen: "afgewezen"
      default: "afgesloten"
      }
    }

    private mutating func walkToAdvies(from start: Day, to advies: Day, _ random: inout Random) {
      reach("aangemeld", start, &random)
      let room = advies - start
      reach("weging", start + min(random.within(1...6), room / 8), &random)
      reach("casusoverleg", start + room * random.within(20...35) / 100, &random)
      reach("analyse", start + room * random.within(45...75) / 100, &random)
      reach("advies", advies, &random)
    }

    private mutating func walkOn(from advies: Day, to limit: Day, _ outcome: Outcome, _ random: inout Random) {
      let room = max(0, limit - advies)
      if outcome == .advies { return }
      let besluit = advies + min(random.within(5...20), room / 4)
      reach("besluit", besluit, &random)
      if outcome == .besluit || outcome == .nietNodig { return }
      let uitvoering = besluit + min(random.within(4...15), room / 4)
      reach("uitvoering", uitvoering, &random)
      if outcome == .uitvoering { return }
      reach("evaluatie", uitvoering + (limit - uitvoering) * random.within(65...90) / 100, &random)
    }

    private mutating func walkEarly(from start: Day, to limit: Day, _ outcome: Outcome, _ random: inout Random) {
      reach("aangemeld", start, &random)
      if outcome == .aangemeld { return }
      if outcome == .analyse, limit - start > 260, random.chance(25) { return walkTwice(from: start, &random) }
      let room = max(0, limit - start)
      reach("weging", start + min(random.within(1...6), room / 2), &random)
      if outcome == .weging || outcome == .afgewezen { return }
      let casusoverleg = start + min(random.within(10...30), room * 2 / 3)
      reach("casusoverleg", casusoverleg, &random)
      if outcome == .casusoverleg { return }
      if outcome == .analyse || random.chance(50) {
        reach("analyse", casusoverleg + min(random.within(14...50), (limit - casusoverleg) * 3 / 4), &random)
      }
      guard outcome == .aangehouden, let last = steps.last?.day else { return }
      reach("aangehouden", last + min(random.within(20...120), limit - last), &random)
    }

    /// Closed after two months without follow-up, and taken up again three months later.
    private mutating func walkTwice(from start: Day, _ random: inout Random) {
      reach("weging", start + 3, &random)
      reach("casusoverleg", start + 25, &random)
      let closed = Calendar.workday(start + 70, notBefore: start)
      let again = Calendar.workday(closed + random.within(60...120), notBefore: start)
      reach("afgesloten", closed, &random)
      reach("heropend", again, &random)
      reach("weging", again + 4, &random)
      reach("casusoverleg", again + 20, &random)
      reach("analyse", again + 45, &random)
      reopened = (closed, again)
    }

    /// Adds a step, later than the one before.
    private mutating func reach(_ status: String, _ wanted: Day, _ random: inout Random) {
      var minute = 540 + random.below(400)
      guard let last = steps.last else {
        steps.append(Step(status: status, day: wanted, minute: minute))
        return
      }
      let isFixed = status == "advies" || status == "afgesloten" || status == "overgedragen" || status == "samengevoegd"
      let day = isFixed ? max(wanted, last.day) : Calendar.workday(max(wanted, last.day), notBefore: last.day)
      if day == last.day { minute = last.minute + 7 }
      steps.append(Step(status: status, day: day, minute: minute))
    }
  }
}
