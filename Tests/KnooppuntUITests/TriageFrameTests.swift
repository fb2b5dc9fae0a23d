import KnooppuntUI
import RIECDomain
import TerminalUI
import Testing

/// Pictures of Triage.
@Suite struct TriageFrameTests {
  /// What the pictures show, and the keys that lead there.
  static let scenes: [(name: String, keys: String)] = [
    ("kaart", ""), ("afwijzen", "5"), ("motivering", "5o"), ("koppelen", "2"), ("opwerken", "1"),
    ("doorverwijzen", "4p"), ("rij", "5c<enter>s<tab>  "), ("vooraf", "<tab>  5v<enter>"),
    ("einde", "5c<enter>ssss"), ("verslag", "5c<enter>3k<enter><enter>:verslag<enter>"), ("hervatten", "5c<enter>qgt"),
    ("terugdraaien", "1<enter><enter><enter>qgl/record:S-MN-2022-0101<enter>utoch geen casus"), ("sessieweg", "u"),
  ]

  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 10)]
  static let english = ["kaart", "afwijzen", "rij", "terugdraaien"]

  /// The names of all of them.
  static var names: [String] {
    scenes.flatMap { scene in sizes.map { "triage-\(scene.name)-\($0.columns)x\($0.rows)-nl" } }
      + english.map { "triage-\($0)-80x24-en" }
  }

  @Test(
    arguments: scenes.map(\.name),
    sizes)
  func `it looks like its picture`(name: String, size: Size) throws {
    let scene = try #require(Self.scenes.first { $0.name == name })
    let store = try TriageStore()
    var desk = try store.desk("analist1", size.columns, size.rows)
    desk.play(scene.keys)
    try Frames.expect(desk.frame, "triage-\(name)-\(size.columns)x\(size.rows)-nl")
  }

  @Test(arguments: english)
  func `it looks like its picture in English`(name: String) throws {
    let scene = try #require(Self.scenes.first { $0.name == name })
    let store = try TriageStore()
    var desk = try store.desk("analist1", 80, 24, taal: .en)
    desk.play(scene.keys)
    try Frames.expect(desk.frame, "triage-\(name)-80x24-en")
  }

  @Test(arguments: [Size(columns: 20, rows: 5), Size(columns: 21, rows: 6), Size(columns: 200, rows: 60)])
  func `any window shows something of the card and nothing torn`(size: Size) throws {
    let store = try TriageStore()
    var desk = try store.desk("analist1", size.columns, size.rows)
    for keys in ["", "5", "<esc>", "2", "<esc>", "1", "<esc><esc><esc><esc><esc>"] {
      desk.play(keys)
      #expect(AnyKeysTests.torn(desk.frame).isEmpty)
    }
  }
}
