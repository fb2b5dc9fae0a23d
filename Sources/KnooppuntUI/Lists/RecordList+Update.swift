import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension RecordList {
  /// Takes in what happened. Pure: no clock and no disk; the index is a value that is asked, records come in messages.
  static func update(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    switch message {
    case .firstPageRead(let records):
      guard case .firstPage = model.contents.rows else { return [] }
      let records = records.filter { isInside($0, model) }
      model.contents.rows = .firstPage(records)
      model.contents.window = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    case .indexBuilt(let index):
      model.contents.generation = office.generation
      return take(index, &model)
    case .recordsRead(let records):
      // Of what was read before, what shows now is kept: the answer may be to an older question.
      let before = model.contents.window
      model.contents.window = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for id in visibleIDs(model) where model.contents.window[id] == nil { model.contents.window[id] = before[id] }
      return []
    case .sheetMade(let sheet, let whole):
      guard sheet.id == model.contents.cursor, model.panes.layout.previewRows > 0 else { return [] }
      let needles = model.filter.applied?.words ?? []
      var preview = RecordView.Model(sheet: sheet, taal: office.taal, size: previewSize(model), needles: needles)
      if let shown = model.panes.preview, shown.sheet.id == sheet.id { preview.pane.scroll(.to(shown.pane.offset)) }
      model.panes.preview = preview
      model.panes.isPreviewWhole = whole
      return []
    case .idled:
      diagnose(&model, whileTyping: true)
      guard !model.panes.isPreviewWhole, let id = model.panes.preview?.sheet.id else { return [] }
      // Asked once, whatever becomes of it, so that the loop does not wake for it again.
      model.panes.isPreviewWhole = true
      return [.preview(id, whole: true)]
    case .resized(let size): resize(&model, to: size)
    case .scopeChanged(let scope):
      model.scope = scope
      guard case .indexed(let listing) = model.contents.rows else { return [] }
      model.contents.total = listing.index.select(scope.predicate(for: model.kind)).count
      return narrow(&model)
    case .moved(let movement):
      if model.panes.isPreviewFocused {
        model.panes.preview?.pane.scroll(movement)
        return []
      }
      let before = model.contents.table.cursorRow
      model.contents.table.move(movement)
      model.contents.cursor = model.id(at: model.contents.table.cursorRow)
      extendRange(&model, from: before)
    case .openPressed:
      if model.filter.isOpen { close(&model) }
      return settle(&model) + (model.contents.cursor.map { [.open($0)] } ?? [])
    case .relatedPressed: return model.contents.cursor.map { [.relate($0)] } ?? []
    case .backPressed: return back(&model)
    case .leavePressed: return [.leave]
    case .filterPressed, .filterTyped, .filterPasted, .filterCalled: return filter(&model, message, office)
    case .searchFinished(let number, let found):
      guard model.filter.search.isRunning, number == model.filter.search.number,
        case .indexed(var listing) = model.contents.rows
      else { return [] }
      model.filter.search.isRunning = false
      listing.filter(model.predicate, found: found)
      model.contents.rows = .indexed(listing)
    case .markPressed, .rangePressed, .marksInverted: mark(&model, message)
    case .sortPressed, .sortReversed, .sortCalled, .choiceTyped: return sort(&model, message, office.taal)
    case .columnsPressed, .columnsTyped: return columns(&model, message, office)
    case .savePressed: return [.nameView]
    case .viewCalled(let view): return become(view, &model, office)
    case .frequencyPressed, .sameValuePressed, .loosenPressed: return values(&model, message, office)
    case .paneSwitched:
      // The record below may still have to be laid out: where there is room for it and a row, it will be.
      let hasPreview = model.panes.layout.previewRows > 0 && model.contents.cursor != nil
      model.panes.isPreviewFocused = hasPreview && !model.panes.isPreviewFocused
    case .zoomPressed: return model.contents.cursor.map { [.open($0)] } ?? []
    }
    return settle(&model)
  }

  /// Whether a record that is not in the index yet belongs to the region of the list.
  private static func isInside(_ record: Record, _ model: Model) -> Bool {
    guard !model.scope.isNational, let column = model.kind.column("regio"), case .path(let path) = column.source else {
      return true
    }
    let inside = [model.scope.regio, Scope.landelijk].map(\.text)
    return record.values(at: path).contains { value in value.string.map(inside.contains) ?? false }
  }

  /// Brings cursor, window and preview in line with the rows, and asks for what is missing.
  static func settle(_ model: inout Model) -> [Effect] {
    diagnose(&model)
    let row = row(of: model.contents.cursor, model) ?? model.contents.table.cursorRow
    model.contents.table.settle(
      rowCount: model.rowCount, cursorRow: row, visibleRows: max(1, model.panes.layout.tableRows))
    model.contents.cursor = model.id(at: model.contents.table.cursorRow)
    var effects: [Effect] = []
    if case .indexed = model.contents.rows {
      let ids = visibleIDs(model)
      if ids.contains(where: { model.contents.window[$0] == nil }) { effects.append(.read(model.kind.name, ids)) }
      if let id = model.contents.cursor, model.panes.layout.previewRows > 0, model.panes.preview?.sheet.id != id {
        effects.append(.preview(id, whole: false))
      }
    }
    if model.contents.cursor == nil {
      model.panes.preview = nil
      model.panes.isPreviewFocused = false
    }
    return effects
  }

  /// The ids of the rows in the window.
  private static func visibleIDs(_ model: Model) -> [RecordID] {
    let first = model.contents.table.offset
    let end = min(model.rowCount, first + model.contents.table.visibleRows)
    return first < end ? (first..<end).compactMap(model.id(at:)) : []
  }

  /// The size of the preview.
  static func previewSize(_ model: Model) -> Size {
    Size(columns: model.panes.layout.size.columns, rows: model.panes.layout.previewRows)
  }

  private static func row(of id: RecordID?, _ model: Model) -> Int? {
    guard let id else { return nil }
    // Nearly always it is where it was.
    if model.id(at: model.contents.table.cursorRow) == id { return model.contents.table.cursorRow }
    switch model.contents.rows {
    case .firstPage(let records): return records.firstIndex { $0.id == id }
    case .indexed(let listing): return listing.position(of: id)
    }
  }

  /// Puts the rows of the index in place of what stood there. The cursor stays on its record if someone moved it, and
  /// goes to the first row if nobody did.
  private static func take(_ index: StoreIndex, _ model: inout Model) -> [Effect] {
    guard let records = index[model.kind.name] else {
      model.contents.rows = .firstPage([])
      model.contents.total = 0
      return settle(&model)
    }
    if case .firstPage = model.contents.rows, model.contents.table.cursorRow == 0 {
      model.contents.cursor = model.contents.window.isEmpty ? model.contents.cursor : nil
    }
    let isSearch = model.predicate.readsRecords
    model.contents.rows = .indexed(
      Listing(
        records, where: isSearch ? model.scope.predicate(for: model.kind) : model.predicate, by: model.contents.sort))
    model.contents.total = records.select(model.scope.predicate(for: model.kind)).count
    model.contents.window = [:]
    let shown = model.panes.preview
    model.panes.preview = nil
    let effects = isSearch ? narrow(&model) : settle(&model)
    // What stands there keeps its place until it is laid out anew.
    if let id = shown?.sheet.id, id == model.contents.cursor, effects.contains(.preview(id, whole: false)) {
      model.panes.preview = shown
    }
    return effects
  }

  private static func resize(_ model: inout Model, to size: Size) {
    model.panes.layout = Layout(size)
    if model.panes.layout.previewRows == 0 {
      model.panes.preview = nil
      model.panes.isPreviewFocused = false
    } else {
      let size = previewSize(model)
      model.panes.preview?.resize(to: size)
    }
  }

  /// Esc: one thing at a time, from the innermost out.
  private static func back(_ model: inout Model) -> [Effect] {
    if model.panes.isPreviewFocused {
      model.panes.isPreviewFocused = false
    } else if model.range != nil {
      model.range = nil
    } else if !model.filter.line.field.text.isEmpty {
      model.filter.line = FilterLine.Model()
      model.filter.error = nil
      model.filter.applied = nil
      return narrow(&model)
    } else if !model.marks.isEmpty {
      model.marks = []
    } else {
      return [.leave]
    }
    return settle(&model)
  }
}
