import PlainText

/// A day as it is typed: `2021-06-14`, `14-06-2021`, `vandaag`, `+14d`, `-3d`, `+2w`, `+1m`, `+1j`, `+10wd`.
struct DayInput {
  let today: Datum

  /// The day that `text` names. Throws for anything else, and for a day outside the years 1 to 9999.
  func day(_ text: String) throws(InputFault) -> Datum {
    guard let day = named(text), (1...9999).contains(day.year) else {
      throw InputFault(
        Tekst(
          nl: "\(text.quoted) is geen datum. Bijvoorbeeld: 14-06-2021, vandaag, +14d, +2w, +1m, +10wd.",
          en: "\(text.quoted) is not a date. For example: 14-06-2021, today, +14d, +2w, +1m, +10wd."))
    }
    return day
  }

  private func named(_ text: String) -> Datum? {
    switch Folding.fold(text) {
    case "vandaag", "today", "nu": return today
    case "morgen", "tomorrow": return today.adding(days: 1)
    case "gisteren", "yesterday": return today.adding(days: -1)
    default: break
    }
    if let day = Datum(iso: text) { return day }
    return text.first == "+" || text.first == "-" ? relative(text) : written(text)
  }

  /// Day, month and year between equal separators.
  private func written(_ text: String) -> Datum? {
    guard let separator = text.first(where: { "-/.".contains($0) }) else { return nil }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3, let day = DayInput.number(parts[0], digits: 1...2),
      let month = DayInput.number(parts[1], digits: 1...2), let year = DayInput.number(parts[2], digits: 4...4)
    else { return nil }
    return Datum(year: year, month: month, day: day)
  }

  private func relative(_ text: String) -> Datum? {
    let sign = text.first == "-" ? -1 : 1
    let digits = text.dropFirst().prefix { ("0"..."9").contains($0) }
    guard let count = DayInput.number(digits, digits: 1...5) else { return nil }
    switch Folding.fold(String(text.dropFirst(1 + digits.count))) {
    case "d": return today.adding(days: sign * count)
    case "w": return today.adding(days: sign * count * 7)
    case "m": return later(months: sign * count)
    case "j", "y": return later(months: sign * count * 12)
    case "wd": return sign > 0 ? Werkdagen.adding(count, to: today) : earlier(werkdagen: count)
    default: return nil
    }
  }

  /// The same day of another month, or the last one of a month that is too short.
  private func later(months: Int) -> Datum? {
    let (year, month, day) = today.components
    let place = year * 12 + month - 1 + months
    guard place >= 12 else { return nil }
    let (newYear, newMonth) = (place / 12, place % 12 + 1)
    return Datum(year: newYear, month: newMonth, day: min(day, Datum.daysIn(month: newMonth, year: newYear)))
  }

  private func earlier(werkdagen count: Int) -> Datum {
    var (day, left) = (today, count)
    while left > 0 {
      day = day.adding(days: -1)
      if Werkdagen.isWerkdag(day) { left -= 1 }
    }
    return day
  }

  static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}

/// A moment as it is typed: as a record spells it, or a day and a time in the Netherlands, `14-06-2021 9:30`.
struct MomentInput {
  let today: Datum

  /// The moment that `text` names. Throws for anything else.
  func moment(_ text: String) throws(InputFault) -> Moment {
    if let moment = Moment(iso: text) { return moment }
    let parts = text.split(whereSeparator: \.isWhitespace)
    if parts.count == 2, let day = try? DayInput(today: today).day(String(parts[0])), let minute = minute(parts[1]),
      let moment = Moment(iso: "\(day.iso)T\(spelled(minute))\(offset(on: day, at: minute))")
    {
      return moment
    }
    throw InputFault(
      Tekst(
        nl: "\(text.quoted) is geen tijdstip. Bijvoorbeeld: 14-06-2021 9:30 of 2021-06-14T09:30:00+02:00.",
        en: "\(text.quoted) is not a moment. For example: 14-06-2021 9:30 or 2021-06-14T09:30:00+02:00."))
  }

  /// Minutes since midnight.
  private func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = DayInput.number(parts[0], digits: 1...2), hour < 24,
      let minute = DayInput.number(parts[1], digits: 2...2), minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  private func spelled(_ minute: Int) -> String {
    [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":") + ":00"
  }

  /// The offset of the Netherlands: summer time lasts from the last Sunday of March, 2:00, to that of October, 3:00, when
  /// the hour from 2:00 comes twice and its first pass is taken.
  private func offset(on day: Datum, at minute: Int) -> String {
    let year = day.year
    guard let begin = lastSunday(of: 3, year), let end = lastSunday(of: 10, year) else { return "+01:00" }
    let hasBegun = day > begin || (day == begin && minute >= 120)
    let hasEnded = day > end || (day == end && minute >= 180)
    return hasBegun && !hasEnded ? "+02:00" : "+01:00"
  }

  private func lastSunday(of month: Int, _ year: Int) -> Datum? {
    guard let last = Datum(year: year, month: month, day: 31) else { return nil }
    return last.adding(days: -(last.weekday % 7))
  }
}
