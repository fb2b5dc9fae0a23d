import RIECDomain
import RIECStore
import Synchronization

/// Changes on their way to the keeper: in their order, one batch at a time, away from the loop's thread.
final class MemoryQueue: Sendable {
  private let keeper: any MemoryKeeper
  private let waiting = Mutex<[Memory.Change]>([])
  /// Held while the keeper works.
  private let turn = Mutex(())

  init(_ keeper: any MemoryKeeper) {
    self.keeper = keeper
  }

  /// What earlier sessions left, for the loop.
  func load(for info: StoreInfo) -> App.Message {
    .memoryLoaded(keeper.load(), store: keeper.key(of: info), moment: keeper.moment)
  }

  /// Has `change` kept soon.
  func keep(_ change: Memory.Change, known: Memory, _ workshop: Workshop) {
    waiting.withLock { $0.append(change) }
    workshop.start { workshop in
      if let message = self.keepWaiting(known) { workshop.post(message) }
    }
  }

  /// Keeps what still waits, at the end of a session on `day`, and that the session lasted until now.
  func close(_ known: Memory, on day: Datum, _ info: StoreInfo) {
    let sitting = Memory.Sitting(day: day, moment: keeper.moment)
    waiting.withLock { $0.append(.sat(store: keeper.key(of: info), sitting)) }
    _ = keepWaiting(known)
  }

  private func keepWaiting(_ known: Memory) -> App.Message? {
    turn.withLock { _ in
      let changes = waiting.withLock { waiting in
        defer { waiting = [] }
        return waiting
      }
      if changes.isEmpty { return nil }
      return .memoryKept(keeper.keep(changes, known: known), changes: changes.count)
    }
  }
}
