import PlainText
import RIECDomain
import StrictJSON

/// The headings of what a signaal's sheet says of its own.
enum SignaalHeadings {
  static let outcome = Tekst(nl: "Wat ervan werd", en: "What became of it")
  static let questions = Tekst(nl: "Informatievragen", en: "Questions to partners")
}

extension SheetBuilder {
  /// What became of the signaal, and the questions to partners.
  func signaalSections(_ record: Record) -> OwnSections {
    var own = OwnSections()
    let pairs =
      destination(record, &own.shown) + passedOn(record, &own.shown) + decision(record, &own.shown)
      + resumption(record, &own.shown) + feedback(record, &own.shown) + criteria(record)
    if !pairs.isEmpty { own.lead.append(Sheet.Section(SignaalHeadings.outcome, [.pairs(pairs)])) }
    if let questions = questions(record, &own.shown) { own.lead.append(questions) }
    return own
  }

  // MARK: - Where it went

  private func destination(_ record: Record, _ shown: inout Set<String>) -> [Sheet.Pair] {
    let fields: [Field<RecordID>] = [Signaal.casusId, Signaal.gekoppeldAan]
    return fields.compactMap { field -> Sheet.Pair? in
      guard let pair = self.pair(field, in: record.root) else { return nil }
      shown.insert(field.name)
      let status = record[field].map { self.status(of: $0) }
      return Sheet.Pair(pair.label, pair.values + [status].compactMap { $0 }.filter { !$0.text.isEmpty })
    }
  }

  private func passedOn(_ record: Record, _ shown: inout Set<String>) -> [Sheet.Pair] {
    guard let part = record[Signaal.doorverwezen] else { return [] }
    shown.insert(Signaal.doorverwezen.name)
    let to = values(of: Doorverwijzing.naar, in: part) + values(of: Doorverwijzing.op, in: part)
    let basis =
      values(of: Doorverwijzing.grondslag, in: part) + values(of: Doorverwijzing.grondslagToelichting, in: part)
    return [
      Sheet.Pair(Tekst(nl: "Doorverwezen naar", en: "Passed on to"), to),
      Sheet.Pair(Tekst(nl: "Grondslag daarvan", en: "Grondslag of that"), basis),
      Sheet.Pair(
        Tekst(nl: "Wat is gedeeld", en: "What is shared"), values(of: Doorverwijzing.wat, in: part), isPersonal: true),
    ].filter { !$0.values.isEmpty }
  }

  // MARK: - Why

  /// What was decided, by whom and when, with reden and motivering; before a decision, since when it waits.
  private func decision(_ record: Record, _ shown: inout Set<String>) -> [Sheet.Pair] {
    guard let weging = record[Signaal.weging] else { return waiting(record) }
    shown.insert(Signaal.weging.name)
    let decided = values(of: Weging.besluit, in: weging) + values(of: Weging.door, in: weging)
    let moment = weging[Weging.op].map { [Sheet.Value($0.datum.display)] } ?? values(of: Weging.op, in: weging)
    let pairs = [
      Sheet.Pair(Weging.besluit.description.label, decided + moment), reden(of: weging),
      pair(Weging.motivering, in: weging),
    ].compactMap { $0 }
    return pairs.filter { !$0.values.isEmpty } + waiting(record)
  }

  /// The reden as the office calls it.
  private func reden(of weging: Part) -> Sheet.Pair? {
    guard let code = weging[Weging.reden], Codes.wegingsreden.accepts(code) else {
      return pair(Weging.reden, in: weging)
    }
    let label = TriageSettings(of: index).label(ofReden: code)
    return Sheet.Pair(Weging.reden.description.label, [Sheet.Value(label(taal))])
  }

  /// How each criterion was answered, as `actueel onbekend`.
  private func criteria(_ record: Record) -> [Sheet.Pair] {
    guard let weging = record[Signaal.weging] else { return [] }
    let label = Weging.criteria.description.label
    guard let criteria = weging[Weging.criteria] else {
      return [pair(Weging.criteria, in: weging)].compactMap { $0 }
    }
    let answers = Criteria.fields.flatMap { field in
      (criteria.json[field.name].map { values(field.type, $0) } ?? []).map { value in
        Sheet.Value("\(field.label(taal).lowercased()) \(value.text)", value.tone)
      }
    }
    return answers.isEmpty ? [] : [Sheet.Pair(label, answers)]
  }

  private func waiting(_ record: Record) -> [Sheet.Pair] {
    let isNew = record[Signaal.status] == SignaalStatus.nieuw
    guard isNew || record[Signaal.status] == SignaalStatus.inWeging, let received = record[Signaal.ontvangenOp] else {
      return []
    }
    let days = Int(index.peildatum.day) - Int(received.day)
    let what =
      isNew
      ? Tekst(nl: "nog niet beoordeeld", en: "not reviewed yet") : Tekst(nl: "nog niet besloten", en: "not decided yet")
    let since = Tekst(
      nl: "ontvangen \(received.display), \(distance(to: received))",
      en: "received \(received.display), \(distance(to: received))")
    let label = Tekst(nl: "Stand", en: "State")
    return [Sheet.Pair(label, [Sheet.Value(what(taal), .strong)] + (days >= 0 ? [Sheet.Value(since(taal))] : []))]
  }

  // MARK: - Until when

  private func resumption(_ record: Record, _ shown: inout Set<String>) -> [Sheet.Pair] {
    var pairs: [Sheet.Pair] = []
    if var pair = self.pair(Signaal.hervatOp, in: record.root) {
      shown.insert(Signaal.hervatOp.name)
      if let datum = record[Signaal.hervatOp], record[Signaal.status] == SignaalStatus.aangehouden {
        pair = Sheet.Pair(pair.label, pair.values + [due(datum)], isPersonal: pair.isPersonal)
      }
      pairs.append(pair)
    }
    if let event = record[Signaal.hervatAls] {
      shown.insert(Signaal.hervatAls.name)
      let values = awaited(event)
      if !values.isEmpty { pairs.append(Sheet.Pair(Signaal.hervatAls.description.label, values)) }
    }
    return pairs
  }

  /// The event that it waits for, as `antwoord van Belastingdienst`, with the record that it is about and its status.
  private func awaited(_ event: Part) -> [Sheet.Value] {
    let partner = values(of: HervatAls.partner, in: event)
    let wanted = values(of: HervatAls.status, in: event)
    switch event[HervatAls.soort] {
    case "antwoord_van" where !partner.isEmpty:
      return partner.map { value in
        Sheet.Value(Tekst(nl: "antwoord van \(value.text)", en: "answer of \(value.text)")(taal), value.tone)
      }
    case "casus_in_status" where !wanted.isEmpty:
      let what = wanted.map { value in
        Sheet.Value(Tekst(nl: "casus in status \(value.text)", en: "casus in status \(value.text)")(taal), value.tone)
      }
      let now = event[HervatAls.casusId].map { status(of: $0).text } ?? ""
      return what + values(of: HervatAls.casusId, in: event)
        + (now.isEmpty ? [] : [Sheet.Value(Tekst(nl: "nu \(now)", en: "now \(now)")(taal), .dimmed)])
    default:
      return HervatAls.fields.flatMap { field in event.json[field.name].map { values(field.type, $0) } ?? [] }
    }
  }

  /// That the inbrenger heard of it, or still has to.
  private func feedback(_ record: Record, _ shown: inout Set<String>) -> [Sheet.Pair] {
    let label = Tekst(nl: "Terugkoppeling", en: "Feedback")
    if let given = pair(Signaal.terugkoppelingInbrenger, in: record.root) {
      shown.insert(Signaal.terugkoppelingInbrenger.name)
      return [Sheet.Pair(label, given.values)]
    }
    guard let status = record[Signaal.status], SignaalStatus.decided.contains(status) else { return [] }
    let partners = record[Signaal.inbreng].flatMap { values(of: Inbreng.partner, in: $0).map(\.text) }
    let to = partners.isEmpty ? "" : " \(Tekst(nl: "aan", en: "to")(taal)) \(partners.joined(separator: ", "))"
    return [Sheet.Pair(label, [Sheet.Value(Tekst(nl: "nog te geven", en: "still to be given")(taal) + to, .warning)])]
  }

  // MARK: - Questions

  private func questions(_ record: Record, _ shown: inout Set<String>) -> Sheet.Section? {
    let questions = record[Signaal.informatievragen]
    guard !questions.isEmpty else { return nil }
    shown.insert(Signaal.informatievragen.name)
    let rows = questions.map { question -> [Sheet.Value] in
      func cell<Value>(_ field: Field<Value>) -> Sheet.Value {
        let values = self.values(of: field, in: question)
        return Sheet.Value(values.map(\.text).joined(separator: ", "), values.first?.tone ?? .plain)
      }
      let answered = cell(Informatievraag.antwoordOp)
      let open = question[Informatievraag.uiterlijk].map { due($0) }
      let none = Sheet.Value(Tekst(nl: "nog open", en: "still open")(taal))
      return [
        cell(Informatievraag.partner), cell(Informatievraag.uiterlijk), answered.text.isEmpty ? open ?? none : answered,
        cell(Informatievraag.vraag),
      ]
    }
    let headings = [
      Informatievraag.partner.description.label, Informatievraag.uiterlijk.description.label,
      Tekst(nl: "Antwoord", en: "Answer"), Informatievraag.vraag.description.label,
    ]
    return Sheet.Section(SignaalHeadings.questions, [table(headings, rows)])
  }
}
