/// The ids of a kind's rows, and the way from an id to its row.
///
/// A store that a program wrote has its ids in order, region by region: a few runs of one text in which each number comes
/// after the one before it. Where no two runs overlap, no id stands twice, and a row is found by halving; only ids in
/// another order, or of another form than `IDOrder.Key` knows, need a table of their hashes.
struct RowIDs: Sendable {
  /// Rows whose ids have one text and rise.
  private struct Run {
    let first: IDOrder.Key
    var last: IDOrder.Key
    var rows: Range<Int>
  }

  private enum Way {
    /// In the order of their ids.
    case runs([Run])
    case hashed(Vocabulary)
  }

  /// More runs than this are no order.
  private static let mostRuns = 64

  private let texts: TextStore
  private let way: Way
  /// The ids of the rows behind those: a change of few ids leaves the others as they are.
  private var added = Vocabulary()

  /// No ids.
  init() { (texts, way) = (TextStore(), .runs([])) }

  /// The ids of `texts`, if those are in order.
  init?(ordered texts: TextStore) {
    var runs: [Run] = []
    let isRegular = texts.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for (row, end) in texts.ends.enumerated() {
        guard let key = IDOrder.key(UnsafeBufferPointer(rebasing: bytes[start..<end])) else { return false }
        start = end
        if let last = runs.last?.last, last < key, last.isAlike(key) {
          runs[runs.count - 1].last = key
          runs[runs.count - 1].rows = runs[runs.count - 1].rows.lowerBound..<row + 1
        } else {
          if runs.count == RowIDs.mostRuns { return false }
          runs.append(Run(first: key, last: key, rows: row..<row + 1))
        }
      }
      return true
    }
    runs.sort { $0.first < $1.first }
    guard isRegular, zip(runs, runs.dropFirst()).allSatisfy({ $0.last < $1.first }) else { return nil }
    self.texts = texts
    way = .runs(runs)
  }

  private init(_ texts: TextStore, _ way: Way) { (self.texts, self.way) = (texts, way) }

  /// The ids of `vocabulary`, whose numbers are the rows.
  init(_ vocabulary: Vocabulary) { (texts, way) = (TextStore(), .hashed(vocabulary)) }

  /// The id of `row`, which exists.
  subscript(row: Int) -> String {
    if row >= firstAdded { return added[row - firstAdded] }
    if case .hashed(let vocabulary) = way { return vocabulary[row] }
    return String(decoding: texts.bytes[texts.range(row)], as: UTF8.self)
  }

  /// The row of `id`, or nil.
  func find(_ id: UnsafeBufferPointer<UInt8>) -> Int? {
    findBefore(id) ?? added.find(id).map { Int($0) + firstAdded }
  }

  /// The row of `id` among those that are not added.
  private func findBefore(_ id: UnsafeBufferPointer<UInt8>) -> Int? {
    switch way {
    case .hashed(let vocabulary): return vocabulary.find(id).map(Int.init)
    case .runs(let runs):
      guard let wanted = IDOrder.key(id) else { return nil }
      return texts.bytes.withUnsafeBufferPointer { bytes in
        for run in runs where run.first <= wanted && wanted <= run.last {
          guard let row = row(of: wanted, in: run, bytes) else { return nil }
          return bytes[texts.range(row)].elementsEqual(id) ? row : nil
        }
        return nil
      }
    }
  }

  /// The rows in the order of their ids.
  func rowsInOrder(_ count: Int) -> [UInt32] {
    let before =
      switch way {
      case .hashed(let vocabulary): IDOrder.rows(of: vocabulary, count: vocabulary.count)
      case .runs(let runs): runs.flatMap { run in run.rows.map(UInt32.init) }
      }
    return added.count == 0 ? before : merged(before)
  }

  private func row(of wanted: IDOrder.Key, in run: Run, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var (low, high) = (run.rows.lowerBound, run.rows.upperBound)
    // Numbers without a gap stand as far from the first as they differ from it.
    var middle = min(low + run.first.distance(to: wanted), high - 1)
    while low < high {
      guard let key = IDOrder.key(UnsafeBufferPointer(rebasing: bytes[texts.range(middle)])) else { return nil }
      if key == wanted { return middle }
      if key < wanted { low = middle + 1 } else { high = middle }
      middle = (low + high) / 2
    }
    return nil
  }
}

// MARK: - Changes

extension RowIDs {
  /// Where the added ids begin.
  private var firstAdded: Int {
    if case .hashed(let vocabulary) = way { vocabulary.count } else { texts.ends.count }
  }

  /// How many ids there are.
  private var count: Int { firstAdded + added.count }

  /// Calls `body` with the bytes of the id of `row`, which exists; they are valid during the call.
  func withBytes<Result>(of row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if row >= firstAdded { return added.withBytes(of: row - firstAdded, body) }
    if case .hashed(let vocabulary) = way { return vocabulary.withBytes(of: row, body) }
    return texts.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[texts.range(row)])) }
  }

  /// The ids that begin with `stem`, in the order of the rows. Only those become texts: of many ids few do.
  func texts(beginningWith stem: [UInt8]) -> [String] {
    (0..<count).compactMap { row in
      withBytes(of: row) { id in id.starts(with: stem) ? String(decoding: id, as: UTF8.self) : nil }
    }
  }

  /// Adds `id`, which no row has, as the last row's.
  mutating func append(_ id: UnsafeBufferPointer<UInt8>) { _ = added.number(of: id) }

  /// So many added ids are always looked up beside the others; more only while they are few among all.
  private static let mostAdded = 4_096

  /// The same ids with the added ones among the others, where there are many of them.
  func settled() -> RowIDs {
    guard added.count > max(RowIDs.mostAdded, firstAdded / 4) else { return self }
    return RowIDs(all: 0..<count, of: self)
  }

  /// The ids of `rows` of `ids`.
  private init(all rows: some Sequence<Int>, of ids: RowIDs) {
    var texts = TextStore()
    for row in rows {
      ids.withBytes(of: row) { texts.bytes.append(contentsOf: $0) }
      texts.ends.append(texts.bytes.count)
    }
    if let ordered = RowIDs(ordered: texts) {
      self = ordered
    } else {
      var vocabulary = Vocabulary()
      vocabulary.reserve(texts.ends.count)
      texts.bytes.withUnsafeBufferPointer { bytes in
        for row in texts.ends.indices {
          _ = vocabulary.number(of: UnsafeBufferPointer(rebasing: bytes[texts.range(row)]))
        }
      }
      self = RowIDs(vocabulary)
    }
  }

  /// The ids without those of the rows that `shift` leaves out.
  func removing(_ shift: RowShift) -> RowIDs {
    let first = firstAdded
    var ids: RowIDs
    switch way {
    case .hashed: ids = RowIDs(all: (0..<first).filter { !shift.leavesOut($0) }, of: self)
    case .runs(let runs):
      let slices = shift.kept.map { Slice(worker: 0, rows: $0.clamped(to: 0..<first)) }
      // The first and last id of a run stay its bounds, though a row may have them no longer.
      ids = RowIDs(
        Merge.texts([texts], slices),
        .runs(
          runs.compactMap { run in
            var run = run
            run.rows = shift.place(run.rows.lowerBound)..<shift.place(run.rows.upperBound)
            return run.rows.isEmpty ? nil : run
          }))
    }
    for number in 0..<added.count where !shift.leavesOut(first + number) {
      added.withBytes(of: number) { ids.append($0) }
    }
    return ids
  }

  /// The rows in `before`, which are in order, and the added ones.
  private func merged(_ before: [UInt32]) -> [UInt32] {
    var rows: [UInt32] = []
    rows.reserveCapacity(count)
    var taken = 0
    for number in IDOrder.rows(of: added, count: added.count) {
      added.withBytes(of: Int(number)) { id in
        var (low, high) = (taken, before.count)
        while low < high {
          let middle = (low + high) / 2
          if withBytes(of: Int(before[middle]), { IDOrder.precedes($0, id) }) {
            low = middle + 1
          } else {
            high = middle
          }
        }
        rows.append(contentsOf: before[taken..<low])
        taken = low
      }
      rows.append(number + UInt32(firstAdded))
    }
    rows.append(contentsOf: before[taken...])
    return rows
  }
}

/// How rows move up when some are taken out.
struct RowShift {
  /// How many rows there were.
  let count: Int
  /// The rows that go, ascending.
  let removed: [Int]

  /// How many rows are left.
  var left: Int { count - removed.count }

  /// The stretches of rows that stay.
  var kept: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for row in removed {
      if start < row { ranges.append(start..<row) }
      start = row + 1
    }
    if start < count { ranges.append(start..<count) }
    return ranges
  }

  func leavesOut(_ row: Int) -> Bool {
    let place = before(row)
    return place < removed.count && removed[place] == row
  }

  /// Where `row` comes; of a row that goes, where the next one comes.
  func place(_ row: Int) -> Int { row - before(row) }

  /// How many rows before `row` go.
  private func before(_ row: Int) -> Int {
    var (low, high) = (0, removed.count)
    while low < high {
      let middle = (low + high) / 2
      if removed[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
