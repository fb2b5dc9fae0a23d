import Glibc
import RIECDomain

/// The machine's clock, read at the edge only.
enum Clock {
  /// The local calendar day.
  static var today: Datum {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Datum(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Datum(day: Int32(clamping: now / 86_400))
  }
}
