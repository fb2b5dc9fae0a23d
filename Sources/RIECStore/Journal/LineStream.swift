import Glibc
import StrictJSON

/// The whole lines of a part of a file, one after the other, read a megabyte at a time.
struct LineStream {
  private static let piece = 1 << 20

  private let disk: any Disk
  private let file: DiskFile
  private let end: Int
  /// Bytes that are read, and ``EntryReader/padding`` zero bytes.
  private var buffer: [UInt8] = []
  private var filled = 0
  private var start = 0
  private var nextRead: Int

  /// The lines that begin at `offset` and end before `end`.
  init(_ disk: any Disk, _ file: DiskFile, from offset: Int, to end: Int) {
    self.disk = disk
    self.file = file
    self.end = end
    nextRead = offset
  }

  /// Gives `body` the next whole line, in a buffer with padding behind the line's end; nil where none is left, or where
  /// the next one is longer than a line may be.
  mutating func next<Value>(
    _ body: (UnsafeMutableBufferPointer<UInt8>, Range<Int>) -> Value
  ) throws(DiskFailure) -> Value? {
    var searched = start
    while true {
      if let stop = lineEnd(from: searched) {
        let range = start..<stop
        start = stop + 1
        // The pointer lives within the call; `range` lies within what is filled, the padding behind that.
        return buffer.withUnsafeMutableBufferPointer { body($0, range) }
      }
      searched = filled - start
      if filled - start > JSONLimits.store.bytes || nextRead >= end { return nil }
      let more = try disk.read(file, at: nextRead, count: min(LineStream.piece, end - nextRead))
      if more.isEmpty { return nil }
      nextRead += more.count
      buffer = Array(buffer[start..<filled]) + more
      start = 0
      filled = buffer.count
      buffer.append(contentsOf: repeatElement(0, count: EntryReader.padding))
    }
  }

  private func lineEnd(from searched: Int) -> Int? {
    guard searched < filled else { return nil }
    // The search stays within what is filled.
    return buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + searched, 0x0A, filled - searched) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }
}
