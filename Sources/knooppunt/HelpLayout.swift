import PlainText

/// Puts the parser's help into the columns that there are. The parser breaks its lines before they are put into Dutch,
/// and breaks no usage at all.
enum HelpLayout {
  /// Where the text beside an option or argument begins.
  private static let textColumn = 26
  private static let usages = ["GEBRUIK: ", "USAGE: ", "Gebruik: ", "Usage: "]

  /// `lines`, each within `columns` where it has a blank to break at.
  static func laidOut(_ lines: [String], columns: Int) -> [String] {
    // What it is for stands first; where the parser complains, that stays a line of its own.
    let opening = lines.prefix { !$0.isEmpty }
    let isHelp = lines.contains { $0.hasPrefix(usages[0]) || $0.hasPrefix(usages[1]) }
    let words = isHelp ? opening.flatMap { $0.split(separator: " ").map(String.init) } : []
    var out = isHelp ? broken(words, after: "", columns) : []
    var rest = isHelp ? lines.dropFirst(opening.count) : lines[...]
    var isPastUsage = false
    while let line = rest.popFirst() {
      if let usage = usages.first(where: line.hasPrefix) {
        out += broken(pieces(line.dropFirst(usage.count)), after: usage, columns)
        isPastUsage = true
        continue
      }
      if isPastUsage, let (label, text) = parts(line) {
        var words = text
        while let more = rest.first, let (none, text) = parts(more), none.isEmpty {
          words += " " + text
          rest = rest.dropFirst()
        }
        out += broken(words.split(separator: " ").map(String.init), after: label, columns)
        continue
      }
      out.append(line)
    }
    return out
  }

  /// `line` taken apart where a text stands beside what it is about, or goes on from the line before.
  private static func parts(_ line: String) -> (label: String, text: String)? {
    guard line.hasPrefix("  "), line.count > textColumn else { return nil }
    let place = line.index(line.startIndex, offsetBy: textColumn)
    let text = line[place...]
    guard line[line.index(before: place)] == " ", text.first != " " else { return nil }
    let label = line[..<place]
    return label.contains { $0 != " " } ? (String(label), String(text)) : ("", String(text))
  }

  /// The pieces of a usage that stay together: `[--store <map|bestand>]`.
  private static func pieces(_ usage: Substring) -> [String] {
    var pieces: [String] = []
    var depth = 0
    for word in usage.split(separator: " ") {
      if depth > 0 || (word.hasPrefix("<") && pieces.last?.hasPrefix("--") == true), let last = pieces.popLast() {
        pieces.append(last + " " + word)
      } else {
        pieces.append(String(word))
      }
      depth += word.count { "[<".contains($0) } - word.count { "]>".contains($0) }
    }
    return pieces
  }

  private static func broken(_ pieces: [String], after label: String, _ columns: Int) -> [String] {
    let indent = String(repeating: " ", count: label.count)
    var lines: [String] = []
    var line = label
    var width = SafeText(label).width
    let start = width
    for piece in pieces {
      let own = SafeText(piece).width
      if width > start, width + 1 + own > columns {
        lines.append(line)
        (line, width) = (indent, start)
      }
      if width > start {
        line += " "
        width += 1
      }
      line += piece
      width += own
    }
    return lines + [line]
  }
}
