/// A key press, as a plain terminal can send it.
public enum Key: Hashable, Sendable {
  /// A character that was typed; a space too.
  case character(Character)
  /// Ctrl with a letter, given in lower case.
  case control(Character)
  /// Alt (or Esc in front of) a character.
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case altLeft, altRight, altBackspace
  /// F1 … F12.
  case function(Int)
}

/// What reaches the loop from outside.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A text was pasted (bracketed paste); never read as commands.
  case paste(String)
  /// The mouse was clicked or its wheel turned.
  case mouse(Mouse)
  /// The window now has this size.
  case resized(Size)
  /// The program runs again after a suspension.
  case resumed
  /// Work that was started elsewhere has put results in the queue.
  case workFinished
  /// A watched folder changed.
  case storeChanged
  /// Ctrl-C, as a key or as SIGINT.
  case interrupted
  /// SIGTERM or SIGQUIT: save and stop.
  case terminated(signal: Int32)
  /// The terminal is gone: save and stop.
  case hungUp
}
