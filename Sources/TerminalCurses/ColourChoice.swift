import CNcurses
import TerminalUI

/// What the user wants of colour.
public enum ColourChoice: Hashable, Sendable {
  /// As the terminal can, unless `NO_COLOR` is set and not empty (no-color.org).
  case auto
  /// As the terminal can, whatever `NO_COLOR` says.
  case always
  /// None.
  case never

  /// Whether colours are to be used at all.
  var wantsColours: Bool {
    switch self {
    case .never: false
    case .auto: Environment.value("NO_COLOR") == nil
    case .always: true
    }
  }

  /// The colours to paint with on the terminal that is open, where colours are wanted.
  static var depth: ColourDepth {
    if cncurses_direct_colour() { return .direct }
    switch cncurses_colours() {
    case 256...: return .palette256
    case 16...: return .sixteen
    case 8...: return .eight
    default: return .none
    }
  }
}
