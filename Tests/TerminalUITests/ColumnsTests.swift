import TerminalUI
import Testing

@Suite struct ColumnsTests {
  private let wishes = [
    Columns.Wish(minimum: 12, ideal: 12, priority: 9), Columns.Wish(minimum: 8, ideal: 14, priority: 8, growth: 2),
    Columns.Wish(minimum: 6, ideal: 12, priority: 1), Columns.Wish(minimum: 4, ideal: 9, priority: 7, growth: 1),
  ]

  @Test(
    arguments: [
      (53, [12, 14, 12, 9]), (62, [12, 20, 12, 12]), (50, [12, 13, 11, 8]), (36, [12, 8, 6, 4]),
      (35, [12, 12, nil, 7]),
      (28, [12, 8, nil, 4]), (27, [12, 13, nil, nil]), (5, [5, nil, nil, nil]), (0, [nil, nil, nil, nil]),
    ] as [(Int, [Int?])])
  func `columns grow, shrink and go by their wishes`(width: Int, widths: [Int?]) {
    #expect(Columns.distribute(wishes, over: width, gap: 2) == widths)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `what is shared out fits, and no column is below its minimum`(seed: UInt64) {
    var random = Random(seed: seed)
    let wishes = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      Columns.Wish(
        minimum: Int.random(in: -1...12, using: &random), ideal: Int.random(in: 0...30, using: &random),
        priority: Int.random(in: 0...3, using: &random), growth: Int.random(in: 0...2, using: &random))
    }
    let width = Int.random(in: 0...120, using: &random)
    let widths = Columns.distribute(wishes, over: width, gap: 2)
    let kept = widths.compactMap { $0 }
    #expect(widths.count == wishes.count)
    #expect(kept.reduce(0, +) + 2 * max(0, kept.count - 1) <= width)
    #expect(kept.isEmpty == (wishes.isEmpty || width == 0))
    if kept.count > 1 { #expect(zip(widths, wishes).allSatisfy { $0 == nil || ($0 ?? 0) >= $1.minimum }) }
  }
}
