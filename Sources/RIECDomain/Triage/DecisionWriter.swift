import StrictJSON

/// Writes what a decision brings into a signaal that is in in_weging; the step comes after it.
struct DecisionWriter {
  private(set) var signaal: Record
  private(set) var casus: Record?
  private(set) var reden: Code?
  private(set) var motivering: String?
  private let decision: TriageDecision
  private let context: TriageContext

  init(_ signaal: Record, _ decision: TriageDecision, _ context: TriageContext) {
    (self.signaal, self.decision, self.context) = (signaal, decision, context)
    reden = decision[TweedeBeoordeling.reden]
    motivering = decision[TweedeBeoordeling.motivering]
  }

  mutating func write(_ besluit: Code, confirming proposer: String?) {
    switch decision.choice {
    case .opwerken: opwerken()
    case .koppelen: koppelen()
    case .aanhouden: aanhouden()
    case .informatie: informatie()
    case .doorverwijzen: doorverwijzen()
    case .afwijzen: afwijzen()
    case .overgeslagen: break
    }
    weigh(besluit, confirming: proposer)
    signaal.put(Signaal.tweedeBeoordeling.name, nil)
    if let notitie = decision[TweedeBeoordeling.notitie] { signaal.note(notitie, context) }
  }

  /// The criteria stay: they are what was looked at.
  private mutating func weigh(_ besluit: Code, confirming proposer: String?) {
    let fields = Weging.fields
    var weging = signaal[Signaal.weging]?.json ?? JSONObject()
    weging.insert(.string(besluit.text), at: Weging.besluit.name, fields: fields)
    weging.insert(reden.map { .string($0.text) }, at: Weging.reden.name, fields: fields)
    weging.insert(motivering.map { .string($0) }, at: Weging.motivering.name, fields: fields)
    weging.insert(.string(proposer ?? context.user), at: Weging.door.name, fields: fields)
    weging.insert(proposer.map { _ in .string(context.user) }, at: Weging.bevestigdDoor.name, fields: fields)
    weging.insert(.string(context.now.text), at: Weging.op.name, fields: fields)
    signaal.put(Signaal.weging.name, .object(weging))
  }

  private mutating func opwerken() {
    casus = TriageCasus.made(of: signaal, decision, context)
    signaal.put(Signaal.casusId.name, .string(TriageEdit.placeholder.text))
  }

  private mutating func koppelen() {
    guard let id = decision[TweedeBeoordeling.gekoppeldAan] else { return }
    reden = context.record(id).flatMap { TriageTarget.reden(for: $0.kind) }
    signaal.put(Signaal.gekoppeldAan.name, .string(id.text))
  }

  private mutating func aanhouden() {
    if reden == "wacht_op_informatie" { return informatie() }
    signaal.put(Signaal.hervatOp.name, decision[.hervatOp])
    switch reden {
    case "wacht_op_overleg":
      if let id = decision[TweedeBeoordeling.overlegId] { wait("overleg_geweest", [(HervatAls.id.name, id.text)]) }
    case "wacht_op_casus":
      wait(
        "casus_in_status",
        [
          (HervatAls.casusId.name, decision[TweedeBeoordeling.casusId]?.text),
          (HervatAls.status.name, decision[TweedeBeoordeling.casusStatus]?.text),
        ])
    case "wacht_op_aanwijzing":
      wait("knelpunt_aangewezen", [(HervatAls.id.name, decision[TweedeBeoordeling.knelpuntId]?.text)])
    case "lopend_onderzoek": raiseLevel()
    default: break
    }
  }

  /// An answer brings it back, and so does the day on which it should have come.
  private mutating func informatie() {
    reden = "wacht_op_informatie"
    motivering = decision[TweedeBeoordeling.motivering] ?? decision[TweedeBeoordeling.vraag]
    signaal.append(
      [
        (Informatievraag.partner.name, decision[.partner]), (Informatievraag.vraag.name, decision[.vraag]),
        (Informatievraag.uiterlijk.name, decision[.uiterlijk]),
      ], to: Signaal.informatievragen.name)
    signaal.put(Signaal.hervatOp.name, decision[.uiterlijk])
    wait("antwoord_van", [(HervatAls.partner.name, decision[TweedeBeoordeling.partner]?.text)])
  }

  private mutating func wait(_ soort: Code, _ members: [(String, String?)]) {
    let all = [(HervatAls.soort.name, Optional(soort.text))] + members
    signaal.put(
      Signaal.hervatAls.name,
      .object(JSONObject(all.compactMap { name, text in text.map { .init(key: name, value: .string($0)) } })))
  }

  /// A criminal investigation is nobody else's business: the level is at least vertrouwelijk.
  private mutating func raiseLevel() {
    let least: Code = "vertrouwelijk"
    let level = signaal[Signaal.vertrouwelijkheid].flatMap(Codes.vertrouwelijkheid.position)
    if let level, let position = Codes.vertrouwelijkheid.position(of: least), level >= position { return }
    signaal.put(Signaal.vertrouwelijkheid.name, .string(least.text))
  }

  /// What was given out before, in a doorverwijzing that was reversed, stays on record.
  private mutating func doorverwijzen() {
    if let earlier = signaal[Signaal.doorverwezen]?.json, !earlier.members.isEmpty {
      signaal.append(earlier.members.map { ($0.key, $0.value) }, to: Signaal.eerderDoorverwezen.name)
    }
    let members: [(String, JSONValue?)] = [
      (Doorverwijzing.naar.name, decision[.naar]), (Doorverwijzing.partner.name, decision[.partner]),
      (Doorverwijzing.grondslag.name, decision[.grondslag]),
      (Doorverwijzing.grondslagToelichting.name, decision[.grondslagToelichting]),
      (Doorverwijzing.wat.name, decision[.wat]),
      (Doorverwijzing.persoonsgegevens.name, decision[.persoonsgegevens]),
      (Doorverwijzing.op.name, .string(context.today.iso)),
    ]
    signaal.put(
      Signaal.doorverwezen.name,
      .object(JSONObject(members.compactMap { name, value in value.map { .init(key: name, value: $0) } })))
  }

  /// What there is no grondslag for is kept as short as the office can; never longer than it was.
  private mutating func afwijzen() {
    guard reden == "geen_grondslag" else { return }
    let last = context.today.adding(days: context.settings.noGrondslagDays)
    let kept = signaal[Signaal.bewaarTot].map { min($0, last) } ?? last
    signaal.put(Signaal.bewaarTot.name, .string(kept.iso))
  }
}

extension Record {
  /// Adds a note of the user.
  mutating func note(_ text: String, _ context: TriageContext) {
    append(
      [
        (Notitie.op.name, .string(context.now.text)), (Notitie.door.name, .string(context.user)),
        (Notitie.tekst.name, .string(text)),
      ], to: Signaal.notities.name)
  }
}
