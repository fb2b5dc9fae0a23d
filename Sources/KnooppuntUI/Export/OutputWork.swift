import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// Makes the text of what is taken out, away from the loop's thread.
struct OutputWork: Sendable {
  /// The records.
  let index: StoreIndex
  /// Whether every record was judged, so that the column of findings can answer.
  let isChecked: Bool
  /// The language of labels.
  let taal: Taal
  /// Asked before each row.
  let isCancelled: @Sendable () -> Bool

  /// So many rows pass between two reports of progress.
  private static var batch: Int { 512 }

  /// The rows as text, cells as on the screen with tabs between them; nil when cancelled.
  func clip(_ rows: Outputs.Rows) -> Outputs.Clip? {
    guard let index = judged(rows)[rows.kind] else { return nil }
    let columns = rows.columns.compactMap(index.kind.column)
    let cells = CellText(taal: taal, peildatum: self.index.peildatum)
    var lines: [[SafeText]] = []
    var bytes = 0
    for row in rows.rows {
      if isCancelled() { return nil }
      let line = columns.map { SafeText(cells.screen(index.value($0.name, at: Int(row)), of: $0)) }
      bytes += line.reduce(line.count) { $0 + $1.string.utf8.count }
      guard Clipping.fits(bytes) else { return .tooLarge(rows.rows.count) }
      lines.append(line)
    }
    return .rows(Clipping(rows: lines), rows.rows.count)
  }

  /// Writes the file; gives how it ended. `progress` is told the rows done.
  func write(_ order: Outputs.Order, to target: any ExportTarget, progress: (Int) -> Void) -> Outputs.End {
    var count = 0
    do throws(ExportError) {
      let name = try target.write(to: order.path) { put throws(ExportError) in
        switch order.subject {
        case .sheet(let sheet):
          let lines = SheetText(taal: taal, markdown: true).lines(of: sheet)
          for line in order.preamble + lines { try put(Self.line(line)) }
          count = 1
        case .text(_, let text):
          for line in order.preamble + text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            try put(Self.line(line))
          }
          count = 1
        case .rows(let rows): count = try write(rows, order, progress, put)
        }
        if isCancelled() { throw ExportError(.cancelled, path: order.path) }
      }
      return .written(count, to: name)
    } catch {
      return .failed(error)
    }
  }

  private func write(
    _ rows: Outputs.Rows, _ order: Outputs.Order, _ progress: (Int) -> Void,
    _ put: ([UInt8]) throws(ExportError) -> Void
  ) throws(ExportError) -> Int {
    let isJSON = order.format == .json || order.format == .jsonl
    let index = isJSON ? self.index : judged(rows)
    guard let records = index[rows.kind] else { return 0 }
    let writer = ListWriter(
      listing: Listing(records, rows: rows.rows), index: index, columns: isJSON ? nil : rows.columns,
      format: order.format.list, taal: taal, width: nil)
    if order.format == .md { for line in order.preamble { try put(Self.line(line)) } }
    var pieces = 0
    do {
      try writer.write { piece in
        if isCancelled() { throw ExportError(.cancelled, path: order.path) }
        switch piece {
        case .text(let text): try put(Self.line(text))
        case .json(let bytes): try put(Array(SafeJSON(bytes).string.utf8))
        }
        pieces += 1
        if pieces % Self.batch == 0 { progress(min(pieces, rows.rows.count)) }
      }
    } catch let error as ExportError {
      throw error
    } catch {
      throw ExportError(.system("\(error)"), path: order.path)
    }
    // A record that its file no longer holds is left out by the writer; here that is no export.
    let missing = rows.rows.count - (order.format == .json ? pieces - 2 : pieces)
    if isJSON, missing > 0 { throw ExportError(.recordsGone(missing), path: order.path) }
    return rows.rows.count
  }

  /// The index, with what is wrong with these rows where the list shows it and nobody has looked yet.
  private func judged(_ rows: Outputs.Rows) -> StoreIndex {
    guard !isChecked, rows.columns.contains(Column.melding.name), let records = index[rows.kind] else { return index }
    return index.checked(rows.kind, Listing(records, rows: rows.rows).rowSet, isCancelled: isCancelled)
  }

  private static func line(_ text: String) -> [UInt8] { Array((SafeText(text).string + "\n").utf8) }
}
