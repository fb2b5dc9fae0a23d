import CNcurses
import CSystem
import Glibc
public import TerminalUI

/// The terminal that the program was started on, through ncursesw. One in a process, used from the main thread only.
///
/// From `init` to ``shutdown()`` nothing else may write to standard output or standard error. The terminal is given
/// back on every way out: `shutdown`, the end of the object, a suspension, and a crash of any thread.
public final class CursesTerminal: Terminal {
  /// The size of the window.
  public private(set) var size: Size
  /// Wakes the loop from any thread.
  public let waker: Waker
  /// Whether only ASCII reaches the screen: asked for, or the locale is not UTF-8.
  public let isASCII: Bool
  /// The colours that are painted with.
  public let depth: ColourDepth

  /// How long the rest of a key sequence may take after Esc; alone, it is a key. So that what Esc brings begins to stand
  /// on the screen within 25 ms.
  private static let escapeDelay: Duration = .milliseconds(20)

  private let signals: Signals
  private var theme: Theme
  private var painter: Painter
  private var decoder: KeyDecoder
  private var input: Input
  private var queued: [TerminalEvent] = []
  private var escapeDeadline: ContinuousClock.Instant?
  private var isOpen = true

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - theme: what roles look like.
  ///   - colour: what the user wants of colour.
  ///   - ascii: true to paint ASCII only, whatever the locale says.
  ///   - crashNotice: a line for the shell's screen when the program crashes; it must be safe to print.
  /// - Throws: ``TerminalError``, with the terminal as it was.
  public init(theme: Theme, colour: ColourChoice, ascii: Bool, crashNotice: String? = nil) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw TerminalError(.notATerminal) }
    let name = Environment.value("TERM") ?? ""
    switch name {
    case "": throw TerminalError(.termUnset)
    case "dumb", "unknown": throw TerminalError(.termDumb, terminal: name)
    default: break
    }
    isASCII = !csystem_locale_adopt() || ascii
    waker = Waker()
    guard let signals = Signals() else { throw TerminalError(.failed, terminal: name) }
    self.signals = signals
    if let code = Self.start(name, colour) {
      signals.release()
      throw TerminalError(code, terminal: name)
    }
    // The notice is copied; a crash allocates nothing.
    unsafe cncurses_crash_arm(crashNotice)
    depth = ColourChoice.depth
    self.theme = theme
    painter = Painter(palette: Palette(theme: theme, depth: depth), isASCII: isASCII)
    decoder = KeyDecoder(sequences: TerminalKeys.sequences())
    input = Input(waker: waker.readEnd)
    size = Size(columns: Int(cncurses_columns()), rows: Int(cncurses_rows()))
    _ = measure()
  }

  deinit {
    shutdown()
  }

  /// Begins the screen; the reason where that fails.
  private static func start(_ terminal: String, _ colour: ColourChoice) -> TerminalError.Code? {
    // ncurses copies the name before the call returns.
    switch unsafe cncurses_start(terminal, colour.wantsColours) {
    case CNCURSES_STARTED: nil
    case CNCURSES_UNKNOWN: .termUnknown
    case CNCURSES_DUMB: .termDumb
    default: .failed
    }
  }

  /// Gives the terminal back, as it was found, and the signals to the system. Calling it again does nothing.
  public func shutdown() {
    isOpen = false
    cncurses_leave()
    signals.release()
  }

  /// Reports ``TerminalEvent/storeChanged`` whenever `descriptor` has something to read, which is thrown away. It must
  /// be non-blocking (inotify) and stay open as long as this terminal.
  public func watch(_ descriptor: CInt) {
    input.watched.append(descriptor)
  }

  /// Shows `frame`.
  public func present(_ frame: Frame) {
    guard isOpen else { return }
    painter.paint(theme.needsMarkers(at: depth) ? frame.marked(by: theme) : frame)
  }

  /// Paints with `theme` from the next frame on.
  public func use(_ theme: Theme) {
    self.theme = theme
    painter.use(Palette(theme: theme, depth: depth))
  }

  /// Forgets what stands on the screen.
  public func invalidate() {
    painter.forget()
  }

  /// Asks the terminal to report the mouse, or no longer to; the shell gets it back without.
  public func useMouse(_ isOn: Bool) {
    if isOpen { cncurses_mouse(isOn) }
  }

  /// Asks the terminal to put `clipping` on the clipboard, through tmux or screen where one stands between. The bytes
  /// go past ncurses, between two frames: its own output is flushed by each update, and the sequence neither moves the
  /// cursor nor changes an attribute.
  public func copy(_ clipping: Clipping) {
    guard isOpen, clipping.fits else { return }
    let isScreen = Environment.value("STY") != nil
    Output.write(clipping.sequence(Environment.value("TMUX") != nil ? .tmux : isScreen ? .screen : .direct))
  }

  /// Stops the program, and what it runs with, as Ctrl-Z does in a shell; returns when it was continued.
  public func suspend() {
    suspend(group: true)
  }

  /// Hands the terminal to another program and waits for its end. Both are in the foreground: Ctrl-C and Ctrl-\\ mean the
  /// other one, Ctrl-Z stops both.
  public func run(_ errand: Errand) -> Errand.End {
    guard isOpen else { return .notStarted(ENOTTY) }
    cncurses_leave()
    if let line = errand.announcement { Output.write(Array((line.string + "\r\n").utf8)) }
    _ = csystem_signals_catch(SIGCHLD, false)
    var met: [CInt] = []
    let end: Errand.End
    switch Child.start(errand) {
    case .success(let child): end = child.wait(for: signals, met: &met)
    case .failure(let reason): end = .notStarted(reason.number)
    }
    csystem_signals_default(SIGCHLD)
    resume()
    for signal in met { answer(signal, &queued) }
    return end
  }

  /// Waits until something happened and gives everything that is there. A terminal that is gone is reported at every
  /// call: at once, or with a timeout after the first time when work is finished. Stop then.
  public func events(timeout: Int?) -> [TerminalEvent] {
    let deadline = timeout.map { ContinuousClock.now + .milliseconds(max(0, $0)) }
    while isOpen {
      var found = queued
      queued = []
      collect(input.wait(found.isEmpty ? patience(deadline) : 0), &found)
      if let escapeDeadline, ContinuousClock.now >= escapeDeadline {
        found += decoder.flush()
        self.escapeDeadline = nil
      }
      if !found.isEmpty { return Self.coalesced(found) }
      if let deadline, ContinuousClock.now >= deadline { return [] }
    }
    guard let timeout else { return [.hungUp] }
    return input.waitForWork(CInt(clamping: max(0, timeout))) ? [.workFinished, .hungUp] : [.hungUp]
  }

  /// Milliseconds until the next thing that is due, or -1.
  private func patience(_ deadline: ContinuousClock.Instant?) -> CInt {
    guard let due = [deadline, escapeDeadline].compactMap({ $0 }).min() else { return -1 }
    let left = (due - .now) / .milliseconds(1)
    return CInt(min(max(0, left.rounded(.up)), 1e9))
  }

  private func collect(_ ready: Input.Ready, _ found: inout [TerminalEvent]) {
    if ready.hasSignals { for signal in signals.pending() { answer(signal, &found) } }
    if !ready.bytes.isEmpty {
      found += decoder.feed(ready.bytes)
      escapeDeadline = decoder.isWaiting ? .now + Self.escapeDelay : nil
    }
    if ready.isWoken { found.append(.workFinished) }
    if ready.hasChanges { found.append(.storeChanged) }
    if ready.isHungUp {
      isOpen = false
      found.append(.hungUp)
    }
  }

  private func answer(_ signal: CInt, _ found: inout [TerminalEvent]) {
    switch signal {
    case SIGWINCH: if measure() { found.append(.resized(size)) }
    case _ where Signals.endings.contains(signal): found.append(.terminated(signal: signal))
    case SIGHUP: found.append(.hungUp)
    case SIGINT: found.append(.interrupted)
    case SIGTSTP: suspend(group: false)
    case SIGCONT: resume()
    default: break
    }
  }

  private func suspend(group: Bool) {
    guard isOpen else { return }
    cncurses_leave()
    _ = csystem_signals_stop(group)
    resume()
    // The continuation that ended this stop is answered; what else came with it is not.
    var rest: [TerminalEvent] = []
    for signal in signals.pending() where signal != SIGCONT { answer(signal, &rest) }
    queued += rest
  }

  /// Takes the terminal back: the shell, or whoever stopped us, may have left anything on it.
  private func resume() {
    guard isOpen else { return }
    cncurses_return()
    painter.forget()
    if measure() { queued.append(.resized(size)) }
    queued.append(.resumed)
  }

  /// Takes over the window's size; false where it is the same.
  private func measure() -> Bool {
    var columns: CInt = 0
    var rows: CInt = 0
    guard unsafe csystem_terminal_size(STDOUT_FILENO, &columns, &rows) else { return false }
    let found = Size(columns: Int(columns), rows: Int(rows))
    guard found != size else { return false }
    cncurses_resize(columns, rows)
    size = found
    painter.forget()
    return true
  }

  /// Each of what only needs to be known once, once: the last size, finished work, a changed store.
  private static func coalesced(_ events: [TerminalEvent]) -> [TerminalEvent] {
    var seen: Set<TerminalEvent> = []
    var kept: [TerminalEvent] = []
    for event in events.reversed() {
      switch event {
      case .resized:
        if kept.contains(where: { if case .resized = $0 { true } else { false } }) { continue }
      case .workFinished, .storeChanged, .resumed, .hungUp:
        if !seen.insert(event).inserted { continue }
      case .key, .paste, .mouse, .interrupted, .terminated: break
      }
      kept.append(event)
    }
    return kept.reversed()
  }
}
