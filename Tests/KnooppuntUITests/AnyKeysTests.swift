import KnooppuntUI
import PlainText
import RIECDomain
import TerminalUI
import Testing

/// Whatever someone presses, in whatever office and window.
@Suite struct AnyKeysTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `nothing that is pressed, pasted or resized breaks a screen`(seed: UInt64) throws {
    for store in [SampleStore.sound, SampleStore.damaged] {
      var random = Random(seed: seed)
      let size = Self.size(&random)
      var desk = try Desk(
        store, size.columns, size.rows, taal: seed % 2 == 0 ? .nl : .en, scope: seed % 3 == 0 ? "NL" : "MN",
        keys: seed % 4 == 0 ? "" : "gc", waits: seed % 5 != 0)
      var past: [String] = []
      while past.count < 60, desk.exitCode == nil {
        let events = (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.event(&random) }
        past += events.map { "\($0)" }
        desk.send(events, after: .milliseconds(Int.random(in: 1...1_500, using: &random)))
        if Int.random(in: 0..<4, using: &random) > 0 { desk.finishWork() }
        guard desk.exitCode == nil else { break }
        let broken = Self.broken(desk)
        if !broken.isEmpty {
          Issue.record(
            "seed \(seed): \(broken.joined(separator: "; "))\n\(past.joined(separator: " "))\n\(desk.screen)")
          break
        }
      }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `keys in one batch lead to the same screen as the same keys one by one`(seed: UInt64) throws {
    var random = Random(seed: seed)
    let keys = (0..<12).map { _ in Self.keys.randomElement(using: &random) ?? .escape }.filter { $0 != .function(5) }
    let size = seed % 2 == 0 ? (80, 24) : (120, 40)
    var slow = try Desk(SampleStore.sound, size.0, size.1)
    var fast = try Desk(SampleStore.sound, size.0, size.1)
    for key in keys { slow.send(.key(key)) }
    fast.send(keys.map { .key($0) })
    slow.rest()
    fast.rest()
    #expect(fast.exitCode == slow.exitCode, "\(keys)")
    if slow.exitCode == nil { #expect(fast.screen == slow.screen, "\(keys)") }
  }

  /// What does not hold of what stands there now.
  static func broken(_ desk: Desk) -> [String] {
    var broken: [String] = []
    if desk.model.screens.isEmpty { broken.append("no screen is left") }
    for case .list(let list) in desk.model.screens {
      let row = list.contents.table.cursorRow
      if list.rowCount == 0 ? list.contents.cursor != nil : list.id(at: row) != list.contents.cursor {
        broken.append("the cursor \(list.contents.cursor?.text ?? "–") is not in row \(row)")
      }
    }
    if let faults = desk.faults, !faults.items.isEmpty, !faults.items.indices.contains(faults.table.cursorRow) {
      broken.append("the cursor of the faults is outside them")
    }
    return broken + torn(desk.frame)
  }

  /// What is wrong with a frame: cells that hold nothing, wide ones without their other half, what no terminal may get.
  static func torn(_ frame: Frame) -> [String] {
    var wrong: [String] = []
    if frame.cells.count != frame.size.columns * frame.size.rows { wrong.append("cells are missing") }
    var isTrailing = false
    for (position, cell) in frame.cells.enumerated() {
      if isTrailing != (cell.width == 0) || cell.text.isEmpty != (cell.width == 0) || cell.width > 2 {
        wrong.append("cell \(position) is torn: \(cell)")
      }
      if !isSafe(cell.text) { wrong.append("cell \(position) is not safe: \(cell)") }
      isTrailing = cell.width == 2
      if isTrailing, (position + 1) % frame.size.columns == 0 { wrong.append("cell \(position) sticks out") }
    }
    if let cursor = frame.cursor, frame.cell(cursor.column, cursor.row) == nil { wrong.append("cursor \(cursor)") }
    return wrong
  }

  /// Whether a cell's text may reach a terminal: no control, format, private or unassigned scalar, nothing that turns
  /// the direction of writing or shows nothing, and at most two marks.
  static func isSafe(_ text: String) -> Bool {
    if text.utf8.count == 1, let byte = text.utf8.first { return (0x20...0x7E).contains(byte) }
    var marks = 0
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
      case .nonspacingMark, .enclosingMark: marks += 1
      default: break
      }
      if scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isBidiControl { return false }
    }
    return marks <= 2
  }

  // MARK: - Chance

  private static func size(_ random: inout Random) -> Size {
    let usual = [(80, 24), (120, 40), (40, 10), (20, 5), (1, 1), (0, 0), (60, 28), (3, 50)]
    if Bool.random(using: &random), let size = usual.randomElement(using: &random) {
      return Size(columns: size.0, rows: size.1)
    }
    return Size(columns: Int.random(in: 0...130, using: &random), rows: Int.random(in: 0...40, using: &random))
  }

  private static func event(_ random: inout Random) -> TerminalEvent {
    switch Int.random(in: 0..<40, using: &random) {
    case 0...2: .resized(size(&random))
    case 3: .paste(pastes.randomElement(using: &random) ?? "")
    case 4: .interrupted
    case 5: .resumed
    case 6: .storeChanged
    case 7...9: .key(.character(characters.randomElement(using: &random) ?? "x"))
    default: .key(keys.randomElement(using: &random) ?? .escape)
    }
  }

  private static let keys: [Key] =
    "jkgGhlnNJKovVOzHL?::////csfip rwo137tt25.+".map { Key.character($0) }
    + [
      .enter, .enter, .enter, .escape, .escape, .tab, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .altLeft, .altRight, .function(1), .function(5), .function(7), .function(8),
      .control("d"), .control("u"), .control("f"), .control("o"), .control("l"), .control("n"), .control("z"),
      .altBackspace, .control("y"), .alt("b"), .insert,
    ]
  private static let characters = Array("witwasthema:region-()\"<>=é漢👩\u{202E}\u{200B}\u{301}")
  private static let pastes = [
    "thema:witwassen", "in:alles a", "regio NH", "sorteer -titel", "\u{1B}[31mrood\u{1B}]0;x\u{7}", "a\nb\r\nQ\tQ",
    "(((",
    "-(a of b) \"c", String(repeating: "漢", count: 300), "\u{202E}\u{200B}\u{E0041}", "casussen", "fouten",
    "behandeld:2021",
  ]
}
