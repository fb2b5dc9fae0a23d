/// A file of records of one kind.
struct RecordFile: Sendable {
  enum Format: Sendable {
    /// A record a line.
    case lines
    /// One list of records.
    case array
  }

  let file: OpenFile
  /// The kind, by its place in the store's list.
  let kind: Int
  let format: Format
  /// Where the text starts: 3 behind a byte order mark, else 0.
  let start: Int
  /// Of a snapshot's file: where its records come from.
  var origins: SnapshotOrigins?
}

/// A stretch of a file for one worker to read at a time.
struct Segment: Sendable {
  let file: Int
  let range: Range<Int>

  /// Large enough to make system calls rare, small enough to stay in the processor's cache between reading and scan.
  static let size = 1 << 20

  /// The stretches of `files`, in order. A list is one stretch; a file of lines is cut at any byte, and a line belongs
  /// to the stretch in which it starts.
  static func all(of files: [RecordFile]) -> [Segment] {
    files.enumerated().flatMap { place, file -> [Segment] in
      guard file.format == .lines else { return [Segment(file: place, range: file.start..<file.file.size)] }
      return stride(from: file.start, to: file.file.size, by: size).map {
        Segment(file: place, range: $0..<min($0 + size, file.file.size))
      }
    }
  }
}

/// What a worker found in a segment.
struct SegmentResult: Sendable {
  /// Something unreadable: `line` within the segment, from 0; `column` where one is known.
  struct Fault: Sendable {
    let line: Int
    let column: Int?
    let reason: Unreadable.Reason
    var beginning: [UInt8]?
  }

  /// Of so many of a segment's unreadable lines the beginning is kept.
  static let keptBeginnings = 100

  let segment: Int
  /// The rows among the worker's rows of the kind.
  var rows: Range<Int>
  /// Lines that start in it.
  var lines = 0
  var faults: [Fault] = []
}
