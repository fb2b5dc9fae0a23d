extension Demo {
  /// The handhavingsknelpunten: three public ones, and four or five invented ones in each region.
  enum Knelpunten {
    /// The landelijke knelpunt of the Jaarverslag 2021 (line 272).
    static let omg = "HKP-NL-0001"

    static func id(_ region: Region, _ number: Int) -> String { "HKP-\(region.code)-\(World.padded(number))" }

    /// The number of the first invented one: in AA and BZ a public one comes before it.
    static func firstInvented(_ region: Region) -> Int { region == .AA || region == .BZ ? 2 : 1 }

    /// The knelpunten that a casus falls under: one of the region's two oldest, which are valid throughout, once they
    /// were designated; thema omg may fall under the landelijke. No invented casus hangs under another public one.
    static func links(_ plan: CasusPlan, _ subject: CasusSubject, _ random: inout Random) -> [String] {
      if subject.themas.contains(.omg), random.chance(70) { return [omg] }
      let isNeeded = subject.inbreng.contains(.integraleWerkgroep)
      guard isNeeded || random.chance(30) else { return [] }
      let first = firstInvented(plan.region)
      if plan.start >= since[1], random.chance(50) { return [id(plan.region, first + 1)] }
      return plan.start >= since[0] ? [id(plan.region, first)] : []
    }

    /// One that was waited for: the stuurgroep is still to decide about it, but in Midden-Nederland it just did.
    static func expected(_ region: Region) -> String { id(region, firstInvented(region) + (region == .MN ? 3 : 2)) }

    /// When the invented knelpunt at `place` of `region` was designated.
    static func since(_ region: Region, _ place: Int) -> Day {
      region == .MN && place == 3 ? Calendar.day(2022, 8, 25) : since[place]
    }

    /// When the invented knelpunten were designated, by their place in the region; the third is not. In one region the
    /// fourth came later (``since(_:_:)``).
    static let since = [
      Calendar.day(2019, 3, 14), Calendar.day(2021, 2, 11), 0, Calendar.day(2020, 6, 18), Calendar.day(2018, 10, 4),
    ]

    /// All 41: the public ones of a region first.
    static let all: [Knelpunt] = {
      var all: [Knelpunt] = [.open(omg)]
      for region in Region.allCases {
        if region == .AA || region == .BZ { all.append(.open(id(region, 1))) }
        for place in 0..<(region == .MN || region == .ON ? 5 : 4) { all.append(.invented(region, place)) }
      }
      return all
    }()

    /// A knelpunt of the demo.
    enum Knelpunt {
      /// A public one, by its id.
      case open(String)
      /// An invented one, by its place in its region.
      case invented(Region, Int)
    }
  }
}
