import PlainText

extension Cell {
  /// What stands for its text on a terminal that is not UTF-8: as many ASCII characters as it has columns.
  public var ascii: String {
    if text.utf8.count == 1 { return text }
    var clusters = SafeText(text).clusters.makeIterator()
    let found = clusters.next()?.ascii.text ?? ""
    let padded = found + String(repeating: " ", count: max(0, Int(width) - found.utf8.count))
    return String(padded.prefix(Int(width)))
  }
}
