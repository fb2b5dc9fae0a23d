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
      if plan.start >= secondSince, random.chance(50) { return [id(plan.region, first + 1)] }
      return plan.start >= firstSince ? [id(plan.region, first)] : []
    }

    /// When the first invented knelpunt of each region was designated.
    static let firstSince = Calendar.day(2019, 3, 14)
    static let secondSince = Calendar.day(2021, 2, 11)
  }
}
