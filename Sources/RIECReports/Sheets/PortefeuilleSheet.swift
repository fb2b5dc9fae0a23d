import PlainText
import RIECDomain
import RIECStore

/// The headings of what a portefeuille's sheet says of its own.
enum PortefeuilleHeadings {
  static let assignment = Tekst(nl: "Doel en opdracht", en: "Goal and assignment")
  static let themas = Tekst(nl: "Casusthema's", en: "Casus themes")
}

extension SheetBuilder {
  /// Doel and opdracht, activities, results, and the themes of casussen that belong to it.
  func portefeuilleSections(_ record: Record) -> OwnSections {
    typealias Kind = Portefeuille
    var own = OwnSections()
    let pairs = [
      pair(Kind.strategischDoel, in: record.root), pair(Kind.opdrachtgever, in: record.root),
      pair(Kind.opdrachtnemers, in: record.root), pair(Kind.werkvorm, in: record.root),
      pair(Kind.jaar, in: record.root),
      progress(record),
    ].compactMap { $0 }
    own.shown = [
      Kind.strategischDoel.name, Kind.opdrachtgever.name, Kind.opdrachtnemers.name, Kind.werkvorm.name, Kind.jaar.name,
    ]
    if !pairs.isEmpty { own.lead.append(Sheet.Section(PortefeuilleHeadings.assignment, [.pairs(pairs)])) }
    own.lead += [activiteiten(record, &own.shown), results(record, &own.shown), themas(record, &own.shown)]
      .compactMap { $0 }
    own.kinds = [.casus]
    return own
  }

  private func progress(_ record: Record) -> Sheet.Pair? {
    let progress = PortefeuilleProgress(record)
    guard progress.total > 0 else { return nil }
    let ready = Tekst(
      nl: "\(progress.ready) van \(progress.total) activiteiten gereed",
      en: "\(progress.ready) of \(progress.total) activities ready")
    let next = progress.due.map { datum -> [Sheet.Value] in
      [Sheet.Value(Tekst(nl: "eerstvolgende \(datum.display)", en: "next \(datum.display)")(taal)), due(datum)]
    }
    return Sheet.Pair(Tekst(nl: "Voortgang", en: "Progress"), [Sheet.Value(ready(taal))] + (next ?? []))
  }

  private func activiteiten(_ record: Record, _ shown: inout Set<String>) -> Sheet.Section? {
    let activiteiten = record[Portefeuille.activiteiten]
    guard !activiteiten.isEmpty else { return nil }
    shown.insert(Portefeuille.activiteiten.name)
    let rows = activiteiten.map { activiteit -> [Sheet.Value] in
      func cell<Value>(_ field: Field<Value>) -> Sheet.Value {
        values(of: field, in: activiteit).first ?? Sheet.Value("")
      }
      let isReady = PortefeuilleProgress.isReady(activiteit)
      let left = isReady ? nil : activiteit[Activiteit.gepland].map { due($0) }
      return [
        cell(Activiteit.naam), cell(Activiteit.status), cell(Activiteit.gepland), cell(Activiteit.gereedOp),
        left ?? Sheet.Value(""),
      ]
    }
    let headings = [
      Activiteit.naam.description.label, Activiteit.status.description.label, Activiteit.gepland.description.label,
      Activiteit.gereedOp.description.label, Tekst(nl: "Nog", en: "Left"),
    ]
    return Sheet.Section(Portefeuille.activiteiten.description.label, [table(headings, rows)])
  }

  private func results(_ record: Record, _ shown: inout Set<String>) -> Sheet.Section? {
    let results = values(of: Portefeuille.resultaten, in: record.root)
    guard !results.isEmpty else { return nil }
    shown.insert(Portefeuille.resultaten.name)
    return Sheet.Section(
      Portefeuille.resultaten.description.label, results.map { .text(Sheet.Value("– \($0.text)", $0.tone)) })
  }

  /// The themes, each with how many open casussen have it, in all regions.
  private func themas(_ record: Record, _ shown: inout Set<String>) -> Sheet.Section? {
    let field = Field<[Part]>("themas", nl: "Thema's", en: "Themes", elements: Themaregel.fields)
    let themas = record[field]
    guard !themas.isEmpty else { return nil }
    shown.insert(field.name)
    let rows = themas.map { thema -> [Sheet.Value] in
      let label = values(of: Themaregel.code, in: thema).first ?? Sheet.Value("")
      let naam = thema[Themaregel.naam] ?? ""
      let name = naam.isEmpty ? label : Sheet.Value("\(label.text): \(naam)", label.tone)
      return [name, Sheet.Value(thema[Themaregel.code].map { openCasussen(of: $0) } ?? "")]
    }
    let headings = [
      Tekst(nl: "Thema", en: "Theme"), Tekst(nl: "Open casussen, alle regio's", en: "Open casussen, all regions"),
    ]
    return Sheet.Section(PortefeuilleHeadings.themas, [table(headings, rows, alignsRight: [1])])
  }

  private func openCasussen(of thema: Code) -> String {
    guard let records = index[.casus], let position = Codes.thema.position(of: thema) else { return "" }
    return Numbers.grouped(
      records.select(.all([.codes(column: "thema", [position]), .flag(column: "open", true)])).count)
  }
}
