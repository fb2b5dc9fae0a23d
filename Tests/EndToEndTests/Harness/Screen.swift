/// What stands on a terminal, as lines of text.
struct Screen: Equatable, CustomStringConvertible {
  /// What stands at the top of every screen of the program on the demo, at every width.
  static let sign = "DEMO"

  /// Whether a list stands there with its rows counted, so that it moves no more by itself.
  var isSettledList: Bool { cursorRecord != nil && count != nil }

  /// The rows from the top; blanks at their ends are cut.
  var lines: [String]

  /// All of it, with a border so that blanks show in a failure.
  var description: String { lines.map { "│\($0)" }.joined(separator: "\n") }

  /// Whether some row holds `text`.
  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// Whether `pattern` is found in some row.
  func shows(_ pattern: Regex<Substring>) -> Bool { lines.contains { $0.contains(pattern) } }

  /// Whether the filter line holds `text`, no more and no less.
  func isFiltered(by text: String) -> Bool { lines.contains { $0.hasPrefix(" / \(text) ") } }

  /// The row under the cursor bar, without the bar.
  var cursorRow: String? {
    lines.first { $0.drop { $0 == " " }.hasPrefix("▌") }
      .map { String($0.drop { " ▌".contains($0) }) }
  }

  /// The record under the cursor: the first word of its row.
  var cursorRecord: Substring? { cursorRow?.split(separator: " ").first }

  /// The records of the rows of a list, from the top.
  var records: [Substring] {
    lines.compactMap { line in
      line.drop { " ▌".contains($0) }.prefixMatch(of: #/[A-Z]{1,3}-[A-Z0-9-]*[0-9]{4}\b/#).map { $0.0 }
    }
  }

  /// What stands where, without the hints on the last line, which may gain a key once more is known.
  var rowsAndPlaces: [String] { lines.dropLast() }

  /// The rows that the filter line counts at its right: 18 of `18 van 129`, 1018 of `1.018`, badges before them or not.
  var count: Int? {
    lines.first { $0.hasPrefix(" / ") }
      .flatMap { $0.firstMatch(of: #/ ([0-9.]+)(?: (?:van|of) [0-9.]+)?(?: ·.*)?$/#) }
      .flatMap { Int($0.1.filter(\.isNumber)) }
  }
}

/// How long a test waits: until a limit has passed, and it has looked often enough. Where other tests keep every thread
/// busy, seconds can pass between two looks.
struct Patience {
  private let deadline: ContinuousClock.Instant
  private var looks = 0
  private static let leastLooks = 100

  init(_ limit: Duration) { deadline = .now + limit }

  /// Counts a look; true when enough is enough.
  mutating func isSpent() -> Bool {
    looks += 1
    return looks > Self.leastLooks && .now >= deadline
  }
}

/// What was waited for did not come; says what stood there instead.
struct DeadlinePassed: Error, CustomStringConvertible {
  /// What was waited for.
  var what: String
  /// The last thing seen.
  var last: String

  /// Both.
  var description: String { "waited in vain for \(what); seen last:\n\(last)" }
}
