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

  /// The colours to paint with on the terminal that is open.
  var depth: ColourDepth {
    switch self {
    case .never: return .none
    case .auto where Environment.value("NO_COLOR") != nil: return .none
    case .auto, .always: break
    }
    if cncurses_direct_colour() { return .direct }
    switch cncurses_colours() {
    case 256...: return .palette256
    case 16...: return .sixteen
    case 8...: return .eight
    default: return .none
    }
  }
}
