/// What stands on a terminal, as lines of text.
struct Screen: Equatable, CustomStringConvertible {
  /// The rows from the top; blanks at their ends are cut.
  var lines: [String]

  /// All of it, with a border so that blanks show in a failure.
  var description: String { lines.map { "│\($0)" }.joined(separator: "\n") }

  /// Whether some row holds `text`.
  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// Whether `pattern` is found in some row.
  func shows(_ pattern: Regex<Substring>) -> Bool { lines.contains { $0.contains(pattern) } }

  /// The row under the cursor bar, without the bar.
  var cursorRow: String? {
    lines.first { $0.drop { $0 == " " }.hasPrefix("▌") }
      .map { String($0.drop { " ▌".contains($0) }) }
  }

  /// The record under the cursor: the first word of its row.
  var cursorRecord: Substring? { cursorRow?.split(separator: " ").first }

  /// What the filter line counts: `18 van 129`, points in numbers left out.
  var count: (shown: Int, all: Int)? {
    for line in lines {
      guard let found = line.firstMatch(of: /([0-9.]+) van ([0-9.]+)/) else { continue }
      guard let shown = Int(found.1.filter(\.isNumber)), let all = Int(found.2.filter(\.isNumber)) else { continue }
      return (shown, all)
    }
    return nil
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
