extension Demo {
  /// What a casus is about, drawn before its line is written: its signaal and its overleggen say the same.
  struct CasusContent {
    let timeline: Timeline
    let share: Share?
    let inbreng: [Partner]
    /// Whether each inbrenger gave information.
    let hasGiven: [Bool]
    let themas: [Theme]
    let regionalName: String
    let locaties: [Int]
    let betrokkenen: [Int]
    let place: Place
    let gemeenten: [String]
    let kentekens: [String]
    let kvkNummers: [String]
    let aanleiding: String
    let verwijzing: String?
    let knelpunten: [String]
    let behandelaar: String
    let vertrouwelijkheid: String
    /// Required fields that nobody registered.
    let notRegistered: [String]
    private let who: String
    private let partner: String

    init(_ plan: CasusPlan, index: Int, _ writer: CasusWriter, _ random: inout Random) {
      let share = plan.share.map { writer.shares[plan.region.rawValue][Int($0)] }
      let subject = CasusSubject(plan, share: share, index: index, writer.world)
      self.share = share
      timeline = Timeline(plan, index: index, seed: writer.seed)
      inbreng = subject.inbreng
      themas = subject.themas
      regionalName = subject.regionalName
      locaties = subject.locaties
      betrokkenen = subject.betrokkenen
      hasGiven = [random.chance(94), random.chance(85)]
      place = writer.world.place(subject.locaties[0])
      var gemeenten = [place.municipality]
      if random.chance(12) {
        let other = random.pick(Places.municipalities(plan.region))
        if other != gemeenten[0] { gemeenten.append(other) }
      }
      self.gemeenten = gemeenten
      kentekens = random.chance(25) ? [World.kenteken(subject.locaties[0])] : []
      let enterprises = subject.betrokkenen.filter { writer.world.person($0).isEnterprise }
      kvkNummers = enterprises.map(World.kvk)
      behandelaar = Staff.analist(plan.region, random.below(6))
      vertrouwelijkheid = ["vertrouwelijk", "zaakvertrouwelijk", "confidentieel"][random.weighted([70, 22, 8])]
      knelpunten = Knelpunten.links(plan, subject, &random)
      let aanleiding = CasusContent.aanleiding(plan, share, subject, knelpunten, &random)
      self.aanleiding = aanleiding
      verwijzing =
        aanleiding == "opschaling_handhavingsknelpunt"
        ? knelpunten.first : plan.signaal.flatMap { writer.signalen.id(at: Int($0)) }
      notRegistered = (inbreng.isEmpty ? ["inbreng"] : []) + (themas.isEmpty ? ["themas"] : [])
      let first = subject.betrokkenen.first
      who =
        first.map { CasusContent.mention(writer.world.person($0), World.betrokkeneID($0)) } ?? "de betrokkenen"
      partner = (inbreng.first ?? .gemeenten).name
    }

    /// The theme that the texts are about.
    var mainTheme: Theme { themas.first ?? .witwassen }

    /// `template` filled for this casus, with a capital at its head.
    func text(_ template: String) -> String { text(template, partner: nil) }

    /// The same with another partner in it.
    func text(_ template: String, partner other: Partner?) -> String {
      Texts.capitalised(
        Texts.fill(
          template,
          [
            ("plek", place.inSentence), ("partner", other?.name ?? partner), ("naam", regionalName), ("wie", who),
            ("gemeente", place.municipality),
          ]))
    }

    /// A betrokkene in a sentence. No text speaks of a slachtoffer or getuige as someone behind things.
    static func mention(_ person: Person, _ id: String) -> String {
      person.rol == "slachtoffer" || person.rol == "getuige" ? "iemand anders" : "de \(rol(person)) (\(id))"
    }

    /// A rol that fits into a sentence.
    static func rol(_ person: Person) -> String {
      switch person.rol {
      case "onbekend": person.soort == "groep" ? "groep" : "betrokkene"
      default: person.rol
      }
    }

    private static func aanleiding(
      _ plan: CasusPlan, _ share: Share?, _ subject: CasusSubject, _ knelpunten: [String], _ random: inout Random
    ) -> String {
      if share?.isFromBeeld == true { return "ondermijningsbeeld" }
      if plan.signaal != nil { return "signaal" }
      if subject.inbreng.contains(.integraleWerkgroep) { return "opschaling_handhavingsknelpunt" }
      if !knelpunten.isEmpty, random.chance(45) { return "opschaling_handhavingsknelpunt" }
      return ["signaal", "gebiedsscan", "thematische_scan", "fenomeenonderzoek"][random.weighted([84, 8, 5, 3])]
    }
  }

  /// Who brought a casus in, its themes, locaties and betrokkenen: the part that signalen share.
  struct CasusSubject {
    let inbreng: [Partner]
    let themas: [Theme]
    let regionalName: String
    let locaties: [Int]
    let betrokkenen: [Int]

    init(_ plan: CasusPlan, share: Share?, index: Int, _ world: World) {
      // A stream of its own: a signaal draws the same without knowing the rest of the casus.
      var own = Random(seed: world.seed, .content, index)
      self.init(plan.region, share: share, world, &own)
    }

    /// What something in `region` is about.
    init(_ region: Region, share: Share?, _ world: World, _ own: inout Random) {
      inbreng = CasusSubject.partners(share, region, &own)
      themas = Theme.of(share?.themas ?? CasusSubject.drawThemes(region, &own))
      regionalName = own.pick(Places.regionalThemes(region))
      let first = world.locatie(region, &own)
      locaties = own.chance(25) ? CasusSubject.distinct([first, world.locatie(region, near: first, &own)]) : [first]
      var betrokkenen = [first * 2]
      if own.chance(65) { betrokkenen.append(first * 2 + 1) }
      if own.chance(30), let last = locaties.last, last != first { betrokkenen.append(last * 2 + own.below(2)) }
      self.betrokkenen = betrokkenen
    }

    private static func partners(_ share: Share?, _ region: Region, _ random: inout Random) -> [Partner] {
      let other =
        share != nil && region == .RO && random.chance(45)
        ? Partner.integraleWerkgroep : random.pick(Partner.others, or: .uwv)
      let choices = Partner.withOwnRow + [other]
      if let share { return choices.indices.filter { share.inbreng & (1 << UInt8($0)) != 0 }.map { choices[$0] } }
      let first = random.weighted([30, 3, 50, 8, 9])
      let second = random.weighted([30, 3, 50, 8, 9])
      return first != second && random.chance(15) ? [choices[first], choices[second]] : [choices[first]]
    }

    /// Themes for a casus outside 2021, about as often as the figures have them; BZ has no theme vastgoed.
    private static func drawThemes(_ region: Region, _ random: inout Random) -> UInt8 {
      let weights = [7, 31, 45, region == .BZ ? 0 : 8, 4, 22]
      var mask: UInt8 = 1 << UInt8(random.weighted(weights))
      if random.chance(25) { mask |= 1 << UInt8(random.weighted(weights)) }
      return mask
    }

    private static func distinct(_ pair: [Int]) -> [Int] { pair[0] == pair[1] ? [pair[0]] : pair }
  }

  /// Who works where: login names.
  enum Staff {
    /// One of the six analysts of `region`; analist1 to analist6 work in Midden-Nederland, where the screens start.
    static func analist(_ region: Region, _ number: Int) -> String {
      region == .MN ? "analist\(number + 1)" : "analist\((region.rawValue + 1) * 10 + number + 1)"
    }

    static func regisseur(_ region: Region) -> String { "regisseur-\(region.code.lowercased())" }
  }
}
