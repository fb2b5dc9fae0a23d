extension Demo {
  /// What a signaal says and how it was weighed, drawn before its line is written.
  struct SignaalContent {
    /// A state that was reached, with its toelichting.
    struct Step {
      let status: String
      let day: Day
      let minute: Int
      let toelichting: String
    }

    let subject: CasusSubject
    let inbreng: [Partner]
    let place: Place
    let onderwerp: String
    let omschrijving: String
    let doel: String
    let kentekens: [String]
    let kvkNummers: [String]
    let knelpunten: [String]
    let behandelaar: String
    let vertrouwelijkheid: String
    private(set) var steps: [Step] = []
    private(set) var besluit: String?
    private(set) var reden: String?
    private(set) var motivering: String?
    private(set) var linkedTo: String?
    private(set) var receiver = ""
    private(set) var shared = ""
    /// The partner that is asked for information.
    let asked: Partner
    /// Until when, or until what, a signaal is held.
    private(set) var hold: SignaalHold?
    /// The day of the decision, or of the last step.
    var decided: Day { steps.last?.day ?? Calendar.peildatum }
    var decidedMinute: Int { steps.last?.minute ?? 540 }

    init(_ plan: SignaalPlan, index: Int, _ writer: SignaalWriter, _ random: inout Random) {
      let world = writer.casussen.world
      var double: Int?
      if plan.state == .gekoppeld, plan.number > 1, random.chance(20) { double = index - 1 }
      let subject = SignaalContent.subject(plan, double: double, index: index, writer)
      self.subject = subject
      let partners = subject.inbreng.filter { $0 != .integraleWerkgroep }
      var inbreng = partners.isEmpty ? [Partner.politie] : partners
      if inbreng.count == 1, plan.casus == nil, random.chance(12) {
        inbreng.append(inbreng[0] == .gemeenten ? .politie : .gemeenten)
      }
      self.inbreng = inbreng
      let place = world.place(subject.locaties[0])
      self.place = place
      let theme = subject.themas.first ?? .witwassen
      onderwerp = "\(random.pick(SignaalTexts.subject(theme))), \(place.municipality)"
      behandelaar = Staff.analist(plan.region, random.below(6))
      asked = random.pick([Partner.politie, .gemeenten, .belastingdienst, .uwv].filter { $0 != inbreng[0] }, or: .om)
      let plate = random.chance(30) ? World.kenteken(subject.locaties[0]) : nil
      kentekens = plate.map { [$0] } ?? []
      kvkNummers = subject.betrokkenen.filter { world.person($0).isEnterprise }.map(World.kvk)
      knelpunten = random.chance(20) ? [Knelpunten.id(plan.region, Knelpunten.firstInvented(plan.region))] : []
      omschrijving = SignaalContent.description(
        subject, inbreng[0], place, plate, asked, writer.casussen.world, &random)
      doel = Texts.capitalised(
        Texts.fill(
          random.pick(Texts.doel(theme)),
          [("plek", place.inSentence), ("naam", subject.regionalName), ("gemeente", place.municipality)]))
      vertrouwelijkheid = random.chance(85) ? "vertrouwelijk" : "confidentieel"
      weigh(plan, double: double, writer, &random)
    }

    /// That of its casus, of the signaal that it doubles, or one of its own.
    private static func subject(
      _ plan: SignaalPlan, double: Int?, index: Int, _ writer: SignaalWriter
    ) -> CasusSubject {
      let casussen = writer.casussen
      if let double {
        let other = casussen.signalen.all[double]
        return subject(other, double: nil, index: double, writer)
      }
      if let casus = plan.casus.map(Int.init) {
        let plan = casussen.plans[casus]
        let share = plan.share.map { casussen.shares[plan.region.rawValue][Int($0)] }
        return CasusSubject(plan, share: share, index: casus, casussen.world)
      }
      var own = Random(seed: casussen.seed, .content, -1 - index)
      return CasusSubject(plan.region, share: nil, casussen.world, &own)
    }

    private static func description(
      _ subject: CasusSubject, _ partner: Partner, _ place: Place, _ plate: String?, _ asked: Partner, _ world: World,
      _ random: inout Random
    ) -> String {
      let theme = subject.themas.first ?? .witwassen
      var sentences = [SignaalTexts.opening(partner, &random)]
      sentences.append(random.pick(SignaalTexts.observation(theme)))
      if random.chance(70) { sentences.append(random.pick(SignaalTexts.persons)) }
      if plate != nil { sentences.append(random.pick(SignaalTexts.vehicles)) }
      if random.chance(60) { sentences.append(random.pick(SignaalTexts.requests)) }
      let person = subject.betrokkenen[0]
      let who = CasusContent.mention(world.person(person), World.betrokkeneID(person))
      let slots = [
        ("plek", place.atFirst), ("naam", subject.regionalName), ("wie", who), ("kenteken", plate ?? ""),
        ("partner", partner.name),
      ]
      return sentences.map { Texts.capitalised(Texts.fill($0, slots)) }.joined(separator: " ")
    }
  }
}

extension Demo.SignaalContent {
  /// The states it went through, with the decision.
  private mutating func weigh(
    _ plan: Demo.SignaalPlan, double: Int?, _ writer: Demo.SignaalWriter, _ random: inout Demo.Random
  ) {
    // What came in on the peildatum itself came before office hours.
    let minute = plan.received == Demo.Calendar.peildatum ? 420 + random.below(70) : 540 + random.below(400)
    steps = [Step(status: "nieuw", day: plan.received, minute: minute, toelichting: "Ontvangen en geregistreerd.")]
    guard plan.state != .nieuw else { return }
    add("in_weging", after: random.within(1...6), "In behandeling genomen.", plan, &random)
    if plan.state == .inWeging, random.chance(20) {
      add("aangehouden", after: random.within(1...5), "Gewacht op een antwoord.", plan, &random)
      add("in_weging", after: random.within(1...8), "Antwoord is binnen.", plan, &random)
    }
    let days = random.within(2...12)
    switch plan.state {
    case .nieuw, .inWeging: return
    case .aangehouden:
      setHold(plan, writer, &random)
      add("aangehouden", after: days, motivering ?? "", plan, &random)
    case .opgewerkt:
      (besluit, motivering) = ("opwerken", "Concreet, actueel en niet door één partner op te lossen.")
      add("opgewerkt", after: days, "Nieuwe casus gemaakt.", plan, &random)
    case .gekoppeld:
      link(plan, double: double, writer)
      add("gekoppeld", after: days, motivering ?? "", plan, &random)
    case .doorverwezen:
      let choice = Demo.SignaalTexts.doorverwezen[random.below(Demo.SignaalTexts.doorverwezen.count)]
      besluit = "doorverwijzen"
      reden = choice.0
      receiver = Demo.Texts.fill(choice.1, [("gemeente", place.municipality)])
      shared = choice.2
      motivering = "Past beter bij de ontvanger dan bij een casus."
      add("doorverwezen", after: days, "Doorverwezen naar \(receiver).", plan, &random)
    case .afgewezen:
      let choice = Demo.SignaalTexts.afgewezen[random.below(Demo.SignaalTexts.afgewezen.count)]
      (besluit, reden, motivering) = ("afwijzen", choice.0, choice.1)
      add("afgewezen", after: days, choice.1, plan, &random)
    }
  }

  private mutating func setHold(
    _ plan: Demo.SignaalPlan, _ writer: Demo.SignaalWriter, _ random: inout Demo.Random
  ) {
    let hold = Demo.SignaalHold(plan, writer, &random)
    self.hold = hold
    besluit = "aanhouden"
    (reden, motivering) = (hold.reden, hold.motivering(asked))
  }

  private mutating func link(_ plan: Demo.SignaalPlan, double: Int?, _ writer: Demo.SignaalWriter) {
    besluit = "koppelen"
    if let double {
      linkedTo = writer.casussen.signalen.id(at: double)
      (reden, motivering) = ("dubbel_signaal", "Zelfde plek en zelfde week als een eerder signaal.")
    } else if let casus = plan.casus {
      linkedTo = writer.casussen.plans[Int(casus)].id
      (reden, motivering) = ("zelfde_onderwerp", "Gaat over dezelfde plek en dezelfde betrokkenen als de casus.")
    }
  }

  /// Adds a step some days later, not after the last working day.
  private mutating func add(
    _ status: String, after days: Int, _ toelichting: String, _ plan: Demo.SignaalPlan, _ random: inout Demo.Random
  ) {
    guard let last = steps.last else { return }
    let wanted = Demo.Calendar.workday(last.day + days, notBefore: last.day)
    let day = max(last.day, min(wanted, Demo.latest))
    let minute = day == last.day ? last.minute + 11 : 540 + random.below(400)
    steps.append(Step(status: status, day: day, minute: minute, toelichting: toelichting))
  }
}
