/// What a piece of the screen means. A theme says what each role looks like; code names roles, never colours.
public enum Role: String, Sendable, CaseIterable {
  // vlak
  case text = "tekst"
  case dimmed = "gedempt"
  case heading = "kop"
  case title = "titel"
  case label = "label"
  case border = "rand"
  case borderActive = "rand.actief"
  case header = "bovenregel"
  case footer = "voetregel"
  case columnHead = "kolomkop"
  // aanwijzer
  case cursor = "rij"
  case cursorInactive = "rij.inactief"
  case marked = "gemarkeerd"
  case hit = "treffer"
  case link = "verwijzing"
  case sorted = "sortering"
  case scrollbar = "schuifbalk"
  // melding
  case fault = "fout"
  case warning = "waarschuwing"
  case success = "gelukt"
  case info = "info"
  case added = "erbij"
  case removed = "eraf"
  // domein
  case statusNew = "status.nieuw"
  case statusActive = "status.actief"
  case statusHeld = "status.aangehouden"
  case statusEnded = "status.afgesloten"
  case statusRejected = "status.afgewezen"
  case priorityHigh = "prioriteit.hoog"
  case termMet = "termijn.gehaald"
  case termNear = "termijn.nadert"
  case termOverdue = "termijn.verlopen"
  case confidential = "vertrouwelijk"
  case personal = "persoonsgegeven"
  case hidden = "verborgen"
  case demo = "demo"
  // bediening
  case key = "toets"
  case prompt = "prompt"
  case field = "veld"
  case fieldActive = "veld.actief"
  case suggestion = "suggestie"
  case choice = "keuze"
  case dialog = "dialoog"
  case tabActive = "tab.actief"
  case tab = "tab"
  case progress = "voortgang"

  /// The five groups, by which a theme file is read.
  public enum Group: String, Sendable, CaseIterable {
    case surface = "vlak"
    case pointer = "aanwijzer"
    case message = "melding"
    case domain = "domein"
    case control = "bediening"
  }

  /// The group that it belongs to.
  public var group: Group {
    switch self {
    case .text, .dimmed, .heading, .title, .label, .border, .borderActive, .header, .footer, .columnHead: .surface
    case .cursor, .cursorInactive, .marked, .hit, .link, .sorted, .scrollbar: .pointer
    case .fault, .warning, .success, .info, .added, .removed: .message
    case .statusNew, .statusActive, .statusHeld, .statusEnded, .statusRejected, .priorityHigh, .termMet,
      .termNear, .termOverdue, .confidential, .personal, .hidden, .demo:
      .domain
    case .key, .prompt, .field, .fieldActive, .suggestion, .choice, .dialog, .tabActive, .tab, .progress: .control
    }
  }

  /// Whether it draws lines or bars rather than text: then WCAG asks 3:1 of it (1.4.11), not 4.5:1 (1.4.3).
  public var isGraphic: Bool {
    switch self {
    case .border, .borderActive, .scrollbar, .progress: true
    default: false
    }
  }

  /// Whether its marker stands before its texts where there are few colours. What is under the cursor or marked has a sign
  /// of its own everywhere.
  var isMarked: Bool { group == .message || group == .domain }

  /// Whether it is a ground that other texts stand on.
  var isSurface: Bool {
    switch self {
    case .header, .footer, .cursor, .cursorInactive, .field, .fieldActive, .choice, .dialog: true
    default: false
    }
  }

  /// Whether what it says must not hang on its colour alone (WCAG 1.4.1).
  public var isMeaning: Bool {
    switch group {
    case .message, .domain: true
    default: self == .marked || self == .cursor
    }
  }
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

  /// How a sign looks that stands in a text of this style for a character that may not be shown.
  var hidden: Style { Style(.hidden, on: ground ?? (role.isSurface ? role : nil), emphasis) }
}
