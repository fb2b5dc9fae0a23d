import PlainText
public import TerminalUI

/// The lock that comes over the screens when nobody is at the keyboard.
public struct Lock: Hashable, Sendable {
  /// What stands on the screen.
  enum State: Hashable, Sendable {
    /// The screens.
    case open
    /// Nothing at all.
    case blank
    /// How to go on, and why the last attempt did not.
    case asking(Tekst?)
  }

  /// What the user set.
  public struct Settings: Hashable, Sendable {
    /// After so many minutes without a key; 0: never.
    public let minutes: Int
    /// The program that opens it; nil: Enter does.
    public let errand: Errand?

    /// A lock after `minutes`, which `errand` opens by ending with code 0.
    public init(minutes: Int, errand: Errand?) {
      self.minutes = minutes
      self.errand = errand
    }
  }

  /// Ends the program while it is closed, whatever other keys the user gave the command that does so elsewhere.
  static let quitKey = Key.character("Q")

  var settings = Settings(minutes: 0, errand: nil)
  var state = State.open

  /// Whether nothing of the screens may be seen or done.
  var isClosed: Bool { state != .open }

  /// How long nobody may be at the keyboard; nil: for ever.
  var patience: Duration? { settings.minutes > 0 && !isClosed ? .seconds(60 * settings.minutes) : nil }
}
