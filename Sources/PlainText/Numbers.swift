/// Numbers as the Dutch write them.
public enum Numbers {
  /// The number with a full stop between thousands: `1.234.567`.
  public static func grouped(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped(magnitude: number.magnitude)
  }

  static func grouped(magnitude: UInt) -> String {
    let digits = Array(String(magnitude))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(".") }
      result.append(digit)
    }
    return result
  }
}

/// Amounts of money.
public enum Money {
  /// An amount of whole eurocents as `€ 4.948.670,00`.
  public static func text(eurocent: Int) -> String {
    let (euros, cents) = eurocent.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = eurocent < 0 ? "-" : ""
    return "€ \(sign)\(Numbers.grouped(magnitude: euros)),\(cents < 10 ? "0" : "")\(cents)"
  }
}
