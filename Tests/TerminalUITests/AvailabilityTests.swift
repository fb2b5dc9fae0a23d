import PlainText
import TerminalUI
import Testing

/// Commands that cannot be given now.
@Suite struct AvailabilityTests {
  private static let keymap = Keymap<Int>([
    Binding("een", keys: [[.character("a")]], label: Tekst("een"), group: Tekst("Groep"), message: 1, priority: 2),
    Binding(
      "twee", keys: [[.character("b"), .character("c")], [.pageDown]], label: Tekst("twee"), group: Tekst("Groep"),
      message: 2, priority: 3),
  ])

  @Test func `a reason is asked for the pressed command only, and given in its place`() {
    var pending: [Key] = []
    var asked: [String] = []
    let outcome = Self.keymap.press(.pageDown, pending: &pending) {
      asked.append($0)
      return Tekst("dicht")
    }
    guard case .disabled(let reason) = outcome else {
      Issue.record("not disabled: \(outcome)")
      return
    }
    #expect(reason.nl == "dicht" && asked == ["twee"])
    if case .message(1) = Self.keymap.press(.character("a"), pending: &pending, reason: { _ in nil }) {
    } else {
      Issue.record("a is not the first command")
    }
  }

  @Test func `the footer leaves out what cannot be given`() {
    let all = Footer.items(Self.keymap, taal: .nl).map(\.label.string)
    #expect(all == ["twee", "een"])
    let some = Footer.items(Self.keymap, taal: .nl) { $0 == "twee" ? Tekst("dicht") : nil }.map(\.label.string)
    #expect(some == ["een"])
  }

  @Test(arguments: ["pgdn", "groep twee", "twee", "PgDn gro"])
  func `the help finds a command by key, group and name, with its reason`(_ query: String) {
    var keymap = Self.keymap
    keymap.judge { $0 == "twee" ? Tekst("dicht") : nil }
    let lines = Help.lines(keymap, query: query, taal: .nl, columns: 60).map(\.text.string)
    #expect(lines.contains { $0.contains("twee · dicht") }, "\(lines)")
    #expect(!lines.contains { $0.contains("een") && !$0.contains("twee") })
  }

  @Test func `which-key says how much it has no room for`() {
    let keymap = Keymap<Int>(
      (0..<9).map { number in
        Binding(
          "g\(number)", keys: [[.character("g"), .character(Character("\(number)"))]],
          label: Tekst("opdracht \(number)"), group: Tekst("Ga"), message: number)
      })
    expect(
      24, 4,
      """
      ─ g … ────── nog 6: F1 ─
       0 opdracht 0
       1 opdracht 1
       2 opdracht 2
      """
    ) { WhichKey.view(keymap, pending: [.character("g")], taal: .nl, in: $0, &$1) }
    expect(
      30, 6,
      """
      ─ g … ────────────────────────
       0 opdracht 0  1 opdracht 1
       2 opdracht 2  3 opdracht 3
       4 opdracht 4  5 opdracht 5
       6 opdracht 6  7 opdracht 7
       8 opdracht 8
      """
    ) { WhichKey.view(keymap, pending: [.character("g")], taal: .nl, in: $0, &$1) }
  }
}
