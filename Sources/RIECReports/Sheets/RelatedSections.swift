public import PlainText
import RIECDomain
public import RIECStore

extension SheetBuilder {
  /// The sections about records that are tied to `record`: those that name it, a section a kind, and those that share a
  /// value with it. What `record` names itself stands among its fields; the kinds in `shown` have a section elsewhere.
  func related(to record: Record, _ kind: Kind, shown: Set<Kind.Name> = []) -> [Sheet.Section] {
    let related = RelatedRecords(index: index)
    var sections: [Sheet.Section] = []
    for group in related.naming(record, kind) where !shown.contains(group.kind) {
      let heading = Kinds.named(group.kind)?.pluralLabel ?? Tekst(group.kind.text)
      let blocks = table(of: group.ties, more: group.more, withReason: false)
      if let at = sections.firstIndex(where: { $0.heading == heading }) {
        sections[at].blocks += blocks
      } else {
        sections.append(Sheet.Section(heading, blocks))
      }
    }
    var seen: Set<RecordID> = [record.id]
    let shared = related.sharing(with: record, kind)
    let ties = shared.flatMap(\.ties).filter { seen.insert($0.id).inserted }
    guard !ties.isEmpty else { return sections }
    let more = shared.reduce(0) { $0 + $1.more }
    return sections + [
      Sheet.Section(Tekst(nl: "Verwant", en: "Related"), table(of: ties, more: more, withReason: true))
    ]
  }

  private func table(of ties: [RelatedRecords.Tie], more: Int, withReason: Bool) -> [Sheet.Block] {
    let rows = ties.map { tie in
      let line = RelatedLine(tie, index: index, taal: taal)
      let cells = [
        Sheet.Value(tie.id.text, link: tie.id), Sheet.Value(line.name), Sheet.Value(line.status, .dimmed),
      ]
      return cells + (withReason ? [Sheet.Value(tie.reason(taal))] : [])
    }
    let headings =
      [Tekst(nl: "Kenmerk", en: "Id"), Tekst(nl: "Naam", en: "Name"), Tekst("Status")]
      + (withReason ? [Tekst(nl: "Waarom", en: "Why")] : [])
    let table = Sheet.Block.table(Sheet.Table(headings: headings, rows: rows))
    guard more > 0 else { return [table] }
    return [table, .text(Sheet.Value(Tekst(nl: "en nog \(more)", en: "and \(more) more")(taal), .dimmed))]
  }
}

/// What is said of a tied record beside its id.
public struct RelatedLine: Hashable, Sendable {
  /// What people call it; for a record without a title, as an overleg, its day.
  public let name: String
  /// Its state, or what stands in its place: the role of a betrokkene.
  public let status: String

  /// The line of `tie` in `index`.
  public init(_ tie: RelatedRecords.Tie, index: StoreIndex, taal: Taal) {
    let record = index.record(tie.id)
    let datum = record?.values(at: "datum").first?.string.flatMap { Datum(iso: $0) }
    name = record.map { $0.title.isEmpty ? datum?.display ?? "" : $0.title } ?? ""
    guard let records = index[tie.kind], let row = records.row(of: tie.id),
      let column = records.kind.column("status") ?? records.kind.column("rol")
    else {
      status = ""
      return
    }
    let cells = CellText(taal: taal, peildatum: index.peildatum)
    status = cells.screen(records.value(column.name, at: row), of: column)
  }
}
