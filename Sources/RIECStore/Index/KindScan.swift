import RIECDomain
import StrictJSON

/// The rows of one kind that one worker has read, in the order in which it read them.
struct KindPart: Sendable {
  var ids = TextStore()
  var offsets: [Int] = []
  var lengths: [UInt32] = []
  /// Lines within the segment that they were read from, from 0.
  var lines: [UInt32] = []
  var columns: [ColumnStore?] = []

  var count: Int { offsets.count }
}

/// One worker's reading of one kind: scans records and hands what it finds to the columns.
final class KindScan {
  /// What became of a record.
  enum Outcome {
    case row
    case unreadable(Unreadable.Reason)
  }

  private let plan: KindPlan
  private let builders: [ColumnBuilder]
  // The loop over values runs some fifty times a record. A reference count for each builder and leaf that it touches
  // would double its cost, so it goes by unowned references; `builders`, `plan` and `derived` keep their objects alive.
  private let columns: [Unmanaged<ColumnBuilder>]
  private let leaves: [Unmanaged<Leaf>]
  private let derived: [DerivedScan]
  private let derivations: [Unmanaged<DerivedScan>]
  // Only `add` uses these, and it does not call itself: no run-time check of exclusive access is needed.
  @exclusivity(unchecked) private var scanner: RecordScanner
  @exclusivity(unchecked) private var unescaped: [UInt8] = []
  @exclusivity(unchecked) private var ids = Gathering<UInt8>()
  @exclusivity(unchecked) private var idEnds = Gathering<Int>()
  @exclusivity(unchecked) private var offsets = Gathering<Int>()
  @exclusivity(unchecked) private var lengths = Gathering<UInt32>()
  @exclusivity(unchecked) private var lines = Gathering<UInt32>()
  @exclusivity(unchecked) private var scanned = 0
  private let expected: Int

  /// A scan by `plan` of some `expected` bytes of records.
  init(_ plan: KindPlan, expected: Int) {
    self.plan = plan
    self.expected = expected
    scanner = RecordScanner(plan.scan)
    let builders = plan.builders()
    let derived = plan.derived.map { DerivedScan(builders[$0.column], $0.work) }
    self.builders = builders
    self.derived = derived
    columns = builders.map(Unmanaged.passUnretained)
    leaves = plan.leaves.map(Unmanaged.passUnretained)
    derivations = derived.map(Unmanaged.passUnretained)
  }

  /// Rows so far.
  var count: Int { offsets.count }

  /// The rows, when all is read.
  func finished() -> KindPart {
    KindPart(
      ids: TextStore(bytes: ids.all(), ends: idEnds.all()), offsets: offsets.all(), lengths: lengths.all(),
      lines: lines.all(), columns: builders.map { $0.finish() })
  }

  /// Reads the record of `count` bytes at `text`, which stands at `offset` of its file in line `line` of its segment.
  ///
  /// With `isWanted` a record whose id that does not want has none.
  ///
  /// - Precondition: that of `RecordScanner.scan`.
  func add(
    _ text: UnsafePointer<UInt8>, count: Int, offset: Int, line: Int,
    where isWanted: ((UnsafeBufferPointer<UInt8>) -> Bool)? = nil
  ) -> Outcome {
    switch scanner.scan(text, count: count) {
    case .object: break
    case .otherValue: return .unreadable(.notAnObject)
    case .fault:
      let (code, place) = scanner.fault
      return .unreadable(.json(JSONFault(code, at: place, in: UnsafeBufferPointer(start: text, count: count))))
    }
    let hits = scanner.hits
    guard appendID(hits, text, where: isWanted) else { return .unreadable(.noID) }
    for hit in hits {
      if hit.isEscaped {
        giveUnescaped(hit, text)
      } else {
        let body = UnsafeBufferPointer(start: text + Int(hit.start), count: Int(hit.length))
        give(ScannedValue(kind: hit.kind, bytes: body), Int(hit.path), hit.element)
      }
    }
    for scan in derivations { scan._withUnsafeGuaranteedRef { $0.endRow() } }
    for column in columns { column._withUnsafeGuaranteedRef { $0.endRow() } }
    offsets.append(offset)
    lengths.append(UInt32(count))
    lines.append(UInt32(truncatingIfNeeded: line))
    scanned &+= count
    if offsets.count == KindScan.sample { reserve() }
    return .row
  }

  /// After so many records their size is known well enough.
  private static let sample = 1_000

  /// Makes room for half of what is expected, and some more: arrays that grow are copied over and over.
  private func reserve() {
    let factor = Double(expected) / Double(scanned) * 0.55
    guard factor > 1 else { return }
    ids.reserve(factor)
    idEnds.reserve(factor)
    offsets.reserve(factor)
    lengths.reserve(factor)
    lines.reserve(factor)
    for builder in builders { builder.reserve(factor) }
  }

  @inline(never)
  private func giveUnescaped(_ hit: ScanHit, _ text: UnsafePointer<UInt8>) {
    unescaped.removeAll(keepingCapacity: true)
    JSONUnescape.append(UnsafeBufferPointer(start: text + Int(hit.start), count: Int(hit.length)), to: &unescaped)
    let count = unescaped.count
    unescaped.append(contentsOf: repeatElement(0, count: 8))
    unescaped.withUnsafeBufferPointer {
      give(ScannedValue(kind: hit.kind, bytes: UnsafeBufferPointer(rebasing: $0[..<count])), Int(hit.path), hit.element)
    }
  }

  @inline(__always)
  private func give(_ value: ScannedValue, _ path: Int, _ element: Int32) {
    var place = plan.firstTakers[path]
    let end = plan.firstTakers[path &+ 1]
    var seen: Int?
    var isSeen = false
    while place < end {
      let taker = plan.takers[place]
      if taker.input < 0 {
        columns[taker.target]._withUnsafeGuaranteedRef { $0.add(value) }
      } else {
        // Several derived columns may ask for one path; what they see of the value is worked out once.
        if !isSeen {
          seen = leaves[path]._withUnsafeGuaranteedRef { $0.seen(value) }
          isSeen = true
        }
        if let seen {
          let hit = Extract.Hit(input: taker.input, element: Int(element), value: seen)
          derivations[taker.target]._withUnsafeGuaranteedRef { $0.add(hit) }
        }
      }
      place &+= 1
    }
  }

  /// Keeps the id; false where there is none.
  private func appendID(
    _ hits: UnsafeBufferPointer<ScanHit>, _ text: UnsafePointer<UInt8>,
    where isWanted: ((UnsafeBufferPointer<UInt8>) -> Bool)?
  ) -> Bool {
    guard let hit = hits.first(where: { $0.path == plan.idPath }), hit.kind == .string, hit.length > 0 else {
      return false
    }
    let body = UnsafeBufferPointer(start: text + Int(hit.start), count: Int(hit.length))
    if hit.isEscaped {
      unescaped.removeAll(keepingCapacity: true)
      JSONUnescape.append(body, to: &unescaped)
      if let isWanted, !unescaped.withUnsafeBufferPointer(isWanted) { return false }
      unescaped.withUnsafeBufferPointer { ids.append($0) }
    } else {
      if let isWanted, !isWanted(body) { return false }
      ids.append(body)
    }
    idEnds.append(ids.count)
    return true
  }
}

/// What one derived column sees of the record that is being read.
private final class DerivedScan {
  private let column: ColumnBuilder
  private let work: @Sendable (Extract) -> Extract.Values
  @exclusivity(unchecked) private var extract = Extract()

  init(_ column: ColumnBuilder, _ work: @escaping @Sendable (Extract) -> Extract.Values) {
    self.column = column
    self.work = work
  }

  @inline(__always)
  func add(_ hit: Extract.Hit) { extract.hits.append(hit) }

  /// Works the column out for the record.
  @inline(__always)
  func endRow() {
    // Taken out while the work looks at it, so that nobody else can hold it and the list is used again.
    var seen = Extract()
    swap(&seen, &extract)
    let values = work(seen)
    if let first = values.first { column.add(first) }
    if !values.rest.isEmpty { for value in values.rest { column.add(value) } }
    seen.hits.removeAll(keepingCapacity: true)
    swap(&seen, &extract)
  }
}
