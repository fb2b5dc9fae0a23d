import PlainText
import TerminalUI

/// A scheme of base16 (sixteen colours, base00 to base0F, by their use in an editor), made into a theme.
struct Base16 {
  private let colours: [RGB]
  private let isLight: Bool

  private static let names = (0..<16).map { index in "base0" + String(index, radix: 16, uppercase: true) }

  /// The scheme in `root`: the colours stand in `palette`, or in the file itself as in the first schemes. Nil where it is
  /// none; throws where it is one with a colour that misses or is no colour.
  init?(_ root: SettingsNode) throws(SettingsFault) {
    let holder = root["palette"] ?? root
    guard holder["base00"] != nil else { return nil }
    var colours: [RGB] = []
    for name in Self.names {
      guard let node = holder[name] else {
        throw SettingsFault(
          line: holder.line, Tekst(nl: "base16: '\(name)' ontbreekt", en: "base16: '\(name)' is missing"))
      }
      guard let colour = node.text.flatMap({ RGB(hex: $0) }) else {
        let text = node.text ?? ""
        throw SettingsFault(
          line: node.line, Tekst(nl: "\(name): '\(text)' is geen kleur", en: "\(name): '\(text)' is not a colour"))
      }
      colours.append(colour)
    }
    self.colours = colours
    isLight = colours[0].luminance > colours[5].luminance
  }

  /// The theme. A colour that cannot be read on its ground moves towards black or white until it can.
  func theme(named name: String) -> Theme {
    let ground = colours[0]
    var roles: [Role: Theme.Look] = [:]
    for role in Role.allCases {
      let (text, behind, emphasis) = Self.looks[role] ?? (5, 0, [])
      let background = colours[behind]
      var foreground = Self.readable(colours[text], on: background, ratio: role.isGraphic ? 3 : 4.5)
      // What may stand in the row of the cursor is read there too.
      if !role.isGraphic, behind == 0 { foreground = Self.readable(foreground, on: colours[2], ratio: 4.5) }
      if contrast(foreground, background) < (role.isGraphic ? 3 : 4.5) {
        foreground = Self.readable(colours[text], on: background, ratio: role.isGraphic ? 3 : 4.5)
      }
      roles[role] = Theme.Look(
        foreground, on: background == ground && role != .text ? nil : background, emphasis: emphasis,
        marker: Theme.plain.marker(role))
    }
    return Theme(name: name, variant: isLight ? .light : .dark, roles: roles)
  }

  /// Colour, ground (their numbers) and emphasis; what is not here is text.
  private static let looks: [Role: (Int, Int, Emphasis)] = [
    .text: (5, 0, []), .dimmed: (4, 0, []), .heading: (13, 0, .bold), .title: (6, 1, .bold), .label: (12, 0, []),
    .border: (3, 0, []), .borderActive: (13, 0, []), .header: (5, 1, []), .footer: (4, 1, []),
    .columnHead: (12, 0, .bold), .cursor: (7, 2, .bold), .cursorInactive: (5, 1, []), .marked: (10, 1, []),
    .hit: (10, 0, .underline), .link: (13, 0, []), .sorted: (13, 0, [.bold, .underline]), .scrollbar: (3, 0, []),
    .fault: (8, 0, .bold), .warning: (9, 0, []), .success: (11, 0, []), .info: (12, 0, []), .added: (11, 0, []),
    .removed: (8, 0, []), .statusNew: (12, 0, .bold), .statusActive: (11, 0, []), .statusHeld: (9, 0, []),
    .statusEnded: (4, 0, []), .statusRejected: (4, 0, .italic), .priorityHigh: (9, 0, .bold),
    .termMet: (11, 0, []), .termNear: (9, 0, []), .termOverdue: (8, 0, .bold), .confidential: (14, 0, []),
    .personal: (14, 0, .italic), .hidden: (8, 1, .bold), .demo: (9, 1, .bold), .key: (13, 1, .bold),
    .prompt: (6, 0, .bold), .field: (5, 1, []), .fieldActive: (6, 1, .underline), .suggestion: (4, 0, []),
    .choice: (7, 2, .bold), .dialog: (5, 1, []), .tabActive: (6, 1, [.bold, .underline]), .tab: (4, 1, []),
    .progress: (13, 1, []),
  ]

  /// `colour`, or the nearest on its way to black or white that has this contrast with `ground`.
  private static func readable(_ colour: RGB, on ground: RGB, ratio: Double) -> RGB {
    if contrast(colour, ground) >= ratio { return colour }
    let white = RGB(255, 255, 255)
    let black = RGB(0, 0, 0)
    let target = contrast(white, ground) >= contrast(black, ground) ? white : black
    for step in 1...20 {
      let mixed = mix(colour, target, twentieths: step)
      if contrast(mixed, ground) >= ratio { return mixed }
    }
    return target
  }

  private static func mix(_ one: RGB, _ other: RGB, twentieths: Int) -> RGB {
    func part(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8(clamping: (Int(from) * (20 - twentieths) + Int(to) * twentieths) / 20)
    }
    return RGB(part(one.red, other.red), part(one.green, other.green), part(one.blue, other.blue))
  }
}
