import ArgumentParser
import Glibc
import KnooppuntUI
import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalCurses
import TerminalUI

/// Standard input and output for a dialogue in lines.
private struct StandardPort: LinePort {
  private var input = SpokenLines()
  private var failure: Output.Failure?
  /// Whether a question stands on the line behind which nothing was typed yet.
  private var isAsking = false
  private let isTerminal = isatty(STDOUT_FILENO) == 1 && isatty(STDIN_FILENO) == 1
  var waker: Waker { input.waker }
  /// Why nothing can be said any more; nil where something can.
  var trouble: Output.Failure? { failure }

  var columns: Int { Window.columns ?? 80 }

  mutating func say(_ line: SafeText) {
    close()
    write(line, ends: true)
  }

  mutating func ask(_ line: SafeText) {
    close()
    // Where nobody types behind it the question is a line of its own.
    write(line, ends: !isTerminal)
    isAsking = isTerminal
  }

  mutating func hear(timeout: Int?) -> [LineEvent] {
    guard failure == nil else { return [.hungUp] }
    let events = input.hear(timeout: timeout)
    // Who types a line ends the one of the question too.
    if events.contains(where: { if case .line = $0 { true } else { false } }) { isAsking = false }
    return events
  }

  /// Ends the line of a question that is not answered any more, and lets go of the signals.
  mutating func release() {
    close()
    input.release()
  }

  private mutating func close() {
    if isAsking { write("", ends: true) }
    isAsking = false
  }

  private mutating func write(_ line: SafeText, ends: Bool) {
    guard failure == nil else { return }
    do throws(Output.Failure) {
      if ends { try Output.line(line.string) } else { try Output.question(line.string) }
    } catch {
      failure = error
    }
  }
}

extension Session {
  /// Whether the user asked for a dialogue in lines.
  var isDialogue: Bool { configuration.values[.tekstmodus] == "ja" }

  /// Talks in lines; ends the program with its exit code. With `triage` it begins with Triage of what that filter lets
  /// through.
  func dialogue(triage: String?) throws {
    configuration.tell()
    for warning in configuration.warnings { Output.errorLine("knooppunt: \(warning(taal))") }
    let upkeep = StoreUpkeep()
    let source = try openStore(upkeep: upkeep)
    if let triage { _ = try filter(triage, for: Signaal.kind, on: peildatum(of: source.info)) }
    var port = StandardPort()
    let waker = port.waker
    var settings = officeSettings(of: source.info)
    // Texts are typed in the dialogue: another program would want the terminal.
    settings.editor = .builtIn
    var runtime = Runtime(
      terminal: NoScreen(columns: port.columns), source: source, settings: settings,
      exports: ExportFiles(home: Places.home), keeper: FileMemory(folder: Places.state),
      drafts: DraftFiles(store: source.info, user: Places.user, fallback: Places.state + "/drafts")
    ) { waker.wake() }
    let watch = source.watch(runtime.journalMoved)
    upkeep.whenChanged(runtime.journalMoved)
    let code = withExtendedLifetime(watch) { runtime.converse(at: &port, triage: triage) }
    upkeep.end()
    port.release()
    if let trouble = port.trouble { throw trouble.told(in: taal) }
    throw ExitCode(code)
  }
}
