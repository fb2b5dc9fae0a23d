import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// The cells of a list's rows: codes, days and names from the index, texts from the records in the window.
struct RecordCells {
  private let model: RecordList.Model
  private let items: [(item: ListLayout.Item, column: Column?)]
  private let text: CellText
  private let lifecycle: Lifecycle?
  private let needles: [String]
  private let previousSession: Datum?
  /// The column by which a record is new or changed.
  private let changed: String?

  init(model: RecordList.Model, office: Office, items: [ListLayout.Item]) {
    self.model = model
    self.items = items.map { ($0, model.kind.column($0.column)) }
    text = CellText(taal: office.taal, peildatum: office.settings.peildatum)
    lifecycle = model.kind.lifecycle
    needles = model.filter.applied?.words ?? []
    previousSession = office.settings.previousSession
    changed = ["gewijzigd", "ontvangen"].first { model.kind.column($0) != nil }
  }

  /// The row at `position` in the list.
  func row(_ position: Int) -> Table.Row {
    guard let id = model.id(at: position) else { return Table.Row([]) }
    let record = model.contents.window[id]
    let entries = items.map { item, column in
      column.map { entry($0, position, id, record) } ?? Table.Entry("")
    }
    return Table.Row(entries, isMarked: model.marks.contains(id))
  }

  private func entry(_ column: Column, _ position: Int, _ id: RecordID, _ record: Record?) -> Table.Entry {
    if column.name == "id" { return found(SafeText(id.text), .text) }
    if case .text = column.kind, case .path(let path) = column.source {
      let texts = record?.values(at: path).compactMap(\.string) ?? []
      let text = SafeText(texts.joined(separator: ", "), fitting: 200)
      return texts.isEmpty ? Table.Entry("–", .dimmed) : found(text, .text)
    }
    guard case .indexed(let listing) = model.contents.rows, listing.rows.indices.contains(position) else {
      return unindexed(column, record)
    }
    let row = Int(listing.rows[position])
    let value = listing.index.value(column.name, at: row)
    if case .findings = column.source, value == .empty, isNews(row, listing.index) { return Table.Entry("*", .info) }
    return found(SafeText(text.screen(value, of: column), fitting: 200), role(of: value, column))
  }

  /// Whether the record came in or changed since the session before this one.
  private func isNews(_ row: Int, _ index: KindIndex) -> Bool {
    guard let previousSession, let changed, case .date(let datum) = index.value(changed, at: row) else { return false }
    return datum >= previousSession
  }

  /// A cell before the index is there: what the record itself says; what is derived is not known yet.
  private func unindexed(_ column: Column, _ record: Record?) -> Table.Entry {
    guard case .path(let path) = column.source, let record else { return Table.Entry("…", .dimmed) }
    let texts = record.values(at: path).compactMap(\.string).map { value in
      guard case .code(let list) = column.kind else { return value }
      return list[Code(value)]?.short(text.taal) ?? value
    }
    return texts.isEmpty
      ? Table.Entry("–", .dimmed) : found(SafeText(texts.joined(separator: ", "), fitting: 200), .text)
  }

  private func found(_ text: SafeText, _ role: Role) -> Table.Entry {
    Table.Entry(text, role, hits: needles.isEmpty ? [] : Hits.ranges(of: needles, in: text))
  }

  private func role(of value: ColumnValue, _ column: Column) -> Role {
    switch value {
    case .empty: return .dimmed
    case .asFound: return .fault
    case .term(let term):
      let days = Int(term.datum.day) - Int(text.peildatum.day)
      return days < 0 ? .termOverdue : days <= 5 ? .termNear : .text
    case .codes(let codes) where column.name == "status":
      guard let code = codes.first else { return .text }
      if case .lapsing(path: _, on: _, from: _, let lapsed) = column.source, code == lapsed { return .termOverdue }
      return .status(code, in: lifecycle)
    case .codes(let codes) where column.name == "melding":
      return Badge.role(of: Codes.gravest(of: codes))
    default: return .text
    }
  }
}
