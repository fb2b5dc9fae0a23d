extension Demo {
  /// How a casus ended, or where it stands.
  enum Outcome: UInt8 {
    // Open, in the order of the lifecycle; the raw value is the position in `Timeline.chain`.
    case aangemeld, weging, casusoverleg, analyse, advies, besluit, uitvoering, evaluatie
    /// Open, held from an earlier state.
    case aangehouden
    /// Ended after interventies.
    case afgesloten
    /// Ended after a besluit that no interventie is needed.
    case nietNodig
    /// Ended without follow-up, from casusoverleg or analyse.
    case geenVervolg
    case overgedragen, samengevoegd, afgewezen

    var isOpen: Bool { rawValue <= Outcome.aangehouden.rawValue }
    /// Whether interventies were carried out or are.
    var hasInterventies: Bool { self == .uitvoering || self == .evaluatie || self == .afgesloten }
  }

  /// The skeleton of a casus: what other records need to know of it. A million of them fit in 32 MB.
  struct CasusPlan {
    /// The days between which it was treated.
    struct Span {
      var start: Int32
      /// The last day; nil while it is open.
      var end: Int32?
      /// The day of the first advies; nil where there is none.
      var advies: Int32?
      var outcome: Outcome

      /// A span whose days are moved to the Friday before where they fall in a weekend, unless they are `exact`.
      init(_ start: Day, _ end: Day, advies: Day? = nil, _ outcome: Outcome, exact: Bool = false) {
        self.init(start, advies: advies, outcome, exact: exact)
        self.end = Span.kept(end, exact)
      }

      /// The same, of a casus that is open.
      init(_ start: Day, advies: Day? = nil, _ outcome: Outcome, exact: Bool = false) {
        self.start = Span.kept(start, exact)
        self.advies = advies.map { Span.kept($0, exact) }
        self.outcome = outcome
      }

      private static func kept(_ day: Day, _ exact: Bool) -> Int32 {
        Int32(clamping: exact ? day : Calendar.workday(day, notBefore: 0))
      }
    }

    let region: Region
    /// The position in the shares of its region; nil for a casus that was not treated in 2021.
    let share: Int16?
    let span: Span
    /// The number in its region and year.
    var number: Int32 = 0
    /// The place of its signaal in the plans of signalen; nil without.
    var signaal: Int32?

    var start: Day { Day(span.start) }
    var end: Day? { span.end.map(Day.init) }
    var outcome: Outcome { span.outcome }
    var year: Int { Calendar.year(start) }

    /// The id: region, year and number.
    var id: String {
      let digits = String(number)
      return "\(region.code)-\(year)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }
  }

  /// Every casus of a store, in the order of its file: by region, year and number.
  static func plans(_ options: DemoOptions, shares: [[Share]]) -> [CasusPlan] {
    let treated = divide(min(1_219, options.casussen >= 1_219 ? 1_219 : options.casussen * 1_219 / 1_600))
    let rest = options.casussen - treated.reduce(0, +)
    let before = divide(rest * 181 / 381)
    let after = divide(rest - before.reduce(0, +))
    // In a large store more casussen end before an advies, which keeps its records short.
    let early = options.isLarge ? 75 : 25
    var plans: [CasusPlan] = []
    plans.reserveCapacity(options.casussen)
    for region in Region.allCases {
      let start = plans.count
      var random = Random(seed: options.zaad, .intervals, region.rawValue)
      for (position, share) in kept(shares[region.rawValue], treated[region.rawValue]) {
        plans.append(CasusPlan(region: region, share: Int16(position), span: treatedSpan(share, region, &random)))
      }
      for position in 0..<before[region.rawValue] {
        plans.append(
          CasusPlan(region: region, share: nil, span: earlierSpan(isFirst: position == 0, early: early, &random)))
      }
      for position in 0..<after[region.rawValue] {
        plans.append(
          CasusPlan(region: region, share: nil, span: laterSpan(isFirst: position == 0, early: early, &random)))
      }
      number(&plans[start...])
    }
    return plans
  }

  /// `count` shared out over the regions as the casussen of 2021 are (largest remainder).
  static func divide(_ count: Int) -> [Int] {
    let weights = Region.allCases.map { Figures.of($0).treated }
    let whole = weights.reduce(0, +)
    var parts = weights.map { count * $0 / whole }
    let byRemainder = weights.indices.sorted {
      (count * weights[$1] % whole, $0) < (count * weights[$0] % whole, $1)
    }
    for region in byRemainder.prefix(count - parts.reduce(0, +)) { parts[region] += 1 }
    return parts
  }

  /// The first `count` of the shares, those at the boundary of the year before all others.
  private static func kept(_ shares: [Share], _ count: Int) -> [(Int, Share)] {
    let all = Array(shares.enumerated().map { ($0, $1) })
    return Array((all.filter { $0.1.isBoundary } + all.filter { !$0.1.isBoundary }).prefix(count))
  }

  /// Orders the casussen of one region by their first day and numbers them within each year.
  private static func number(_ plans: inout ArraySlice<CasusPlan>) {
    plans.sort { ($0.span.start, $0.share ?? -1) < ($1.span.start, $1.share ?? -1) }
    var year = 0
    var next: Int32 = 1
    for position in plans.indices {
      if plans[position].year != year { (year, next) = (plans[position].year, 1) }
      plans[position].number = next
      next += 1
    }
  }
}
