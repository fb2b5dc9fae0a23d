public import PlainText

/// Where what was searched for stands in a text.
public enum Hits {
  /// The ranges of clusters of `text` in which the folded `needles` occur, in order and apart. The text is folded
  /// cluster by cluster, so a range is never half a character.
  public static func ranges(of needles: [String], in text: SafeText) -> [Range<Int>] {
    let needles = needles.map { Array(Folding.fold($0).utf8) }.filter { !$0.isEmpty }
    guard !needles.isEmpty else { return [] }
    var folded: [UInt8] = []
    var owner: [Int] = []
    for (index, cluster) in text.clusters.enumerated() {
      folded += Folding.fold(cluster.text).utf8
      owner += repeatElement(index, count: folded.count - owner.count)
    }
    var covered = Set<Int>()
    for needle in needles where needle.count <= folded.count {
      for start in 0...(folded.count - needle.count)
      where folded[start] == needle[0] && folded[start..<(start + needle.count)].elementsEqual(needle) {
        covered.formUnion(owner[start]...owner[start + needle.count - 1])
      }
    }
    return ranges(of: covered)
  }

  private static func ranges(of clusters: Set<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for cluster in clusters.sorted() {
      if let last = ranges.last, last.upperBound == cluster {
        ranges[ranges.count - 1] = last.lowerBound..<(cluster + 1)
      } else {
        ranges.append(cluster..<(cluster + 1))
      }
    }
    return ranges
  }

  /// Marks the cells of `ranges` of `text`, which stands at the left of `area`.
  public static func underline(
    _ ranges: [Range<Int>], of text: SafeText, in area: Rect, ground: Role?, emphasis: Emphasis = .underline,
    _ frame: inout Frame
  ) {
    guard !ranges.isEmpty else { return }
    var column = area.column
    for (index, cluster) in text.clusters.enumerated() {
      defer { column += cluster.width }
      guard ranges.contains(where: { $0.contains(index) }) else { continue }
      frame.restyle(Rect(column: column, row: area.row, columns: cluster.width, rows: 1)) { style in
        style.role = .hit
        style.ground = ground
        style.emphasis.formUnion(emphasis)
      }
    }
  }
}
