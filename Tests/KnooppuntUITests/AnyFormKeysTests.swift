import KnooppuntUI
import RIECDomain
import RIECStore
import TerminalUI
import Testing

/// Whatever someone presses in a form, of whatever record.
@Suite struct AnyFormKeysTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `nothing that is pressed in a form breaks it, and taking all of it back leaves nothing changed`(
    seed: UInt64
  ) throws {
    for store in [SampleStore.sound, SampleStore.damaged] {
      var random = Random(seed: seed)
      let sizes = [(80, 24), (120, 40), (40, 10), (20, 5)]
      let size = sizes.randomElement(using: &random) ?? (80, 24)
      let saving = try SavingStore(store)
      var desk = try Desk(
        store, size.0, size.1, taal: seed % 2 == 0 ? .nl : .en, scope: "NL", saving: saving,
        keys: ["gc", "gs", "gh", "gil", "gib", "gio"].randomElement(using: &random) ?? "gc")
      desk.play(String(repeating: "j", count: Int.random(in: 0..<6, using: &random)))
      desk.play(["e", "e", "e", "a", "m<enter>", "  e"].randomElement(using: &random) ?? "e")
      for _ in 0..<60 where desk.exitCode == nil {
        desk.send(.key(Self.keys.randomElement(using: &random) ?? .escape))
        desk.finishWork()
        if Int.random(in: 0..<20, using: &random) == 0 { desk.resize(size.1, size.0) }
        let broken = AnyKeysTests.broken(desk) + Self.broken(desk)
        if !broken.isEmpty {
          Issue.record("seed \(seed): \(broken.joined(separator: "; "))\n\(desk.screen)")
          return
        }
      }
      guard desk.form != nil else { continue }
      // A window on its side may be too small for any command.
      desk.resize(80, 24)
      desk.send(.interrupted)
      desk.play(String(repeating: "u", count: 70))
      #expect(desk.form?.isChanged != true, "seed \(seed)")
    }
  }

  /// What does not hold of the form that stands there.
  private static func broken(_ desk: Desk) -> [String] {
    guard let form = desk.form else { return [] }
    var broken: [String] = []
    if !form.rows.isEmpty, !form.rows.indices.contains(form.cursor) { broken.append("the cursor is outside the form") }
    if form.draft.kind != form.kind.name { broken.append("the record is of another kind") }
    return broken
  }

  private static let keys: [Key] =
    "jjjjjkkkGaaduuulhn jyn12+-azbcx".map { Key.character($0) }
    + [
      .enter, .enter, .enter, .enter, .enter, .escape, .tab, .backspace, .delete, .up, .down, .left, .right, .home,
      .end, .pageDown, .control("r"), .control("o"), .control("u"), .control("n"),
    ]
}
