import CSystem
import Glibc
import Synchronization

/// What a program that stays open has done for its store in the background, by one thread of low priority: right after
/// the index stands everything that it was read from is verified; then, and while the program runs, a snapshot is
/// written when many lines stand behind the newest.
public final class StoreUpkeep: Sendable {
  /// So many lines stand behind the newest snapshot before the screens write one.
  public static let lines = 1_000
  /// Milliseconds between two looks, and after one in which none could be written.
  private static let pauses: (CInt, CInt) = (5_000, 60_000)
  /// Milliseconds that ending waits for the thread at most.
  private static let patience: CInt = 500

  /// It has the store, which has this upkeep: only ending lets go of both.
  private let work = Mutex<Work?>(nil)
  private let changed = Mutex<@Sendable () -> Void>({})

  /// Upkeep of no store yet.
  public init() {}

  /// Has `changed` called, from the thread, when the store is to be looked at: it became read-only, or a bad snapshot was
  /// replaced.
  public func whenChanged(_ changed: @escaping @Sendable () -> Void) { self.changed.withLock { $0 = changed } }

  /// Looks after `store` from now on, and after no other opening of it.
  func begin(for store: FileStore) {
    guard !store.info.isPlain, let next = Work(store, changed.withLock { $0 })
    else { return }
    let former = work.withLock { work in
      defer { work = next }
      return work
    }
    former?.cancel()
    if !Threads.begin({ next.run() }) { next.finish() }
  }

  /// Ends it. A snapshot that is being written is taken away, unless that takes long.
  public func end() {
    let former = work.withLock { work in
      defer { work = nil }
      return work
    }
    guard let former else { return }
    former.cancel()
    former.wait(milliseconds: Self.patience)
  }

  /// What the thread does for one opening of a store.
  private final class Work: Sendable {
    private let store: FileStore
    private let changed: @Sendable () -> Void
    private let isCancelled = Atomic(false)
    /// Its write end ends waiting.
    private let stop: (read: CInt, write: CInt)
    /// Its write end says that the thread is at its end.
    private let done: (read: CInt, write: CInt)

    init?(_ store: FileStore, _ changed: @escaping @Sendable () -> Void) {
      var ends: [CInt] = [-1, -1]
      guard csystem_pipe(&ends) else { return nil }
      stop = (ends[0], ends[1])
      guard csystem_pipe(&ends) else {
        close(stop.read)
        close(stop.write)
        return nil
      }
      done = (ends[0], ends[1])
      self.store = store
      self.changed = changed
    }

    deinit { for descriptor in [stop.read, stop.write, done.read, done.write] { close(descriptor) } }

    func run() {
      // Of this thread only, as Linux has it.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
      let ground = store.ground
      let opened = (store.access, ground.rejected)
      ground.verify(isCancelled: { self.isCancelled.load(ordering: .relaxed) })
      if store.access != opened.0 || ground.rejected != opened.1 { changed() }
      var known = store.newestSnapshot?.line ?? 0
      while !isCancelled.load(ordering: .relaxed) {
        let isDue = !ground.rejected.isEmpty || (store.head?.n ?? 0) - known > StoreUpkeep.lines
        if isDue {
          _ = try? store.renewSnapshot(
            beyond: StoreUpkeep.lines, isCancelled: { self.isCancelled.load(ordering: .relaxed) })
          known = store.newestSnapshot?.line ?? 0
        }
        let isStill = (store.head?.n ?? 0) - known > StoreUpkeep.lines
        wait(for: stop.read, milliseconds: isDue && isStill ? StoreUpkeep.pauses.1 : StoreUpkeep.pauses.0)
      }
      finish()
    }

    func cancel() {
      isCancelled.store(true, ordering: .relaxed)
      tell(stop.write)
    }

    func finish() { tell(done.write) }

    func wait(milliseconds: CInt) { wait(for: done.read, milliseconds: milliseconds) }

    private func tell(_ descriptor: CInt) {
      var byte: UInt8 = 0
      _ = write(descriptor, &byte, 1)
    }

    private func wait(for descriptor: CInt, milliseconds: CInt) {
      var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&waited, 1, milliseconds)
    }
  }
}
