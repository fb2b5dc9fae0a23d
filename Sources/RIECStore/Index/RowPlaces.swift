import RIECDomain
import StrictJSON

/// Where the rows of a kind stand in their files, and their ids.
struct RowPlaces: Sendable {
  /// Rows that stand in one file.
  struct Run: Sendable {
    let firstRow: Int
    let file: RecordFile
  }

  /// The ids; the number of an id is its row.
  var ids = Vocabulary()
  var offsets: [Int] = []
  var lengths: [UInt32] = []
  var lines: [UInt32] = []
  var runs: [Run] = []

  var count: Int { offsets.count }

  /// The file of `row`, which exists.
  func file(of row: Int) -> RecordFile? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].firstRow <= row { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? runs[low - 1].file : nil
  }
}

/// Puts the workers' rows together in the order of the files, leaving out a record whose id an earlier one has.
struct RowMerge {
  private let parts: [KindPart?]
  private let files: [RecordFile]
  private(set) var places = RowPlaces()
  private(set) var slices: [Slice] = []
  private(set) var duplicates: [(file: Int, fault: Unreadable)] = []

  var count: Int { places.count }

  init(parts: [KindPart?], files: [RecordFile]) {
    self.parts = parts
    self.files = files
    let rows = parts.reduce(0) { $0 + ($1?.count ?? 0) }
    places.ids.reserve(rows)
    places.offsets.reserveCapacity(rows)
    places.lengths.reserveCapacity(rows)
    places.lines.reserveCapacity(rows)
  }

  /// Appends `rows` of a worker, which stand in `file`; their lines count from `firstLine`, itself from 0.
  mutating func append(worker: Int, _ rows: Range<Int>, file: Int, firstLine: Int) {
    guard let part = parts[worker], !rows.isEmpty else { return }
    if places.runs.last?.file.file !== files[file].file {
      places.runs.append(RowPlaces.Run(firstRow: places.count, file: files[file]))
    }
    var start = rows.lowerBound
    for row in rows {
      let line = firstLine + Int(part.lines[row])
      let number = part.ids.bytes.withUnsafeBufferPointer {
        places.ids.number(of: UnsafeBufferPointer(rebasing: $0[part.ids.range(row)]))
      }
      if let number, Int(number) == places.offsets.count {
        places.offsets.append(part.offsets[row])
        places.lengths.append(part.lengths[row])
        places.lines.append(UInt32(clamping: line + 1))
      } else {
        if start < row { slices.append(Slice(worker: worker, rows: start..<row)) }
        start = row + 1
        let earlier = Int(number ?? 0)
        let id = String(decoding: part.ids.bytes[part.ids.range(row)], as: UTF8.self)
        let reason = Unreadable.Reason.duplicateID(
          id, file: places.file(of: earlier)?.file.name ?? "", line: Int(places.lines[earlier]))
        duplicates.append((file, Unreadable(file: files[file].file.name, line: line + 1, reason)))
      }
    }
    if start < rows.upperBound { slices.append(Slice(worker: worker, rows: start..<rows.upperBound)) }
  }
}
