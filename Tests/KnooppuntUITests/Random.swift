/// SplitMix64: the same numbers for the same seed.
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Scalars of every kind that a text may hold, control and invisible ones more often than in life.
  mutating func text(upTo length: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let range: ClosedRange<UInt32> =
        switch Int.random(in: 0..<10, using: &self) {
        case 0...3: 0x20...0x7E
        case 4: 0...0x24F
        case 5: 0x300...0x36F
        case 6: 0x2000...0x27FF
        case 7: 0x4E00...0xD7A3
        case 8: 0x1F1E6...0x1FAFF
        default: 0...0x10FFFF
        }
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
