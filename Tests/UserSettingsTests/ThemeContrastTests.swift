import PlainText
import TerminalUI
import Testing
import Themes
import UserSettings

/// WCAG 2.2, 1.4.3 and 1.4.11, over every theme of the program.
@Suite struct ThemeContrastTests {
  static let names = Themes.all.keys.sorted()

  private func theme(_ name: String) throws -> Theme {
    try ThemeText.theme(try #require(Themes.text(named: name)), name: name)
  }

  /// The colour that number `number` of the 256 shows: the cube and the greys, which no terminal lets its user change.
  private func shown(_ number: Int) -> RGB? {
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    switch number {
    case 16..<232: return RGB(steps[(number - 16) / 36], steps[(number - 16) / 6 % 6], steps[(number - 16) % 6])
    case 232..<256:
      let level = UInt8(8 + 10 * (number - 232))
      return RGB(level, level, level)
    default: return nil
    }
  }

  /// What is asked of `role` in the theme.
  private func ratio(_ role: Role, in theme: String) -> Double {
    role.isGraphic ? 3 : theme == "hoog-contrast" ? 7 : 4.5
  }

  /// The styles to look at: each role on its own ground, each text in a row that is pointed at, and what stands on the
  /// other grounds.
  private var styles: [Style] {
    let texts = Role.allCases.filter { !$0.isGraphic }
    let rows = [Role.cursor, .cursorInactive, .choice].flatMap { ground -> [Style] in
      texts.map { Style($0, on: ground) }
    }
    let fields = [Role.dimmed, .fault, .link, .hidden].map { Style($0, on: .fieldActive) }
    let boxes = [Role.dimmed, .fault, .warning, .info, .success, .key, .prompt, .title, .hidden, .borderActive]
    return Role.allCases.map { Style($0) } + rows + fields + boxes.map { Style($0, on: .dialog) }
  }

  @Test(arguments: names) func `every theme of the program is whole and says its own name`(name: String) throws {
    let theme = try theme(name)
    #expect(theme.name == name)
    #expect(theme.missing.isEmpty)
  }

  @Test(arguments: names) func `every role can be read on its ground in the colours that the theme names`(
    name: String
  ) throws {
    let theme = try theme(name)
    for style in styles {
      let (foreground, background) = theme.colours(of: style)
      guard let foreground, let background else {
        #expect(theme.variant == .mono, "\(style.role): only a theme without colours leaves them to the terminal")
        continue
      }
      let found = contrast(foreground, background)
      #expect(
        found >= ratio(style.role, in: name),
        "\(style.role.rawValue) on \(style.ground?.rawValue ?? "its own"): \(found)")
    }
  }

  @Test(arguments: names) func `every role can be read on its ground in the 256 colours of the terminal`(
    name: String
  ) throws {
    let theme = try theme(name)
    for style in styles {
      let look = theme.resolve(style, depth: .palette256)
      guard let foreground = look.foreground, let background = look.background else {
        #expect(theme.variant == .mono)
        continue
      }
      #expect(foreground >= 16 && background >= 16, "the first sixteen are the user's own")
      let found = contrast(try #require(shown(foreground)), try #require(shown(background)))
      #expect(
        found >= ratio(style.role, in: name),
        "\(style.role.rawValue) on \(style.ground?.rawValue ?? "its own"): \(found)")
    }
  }

  @Test(arguments: names, [ColourDepth.none, .eight, .sixteen])
  func `with few colours or none no two meanings look alike, nor their markers in ASCII`(
    name: String, depth: ColourDepth
  ) throws {
    let theme = try theme(name)
    let meanings = Role.allCases.filter(\.isMeaning)
    #expect(theme.needsMarkers(at: depth))
    for (place, one) in meanings.enumerated() {
      for other in meanings.dropFirst(place + 1) {
        let looks = [one, other].map { theme.resolve(Style($0), depth: depth).emphasis }
        let markers = [one, other].map { SafeText(theme.marker($0)).ascii }
        #expect(looks[0] != looks[1] || markers[0] != markers[1], "\(one.rawValue) and \(other.rawValue)")
      }
    }
  }
}
