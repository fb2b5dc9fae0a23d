import Foundation
import Glibc

/// The program as it was built beside this test bundle.
enum Program {
  /// Where the binary is. The tests run from the folder that it was built into.
  static let path: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("knooppunt").path
  }()

  /// A folder of our own for everything that the program writes: its stores, state and configuration.
  static let home: String = {
    // Other users may pass through it, which some tests are about, and see nothing.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("knooppunt-e2e-\(getpid())")
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o711])
    atexit { try? FileManager.default.removeItem(atPath: Program.home) }
    return folder.path
  }()

  /// An environment that holds nothing of the user's, in Dutch, with colours and UTF-8.
  static let environment = [
    "HOME": home, "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color",
    "XDG_DATA_HOME": home + "/data", "XDG_STATE_HOME": home + "/state", "XDG_CONFIG_HOME": home + "/config",
    "XDG_CACHE_HOME": home + "/cache", "SWIFT_BACKTRACE": "enable=no",
  ]

  /// What a run without terminal gave.
  struct Answer {
    /// The exit code.
    var status: Int32
    /// Standard output.
    var output: String
    /// Standard error.
    var errors: String

    /// The lines of standard output.
    var lines: [Substring] { output.split(separator: "\n") }

    /// Standard output as JSON, a record a line.
    func records() throws -> [[String: Any]] { try lines.map(Program.record) }
  }

  /// The record that `line` spells.
  static func record(_ line: Substring) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
  }

  /// Runs the program without a terminal, to its end.
  static func run(_ arguments: String..., environment extra: [String: String] = [:]) throws -> Answer {
    try command(path, arguments, environment: environment.merging(extra) { $1 })
  }

  /// Runs a line of shell to its end, in which `$K` is the program.
  static func shell(_ line: String, environment extra: [String: String] = [:]) throws -> Answer {
    try command("/bin/sh", ["-c", line], environment: environment.merging(["K": path]) { $1 }.merging(extra) { $1 })
  }

  /// A new folder of our own for one test.
  static func freshFolder() throws -> String {
    let path = "\(home)/\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    return path
  }

  /// Runs any command to its end; one that a signal ended counts as 128 and its number, as in a shell.
  static func command(_ path: String, _ arguments: [String], environment: [String: String]) throws -> Answer {
    // Files, not pipes: both can grow without anyone reading.
    let files = ["out", "err"].map { "\(home)/\(UUID().uuidString).\($0)" }
    defer { for file in files { unlink(file) } }
    let flags = O_WRONLY | O_CREAT | O_EXCL
    let process = try Spawn.start(
      [path] + arguments, environment: environment,
      opening: [
        .init(descriptor: 0, path: "/dev/null", flags: O_RDONLY), .init(descriptor: 1, path: files[0], flags: flags),
        .init(descriptor: 2, path: files[1], flags: flags),
      ])
    let status: Int32 =
      switch Spawn.end(of: process, waiting: true) {
      case .exit(let code): code
      case .signal(let number): 128 + number
      case nil: -1
      }
    let texts = try files.map { String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self) }
    return Answer(status: status, output: texts[0], errors: texts[1])
  }
}
