/// The colours that a terminal has of itself, as xterm has them.
enum Palette {
  /// The number of the colour that comes nearest.
  static func number(_ colour: RGB, _ depth: ColourDepth) -> Int {
    switch depth {
    case .none: 0
    case .eight: nearest(colour, base, 0..<8)
    case .sixteen: nearest(colour, base, 0..<16)
    case .palette256: nearest256(colour)
    case .direct: Int(colour.red) << 16 | Int(colour.green) << 8 | Int(colour.blue)
    }
  }

  /// As `number`, but never a colour that the few of the terminal make unreadable on `ground`: then black or white.
  static func number(_ colour: RGB, _ depth: ColourDepth, on ground: RGB?) -> Int {
    let number = number(colour, depth)
    guard depth == .eight || depth == .sixteen, let ground else { return number }
    let behind = base[Palette.number(ground, depth)]
    if contrast(base[number], behind) >= 3 { return number }
    let white = depth == .eight ? 7 : 15
    return contrast(base[0], behind) > contrast(base[white], behind) ? 0 : white
  }

  /// The first sixteen are the user's own, so only the cube and the greys count.
  private static func nearest256(_ colour: RGB) -> Int {
    func step(_ part: UInt8) -> Int {
      steps.indices.min { abs(Int(steps[$0]) - Int(part)) < abs(Int(steps[$1]) - Int(part)) } ?? 0
    }
    let (red, green, blue) = (step(colour.red), step(colour.green), step(colour.blue))
    let cube = RGB(steps[red], steps[green], steps[blue])
    let mean = (Int(colour.red) + Int(colour.green) + Int(colour.blue)) / 3
    let grey = min(23, max(0, (mean - 3) / 10))
    let level = UInt8(8 + 10 * grey)
    return distance(colour, cube) <= distance(colour, RGB(level, level, level))
      ? 16 + 36 * red + 6 * green + blue : 232 + grey
  }

  private static func nearest(_ colour: RGB, _ colours: [RGB], _ range: Range<Int>) -> Int {
    range.min { distance(colour, colours[$0]) < distance(colour, colours[$1]) } ?? 7
  }

  /// Weighted for the eye ("redmean").
  private static func distance(_ one: RGB, _ other: RGB) -> Int {
    let red = Int(one.red) - Int(other.red)
    let green = Int(one.green) - Int(other.green)
    let blue = Int(one.blue) - Int(other.blue)
    let mean = (Int(one.red) + Int(other.red)) / 2
    return ((512 + mean) * red * red >> 8) + 4 * green * green + ((767 - mean) * blue * blue >> 8)
  }

  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let base: [RGB] = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238), RGB(205, 0, 205),
    RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]
}

/// `base` to the power of `exponent`, for 0 < base ≤ 1.1: no mathematics library is imported here.
func power(_ base: Double, _ exponent: Double) -> Double {
  // base = 2^k · m with m in [1, 2); ln m by its series in (m-1)/(m+1).
  guard base > 0 else { return 0 }
  let ratio = (base.significand - 1) / (base.significand + 1)
  var term = ratio
  var logarithm = 0.0
  for step in 0..<30 {
    logarithm += term / Double(2 * step + 1)
    term *= ratio * ratio
  }
  let x = exponent * (2 * logarithm + Double(base.exponent) * 0.693147180559945309)
  var result = 1.0
  var part = 1.0
  let halved = x / 64
  for step in 1..<20 {
    part *= halved / Double(step)
    result += part
  }
  for _ in 0..<6 { result *= result }
  return result
}
