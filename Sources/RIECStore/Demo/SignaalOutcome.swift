// What a signaal waits for, and what became of it.
extension Demo.SignaalWriter {
  func writeOutcome(
    _ plan: Demo.SignaalPlan, _ content: Demo.SignaalContent, _ index: Int, _ line: inout Demo.JSONLine,
    _ random: inout Demo.Random
  ) {
    switch plan.state {
    case .nieuw: return
    case .inWeging:
      if random.chance(50) { writeQuestions(plan, content, isOpen: random.chance(70), &line, &random) }
    case .aangehouden: writeHold(plan, content, &line, &random)
    case .opgewerkt:
      if let casus = plan.casus { line.field("casusId", casussen.plans[Int(casus)].id) }
      if random.chance(30) { writeQuestions(plan, content, isOpen: false, &line, &random) }
    case .gekoppeld: line.field("gekoppeldAan", ifAny: content.linkedTo)
    case .doorverwezen:
      line.key("doorverwezen")
      line.openObject()
      line.field("naar", content.receiver)
      line.field("grondslag", "convenant")
      line.field("wat", content.shared)
      line.field("op", Demo.Calendar.iso(content.decided))
      line.closeObject()
    case .afgewezen: return
    }
  }

  /// Until when, or until what.
  private func writeHold(
    _ plan: Demo.SignaalPlan, _ content: Demo.SignaalContent, _ line: inout Demo.JSONLine,
    _ random: inout Demo.Random
  ) {
    switch content.reden {
    case "wacht_op_informatie":
      writeCondition("antwoord_van", "partner", content.asked.rawValue, &line)
      writeQuestions(plan, content, isOpen: true, &line, &random)
    case "wacht_op_overleg":
      guard let overleg = overleggen.next(plan.region) else { return writeHoldDate(&line, &random) }
      writeCondition("overleg_geweest", "id", overleg, &line)
    case "wacht_op_casus":
      guard let casus = content.awaited.map({ casussen.plans[$0] }) else { return writeHoldDate(&line, &random) }
      line.key("hervatAls")
      line.openObject()
      line.field("soort", "casus_in_status")
      line.field("casusId", casus.id)
      line.field("status", "besluit")
      line.closeObject()
    case "wacht_op_aanwijzing":
      writeCondition("knelpunt_aangewezen", "id", Demo.Knelpunten.awaited(plan.region), &line)
    default: writeHoldDate(&line, &random)
    }
  }

  /// Most are still to come; some came back in the last days.
  private func writeHoldDate(_ line: inout Demo.JSONLine, _ random: inout Demo.Random) {
    line.field("hervatOp", Demo.Calendar.iso(Demo.Calendar.peildatum + random.within(-6...40)))
  }

  private func writeCondition(_ soort: String, _ key: String, _ value: String, _ line: inout Demo.JSONLine) {
    line.key("hervatAls")
    line.openObject()
    line.field("soort", soort)
    line.field(key, value)
    line.closeObject()
  }

  private func writeQuestions(
    _ plan: Demo.SignaalPlan, _ content: Demo.SignaalContent, isOpen: Bool, _ line: inout Demo.JSONLine,
    _ random: inout Demo.Random
  ) {
    let due = isOpen ? Demo.Calendar.peildatum + random.within(-7...14) : min(content.decided, Demo.Calendar.peildatum)
    line.key("informatievragen")
    line.openArray()
    line.openObject()
    line.field("nr", 1)
    line.field("partner", content.asked.rawValue)
    line.field("vraag", random.pick(Demo.SignaalTexts.vragen))
    line.field("uiterlijk", Demo.Calendar.iso(max(due, plan.received)))
    if !isOpen { line.field("antwoordOp", Demo.Calendar.iso(max(due - random.below(5), plan.received))) }
    line.closeObject()
    line.closeArray()
  }
}
