import CSystem
import Glibc

/// The terminal behind standard output.
enum Window {
  /// The columns for help: as the argument parser takes them, from `$COLUMNS`, else from the terminal, else 80.
  static var parserColumns: Int {
    let given = Places.environment("COLUMNS").flatMap { Int($0) }
    return max(40, given ?? columns ?? 80)
  }

  /// Its columns; nil where standard output is no terminal.
  static var columns: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
