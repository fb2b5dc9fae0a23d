import StrictJSON

/// The casus that opwerken makes of a signaal.
enum TriageCasus {
  /// The least open level for what nobody gave a level.
  private static let level: Code = "vertrouwelijk"

  /// What is copied from the signaal as it stands there.
  private static let copied = [
    Casus.gemeenten.name, Casus.inbreng.name, Casus.themas.name, Casus.betrokkenen.name, Casus.locaties.name,
    Casus.kentekens.name, Casus.kvkNummers.name, Casus.toegang.name,
  ]

  /// The casus in its first state, with the id of a new record.
  static func made(of signaal: Record, _ decision: TriageDecision, _ context: TriageContext) -> Record {
    var casus = NewRecord.template(
      kind: Casus.kind, regio: signaal[Signaal.regio], today: context.today, user: context.user, at: context.now)
    casus.put(Casus.id.name, .string(TriageEdit.placeholder.text))
    for name in copied {
      if let value = signaal.root.json[name], !signaal.lacks(name) { casus.put(name, value) }
    }
    let answers: [(String, TriageQuestion)] = [
      (Casus.titel.name, .titel), (Casus.doel.name, .doel), (Casus.grondslag.name, .grondslag),
      (Casus.grondslagToelichting.name, .grondslagToelichting),
    ]
    for (name, question) in answers { casus.put(name, decision[question]) }
    if let thema = decision[TweedeBeoordeling.thema] {
      casus.append([(Themaregel.code.name, .string(thema.text))], to: Casus.themas.name)
    }
    casus.put(
      Casus.aanleiding.name,
      .object(
        JSONObject([
          .init(key: CasusAanleiding.soort.name, value: .string("signaal")),
          .init(key: CasusAanleiding.verwijzing.name, value: .string(signaal.id.text)),
        ])))
    let knelpunten = signaal[Signaal.handhavingsknelpuntIds].filter { holds($0, for: signaal, context) }
    if !knelpunten.isEmpty {
      casus.put(Casus.handhavingsknelpuntIds.name, .array(knelpunten.map { .string($0.text) }))
    }
    casus.put(Casus.behandeldVan.name, .string(context.today.iso))
    casus.put(
      Casus.vertrouwelijkheid.name, .string((signaal[Signaal.vertrouwelijkheid] ?? level).text))
    return casus
  }

  /// Rules 4 and 5: a new casus is tied only to a knelpunt that holds, and holds in its region.
  private static func holds(_ id: RecordID, for signaal: Record, _ context: TriageContext) -> Bool {
    guard TriageOrder.isLive(id, context), let regio = context.record(id)?[Handhavingsknelpunt.regio] else {
      return false
    }
    return regio == "landelijk" || regio == signaal[Signaal.regio]
  }

  /// What the data may be used for: what the signaal says, else what follows from its knelpunt or thema. In Dutch, the
  /// language of records.
  static func doel(for signaal: Record, _ context: TriageContext) -> String? {
    if let doel = signaal[Signaal.doel], Optional(doel).isFilled { return doel }
    let knelpunt = signaal[Signaal.handhavingsknelpuntIds].first { holds($0, for: signaal, context) }
    if let knelpunt, let record = context.record(knelpunt) {
      let name = record[Handhavingsknelpunt.codenaam] ?? record[Handhavingsknelpunt.naam] ?? ""
      return "Aanpak van knelpunt \(name) (\(knelpunt.text))"
    }
    let themas = signaal[Signaal.themas].compactMap { part -> String? in
      guard let code = part[Themaregel.code] else { return nil }
      return part[Themaregel.naam] ?? Codes.thema.label(code).nl
    }
    return themas.isEmpty ? nil : "Inzicht in en aanpak van \(themas.listed)"
  }
}
