import Glibc
import RIECDomain

/// The machine's clock, read at the edge only.
enum Clock {
  /// The local calendar day.
  static var today: Datum {
    let (now, parts) = local
    return Datum(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Datum(day: Int32(clamping: now / 86_400))
  }

  /// The local time, as `2026-11-21T10:50`.
  static var moment: String {
    let parts = local.parts
    let time = [parts.tm_hour, parts.tm_min].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(today.iso)T\(time)"
  }

  /// The local time of day on `day`, with the offset of the place; what is "now" where "today" is fixed.
  static func moment(on day: Datum) -> Moment? {
    let parts = local.parts
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let offset = abs(Int(parts.tm_gmtoff)) / 60
    let sign = parts.tm_gmtoff < 0 ? "-" : "+"
    let time = [parts.tm_hour, parts.tm_min, min(59, parts.tm_sec)].map { two(Int($0)) }.joined(separator: ":")
    return Moment(iso: "\(day.iso)T\(time)\(sign)\(two(offset / 60)):\(two(offset % 60))")
  }

  private static var local: (now: time_t, parts: tm) {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return (now, parts)
  }
}
