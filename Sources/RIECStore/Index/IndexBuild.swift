import StrictJSON
import RIECDomain
import Synchronization

/// Builds an index: two workers take segments in turn, then the columns are put together in the order of the files, and
/// what depends on other kinds is settled.
struct IndexBuild {
  let kinds: [Kind]
  let files: [RecordFile]
  let peildatum: Datum
  /// Kinds that have a table, though no file.
  var also: Set<Kind.Name> = []
  /// Kinds of which nothing is known: they have not just no records.
  var absent: [Kind.Name] = []

  /// What the workers share.
  private final class Shared: Sendable {
    let next = Atomic<Int>(0)
    let done = Atomic<Int>(0)
    let isStopped = Atomic<Bool>(false)
  }

  private struct WorkerResult: Sendable {
    /// By the kind's place.
    var parts: [Int: KindPart] = [:]
    var segments: [SegmentResult] = []
  }

  /// The index, or nil when cancelled.
  func run(
    progress: @escaping @Sendable (Int, Int) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) -> StoreIndex? {
    let plans = kinds.map(KindPlan.init)
    let segments = Segment.all(of: files)
    let total = segments.reduce(0) { $0 + $1.range.count }
    let shared = Shared()
    let files = files
    let sizes = Dictionary(files.map { ($0.kind, $0.file.size) }, uniquingKeysWith: +)
    let results = Threads.run(min(Threads.workers, max(segments.count, 1))) { _ in
      var scans: [Int: KindScan] = [:]
      var result = WorkerResult()
      let reader = LineReader()
      while true {
        let place = shared.next.add(1, ordering: .relaxed).oldValue
        guard place < segments.count else { break }
        if isCancelled() || shared.isStopped.load(ordering: .relaxed) {
          shared.isStopped.store(true, ordering: .relaxed)
          break
        }
        let segment = segments[place]
        let file = files[segment.file]
        let scan = scans[file.kind] ?? KindScan(plans[file.kind], expected: sizes[file.kind] ?? 0)
        scans[file.kind] = scan
        var found = SegmentResult(segment: place, rows: scan.count..<scan.count)
        switch file.format {
        case .lines: reader.read(file, segment.range, scan, &found)
        case .array:
          var reader = ArrayReader(file)
          reader.read(scan, &found)
        }
        found.rows = found.rows.lowerBound..<scan.count
        result.segments.append(found)
        let done = shared.done.add(segment.range.count, ordering: .relaxed).newValue
        progress(done, total)
      }
      for (kind, scan) in scans { result.parts[kind] = scan.finished() }
      return result
    }
    if shared.isStopped.load(ordering: .relaxed) { return nil }
    return assemble(results, segments)
  }

  private func assemble(_ results: [WorkerResult], _ segments: [Segment]) -> StoreIndex {
    var found: [(worker: Int, result: SegmentResult)?] = Array(repeating: nil, count: segments.count)
    for (worker, result) in results.enumerated() {
      for segment in result.segments { found[segment.segment] = (worker, segment) }
    }
    // The first line of each segment, counted from 0 in its file.
    var firstLines = Array(repeating: 0, count: segments.count)
    for place in segments.indices.dropFirst() where segments[place].file == segments[place - 1].file {
      firstLines[place] = firstLines[place - 1] + (found[place - 1]?.result.lines ?? 0)
    }
    var unreadable: [(file: Int, fault: Unreadable)] = []
    for (file, record) in files.enumerated() where record.file.size == 0 {
      unreadable.append((file, Unreadable(file: record.file.name, line: 1, .emptyFile)))
    }
    for (place, entry) in found.enumerated() {
      let file = segments[place].file
      // Of an empty file it has been said already.
      for fault in entry?.result.faults ?? [] where files[file].file.size > 0 {
        let line = firstLines[place] + fault.line + 1
        unreadable.append(
          (
            file,
            Unreadable(
              file: files[file].file.name, line: line, column: fault.column, beginning: fault.beginning,
              fault.reason.at(line: line))
          ))
      }
    }

    var tables: [Table] = []
    for (kind, description) in kinds.enumerated() {
      guard files.contains(where: { $0.kind == kind }) else {
        if also.contains(description.name) { tables.append(KindColumns.table(description, peildatum)) }
        continue
      }
      let pieces = segments.indices.compactMap { place -> RowMerge.Piece? in
        guard files[segments[place].file].kind == kind, let (worker, result) = found[place] else { return nil }
        return RowMerge.Piece(
          worker: worker, rows: result.rows, file: segments[place].file, firstLine: firstLines[place])
      }
      let rows = RowMerge(pieces, parts: results.map { $0.parts[kind] }, files: files)
      unreadable.append(contentsOf: rows.duplicates)
      let slices = rows.slices
      let stores = results.map { $0.parts[kind]?.columns }
      let columns = Threads.columns(description.columns.count + 1, rows: rows.count) { column in
        Merge.column(stores.map { $0?[column] }, slices)
      }
      tables.append(Table(kind: description, peildatum: peildatum, places: rows.places, own: columns))
    }
    let ordered = unreadable.sorted {
      ($0.file, $0.fault.line, $0.fault.column ?? 0) < ($1.file, $1.fault.line, $1.fault.column ?? 0)
    }
    return StoreIndex(
      peildatum: peildatum, registry: self.kinds, tables: CrossKind(tables: tables, peildatum: peildatum).settled(),
      unreadable: ordered.map(\.fault), absent: absent)
  }
}

extension Threads {
  /// The results for `count` columns, on two threads where there are many rows.
  static func columns<Output: Sendable>(
    _ count: Int, rows: Int, _ work: @escaping @Sendable (Int) -> Output
  ) -> [Output] {
    guard rows > 10_000 else { return (0..<count).map(work) }
    let halves = run(workers) { worker in
      stride(from: worker, to: count, by: workers).map { ($0, work($0)) }
    }
    return halves.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension Unreadable.Reason {
  /// The same reason, a fault of JSON with its line in the file.
  func at(line: Int) -> Unreadable.Reason {
    guard case .json(let fault) = self else { return self }
    return .json(JSONFault(code: fault.code, offset: fault.offset, line: line, column: fault.column))
  }
}
