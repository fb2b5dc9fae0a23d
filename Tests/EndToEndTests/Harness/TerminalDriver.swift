import Foundation

/// A terminal of a fixed size, in a tmux of its own, in which a shell or the program runs.
final class TerminalDriver {
  /// What the shell prints when it waits for a command.
  static let shellPrompt = "klaar>"

  private let socket: String
  private static let tmux = "/usr/bin/tmux"

  /// Starts `command`, by default a shell whose prompt is ``shellPrompt``.
  init(
    columns: Int, rows: Int, environment extra: [String: String] = [:], command: [String]? = nil
  ) throws {
    socket = "knooppunt-\(getpid())-\(UUID().uuidString.prefix(8))"
    let environment = Program.environment.merging(extra) { $1 }
    // Without job control there is no Ctrl-Z; without a file of its own the shell reads nobody's.
    let shell = ["env", "PS1=\(Self.shellPrompt) ", "bash", "--norc", "--noprofile", "-i"]
    let variables = environment.filter { $0.key != "TERM" }.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
    try tmux(
      ["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env", "-i"] + variables
        + ["TERM=\(extra["TERM"] ?? "tmux-256color")"] + (command ?? shell))
    try tmux(["set-option", "-g", "status", "off"])
    try tmux(["set-option", "-g", "remain-on-exit", "on"])
    try tmux(["set-option", "-s", "escape-time", "0"])
    try resize(columns: columns, rows: rows)
  }

  /// Starts the program itself.
  static func program(
    _ arguments: String..., columns: Int, rows: Int, environment: [String: String] = [:]
  ) throws -> TerminalDriver {
    try TerminalDriver(
      columns: columns, rows: rows, environment: environment, command: [Program.path] + arguments)
  }

  /// Starts the program and goes to the list of casussen, once its rows are counted.
  static func casussen(
    _ arguments: String..., columns: Int = 80, rows: Int = 24
  ) async throws -> (driver: TerminalDriver, screen: Screen) {
    let driver = try TerminalDriver(columns: columns, rows: rows, command: [Program.path] + arguments)
    try await driver.wait(for: "the first screen") { $0.lines.contains { !$0.isEmpty } }
    try driver.type("gc")
    return (driver, try await driver.wait(for: "casussen under a cursor") { $0.isSettledList })
  }

  deinit {
    _ = try? tmux(["kill-server"])
  }

  /// Types `text` as it is.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-l", "--", text])
  }

  /// Presses keys by tmux's names: `Enter`, `Escape`, `Down`, `PageDown`, `F2`, `C-z`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Pastes `text` as a terminal does, in brackets where the program asked for them.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", "--", text])
    try tmux(["paste-buffer", "-p", "-d"])
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What stands there now.
  func screen() throws -> Screen {
    let text = try tmux(["capture-pane", "-p"])
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return Screen(lines: lines)
  }

  /// Where the terminal's cursor stands, and whether it shows.
  func cursor() throws -> (column: Int, row: Int, isVisible: Bool) {
    let text = try tmux(["display-message", "-p", "#{cursor_x} #{cursor_y} #{cursor_flag}"])
    let parts = text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard parts.count == 3 else { throw DeadlinePassed(what: "the cursor", last: text) }
    return (parts[0], parts[1], parts[2] == 1)
  }

  /// Whether what was started has ended.
  func hasEnded() throws -> Bool {
    try tmux(["display-message", "-p", "#{pane_dead}"]).hasPrefix("1")
  }

  /// Waits until what was started has ended, and says how; nil where tmux never learns it, as it does now and then of a
  /// process whose terminal closed first.
  @discardableResult
  func waitForEnd(within limit: Duration = .seconds(10)) async throws -> Spawn.End? {
    var patience = Patience(limit)
    var looksAtDead = 0
    while true {
      let end = try tmux(["display-message", "-p", "#{pane_dead}/#{pane_dead_status}/#{pane_dead_signal}"])
        .split(separator: "/", omittingEmptySubsequences: false).map { Int32($0.filter(\.isNumber)) }
      if end.count == 3, end[0] == 1 {
        if let status = end[1] { return .exit(status) }
        if let signal = end[2] { return .signal(signal) }
        looksAtDead += 1
        if looksAtDead > 50 { return nil }
      }
      if patience.isSpent() { throw DeadlinePassed(what: "the end of the program", last: try screen().description) }
      try await Task.sleep(for: .milliseconds(15))
    }
  }

  /// Looks until the screen is as asked in two looks that are alike, and gives it: in one look it may be half painted.
  @discardableResult
  func wait(
    for what: String, within limit: Duration = .seconds(10), until isRight: (Screen) -> Bool
  ) async throws -> Screen {
    var patience = Patience(limit)
    var before: Screen?
    while true {
      let screen = try screen()
      let isAsAsked = isRight(screen)
      if isAsAsked && screen == before { return screen }
      before = isAsAsked ? screen : nil
      if patience.isSpent() { throw DeadlinePassed(what: what, last: screen.description) }
      try await Task.sleep(for: .milliseconds(15))
    }
  }

  /// Looks until some row holds `text`.
  @discardableResult
  func wait(for text: String, within limit: Duration = .seconds(10)) async throws -> Screen {
    try await wait(for: "“\(text)”", within: limit) { $0.shows(text) }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let answer = try Program.command(Self.tmux, ["-L", socket] + arguments, environment: Program.environment)
    guard answer.status == 0 else {
      throw DeadlinePassed(what: "tmux \(arguments.joined(separator: " "))", last: answer.errors)
    }
    return answer.output
  }
}
