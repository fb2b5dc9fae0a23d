/// A terminal of which a test, or a table of keys for a picture, plays the user: it hands out events that were written
/// down and keeps what was shown.
package struct RecordingTerminal: Terminal {
  package var size: Size
  /// How often it was given to the shell.
  package private(set) var suspensions = 0
  /// What each wait gives, in order; afterwards the terminal is gone.
  package var script: [[TerminalEvent]]
  /// What was shown.
  package private(set) var frames: [Frame] = []
  /// What was copied.
  package private(set) var clippings: [Clipping] = []
  /// How often it was told to forget what stands there.
  package private(set) var invalidations = 0
  /// The themes that it was told to use.
  package private(set) var themes: [Theme] = []
  /// Whether it reports the mouse.
  package private(set) var isMouseUsed = false
  /// The programs that had it.
  package private(set) var errands: [Errand] = []
  /// What such a program does, and how it ends.
  package var onErrand: @Sendable (Errand) -> Errand.End = { _ in .notStarted(2) }

  /// A terminal of this size that gives these events.
  package init(size: Size, script: [[TerminalEvent]] = []) {
    self.size = size
    self.script = script
  }

  package mutating func present(_ frame: Frame) {
    frames.append(frame)
  }

  package mutating func events(timeout: Int?) -> [TerminalEvent] {
    guard !script.isEmpty else { return [.hungUp] }
    let events = script.removeFirst()
    for case .resized(let size) in events { self.size = size }
    return events
  }

  package mutating func suspend() { suspensions += 1 }

  package mutating func run(_ errand: Errand) -> Errand.End {
    errands.append(errand)
    return onErrand(errand)
  }

  package mutating func invalidate() {
    invalidations += 1
  }

  package mutating func use(_ theme: Theme) {
    themes.append(theme)
  }

  package mutating func useMouse(_ isOn: Bool) {
    isMouseUsed = isOn
  }

  package mutating func copy(_ clipping: Clipping) {
    clippings.append(clipping)
  }
}
