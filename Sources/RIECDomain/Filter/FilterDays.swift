import PlainText

/// Dates in a filter: `2021`, `2021-06`, `2021-06-14`, `vandaag`, `-30d`, `+30d`.
enum FilterDays {
  /// The days that `text` names; nil for anything else.
  static func span(of text: String, today: Datum) -> ClosedRange<Int32>? {
    if Folding.fold(text) == "vandaag" { return today.day...today.day }
    if let first = text.first, first == "-" || first == "+" {
      guard let last = text.last, last == "d" || last == "D",
        let count = number(text.dropFirst().dropLast(), digits: 1...6)
      else { return nil }
      let day = today.adding(days: first == "-" ? -count : count).day
      return day...day
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap({ number($0, digits: 4...4) }) else { return nil }
    switch parts.count {
    case 1: return span(from: (year, 1, 1), to: (year, 12, 31))
    case 2:
      guard let month = number(parts[1], digits: 2...2) else { return nil }
      return span(from: (year, month, 1), to: (year, month, Datum.daysIn(month: month, year: year)))
    case 3:
      guard let day = Datum(iso: text)?.day else { return nil }
      return day...day
    default: return nil
    }
  }

  /// The spelling that somebody meant who wrote a day as screens show it, `14-06-2021`.
  static func meant(by text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let day = number(parts[0], digits: 1...2), let month = number(parts[1], digits: 1...2),
      let year = number(parts[2], digits: 4...4)
    else { return nil }
    return Datum(year: year, month: month, day: day)?.iso
  }

  private static func span(
    from first: (year: Int, month: Int, day: Int), to last: (year: Int, month: Int, day: Int)
  ) -> ClosedRange<Int32>? {
    guard let first = Datum(year: first.year, month: first.month, day: first.day),
      let last = Datum(year: last.year, month: last.month, day: last.day)
    else { return nil }
    return first.day...last.day
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}
