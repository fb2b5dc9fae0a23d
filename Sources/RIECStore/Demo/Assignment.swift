extension Demo {
  /// How the treatment of a casus lies towards 2021 (domain page §7.1).
  enum Interval {
    /// Began before and ended in 2021.
    case endedIn
    /// Began before and was open at the end.
    case across
    /// Began and ended in 2021.
    case inside
    /// Began in 2021 and was open at the end.
    case begunIn
  }

  /// What the figures of 2021 ask of one casus.
  struct Share {
    var interval = Interval.inside
    /// Whether it ends on 01-01-2021 or begins on 31-12-2021.
    var isBoundary = false
    /// Whether it came from an ondermijningsbeeld (row 2a).
    var isFromBeeld = false
    /// Who brought it in, one bit for each of rows 2b–2f.
    var inbreng: UInt8 = 0
    /// Its themes, one bit for each of rows 3a–3f.
    var themas: UInt8 = 0
    /// The kinds of each advies dated in 2021; nil where they were not registered.
    var adviezen: [UInt8?] = []
    /// The money that it moved.
    var money: [MoneyPiece] = []
  }

  /// The casussen of 2021 of one region, so that their sums are the cells of the tables.
  ///
  /// The construction is the domain page's (§7.1): shuffle the casussen by seed, lay the inbrengers of 2b, 2c, … 2f one
  /// after another round that circle; the same with another shuffle for 3a…3f. No count exceeds the region's total, so
  /// no casus gets a value twice.
  static func shares(of region: Region, seed: UInt64) -> [Share] {
    var random = Random(seed: seed, .assignment, region.rawValue)
    let figures = Figures.of(region)
    var shares = [Share](repeating: Share(), count: figures.treated)
    layIntervals(&shares, &random)
    let inbreng = circle(figures.inbreng, over: random.order(shares.count))
    let themas = circle(figures.themas, over: random.order(shares.count))
    for position in shares.indices {
      shares[position].inbreng = inbreng[position]
      shares[position].themas = themas[position]
    }
    for position in random.order(shares.count).prefix(figures.fromBeeld) { shares[position].isFromBeeld = true }
    layAdviezen(figures, &shares, &random)
    layMoney(figures.money, &shares, &random)
    return shares
  }

  /// One mask for each of the things in `order`: `counts[n]` of them get bit n, going round and round.
  static func circle(_ counts: [Int], over order: [Int]) -> [UInt8] {
    var masks = [UInt8](repeating: 0, count: order.count)
    var next = 0
    for (bit, count) in counts.enumerated() {
      for _ in 0..<min(count, order.count) {
        masks[order[next % order.count]] |= 1 << UInt8(bit)
        next += 1
      }
    }
    return masks
  }

  /// 15 % ended in the year, 15 % lie across it, 30 % inside it, the rest began in it. The first of each end kind is
  /// the boundary casus.
  private static func layIntervals(_ shares: inout [Share], _ random: inout Random) {
    let count = shares.count
    let fifteen = (count * 15 + 50) / 100
    let thirty = (count * 30 + 50) / 100
    for (position, share) in random.order(count).enumerated() {
      switch position {
      case ..<fifteen: shares[share].interval = .endedIn
      case ..<(2 * fifteen): shares[share].interval = .across
      case ..<(2 * fifteen + thirty): shares[share].interval = .inside
      default: shares[share].interval = .begunIn
      }
      shares[share].isBoundary = position == 0 || position == count - 1
    }
  }

  /// Gives the adviezen to casussen that are not at the boundary; those that lie inside the year come first more often,
  /// because without an advies they can only end without follow-up.
  private static func layAdviezen(_ figures: Figures, _ shares: inout [Share], _ random: inout Random) {
    var ranked: [(rank: Int, share: Int)] = []
    for position in shares.indices where !shares[position].isBoundary {
      let bonus = shares[position].interval == .inside ? 0 : 40
      ranked.append((random.below(100) + bonus, position))
    }
    ranked.sort { ($0.rank, $0.share) < ($1.rank, $1.share) }
    guard !ranked.isEmpty else { return }
    for (number, mask) in adviesMasks(figures, &random).enumerated() {
      shares[ranked[number % ranked.count].share].adviezen.append(mask)
    }
  }

  private static func adviesMasks(_ figures: Figures, _ random: inout Random) -> [UInt8?] {
    switch figures.soorten {
    case .notRegistered: return [UInt8?](repeating: nil, count: figures.adviezen)
    case .free: return (0..<figures.adviezen).map { _ in 1 << UInt8(random.below(4)) }
    case .counts(let counts):
      var masks = circle(counts, over: random.order(figures.adviezen))
      if figures.bibobAlone {
        for position in masks.indices where masks[position] == 0 { masks[position] = Adviessoort.bibob.bit }
      } else {
        for position in random.order(masks.count).prefix(figures.bibob) { masks[position] |= Adviessoort.bibob.bit }
      }
      return masks
    }
  }
}
