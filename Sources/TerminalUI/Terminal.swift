/// The one door to a terminal: the loop takes events from it and gives it frames.
public protocol Terminal {
  /// The size of the window.
  var size: Size { get }

  /// Shows `frame`: one difference, one update.
  mutating func present(_ frame: Frame)

  /// Waits until something happened, at most `timeout` milliseconds (nil: as long as it takes), and gives everything
  /// that is there, key repeat included, in its order.
  mutating func events(timeout: Int?) -> [TerminalEvent]

  /// Hands the terminal to the shell until the program is continued.
  mutating func suspend()

  /// Hands the terminal to another program until that ends. Where this one is asked to end meanwhile, so is that.
  mutating func run(_ errand: Errand) -> Errand.End

  /// Forgets what stands on the screen, so that the next frame is painted whole.
  mutating func invalidate()

  /// Paints with `theme` from the next frame on.
  mutating func use(_ theme: Theme)

  /// Asks the terminal to report the mouse, or no longer to.
  mutating func useMouse(_ isOn: Bool)

  /// Asks the terminal to put `clipping` on the clipboard. Whether it did cannot be known.
  mutating func copy(_ clipping: Clipping)
}
