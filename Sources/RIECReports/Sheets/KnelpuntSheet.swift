import PlainText
import RIECDomain
import RIECStore

/// The headings of what a knelpunt's sheet says of its own.
enum KnelpuntHeadings {
  static let aanwijzing = Tekst(nl: "Aanwijzing", en: "Designation")
  static let casussen = Tekst("Casussen")
  static let locaties = Tekst("Locaties")
  static let betrokkenen = Tekst("Betrokkenen")
}

extension SheetBuilder {
  /// A designation that ends within so many days is warned about (domain page §3.4 rule 4).
  private static var nearEnd: Int { 90 }
  /// So many casussen are listed; the rest is counted.
  private static var casusLimit: Int { 25 }

  /// The designation with its extensions, then what is tied to it: casussen, locaties, betrokkenen.
  func knelpuntSections(_ record: Record, tied: Bool) -> OwnSections {
    typealias Kind = Handhavingsknelpunt
    var own = OwnSections()
    let open = tied ? casussen(of: record.id, open: true) : []
    own.lead.append(aanwijzing(record, open: open.count, tied: tied, &own.shown))
    own.lead += elements(Kind.verlengingen.description, of: record.root, path: FieldPath([Kind.verlengingen.name]))
    own.shown.formUnion([Kind.verlengingen.name, Kind.locaties.name, Kind.betrokkenen.name])
    guard tied else { return own }
    own.kinds = [.casus]
    own.after = [
      casussenSection(record.id, open: open),
      sharing(Kind.locaties, "locatie", of: record, KnelpuntHeadings.locaties),
      sharing(Kind.betrokkenen, "betrokkene", of: record, KnelpuntHeadings.betrokkenen),
    ].compactMap { $0 }
    return own
  }

  // MARK: - The designation

  private func aanwijzing(_ record: Record, open: Int, tied: Bool, _ shown: inout Set<String>) -> Sheet.Section {
    typealias Kind = Handhavingsknelpunt
    let root = record.root
    let object =
      values(of: Kind.objectsoort, in: root) + values(of: Kind.gebiedstype, in: root)
      + values(of: Kind.branche, in: root)
    var pairs = [
      Sheet.Pair(Kind.objectsoort.description.label, object), pair(Kind.regio, in: root),
      pair(Kind.gemeenten, in: root),
      Sheet.Pair(Kind.besluit.description.label, besluit(record)),
    ].compactMap { $0 }.filter { !$0.values.isEmpty }
    shown.formUnion(
      [Kind.objectsoort.name, Kind.gebiedstype.name, Kind.branche.name, Kind.regio.name, Kind.gemeenten.name]
        + [Kind.besluit.name, Kind.geldigVan.name, Kind.geldigTot.name])
    let geldig = validity(record)
    if !geldig.isEmpty { pairs.append(Sheet.Pair(Tekst(nl: "Geldig", en: "Valid"), geldig)) }
    return Sheet.Section(
      KnelpuntHeadings.aanwijzing, [.pairs(pairs)] + ending(record, open: open, tied: tied).map { .text($0) })
  }

  /// Stuurgroep, day and kenmerk; where there is none, why not.
  private func besluit(_ record: Record) -> [Sheet.Value] {
    let values = values(of: Handhavingsknelpunt.besluit, in: record.root)
    guard values.isEmpty else { return values }
    if record[Handhavingsknelpunt.nietGeregistreerd].contains(Handhavingsknelpunt.besluit.name) {
      return [Sheet.Value(Tekst(nl: "niet geregistreerd", en: "not registered")(taal), .dimmed)]
    }
    let status = record[Handhavingsknelpunt.status]
    guard status == KnelpuntStatus.voorstel || status == KnelpuntStatus.geagendeerd else { return [] }
    return [Sheet.Value(Tekst(nl: "nog niet genomen", en: "not taken yet")(taal), .dimmed)]
  }

  /// `01-04-2021 t/m 01-10-2022, nog 26 dagen`, and `verlopen sinds …` once it has passed.
  private func validity(_ record: Record) -> [Sheet.Value] {
    typealias Kind = Handhavingsknelpunt
    let from = values(of: Kind.geldigVan, in: record.root)
    let to = values(of: Kind.geldigTot, in: record.root)
    guard let last = record[Kind.geldigTot] else {
      if from.isEmpty, to.isEmpty { return [] }
      return from + (from.isEmpty ? [] : [Sheet.Value(Tekst(nl: "zonder einddatum", en: "without end")(taal), .dimmed)])
        + to
    }
    let until = Tekst(nl: "t/m \(last.display)", en: "to \(last.display)")(taal)
    let span = record[Kind.geldigVan].map { "\($0.display) \(until)" } ?? until
    // A first day that is no day is shown as it was found.
    let found = record[Kind.geldigVan] == nil ? from : []
    return found + [Sheet.Value(span)] + (isInForce(record) ? [remaining(last)] : [])
  }

  private func remaining(_ last: Datum) -> Sheet.Value {
    let days = Int(last.day) - Int(index.peildatum.day)
    guard days < 0 else { return Sheet.Value(distance(to: last), days <= Self.nearEnd ? .warning : .plain) }
    let since = last.adding(days: 1).display
    return Sheet.Value(Tekst(nl: "verlopen sinds \(since)", en: "expired since \(since)")(taal), .strong)
  }

  private func isInForce(_ record: Record) -> Bool {
    record[Handhavingsknelpunt.status].map { !KnelpuntStatus.ends.contains($0) } ?? true
  }

  /// That it ends soon or has ended, and what that means for the casussen.
  private func ending(_ record: Record, open: Int, tied: Bool) -> [Sheet.Value] {
    guard let last = record[Handhavingsknelpunt.geldigTot], isInForce(record) else { return [] }
    let days = Int(last.day) - Int(index.peildatum.day)
    guard days <= Self.nearEnd else { return [] }
    let what =
      days < 0
      ? Tekst(nl: "De aanwijzing is verlopen", en: "The designation has expired")
      : Tekst(
        nl: "De aanwijzing loopt binnen \(Self.nearEnd) dagen af",
        en: "The designation ends within \(Self.nearEnd) days")
    let rest =
      switch (tied, open) {
      case (false, _): Tekst(".")
      case (true, 0): Tekst(nl: "; geen open casus valt eronder.", en: "; no open casus falls under it.")
      case (true, 1): Tekst(nl: "; 1 open casus valt eronder.", en: "; 1 open casus falls under it.")
      case (true, let count):
        Tekst(nl: "; \(count) open casussen vallen eronder.", en: "; \(count) open casussen fall under it.")
      }
    return [Sheet.Value(what(taal) + rest(taal), days < 0 ? .strong : .warning)]
  }

  // MARK: - What is tied to it

  /// The rows of the casussen under a knelpunt, in the order of their terms.
  private func casussen(of id: RecordID, open: Bool) -> [Int] {
    guard let records = index[.casus] else { return [] }
    let rows = records.select(
      .all([.equals(column: "knelpunt", Folding.fold(id.text)), .flag(column: "open", open)])
    ).rows
    let terms = rows.map { row -> Int32 in
      if case .term(let term) = records.value("termijn", at: row) { term.datum.day } else { .max }
    }
    return zip(rows, terms).sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }

  private func casussenSection(_ id: RecordID, open: [Int]) -> Sheet.Section? {
    guard let records = index[.casus] else { return nil }
    let closed = casussen(of: id, open: false)
    let shown = (open + closed).prefix(Self.casusLimit)
    guard !shown.isEmpty else { return nil }
    let rows = shown.enumerated().map { position, row in
      let tone: Sheet.Tone = position < open.count ? .plain : .dimmed
      let casus = records.id(at: row)
      return [
        Sheet.Value(casus.text, link: casus), Sheet.Value(records.record(at: row)?.title ?? "", tone),
        cell("status", records, row, tone), cell("behandelaar", records, row, tone),
        position < open.count ? term(records, row) : Sheet.Value(""),
      ]
    }
    let headings = [
      Tekst("Casus"), Tekst("Codenaam"), Tekst("Status"), Tekst("Behandelaar"), Tekst(nl: "Termijn", en: "Term"),
    ]
    let count = Tekst(
      nl: "\(open.count) open, \(closed.count) afgesloten of afgewezen",
      en: "\(open.count) open, \(closed.count) closed or rejected")
    let more = open.count + closed.count - shown.count
    let rest = Tekst(nl: "en nog \(more)", en: "and \(more) more")
    return Sheet.Section(
      KnelpuntHeadings.casussen,
      [.text(Sheet.Value(count(taal), .dimmed)), table(headings, rows, alignsRight: [4])]
        + (more > 0 ? [.text(Sheet.Value(rest(taal), .dimmed))] : []))
  }

  private func term(_ records: KindIndex, _ row: Int) -> Sheet.Value {
    guard case .term(let term) = records.value("termijn", at: row) else { return Sheet.Value("") }
    let days = Int(term.datum.day) - Int(index.peildatum.day)
    return cell("termijn", records, row, days < 0 ? .fault : days <= 5 ? .warning : .plain)
  }

  /// The locaties or betrokkenen of the knelpunt itself, with how many casussen name each.
  private func sharing(
    _ field: Field<[RecordID]>, _ column: String, of record: Record, _ heading: Tekst
  ) -> Sheet.Section? {
    let found = record.root.json[field.name]?.array ?? []
    guard !found.isEmpty else { return nil }
    let own = Predicate.equals(column: "knelpunt", Folding.fold(record.id.text))
    let rows = found.map { value -> [Sheet.Value] in
      guard let text = value.string else { return [Sheet.Value(FieldType.asFound(value), .fault)] + blanks(3) }
      let id = RecordID(text)
      guard let target = index.record(id) else { return [dangling(id, field)] + blanks(3) }
      let named = Predicate.equals(column: column, Folding.fold(text))
      let all = index[.casus]?.select(named).count ?? 0
      let here = index[.casus]?.select(.all([named, own])).count ?? 0
      return [
        Sheet.Value(text, link: id), Sheet.Value(target.title), Sheet.Value(here > 0 ? String(here) : "–", .dimmed),
        Sheet.Value(all > here ? String(all - here) : "–", .dimmed),
      ]
    }
    let headings = [
      Tekst(nl: "Kenmerk", en: "Id"), Tekst(nl: "Naam", en: "Name"),
      Tekst(nl: "Casussen eronder", en: "Casussen under it"), Tekst(nl: "Andere casussen", en: "Other casussen"),
    ]
    return Sheet.Section(heading, [table(headings, rows, alignsRight: [2, 3])])
  }

  private func dangling(_ id: RecordID, _ field: Field<[RecordID]>) -> Sheet.Value {
    guard case .list(.reference(let kinds)) = field.description.type else { return Sheet.Value(id.text) }
    return reference(id, to: kinds)
  }

  private func blanks(_ count: Int) -> [Sheet.Value] { Array(repeating: Sheet.Value(""), count: count) }
}
