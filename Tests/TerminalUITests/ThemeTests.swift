import TerminalUI
import Testing

@Suite struct ThemeTests {
  @Test(arguments: [
    (RGB(0, 0, 0), RGB(255, 255, 255), 21.0), (RGB(255, 255, 255), RGB(255, 255, 255), 1.0),
    (RGB(119, 119, 119), RGB(255, 255, 255), 4.48),
    (RGB(255, 0, 0), RGB(255, 255, 255), 4.00), (RGB(0, 0, 255), RGB(0, 0, 0), 2.44),
  ])
  func `contrast is that of WCAG`(one: RGB, other: RGB, ratio: Double) {
    #expect(abs(contrast(one, other) - ratio) < 0.01)
    #expect(contrast(one, other) == contrast(other, one))
  }

  @Test func `a colour is read from its digits`() {
    #expect(RGB(hex: "#1d2021") == RGB(0x1D, 0x20, 0x21))
    #expect(RGB(hex: "FFffFF") == RGB(255, 255, 255))
    for wrong in ["", "#fff", "#12345g", "1234567", "#+12345", "#１23456"] { #expect(RGB(hex: wrong) == nil) }
  }

  private func number(_ colour: RGB, _ depth: ColourDepth) -> Int? {
    Theme(name: "t", variant: .dark, roles: [.text: Theme.Look(colour)]).resolve(Style(.text), depth: depth).foreground
  }

  @Test func `every colour of the cube and every grey of the 256 is its own nearest`() {
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    for index in 0..<216 {
      let colour = RGB(steps[index / 36], steps[index / 6 % 6], steps[index % 6])
      #expect(number(colour, .palette256) == 16 + index)
    }
    for grey in 0..<24 {
      let level = UInt8(8 + 10 * grey)
      #expect(number(RGB(level, level, level), .palette256) == 232 + grey)
    }
  }

  @Test(arguments: [
    (RGB(0x28, 0x28, 0x28), 235, 0, 0), (RGB(0xFB, 0x49, 0x34), 203, 9, 1), (RGB(0xEB, 0xDB, 0xB2), 187, 7, 7),
    (RGB(0x10, 0xF0, 0x10), 46, 10, 2),
  ])
  func `a colour becomes the nearest that there is`(colour: RGB, palette: Int, sixteen: Int, eight: Int) {
    #expect(number(colour, .palette256) == palette)
    #expect(number(colour, .sixteen) == sixteen)
    #expect(number(colour, .eight) == eight)
    #expect(number(colour, .none) == nil)
    #expect(number(RGB(1, 2, 3), .direct) == 0x010203)
  }

  private let theme = Theme(
    name: "t", variant: .dark,
    roles: [
      .text: Theme.Look(RGB(220, 220, 220), on: RGB(30, 30, 30)),
      .cursor: Theme.Look(RGB(0, 0, 0), on: RGB(200, 200, 0)),
      .hit: Theme.Look(RGB(255, 100, 0), emphasis: .underline), .dimmed: Theme.Look(RGB(90, 90, 90)),
      .fault: Theme.Look(RGB(255, 255, 255), on: RGB(180, 0, 0), emphasis: .bold),
    ])

  @Test func `a style stands on its surface, else on its own ground, else on the screen`() {
    #expect(theme.colours(of: Style(.hit)).background == RGB(30, 30, 30))
    #expect(theme.colours(of: Style(.hit, on: .cursor)).background == RGB(200, 200, 0))
    #expect(theme.colours(of: Style(.hit, on: .cursor)).foreground == RGB(255, 100, 0))
    #expect(theme.colours(of: Style(.fault)).background == RGB(180, 0, 0))
    #expect(theme.colours(of: Style(.label)).foreground == RGB(220, 220, 220))
  }

  @Test(arguments: [ColourDepth.eight, .sixteen])
  func `few colours never make a text unreadable`(depth: ColourDepth) {
    for role in [Role.text, .cursor, .dimmed, .fault] {
      let look = theme.resolve(Style(role), depth: depth)
      #expect(look.foreground != look.background)
    }
  }

  @Test func `without colour the emphasis remains`() {
    let look = theme.resolve(Style(.hit, on: .cursor, .bold), depth: .none)
    #expect(look == Theme.plain.resolve(Style(.hit, on: .cursor, .bold), depth: .none))
    #expect(look.emphasis == [.underline, .bold, .reverse])
    #expect(Theme.plain.resolve(Style(.hit, on: .cursor), depth: .none).emphasis == [.underline, .reverse])
  }

  @Test func `the cursor's row is reversed where its ground cannot be told from the screen's`() {
    let theme = Theme(
      name: "t", variant: .dark,
      roles: [.text: Theme.Look(on: RGB(0x1C, 0x1C, 0x1C)), .cursor: Theme.Look(on: RGB(0x3A, 0x3A, 0x3A))])
    for style in [Style(.cursor), Style(.hit, on: .cursor)] {
      #expect(theme.resolve(style, depth: .eight).emphasis.contains(.reverse))
      #expect(theme.resolve(style, depth: .none).emphasis.contains(.reverse))
      #expect(!theme.resolve(style, depth: .palette256).emphasis.contains(.reverse))
    }
    #expect(!theme.resolve(Style(.fault), depth: .eight).emphasis.contains(.reverse))
  }

  @Test func `the fall-back theme defines every role, without a colour`() {
    #expect(Theme.plain.missing.isEmpty)
    #expect(Theme.plain.roles.values.allSatisfy { $0.foreground == nil && $0.background == nil })
  }
}
