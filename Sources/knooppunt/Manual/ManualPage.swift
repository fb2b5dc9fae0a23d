/// A page of the manual in roff, for man(1).
struct ManualPage {
  /// Its lines.
  private(set) var lines: [String]

  /// A page named `name` of `section`; `date` is the day of the version that it is about.
  init(_ name: String, section: Int, about: String, version: String) {
    lines = [
      ".TH \(name.uppercased()) \(section) \"\" \"knooppunt \(version)\" \"knooppunt\"", ".ad l", ".nh",
      // Of what stands in the pages, a terminal of ASCII has something in its place for all but this.
      ".fchar \\[u2026] ...",
      ".SH \(Self.name)",
      Self.escaped(name) + " \\- " + Self.escaped(about),
    ]
  }

  private static var name: String { .said("NAAM", "NAME") }

  /// A heading.
  mutating func heading(_ nl: String, _ en: String) { lines.append(".SH " + Self.escaped(.said(nl, en))) }

  /// A smaller heading.
  mutating func part(_ text: String) { lines.append(".SS " + Self.escaped(text)) }

  /// A paragraph; lines of `text` that begin with two blanks stand as they are, without those, so that the page fits in
  /// 80 columns.
  mutating func paragraph(_ text: String) {
    lines.append(".PP")
    var isLiteral = false
    var isFirst = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let literal = line.hasPrefix("  ")
      if literal != isLiteral {
        lines.append(literal ? ".nf" : ".fi")
        isLiteral = literal
      }
      if !isFirst, !isLiteral, !line.isEmpty { lines.append(".br") }
      lines.append(line.isEmpty ? ".PP" : Self.escaped(String(literal ? line.dropFirst(2) : line)))
      isFirst = line.isEmpty
    }
    if isLiteral { lines.append(".fi") }
  }

  /// What `term` is or does.
  mutating func item(_ term: String, _ text: String) {
    lines += [".TP", ".B " + Self.escaped(term), Self.escaped(text.isEmpty ? "–" : text)]
  }

  /// Text in which nothing means something to roff.
  static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      default: out.append(character)
      }
    }
    return out.hasPrefix(".") || out.hasPrefix("'") ? "\\&" + out : out
  }
}
