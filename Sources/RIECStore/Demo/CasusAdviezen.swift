// The parts of a casus that follow from its work: analyses, adviezen, taken, notities.
extension Demo.CasusWriter {
  typealias Texts = Demo.Texts

  func writeAnalyses(
    _ plan: Demo.CasusPlan, _ content: Demo.CasusContent, _ line: inout Demo.JSONLine, _ random: inout Demo.Random
  ) {
    guard let advies = content.timeline.day(of: "advies"), random.chance(isShort(plan) ? 15 : 70) else { return }
    let started = content.timeline.day(of: "analyse") ?? plan.start
    line.key("analyses")
    line.openArray()
    line.openObject()
    line.field("nr", 1)
    line.field("soort", "integrale_casusanalyse")
    line.field("datum", Demo.Calendar.iso((started + advies) / 2))
    line.field("tekst", content.text(random.pick(Texts.analyses)))
    line.closeObject()
    line.closeArray()
  }

  func writeAdviezen(
    _ plan: Demo.CasusPlan, _ content: Demo.CasusContent, _ line: inout Demo.JSONLine, _ random: inout Demo.Random
  ) {
    let adviezen = adviezen(plan, content, &random)
    guard !adviezen.isEmpty else { return }
    line.key("adviezen")
    line.openArray()
    for (position, advies) in adviezen.enumerated() {
      line.openObject()
      line.field("nr", position + 1)
      line.field("datum", Demo.Calendar.iso(advies.day))
      line.field("soorten", advies.soorten)
      writeBesluitpunten(plan, content, &line, &random)
      let needsNone = plan.outcome == .nietNodig
      line.field("tekst", content.text(random.pick(needsNone ? Texts.geenInterventie : Texts.adviezen)))
      line.field("status", plan.outcome == .advies ? "concept" : "vastgesteld")
      if advies.soorten.isEmpty { line.field("nietGeregistreerd", ["soorten"]) }
      line.closeObject()
    }
    line.closeArray()
  }

  /// The five besluitpunten; one in the making has answers to some of them.
  private func writeBesluitpunten(
    _ plan: Demo.CasusPlan, _ content: Demo.CasusContent, _ line: inout Demo.JSONLine, _ random: inout Demo.Random
  ) {
    if plan.outcome == .nietNodig {
      line.field("noodzakelijk", "nee")
      return
    }
    let answered = plan.outcome == .advies ? random.below(5) : 5
    let partners = involved(content)
    let lead = partners[random.below(partners.count)]
    if answered > 0 { line.field("noodzakelijk", answered == 1 ? "nader" : "ja") }
    if answered > 1 { line.field("afstemmingTussen", partners) }
    if answered > 2 {
      line.field("betrokkenDeelnemers", partners + (partners.contains("belastingdienst") ? [] : ["belastingdienst"]))
    }
    if answered > 3 { line.field("verantwoordelijke", lead) }
    if answered > 4 { line.field("coordinator", lead) }
  }

  /// The convenantpartners that deal with a casus: its inbrengers and two that are always near.
  func involved(_ content: Demo.CasusContent) -> [String] {
    var partners = content.inbreng.filter { $0 != .integraleWerkgroep }.map(\.rawValue)
    for partner in ["gemeenten", "politie"] where !partners.contains(partner) { partners.append(partner) }
    return partners
  }

  /// The adviezen of a casus with their days: its share of 2021, and the one from another year that its states need.
  private func adviezen(
    _ plan: Demo.CasusPlan, _ content: Demo.CasusContent, _ random: inout Demo.Random
  ) -> [(day: Demo.Day, soorten: [String])] {
    guard let first = plan.span.advies.map(Demo.Day.init) else { return [] }
    let masks = content.share?.adviezen ?? []
    var adviezen: [(day: Demo.Day, soorten: [String])] = []
    let isOf2021 = Demo.Calendar.year(first) == 2021
    if !isOf2021 { adviezen.append((first, freeSoorten(plan.region, &random))) }
    let earliest = isOf2021 ? first : max(first, Demo.firstAdviesDay(plan.region))
    let last = max(earliest, min(plan.end.map { $0 - 6 } ?? Demo.latest, Demo.Calendar.day(2021, 12, 29)))
    for (position, mask) in masks.enumerated() {
      let room = last - earliest
      let later = isOf2021 ? room * position / max(1, masks.count) : room * (position + 1) / (masks.count + 1)
      let day = Demo.Calendar.workday(earliest + later, notBefore: earliest)
      adviezen.append((day, mask.map(Demo.Adviessoort.of) ?? []))
    }
    return adviezen
  }

  /// Kinds of an advies that no figure counts: AA has no part in Bibob, LI does not register it apart (lines 379–381).
  private func freeSoorten(_ region: Demo.Region, _ random: inout Demo.Random) -> [String] {
    let hasBibob = region != .AA && region != .LI
    var mask: UInt8 = 1 << UInt8(random.weighted([40, 25, 20, 10, hasBibob ? 5 : 0]))
    if random.chance(25) { mask |= 1 << UInt8(random.below(4)) }
    return Demo.Adviessoort.of(mask)
  }

  func writeTaken(
    _ plan: Demo.CasusPlan, _ content: Demo.CasusContent, _ line: inout Demo.JSONLine, _ random: inout Demo.Random
  ) {
    guard plan.outcome.isOpen, random.chance(isShort(plan) ? 20 : 40) else { return }
    line.key("taken")
    line.openArray()
    for number in 1...(random.chance(30) ? 2 : 1) {
      let isDone = random.chance(35)
      let due = isDone ? Demo.latest - random.below(30) : Demo.Calendar.peildatum + random.within(-8...40)
      line.openObject()
      line.field("nr", number)
      line.field("wat", content.text(random.pick(Texts.taken)))
      line.field("wie", content.behandelaar)
      line.field("uiterlijk", Demo.Calendar.iso(max(due, plan.start)))
      if isDone { line.field("gedaanOp", Demo.Calendar.iso(max(due - random.below(4), plan.start))) }
      line.closeObject()
    }
    line.closeArray()
  }

  func writeNotities(
    _ plan: Demo.CasusPlan, _ content: Demo.CasusContent, _ line: inout Demo.JSONLine, _ random: inout Demo.Random
  ) {
    let count = random.weighted(
      isShort(plan) ? [75, 20, 5] : plan.outcome.isOpen ? [12, 50, 30, 8] : [40, 40, 16, 4])
    guard count > 0 else { return }
    let last = plan.end ?? Demo.latest
    line.key("notities")
    line.openArray()
    let first = random.below(Texts.notities.count)
    for number in 1...count {
      let even = plan.start + (last - plan.start) * number / (count + 1)
      // Something happens in a casus that is open: its last note is of the last weeks.
      let isLatest = number == count && plan.outcome.isOpen
      let day = isLatest ? max(even, Demo.Calendar.workday(last - random.below(75), notBefore: plan.start)) : even
      let partners = involved(content)
      let partner = Demo.Partner(rawValue: partners[random.below(partners.count)])
      line.openObject()
      line.field("nr", number)
      line.field("op", Demo.Calendar.moment(day, minute: 540 + random.below(420)))
      line.field("door", content.behandelaar)
      // Seven steps on, so that no note stands twice in a casus.
      line.field("tekst", content.text(Texts.notities[(first + 7 * number) % Texts.notities.count], partner: partner))
      line.closeObject()
    }
    line.closeArray()
  }
}
