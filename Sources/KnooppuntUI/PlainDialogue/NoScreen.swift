public import TerminalUI

/// The terminal of a program that draws nothing: a dialogue in lines has no screen.
public struct NoScreen: Terminal {
  /// The size for which the screens are laid out that nobody sees.
  public let size: Size

  /// A screen of so many columns that nobody sees.
  public init(columns: Int) { size = Size(columns: max(40, columns), rows: 40) }

  /// Draws nothing.
  public mutating func present(_ frame: Frame) {}

  /// Nothing happens on it.
  public mutating func events(timeout: Int?) -> [TerminalEvent] { [] }

  /// Is not asked for.
  public mutating func suspend() {}

  /// Runs nothing: texts are typed in the dialogue.
  public mutating func run(_ errand: Errand) -> Errand.End { .notStarted(0) }

  /// Has nothing to forget.
  public mutating func invalidate() {}

  /// Has no colours.
  public mutating func use(_ theme: Theme) {}

  /// Has no mouse.
  public mutating func useMouse(_ isOn: Bool) {}

  /// Has no clipboard.
  public mutating func copy(_ clipping: Clipping) {}
}
