extension Demo {
  /// Turns the plan of a casus into its line, in the order of the fields of the kind.
  struct CasusWriter {
    let seed: UInt64
    let world: World
    let plans: [CasusPlan]
    let shares: [[Share]]
    let signalen: SignaalPlans
    /// Whether the casussen outside 2021 are kept short, so that a large store has records of about 1.4 KB.
    let isLarge: Bool
    private let firstTitled: Int

    init(_ options: DemoOptions, _ world: World, _ plans: [CasusPlan], _ shares: [[Share]], _ signalen: SignaalPlans) {
      seed = options.zaad
      self.world = world
      self.plans = plans
      self.shares = shares
      self.signalen = signalen
      isLarge = options.isLarge
      firstTitled = plans.firstIndex { $0.region == .MN } ?? 0
    }

    /// Whether the casus says only what it must.
    func isShort(_ plan: CasusPlan) -> Bool { isLarge && plan.share == nil }

    /// Writes the casus at `index`.
    func write(_ index: Int, to line: inout JSONLine) {
      let plan = plans[index]
      var random = Random(seed: seed, .casus, index)
      let content = CasusContent(plan, index: index, self, &random)
      line.clear()
      line.openObject()
      writeHead(plan, index, content, &line)
      writeStatus(plan, content, &line, &random)
      writeSubjects(content, &line)
      writeAnalyses(plan, content, &line, &random)
      writeAdviezen(plan, content, &line, &random)
      let isWhole = writeInterventies(plan, content, &line, &random)
      writeTaken(plan, content, &line, &random)
      writeNotities(plan, content, &line, &random)
      line.field("vertrouwelijkheid", content.vertrouwelijkheid)
      line.field("toegang", ["team-\(plan.region.code.lowercased())"])
      line.field("grondslag", "convenant")
      line.field("doel", content.text(random.pick(Texts.doel(content.mainTheme))))
      writeEnd(plan, index, isWhole: isWhole, &line, &random)
      line.field("nietGeregistreerd", ifAny: content.notRegistered)
      line.field("versie", content.timeline.steps.count + random.below(9))
      line.closeObject()
      line.endLine()
    }

    private func writeHead(_ plan: CasusPlan, _ index: Int, _ content: CasusContent, _ line: inout JSONLine) {
      line.field("id", plan.id)
      line.field("titel", title(index))
      line.field("regio", plan.region.code)
      line.field("gemeenten", content.gemeenten)
      line.key("aanleiding")
      line.openObject()
      line.field("soort", content.aanleiding)
      line.field("verwijzing", ifAny: content.verwijzing)
      line.closeObject()
      line.key("inbreng")
      line.openArray()
      for (position, partner) in content.inbreng.enumerated() {
        line.openObject()
        line.field("nr", position + 1)
        line.field("partner", partner.rawValue)
        if partner == .gemeenten { line.field("organisatie", content.gemeenten.first ?? "") }
        if content.inbreng.count > 1, position == 0 { line.field("trekker", true) }
        let day = position == 0 ? plan.start : min(plan.start + 7, plan.end ?? latest)
        line.field("datum", Calendar.iso(min(day, Calendar.peildatum)))
        line.field("informatieVerstrekt", content.hasGiven[position % content.hasGiven.count])
        line.closeObject()
      }
      line.closeArray()
      line.key("themas")
      line.openArray()
      for (position, theme) in content.themas.enumerated() {
        line.openObject()
        line.field("nr", position + 1)
        line.field("code", theme.code)
        if theme == .regionaal { line.field("naam", content.regionalName) }
        line.closeObject()
      }
      line.closeArray()
      line.field("handhavingsknelpuntIds", ifAny: content.knelpunten)
    }

    private func writeStatus(
      _ plan: CasusPlan, _ content: CasusContent, _ line: inout JSONLine, _ random: inout Random
    ) {
      let steps = content.timeline.steps
      line.field("status", steps.last?.status ?? "aangemeld")
      line.key("statusHistorie")
      line.openArray()
      for (position, step) in steps.enumerated() {
        line.openObject()
        line.field("nr", position + 1)
        line.field("status", step.status)
        line.field("op", Calendar.moment(step.day, minute: step.minute))
        line.field("door", random.chance(80) ? content.behandelaar : Staff.regisseur(plan.region))
        let note = StatusTexts.toelichting(step.status, plan.outcome, isShort: isShort(plan), &random)
        line.field("toelichting", content.text(note))
        line.closeObject()
      }
      line.closeArray()
      if plan.outcome == .aangehouden {
        line.field("hervatOp", Calendar.iso(Calendar.peildatum + random.within(-6...45)))
      }
      let prioriteit = random.weighted([62, 22, 13, 3])
      if prioriteit > 0 || !isShort(plan) {
        line.field("prioriteit", ["normaal", "hoog", "laag", "spoed"][prioriteit])
      }
      line.field("behandelaar", content.behandelaar)
      if !isShort(plan) { line.field("casusregisseur", Staff.regisseur(plan.region)) }
      if plan.outcome.hasInterventies { line.field("coordinator", Staff.regisseur(plan.region)) }
      line.field("behandeldVan", Calendar.iso(plan.start))
      if let end = plan.end { line.field("behandeldTot", Calendar.iso(end)) }
      guard let (closed, again) = content.timeline.reopened else { return }
      line.key("onderbrekingen")
      line.openArray()
      line.openObject()
      line.field("nr", 1)
      line.field("van", Calendar.iso(closed + 1))
      line.field("tot", Calendar.iso(again - 1))
      line.field("reden", "afgesloten en later heropend")
      line.closeObject()
      line.closeArray()
    }

    private func writeSubjects(_ content: CasusContent, _ line: inout JSONLine) {
      line.field("betrokkenen", content.betrokkenen.map(World.betrokkeneID))
      line.field("locaties", content.locaties.map(World.locatieID))
      line.field("kentekens", ifAny: content.kentekens)
      line.field("kvkNummers", ifAny: content.kvkNummers)
    }

    private func writeEnd(
      _ plan: CasusPlan, _ index: Int, isWhole: Bool, _ line: inout JSONLine, _ random: inout Random
    ) {
      if let end = plan.end {
        line.field("resultaat", ifAny: CasusWriter.resultaat(plan.outcome, isWhole: isWhole))
        line.key("archief")
        line.openObject()
        line.field("nominatie", random.chance(93) ? "vernietigen" : "blijvend_bewaren")
        line.field("actiedatum", Calendar.iso(end + (plan.outcome == .afgewezen ? 365 : 1_826)))
        line.closeObject()
      }
      let isMerged = plan.outcome == .samengevoegd
      if isMerged || random.chance(9), let other = neighbour(of: index, &random) {
        line.key("gerelateerd")
        line.openArray()
        line.openObject()
        line.field("nr", 1)
        line.field("casusId", plans[other].id)
        line.field(
          "aard", isMerged ? "samengevoegd_met" : other < index && random.chance(30) ? "vervolg_op" : "verwant")
        line.closeObject()
        line.closeArray()
      }
      writeBorder(plan.region, &line, &random)
    }

    /// The codenaam of the casus at `index`. Midden-Nederland, where the screens start, has those without a numeral.
    func title(_ index: Int) -> String {
      Codenames.name(at: index >= firstTitled ? index - firstTitled : index - firstTitled + plans.count)
    }

    /// That a casus at the border falls under the EURIEC too (Jaarverslag 2021, lines 541–561).
    private func writeBorder(_ region: Region, _ line: inout JSONLine, _ random: inout Random) {
      let countries: [String] =
        switch region {
        case .LI: ["België", "Duitsland"]
        case .BZ: ["België"]
        case .ON: ["Duitsland"]
        default: []
        }
      guard !countries.isEmpty, random.chance(4) else { return }
      line.key("grensoverschrijdend")
      line.openObject()
      line.field("landen", [random.pick(countries)])
      line.field("kader", "EURIEC")
      line.closeObject()
    }

    /// Another casus of the same region, within a hundred places; nil where it has none.
    private func neighbour(of index: Int, _ random: inout Random) -> Int? {
      for _ in 0..<8 {
        let other = index + random.within(-60...40)
        if other != index, plans.indices.contains(other), plans[other].region == plans[index].region { return other }
      }
      return nil
    }

    private static func resultaat(_ outcome: Outcome, isWhole: Bool) -> String? {
      switch outcome {
      case .afgesloten: isWhole ? "interventies_uitgevoerd" : "deels_uitgevoerd"
      case .nietNodig: "geen_interventie_nodig"
      case .geenVervolg: "geen_vervolg"
      case .overgedragen: "overgedragen"
      case .samengevoegd: "samengevoegd"
      default: nil
      }
    }
  }
}
