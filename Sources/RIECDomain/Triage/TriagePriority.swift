public import PlainText

/// What may weigh in the order of Triage. Persons and places are not here: see `TriageShared`.
public enum TriageFactor: Hashable, Sendable, CaseIterable {
  /// A handhavingsknelpunt that it mentions holds on the peildatum.
  case knelpuntLoopt
  /// Several partners brought it in.
  case meerInbrengers
  /// A term of its own expires: the bewaartermijn, or an answer that is due.
  case termijnLooptAf
  /// A casus that it is tied to has a term that expires.
  case termijnCasus
  /// It has waited long.
  case ouderdom

  /// The code in a triagesessie and a triageinstelling.
  public var code: Code {
    switch self {
    case .knelpuntLoopt: "knelpunt_loopt"
    case .meerInbrengers: "meer_inbrengers"
    case .termijnLooptAf: "termijn_loopt_af"
    case .termijnCasus: "termijn_casus"
    case .ouderdom: "ouderdom"
    }
  }

  /// The factor with this code.
  public init?(_ code: Code) {
    guard let factor = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = factor
  }

  /// What the screens call it.
  public var label: Tekst { Codes.triagefactor.label(code) }
}

/// What a signaal may share with other records: shown beside it, and never weighed.
public enum TriageShared: Hashable, Sendable, CaseIterable {
  case betrokkene, locatie, gebied, gemeente, knelpunt

  /// What the screens call it.
  public var label: Tekst {
    switch self {
    case .betrokkene: Tekst("betrokkene")
    case .locatie: Tekst("locatie")
    case .gebied: Tekst(nl: "gebied", en: "area")
    case .gemeente: Tekst(nl: "gemeente", en: "municipality")
    case .knelpunt: Tekst("knelpunt")
    }
  }
}

/// Why a signaal stands where it stands in the order of Triage.
public struct TriagePriority: Hashable, Sendable {
  /// A factor with what it weighs.
  public struct Reason: Hashable, Sendable {
    /// The factor.
    public let factor: TriageFactor
    /// What it weighs.
    public let points: Int
    /// What it is about, in a few words: `twee inbrengers`.
    public let label: Tekst

    /// What the card says: `knelpunt loopt +3`.
    public var text: Tekst {
      let points = points < 0 ? String(points) : "+\(points)"
      return Tekst(nl: "\(label.nl) \(points)", en: "\(label.en) \(points)")
    }
  }

  /// The signaal.
  public let id: RecordID
  /// The day on which it came in; nil where that is not known.
  public let received: Datum?
  /// The factors that weigh, in the order of `TriageFactor`.
  public let reasons: [Reason]
  /// How often it was held for want of capacity; nil as long as that is less than a leidinggevende has to see.
  public let capacityHolds: Int?

  /// The sum of what the factors weigh.
  public var total: Int { reasons.reduce(0) { $0 + $1.points } }

  /// Whether this one comes before `other`: more points, then received earlier, unknown last, then by id.
  public func precedes(_ other: TriagePriority) -> Bool {
    if total != other.total { return total > other.total }
    let (mine, its) = (received?.day ?? .max, other.received?.day ?? .max)
    return mine != its ? mine < its : TriageOrder.precedes(id, other.id)
  }
}

/// The order of Triage.
public enum TriageOrder {
  /// Why `signaal` stands where it stands. Read are its inbreng, its terms, the validity of the knelpunten that it
  /// mentions and the terms of the casussen that it is tied to; nothing about persons, places or areas.
  public static func priority(of signaal: Record, _ context: TriageContext) -> TriagePriority {
    var reasons: [TriagePriority.Reason] = []
    func add(_ factor: TriageFactor, times: Int = 1, _ nl: String, _ en: String) {
      let points = (context.settings.weights[factor] ?? 0) * times
      if points != 0 { reasons.append(.init(factor: factor, points: points, label: Tekst(nl: nl, en: en))) }
    }
    if signaal[Signaal.handhavingsknelpuntIds].contains(where: { isLive($0, context) }) {
      add(.knelpuntLoopt, "knelpunt loopt", "knelpunt is valid")
    }
    let inbrengers = Set(
      signaal[Signaal.inbreng].compactMap { part in
        part[Inbreng.partner].map { [$0.text, part[Inbreng.organisatie] ?? ""] }
      }
    ).count
    if inbrengers >= context.settings.inbrengers {
      add(.meerInbrengers, "\(counted(inbrengers).nl) inbrengers", "\(counted(inbrengers).en) inbrengers")
    }
    let last = context.today.adding(days: context.settings.termDays)
    if let own = ownTerm(of: signaal), own.day <= last {
      add(.termijnLooptAf, "\(own.label.nl) \(own.day.display)", "\(own.label.en) \(own.day.display)")
    }
    if tied(to: signaal).contains(where: { id in context.term(id).map { $0 <= last } ?? false }) {
      add(.termijnCasus, "termijn gekoppelde casus", "term of linked casus")
    }
    if let received = signaal[Signaal.ontvangenOp], received < context.today {
      let waited = Werkdagen.between(received, context.today)
      let steps = min(context.settings.ageSteps, waited / max(1, context.settings.ageStep))
      if steps > 0 { add(.ouderdom, times: steps, "wacht \(waited) werkdagen", "waits \(waited) working days") }
    }
    let holds = capacityHolds(of: signaal)
    return TriagePriority(
      id: signaal.id, received: signaal[Signaal.ontvangenOp], reasons: reasons,
      capacityHolds: holds >= context.settings.capacityTimes ? holds : nil)
  }

  /// `signalen` in the order of Triage, each with why it stands there.
  public static func ordered(_ signalen: [Record], _ context: TriageContext) -> [(
    signaal: Record, priority: TriagePriority
  )] {
    signalen.map { ($0, priority(of: $0, context)) }.sorted { $0.1.precedes($1.1) }
  }

  /// Those of `signalen` that a session draws at a time.
  public static func drawn(_ signalen: [Record], _ context: TriageContext) -> [(
    signaal: Record, priority: TriagePriority
  )] {
    Array(ordered(signalen, context).prefix(TriageSession.most))
  }

  /// Whether the handhavingsknelpunt with this id holds on the peildatum.
  static func isLive(_ id: RecordID, _ context: TriageContext) -> Bool {
    guard let knelpunt = context.record(id), knelpunt.kind == .handhavingsknelpunt else { return false }
    return Handhavingsknelpunt.kind.status(of: knelpunt, on: context.today) == KnelpuntStatus.aangewezen
      && knelpunt[Handhavingsknelpunt.geldigVan].map { $0 <= context.today } ?? true
  }

  /// How often `signaal` was held for want of capacity.
  static func capacityHolds(of signaal: Record) -> Int {
    signaal[Signaal.statusHistorie].count {
      $0[Statusregel.status] == SignaalStatus.aangehouden && $0[Statusregel.reden] == "capaciteit"
    }
  }

  private static func ownTerm(of signaal: Record) -> (day: Datum, label: Tekst)? {
    var terms: [(Datum, Tekst)] = signaal[Signaal.informatievragen].compactMap { part in
      guard part[Informatievraag.antwoordOp] == nil, let due = part[Informatievraag.uiterlijk] else { return nil }
      return (due, Tekst(nl: "antwoord uiterlijk", en: "answer due"))
    }
    if let keep = signaal[Signaal.bewaarTot] { terms.append((keep, Tekst(nl: "bewaren tot", en: "kept until"))) }
    return terms.min { $0.0 < $1.0 }
  }

  /// The casussen that a signaal names itself.
  private static func tied(to signaal: Record) -> [RecordID] {
    [signaal[Signaal.casusId], signaal[Signaal.gekoppeldAan], signaal[Signaal.hervatAls]?[HervatAls.casusId]].compactMap
    { $0 }
  }

  private static func counted(_ count: Int) -> Tekst {
    switch count {
    case 2: Tekst(nl: "twee", en: "two")
    case 3: Tekst(nl: "drie", en: "three")
    case 4: Tekst(nl: "vier", en: "four")
    default: Tekst(String(count))
    }
  }

  /// Whether `left` comes before `right`: their parts between hyphens one by one, numbers as numbers, so by region, year
  /// and number; ids that differ in leading zeros only, by their texts.
  public static func precedes(_ left: RecordID, _ right: RecordID) -> Bool {
    let mine = left.text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let its = right.text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    for (one, other) in zip(mine, its) where !one.elementsEqual(other) {
      switch (Int(String(Substring(one))), Int(String(Substring(other)))) {
      case (let first?, let second?): if first != second { return first < second }
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil): return one.lexicographicallyPrecedes(other)
      }
    }
    return mine.count != its.count ? mine.count < its.count : left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
