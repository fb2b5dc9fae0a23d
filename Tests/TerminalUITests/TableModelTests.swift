import PlainText
import TerminalUI
import Testing

@Suite struct TableModelTests {
  @Test func `the cursor moves and the rows follow`() {
    var model = Table.Model(rowCount: 100, visibleRows: 10)
    var seen: [[Int]] = []
    let movements: [Table.Movement] = [
      .up, .down, .pageDown, .pageDown, .halfPageUp, .last, .up, .pageUp, .first, .to(50), .to(1000), .to(-4),
    ]
    for movement in movements {
      model.move(movement)
      seen.append([model.cursorRow, model.offset])
    }
    #expect(
      seen == [
        [0, 0], [1, 0], [10, 9], [19, 18], [14, 13], [99, 90], [98, 90], [89, 81], [0, 0], [50, 41], [99, 90], [0, 0],
      ])
  }

  @Test func `the cursor goes with its record when rows come and go`() {
    var model = Table.Model(rowCount: 100, visibleRows: 10)
    model.move(.to(50))
    model.settle(rowCount: 20, cursorRow: 7)
    #expect([model.cursorRow, model.offset] == [7, 7])
    model.settle(rowCount: 3)
    #expect([model.cursorRow, model.offset] == [2, 0])
    model.settle(rowCount: 0)
    #expect([model.cursorRow, model.offset] == [0, 0])
    model.move(.last)
    #expect([model.cursorRow, model.offset] == [0, 0])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `after anything the cursor is a row that shows`(seed: UInt64) {
    var random = Random(seed: seed)
    var model = Table.Model()
    for _ in 0..<30 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: model.settle(rowCount: Int.random(in: -2...50, using: &random))
      case 1: model.settle(visibleRows: Int.random(in: -2...20, using: &random))
      case 2: model.settle(cursorRow: Int.random(in: -2...60, using: &random))
      default:
        let movements: [Table.Movement] = [
          .up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .first, .last,
          .to(Int.random(in: -3...60, using: &random)),
        ]
        model.move(movements.randomElement(using: &random) ?? .up)
      }
      #expect((0..<max(1, model.rowCount)).contains(model.cursorRow))
      #expect((model.offset..<(model.offset + model.visibleRows)).contains(model.cursorRow))
      #expect(model.offset == 0 || model.offset + model.visibleRows <= model.rowCount)
    }
  }

  @Test func `only the rows that show are asked for`() {
    var model = Table.Model(rowCount: 1_000_000, visibleRows: 9)
    model.move(.to(500_000))
    var asked: [Int] = []
    var frame = Frame(Size(columns: 40, rows: 10))
    Table.view(model, columns: Samples.columns, in: frame.bounds, &frame) { row in
      asked.append(row)
      return Samples.rows[0]
    }
    #expect(asked == Array(499_992...500_000))
  }
}
