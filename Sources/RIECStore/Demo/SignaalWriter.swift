extension Demo {
  /// Turns the plan of a signaal into its line, in the order of the fields of the kind.
  struct SignaalWriter {
    let casussen: CasusWriter
    let overleggen: OverlegPlans

    /// Writes the signaal at `index`.
    func write(_ index: Int, to line: inout JSONLine) {
      let plan = casussen.signalen.all[index]
      var random = Random(seed: casussen.seed, .signaal, index)
      let content = SignaalContent(plan, index: index, self, &random)
      line.clear()
      line.openObject()
      line.field("id", plan.id)
      line.field("ontvangenOp", Calendar.iso(plan.received))
      line.field("regio", plan.region.code)
      line.field("onderwerp", content.onderwerp)
      writeInbreng(plan, content, &line, &random)
      line.field("gemeenten", [content.place.municipality])
      line.key("themas")
      line.openArray()
      for (position, theme) in content.subject.themas.enumerated() {
        line.openObject()
        line.field("nr", position + 1)
        line.field("code", theme.code)
        if theme == .regionaal { line.field("naam", content.subject.regionalName) }
        line.closeObject()
      }
      line.closeArray()
      line.field("omschrijving", content.omschrijving)
      line.field("betrokkenen", content.subject.betrokkenen.map(World.betrokkeneID))
      line.field("locaties", content.subject.locaties.map(World.locatieID))
      line.field("kentekens", ifAny: content.kentekens)
      line.field("kvkNummers", ifAny: content.kvkNummers)
      line.field("handhavingsknelpuntIds", ifAny: content.knelpunten)
      line.field(
        "betrouwbaarheid",
        ["waarschijnlijk", "mogelijk", "bevestigd", "twijfelachtig", "niet_te_beoordelen"][
          random.weighted([38, 34, 16, 6, 6])])
      writeWeging(plan, content, &line, &random)
      writeStatus(plan, content, &line)
      writeOutcome(plan, content, index, &line, &random)
      writeEnd(plan, content, &line, &random)
      line.closeObject()
      line.endLine()
    }

    private func writeInbreng(
      _ plan: SignaalPlan, _ content: SignaalContent, _ line: inout JSONLine, _ random: inout Random
    ) {
      line.key("inbreng")
      line.openArray()
      for (position, partner) in content.inbreng.enumerated() {
        line.openObject()
        line.field("nr", position + 1)
        line.field("partner", partner.rawValue)
        if partner == .gemeenten { line.field("organisatie", content.place.municipality) }
        line.field("datum", Calendar.iso(plan.received))
        line.field("informatieVerstrekt", random.chance(92))
        line.closeObject()
      }
      line.closeArray()
    }

    private func writeWeging(
      _ plan: SignaalPlan, _ content: SignaalContent, _ line: inout JSONLine, _ random: inout Random
    ) {
      guard plan.state != .nieuw else { return }
      line.key("weging")
      line.openObject()
      line.key("criteria")
      line.openObject()
      let isGood = plan.state == .opgewerkt || plan.state == .gekoppeld
      for name in ["concreet", "actueel", "thema_of_knelpunt", "meer_partners_nodig", "grondslag"] {
        line.field(name, ["ja", "onbekend", "nee"][random.weighted(isGood ? [92, 8, 0] : [60, 28, 12])])
      }
      line.closeObject()
      if let besluit = content.besluit {
        line.field("besluit", besluit)
        line.field("reden", ifAny: content.reden)
        line.field("motivering", ifAny: content.motivering)
        line.field("door", content.behandelaar)
        line.field("op", Calendar.moment(content.decided, minute: content.decidedMinute))
      }
      line.closeObject()
    }

    private func writeStatus(_ plan: SignaalPlan, _ content: SignaalContent, _ line: inout JSONLine) {
      line.field("status", content.steps.last?.status ?? "nieuw")
      line.key("statusHistorie")
      line.openArray()
      for (position, step) in content.steps.enumerated() {
        line.openObject()
        line.field("nr", position + 1)
        line.field("status", step.status)
        line.field("op", Calendar.moment(step.day, minute: step.minute))
        line.field("door", content.behandelaar)
        line.field("toelichting", step.toelichting)
        line.closeObject()
      }
      line.closeArray()
    }

    private func writeEnd(
      _ plan: SignaalPlan, _ content: SignaalContent, _ line: inout JSONLine, _ random: inout Random
    ) {
      let isDecided = !plan.state.waits
      if isDecided, content.decided < Calendar.peildatum - 12, random.chance(75) {
        line.key("terugkoppelingInbrenger")
        line.openObject()
        line.field("op", Calendar.iso(content.decided + random.within(1...10)))
        line.field("wijze", random.pick(["telefonisch", "per beveiligde mail", "in het overleg"]))
        line.closeObject()
      }
      if plan.state != .nieuw || random.chance(45) { line.field("behandelaar", content.behandelaar) }
      line.field("vertrouwelijkheid", content.vertrouwelijkheid)
      line.field("toegang", ["team-\(plan.region.code.lowercased())"])
      line.field("grondslag", "convenant")
      line.field("doel", content.doel)
      // Some that are weighed were kept for long already: they are destroyed soon, unless somebody decides.
      let isEnding = plan.state == .inWeging && plan.turn % 5 == 2
      let days = plan.state == .afgewezen ? (content.reden == "geen_grondslag" ? 92 : 365) : isDecided ? 1_826 : 365
      line.field("bewaarTot", Calendar.iso(isEnding ? Calendar.peildatum + 4 + 2 * plan.turn : plan.received + days))
      line.field("versie", content.steps.count + random.below(3))
    }
  }
}
