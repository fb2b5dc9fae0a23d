import Glibc
import Synchronization

/// Work on a fixed number of threads, waited for. Plain threads: the callers are synchronous and must not depend on a
/// pool that others may fill.
enum Threads {
  /// How many threads a scan or a check uses.
  static let workers = 2

  /// Runs `work` with 0, 1, … `count - 1`, each on a thread of its own, and gives the results in that order. Where the
  /// system has no thread left, the work is done here.
  static func run<Output: Sendable>(_ count: Int, _ work: @escaping @Sendable (Int) -> Output) -> [Output] {
    if count <= 1 { return (0..<max(count, 0)).map(work) }
    let jobs = (0..<count).map { place in Job<Output> { work(place) } }
    let threads = jobs.dropFirst().map { start($0) }
    jobs.first?.run()
    for (job, thread) in zip(jobs.dropFirst(), threads) {
      if let thread { pthread_join(thread, nil) } else { job.run() }
    }
    return jobs.compactMap(\.result)
  }

  /// Starts `work` on a thread of its own, to be joined; nil where the system has none left.
  static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? { start(Job(work)) }

  /// Starts `work` on a thread of its own that nobody joins; false where the system has none left.
  static func begin(_ work: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = start(work) else { return false }
    pthread_detach(thread)
    return true
  }

  private static func start<Output: Sendable>(_ job: Job<Output>) -> pthread_t? {
    var thread = pthread_t()
    // The thread takes over this reference and lets go of it when it ends.
    let context = Unmanaged.passRetained(job as AnyJob)
    let code = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<AnyJob>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    if code == 0 { return thread }
    context.release()
    return nil
  }

  private class AnyJob {
    func run() {}
  }

  private final class Job<Output: Sendable>: AnyJob {
    private let work: @Sendable () -> Output
    private(set) var result: Output?

    init(_ work: @escaping @Sendable () -> Output) { self.work = work }

    override func run() { result = work() }
  }
}
