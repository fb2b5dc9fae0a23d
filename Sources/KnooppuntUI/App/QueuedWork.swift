import Synchronization

/// Work of a workshop that waits until somebody has it done, on their own thread: for pictures and tests.
package final class QueuedWork: Sendable {
  private let waiting = Mutex<[(workshop: Workshop, job: Workshop.Job)]>([])
  private let last = Mutex<Workshop?>(nil)

  /// No work.
  package init() {}

  /// Has `job` wait.
  package func add(_ workshop: Workshop, _ job: @escaping Workshop.Job) {
    waiting.withLock { $0.append((workshop, job)) }
    last.withLock { $0 = workshop }
  }

  /// The workshop that work was given to last.
  package var workshop: Workshop? { last.withLock { $0 } }

  /// Does what waits; whether there was any.
  package func run() -> Bool {
    let jobs = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    for (workshop, job) in jobs { job(workshop) }
    return !jobs.isEmpty
  }
}
