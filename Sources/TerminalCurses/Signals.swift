import CSystem
import Glibc

/// The signals that the loop answers, as bytes in a pipe.
struct Signals {
  /// What ends a program that does not expect it: the work is to be kept and the terminal to be given back first.
  static let endings = [SIGTERM, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU]

  private let caught: [CInt]

  /// Takes the signals. Must happen before ncurses starts, which leaves alone what is not the default and would
  /// otherwise end the program on SIGTERM with its work unsaved. Nil where no pipe could be made.
  init?() {
    guard csystem_signals_pipe() >= 0 else { return nil }
    // The first two stay ignored where the parent left them so: nohup, shells without job control.
    caught =
      [SIGHUP, SIGTSTP].filter { csystem_signals_catch($0, true) }
      + ([SIGWINCH, SIGINT, SIGCONT] + Self.endings).filter { csystem_signals_catch($0, false) }
    // Writing to a pipe without reader, or beyond `ulimit -f`, is an error that the writer handles.
    for signal in [SIGPIPE, SIGXFSZ] { csystem_signals_ignore(signal) }
  }

  /// Lets the signals do again what they do by default.
  func release() {
    for signal in caught { csystem_signals_default(signal) }
  }

  /// The signals that came since the last call, in their order.
  func pending() -> [CInt] {
    var found: [CInt] = []
    while case let signal = csystem_signals_next(), signal != 0 { found.append(signal) }
    return found
  }
}
