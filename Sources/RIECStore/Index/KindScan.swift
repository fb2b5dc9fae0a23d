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
  // would double its cost, so it goes by unowned references; `builders` and `plan` keep their objects alive.
  private let columns: [Unmanaged<ColumnBuilder>]
  private let leaves: [Unmanaged<Leaf>]
  private let derived: [(column: Unmanaged<ColumnBuilder>, work: @Sendable (Extract) -> [Extract.Value])]
  // Only `add` uses these, and it does not call itself: no run-time check of exclusive access is needed.
  @exclusivity(unchecked) private var scanner: RecordScanner
  @exclusivity(unchecked) private var extracts: [Extract]
  @exclusivity(unchecked) private var unescaped: [UInt8] = []
  @exclusivity(unchecked) private var part = KindPart()

  init(_ plan: KindPlan) {
    self.plan = plan
    scanner = RecordScanner(plan.scan)
    let builders = plan.builders()
    self.builders = builders
    columns = builders.map(Unmanaged.passUnretained)
    leaves = plan.leaves.map(Unmanaged.passUnretained)
    derived = plan.derived.map { (Unmanaged.passUnretained(builders[$0.column]), $0.work) }
    extracts = plan.derived.map { _ in Extract() }
  }

  /// Rows so far.
  var count: Int { part.count }

  /// The rows, when all is read.
  func finished() -> KindPart {
    var part = part
    part.columns = builders.map(\.store)
    return part
  }

  /// Reads the record of `count` bytes at `text`, which stands at `offset` of its file in line `line` of its segment.
  ///
  /// - Precondition: that of `RecordScanner.scan`.
  func add(_ text: UnsafePointer<UInt8>, count: Int, offset: Int, line: Int) -> Outcome {
    switch scanner.scan(text, count: count) {
    case .object: break
    case .otherValue: return .unreadable(.notAnObject)
    case .fault:
      let (code, place) = scanner.fault
      return .unreadable(.json(JSONFault(code, at: place, in: UnsafeBufferPointer(start: text, count: count))))
    }
    let hits = scanner.hits
    guard appendID(hits, text) else { return .unreadable(.noID) }
    for place in extracts.indices { extracts[place].hits.removeAll(keepingCapacity: true) }
    for hit in hits {
      let body = UnsafeBufferPointer(start: text + Int(hit.start), count: Int(hit.length))
      if hit.isEscaped {
        unescaped.removeAll(keepingCapacity: true)
        JSONUnescape.append(body, to: &unescaped)
        unescaped.withUnsafeBufferPointer { give(ScannedValue(kind: hit.kind, bytes: $0), Int(hit.path), hit.element) }
      } else {
        give(ScannedValue(kind: hit.kind, bytes: body), Int(hit.path), hit.element)
      }
    }
    for place in derived.indices {
      for value in derived[place].work(extracts[place]) {
        derived[place].column._withUnsafeGuaranteedRef { $0.add(value) }
      }
    }
    for column in columns { column._withUnsafeGuaranteedRef { $0.endRow() } }
    part.offsets.append(offset)
    part.lengths.append(UInt32(count))
    part.lines.append(UInt32(truncatingIfNeeded: line))
    return .row
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
          extracts[taker.target].hits.append(Extract.Hit(input: taker.input, element: Int(element), value: seen))
        }
      }
      place &+= 1
    }
  }

  /// Keeps the id; false where there is none.
  private func appendID(_ hits: UnsafeBufferPointer<ScanHit>, _ text: UnsafePointer<UInt8>) -> Bool {
    guard let hit = hits.first(where: { $0.path == plan.idPath }), hit.kind == .string, hit.length > 0 else {
      return false
    }
    let body = UnsafeBufferPointer(start: text + Int(hit.start), count: Int(hit.length))
    if hit.isEscaped {
      JSONUnescape.append(body, to: &part.ids.bytes)
    } else {
      part.ids.bytes.append(contentsOf: body)
    }
    part.ids.ends.append(part.ids.bytes.count)
    return true
  }
}
