import CSystem
import Glibc

/// The signals that the loop answers, as bytes in a pipe.
enum Signals {
  /// Takes the signals. Must happen before ncurses starts, which leaves alone what is not the default and would
  /// otherwise end the program on SIGTERM with its work unsaved. False where no pipe could be made.
  static func take() -> Bool {
    guard csystem_signals_pipe() >= 0 else { return false }
    // Of nohup and of shells without job control.
    for signal in [SIGHUP, SIGTSTP] { _ = csystem_signals_catch(signal, true) }
    for signal in [SIGWINCH, SIGTERM, SIGINT, SIGQUIT, SIGCONT] { _ = csystem_signals_catch(signal, false) }
    // Writing to a pipe without reader, or beyond `ulimit -f`, is an error that the writer handles.
    for signal in [SIGPIPE, SIGXFSZ] { csystem_signals_ignore(signal) }
    return true
  }

  /// The signals that came since the last call, in their order.
  static func pending() -> [CInt] {
    var found: [CInt] = []
    while case let signal = csystem_signals_next(), signal != 0 { found.append(signal) }
    return found
  }
}
