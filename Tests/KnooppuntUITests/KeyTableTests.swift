import KnooppuntUI
import TerminalUI
import Testing

@Suite struct KeyTableTests {
  private func read(_ orders: [KeyOrder], _ preset: KeyPreset = .qwerty) -> (table: KeyTable, faults: [KeyFault]) {
    var faults: [KeyFault] = []
    return (KeyTable(preset, orders, faults: &faults), faults)
  }

  private func order(_ id: String, _ keys: [String], adding: Bool = false) -> KeyOrder {
    KeyOrder(id, keys: keys, isAdding: adding, line: 7)
  }

  @Test func `a command gets other keys, and its old ones do nothing`() throws {
    var desk = try Desk()
    desk.runtime.use(read([order("lijst.filter", ["F3"])]).table)
    desk.play("/")
    #expect(!desk.screen.contains("/ ▏"), "\(desk.screen)")
    desk.play("<f3>witwas")
    #expect(desk.screen.contains("witwas"))
  }

  @Test func `a command is taken from the keyboard, and keeps its place behind the colon`() throws {
    var desk = try Desk()
    desk.runtime.use(read([order("stop", [])]).table)
    desk.play("Q")
    #expect(desk.runtime.exitCode == nil)
    desk.play(":stop<enter>")
    #expect(desk.runtime.exitCode == 0)
  }

  @Test(arguments: [
    ("lijst.fitler", ["x"], "bedoeld is misschien 'lijst.filter'"),
    ("lijst.filter", ["Ctrl-"], "'Ctrl-' is geen toets"),
    ("lijst.filter", ["j"], "lijst.filter: 'j' is op een lijst al van beweeg.omlaag"),
    ("lijst.filter", ["g"], "lijst.filter: 'g' kan niet, want op een lijst is 'gg' van beweeg.begin"),
    ("lijst.filter", ["jj"], "lijst.filter: 'jj' kan niet, want op een lijst is 'j' van beweeg.omlaag"),
    ("lijst.filter", ["F3", "F3 x"], "lijst.filter: 'F3 x' kan niet, want op een lijst is 'F3' van lijst.filter"),
    ("triage.herhaal", ["1"], "'1' is op triage al van triage.opwerken"),
    ("stop", ["gc"], "'gc' is op het overzicht al van ga.casus"),
    ("formulier.terug", [], "zonder toets is een formulier niet te verlaten"),
  ])
  func `what cannot be is told with both sides, and nothing changes`(
    id: String, keys: [String], reason: String
  ) throws {
    let (table, faults) = read([order(id, keys)])
    let fault = try #require(faults.first)
    #expect(fault.line == 7)
    #expect(fault.text.nl.contains(reason), "\(fault.text.nl)")
    #expect(table == KeyTable())
  }

  @Test(
    arguments: [
      ([("stop", [])], "wel de opdracht 'stop' en twee keer Ctrl-C"),
      ([("stop", []), ("opdracht", []), ("opdrachten", [])], "stop: geen toets sluit nog af; wel twee keer Ctrl-C"),
      ([("stop", []), ("stop", ["F10"])], nil), ([("opdracht", [])], nil),
    ] as [([(String, [String])], String?)])
  func `where no key quits any more, what still does is told`(orders: [(String, [String])], told: String?) {
    let (table, faults) = read(orders.map { order($0.0, $0.1) })
    #expect(faults.first.map { $0.text.nl.contains(told ?? "?") } == told.map { _ in true }, "\(faults)")
    #expect(Set(table.changes.map(\.id)) == Set(orders.map(\.0)))
  }

  @Test(arguments: ["Ctrl-C", "Ctrl-M", "Ctrl-I", "Ctrl-J", "Ctrl-H"])
  func `a key that never arrives is refused`(key: String) {
    let (table, faults) = read([order("lijst.verwant", [key], adding: true)])
    #expect(table.keys["lijst.verwant"] == nil)
    #expect(faults.count == 1 && faults.first?.text.nl.contains("'\(key)' kan niet") == true)
  }

  @Test func `keys come beside those that there are`() {
    let (table, faults) = read([order("ga.terug", ["F4"], adding: true), order("ga.terug", ["F10"], adding: true)])
    #expect(faults.isEmpty)
    #expect(table.keys["ga.terug"] == [[.character("H")], [.altLeft], [.function(4)], [.function(10)]])
  }

  @Test func `two commands may change keys in two steps`() {
    let orders = [order("lijst.bereik", ["F3"]), order("lijst.merk", ["v"])]
    #expect(read(orders).faults.isEmpty)
    #expect(read(orders.reversed()).faults.count == 1)
  }

  @Test func `on azerty the digits of triage need no Shift`() {
    let (table, faults) = read([], .azerty)
    #expect(faults.isEmpty)
    #expect(table.keys["triage.opwerken"] == [[.character("1")], [.character("&")]])
    #expect(table.keys["triage.afwijzen"] == [[.character("5")], [.character("(")]])
    #expect(read([order("lijst.filter", ["F3"])], .azerty).faults.isEmpty)
  }

  @Test func `every command of every screen can be named`() {
    #expect(App.commandIDs.contains("lijst.filter") && App.commandIDs.contains("ga.triage"))
    #expect(App.commandIDs.allSatisfy { App.commandNames[$0] != nil })
  }

  /// Ctrl-A and Ctrl-B belong to screen and tmux, Ctrl-S and Ctrl-Q stop and start a line, Ctrl-W closes a browser's tab;
  /// the others are dead keys on some keyboards, or need AltGr there.
  @Test func `no command stands on a key that others take or that some keyboards do not have`() {
    let taken = "absqw".map { Key.control($0) }
    let dead = "^~`´¨@#{}[]|\\€".map { Key.character($0) }
    for (id, keys) in App.commandNames {
      for key in keys.joined() { #expect(!taken.contains(key) && !dead.contains(key), "\(id)") }
    }
  }
}
