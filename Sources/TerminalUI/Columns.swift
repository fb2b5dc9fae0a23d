/// Shares the width of a screen among columns.
public enum Columns {
  /// What a column asks for.
  public struct Wish: Hashable, Sendable {
    /// Columns below which it is left out.
    public var minimum: Int
    /// Columns that it needs to show everything.
    public var ideal: Int
    /// How long it stays when it gets narrow: the highest stays longest.
    public var priority: Int
    /// Its share of what is left over; 0: none.
    public var growth: Int

    /// A wish; `minimum` is at least 1 and `ideal` at least `minimum`.
    public init(minimum: Int, ideal: Int, priority: Int = 0, growth: Int = 0) {
      self.minimum = max(1, minimum)
      self.ideal = max(self.minimum, ideal)
      self.priority = priority
      self.growth = max(0, growth)
    }
  }

  /// The width of each column, nil where it is left out, with `gap` between those that stay. One always stays, however
  /// narrow; among equals the leftmost stays longest.
  public static func distribute(_ wishes: [Wish], over width: Int, gap: Int) -> [Int?] {
    guard width > 0, !wishes.isEmpty else { return wishes.map { _ in nil } }
    var kept = Array(wishes.indices)
    func needed() -> Int { kept.reduce(gap * (kept.count - 1)) { $0 + wishes[$1].minimum } }
    while kept.count > 1, needed() > width {
      let last = kept.indices.min {
        wishes[kept[$0]].priority <= wishes[kept[$1]].priority && $0 > $1
          || wishes[kept[$0]].priority < wishes[kept[$1]].priority
      }
      kept.remove(at: last ?? kept.count - 1)
    }
    var widths: [Int?] = wishes.map { _ in nil }
    for index in kept { widths[index] = min(wishes[index].minimum, width) }
    var spare = max(0, width - needed())
    spare = fill(&widths, wishes, kept, spare)
    grow(&widths, wishes, kept, spare)
    return widths
  }

  /// Widens the columns towards their ideal, a column of the screen at a time to whichever misses most.
  private static func fill(_ widths: inout [Int?], _ wishes: [Wish], _ kept: [Int], _ spare: Int) -> Int {
    var spare = spare
    while spare > 0 {
      let missing = kept.map { wishes[$0].ideal - (widths[$0] ?? 0) }
      guard let most = missing.max(), most > 0, let index = missing.firstIndex(of: most) else { break }
      widths[kept[index]] = (widths[kept[index]] ?? 0) + 1
      spare -= 1
    }
    return spare
  }

  private static func grow(_ widths: inout [Int?], _ wishes: [Wish], _ kept: [Int], _ spare: Int) {
    let total = kept.reduce(0) { $0 + wishes[$1].growth }
    guard total > 0, spare > 0 else { return }
    var given = 0
    var shares = 0
    for index in kept where wishes[index].growth > 0 {
      shares += wishes[index].growth
      let upTo = spare * shares / total
      widths[index] = (widths[index] ?? 0) + upTo - given
      given = upTo
    }
  }
}
