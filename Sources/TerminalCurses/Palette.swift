import CNcurses
import TerminalUI

/// The ncurses attributes and colour pair of each style, found once.
struct Palette {
  /// What a cell is put with.
  struct Paint {
    /// `CNCURSES_BOLD` and its like.
    var attributes: CUnsignedInt
    /// The colour pair.
    var pair: CInt
    /// The colour behind the text; -1 is the terminal's own.
    var ground: CInt = -1

    /// Whether a blank looks the same in either.
    func isSameGround(_ other: Paint) -> Bool {
      let visible = CUnsignedInt(CNCURSES_UNDERLINE | CNCURSES_REVERSE)
      return ground == other.ground && (attributes | other.attributes) & visible == 0
    }
  }

  private let theme: Theme
  private let depth: ColourDepth
  private var known: [Style: Paint] = [:]
  private var last: (style: Style, paint: Paint)?

  init(theme: Theme, depth: ColourDepth) {
    self.theme = theme
    self.depth = depth
  }

  /// What `style` looks like in the theme, on this terminal.
  mutating func paint(_ style: Style) -> Paint {
    if let last, last.style == style { return last.paint }
    let paint = known[style] ?? resolve(style)
    known[style] = paint
    last = (style, paint)
    return paint
  }

  private func resolve(_ style: Style) -> Paint {
    let look = theme.resolve(style, depth: depth)
    var attributes: CUnsignedInt = 0
    for (emphasis, bit) in Self.bits where look.emphasis.contains(emphasis) { attributes |= CUnsignedInt(bit) }
    guard depth != .none else { return Paint(attributes: attributes, pair: 0) }
    let ground = CInt(look.background ?? -1)
    return Paint(
      attributes: attributes, pair: cncurses_pair(CInt(look.foreground ?? -1), ground), ground: ground)
  }

  private static let bits = [
    (Emphasis.bold, CNCURSES_BOLD), (.underline, CNCURSES_UNDERLINE), (.reverse, CNCURSES_REVERSE),
    (.dim, CNCURSES_DIM), (.italic, CNCURSES_ITALIC),
  ]
}
