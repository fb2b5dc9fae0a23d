import ArgumentParser

/// The exit codes of design §7; 64 (wrong usage) is the argument parser's own.
extension ExitCode {
  /// The data has faults.
  static let faults = ExitCode(3)
  /// Nothing was found.
  static let nothingFound = ExitCode(4)
  /// Interrupted by the user.
  static let interrupted = ExitCode(130)
}
