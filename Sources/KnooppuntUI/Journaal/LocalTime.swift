import RIECDomain

/// Moments of the journal, which are UTC, by the clock of the place.
struct LocalTime: Sendable {
  private let offset: (@Sendable (Int) -> Int)?

  init(_ settings: Office.Settings) { offset = settings.clockOffset }

  /// The day, and the time as `14:02`; nil for what is no moment.
  func day(_ moment: String) -> (day: Datum, time: String, seconds: String)? {
    let bytes = Array(moment.utf8)
    func pair(_ at: Int) -> Int? {
      guard at + 1 < bytes.count, (48...57).contains(bytes[at]), (48...57).contains(bytes[at + 1]) else { return nil }
      return Int(bytes[at] - 48) * 10 + Int(bytes[at + 1] - 48)
    }
    guard let day = Datum(iso: moment.prefix(10)), let hour = pair(11), let minute = pair(14), let second = pair(17)
    else { return nil }
    let utc = Int(day.day) * 86_400 + hour * 3_600 + minute * 60 + second
    let local = utc + (offset?(utc) ?? 0) * 60
    let days = (local - (local % 86_400 + 86_400) % 86_400) / 86_400
    let rest = local - days * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return (
      Datum(day: Int32(clamping: days)), "\(two(rest / 3_600)):\(two(rest / 60 % 60))", ":\(two(rest % 60))"
    )
  }

  /// `21-11-2026 14:02`; what is no moment as it stands.
  func display(_ moment: String, seconds: Bool = false) -> String {
    guard let found = day(moment) else { return moment }
    return "\(found.day.display) \(found.time)\(seconds ? found.seconds : "")"
  }
}
