import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension App {
  /// What of the program's state is about taking things out.
  struct OutputState: Sendable {
    /// The export under way: rows done, rows in all, and the strip that it was asked in.
    var running: (done: Int, total: Int, strip: ExportStrip.Model)?
    /// The form that was chosen last.
    var format = Outputs.Format.csv
  }

  /// The commands that take things out, of every screen that has something to take.
  static let outputKeys: [Binding<Command>] = [
    Binding(
      "uitvoer.kopieer", keys: [[.character("y")]], label: Tekst(nl: "kenmerk kopiëren", en: "copy the id"),
      group: Groups.output, message: .copyIDs),
    Binding(
      "uitvoer.kopieerrijen", keys: [[.character("Y")]],
      label: Tekst(nl: "rijen of blad kopiëren", en: "copy rows or sheet"), group: Groups.output, message: .copyRows),
    Binding(
      "uitvoer.exporteer", keys: [[.character("x")]], label: Tekst(nl: "exporteren", en: "export"),
      group: Groups.output, message: .export, priority: 44),
  ]

  /// What the visible screen would give: the marked rows, else all rows of a list; a record's sheet. Nil where there is
  /// nothing to take, or the store is not read yet.
  static func subject(_ model: Model) -> Outputs.Subject? {
    switch model.screens.last {
    case .record(let record): return .sheet(record.sheet)
    case .verslag(let verslag): return .text(verslag.name, verslag.markdown)
    case .list(let list):
      guard case .indexed(var listing) = list.contents.rows else { return nil }
      if !list.marks.isEmpty {
        var marked = RowSet(capacity: listing.index.count)
        for id in list.marks { listing.index.row(of: id).map { marked.insert($0) } }
        listing.filter(listing.predicate, found: marked)
      }
      guard !listing.rows.isEmpty else { return nil }
      let columns = RecordList.items(list).map(\.column)
      return .rows(
        Outputs.Rows(kind: list.kind.name, rows: listing.rows, columns: columns, isMarked: !list.marks.isEmpty))
    default: return nil
    }
  }

  /// Why nothing can be taken from the visible screen; nil where something can.
  static func noOutput(_ model: Model, needsIndex: Bool) -> Tekst? {
    switch model.screens.last {
    case .record: return nil
    case .verslag: return nil
    case .portefeuilles where needsIndex:
      return Tekst(nl: "toon het eerst als tabel met t", en: "show it as a table first, with t")
    case .related, .zoek, .portefeuilles, .triage:
      if needsIndex { return Tekst(nl: "kan in een lijst of een record", en: "possible in a list or a record") }
      return visibleID(model) == nil ? Reasons.emptyList : nil
    case .list(let list):
      if needsIndex, let reason = model.office.whyNoIndex { return reason }
      return list.rowCount == 0 && list.marks.isEmpty ? Reasons.emptyList : nil
    default: return Tekst(nl: "kan in een lijst of een record", en: "possible in a list or a record")
    }
  }

  // MARK: - The clipboard

  /// The record that is shown, or stands under the cursor.
  static func visibleID(_ model: Model) -> RecordID? {
    switch model.screens.last {
    case .record(let record): return record.sheet.id
    case .list(let list): return list.contents.cursor
    case .triage(let triage): return Triage.visibleID(triage)
    case .related(let related):
      guard case .tie(let tie, _)? = related.current else { return nil }
      return tie.id
    case .portefeuilles(let tree):
      guard case .portefeuille(let id)? = tree.cursor else { return nil }
      return id
    case .zoek(let zoek):
      guard case .hit(let hit)? = zoek.current else { return nil }
      return hit.id
    default: return nil
    }
  }

  /// `y`: the ids of the marked records, else the one under the cursor; of a record, its own.
  static func copyIDs(_ model: inout Model) -> [Effect] {
    guard case .list(let list) = model.screens.last, !list.marks.isEmpty else {
      return visibleID(model).map { copy(ids: [$0], &model) } ?? []
    }
    guard case .rows(let rows)? = subject(model), let index = model.office.index?[rows.kind] else {
      return copy(ids: list.marks.sorted { $0.text < $1.text }, &model)
    }
    return copy(ids: rows.rows.map { index.id(at: Int($0)) }, &model)
  }

  private static func copy(ids: [RecordID], _ model: inout Model) -> [Effect] {
    let bytes = ids.reduce(0) { $0 + $1.text.utf8.count + 1 }
    let what =
      ids.count == 1
      ? (nl: ids[0].text, en: ids[0].text)
      : OutputTexts.number(ids.count, Tekst(nl: "kenmerk", en: "id"), Tekst(nl: "kenmerken", en: "ids"))
    return copy(Clipping.fits(bytes) ? Clipping(lines: ids.map { SafeText($0.text) }) : nil, what, &model)
  }

  /// `Y`: the rows as text with tabs; of a record, the sheet.
  static func copyRows(_ model: inout Model) -> [Effect] {
    switch subject(model) {
    case .sheet(let sheet)?:
      let lines = SheetText(taal: model.office.taal, markdown: false).lines(of: sheet).map { SafeText($0) }
      let what = (nl: "blad \(sheet.id.text)", en: "sheet \(sheet.id.text)")
      return copy(Clipping(lines: lines), what, &model)
    case .text(let name, let text)?:
      return copy(Clipping(lines: SafeText.lines(of: text)), (nl: "verslag \(name)", en: "report \(name)"), &model)
    case .rows(let rows)?: return [.clip(rows)]
    case nil: return []
    }
  }

  /// What was put together for the clipboard elsewhere.
  static func take(_ clip: Outputs.Clip, _ model: inout Model) -> [Effect] {
    func rows(_ count: Int) -> (nl: String, en: String) {
      OutputTexts.number(count, Tekst(nl: "rij", en: "row"), Tekst(nl: "rijen", en: "rows"))
    }
    switch clip {
    case .rows(let clipping, let count): return copy(clipping, rows(count), &model)
    case .tooLarge(let count): return copy(nil, rows(count), &model)
    }
  }

  private static func copy(_ clipping: Clipping?, _ what: (nl: String, en: String), _ model: inout Model) -> [Effect] {
    guard let clipping, clipping.fits else {
      model.notice = Notice(text: OutputTexts.tooLarge(what), role: .warning)
      return []
    }
    model.notice = Notice(text: OutputTexts.copied(what.nl, what.en), role: .success)
    return [.copy(clipping)]
  }

  // MARK: - Files

  /// `x`: asks for form and path.
  static func openExport(_ model: inout Model) {
    if model.output.running != nil {
      model.notice = Notice(text: Reasons.exporting, role: .info)
      return
    }
    guard let subject = subject(model) else { return }
    let title: Tekst =
      switch subject {
      case .sheet(let sheet): Tekst(sheet.id.text)
      case .text(let name, _): Tekst(name)
      case .rows(let rows): Kinds.named(rows.kind).map { OutputTexts.count(rows, $0) } ?? Tekst("")
      }
    let isSheet = if case .rows = subject { false } else { true }
    model.overlay = .export(
      ExportStrip.Model(
        title: title, stem: OutputTexts.stem(subject, model.office), isSheet: isSheet, format: model.output.format))
  }

  static func pressExport(_ key: Key, _ strip: ExportStrip.Model, _ model: inout Model) -> [Effect] {
    var strip = strip
    switch ExportStrip.press(key, &strip) {
    case .open: model.overlay = .export(strip)
    case .cancelled: model.overlay = nil
    case .write:
      model.overlay = nil
      guard let subject = subject(model) else { return [] }
      var list: RecordList.Model?
      if case .list(let shown) = model.screens.last { list = shown }
      if !strip.isSheet { model.output.format = strip.format }
      let total = if case .rows(let rows) = subject { rows.rows.count } else { 1 }
      model.output.running = (0, total, strip)
      return [
        .export(
          Outputs.Order(
            subject: subject, format: strip.format, path: strip.field.text,
            preamble: OutputTexts.preamble(subject, list, model.office)))
      ]
    }
    return []
  }

  /// The export is done, or was not to be; then the strip stands there again, to try another path.
  static func take(_ end: Outputs.End, _ model: inout Model) {
    let strip = model.output.running?.strip
    model.output.running = nil
    switch end {
    case .written(let count, let path):
      let kinds: [Kind] = if case .list(let list) = model.screens.last { [list.kind] } else { Kinds.all }
      let isWhole = model.office.missing(kinds) == nil
      model.notice = Notice(
        text: OutputTexts.written(count, to: path, isWhole: isWhole), role: isWhole ? .success : .warning)
    case .failed(let error):
      if case .cancelled = error.reason {
        model.notice = Notice(text: OutputTexts.failed(error), role: .warning)
      } else if var strip, model.overlay == nil, subject(model) != nil {
        strip.fail(error)
        model.overlay = .export(strip)
      } else {
        model.notice = Notice(text: OutputTexts.failed(error), role: .fault)
      }
    }
  }
}
