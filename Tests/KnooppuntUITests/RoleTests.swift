import Foundation
import TerminalUI
import Testing

/// What the screens do with the roles of a theme.
@Suite struct RoleTests {
  /// The legend of each picture: its last line.
  private static func legends() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Frames.folder.path).map { name in
      let text = try String(contentsOf: Frames.folder.appendingPathComponent(name), encoding: .utf8)
      return text.split(separator: "\n").last.map { String($0) } ?? ""
    }
  }

  @Test(.enabled(if: !Frames.isUpdating)) func `every role stands in some picture of the screens`() throws {
    let used = Set(
      try Self.legends().flatMap { $0.split(separator: " ") }.compactMap {
        $0.split(separator: "=").last.map { String($0) }
      })
    // The legend leaves plain text out: its letter is a blank.
    let missing = Role.allCases.filter { $0 != .text && !used.contains($0.rawValue) }
    #expect(missing == [])
  }

  @Test(arguments: FrameTests.Scene.allCases)
  func `without colour nothing moves, on any screen`(_ scene: FrameTests.Scene) throws {
    for columns in [40, 80, 120] {
      var desk = try Desk(
        scene.store, columns, 24, keeper: scene.keeper, saving: scene.saving, drafts: scene.drafts)
      desk.play(scene.keys)
      let frame = desk.frame
      let marked = frame.marked(by: .plain)
      #expect(AnyKeysTests.torn(marked).isEmpty)
      for (old, new) in zip(frame.cells, marked.cells) where old.text != " " { #expect(old == new) }
    }
  }

  /// Screens on which a colour says something, as they are without one.
  static let scenes: [(name: String, scene: FrameTests.Scene)] = [
    ("lijst", .lijst), ("signalen", .signalen), ("boom", .boomopen), ("deel", .journaaldeel), ("melding", .vijandig),
    ("formulier", .bewerken), ("blad", .record),
  ]

  /// The names of the pictures that are made here.
  static var names: [String] {
    scenes.map { "zonder-kleur-\($0.name)-80x24-nl" } + ["voorblad-120x40-nl", "demo-80x24-nl"]
  }

  @Test func `the keys go to the record below the list, and the list looks like it`() throws {
    var desk = try Desk(SampleStore.sound, 120, 40)
    desk.play("j<tab>")
    try Frames.expect(desk.frame, "voorblad-120x40-nl")
  }

  @Test func `data that is made up says so on every screen`() throws {
    var desk = try Desk(saving: SavingStore(isDemo: true))
    desk.rest()
    try Frames.expect(desk.frame, "demo-80x24-nl")
  }

  @Test(arguments: scenes.map(\.name))
  func `without colour a marker says what it said`(name: String) throws {
    let scene = try #require(Self.scenes.first { $0.name == name }).scene
    var desk = try Desk(scene.store, 80, 24, keeper: scene.keeper, saving: scene.saving, drafts: scene.drafts)
    desk.play(scene.keys)
    desk.rest()
    try Frames.expect(desk.frame.marked(by: .plain), "zonder-kleur-\(name)-80x24-nl")
  }
}
