import PlainText
import TerminalUI
import Testing

@Suite struct KeymapTests {
  enum Message: Hashable, Sendable { case down, top, casussen, filter, save }

  private let group = Tekst(nl: "Bewegen", en: "Move")

  private var keymap: Keymap<Message> {
    Keymap([
      Binding(
        "move.down", keys: [[.character("j")], [.down]], label: Tekst(nl: "omlaag", en: "down"), group: group,
        message: .down, priority: 3),
      Binding(
        "move.top", keys: [[.character("g"), .character("g")], [.home]], label: Tekst(nl: "begin", en: "top"),
        group: group, message: .top),
      Binding(
        "go.casussen", keys: [[.character("g"), .character("c")]], label: Tekst("casussen"),
        group: Tekst(nl: "Ga naar", en: "Go to"), message: .casussen, priority: 1),
      Binding(
        "save", keys: [[.control("s")]], label: Tekst(nl: "opslaan", en: "save"),
        group: Tekst(nl: "Overig", en: "Other"),
        message: .save, availability: .disabled(because: Tekst(nl: "alleen lezen", en: "read-only")), priority: 2),
    ])
  }

  private func play(_ keys: [Key], _ keymap: Keymap<Message>) -> [String] {
    var pending: [Key] = []
    return keys.map { key in
      switch keymap.press(key, pending: &pending) {
      case .message(let message): "\(message)"
      case .disabled(let reason): reason.nl
      case .pending: "…"
      case .unknown: "-"
      }
    }
  }

  @Test func `keys and sequences give their command, unknown ones nothing`() {
    let g = Key.character("g")
    let keys: [Key] = [
      .character("j"), .down, g, g, g, .character("c"), g, .character("x"), .character("j"), .control("s"), g, .escape,
    ]
    #expect(
      play(keys, keymap) == ["down", "down", "…", "top", "…", "casussen", "…", "-", "down", "alleen lezen", "…", "-"])
  }

  @Test func `what a pending key may become is listed`() {
    let continuations = keymap.continuations(of: [.character("g")])
    #expect(continuations.map(\.binding.id) == ["move.top", "go.casussen"])
    #expect(continuations.map { $0.keys.label.nl } == ["g", "c"])
  }

  @Test func `keys that are the same or begin each other are reported`() {
    #expect(keymap.conflicts.isEmpty)
    var other = keymap
    other.rebind("save", to: [[.character("j")], [.character("g")]])
    #expect(other.conflicts.map(\.ids) == [["move.down", "save"], ["move.top", "save"], ["go.casussen", "save"]])
  }

  @Test func `a command gets other keys, or none`() {
    var other = keymap
    let done = [
      other.rebind("move.down", to: [[.character("n")]]), other.rebind("move.top", to: []),
      other.rebind("no.such", to: []),
    ]
    #expect(done == [true, true, false])
    #expect(play([.character("j"), .character("n"), .home], other) == ["-", "down", "-"])
  }

  @Test func `a table over another wins where keys are the same`() {
    let over = Keymap([
      Binding("x", keys: [[.character("j")]], label: Tekst("x"), group: group, message: Message.filter)
    ]).over(keymap)
    #expect(play([.character("j"), .down], over) == ["filter", "down"])
  }

  @Test(arguments: [
    ("j", [Key.character("j")]), ("gg", [.character("g"), .character("g")]),
    ("g c", [.character("g"), .character("c")]),
    ("Ctrl-U", [.control("u")]), ("PgDn", [.pageDown]), ("spatie", [.character(" ")]), ("Alt-b", [.alt("b")]),
    ("F12", [.function(12)]), ("g Enter", [.character("g"), .enter]), ("G", [.character("G")]),
    ("?", [.character("?")]),
  ])
  func `a sequence is known by its name`(name: String, keys: [Key]) {
    #expect(Key.sequence(named: name) == keys)
  }

  @Test(arguments: ["", "Ctrl-", "Ctrl-é", "F13", "Hyper-x", "abc"])
  func `what is no key has none`(name: String) {
    #expect(Key.sequence(named: name) == nil)
  }

  @Test(
    arguments: [
      .character("j"), .character(" "), .control("u"), .alt("f"), .enter, .escape, .tab, .backTab, .backspace, .delete,
      .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .altLeft, .altRight, .function(7),
    ] as [Key], Taal.allCases)
  func `the label of a key names it`(key: Key, taal: Taal) {
    #expect(Key(named: key.label(taal)) == key)
  }

  @Test func `the footer shows whole commands, the most important first`() {
    func footer(_ columns: Int) -> String {
      var frame = Frame(Size(columns: columns, rows: 1))
      Footer.view(keymap, taal: .nl, in: frame.bounds, &frame)
      return frame.text
    }
    #expect(footer(40) == " j omlaag  gc casussen")
    #expect(footer(21) == " j omlaag")
    #expect(footer(14) == " j omlaag")
    #expect(footer(9) == "")
  }
}
