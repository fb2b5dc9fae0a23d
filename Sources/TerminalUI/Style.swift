/// What a piece of the screen means. A theme says what each role looks like; code names roles, never colours.
public enum Role: String, Sendable, CaseIterable {
  // vlak
  case text = "tekst"
  case dimmed = "gedempt"
  case heading = "kop"
  case title = "titel"
  case label = "label"
  case border = "rand"
  case header = "bovenregel"
  case footer = "voetregel"
  // aanwijzer
  case cursor = "rij"
  case marked = "gemarkeerd"
  case hit = "treffer"
  case link = "verwijzing"
  case scrollbar = "schuifbalk"
  // melding
  case fault = "fout"
  case warning = "waarschuwing"
  case success = "gelukt"
  case info = "info"
  // domein
  case statusActive = "status.actief"
  case statusHeld = "status.aangehouden"
  case statusEnded = "status.afgesloten"
  case termOverdue = "termijn.verlopen"
  case termNear = "termijn.nadert"
  case confidential = "vertrouwelijk"
  case demo = "demo"
  // bediening
  case key = "toets"
  case prompt = "prompt"
  case suggestion = "suggestie"
  case dialog = "dialoog"
  case tabActive = "tab.actief"
  case tab = "tab"
  case progress = "voortgang"
}

/// Attributes that hold without colour too.
public struct Emphasis: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Attributes of these bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Bold.
  public static let bold = Emphasis(rawValue: 1)
  /// Underlined.
  public static let underline = Emphasis(rawValue: 2)
  /// Foreground and background exchanged.
  public static let reverse = Emphasis(rawValue: 4)
  /// Fainter.
  public static let dim = Emphasis(rawValue: 8)
  /// Italic.
  public static let italic = Emphasis(rawValue: 16)
}

/// How a cell looks: its role, and attributes on top of the theme's.
public struct Style: Hashable, Sendable {
  /// What it means.
  public var role: Role
  /// The surface that it stands on, where that is not its own: a hit inside the cursor row keeps the row's background.
  public var ground: Role?
  /// Attributes added to those of the theme.
  public var emphasis: Emphasis

  /// A style.
  public init(_ role: Role, on ground: Role? = nil, _ emphasis: Emphasis = []) {
    self.role = role
    self.ground = ground
    self.emphasis = emphasis
  }
}
