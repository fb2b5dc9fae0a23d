import ArgumentParser
import CSystem
import Glibc
import Synchronization

/// Ctrl-C, and requests to end, while something is written: the work asks for them and clears up, instead of ending
/// halfway.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// The first signal that came; 0 before.
  private static let first = Atomic<CInt>(0)

  /// Runs `work`, during which these signals only count for ``isAsked``.
  static func heeded<Value, Failure: Error>(_ work: () throws(Failure) -> Value) throws(Failure) -> Value {
    let caught = signals.filter { csystem_signals_catch($0, true) }
    defer { for signal in caught { csystem_signals_default(signal) } }
    return try work()
  }

  /// Whether the user or the system asked to end; to be asked from any thread.
  static var isAsked: Bool {
    if first.load(ordering: .relaxed) != 0 { return true }
    let next = csystem_signals_next()
    if next != 0 { first.store(next, ordering: .relaxed) }
    return next != 0
  }

  /// 128 and the number of the signal, as a shell counts; that of Ctrl-C where none came.
  static var exitCode: ExitCode {
    let signal = first.load(ordering: .relaxed)
    return signal == 0 ? .interrupted : ExitCode(128 + signal)
  }
}
