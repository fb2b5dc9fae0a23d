extension SafeText {
  /// The text in at most `columns`: cut between clusters, with an `…` where something was left out.
  public func fitted(to columns: Int) -> SafeText {
    guard columns > 0 else { return SafeText() }
    if isPlain {
      if string.utf8.count <= columns { return self }
      return SafeText(trusted: String(string.prefix(columns - 1)), isPlain: true) + SafeText.ellipsis
    }
    var used = 0
    var kept = ""
    var keptBeforeEllipsis = ""
    for cluster in clusters {
      used += cluster.width
      guard used <= columns else {
        return SafeText(trusted: keptBeforeEllipsis + SafeText.ellipsis.string, isPlain: false)
      }
      kept += cluster.text
      if used <= columns - 1 { keptBeforeEllipsis = kept }
    }
    return self
  }

  /// The text with blanks after it (before it, with `right`) until it takes `columns`; a wider one stays as it is.
  public func padded(to columns: Int, right: Bool = false) -> SafeText {
    let missing = columns - width
    guard missing > 0 else { return self }
    let blanks = SafeText.blanks(missing)
    return right ? blanks + self : self + blanks
  }

  /// So many blanks.
  public static func blanks(_ count: Int) -> SafeText {
    SafeText(trusted: String(repeating: " ", count: max(0, count)), isPlain: true)
  }

  /// `text` so many times.
  public static func repeated(_ text: SafeText, _ count: Int) -> SafeText {
    SafeText(trusted: String(repeating: text.string, count: max(0, count)), isPlain: text.isPlain)
  }

  /// The text in lines of at most `columns`, broken between words where it can be, at most `limit` lines (the last one
  /// then ends in `…`). A text without a character is one empty line; no columns give no lines.
  public func wrapped(to columns: Int, limit: Int = .max) -> [SafeText] {
    guard columns > 0, limit > 0 else { return [] }
    var wrapper = Wrapper(columns: columns, limit: limit)
    for cluster in clusters {
      wrapper.take(cluster)
      if wrapper.isFull { break }
    }
    return wrapper.finish(isPlain: isPlain)
  }
}

/// Breaks clusters into lines, greedily.
private struct Wrapper {
  let columns: Int
  let limit: Int
  private var lines: [String] = []
  private var line = ""
  private var lineWidth = 0
  private var word = ""
  private var wordWidth = 0
  private var blanks = 0

  init(columns: Int, limit: Int) {
    self.columns = columns
    self.limit = limit
  }

  var isFull: Bool { lines.count > limit }

  mutating func take(_ cluster: SafeText.Cluster) {
    if cluster.text == " " {
      placeWord()
      blanks += 1
      return
    }
    // A wide one in a single column is shown as cut.
    let (text, width) = cluster.width <= columns ? (cluster.text, cluster.width) : ("…", 1)
    if wordWidth + width > columns {
      placeWord()
      breakLine()
    }
    word += text
    wordWidth += width
  }

  private mutating func placeWord() {
    guard wordWidth > 0 else { return }
    if lineWidth + blanks + wordWidth > columns, lineWidth > 0 || blanks > 0 { breakLine() }
    line += String(repeating: " ", count: blanks) + word
    lineWidth += blanks + wordWidth
    blanks = 0
    word = ""
    wordWidth = 0
  }

  private mutating func breakLine() {
    if lineWidth > 0 { lines.append(line) }
    line = ""
    lineWidth = 0
    blanks = 0
  }

  mutating func finish(isPlain: Bool) -> [SafeText] {
    placeWord()
    if lineWidth > 0 || lines.isEmpty { lines.append(line) }
    let cut = lines.count > limit
    var result = lines.prefix(limit).map { SafeText(trusted: $0, isPlain: isPlain && columns > 1) }
    if cut, let last = result.last {
      result[result.count - 1] = (last + SafeText.ellipsis).fitted(to: columns)
      if last.width == columns { result[result.count - 1] = last.cut(to: columns - 1) + SafeText.ellipsis }
    }
    return result
  }
}

extension SafeText {
  /// The clusters that fit in `columns`, without an `…`.
  public func cut(to columns: Int) -> SafeText {
    if isPlain { return SafeText(trusted: String(string.prefix(max(0, columns))), isPlain: true) }
    var used = 0
    var kept = ""
    for cluster in clusters {
      used += cluster.width
      guard used <= columns else { break }
      kept += cluster.text
    }
    return SafeText(trusted: kept, isPlain: false)
  }
}

extension SafeText {
  /// The text without the blanks at its end.
  public var trimmedEnd: SafeText {
    let blanks = string.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    return blanks == 0 ? self : SafeText(string.dropLast(blanks))
  }
}
