import KnooppuntUI
import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI
import Testing

/// Someone at a terminal: presses keys, looks at the screen, and waits for work that is under way where it is told to.
struct Desk {
  /// The loop.
  var runtime: Runtime<RecordingTerminal>
  /// The moment of the next event; a key takes two seconds unless it is said otherwise.
  var moment = ContinuousClock.now

  /// What was exported.
  let exports = MemoryExports()

  private let backlog: QueuedWork

  /// A desk at which the program was started and `keys` were pressed: the list of casussen, unless it is said otherwise.
  /// With `waits` the store is read then. The user is nobody's behandelaar, so that the casussen stand there without the
  /// filter that they start with.
  init(
    _ store: Result<SampleStore, any Error> = SampleStore.sound, _ columns: Int = 80, _ rows: Int = 24,
    taal: Taal = .nl, scope: Code = "MN", user: String = "nieuweling",
    keeper: (any MemoryKeeper)? = nil, saving: (any RecordStore)? = nil, drafts: ShelfDrafts? = nil,
    texts: ShelfTexts? = nil, editor: EditorChoice = .builtIn, keys: String = "gc", waits: Bool = true
  ) throws {
    let source: any RecordStore = try saving ?? store.get().source
    let peildatum = try #require(Datum(iso: "2022-09-05"))
    let backlog = QueuedWork()
    self.backlog = backlog
    var settings = Office.Settings(taal: taal, peildatum: peildatum, user: user, scope: Scope(scope))
    settings.editor = editor
    runtime = Runtime(
      terminal: RecordingTerminal(size: Size(columns: columns, rows: rows)), source: source, settings: settings,
      exports: exports, keeper: keeper, drafts: drafts, composing: texts,
      workshop: Workshop(wake: {}, run: { backlog.add($0, $1) }))
    runtime.start()
    play(keys, waits: false)
    if waits { finishWork() }
  }

  // MARK: - What the user does

  /// Presses keys: characters as they are, others by name: `/witwas<enter><esc><ctrl-u>`. Each is a batch of its own,
  /// and the work that it starts is finished, unless `waits` is false.
  mutating func play(_ keys: String, waits: Bool = true, sourceLocation: SourceLocation = #_sourceLocation) {
    for event in events(keys, sourceLocation) {
      send(event)
      if waits { finishWork() }
    }
  }

  /// Presses keys so fast that they arrive in one batch.
  mutating func playAtOnce(_ keys: String, sourceLocation: SourceLocation = #_sourceLocation) {
    send(events(keys, sourceLocation))
    finishWork()
  }

  /// Something happens, `after` the last event.
  mutating func send(_ events: TerminalEvent..., after: Duration = .seconds(2)) { send(events, after: after) }

  mutating func send(_ events: [TerminalEvent], after: Duration = .seconds(2)) {
    guard runtime.exitCode == nil else { return }
    moment = moment.advanced(by: after)
    for case .resized(let size) in events { runtime.terminal.size = size }
    runtime.turn(events, at: moment)
  }

  /// The window gets another size.
  mutating func resize(_ columns: Int, _ rows: Int) { send(.resized(Size(columns: columns, rows: rows))) }

  /// The keyboard rests.
  mutating func rest() { send([]) }

  /// Waits until nothing is under way.
  mutating func finishWork() {
    while runtime.exitCode == nil, backlog.run() { send(.workFinished) }
  }

  /// Has the work done that is under way, without looking at what it found.
  func doWork() { _ = backlog.run() }

  /// Says how far the work is, as a worker would.
  mutating func progress(_ message: App.Message) {
    backlog.workshop?.postProgress(message)
    send(.workFinished)
  }

  private func events(_ keys: String, _ sourceLocation: SourceLocation) -> [TerminalEvent] {
    var rest = Substring(keys)
    var events: [TerminalEvent] = []
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">") {
        let name = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        if name == "ctrl-c" {
          events.append(.interrupted)
        } else if let key = Key(named: name) {
          events.append(.key(key))
        } else {
          Issue.record("no key is called <\(name)>", sourceLocation: sourceLocation)
        }
      } else {
        events.append(.key(.character(first)))
        rest = rest.dropFirst()
      }
    }
    return events
  }
}
