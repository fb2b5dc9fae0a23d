public import PlainText
import StrictJSON

/// How the office wants Triage: the values of its triageinstelling, and ours for what that leaves out.
public struct TriageSettings: Hashable, Sendable {
  /// A reden that a decision can have.
  public struct Reden: Hashable, Sendable {
    /// The decision.
    public let besluit: Code
    /// The code in the file.
    public let code: Code
    /// The key that picks it: one lower-case letter or digit, its own within the decision.
    public let key: Character
    /// What the screens call it.
    public let label: Tekst
    /// Whether it asks for a motivering.
    public let needsText: Bool
  }

  /// A decision that goes to a second analyst.
  public struct FourEyes: Hashable, Sendable {
    /// The decision.
    public let besluit: Code
    /// When, one of `Codes.vierOgenVoorwaarde`.
    public let voorwaarde: Code

    /// That `besluit` goes to a second analyst where `voorwaarde` holds.
    public init(_ besluit: Code, _ voorwaarde: Code) {
      self.besluit = besluit
      self.voorwaarde = voorwaarde
    }
  }

  /// A value of the record that is no setting: ours holds in its place.
  public struct Fault: Hashable, Sendable {
    /// Where it stands.
    public let path: FieldPath
    /// What is wrong, and what holds.
    public let message: Tekst
  }

  /// After so many working days a signaal has waited long.
  public var ageStep = 5
  /// At most so many such stretches weigh.
  public var ageSteps = 3
  /// A term within so many days weighs.
  public var termDays = 14
  /// From so many inbrengers on they weigh.
  public var inbrengers = 2
  /// After so many times without capacity a leidinggevende sees it.
  public var capacityTimes = 3
  /// The working days that a partner gets for an answer, and what is held for a day nobody named.
  public var questionWorkdays = 10
  /// The days that a signaal without grondslag is kept at most.
  public var noGrondslagDays = 28
  /// What each factor weighs.
  public var weights: [TriageFactor: Int] = [
    .knelpuntLoopt: 3, .meerInbrengers: 2, .termijnLooptAf: 2, .termijnCasus: 2, .ouderdom: 1,
  ]
  /// The redenen that are offered, decision by decision in their order.
  public var redenen: [Reden]
  /// What goes to a second analyst; nothing, until an office says so.
  public var fourEyes: [FourEyes] = []
  /// What of the record could not be used.
  public internal(set) var faults: [Fault] = []

  /// What the screens call each reden that the office named, also one that is offered no more.
  private var labels: [Code: Tekst] = [:]

  /// The settings without a record: the redenen and keys of the screens page; the numbers are ours.
  public static let defaults = TriageSettings()

  private init() {
    redenen = TriageSettings.standardRedenen
  }

  /// The settings that `record`, a triageinstelling, makes of the defaults; the defaults where there is none.
  public init(_ record: Record?) {
    self.init()
    guard let record else { return }
    read(thresholds: record)
    read(weights: record)
    read(redenen: record)
    read(fourEyes: record)
  }

  /// The redenen that are offered for the decision `besluit`.
  public func redenen(for besluit: Code) -> [Reden] { redenen.filter { $0.besluit == besluit } }

  /// The reden `code` of the decision `besluit`; nil where it is not offered.
  public func reden(_ code: Code, for besluit: Code) -> Reden? {
    redenen.first { $0.besluit == besluit && $0.code == code }
  }

  /// The redenen that the office added to ours, also those that it offers no more.
  public var ownRedenen: [CodeList.Entry] {
    let codes = Set(labels.keys).union(redenen.map(\.code)).filter { Codes.wegingsreden[$0] == nil }
    return codes.sorted { $0.text < $1.text }.map { code in
      CodeList.Entry(
        code, redenen.first { $0.code == code }?.label ?? labels[code] ?? Tekst(code.text),
        needsText: redenen.contains { $0.code == code && $0.needsText })
    }
  }

  /// What the screens call the reden `code`; one that nobody described is called as it is spelled.
  public func label(ofReden code: Code) -> Tekst { labels[code] ?? Codes.wegingsreden.label(code) }
}

extension TriageSettings {
  /// The keys of the screens page; those of koppelen follow from the target and have none.
  private static let keys: [(besluit: Code, keys: String)] = [
    ("aanhouden", "ioclhkjx"), ("doorverwijzen", "pgrlebwdx"), ("afwijzen", "cvtzgopix"),
  ]

  fileprivate static let standardRedenen: [Reden] = keys.flatMap { besluit, keys in
    zip(Codes.wegingsreden.members(of: besluit), keys).compactMap { code, key in
      Codes.wegingsreden[code].map {
        Reden(besluit: besluit, code: code, key: key, label: $0.label, needsText: $0.needsText)
      }
    }
  }

  private mutating func report(_ path: FieldPath, _ nl: String, _ en: String) {
    faults.append(Fault(path: path, message: Tekst(nl: nl, en: en)))
  }

  private mutating func read(thresholds record: Record) {
    guard let value = record.root.json[Triageinstelling.drempels.name], value != .null else { return }
    guard let part = Part(json: value) else {
      return report(
        "drempels", "Drempels is geen object: de gewone drempels gelden.", "Drempels is no object: ours hold.")
    }
    read(Triagedrempels.ouderdomWerkdagen, 1, of: part, into: \.ageStep)
    read(Triagedrempels.ouderdomStappen, 0, of: part, into: \.ageSteps)
    read(Triagedrempels.termijnDagen, 0, of: part, into: \.termDays)
    read(Triagedrempels.inbrengers, 2, of: part, into: \.inbrengers)
    read(Triagedrempels.capaciteitKeren, 1, of: part, into: \.capacityTimes)
    read(Triagedrempels.vraagWerkdagen, 1, of: part, into: \.questionWorkdays)
    read(Triagedrempels.geenGrondslagDagen, 0, of: part, into: \.noGrondslagDays)
  }

  private static let largest = 3_650

  private mutating func read(
    _ field: Field<Int>, _ least: Int, of part: Part, into setting: WritableKeyPath<TriageSettings, Int>
  ) {
    guard let value = part.json[field.name], value != .null else { return }
    guard let number = value.integer, (least...Self.largest).contains(number) else {
      let held = self[keyPath: setting]
      return report(
        FieldPath(["drempels", field.name]),
        "\(field.description.label.nl): geen getal van \(least) tot \(Self.largest); \(held) geldt.",
        "\(field.description.label.en): no number from \(least) to \(Self.largest); \(held) holds.")
    }
    self[keyPath: setting] = number
  }

  private mutating func read(weights record: Record) {
    for line in record.placed(Triageinstelling.gewichten) {
      guard let code = line.part[Factorregel.factor], let factor = TriageFactor(code),
        let points = line.part[Factorregel.punten], (-100...100).contains(points)
      else {
        report(
          line.path, "Geen factor met punten van -100 tot 100: het gewone gewicht geldt.",
          "No factor with points from -100 to 100: the usual weight holds.")
        continue
      }
      weights[factor] = points
    }
  }

  private mutating func read(redenen record: Record) {
    let lines = record.placed(Triageinstelling.redenen)
    for (place, line) in lines.enumerated() {
      guard let besluit = line.part[Redenregel.besluit], Self.keys.contains(where: { $0.besluit == besluit }),
        let code = line.part[Redenregel.code], code.isWellFormed
      else {
        report(
          line.path, "Geen reden van aanhouden, doorverwijzen of afwijzen met een code als eigen_reden: hij telt niet.",
          "No reden of aanhouden, doorverwijzen or afwijzen with a code like eigen_reden: it does not count.")
        continue
      }
      // A key that a later line gives up is free: so two redenen can change places.
      let later = lines[(place + 1)...].filter {
        $0.part[Redenregel.besluit] == besluit && ($0.part[Redenregel.toets] != nil || $0.part[Redenregel.uit] == true)
      }
      take(line.part, besluit, code, released: Set(later.compactMap { $0.part[Redenregel.code] }), at: line.path)
    }
  }

  private mutating func take(_ part: Part, _ besluit: Code, _ code: Code, released: Set<Code>, at path: FieldPath) {
    let standing = redenen.firstIndex { $0.besluit == besluit && $0.code == code }
    let known = Codes.wegingsreden[code]
    // Our own label has its English beside it.
    let label = part[Redenregel.label].flatMap { Optional($0).isFilled && $0 != known?.label.nl ? Tekst($0) : nil }
    if let label { labels[code] = label }
    if part[Redenregel.uit] == true {
      if let standing { redenen.remove(at: standing) }
      return
    }
    let others = redenen.enumerated().filter {
      $0.element.besluit == besluit && $0.offset != standing && !released.contains($0.element.code)
    }.map(\.element.key)
    let wanted = part[Redenregel.toets].map { $0.count == 1 ? $0.first : nil } ?? standing.map { redenen[$0].key }
    var key = wanted ?? nil
    if let found = key, !Self.alphabet.contains(found) || others.contains(found) { key = nil }
    if key == nil, part[Redenregel.toets] != nil {
      report(
        path.appending(Redenregel.toets.name), "De toets is geen vrije letter of cijfer: een andere geldt.",
        "The key is no free letter or digit: another one holds.")
    }
    guard let key = key ?? Self.alphabet.first(where: { !others.contains($0) }) else {
      return report(path, "Er is geen toets meer vrij voor deze reden.", "No key is left for this reden.")
    }
    // The text that the domain demands stays demanded.
    let needsText = known?.needsText == true || part[Redenregel.motiveringVerplicht] == true
    let reden = Reden(
      besluit: besluit, code: code, key: key, label: label ?? known?.label ?? Tekst(code.text), needsText: needsText)
    if let standing { redenen[standing] = reden } else { redenen.append(reden) }
  }

  private static let alphabet = "abcdefghijklmnopqrstuvwxyz0123456789"

  private mutating func read(fourEyes record: Record) {
    for line in record.placed(Triageinstelling.vierOgen) {
      guard let besluit = line.part[VierOgenregel.besluit], Codes.wegingsbesluit[besluit] != nil,
        let voorwaarde = line.part[VierOgenregel.voorwaarde], Codes.vierOgenVoorwaarde[voorwaarde] != nil
      else {
        report(
          line.path, "Geen besluit met een voorwaarde: deze regel telt niet.",
          "No decision with a condition: this line does not count.")
        continue
      }
      fourEyes.append(FourEyes(besluit, voorwaarde))
    }
  }
}

extension TriageSettings {
  /// A triageinstelling that says what these settings are, without an id: where a new one begins.
  public var record: Record {
    func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }
    func elements(_ values: [[(String, JSONValue)]]) -> JSONValue {
      .array(
        values.enumerated().map { place, members in
          .object(JSONObject(([("nr", number(place + 1))] + members).map { .init(key: $0.0, value: $0.1) }))
        })
    }
    let thresholds: [(Field<Int>, Int)] = [
      (Triagedrempels.ouderdomWerkdagen, ageStep), (Triagedrempels.ouderdomStappen, ageSteps),
      (Triagedrempels.termijnDagen, termDays), (Triagedrempels.inbrengers, inbrengers),
      (Triagedrempels.capaciteitKeren, capacityTimes), (Triagedrempels.vraagWerkdagen, questionWorkdays),
      (Triagedrempels.geenGrondslagDagen, noGrondslagDays),
    ]
    let json = JSONObject([
      .init(
        key: Triageinstelling.drempels.name,
        value: .object(JSONObject(thresholds.map { .init(key: $0.0.name, value: number($0.1)) }))),
      .init(
        key: Triageinstelling.gewichten.name,
        value: elements(
          TriageFactor.allCases.map { factor in
            [
              (Factorregel.factor.name, .string(factor.code.text)),
              (Factorregel.punten.name, number(weights[factor] ?? 0)),
            ]
          })),
      .init(
        key: Triageinstelling.redenen.name,
        value: elements(
          redenen.map { reden in
            [
              (Redenregel.besluit.name, .string(reden.besluit.text)), (Redenregel.code.name, .string(reden.code.text)),
              (Redenregel.toets.name, .string(String(reden.key))), (Redenregel.label.name, .string(reden.label.nl)),
              (Redenregel.motiveringVerplicht.name, .bool(reden.needsText)),
            ]
          })),
      .init(
        key: Triageinstelling.vierOgen.name,
        value: elements(
          fourEyes.map { rule in
            [
              (VierOgenregel.besluit.name, .string(rule.besluit.text)),
              (VierOgenregel.voorwaarde.name, .string(rule.voorwaarde.text)),
            ]
          })),
    ])
    return Record(kind: .triageinstelling, json)
  }
}
