extension Demo {
  /// Turns the plan of an overleg into its line.
  struct OverlegWriter {
    let casussen: CasusWriter
    let overleggen: OverlegPlans

    func write(_ index: Int, to line: inout JSONLine) {
      let plan = overleggen.all[index]
      var random = Random(seed: casussen.seed, .overleg, index)
      line.clear()
      line.openObject()
      line.field("id", plan.id)
      line.field("vorm", vorm(plan, &random))
      line.field("datum", Calendar.iso(plan.day))
      line.field("regio", plan.region.code)
      line.field("casusIds", plan.casussen.map { casussen.plans[$0].id })
      line.field("deelnemers", ["gemeenten", "om", "politie", "belastingdienst"] + (random.chance(50) ? ["uwv"] : []))
      writeAgenda(plan, &line)
      if plan.isPast { writeDecisions(plan, &line, &random) }
      writeActions(plan, &line, &random)
      line.field("versie", 1 + random.below(4))
      line.closeObject()
      line.endLine()
    }

    /// LI meets as the Integraal Intelligence Overleg (Jaarverslag 2021, line 379).
    private func vorm(_ plan: OverlegPlan, _ random: inout Random) -> String {
      if plan.region == .LI { return "integraal_intelligence_overleg" }
      return random.chance(80) ? "informatieoverleg" : "thematische_werkgroep"
    }

    private func writeAgenda(_ plan: OverlegPlan, _ line: inout JSONLine) {
      line.key("agenda")
      line.openArray()
      for (position, casus) in plan.casussen.enumerated() {
        let subject = CasusSubject(casussen.plans[casus], share: share(casus), index: casus, casussen.world)
        line.openObject()
        line.field("nr", position + 1)
        line.field("onderwerp", "\(casussen.title(casus)): \(OverlegWriter.topic(casussen.plans[casus].outcome))")
        line.field("casusId", casussen.plans[casus].id)
        line.field("door", (subject.inbreng.first { $0 != .integraleWerkgroep } ?? .politie).rawValue)
        line.closeObject()
      }
      line.closeArray()
    }

    private func writeDecisions(_ plan: OverlegPlan, _ line: inout JSONLine, _ random: inout Random) {
      line.key("besluiten")
      line.openArray()
      for (position, casus) in plan.casussen.enumerated() {
        line.openObject()
        line.field("nr", position + 1)
        line.field("casusId", casussen.plans[casus].id)
        line.field("tekst", random.pick(OverlegWriter.decisions))
        line.closeObject()
      }
      line.closeArray()
    }

    private func writeActions(_ plan: OverlegPlan, _ line: inout JSONLine, _ random: inout Random) {
      let isRecent = plan.day > Calendar.peildatum - 30
      line.key("actiepunten")
      line.openArray()
      for (position, casus) in plan.casussen.prefix(3).enumerated() {
        let due = plan.isPast ? plan.day + random.within(5...13) : plan.day - 1
        line.openObject()
        line.field("nr", position + 1)
        line.field("wat", random.pick(OverlegWriter.actions))
        line.field("wie", Staff.analist(plan.region, random.below(6)))
        line.field("uiterlijk", Calendar.iso(due))
        let isDone = plan.isPast && due <= latest && (!isRecent || random.chance(50))
        if isDone { line.field("gedaanOp", Calendar.iso(due - random.below(4))) }
        line.field("casusId", casussen.plans[casus].id)
        line.closeObject()
      }
      line.closeArray()
    }

    private func share(_ casus: Int) -> Share? {
      let plan = casussen.plans[casus]
      return plan.share.map { casussen.shares[plan.region.rawValue][Int($0)] }
    }

    private static func topic(_ outcome: Outcome) -> String {
      switch outcome {
      case .casusoverleg: "informatie delen en aanpak kiezen"
      case .analyse: "stand van de analyse"
      case .advies: "conceptadvies en besluitpunten"
      default: "informatie van de partners"
      }
    }

    private static let decisions = [
      "De partners leveren binnen twee weken aan wat zij mogen delen.", "Een analist brengt de informatie bij elkaar.",
      "Het adviesvoorstel komt terug in het volgende overleg.", "De inbrenger vult de gegevens aan.",
      "Geen zichtbare acties totdat het onderzoek is afgerond.", "De gemeente plant een schouw en meldt wat zij ziet.",
    ]
    private static let actions = [
      "Verslag rondsturen", "Gegevens opvragen bij de inbrenger", "Conceptadvies aanpassen",
      "Datum voor een controle voorstellen",
      "Overlap met andere casussen nagaan",
    ]
  }
}
