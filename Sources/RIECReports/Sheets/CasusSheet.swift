import PlainText
import RIECDomain
import RIECStore

extension SheetBuilder {
  /// What a casus says beyond its fields: the sums of money along the three columns of Tabel 2, and what happened when.
  func casusSections(_ record: Record) -> [Sheet.Section] {
    [money(of: record), timeline(of: record)].compactMap { $0 }
  }

  /// Opgelegd, beslag and geïnd or verrekend, over all years; beslag less what was uitgewonnen or opgeheven (domain
  /// page §7.8).
  private func money(of record: Record) -> Sheet.Section? {
    var sums: [Code: Int] = [:]
    for interventie in record[Casus.interventies] {
      for mutatie in interventie[Interventie.geldmutaties] {
        guard let soort = mutatie[Geldmutatie.soort], let bedrag = mutatie[Geldmutatie.bedragEurocent] else { continue }
        let (sum, overflow) = (sums[soort] ?? 0).addingReportingOverflow(bedrag.count)
        sums[soort] = overflow ? .max : sum
      }
    }
    guard !sums.isEmpty else { return nil }
    let released: [Code] = ["beslag_uitgewonnen", "beslag_opgeheven"]
    let beslag = released.reduce(sums["beslag"] ?? 0) { rest, soort in
      let (difference, overflow) = rest.subtractingReportingOverflow(sums[soort] ?? 0)
      return overflow ? .min : difference
    }
    let pairs = [
      Sheet.Pair(Tekst(nl: "Opgelegd", en: "Imposed"), amount(sums["opgelegd"])),
      Sheet.Pair(Tekst(nl: "Beslag", en: "Seized"), amount(beslag == 0 && sums["beslag"] == nil ? nil : beslag)),
      Sheet.Pair(Tekst(nl: "Geïnd of verrekend", en: "Collected or offset"), amount(sums["geind_verrekend"])),
    ]
    return Sheet.Section(Tekst(nl: "Afgepakt", en: "Taken away"), [.pairs(pairs)])
  }

  private func amount(_ eurocent: Int?) -> [Sheet.Value] {
    eurocent.map { [Sheet.Value(Money.text(eurocent: $0))] } ?? []
  }

  /// The days that the record tells of, in their order; derived, never stored (domain page §3.1).
  private func timeline(of record: Record) -> Sheet.Section? {
    var events: [(datum: Datum, text: String)] = []
    for regel in record[Casus.statusHistorie] {
      guard let op = regel[Statusregel.op], let status = regel[Statusregel.status] else { continue }
      let label = Codes.casusStatus[status]?.label(taal) ?? status.text
      let note = regel[Statusregel.toelichting] ?? ""
      events.append((op.datum, note.isEmpty ? label : "\(label) – \(note)"))
    }
    for advies in record[Casus.adviezen] {
      guard let datum = advies[Advies.datum] else { continue }
      let soorten = advies[Advies.soorten].map { Codes.adviessoort[$0]?.label(taal) ?? $0.text }
      let label = Tekst(nl: "advies", en: "advies")(taal)
      events.append((datum, soorten.isEmpty ? label : "\(label): \(soorten.joined(separator: ", "))"))
    }
    for overleg in overleggen(of: record) {
      guard let datum = overleg[Overleg.datum] else { continue }
      let vorm = overleg[Overleg.vorm].map { Codes.overlegvorm[$0]?.label(taal) ?? $0.text } ?? "overleg"
      events.append((datum, "\(vorm) (\(overleg.id.text))"))
    }
    guard !events.isEmpty else { return nil }
    let sorted = events.enumerated().sorted { ($0.element.datum, $0.offset) < ($1.element.datum, $1.offset) }
    let rows = sorted.map { [Sheet.Value($0.element.datum.display), Sheet.Value($0.element.text)] }
    let headings = [Tekst(nl: "Datum", en: "Date"), Tekst(nl: "Gebeurtenis", en: "Event")]
    return Sheet.Section(
      Tekst(nl: "Tijdlijn", en: "Timeline"), [.table(Sheet.Table(headings: headings, rows: rows))])
  }

  private func overleggen(of record: Record) -> [Record] {
    guard let records = index[.overleg] else { return [] }
    return records.select(.equals(column: "casus", Folding.fold(record.id.text))).rows.prefix(50)
      .compactMap(records.record)
  }
}
