/// A colour as a theme writes it.
public struct RGB: Hashable, Sendable {
  /// Its parts, 0 to 255.
  public var red, green, blue: UInt8

  /// A colour of its parts.
  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour as `#rrggbb` or `rrggbb`; nil for anything else.
  public init?(hex: some StringProtocol) {
    let digits = hex.hasPrefix("#") ? String(hex.dropFirst()) : String(hex)
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
      return nil
    }
    self.init(UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }

  /// The relative luminance of WCAG 2.2, 0 to 1.
  public var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}

/// The contrast ratio of WCAG 2.2 between two colours, 1 to 21; 4.5 is AA for text.
public func contrast(_ one: RGB, _ other: RGB) -> Double {
  let (high, low) = (max(one.luminance, other.luminance), min(one.luminance, other.luminance))
  return (high + 0.05) / (low + 0.05)
}

/// How many colours a terminal shows.
public enum ColourDepth: Int, Hashable, Sendable, Comparable, CaseIterable {
  case none, eight, sixteen, palette256, direct

  /// Fewer colours come first.
  public static func < (left: ColourDepth, right: ColourDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What roles look like. The role `text` gives the ground of the whole screen.
public struct Theme: Hashable, Sendable {
  /// The ground for which it is made.
  public enum Variant: String, Hashable, Sendable, CaseIterable {
    case dark = "donker"
    case light = "licht"
    case mono
  }

  /// How a role looks; nil is the terminal's own colour.
  public struct Look: Hashable, Sendable {
    /// The colour of the text.
    public var foreground: RGB?
    /// The colour behind it.
    public var background: RGB?
    /// Attributes.
    public var emphasis: Emphasis
    /// A text that says the same where there is no colour: `!`.
    public var marker: String

    /// A look.
    public init(
      _ foreground: RGB? = nil, on background: RGB? = nil, emphasis: Emphasis = [], marker: String = ""
    ) {
      self.foreground = foreground
      self.background = background
      self.emphasis = emphasis
      self.marker = marker
    }
  }

  /// What the terminal is told: colour numbers (nil: its own), at `.direct` an RGB value 0xRRGGBB.
  public struct Resolved: Hashable, Sendable {
    /// The colour of the text.
    public var foreground: Int?
    /// The colour behind it.
    public var background: Int?
    /// Attributes.
    public var emphasis: Emphasis
  }

  /// Its name.
  public let name: String
  /// The ground for which it is made.
  public let variant: Variant
  /// The looks; a role that misses looks as `text`, with the emphasis of ``plain``.
  public let roles: [Role: Look]

  /// A theme.
  public init(name: String, variant: Variant, roles: [Role: Look]) {
    self.name = name
    self.variant = variant
    self.roles = roles
  }

  /// The roles that it does not define.
  public var missing: [Role] { Role.allCases.filter { roles[$0] == nil } }

  /// How `role` looks.
  public func look(_ role: Role) -> Look {
    roles[role] ?? Look(emphasis: Theme.plain.roles[role]?.emphasis ?? [])
  }

  /// The marker of `role` for where there is no colour.
  public func marker(_ role: Role) -> String {
    roles[role]?.marker ?? Theme.plain.roles[role]?.marker ?? ""
  }

  /// What `style` looks like with so many colours: the colours of its role; where that has no ground of its own, of the
  /// surface on which it stands, else of the screen. Without colour the emphasis of role and surface remains, with that
  /// of ``plain``; where the ground of the cursor's row is no other than the screen's, the row is reversed.
  public func resolve(_ style: Style, depth: ColourDepth) -> Resolved {
    let own = look(style.role)
    let surface = style.ground.map(look)
    var emphasis = own.emphasis.union(style.emphasis)
    if let surface, surface.emphasis.contains(.reverse) { emphasis.insert(.reverse) }
    let isCursor = (style.ground ?? style.role) == .cursor
    guard depth != .none else {
      emphasis.formUnion(Theme.plain.roles[style.role]?.emphasis ?? [])
      if isCursor { emphasis.insert(.reverse) }
      return Resolved(foreground: nil, background: nil, emphasis: emphasis)
    }
    let (foreground, background) = colours(of: style)
    let ground = background.map { Palette.number($0, depth) }
    if isCursor, ground == look(.text).background.map({ Palette.number($0, depth) }) { emphasis.insert(.reverse) }
    let text = foreground.map { Palette.number($0, depth, on: background) }
    return Resolved(foreground: text, background: ground, emphasis: emphasis)
  }

  /// The colours of `style` before they are fitted to a terminal; nil is the terminal's own.
  public func colours(of style: Style) -> (foreground: RGB?, background: RGB?) {
    let own = look(style.role)
    let surface = style.ground.map(look)
    let screen = look(.text)
    let foreground = own.foreground ?? surface?.foreground ?? screen.foreground
    let background = (style.ground == nil ? own.background : surface?.background ?? own.background) ?? screen.background
    return (foreground, background)
  }
}
