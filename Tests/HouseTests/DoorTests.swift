import Foundation
import Testing

/// What reaches a terminal, a stream or a log goes through a few doors, each in a file that is named here, and what goes
/// through is SafeText (anchors/reliability.md §4).
@Suite struct DoorTests {
  /// Calls that write, each with the files that may make it; the rest of the path is `Sources/`.
  private static let doors: [(call: String, files: Set<String>)] = [
    ("print(", []), ("debugPrint(", []), ("dump(", []), ("/dev/tty", []), ("/dev/std", []),
    ("FileHandle", []), ("fputs(", []), ("puts(", []), ("fputc(", []), ("putc(", []), ("putchar(", []), ("fwrite(", []),
    ("printf(", []), ("fprintf(", []), ("vprintf(", []), ("vfprintf(", []), ("dprintf(", []), ("perror(", []),
    ("psignal(", []), ("syslog(", []), ("vsyslog(", []), ("openlog(", []), ("os_log(", []), ("NSLog(", []),
    ("Logger(", []), ("system(", []), ("popen(", []), ("write(1,", []), ("write(2,", []),
    ("stdout", ["CNcurses/cncurses_session.c", "CNcurses/cncurses_paint.c"]), ("stderr", []),
    ("STDOUT_FILENO", ["knooppunt/Output.swift", "TerminalCurses/Output.swift", "CNcurses/cncurses_crash.c"]),
    ("STDERR_FILENO", ["knooppunt/Output.swift"]),
    // Sequences of ours, from terminfo.
    ("putp(", ["CNcurses/cncurses_session.c"]), ("tputs(", ["CNcurses/cncurses_crash.c"]),
    ("mvcur(", ["CNcurses/cncurses_paint.c"]), ("mvwadd_wch(", ["CNcurses/cncurses_paint.c"]),
    ("add_wch(", []), ("wadd_wch(", []), ("mvadd_wch(", []),
  ]
  /// What else ncurses has that puts text on a screen, a printer or a window's title.
  private static let curses = [
    "addch", "addstr", "addnstr", "addwstr", "addnwstr", "add_wchstr", "addchstr", "insch", "insstr",
    "ins_wch",
    "ins_wstr", "printw", "vw_printw", "vwprintw", "slk_set", "mcprint", "putwin", "scr_dump", "echochar", "echo_wchar",
    "border", "box", "hline", "vline", "define_key", "_nc_outch",
  ]

  /// Whether a line only asks about a stream, or names a case so.
  private static func isHarmless(_ line: String) -> Bool {
    ["isatty(", "ioctl(", "csystem_terminal_size(", "setupterm(", "for descriptor in [", "case system("]
      .contains { line.contains($0) }
  }

  @Test func `nothing writes but by the doors`() throws {
    var used: Set<String> = []
    for file in try SourceTree().code() {
      let path = String(file.path.dropFirst("Sources/".count))
      for (number, line) in file.code.enumerated() {
        for (call, files) in Self.doors where line.calls(call) && !Self.isHarmless(line) {
          // In C only: in Swift they stand in texts of the help.
          if call.hasPrefix("std") && !file.isC { continue }
          if files.contains(path) {
            used.insert(call + path)
          } else {
            Issue.record("\(file.path):\(number + 1): \(line)")
          }
        }
        for call in Self.curses where file.isC {
          let found = ["", "w", "mv", "mvw"].contains { line.calls($0 + call + "(") }
          if found { Issue.record("\(file.path):\(number + 1): \(line)") }
        }
      }
    }
    let listed = Self.doors.flatMap { door in door.files.map { door.call + $0 } }
    #expect(Set(listed).subtracting(used) == [], "doors that nobody uses")
  }

  @Test func `the doors that take text take SafeText, JSON made safe, or bytes of ours`() throws {
    let output = try SourceTree().text(of: "Sources/knooppunt/Output.swift")
    let writes = output.split(separator: "\n").filter { $0.contains("try write(") || $0.contains("try? write(") }
    #expect(writes.count >= 5)
    for line in writes {
      #expect(
        ["SafeText(text).string", "SafeJSON(bytes).string", "Array(text.utf8)"].contains { line.contains($0) },
        "\(line)")
    }
    #expect(output.components(separatedBy: "Glibc.write(").count == 2)
    let frame = try SourceTree().text(of: "Sources/TerminalUI/Frame.swift")
    #expect(frame.contains("public mutating func write(_ text: SafeText, in area: Rect"))
    // Two calls of the terminal's own door, each with what is made of SafeText: the clipboard's, and the line before
    // another program has the terminal.
    var callers: [String] = []
    for file in try SourceTree().code() where file.path.hasPrefix("Sources/TerminalCurses/") {
      for line in file.code where line.contains("Output.write(") { callers.append(line) }
    }
    #expect(callers.count == 2 && callers.contains { $0.contains("clipping.sequence(") }, "\(callers)")
    #expect(callers.contains { $0.contains("errand.announcement { Output.write(Array((line.string") }, "\(callers)")
    let errand = try SourceTree().text(of: "Sources/TerminalUI/Errand.swift")
    #expect(errand.contains("public let announcement: SafeText?"))
  }

  @Test func `SafeText has one way in that looks at every scalar`() throws {
    var trusting: Set<String> = []
    var makers: [String] = []
    for file in try SourceTree().code() {
      for line in file.code {
        if line.contains("(trusted:") { trusting.insert(file.path) }
        let isOfSafeText = file.path == "Sources/PlainText/SafeText.swift" || line.contains("extension SafeText")
        if isOfSafeText, line.contains("init(") && line.contains("public") { makers.append(line) }
        #expect(!line.contains("extension SafeText") || !line.contains("Codable"), "\(file.path): \(line)")
        #expect(!line.contains("unsafeBitCast"), "\(file.path): \(line)")
      }
    }
    // What is made without looking is a piece or a joint of what was looked at.
    #expect(
      trusting == [
        "Sources/PlainText/SafeText.swift", "Sources/PlainText/Fitting.swift", "Sources/PlainText/ASCII.swift",
      ])
    #expect(makers.count == 5, "\(makers.joined(separator: "\n"))")
    let text = try SourceTree().text(of: "Sources/PlainText/SafeText.swift")
    #expect(text.contains("\n  init(trusted string: String, isPlain: Bool) {"), "it is of the module alone")
    #expect(text.contains("public let string: String"))
    // The same of the cells of a frame.
    for file in try SourceTree().code() where !file.path.hasPrefix("Sources/TerminalUI/") {
      for line in file.code where line.calls("Cell(text:") { Issue.record("\(file.path): \(line)") }
    }
  }
}

extension String {
  /// Whether it calls `word`, and not a longer name that ends so.
  fileprivate func calls(_ word: String) -> Bool {
    var rest = self[...]
    while let found = rest.firstRange(of: word) {
      let isWhole =
        found.lowerBound == startIndex
        || {
          let before = self[index(before: found.lowerBound)]
          return !(before.isLetter || before.isNumber || before == "." || before == "_")
        }()
      if isWhole { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}
