// When casussen were treated, so that each lies towards 2021 as its share says and every advies has its time.
extension Demo {
  /// The last working day before the peildatum: nothing in a casus is later.
  static let latest = Calendar.peildatum - 3

  /// The first day on which an advies of 2021 may be dated: LI counts from mid-March (Jaarverslag 2021, line 379).
  static func firstAdviesDay(_ region: Region) -> Day {
    Calendar.day(2021, region == .LI ? 3 : 1, region == .LI ? 15 : 6)
  }

  /// A casus of 2021.
  static func treatedSpan(_ share: Share, _ region: Region, _ random: inout Random) -> CasusPlan.Span {
    if share.isBoundary { return boundarySpan(share.interval, &random) }
    if !share.money.isEmpty { return carrierSpan(share.interval, &random) }
    return share.adviezen.isEmpty
      ? spanWithoutAdvies(share.interval, &random) : spanWithAdvies(share.interval, region, &random)
  }

  private static func boundarySpan(_ interval: Interval, _ random: inout Random) -> CasusPlan.Span {
    if interval == .begunIn { return CasusPlan.Span(Calendar.end2021, .casusoverleg, exact: true) }
    let advies = Calendar.day(2020, 7, 1) + random.below(60)
    return CasusPlan.Span(
      Calendar.day(2020, 2, 3) + random.below(60), Calendar.start2021, advies: advies, .afgesloten, exact: true)
  }

  /// A casus that moved money in 2021: its advies is of 2020, its interventies run from the autumn of 2020 on.
  private static func carrierSpan(_ interval: Interval, _ random: inout Random) -> CasusPlan.Span {
    let start = Calendar.day(2019, 9, 2) + random.below(240)
    let advies = start + 60 + random.below(max(1, Calendar.day(2020, 9, 15) - start - 60))
    if interval == .endedIn {
      return CasusPlan.Span(
        start, random.within(Calendar.day(2021, 7, 1)...Calendar.day(2021, 12, 22)), advies: advies, .afgesloten)
    }
    if random.chance(55) { return CasusPlan.Span(start, endIn2022(&random), advies: advies, .afgesloten) }
    return CasusPlan.Span(start, advies: advies, random.chance(75) ? .uitvoering : .evaluatie)
  }

  /// A casus with an advies, or several, dated in 2021, the first of which is its first.
  private static func spanWithAdvies(_ interval: Interval, _ region: Region, _ random: inout Random) -> CasusPlan.Span {
    let first = firstAdviesDay(region)
    let start: Day
    let adviesBefore: Day
    switch interval {
    case .endedIn:
      start = Calendar.day(2020, 6, 1) + random.below(190)
      let end = random.within(Calendar.day(2021, 5, 17)...Calendar.day(2021, 12, 29))
      let advies = random.within(max(first, start + 25)...(end - 40))
      return CasusPlan.Span(start, end, advies: advies, ended(&random))
    case .inside:
      start = Calendar.day(2021, 1, 4) + random.below(190)
      let advies = random.within(max(first, start + 25)...Calendar.day(2021, 10, 22))
      return CasusPlan.Span(
        start, random.within((advies + 35)...Calendar.day(2021, 12, 30)), advies: advies, ended(&random))
    case .across:
      start = Calendar.day(2020, 6, 1) + random.below(190)
      adviesBefore = Calendar.day(2021, 12, 20)
    case .begunIn:
      start = Calendar.day(2021, 1, 4) + random.below(285)
      adviesBefore = Calendar.day(2021, 12, 20)
    }
    let advies = random.within(max(first, start + 25)...adviesBefore)
    if random.chance(50) {
      return CasusPlan.Span(start, max(endIn2022(&random), advies + 40), advies: advies, ended(&random))
    }
    return CasusPlan.Span(
      start, advies: advies,
      random.pick([.uitvoering, .uitvoering, .uitvoering, .evaluatie, .besluit], or: .uitvoering))
  }

  /// A casus of 2021 without an advies dated in it.
  private static func spanWithoutAdvies(_ interval: Interval, _ random: inout Random) -> CasusPlan.Span {
    switch interval {
    case .endedIn:
      if random.chance(60) {
        let start = Calendar.day(2019, 9, 2) + random.below(330)
        let advies = random.within((start + 45)...Calendar.day(2020, 12, 11))
        return CasusPlan.Span(
          start, random.within(Calendar.day(2021, 1, 29)...Calendar.day(2021, 12, 29)), advies: advies, ended(&random))
      }
      let start = Calendar.day(2020, 5, 4) + random.below(220)
      return CasusPlan.Span(
        start, random.within(Calendar.day(2021, 1, 8)...Calendar.day(2021, 10, 29)), endedEarly(&random))
    case .inside:
      let start = Calendar.day(2021, 1, 4) + random.below(300)
      return CasusPlan.Span(
        start, min(start + random.within(28...200), Calendar.day(2021, 12, 30)), endedEarly(&random))
    case .across:
      if random.chance(50) {
        let start = Calendar.day(2019, 10, 7) + random.below(320)
        let advies = random.within((start + 45)...Calendar.day(2020, 12, 11))
        if random.chance(55) { return CasusPlan.Span(start, endIn2022(&random), advies: advies, .afgesloten) }
        return CasusPlan.Span(start, advies: advies, random.chance(70) ? .uitvoering : .evaluatie)
      }
      return spanInto2022(Calendar.day(2020, 7, 6) + random.below(170), &random)
    case .begunIn:
      return spanInto2022(Calendar.day(2021, 1, 4) + random.below(355), &random)
    }
  }

  /// A casus that was open on 31-12-2021 and got no advies before 2022.
  private static func spanInto2022(_ start: Day, _ random: inout Random) -> CasusPlan.Span {
    switch random.below(100) {
    case ..<25:
      return CasusPlan.Span(start, max(endIn2022(&random), start + 30), endedEarly(&random))
    case ..<45:
      let advies = random.within(max(start + 25, Calendar.day(2022, 1, 10))...Calendar.day(2022, 6, 17))
      return CasusPlan.Span(start, random.within((advies + 40)...latest), advies: advies, ended(&random))
    case ..<75:
      let advies = random.within(max(start + 25, Calendar.day(2022, 1, 10))...Calendar.day(2022, 8, 12))
      return CasusPlan.Span(
        start, advies: advies, random.pick([.advies, .besluit, .uitvoering, .uitvoering], or: .advies))
    case ..<85: return CasusPlan.Span(start, .aangehouden)
    default: return CasusPlan.Span(start, random.pick([.casusoverleg, .analyse, .analyse], or: .analyse))
    }
  }

  /// A casus that ended before 2021, `early` in a hundred without an advies; the first of a region on the last day of
  /// 2020.
  static func earlierSpan(isFirst: Bool, early: Int, _ random: inout Random) -> CasusPlan.Span {
    let drawn = random.within(Calendar.day(2018, 3, 5)...Calendar.day(2020, 12, 30))
    let end = isFirst ? Calendar.end2020 : drawn
    let start = end - random.within(90...560)
    if random.chance(early) { return CasusPlan.Span(start, end, endedEarly(&random)) }
    return CasusPlan.Span(start, end, advies: random.within((start + 30)...(end - 40)), ended(&random))
  }

  /// A casus that began in 2022; the first of a region on the first day of the year. The more end `early`, the fewer
  /// have an advies.
  static func laterSpan(isFirst: Bool, early: Int, _ random: inout Random) -> CasusPlan.Span {
    let drawn = random.within(Calendar.day(2022, 1, 3)...Calendar.day(2022, 9, 1))
    if isFirst { return CasusPlan.Span(Calendar.start2022, .analyse, exact: true) }
    let start = drawn
    let age = latest - start
    if age > 40, random.chance(12) {
      return CasusPlan.Span(start, random.within((start + 10)...(start + 35)), .afgewezen)
    }
    if age > 90, random.chance(20) {
      return CasusPlan.Span(start, random.within((start + 40)...latest), endedEarly(&random))
    }
    if age > 120, random.chance(85 - early) {
      let advies = random.within((start + 50)...(latest - 45))
      if random.chance(25) {
        return CasusPlan.Span(start, random.within((advies + 40)...latest), advies: advies, ended(&random))
      }
      return CasusPlan.Span(
        start, advies: advies, random.pick([.advies, .advies, .besluit, .uitvoering, .uitvoering], or: .advies))
    }
    if age > 60, random.chance(12) { return CasusPlan.Span(start, .aangehouden) }
    if age > 45 {
      return CasusPlan.Span(start, random.pick([.casusoverleg, .casusoverleg, .analyse], or: .casusoverleg))
    }
    return CasusPlan.Span(
      start, random.pick(age > 12 ? [.weging, .casusoverleg] : [.aangemeld, .weging], or: .aangemeld))
  }

  private static func endIn2022(_ random: inout Random) -> Day {
    Calendar.workday(random.within(Calendar.day(2022, 1, 10)...latest), notBefore: 0)
  }

  private static func ended(_ random: inout Random) -> Outcome { random.chance(82) ? .afgesloten : .nietNodig }

  private static func endedEarly(_ random: inout Random) -> Outcome {
    switch random.below(100) {
    case ..<75: .geenVervolg
    case ..<90: .overgedragen
    default: .samengevoegd
    }
  }
}
