import StrictJSON

extension TriageSession {
  /// The last decision of the session that can be done again, as the signaal that it was made on has it now; nil where
  /// there is none, or where that signaal went on since.
  public func lastRepeatable(signaal: (RecordID) -> Record?) -> TriageDecision? {
    let choices = TriageChoice.allCases.filter(\.isRepeatable)
    guard let line = lines.last(where: { line in choices.contains { $0.code == line.besluit } }),
      let choice = choices.first(where: { $0.code == line.besluit }), let record = signaal(line.id),
      record[Signaal.status] == choice.status, let weging = record[Signaal.weging]
    else { return nil }
    return TriageDecision(choice, weging: weging, of: record)
  }
}

extension TriageDecision {
  /// The decision `choice` with the answers that stand in `signaal` since it was made.
  fileprivate init(_ choice: TriageChoice, weging: Part, of signaal: Record) {
    self.init(choice)
    func text(_ value: String?) -> JSONValue? { value.map { .string($0) } }
    self[.reden] = text(weging[Weging.reden]?.text)
    self[.motivering] = text(weging[Weging.motivering])
    guard choice == .aanhouden else { return }
    self[.hervatOp] = text(signaal[Signaal.hervatOp]?.iso)
    guard let event = signaal[Signaal.hervatAls] else { return }
    switch event[HervatAls.soort] {
    case "overleg_geweest": self[.overlegId] = text(event[HervatAls.id]?.text)
    case "knelpunt_aangewezen": self[.knelpuntId] = text(event[HervatAls.id]?.text)
    case "casus_in_status":
      self[.casusId] = text(event[HervatAls.casusId]?.text)
      self[.casusStatus] = text(event[HervatAls.status]?.text)
    case "antwoord_van":
      let question = signaal[Signaal.informatievragen].last
      self[.partner] = text(event[HervatAls.partner]?.text)
      self[.vraag] = text(question?[Informatievraag.vraag])
      self[.uiterlijk] = self[.hervatOp]
      self[.hervatOp] = nil
      self[.motivering] = self[.motivering] == self[.vraag] ? nil : self[.motivering]
    default: break
    }
  }
}
