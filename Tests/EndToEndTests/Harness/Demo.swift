import Testing

/// The demo store, made once for all tests in ``Program/home``.
enum Demo {
  /// Makes it where `--demo` looks for it; later calls find it there. False where that failed.
  static let isMade: Bool = {
    guard let answer = try? Program.run("lijst", "casussen", "--demo", "--formaat", "jsonl") else {
      return false
    }
    return answer.status == 0
  }()

  /// Where its records stand.
  static let basis = Program.home + "/data/knooppunt/demo/basis/1"
}

/// Sizes at which every walk must hold.
enum WindowSize: String, CaseIterable, CustomTestStringConvertible {
  case usual = "80×24"
  case wide = "120×40"
  case narrow = "40×10"

  var columns: Int { [.usual: 80, .wide: 120, .narrow: 40][self] ?? 80 }
  var rows: Int { [.usual: 24, .wide: 40, .narrow: 10][self] ?? 24 }
  var testDescription: String { rawValue }
}
