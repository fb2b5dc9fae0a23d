import Foundation
import Glibc

/// Starting processes by hand. Foundation's Process waits until every heir of a child has ended, which a tmux server
/// never does, and cannot give a child its own terminal.
enum Spawn {
  /// How a process ended.
  enum End: Equatable {
    /// By itself, with this code.
    case exit(Int32)
    /// By this signal.
    case signal(Int32)
  }

  /// What to open, as a descriptor of the child.
  struct Opening {
    var descriptor: CInt
    var path: String
    var flags: CInt
  }

  /// Starts `arguments` (the path first). With `leadsSession` it is the leader of a session, and the first terminal that
  /// it opens becomes its own. `ignoring` are the signals that it inherits as ignored; all others are as usual.
  static func start(
    _ arguments: [String], environment: [String: String], opening files: [Opening], duplicating: [(CInt, CInt)] = [],
    leadsSession: Bool = false, ignoring ignored: [CInt] = []
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for file in files {
      posix_spawn_file_actions_addopen(&actions, file.descriptor, file.path, file.flags, 0o600)
    }
    for (from, to) in duplicating { posix_spawn_file_actions_adddup2(&actions, from, to) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigfillset(&defaults)
    for signal in ignored { sigdelset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // POSIX_SPAWN_SETSID, which Glibc's module does not give.
    let session: CInt = leadsSession ? 0x80 : 0
    posix_spawnattr_setflags(&attributes, Int16(session | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    let path = arguments.first ?? ""
    var made: pid_t = 0
    let before = ignored.map { signal($0, SIG_IGN) }
    let failure = withStrings(arguments) { arguments in
      withStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&made, path, &actions, &attributes, arguments, environment)
      }
    }
    for (number, handler) in zip(ignored, before) { signal(number, handler) }
    guard failure == 0 else { throw POSIXError(.init(rawValue: failure) ?? .EIO) }
    return made
  }

  /// How the process ended, or nil while it runs; with `waiting` it is waited for.
  static func end(of process: pid_t, waiting: Bool = false) -> End? {
    account(of: process, waiting: waiting)?.end
  }

  /// The same, with the seconds of CPU that it used in all.
  static func account(of process: pid_t, waiting: Bool = false) -> (end: End, processorTime: Double)? {
    var status: CInt = 0
    var usage = rusage()
    var got: pid_t
    repeat { got = wait4(process, &status, waiting ? 0 : WNOHANG, &usage) } while got < 0 && errno == EINTR
    guard got == process else { return nil }
    let parts = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }
    return (status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F), parts[0] + parts[1])
  }

  /// A list of C strings, ended by nil, for the length of a call.
  private static func withStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let list = texts.map { strdup($0) }
    defer { for text in list { free(text) } }
    return body(list + [nil])
  }
}
