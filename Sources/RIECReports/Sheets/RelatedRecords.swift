import PlainText
import RIECDomain
import RIECStore

/// What is tied to a record: records that name it, and records that name the same locatie, betrokkene, knelpunt or
/// number. Each with its reason.
struct RelatedRecords {
  /// One tie.
  struct Tie {
    let id: RecordID
    let kind: Kind
    let row: Int
    let reason: Tekst
  }

  /// So many of one kind and reason are listed; the rest is counted.
  static let limit = 12

  let index: StoreIndex

  /// The records of any kind that name `id`, with how many more there are.
  func naming(_ id: RecordID) -> [(ties: [Tie], more: Int)] {
    ties { _, column in
      guard case .reference = column.kind else { return nil }
      return (id.text, Tekst(nl: "noemt dit", en: "names this"))
    }
  }

  /// The other casussen, signalen and knelpunten that share a value with the record at `row` of `records`.
  func sharing(with row: Int, of records: KindIndex, values shared: Set<String>) -> [(ties: [Tie], more: Int)] {
    let own = records.kind.columns.filter { shared.contains($0.name) }.flatMap { column in
      texts(records.value(column.name, at: row)).map { (column: column, value: $0) }
    }
    let me = records.id(at: row)
    return own.flatMap { tie in
      ties(except: me) { _, column in
        guard column.name == tie.column.name else { return nil }
        let label = tie.column.label
        return (
          tie.value,
          Tekst(nl: "zelfde \(label.nl.lowercased()) \(tie.value)", en: "same \(label.en.lowercased()) \(tie.value)")
        )
      }
    }
  }

  private func texts(_ value: ColumnValue) -> [String] {
    if case .text(let texts) = value { texts } else { [] }
  }

  private func ties(
    except me: RecordID? = nil, _ wanted: (Kind, Column) -> (value: String, reason: Tekst)?
  ) -> [(ties: [Tie], more: Int)] {
    Kinds.all.compactMap { kind in
      guard let records = index[kind.name] else { return nil }
      var found: [Tie] = []
      var more = 0
      for column in kind.columns {
        guard let (value, reason) = wanted(kind, column) else { continue }
        let rows = records.select(.equals(column: column.name, Folding.fold(value))).rows
          .filter { records.id(at: $0) != me }
        found += rows.prefix(Self.limit).map { Tie(id: records.id(at: $0), kind: kind, row: $0, reason: reason) }
        more += max(0, rows.count - Self.limit)
      }
      return found.isEmpty ? nil : (found, more)
    }
  }
}

extension SheetBuilder {
  /// The sections about records that are tied to `record`.
  func related(to record: Record, _ kind: Kind) -> [Sheet.Section] {
    let related = RelatedRecords(index: index)
    var sections: [Sheet.Section] = []
    for (ties, more) in related.naming(record.id) {
      guard let first = ties.first else { continue }
      sections.append(Sheet.Section(first.kind.pluralLabel, table(of: ties, more: more, withReason: false)))
    }
    guard let records = index[kind.name], let row = records.row(of: record.id) else { return sections }
    var blocks: [Sheet.Block] = []
    var seen: Set<RecordID> = [record.id]
    let shared = related.sharing(with: row, of: records, values: Self.sharedColumns)
    let ties = shared.flatMap(\.ties).filter { seen.insert($0.id).inserted }
    let more = shared.reduce(0) { $0 + $1.more }
    if !ties.isEmpty { blocks += table(of: ties, more: more, withReason: true) }
    if !blocks.isEmpty { sections.append(Sheet.Section(Tekst(nl: "Verwant", en: "Related"), blocks)) }
    return sections
  }

  /// The columns by which records are tied to each other.
  private static let sharedColumns: Set<String> = ["locatie", "betrokkene", "knelpunt", "kenteken", "kvk"]

  private func table(of ties: [RelatedRecords.Tie], more: Int, withReason: Bool) -> [Sheet.Block] {
    let rows = ties.map { tie in
      let status = index[tie.kind.name].map { statusText($0, tie.row) } ?? ""
      let link = Sheet.Value(tie.id.text, link: tie.id)
      let title = Sheet.Value(index.record(tie.id).map(name) ?? "")
      return [link, title, Sheet.Value(status, .dimmed)] + (withReason ? [Sheet.Value(tie.reason(taal))] : [])
    }
    let headings =
      [Tekst(nl: "Kenmerk", en: "Id"), Tekst(nl: "Naam", en: "Name"), Tekst("Status")]
      + (withReason ? [Tekst(nl: "Waarom", en: "Why")] : [])
    let table = Sheet.Block.table(Sheet.Table(headings: headings, rows: rows))
    guard more > 0 else { return [table] }
    return [table, .text(Sheet.Value(Tekst(nl: "en nog \(more)", en: "and \(more) more")(taal), .dimmed))]
  }

  /// The title, or for a record without one, as an overleg, its day.
  private func name(of record: Record) -> String {
    if !record.title.isEmpty { return record.title }
    let datum = record.values(at: "datum").first?.string.flatMap { Datum(iso: $0) }
    return datum?.display ?? ""
  }

  private func statusText(_ records: KindIndex, _ row: Int) -> String {
    guard let column = records.kind.column("status") else { return "" }
    return CellText(taal: taal, peildatum: index.peildatum).screen(records.value("status", at: row), of: column)
  }
}
