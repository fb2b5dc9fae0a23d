/// A key that stands twice in one mapping of a file, of which the first counts.
struct RepeatedKey {
  /// The key.
  let text: String
  /// The line of the first, from 1 on.
  let first: Int
  /// The line of the second.
  let second: Int
  /// Where the second and what stands under it are, from 0 on.
  let places: Range<Int>

  /// `text`, which stands at `column` of the line `first`, both from 1 on, and again further down in `lines`; nil where
  /// that is not found, as between braces.
  init?(_ text: String, first: Int, column: Int, in lines: [Substring]) {
    let indent = column - 1
    func begins(_ line: Substring) -> Bool {
      guard line.prefix(while: { $0 == " " }).count == indent else { return false }
      let rest = line.dropFirst(indent)
      return [text, "\"\(text)\"", "'\(text)'"].contains { spelling in
        guard rest.hasPrefix(spelling) else { return false }
        let behind = rest.dropFirst(spelling.count).drop { $0 == " " }
        return behind.first == ":" && (behind.dropFirst().first.map { $0 == " " } ?? true)
      }
    }
    guard indent >= 0, lines.indices.contains(first - 1), begins(lines[first - 1]),
      let second = lines.indices.dropFirst(first).first(where: { begins(lines[$0]) })
    else { return nil }
    var end = second + 1
    while end < lines.count, Self.isUnder(lines[end], indent) { end += 1 }
    (self.text, self.first, self.second, places) = (text, first, second + 1, second..<end)
  }

  /// Whether `line` belongs to the value of a key that has `indent` blanks before it.
  private static func isUnder(_ line: Substring, _ indent: Int) -> Bool {
    let rest = line.drop { $0 == " " }
    if rest.isEmpty || rest.first == "#" { return true }
    let own = line.count - rest.count
    return own > indent || (own == indent && (rest.hasPrefix("- ") || rest == "-"))
  }
}
