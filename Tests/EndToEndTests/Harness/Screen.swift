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

  /// The rows that the filter line counts: 18 of `18 van 129 · termijn`, 1018 of `1.018 · termijn`.
  var count: Int? {
    lines.lazy.compactMap { $0.firstMatch(of: #/([0-9.]+)( van [0-9.]+)? ·/#) }.first
      .flatMap { Int($0.1.filter(\.isNumber)) }
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
