import KnooppuntUI
import PlainText
import RIECDomain
import TerminalUI
import Testing

/// The Overzicht: figures that are doors.
@Suite struct OverzichtScenarioTests {
  @Test func `the program starts with it, and no figure is known before the store is read`() throws {
    var desk = try Desk(keys: "", waits: false)
    let before = try #require(desk.overzicht)
    #expect(before.figures.allSatisfy { $0.count == nil })
    desk.finishWork()
    let after = try #require(desk.overzicht)
    #expect(after.figures.filter { $0.count == nil && $0.question != nil }.map(\.label.nl) == [])
    #expect(after.figures.contains { ($0.count ?? 0) > 0 })
  }

  /// The figures that the keys `movements` lead to, each with the way there.
  private func reachable(_ desk: inout Desk, by movements: [String]) throws -> [Int: [String]] {
    desk.play("gg")
    var ways = [try #require(desk.overzicht).cursor: [String]()]
    var waiting = Array(ways.keys)
    while let place = waiting.popLast(), let way = ways[place] {
      for movement in movements {
        desk.playAtOnce("gg" + way.joined() + movement)
        let found = try #require(desk.overzicht).cursor
        if ways[found] == nil {
          ways[found] = way + [movement]
          waiting.append(found)
        }
      }
    }
    return ways
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 10)])
  func `arrows lead to every figure that is shown, and j and k and Tab stay among them`(
    _ columns: Int, _ rows: Int
  ) throws {
    var desk = try Desk(SampleStore.sound, columns, rows, keys: "")
    let model = try #require(desk.overzicht)
    let hidden: Set<Overzicht.Group.Name> = columns == 80 ? [.behandelaar, .quarters] : []
    let shown = model.groups.reduce(into: (all: [Int](), next: 0)) { places, group in
      if !hidden.contains(group.name) { places.all += places.next..<places.next + group.figures.count }
      places.next += group.figures.count
    }.all
    let ways = try reachable(&desk, by: ["j", "<right>", "<left>", "k"])
    #expect(ways.keys.sorted() == shown)
    for _ in model.groups {
      desk.play("<tab>")
      #expect(shown.contains(desk.overzicht?.cursor ?? -1))
    }
  }

  @Test(arguments: ["MN", "NL"])
  func `Enter on any figure opens exactly the records that it counts, and Esc returns to it`(_ scope: Code) throws {
    var desk = try Desk(SampleStore.sound, 120, 40, scope: scope, keys: "")
    let ways = try reachable(&desk, by: ["j", "<right>", "<left>"])
    let figures = try #require(desk.overzicht).figures
    #expect(ways.count == figures.count)
    for (place, way) in ways {
      let figure = figures[place]
      desk.playAtOnce("gg" + way.joined())
      #expect(desk.overzicht?.cursor == place)
      desk.play("<enter>")
      if let question = figure.question {
        #expect(desk.kind == question.kind.text, "\(figure.label.nl)")
        #expect(desk.rows.count == figure.count, "\(figure.label.nl): \(question.filter)")
      } else {
        #expect(desk.screen.contains("Fouten"))
      }
      desk.play("<esc>")
      if desk.overzicht == nil { desk.play("<esc>") }
      #expect(desk.overzicht?.cursor == place, "\(figure.label.nl)")
    }
  }

  @Test func `the phases add up to the open casussen, and each open casus has one of three behandelaars`() throws {
    for scope: Code in ["MN", "NL"] {
      let model = try #require(try Desk(scope: scope, keys: "").overzicht)
      func counts(_ name: Overzicht.Group.Name) -> [Int] {
        model.groups.first { $0.name == name }?.figures.compactMap(\.count) ?? []
      }
      let phases = counts(.phases)
      #expect((phases.first ?? 0) > 0)
      #expect(phases.dropFirst().reduce(0, +) == phases.first)
      #expect(counts(.behandelaar).reduce(0, +) == phases.first)
    }
  }

  @Test func `terms are in working days, and no bucket takes in another's`() throws {
    let model = try #require(try Desk(keys: "").overzicht)
    let terms = try #require(model.groups.first { $0.name == .terms }).figures.compactMap(\.question?.filter)
    // From Monday 5 September: five working days end on the 12th, fourteen on the 23rd.
    #expect(
      terms.prefix(3) == [
        "open:ja interventie<vandaag", "open:ja interventie>=vandaag interventie<=+7d",
        "open:ja interventie>+7d interventie<=+18d",
      ])
    #expect(terms.contains("status:verlopen"))
  }

  @Test func `the next overleg is named with its casussen`() throws {
    let desk = try Desk(keys: "")
    #expect(desk.screen.contains("Overleg di 20-09 · 2 casussen"))
  }

  @Test func `a digit opens the figure of that number`() throws {
    var desk = try Desk(keys: "")
    desk.play("1")
    #expect(desk.kind == "signaal")
    #expect(desk.rows == ["S-MN-2022-0004", "S-MN-2022-0001"] || desk.rows == ["S-MN-2022-0001", "S-MN-2022-0004"])
  }

  @Test func `another region has other figures`() throws {
    var desk = try Desk(keys: "")
    let before = try #require(desk.overzicht).figures.map(\.count)
    desk.play(":regio NH<enter>")
    #expect(desk.overzicht?.figures.map(\.count) != before)
  }

  @Test func `the figure under the cursor is always on the screen`() throws {
    for (columns, rows) in [(80, 24), (120, 40), (40, 10), (60, 12), (20, 5)] {
      var desk = try Desk(SampleStore.sound, columns, rows, keys: "")
      for _ in try #require(desk.overzicht).figures {
        #expect(desk.frame.cells.contains { $0.style.role == .cursor }, "\(columns)×\(rows)\n\(desk.screen)")
        desk.play("j")
      }
    }
  }

  @Test func `what came since an earlier day's session is said, each figure a door`() throws {
    let keeper = ShelfKeeper()
    let store = try SampleStore.sound.get().source.info
    let day = try #require(Datum(iso: "2022-08-29"))
    let change = Memory.Change.sat(
      store: keeper.key(of: store), Memory.Sitting(day: day, moment: "2022-08-29T17:04"))
    var known = Memory()
    known.apply(change)
    _ = keeper.keep([change], known: known)
    var desk = try Desk(keeper: keeper, keys: "")
    #expect(desk.screen.contains("Sinds uw vorige sessie (ma 29-08)"))
    let since = try #require(desk.overzicht?.figures.first)
    desk.play("<home><enter>")
    #expect(desk.rows.count == since.count)
    // The session that begins now is the earlier one of the next.
    #expect(keeper.memory.sittings[keeper.key(of: store)]?.day == Datum(iso: "2022-09-05"))
  }

  @Test func `of a session on the same day nothing is said`() throws {
    let keeper = ShelfKeeper()
    for _ in 0..<2 {
      let desk = try Desk(keeper: keeper, keys: "")
      #expect(!desk.screen.contains("Sinds uw vorige sessie"))
    }
  }
}
