/// Why no screen could be opened. Texts for the user are the program's.
public struct TerminalError: Error, Hashable, Sendable {
  /// The reason.
  public struct Code: Hashable, Sendable {
    private enum Value: Hashable, Sendable {
      case notATerminal, termUnset, termDumb, termUnknown, failed
    }

    private let value: Value

    /// Standard input or standard output is no terminal.
    public static let notATerminal = Code(value: .notATerminal)
    /// TERM is not set.
    public static let termUnset = Code(value: .termUnset)
    /// The terminal that TERM names cannot place its cursor.
    public static let termDumb = Code(value: .termDumb)
    /// This machine has no description of the terminal that TERM names.
    public static let termUnknown = Code(value: .termUnknown)
    /// ncurses, or the system, gave no screen.
    public static let failed = Code(value: .failed)
  }

  /// The reason.
  public let code: Code
  /// What TERM names, from the environment and so not safe to print as it is; empty where that plays no part.
  public let terminal: String

  init(_ code: Code, terminal: String = "") {
    self.code = code
    self.terminal = terminal
  }
}
