import RIECDomain

/// The rows of an import that could be read, numbered from 0 through all its kinds. Only their places are kept.
struct ImportRows: Sendable {
  /// The rows of one kind.
  struct Group: Sendable {
    let kind: Kind
    let rows: Range<Int>
  }

  private enum Content: Sendable {
    case json(StoreIndex)
    case csv(CSVRows)
  }

  let groups: [Group]
  /// What is no row, in the order of files and lines.
  let refused: [ImportRefusal]
  private let content: Content

  var count: Int { groups.last?.rows.upperBound ?? 0 }

  /// Reads `source` once; nil when cancelled.
  init?(
    _ source: ImportSource, peildatum: Datum, progress: @escaping @Sendable (Int) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    switch source.content {
    case .json(let files):
      let build = IndexBuild(kinds: source.kinds, files: files, peildatum: peildatum)
      guard let index = build.run(progress: { done, _ in progress(done) }, isCancelled: isCancelled) else { return nil }
      let kinds = Dictionary(
        files.map { ($0.file.name, source.kinds[$0.kind].name) }, uniquingKeysWith: { first, _ in first })
      var groups: [Group] = []
      for name in index.kinds {
        guard let table = index[name] else { continue }
        let first = groups.last?.rows.upperBound ?? 0
        groups.append(Group(kind: table.kind, rows: first..<first + table.count))
      }
      self.groups = groups
      content = .json(index)
      refused =
        source.refused
        + index.unreadable.map {
          ImportRefusal(file: $0.file, line: $0.line, column: $0.column, kind: kinds[$0.file], .unreadable($0.reason))
        }
    case .csv(let file, let table, let mapping):
      guard
        let rows = CSVRows(
          file, table, mapping, today: peildatum, progress: progress, isCancelled: isCancelled)
      else { return nil }
      groups = [Group(kind: rows.kind, rows: 0..<rows.count)]
      content = .csv(rows)
      refused = rows.refused
    }
  }

  /// The group of `row`, which exists.
  func group(of row: Int) -> Group? { groups.first { $0.rows.contains(row) } }

  /// The row of `id`, and the kind that it is of.
  func locate(_ id: RecordID) -> (row: Int, kind: Kind.Name)? {
    switch content {
    case .json(let index):
      guard let found = index.locate(id), let group = groups.first(where: { $0.kind.name == found.kind }) else {
        return nil
      }
      return (group.rows.lowerBound + found.row, found.kind)
    case .csv(let rows): return rows.row(of: id).map { ($0, rows.kind.name) }
    }
  }

  /// The file of `row` and its line, from 1.
  func place(of row: Int) -> (file: String, line: Int) {
    switch content {
    case .json(let index):
      guard let group = group(of: row), let place = index[group.kind.name]?.place(at: row - group.rows.lowerBound)
      else { return ("", 0) }
      return place
    case .csv(let rows): return (rows.name, rows.line(of: row))
    }
  }

  /// The id of the record at `row`; nil where the row has to be read for it.
  func id(of row: Int) -> RecordID? {
    guard case .json(let index) = content, let group = group(of: row) else { return nil }
    return index[group.kind.name]?.id(at: row - group.rows.lowerBound)
  }

  /// The bytes of the record at `row` as its file spells it; nil where the file spells no record.
  func bytes(of row: Int) -> [UInt8]? {
    guard case .json(let index) = content, let group = group(of: row) else { return nil }
    return index[group.kind.name]?.bytes(at: row - group.rows.lowerBound)
  }

  /// The record at `row`. Where rows hold only some fields, `stored` finds the record that has the others.
  func record(at row: Int, stored: (RecordID) -> Record?) throws(RowFault) -> Record {
    switch content {
    case .json(let index):
      guard let group = group(of: row), let record = index[group.kind.name]?.record(at: row - group.rows.lowerBound)
      else { throw RowFault(.unreadable(.vanished)) }
      return record
    case .csv(let rows): return try rows.record(row, stored: stored)
    }
  }
}
