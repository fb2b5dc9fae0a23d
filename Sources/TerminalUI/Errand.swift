public import PlainText

/// Another program that has the terminal for a while.
public struct Errand: Hashable, Sendable {
  /// How it ended.
  public enum End: Hashable, Sendable {
    /// By itself, with this code.
    case exited(Int32)
    /// By this signal.
    case killed(Int32)
    /// It could not be started: the number of the system's reason (errno).
    case notStarted(Int32)
  }

  /// The program and what it is given. It is looked for as a shell does, but no shell reads the words.
  public let arguments: [String]
  /// Its environment, each entry as `NAME=value`.
  public let environment: [String]
  /// A line on the shell's screen before it starts: what goes on, where it says nothing itself.
  public let announcement: SafeText?

  /// The program `arguments[0]`.
  public init(arguments: [String], environment: [String], announcement: SafeText? = nil) {
    self.arguments = arguments
    self.environment = environment
    self.announcement = announcement
  }
}
