import PlainText

extension DetailPane {
  /// Words of a record that lead to another.
  public struct Link: Hashable, Sendable {
    /// Where a part of it stands: a line, and columns in it.
    struct Segment: Hashable, Sendable {
      let line: Int
      let columns: Range<Int>
    }

    /// The number that the words carry.
    public let target: Int
    var segments: [Segment]

    /// The line in which it begins.
    public var line: Int { segments.first?.line ?? 0 }

    /// The link to `target` of which the last part stands right above `segment`.
    private static func above(_ segment: Segment, of target: Int, in links: [Link]) -> Int? {
      for (index, link) in links.enumerated().reversed() {
        guard let last = link.segments.last, last.line >= segment.line - 1 else { return nil }
        if link.target == target, last.line < segment.line,
          last.columns.lowerBound == segment.columns.lowerBound
        {
          return index
        }
      }
      return nil
    }

    /// The links of laid out lines; one that was wrapped stays one, in a column of a table too.
    static func all(in lines: [[StyledText]]) -> [Link] {
      var links: [Link] = []
      var openAtEnd: Int?
      for (number, line) in lines.enumerated() {
        var column = 0
        var continues = openAtEnd
        openAtEnd = nil
        for piece in line {
          let width = piece.text.width
          if let target = piece.link, width > 0 {
            let segment = Segment(line: number, columns: column..<(column + width))
            if continues == target, !links.isEmpty {
              links[links.count - 1].segments.append(segment)
            } else if let above = above(segment, of: target, in: links) {
              links[above].segments.append(segment)
            } else {
              links.append(Link(target: target, segments: [segment]))
            }
            continues = nil
          }
          column += width
        }
        openAtEnd = line.last?.link
      }
      return links
    }
  }
}
