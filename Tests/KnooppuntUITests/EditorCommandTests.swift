import KnooppuntUI
import Testing

/// What `$VISUAL` and `$EDITOR` may say.
@Suite struct EditorCommandTests {
  @Test(arguments: [
    ("vi", ["vi"]), ("  nano   -w ", ["nano", "-w"]), ("/opt/ed\tx", ["/opt/ed", "x"]),
    ("emacs -nw --quick", ["emacs", "-nw", "--quick"]),
  ])
  func `words are parted by blanks`(_ text: String, _ words: [String]) throws {
    #expect(try EditorCommand(text).words == words)
  }

  @Test(arguments: [
    "'my editor'", "vi \"x\"", "vi; rm -r x", "vi $HOME", "vi `x`", "vi | x", "vi > x", "vi & x", "vi\nx", "vi \\x",
    "vi (x)", "vi *", "vi ~/x", "", "   ", "vi -- /etc/passwd", "sh -c x -- y",
  ])
  func `what a shell would read, and a double hyphen, is refused`(_ text: String) {
    #expect(throws: EditorCommand.Fault.self) { try EditorCommand(text) }
  }

  @Test(arguments: ["/usr/bin/vim", "/usr/bin/vim.basic", "/usr/bin/nvim"])
  func `vim is told to leave nothing behind and to read no options from the text`(_ program: String) throws {
    let arguments = try EditorCommand("editor -x").arguments(program: program, file: "/x/notitie.txt")
    #expect(arguments.prefix(5) == ["editor", "-x", "-n", "-i", "NONE"] && arguments.last == "/x/notitie.txt")
    #expect(arguments.contains { $0.contains("noundofile") } && arguments.contains { $0.contains("nomodeline") })
  }

  @Test func `other editors get their own words and the file`() throws {
    let arguments = try EditorCommand("nano -w").arguments(program: "/usr/bin/nano", file: "/x/notitie.txt")
    #expect(arguments == ["nano", "-w", "/x/notitie.txt"])
  }

  @Test func `what loads other code is not handed on, and less is kept small`() {
    let given = EditorCommand.environment([
      ("LD_PRELOAD", "/x.so"), ("TERM", "xterm"), ("LD_LIBRARY_PATH", "/x"), ("LESSSECURE", "0"), ("LANG", "a=b"),
    ])
    #expect(given == ["TERM=xterm", "LANG=a=b", "LESSHISTFILE=-", "LESSSECURE=1"])
  }
}
