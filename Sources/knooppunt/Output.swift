import ArgumentParser
import Glibc
import PlainText
import RIECReports

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

  /// Writes a question to standard output, behind which the answer is typed.
  static func question(_ text: String) throws(Failure) {
    try write(SafeText(text).string, to: STDOUT_FILENO)
  }

  /// Writes a line to standard error; a failure there has nowhere to go.
  static func errorLine(_ text: String) {
    try? write(SafeText(text).string + "\n", to: STDERR_FILENO)
  }

  /// Whether a person may be looking at standard error.
  static var errorsAreSeen: Bool { isatty(STDERR_FILENO) != 0 }

  /// Whether standard output and standard error are the same file, pipe or terminal.
  static var streamsAreOne: Bool {
    var out = stat()
    var err = stat()
    guard fstat(STDOUT_FILENO, &out) == 0, fstat(STDERR_FILENO, &err) == 0 else { return false }
    return out.st_dev == err.st_dev && out.st_ino == err.st_ino
  }

  /// Writes `text` over what stands on the terminal's line at standard error; an empty one clears it.
  static func passing(_ text: String) {
    try? write("\r" + SafeText(text).string + "\u{1B}[K", to: STDERR_FILENO)
  }

  /// Tells on standard error what went wrong, why, and what to do.
  static func tell(_ trouble: Trouble, _ taal: Taal) {
    for (position, line) in trouble.lines(taal).enumerated() {
      errorLine(position == 0 ? "knooppunt: \(line)" : "  \(line)")
    }
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

extension Output.Failure {
  /// Tells of it, and gives the exit code: a reader that stopped reading is no failure.
  func told(in taal: Taal) -> ExitCode {
    if isClosedPipe { return .success }
    let reason = SystemError.text(errno)
    Output.tell(
      Trouble(
        what: Tekst(nl: "De uitvoer kon niet worden geschreven.", en: "The output could not be written."),
        why: Tekst(nl: "Het systeem meldt: \(reason.nl).", en: "The system says: \(reason.en)."),
        remedy: Tekst(nl: "Maak ruimte of kies een ander bestand.", en: "Make room or choose another file.")), taal)
    return .failure
  }
}
