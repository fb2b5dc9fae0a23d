public import PlainText

/// What reaches a dialogue in lines.
public enum LineEvent: Hashable, Sendable {
  /// A line was typed, without its end.
  case line(String)
  /// Nothing more will be typed.
  case ended
  /// Ctrl-C.
  case interrupted
  /// The system asks the program to end, by this signal.
  case terminated(Int32)
  /// The terminal is gone, or nobody reads what is said.
  case hungUp
  /// Work that was started elsewhere is ready, or the store was written to.
  case woken
}

/// The one door to whoever answers in lines: no cursor is placed, nothing that was said is drawn over.
public protocol LinePort {
  /// The columns that a line may take.
  var columns: Int { get }

  /// Says a line.
  mutating func say(_ line: SafeText)

  /// Asks for a line; what is typed may stand behind it.
  mutating func ask(_ line: SafeText)

  /// Waits until something happened, at most `timeout` milliseconds (nil: as long as it takes), and gives everything
  /// that is there, in its order.
  mutating func hear(timeout: Int?) -> [LineEvent]
}
