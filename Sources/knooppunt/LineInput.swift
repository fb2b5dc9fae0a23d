import Glibc
import StrictJSON

/// The lines of a file or of standard input, each as soon as it is there.
struct LineInput: ~Copyable {
  /// Why reading ended.
  enum Failure: Error {
    /// The system's reason.
    case system(Int32)
    /// A line is longer than a record's may be; its number.
    case tooLong(Int)
  }

  private static let piece = 1 << 16

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// The number of the last line that was given, from 1.
  private(set) var number = 0

  /// Reads from the file at `path`, or from standard input where that is `-`.
  init(_ path: String) throws(Failure) {
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw .system(errno) }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The next line without its end; nil where there is none. The last one needs no end.
  mutating func next() throws(Failure) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        return take(upTo: end)
      }
      if isAtEnd { return start < buffer.count ? take(upTo: buffer.count) : nil }
      guard buffer.count - start <= JSONLimits.store.bytes else { throw .tooLong(number + 1) }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      try readOn()
    }
  }

  /// The bytes up to `end`, where the line ends. A long one is given as it is, not once more.
  private mutating func take(upTo end: Int) -> [UInt8] {
    number += 1
    guard end - start > LineInput.piece else {
      defer { start = min(end + 1, buffer.count) }
      return Array(buffer[start..<end])
    }
    var line = buffer
    buffer = Array(line[min(end + 1, line.count)...])
    line.removeLast(line.count - end)
    line.removeFirst(start)
    start = 0
    return line
  }

  private mutating func readOn() throws(Failure) {
    var piece = [UInt8](repeating: 0, count: LineInput.piece)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw .system(errno) }
      if count == 0 { isAtEnd = true }
      buffer += piece.prefix(count)
      return
    }
  }
}
