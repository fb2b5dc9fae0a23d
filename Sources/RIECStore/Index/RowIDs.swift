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

  /// The ids of `vocabulary`, whose numbers are the rows.
  init(_ vocabulary: Vocabulary) { (texts, way) = (TextStore(), .hashed(vocabulary)) }

  /// The id of `row`, which exists.
  subscript(row: Int) -> String {
    if case .hashed(let vocabulary) = way { return vocabulary[row] }
    return String(decoding: texts.bytes[texts.range(row)], as: UTF8.self)
  }

  /// The row of `id`, or nil.
  func find(_ id: UnsafeBufferPointer<UInt8>) -> Int? {
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
    switch way {
    case .hashed(let vocabulary): IDOrder.rows(of: vocabulary, count: count)
    case .runs(let runs): runs.flatMap { run in run.rows.map(UInt32.init) }
    }
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
