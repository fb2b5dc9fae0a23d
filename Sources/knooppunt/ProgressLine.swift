import PlainText
import Synchronization

/// How far slow work is, on standard error where that is a terminal, at most ten times a second. It may be told from any
/// thread.
final class ProgressLine: Sendable {
  private let what: String
  private let isShown: Bool
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  /// Progress of `what`.
  init(_ what: String) {
    self.what = what
    isShown = Output.errorsAreSeen
  }

  /// Shows that `done` of `total` is done.
  func show(_ done: Int, _ total: Int) {
    guard isShown, total > 0 else { return }
    let now = ContinuousClock.now
    let isDue = last.withLock { last in
      if let last, now - last < .milliseconds(100) { return false }
      last = now
      return true
    }
    if isDue { Output.passing("\(what) \(min(100, Int(Double(done) / Double(total) * 100))) %") }
  }

  /// Clears the line.
  func clear() {
    if isShown, last.withLock({ $0 != nil }) { Output.passing("") }
  }
}
