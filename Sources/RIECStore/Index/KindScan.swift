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
  private var scanner: RecordScanner
  private let builders: [ColumnBuilder?]
  private let takers: [[KindPlan.Taker]]
  private let leaves: [LeafType]
  private var extracts: [Extract]
  private var unescaped: [UInt8] = []
  private var part = KindPart()

  init(_ plan: KindPlan) {
    self.plan = plan
    scanner = RecordScanner(plan.scan)
    builders = plan.builders()
    takers = plan.takers
    leaves = plan.leaves
    extracts = plan.derived.map { _ in Extract() }
  }

  /// Rows so far.
  var count: Int { part.count }

  /// The rows, when all is read.
  func finished() -> KindPart {
    var part = part
    part.columns = builders.map { $0?.store }
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
      let bytes = UnsafeBufferPointer(start: text, count: count)
      return .unreadable(.json(JSONFault(code, at: place, in: bytes)))
    }
    let hits = scanner.hits
    guard appendID(hits, text) else { return .unreadable(.noID) }
    for place in extracts.indices { extracts[place].hits.removeAll(keepingCapacity: true) }
    for hit in hits {
      let path = Int(hit.path)
      let body = UnsafeBufferPointer(start: text + Int(hit.start), count: Int(hit.length))
      if hit.isEscaped {
        unescaped.removeAll(keepingCapacity: true)
        JSONUnescape.append(body, to: &unescaped)
        unescaped.withUnsafeBufferPointer { give(ScannedValue(kind: hit.kind, bytes: $0), path, hit.element) }
      } else {
        give(ScannedValue(kind: hit.kind, bytes: body), path, hit.element)
      }
    }
    for (place, derived) in plan.derived.enumerated() {
      guard let builder = builders[derived.column] else { continue }
      for value in derived.work(extracts[place]) { builder.add(value) }
    }
    for builder in builders { builder?.endRow() }
    part.offsets.append(offset)
    part.lengths.append(UInt32(count))
    part.lines.append(UInt32(truncatingIfNeeded: line))
    return .row
  }

  @inline(__always)
  private func give(_ value: ScannedValue, _ path: Int, _ element: Int32) {
    for taker in takers[path] {
      switch taker {
      case .column(let column): builders[column]?.add(value)
      case .input(let column, let input):
        if let seen = leaves[path].seen(value) {
          extracts[column].hits.append(Extract.Hit(input: input, element: Int(element), value: seen))
        }
      }
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
