import TerminalUI
import Testing
import UserSettings

@Suite struct Base16Tests {
  /// A scheme whose colours are drawn by `generator`, from the darkest to the lightest as schemes go.
  private func scheme(_ colours: [String], nested: Bool) -> String {
    let lines = colours.enumerated().map { index, colour in
      "base0\(String(index, radix: 16, uppercase: true)): \"\(colour)\""
    }
    return nested
      ? "system: base16\nname: Proef\npalette:\n" + lines.map { "  " + $0 }.joined(separator: "\n")
      : "scheme: Proef\n" + lines.joined(separator: "\n")
  }

  private static let dark = [
    "181818", "282828", "383838", "585858", "b8b8b8", "d8d8d8", "e8e8e8", "f8f8f8", "ab4642", "dc9656", "f7ca88",
    "a1b56c",
    "86c1b9", "7cafc2", "ba8baf", "a16946",
  ]

  @Test(arguments: [true, false]) func `a scheme of base16 becomes a whole theme`(nested: Bool) throws {
    let text = scheme(nested ? Self.dark.map { "#" + $0 } : Self.dark, nested: nested)
    let theme = try ThemeText.theme(Array(text.utf8), name: "proef")
    #expect(theme.missing.isEmpty)
    #expect(theme.variant == .dark)
    #expect(theme.name == (nested ? "Proef" : "proef"))
    #expect(theme.look(.text).background == RGB(0x18, 0x18, 0x18))
  }

  @Test func `a light scheme is known by its colours`() throws {
    let light = Array(Self.dark[0..<8].reversed()) + Self.dark[8...]
    let theme = try ThemeText.theme(Array(scheme(light, nested: true).utf8), name: "proef")
    #expect(theme.variant == .light)
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func `whatever the colours, each role can be read on its ground`(
    seed: UInt64
  ) throws {
    var generator = SplitMix64(seed: seed)
    let colours = (0..<16).map { _ in
      let digits = String(UInt32.random(in: 0..<0x100_0000, using: &generator), radix: 16)
      return String(repeating: "0", count: 6 - digits.count) + digits
    }
    let theme = try ThemeText.theme(Array(scheme(colours, nested: true).utf8), name: "proef")
    for role in Role.allCases {
      let (foreground, background) = theme.colours(of: Style(role))
      let found = contrast(try #require(foreground), try #require(background))
      #expect(found >= (role.isGraphic ? 3 : 4.5), "\(role.rawValue): \(found)")
    }
  }

  @Test(arguments: [(3, "base03", "ontbreekt"), (9, "base09", "'zz' is geen kleur")])
  func `a scheme that is not whole is refused`(index: Int, name: String, reason: String) throws {
    var lines = scheme(Self.dark, nested: false).split(separator: "\n").map(String.init)
    if reason == "ontbreekt" { lines.remove(at: index + 1) } else { lines[index + 1] = "\(name): zz" }
    do throws(SettingsFault) {
      _ = try ThemeText.theme(Array(lines.joined(separator: "\n").utf8), name: "x")
      Issue.record("it was read")
    } catch {
      #expect(error.reason.nl.contains(name) && error.reason.nl.contains(reason))
    }
  }
}

/// SplitMix64: the same numbers for the same seed.
private struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
