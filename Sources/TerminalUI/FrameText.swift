extension Frame {
  /// The rows as text, without the blanks at their ends: what a golden test compares.
  public var text: String {
    rows { $0.text }
  }

  /// The rows as one letter a cell: what each one's role is. `text` is a blank; trailing blanks are left out. The
  /// legend is ``legend``.
  public var plane: String {
    rows { String(Frame.letter(of: $0.style)) }
  }

  /// The letters of ``plane`` that occur in it, with their roles, for reading it.
  public var legend: String {
    var seen: [Character: String] = [:]
    for cell in cells { seen[Frame.letter(of: cell.style)] = cell.style.role.rawValue }
    seen[" "] = nil
    return seen.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  private func rows(_ piece: (Cell) -> String) -> String {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns { line += cell(column, row).map(piece) ?? "" }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  private static func letter(of style: Style) -> Character {
    letters[style.role] ?? "#"
  }

  private static let letters: [Role: Character] = [
    .text: " ", .dimmed: "d", .heading: "H", .title: "T", .label: "l", .border: "-", .borderActive: "=", .header: "h",
    .footer: "f", .columnHead: "c", .cursor: "C", .cursorInactive: "I", .marked: "m", .hit: "u", .link: "r",
    .sorted: "S", .scrollbar: "|", .fault: "!", .warning: "w", .success: "s", .info: "i", .added: "+", .removed: "_",
    .statusNew: "N", .statusActive: "a", .statusHeld: "b", .statusEnded: "e", .statusRejected: "R",
    .priorityHigh: "P", .termMet: "M", .termOverdue: "X", .termNear: "n", .confidential: "v",
    .personal: "q", .hidden: "?", .demo: "D", .key: "k", .prompt: "/", .field: "y", .fieldActive: "Y",
    .suggestion: "g", .choice: "G", .dialog: "o", .tabActive: "A", .tab: "t", .progress: "p",
  ]
}
