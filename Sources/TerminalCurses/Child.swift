import CSystem
import Glibc
import TerminalUI

/// A program that was started on our terminal, in our process group.
struct Child {
  /// Why it could not be started.
  struct Failure: Error {
    let number: Int32
  }

  private let process: pid_t

  /// How long it may take to end once it is asked to.
  private static let grace: Duration = .seconds(1)

  /// Starts `errand` with every signal as usual. No descriptor but the three standard ones is handed over: all others of
  /// this program are close-on-exec.
  static func start(_ errand: Errand) -> Result<Child, Failure> {
    guard let program = errand.arguments.first, !program.isEmpty else { return .failure(Failure(number: ENOENT)) }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var made: pid_t = 0
    // The lists of strings live until the call returns, and each ends in nil.
    let failure = unsafe withStrings(errand.arguments) { arguments in
      unsafe withStrings(errand.environment) { environment in
        unsafe posix_spawnp(&made, program, nil, &attributes, arguments, environment)
      }
    }
    return failure == 0 ? .success(Child(process: made)) : .failure(Failure(number: failure))
  }

  private static func withStrings<Output>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Output
  ) -> Output {
    let list = unsafe texts.map { unsafe strdup($0) }
    defer { unsafe list.forEach { unsafe free($0) } }
    return unsafe body(list + [nil])
  }

  /// Waits for its end. Where it is stopped, this program stops too. A request to end is handed on; it and whatever else
  /// is to be answered later comes in `met`.
  func wait(for signals: Signals, met: inout [CInt]) -> Errand.End {
    var deadline: ContinuousClock.Instant?
    while true {
      var status: CInt = 0
      let found = unsafe waitpid(process, &status, WNOHANG | WUNTRACED)
      if found == process {
        if status & 0xFF == 0x7F {
          _ = csystem_signals_stop(false)
          kill(process, SIGCONT)
          continue
        }
        return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F)
      }
      if found < 0, errno != EINTR { return .killed(SIGKILL) }
      if let deadline, ContinuousClock.now >= deadline { kill(process, SIGKILL) }
      var entry = pollfd(fd: csystem_signals_pipe(), events: Int16(POLLIN), revents: 0)
      // One entry, which lives until poll returns.
      _ = unsafe poll(&entry, 1, deadline == nil ? 1_000 : 50)
      for signal in signals.pending() where signal == SIGTERM || signal == SIGHUP {
        met.append(signal)
        kill(process, signal)
        deadline = deadline ?? .now + Self.grace
      }
    }
  }
}
