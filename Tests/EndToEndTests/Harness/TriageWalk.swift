import Foundation
import Glibc
import Testing

/// A session of Triage at a terminal, with what must have come of it: after each step the counts and the card on the
/// screen are those of the steps so far.
final class TriageWalk {
  /// A change that one step makes, with the records of its commit.
  indirect enum Commit: Equatable {
    case set([String])
    case undone(Commit), redone(Commit)
  }

  /// What a step did with signalen, and its commit.
  private struct Step {
    var fates: [(id: String, fate: String)]
    var commit: Commit
  }

  /// The order of the session; arrivals are put behind it.
  private(set) var order: [String]
  /// What became of each signaal so far.
  private(set) var fates: [String: String] = [:]
  /// Every commit so far, in order.
  private(set) var commits: [Commit] = []
  /// The signaal whose card stands there.
  private(set) var card: String?
  /// The fewest keys that a decision took.
  private(set) var cheapest: [String: Int] = [:]
  private let session: String
  private let store: String
  private var terminal: TerminalDriver
  private var done: [Step] = []
  private var undone: [Step] = []

  /// Fates that are no decision.
  static let aside: Set<String> = ["overgeslagen", "uitgezonderd"]

  init(order: [String], session: String, store: String) async throws {
    (self.order, self.session, self.store) = (order, session, store)
    terminal = try Self.program(store)
    card = order.first
    commits = [.set([session])]
    try await stands()
  }

  private static func program(_ store: String) throws -> TerminalDriver {
    try TerminalDriver.program("triage", "--store", store, columns: 80, rows: 24)
  }

  /// What the screen says of the session.
  var counts: String {
    let (decided, aside) = (order.count { isDecided($0) }, fates.values.count { Self.aside.contains($0) })
    let skipped = aside == 0 ? "" : " · \(aside) overgeslagen"
    return "\(decided) gedaan\(skipped) · \(order.count - fates.count) te gaan"
  }

  private func isDecided(_ id: String) -> Bool { fates[id].map { !Self.aside.contains($0) } ?? false }

  /// Waits until the counts and the card are as they must be.
  func stands() async throws {
    let (counts, card) = (counts, card)
    try await terminal.wait(for: "\(counts), and \(card ?? "no card")") { screen in
      guard screen.lines.count > 2, screen.lines[1].contains(counts) else { return false }
      return card.map { screen.lines[2].hasPrefix(" \($0) ") } ?? screen.shows("De volgorde is klaar")
    }
  }

  /// Types `keys`, in which ⏎ is Enter and ⇥ is Tab.
  func type(_ keys: String) throws {
    var text = ""
    for key in keys {
      guard let name = ["⏎": "Enter", "⇥": "Tab"][key] else {
        text.append(key)
        continue
      }
      if !text.isEmpty { try terminal.type(text) }
      text = ""
      try terminal.press(name)
    }
    if !text.isEmpty { try terminal.type(text) }
  }

  /// Waits until some row holds `text`.
  func wait(for text: String) async throws { try await terminal.wait(for: text) }

  /// Waits until the cursor of the order stands at `id`.
  private func waitInOrder(at id: String) async throws {
    try await terminal.wait(for: "\(id) under the cursor") { $0.cursorRow?.contains(id) == true }
  }

  /// Types `keys` on a card. The first is typed again where it came so fast after the card that it was not taken: a
  /// screen can be seen here before the program knows that it was drawn.
  private func begin(_ keys: String) async throws {
    let (first, tooEarly, counts) = (String(keys.prefix(1)), "Te vroeg getypt", counts)
    func isTaken(_ screen: Screen) -> Bool {
      screen.shows("Esc ") || screen.lines.count > 1 && !screen.lines[1].contains(counts)
    }
    try type(first)
    let screen = try await terminal.wait(for: "what \(first) does") { isTaken($0) || $0.shows(tooEarly) }
    if !isTaken(screen) {
      try type(first)
      try await terminal.wait(for: "what \(first) does") { isTaken($0) }
    }
    try type(String(keys.dropFirst()))
  }

  // MARK: - Steps

  /// Decides the card by `keys`; `made` are the records that come with it.
  func decide(_ keys: String, _ fate: String, making made: [String] = []) async throws {
    let id = try #require(card)
    try await begin(keys)
    cheapest[fate] = min(keys.count, cheapest[fate] ?? .max)
    let changed = fate == "overgeslagen" ? [] : [id]
    note(Step(fates: [(id, fate)], commit: .set(made + changed + [session])))
    advance()
    try await stands()
  }

  /// Puts a note on the card.
  func annotate(_ text: String) async throws {
    let id = try #require(card)
    try type("E")
    try await wait(for: "bewerken")
    try type(text + "⏎")
    try await wait(for: "Opgeslagen (\(id))")
    note(Step(fates: [], commit: .set([id])))
    try await stands()
  }

  /// One decision by `keys` on the `count` signalen from the cursor of the order on, without the first where `except`;
  /// then it is at the signaal behind them in the order.
  func decideMarked(_ count: Int, by keys: String, _ fate: String, exceptFirst: Bool = false) async throws {
    let place = try #require(order.firstIndex { $0 == card })
    let ids = Array(order[place..<place + count])
    try type("⇥")
    try await waitInOrder(at: ids[0])
    try type(String(repeating: " ", count: count))
    try await wait(for: "\(count) gemerkt")
    try type(keys)
    try await wait(for: "Typ \(count)")
    if exceptFirst { try type(" ") }
    let decided = exceptFirst ? count - 1 : count
    try await wait(for: "Typ \(decided)")
    try type("\(decided)⏎")
    let fates = ids.enumerated().map { ($1, exceptFirst && $0 == 0 ? "uitgezonderd" : fate) }
    note(Step(fates: fates, commit: .set(Array(ids.suffix(decided)) + [session])))
    try await wait(for: counts)
    try await wait(for: "Opgeslagen")
    try type("⏎")
    card = order[place + count]
    try await waitInOrder(at: order[place + count])
  }

  /// Opens the card of the signaal under the cursor of the order.
  func openFromOrder() async throws {
    try type("⏎")
    try await stands()
  }

  /// `u`: the last step is taken back. In the order no card comes.
  func undo(inOrder: Bool = false, asks: Bool = false) async throws {
    let step = try #require(done.last)
    done.removeLast()
    undone.append(step)
    commits.append(.undone(step.commit))
    for (id, _) in step.fates { fates[id] = nil }
    try type("u")
    if asks {
      try await wait(for: "Terugdraaien")
      try type("j")
    }
    if inOrder { return try await wait(for: counts) }
    if let last = step.fates.last { card = last.id }
    try await stands()
  }

  /// Ctrl-R: what was taken back last stands again.
  func redo(inOrder: Bool = false) async throws {
    let step = try #require(undone.last)
    undone.removeLast()
    done.append(step)
    commits.append(.redone(step.commit))
    for (id, fate) in step.fates { fates[id] = fate }
    try terminal.press("C-r")
    if inOrder { return try await wait(for: counts) }
    advance()
    try await stands()
  }

  /// kill -9, and going on with the session, where it was.
  func dieAndResume() async throws {
    let process = try #require(Program.process(on: store))
    kill(process, SIGKILL)
    try await resume("lopend")
  }

  private func resume(_ status: String) async throws {
    terminal = try Self.program(store)
    let (decided, left) = (order.count { isDecided($0) }, order.count - fates.count)
    try await wait(for: "\(status)  \(decided) gedaan, \(left) te gaan")
    try type("⏎")
    card = order.first { fates[$0] == nil }
    undone = []
    try await stands()
  }

  /// The verslag halfway, then q; and going on with the session later, where it was.
  func stopAndResume() async throws {
    try type(":verslag⏎")
    try await wait(for: "Status: lopend")
    try terminal.press("Escape")
    try await stands()
    try type("q")
    try await wait(for: "Te doen")
    try type("Q")
    _ = try await terminal.waitForEnd()
    commits.append(.set([session]))
    try await resume("gestopt")
    commits.append(.set([session]))
  }

  /// A signaal came in by another way: it is announced, and goes behind the others by `+`.
  func takeIn(_ id: String) async throws {
    commits.append(.set([id]))
    try await wait(for: "1 nieuwe: +")
    try await stands()
    try type("⇥")
    try await wait(for: "+ neemt ze op")
    try type("+")
    order.append(id)
    commits.append(.set([session]))
    try await wait(for: counts)
    try await wait(for: "1 nieuwe achteraan opgenomen")
    try type("⇥")
    try await stands()
  }

  /// Looks at a signaal that was passed by.
  func lookAt(_ id: String) async throws {
    let place = try #require(order.firstIndex(of: id))
    try type("⇥g" + "g" + String(repeating: "j", count: place))
    try await waitInOrder(at: id)
    try type("⏎")
    card = id
    try await stands()
  }

  /// Ends the session, writes its verslag to `path`, and the program too.
  func finish(reportingTo path: String) async throws {
    try type("⏎")
    commits.append(.set([session]))
    try await wait(for: "Verslag triage · ")
    try type("x")
    try terminal.press("C-u")
    try type(path + "⏎")
    try await wait(for: "geschreven naar")
    try type("Q")
    _ = try await terminal.waitForEnd()
  }

  // MARK: -

  private func note(_ step: Step) {
    commits.append(step.commit)
    done.append(step)
    undone = []
    for (id, fate) in step.fates { fates[id] = fate }
  }

  /// To the next with which nothing was done, from the card on and then from the top.
  private func advance() {
    let start = order.firstIndex { $0 == card } ?? 0
    card = (order[start...] + order[..<start]).first { fates[$0] == nil }
  }
}

extension Program {
  /// The program that has `store` open.
  static func process(on store: String) -> pid_t? {
    let ids = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.compactMap { pid_t($0) } ?? []
    return ids.first { id in
      let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/exe")
      let words = FileManager.default.contents(atPath: "/proc/\(id)/cmdline").map {
        String(decoding: $0, as: UTF8.self)
      }
      return program?.hasSuffix("/knooppunt") == true && words?.contains(store) == true
    }
  }
}
