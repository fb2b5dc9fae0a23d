/// The namespace of what the demo store is made from.
enum Demo {}

extension Demo {
  /// SplitMix64: small, fast, and the same on every machine. Each record draws from a stream of its own, so that no
  /// record depends on how much another one drew.
  struct Random {
    private var state: UInt64

    /// The numbers that follow from `seed`.
    init(seed: UInt64) {
      state = seed
    }

    /// The stream of one thing: `subject` says which kind of thing, `index` which one.
    init(seed: UInt64, _ subject: Subject, _ index: Int) {
      var mixer = Random(seed: seed &+ UInt64(subject.rawValue) &* 0xD1B5_4A32_D192_ED03)
      state = mixer.next() ^ (UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15)
      state = next()
    }

    /// What draws numbers.
    enum Subject: UInt8 {
      case identity = 1, assignment, intervals, casus, timeline, content, signaal, knelpunt, overleg, betrokkene,
        locatie
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to `limit`, which it does not reach; 0 where `limit` is not above 0.
    mutating func below(_ limit: Int) -> Int {
      guard limit > 0 else { return 0 }
      return Int(next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    /// A number of `range`.
    mutating func within(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// True `percent` times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// One of `choices`, or `fallback` where there is none.
    mutating func pick<Choice>(_ choices: [Choice], or fallback: Choice) -> Choice {
      choices.isEmpty ? fallback : choices[below(choices.count)]
    }

    /// One of `choices`; empty where there is none.
    mutating func pick(_ choices: [String]) -> String { pick(choices, or: "") }

    /// A position in `weights`, each as often as it weighs.
    mutating func weighted(_ weights: [Int]) -> Int {
      var left = below(weights.reduce(0, +))
      for (position, weight) in weights.enumerated() {
        if left < weight { return position }
        left -= weight
      }
      return 0
    }

    /// The numbers from 0 up to `count`, in some order (Fisher and Yates).
    mutating func order(_ count: Int) -> [Int] {
      var order = Array(0..<max(0, count))
      for last in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(last, below(last + 1)) }
      return order
    }
  }
}
