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
    switch content.hold?.until {
    case .day(let day): line.field("hervatOp", Demo.Calendar.iso(day))
    case .answer(let answered, let due):
      writeCondition("antwoord_van", "partner", content.asked.rawValue, &line)
      writeQuestion(content, due: max(due, content.decided), answered: answered, &line, &random)
    case .overleg(let overleg): writeCondition("overleg_geweest", "id", overleg, &line)
    case .casus(let casus, let status):
      line.key("hervatAls")
      line.openObject()
      line.field("soort", "casus_in_status")
      line.field("casusId", casussen.plans[casus].id)
      line.field("status", status)
      line.closeObject()
    case .knelpunt(let id): writeCondition("knelpunt_aangewezen", "id", id, &line)
    case nil: return
    }
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
    writeQuestion(
      content, due: max(due, plan.received), answered: isOpen ? nil : max(due - random.below(5), plan.received), &line,
      &random)
  }

  private func writeQuestion(
    _ content: Demo.SignaalContent, due: Demo.Day, answered: Demo.Day?, _ line: inout Demo.JSONLine,
    _ random: inout Demo.Random
  ) {
    line.key("informatievragen")
    line.openArray()
    line.openObject()
    line.field("nr", 1)
    line.field("partner", content.asked.rawValue)
    line.field("vraag", random.pick(Demo.SignaalTexts.vragen))
    line.field("uiterlijk", Demo.Calendar.iso(due))
    if let answered { line.field("antwoordOp", Demo.Calendar.iso(answered)) }
    line.closeObject()
    line.closeArray()
  }
}
