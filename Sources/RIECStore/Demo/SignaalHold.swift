extension Demo {
  /// What a held signaal waits for. Those of a region take the ways to be held by turns, so that each has all of them:
  /// of eight, five may go on, one has no answer though it was due, and two are still to wait.
  struct SignaalHold {
    /// Until when, or until what.
    enum Until {
      case day(Day)
      /// The answer to a question that was due on a day.
      case answer(answered: Day?, due: Day)
      case overleg(String)
      /// The casus at a position, in a status.
      case casus(Int, status: String)
      case knelpunt(String)
    }

    let until: Until
    let reden: String

    init(_ plan: SignaalPlan, _ writer: SignaalWriter, _ random: inout Random) {
      let today = Calendar.peildatum
      let found: (Until, String)? =
        switch plan.turn % 8 {
        case 0:
          (.answer(answered: today - random.within(3...5), due: today - random.within(6...9)), "wacht_op_informatie")
        case 1: writer.overleggen.last(plan.region).map { (.overleg($0), "wacht_op_overleg") }
        case 2: (.day(today - random.within(0...6)), "capaciteit")
        case 3: writer.casusFurther(plan, &random).map { (.casus($0, status: $1), "wacht_op_casus") }
        case 4: (.knelpunt(Knelpunten.expected(plan.region)), "wacht_op_aanwijzing")
        case 5: (.answer(answered: nil, due: today - random.within(3...7)), "wacht_op_informatie")
        case 6: (.day(today + random.within(10...40)), "lopend_onderzoek")
        default: nil
        }
      (until, reden) = found ?? (.day(today + random.within(3...30)), "capaciteit")
    }

    /// Why it is held, where `asked` is who is to answer.
    func motivering(_ asked: Partner) -> String {
      switch reden {
      case "wacht_op_informatie": "Eerst horen wat \(asked.name) weet."
      case "wacht_op_overleg": "Bespreken in het volgende overleg."
      case "wacht_op_casus": "Hangt af van wat in een lopende casus besloten wordt."
      case "wacht_op_aanwijzing": "De stuurgroep besluit eerst over het knelpunt."
      case "lopend_onderzoek": "Zolang het onderzoek loopt mag hier niets gebeuren."
      default: "Deze maand is er geen ruimte om dit op te pakken."
      }
    }
  }
}

extension Demo.SignaalWriter {
  /// A casus of the region that is on an agenda, with the status that it is in: one that it came to after the signaal
  /// did, where there is one; nil where none is on an agenda.
  fileprivate func casusFurther(
    _ plan: Demo.SignaalPlan, _ random: inout Demo.Random
  ) -> (casus: Int, status: String)? {
    let planned = overleggen.all.filter { $0.region == plan.region && !$0.isPast }.flatMap(\.casussen)
    let later = planned.filter { casus in
      let timeline = Demo.Timeline(casussen.plans[casus], index: casus, seed: casussen.seed)
      return timeline.steps.last.map { $0.day > plan.received + 20 } ?? false
    }
    let among = later.isEmpty ? planned : later
    guard !among.isEmpty else { return nil }
    let casus = among[random.below(among.count)]
    let timeline = Demo.Timeline(casussen.plans[casus], index: casus, seed: casussen.seed)
    return timeline.steps.last.map { (casus, $0.status) }
  }
}
