import PlainText

/// Markdown that a record's texts cannot break out of.
enum Markdown {
  /// `text` on one line, with a backslash before every sign that would make something of it.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>|".contains(character) { escaped.append("\\") }
      escaped.append(character.isNewline ? " " : character)
    }
    return escaped
  }

  /// A table whose first row holds the headings; `right` are the columns that stand at the right.
  static func table(_ rows: [[String]], right: Set<Int> = []) -> [String] {
    guard let headings = rows.first else { return [] }
    let rule = headings.indices.map { right.contains($0) ? "---:" : "---" }
    return ([headings.map(escaped), rule] + rows.dropFirst().map { $0.map(escaped) }).map {
      "| " + $0.joined(separator: " | ") + " |"
    }
  }
}
