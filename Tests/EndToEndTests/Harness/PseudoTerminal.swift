import Foundation
import Glibc

/// A terminal without screen: the program runs on a pty, and what it sends and leaves behind is seen byte by byte.
final class PseudoTerminal {
  typealias End = Spawn.End

  /// Everything that was written so far.
  private(set) var output: [UInt8] = []
  /// The terminal's modes before the program began.
  let modesBefore: [UInt32]

  private var master: CInt
  private let process: pid_t
  private var end: End?
  private var usedInAll: Double?

  /// Starts `arguments` (the path first) as the leader of a session on a new terminal of this size. `standardInput`
  /// names a file to read instead of the terminal.
  init(
    _ arguments: [String], columns: UInt16 = 80, rows: UInt16 = 24, environment extra: [String: String?] = [:],
    standardInput: String? = nil, ignoring ignored: [CInt] = []
  ) throws {
    // What posix_openpt, unlockpt and ptsname do; Glibc's module lacks those.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: CInt = 0
    var number: CUnsignedInt = 0
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
    let path = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    modesBefore = Self.modes(of: master)

    var environment: [String: String?] = Program.environment.mapValues { $0 }
    environment.merge(extra) { $1 }
    var files = [Spawn.Opening(descriptor: 1, path: path, flags: O_RDWR)]
    if let standardInput { files.append(.init(descriptor: 0, path: standardInput, flags: O_RDWR)) }
    process = try Spawn.start(
      arguments, environment: environment.compactMapValues { $0 }, opening: files,
      duplicating: standardInput == nil ? [(1, 2), (1, 0)] : [(1, 2)], leadsSession: true, ignoring: ignored)
  }

  deinit {
    if end == nil {
      kill(process, SIGKILL)
      _ = Spawn.end(of: process, waiting: true)
    }
    if master >= 0 { close(master) }
  }

  /// The terminal's modes now.
  var modes: [UInt32] { Self.modes(of: master) }

  /// The output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The output as a terminal takes it.
  var stream: TerminalStream { TerminalStream(output) }

  /// Types `text`.
  func type(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Sends a signal to the program.
  func send(_ signal: CInt) {
    kill(process, signal)
  }

  /// Gives the terminal another size; the kernel tells the program.
  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Pulls the plug: the terminal is gone.
  func hangUp() {
    close(master)
    master = -1
  }

  /// CPU seconds that the program has used, in all once it has ended.
  var processorTime: Double {
    if let usedInAll { return usedInAll }
    var clock = clockid_t()
    var used = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &used) == 0 else { return 0 }
    return Double(used.tv_sec) + Double(used.tv_nsec) / 1e9
  }

  /// Reads until the output from `start` on holds `text`.
  func wait(for text: String, from start: Int = 0, within limit: Duration = .seconds(10)) async throws {
    var patience = Patience(limit)
    while String(decoding: output.dropFirst(start), as: UTF8.self).firstRange(of: text) == nil {
      if patience.isSpent() { throw DeadlinePassed(what: "“\(text)”", last: self.text.debugDescription) }
      if !pump() { try await Task.sleep(for: .milliseconds(5)) }
    }
  }

  /// Types `text` and reads until nothing has come for a while: for walks, where only what is sent counts and a key need
  /// not meet any one screen.
  func step(_ text: String) async throws {
    let from = output.count
    type(text)
    var quiet = 0
    while quiet < (output.count > from ? 40 : 200) {
      quiet = pump() ? 0 : quiet + 1
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// Reads until the program does nothing more of itself.
  func waitUntilIdle(within limit: Duration = .seconds(30)) async throws {
    var patience = Patience(limit)
    var used = -1.0
    while processorTime - used > 0.001 {
      used = processorTime
      if patience.isSpent() { throw DeadlinePassed(what: "an idle program", last: "\(used) s of CPU") }
      for _ in 0..<60 {
        while pump() {}
        try await Task.sleep(for: .milliseconds(5))
      }
    }
  }

  /// Waits for the program's end, reading all the while.
  func waitForEnd(within limit: Duration = .seconds(5)) async throws -> End {
    var patience = Patience(limit)
    while true {
      while pump() {}
      if let end { return end }
      if let found = Spawn.account(of: process) {
        (end, usedInAll) = found
        continue
      }
      if patience.isSpent() { throw DeadlinePassed(what: "the end of the program", last: text.debugDescription) }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// Takes what has been written; false where there is nothing.
  private func pump() -> Bool {
    guard master >= 0 else { return false }
    var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, 0) > 0, entry.revents & Int16(POLLIN) != 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let got = read(master, &buffer, buffer.count)
    guard got > 0 else { return false }
    output += buffer[..<got]
    return true
  }

  private static func modes(of descriptor: CInt) -> [UInt32] {
    var found = termios()
    guard tcgetattr(descriptor, &found) == 0 else { return [] }
    let characters = withUnsafeBytes(of: found.c_cc) { $0.map { UInt32($0) } }
    return [found.c_iflag, found.c_oflag, found.c_cflag, found.c_lflag] + characters
  }
}
