import PlainText

extension Casus {
  /// The filter fields of the design §3, in its order, with two that the overview counts by before `melding`;
  /// behind it what ties records together.
  static let columns: [Column] = [
    Column("id", nl: "Casus", en: "Casus", .text, path: "id", searched: true),
    Column("titel", nl: "Codenaam", en: "Codenaam", .text, path: "titel", searched: true),
    Column("regio", nl: "Regio", en: "Region", .code(Codes.regio), path: "regio"),
    Column("gemeente", nl: "Gemeente", en: "Municipality", .name, path: "gemeenten", multiple: true, searched: true),
    Column(
      "thema", nl: "Thema", en: "Theme", .code(Codes.thema), path: "themas/code", multiple: true, searched: true),
    Column(
      "inbreng", nl: "Inbreng", en: "Inbreng", .code(Codes.partner), path: "inbreng/partner", multiple: true,
      searched: true),
    Column("aanleiding", nl: "Aanleiding", en: "Aanleiding", .code(Codes.aanleiding), path: "aanleiding/soort"),
    Column("status", nl: "Status", en: "Status", .code(Codes.casusStatus), path: "status", searched: true),
    Column("fase", Tekst("Fase"), .code(Codes.fase), .derived(["status", "statusHistorie/status"], fase)),
    Column("behandelaar", nl: "Behandelaar", en: "Behandelaar", .name, path: "behandelaar", searched: true),
    Column("knelpunt", nl: "Knelpunt", en: "Knelpunt", .reference, path: "handhavingsknelpuntIds", multiple: true),
    Column(
      "betrokkene", nl: "Betrokkene", en: "Betrokkene", .reference, path: "betrokkenen", multiple: true,
      personal: true),
    Column("locatie", nl: "Locatie", en: "Locatie", .reference, path: "locaties", multiple: true),
    Column(
      "behandeld", Tekst(nl: "Behandeld", en: "Treated"), .years,
      .derived(["behandeldVan", "behandeldTot", "onderbrekingen/van", "onderbrekingen/tot"], behandeld),
      multiple: true),
    Column(
      "termijn", Tekst(nl: "Termijn", en: "Term"), .term,
      .terms(
        own: [
          "status", "interventies/deadline", "interventies/status", "taken/uiterlijk", "taken/gedaanOp", "hervatOp",
          "archief/actiedatum",
        ], termijn,
        tied: [
          .among(kind: "overleg", via: "casus", value: "datum", letter: .overleg),
          .of(kind: "handhavingsknelpunt", via: "knelpunt", value: "geldigtot", letter: .knelpunt),
        ])),
    Column(
      "vertrouwelijkheid", nl: "Vertrouwelijkheid", en: "Confidentiality", .code(Codes.vertrouwelijkheid),
      path: "vertrouwelijkheid"),
    Column("open", Tekst("Open"), .flag, .derived(["status"], Derived.isOpen(Codes.casusStatus, CasusStatus.ends))),
    Column(
      "gewijzigd", Tekst(nl: "Gewijzigd", en: "Changed"), .date,
      .derived(
        [
          "statusHistorie/op", "notities/op", "inbreng/datum", "analyses/datum", "adviezen/datum", "taken/gedaanOp",
          "interventies/terugkoppeling/datum", "interventies/geldmutaties/datum",
        ], Derived.latest)),
    Column(
      "wachtop", Tekst(nl: "Wacht op", en: "Waits for"), .code(Codes.partner),
      .derived(["interventies/uitvoerder", "interventies/status"], wachtop), multiple: true),
    Column(
      "overleg", Tekst(nl: "Volgend overleg", en: "Next overleg"), .date,
      .earliestAmong(kind: "overleg", via: "casus", value: "datum")),
    Column(
      "besluitpunten", Tekst("Besluitpunten"), .number,
      .derived(
        [
          "adviezen/datum", "adviezen/status", "adviezen/noodzakelijk", "adviezen/afstemmingTussen",
          "adviezen/betrokkenDeelnemers", "adviezen/verantwoordelijke", "adviezen/coordinator",
        ], besluitpunten)),
    Column(
      "adviessoort", nl: "Adviessoort", en: "Kind of advies", .code(Codes.adviessoort), path: "adviezen/soorten",
      multiple: true),
    Column("bewaartot", nl: "Bewaren tot", en: "Keep until", .date, path: "archief/actiedatum"),
    Column(
      "interventie", Tekst(nl: "Interventie uiterlijk", en: "Interventie due"), .date,
      .derived(["interventies/deadline", "interventies/status"], interventie)),
    Column(
      "terugkoppeling", Tekst(nl: "Terugkoppeling uiterlijk", en: "Terugkoppeling due"), .date,
      .derived(
        ["interventies/deadline", "interventies/status", "interventies/terugkoppeling/datum"], terugkoppeling)),
    .melding,
    Column("gerelateerd", nl: "Gerelateerd", en: "Related", .reference, path: "gerelateerd/casusId", multiple: true),
    Column("kenteken", nl: "Kenteken", en: "Number plate", .name, path: "kentekens", multiple: true, personal: true),
    Column("kvk", nl: "KvK-nummer", en: "KvK number", .name, path: "kvkNummers", multiple: true, personal: true),
  ]

  /// The columns of the screens page, at 40, 80 and 120 cells.
  static let list = ListLayout(
    narrow: [casusItem, codenaam(11), termijnItem],
    normal: [
      casusItem, codenaam(14), statusItem, .init("thema", Tekst(nl: "Thema's", en: "Themes"), 18), termijnItem,
      .melding,
    ],
    wide: [
      casusItem, codenaam(14), statusItem, .init("thema", Tekst(nl: "Thema's", en: "Themes"), 19),
      .init("inbreng", Tekst("Inbreng"), 16), .init("gemeente", Tekst(nl: "Gemeente", en: "Municipal."), 12),
      .init("behandelaar", Tekst("Beh."), 5), termijnItem, .melding,
    ],
    sort: [SortKey("termijn")])

  private static let casusItem = ListLayout.Item("id", Tekst("Casus"), 12)
  private static let statusItem = ListLayout.Item("status", Tekst("Status"), 12)
  private static let termijnItem = ListLayout.Item("termijn", Tekst(nl: "Termijn", en: "Term"), 9, alignsRight: true)
  private static func codenaam(_ width: Int) -> ListLayout.Item { .init("titel", Tekst("Codenaam"), width) }

  /// Inputs: status, statusHistorie/status. An aangehouden casus is in the fase that it was held in.
  private static let fase: @Sendable (Extract) -> Extract.Values = {
    let informatie = Set(Codes.casusStatus.members(of: "informatiefase"))
    let uitvoering = Set(Codes.casusStatus.members(of: "uitvoeringsfase"))
    let phases = Codes.casusStatus.entries.map {
      informatie.contains($0.code) ? 0 : uitvoering.contains($0.code) ? 1 : -1
    }
    let held = Codes.casusStatus.position(of: CasusStatus.aangehouden)
    return { extract in
      guard var status = extract.first(0) else { return [] }
      if status == held {
        status = -1
        for hit in extract.hits where hit.input == 1 && phases.indices.contains(hit.value) && phases[hit.value] >= 0 {
          status = hit.value
        }
      }
      guard phases.indices.contains(status), phases[status] >= 0 else { return [] }
      return Extract.Values(.code(phases[status]))
    }
  }()

  /// Inputs: behandeldVan, behandeldTot, onderbrekingen/van, onderbrekingen/tot.
  private static let behandeld: @Sendable (Extract) -> Extract.Values = { extract in
    guard let from = Derived.datum(extract.first(0)) else { return [] }
    var gaps: [Extract.Value] = []
    for hit in extract.hits where hit.input == 2 {
      guard let start = Derived.datum(hit.value) else { continue }
      gaps.append(.gap(start, Derived.datum(extract.value(3, in: hit.element))))
    }
    return Extract.Values(.span(from, Derived.datum(extract.first(1))), and: gaps)
  }

  /// Inputs: status, interventies/deadline, interventies/status, taken/uiterlijk, taken/gedaanOp, hervatOp,
  /// archief/actiedatum. An interventie without status counts as open.
  private static let termijn: @Sendable (Extract) -> Extract.Values = {
    let ended = Codes.interventieStatus.flags(InterventieStatus.ends.contains)
    let held = Codes.casusStatus.position(of: CasusStatus.aangehouden)
    return { extract in
      var earliest = Derived.Earliest()
      for hit in extract.hits {
        switch hit.input {
        case 1:
          let status = extract.value(2, in: hit.element) ?? -1
          if !(ended.indices.contains(status) && ended[status]) { earliest.consider(hit.value, .interventie) }
        case 3:
          if extract.value(4, in: hit.element) == nil { earliest.consider(hit.value, .taak) }
        case 5:
          if let held, extract.first(0) == held { earliest.consider(hit.value, .hervatten) }
        case 6: earliest.consider(hit.value, .bewaren)
        default: break
        }
      }
      return earliest.values
    }
  }()

  /// Inputs: interventies/deadline, interventies/status. The earliest deadline of what is not ended.
  private static let interventie: @Sendable (Extract) -> Extract.Values = {
    let ended = Codes.interventieStatus.flags(InterventieStatus.ends.contains)
    return { extract in
      if extract.hits.isEmpty { return [] }
      var earliest: Int?
      for hit in extract.hits where hit.input == 0 && hit.value < earliest ?? .max {
        let status = extract.value(1, in: hit.element) ?? -1
        if !(ended.indices.contains(status) && ended[status]) { earliest = hit.value }
      }
      return Extract.Values(Derived.datum(earliest).map { .date($0) })
    }
  }()

  /// Inputs: interventies/deadline, interventies/status, interventies/terugkoppeling/datum. The earliest deadline of what
  /// was carried out, or was not, without a word of it from the partner; of what is vervallen nobody waits for one.
  private static let terugkoppeling: @Sendable (Extract) -> Extract.Values = {
    let awaited = Codes.interventieStatus.flags(
      [InterventieStatus.uitgevoerd, InterventieStatus.nietUitgevoerd].contains)
    return { extract in
      if extract.hits.isEmpty { return [] }
      var earliest: Int?
      for hit in extract.hits where hit.input == 0 && hit.value < earliest ?? .max {
        guard let status = extract.value(1, in: hit.element), awaited.indices.contains(status), awaited[status],
          extract.value(2, in: hit.element) == nil
        else { continue }
        earliest = hit.value
      }
      return Extract.Values(Derived.datum(earliest).map { .date($0) })
    }
  }()

  /// Inputs: interventies/uitvoerder, interventies/status.
  private static let wachtop: @Sendable (Extract) -> Extract.Values = {
    let ended = Codes.interventieStatus.flags(InterventieStatus.ends.contains)
    return { extract in
      var values: [Extract.Value] = []
      for hit in extract.hits where hit.input == 0 && hit.value >= 0 {
        let status = extract.value(1, in: hit.element) ?? -1
        if ended.indices.contains(status) && ended[status] { continue }
        if !values.contains(.code(hit.value)) { values.append(.code(hit.value)) }
      }
      return values.isEmpty ? [] : Extract.Values(values)
    }
  }()

  /// Inputs: of adviezen datum, status, noodzakelijk, afstemmingTussen, betrokkenDeelnemers, verantwoordelijke,
  /// coordinator. How many of the five the latest advies answers; one that says nee answers all (domain page §7.7).
  private static let besluitpunten: @Sendable (Extract) -> Extract.Values = {
    let withdrawn = Codes.adviesStatus.position(of: AdviesStatus.ingetrokken)
    let no = Codes.noodzakelijk.position(of: "nee")
    return { extract in
      var latest: (day: Int, element: Int)?
      for hit in extract.hits where hit.input == 0 {
        if let withdrawn, extract.value(1, in: hit.element) == withdrawn { continue }
        if let found = latest, found.day > hit.value { continue }
        latest = (hit.value, hit.element)
      }
      guard let element = latest?.element else { return Extract.Values(.number(0)) }
      if let no, extract.value(2, in: element) == no { return Extract.Values(.number(5)) }
      var answered = 0
      for input in 2...6 where extract.value(input, in: element) != nil { answered += 1 }
      return Extract.Values(.number(answered))
    }
  }()
}
