import RIECDomain
import StrictJSON

/// Where the rows of a kind stand in their files, and their ids.
struct RowPlaces: Sendable {
  /// Rows that stand in one file; in none, where the journal added them.
  struct Run: Sendable {
    let firstRow: Int
    let file: RecordFile?
  }

  /// A row whose bytes are held here, because the journal has a newer record than its file, or no file has it.
  struct Held: Sendable {
    let file: String
    let line: Int
    let bytes: [UInt8]
  }

  var ids = RowIDs()
  var offsets: [Int] = []
  var lengths: [UInt32] = []
  var lines: [UInt32] = []
  var runs: [Run] = []
  /// By row: these stand in front of what the lists above say of it.
  var held: [Int: Held] = [:]

  var count: Int { offsets.count }

  /// The file of `row`, which exists; nil where the journal added it.
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
  /// Rows of a worker that stand in `file`; their lines count from `firstLine`, itself from 0.
  struct Piece {
    let worker: Int
    let rows: Range<Int>
    let file: Int
    let firstLine: Int
  }

  private let parts: [KindPart?]
  private let files: [RecordFile]
  private(set) var places = RowPlaces()
  private(set) var slices: [Slice] = []
  private(set) var duplicates: [(file: Int, fault: Unreadable)] = []

  var count: Int { places.count }

  /// The rows of `pieces`, in their order.
  init(_ pieces: [Piece], parts: [KindPart?], files: [RecordFile]) {
    self.parts = parts
    self.files = files
    let rows = pieces.reduce(0) { $0 + $1.rows.count }
    places.offsets.reserveCapacity(rows)
    places.lengths.reserveCapacity(rows)
    places.lines.reserveCapacity(rows)
    let all = pieces.map { Slice(worker: $0.worker, rows: $0.rows) }
    if let ids = RowIDs(ordered: Merge.texts(parts.map { $0?.ids ?? TextStore() }, all)) {
      slices = all.filter { !$0.rows.isEmpty }
      for piece in pieces { append(piece) }
      places.ids = ids
    } else {
      var known = Vocabulary()
      known.reserve(rows)
      for piece in pieces { append(piece, &known) }
      places.ids = RowIDs(known)
    }
  }

  /// Appends rows of which no id is known already.
  private mutating func append(_ piece: Piece) {
    guard let part = parts[piece.worker], !piece.rows.isEmpty else { return }
    begin(piece)
    places.offsets.append(contentsOf: part.offsets[piece.rows])
    places.lengths.append(contentsOf: part.lengths[piece.rows])
    for line in part.lines[piece.rows] { places.lines.append(UInt32(clamping: piece.firstLine + Int(line) + 1)) }
  }

  /// Appends rows whose ids are not among `known`, and names the others.
  private mutating func append(_ piece: Piece, _ known: inout Vocabulary) {
    guard let part = parts[piece.worker], !piece.rows.isEmpty else { return }
    begin(piece)
    var start = piece.rows.lowerBound
    for row in piece.rows {
      let line = piece.firstLine + Int(part.lines[row])
      let number = part.ids.bytes.withUnsafeBufferPointer {
        known.number(of: UnsafeBufferPointer(rebasing: $0[part.ids.range(row)]))
      }
      if let number, Int(number) == places.offsets.count {
        places.offsets.append(part.offsets[row])
        places.lengths.append(part.lengths[row])
        places.lines.append(UInt32(clamping: line + 1))
      } else {
        if start < row { slices.append(Slice(worker: piece.worker, rows: start..<row)) }
        start = row + 1
        let earlier = Int(number ?? 0)
        let id = String(decoding: part.ids.bytes[part.ids.range(row)], as: UTF8.self)
        let reason = Unreadable.Reason.duplicateID(
          id, file: places.file(of: earlier)?.file.name ?? "", line: Int(places.lines[earlier]))
        duplicates.append((piece.file, Unreadable(file: files[piece.file].file.name, line: line + 1, reason)))
      }
    }
    if start < piece.rows.upperBound { slices.append(Slice(worker: piece.worker, rows: start..<piece.rows.upperBound)) }
  }

  private mutating func begin(_ piece: Piece) {
    if places.runs.last?.file?.file !== files[piece.file].file {
      places.runs.append(RowPlaces.Run(firstRow: places.count, file: files[piece.file]))
    }
  }
}
