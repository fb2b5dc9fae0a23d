import Synchronization

/// Work away from the loop's thread: results wait in a queue, and the loop is woken to take them.
package final class Workshop: Sendable {
  /// A piece of work; what it finds it posts.
  package typealias Job = @Sendable (Workshop) -> Void

  /// A sign that work under way is no longer wanted.
  final class Cancellation: Sendable {
    private let state = Mutex(false)

    /// Whether it was cancelled.
    var isCancelled: Bool { state.withLock { $0 } }

    /// Says that the work is no longer wanted.
    func cancel() { state.withLock { $0 = true } }
  }

  private struct Finished {
    var messages: [App.Message] = []
    var progress: App.Message?
    var lastWake: ContinuousClock.Instant?
  }

  private let finished = Mutex(Finished())
  private let wake: @Sendable () -> Void
  private let run: @Sendable (Workshop, @escaping Job) -> Void

  /// A workshop that calls `wake`, from any thread, when something is ready, and has `run` do the work: on another
  /// thread, unless it is said otherwise.
  package init(
    wake: @escaping @Sendable () -> Void,
    run: @escaping @Sendable (Workshop, @escaping Job) -> Void = { workshop, job in Task.detached { job(workshop) } }
  ) {
    self.wake = wake
    self.run = run
  }

  /// Has `job` done; what it posts is taken by the loop.
  func start(_ job: @escaping Job) {
    run(self, job)
  }

  /// Puts results in the queue, to be taken together.
  func post(_ messages: App.Message...) {
    finished.withLock { $0.messages += messages }
    wake()
  }

  /// Notes how far work has come; only the latest is kept, and the loop is woken at most ten times a second.
  package func postProgress(_ message: App.Message) {
    let now = ContinuousClock.now
    let isDue = finished.withLock { finished in
      finished.progress = message
      if let last = finished.lastWake, now - last < .milliseconds(100) { return false }
      finished.lastWake = now
      return true
    }
    if isDue { wake() }
  }

  /// Everything that is ready, in the order in which it was posted; progress first.
  func collect() -> [App.Message] {
    finished.withLock { finished in
      let all = (finished.progress.map { [$0] } ?? []) + finished.messages
      finished.messages = []
      finished.progress = nil
      return all
    }
  }
}
