import RIECDomain
import StrictJSON

/// What a list of changes does to the table of one kind.
struct TableUpdate {
  let old: Table
  let new: Table
  let patch: ColumnPatch
  /// The ids of changed records, those included that were added or went.
  private(set) var changed: [RecordID] = []
  /// Changes that are no record.
  private(set) var broken: [StoreIndex.Broken] = []

  /// Where an old row is now; nil for one that went.
  func place(_ row: Int) -> Int? { patch.shift.leavesOut(row) ? nil : patch.shift.place(row) }

  /// The new rows that were not there, or as something else.
  var touched: [Int] {
    patch.edits.map { patch.shift.place($0.row) } + patch.added.indices.map { patch.shift.left + $0 }
  }

  /// `changes` of records of one kind, each id once. The new columns that depend on others hold what they held, and
  /// nothing in an added row.
  init(_ changes: [OverlayRecord], to old: Table) {
    self.old = old
    let plan = KindPlan(old.kind)
    let scan = KindScan(plan, expected: 0)
    var sources: [OverlayRecord] = []
    var removed: [Int] = []
    var edits: [ColumnPatch.Edit] = []
    var added: [Int] = []
    for change in changes {
      let row = old.row(of: change.id)
      if row != nil || change.bytes != nil { changed.append(change.id) }
      guard let bytes = change.bytes else {
        if let row { removed.append(row) }
        continue
      }
      if let fault = TableUpdate.add(bytes, of: change, to: scan) {
        broken.append(StoreIndex.Broken(kind: change.kind, id: change.id, fault: fault))
        if let row { removed.append(row) }
        continue
      }
      if let row {
        edits.append(ColumnPatch.Edit(row: row, part: sources.count))
      } else {
        added.append(sources.count)
      }
      sources.append(change)
    }
    let part = scan.finished()
    edits.sort { $0.row < $1.row }
    let patch = ColumnPatch(
      edits: edits, added: added, shift: RowShift(count: old.count, removed: removed.sorted()))
    self.patch = patch
    let places = TableUpdate.places(old.places, patch, part, sources)
    let kind = old.kind
    let own = Threads.columns(part.columns.count, rows: old.count) { column in
      patch.column(old.own[column], part.columns[column])
    }
    let empty = KindColumns.unsettled(kind, count: part.count)
    var columns = own
    for column in kind.columns.indices where kind.columns[column].isSettled {
      columns[column] = KindColumns.moved(old.columns[column], empty[column], patch)
    }
    let isSameIDs = added.isEmpty && removed.isEmpty
    new = Table(
      kind: kind, peildatum: old.peildatum, places: places, own: own, columns: columns,
      byID: isSameIDs ? old.knownByID : nil)
  }

  /// Reads `bytes` of `change`; what is wrong with it, if it is no record of that id.
  private static func add(_ bytes: [UInt8], of change: OverlayRecord, to scan: KindScan) -> Unreadable? {
    func unreadable(_ reason: Unreadable.Reason, column: Int? = nil) -> Unreadable {
      Unreadable(file: change.file, line: change.line, column: column, reason.at(line: change.line))
    }
    guard bytes.count <= JSONLimits.store.bytes else { return unreadable(.tooLong) }
    guard bytes.contains(where: { $0 > 0x20 }) else { return unreadable(.emptyLine) }
    let isOfID = { (found: UnsafeBufferPointer<UInt8>) in found.elementsEqual(change.id.text.utf8) }
    // The scan wants a zero byte behind the text and room to load eight at a time.
    let text = bytes + [UInt8](repeating: 0, count: RecordScanner.padding)
    let outcome = text.withUnsafeBufferPointer { text -> KindScan.Outcome in
      guard let start = text.baseAddress else { return .unreadable(.emptyLine) }
      return scan.add(start, count: bytes.count, offset: 0, line: 0, where: isOfID)
    }
    switch outcome {
    case .row: return nil
    case .unreadable(.json(let fault)): return unreadable(.json(fault), column: fault.column)
    case .unreadable(let reason): return unreadable(reason)
    }
  }

  private static func places(
    _ old: RowPlaces, _ patch: ColumnPatch, _ part: KindPart, _ sources: [OverlayRecord]
  ) -> RowPlaces {
    var places = old
    func held(_ part: Int) -> RowPlaces.Held {
      RowPlaces.Held(file: sources[part].file, line: sources[part].line, bytes: sources[part].bytes ?? [])
    }
    for edit in patch.edits { places.held[edit.row] = held(edit.part) }
    if !patch.shift.removed.isEmpty { places.remove(patch.shift) }
    if !patch.added.isEmpty, places.runs.isEmpty || places.runs.last?.file != nil {
      places.runs.append(RowPlaces.Run(firstRow: places.count, file: nil))
    }
    for row in patch.added {
      places.held[places.count] = held(row)
      places.offsets.append(part.offsets[row])
      places.lengths.append(part.lengths[row])
      places.lines.append(UInt32(clamping: sources[row].line))
      part.ids.bytes.withUnsafeBufferPointer {
        places.ids.append(UnsafeBufferPointer(rebasing: $0[part.ids.range(row)]))
      }
    }
    places.ids = places.ids.settled()
    return places
  }
}

extension RowPlaces {
  fileprivate mutating func remove(_ shift: RowShift) {
    let kept = shift.kept
    ids = ids.removing(shift)
    offsets = kept.flatMap { offsets[$0] }
    lengths = kept.flatMap { lengths[$0] }
    lines = kept.flatMap { lines[$0] }
    runs = runs.map { Run(firstRow: shift.place($0.firstRow), file: $0.file) }
    var moved: [Int: Held] = [:]
    moved.reserveCapacity(held.count)
    for (row, record) in held where !shift.leavesOut(row) { moved[shift.place(row)] = record }
    held = moved
  }
}

extension Column {
  /// Whether `CrossKind` fills it.
  var isSettled: Bool {
    switch source {
    case .earliestAmong, .countAmong, .lapsing: true
    case .terms(own: _, _, let tied): !tied.isEmpty
    case .path, .derived, .findings: false
    }
  }
}

/// Columns before `CrossKind` has settled them.
enum KindColumns {
  /// For each column that `CrossKind` fills, `count` rows without a value.
  static func unsettled(_ kind: Kind, count: Int) -> [ColumnStore?] {
    kind.columns.map { column in
      switch column.source {
      case .earliestAmong: .days(DayStore(days: Array(repeating: DayStore.none, count: count)))
      case .countAmong: .numbers(NumberStore(numbers: Array(repeating: 0, count: count)))
      case .terms:
        .terms(
          TermStore(
            days: Array(repeating: DayStore.none, count: count), letters: Array(repeating: 0, count: count)))
      case .lapsing:
        if case .code(let list) = column.kind {
          .codes(CodeStore(list: list, single: Array(repeating: CodeStore.none, count: count)))
        } else {
          nil
        }
      case .path, .derived, .findings: nil
      }
    }
  }

  /// A settled column whose rows moved: edited rows keep what they had until they are settled again.
  static func moved(_ old: ColumnStore?, _ added: ColumnStore?, _ patch: ColumnPatch) -> ColumnStore? {
    return ColumnPatch(edits: [], added: patch.added, shift: patch.shift).column(old, added)
  }

  /// The table of a kind without records.
  static func table(_ kind: Kind, _ peildatum: Datum) -> Table {
    let own = KindScan(KindPlan(kind), expected: 0).finished().columns
    var settled = own
    for (column, store) in unsettled(kind, count: 0).enumerated() { settled[column] = store ?? own[column] }
    return Table(kind: kind, peildatum: peildatum, places: RowPlaces(), own: own, columns: settled)
  }
}
