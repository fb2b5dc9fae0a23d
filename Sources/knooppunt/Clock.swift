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

  /// The local time of now on `day`, with its offset: what a step in a lifecycle is dated by.
  static func moment(on day: Datum) -> Moment? {
    let parts = local.parts
    let offset = parts.tm_gmtoff / 60
    func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = [parts.tm_hour, parts.tm_min, min(parts.tm_sec, 59)].map { pair(Int($0)) }.joined(separator: ":")
    let zone = "\(offset < 0 ? "-" : "+")\(pair(abs(offset) / 60)):\(pair(abs(offset) % 60))"
    return Moment(iso: "\(day.iso)T\(time)\(zone)")
  }

  /// The minutes that the local clock is ahead of UTC at a moment, in seconds since 1970.
  static func offset(at seconds: Int) -> Int {
    var moment = time_t(seconds)
    var parts = tm()
    localtime_r(&moment, &parts)
    return parts.tm_gmtoff / 60
  }

  private static var local: (now: time_t, parts: tm) {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return (now, parts)
  }
}
