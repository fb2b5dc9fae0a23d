import Glibc
import PlainText

/// The only door to the standard streams: what goes through it is SafeText or JSON made safe.
enum Output {
  /// The stream could not take what was written, as a full disk or a closed pipe.
  struct Failure: Error {
    let errno: Int32
    /// Whether the reader simply stopped reading, as `head` does.
    var isClosedPipe: Bool { errno == EPIPE }
  }

  /// Writes a line to standard output.
  static func line(_ text: String) throws(Failure) {
    try write(SafeText(text).string + "\n", to: STDOUT_FILENO)
  }

  /// Writes a line to standard error; a failure there has nowhere to go.
  static func errorLine(_ text: String) {
    try? write(SafeText(text).string + "\n", to: STDERR_FILENO)
  }

  /// Writes JSON to standard output, every unsafe character in it spelled as `\uXXXX`.
  static func json(_ bytes: [UInt8]) throws(Failure) {
    try write(SafeJSON(bytes).string, to: STDOUT_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) throws(Failure) {
    try write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withContiguousStorageIfAvailable { Glibc.write(descriptor, $0.baseAddress, $0.count) } ?? 0
      if written < 0 {
        guard errno == EINTR || errno == EAGAIN else { throw Failure(errno: errno) }
        continue
      }
      rest = rest.dropFirst(written)
    }
  }
}
