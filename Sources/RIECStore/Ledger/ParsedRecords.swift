import RIECDomain
import Synchronization

/// The records that were changed and parsed last: a save asks for the same one several times.
final class ParsedRecords: Sendable {
  /// So many are kept, and none whose line is longer than so many bytes.
  private static let (count, bytes) = (64, 1 << 16)

  private struct Known {
    let record: Record
    let place: JournalPlace
  }

  private let known = Mutex<[RecordID: Known]>([:])

  /// The record `id` as the line at `place` left it, where that is known.
  func record(_ id: RecordID, at place: JournalPlace) -> Record? {
    known.withLock { known in known[id].flatMap { $0.place == place ? $0.record : nil } }
  }

  /// Keeps what the line at `place` made of `id`; the record has so many bytes.
  func keep(_ record: Record, as id: RecordID, at place: JournalPlace, bytes: Int) {
    guard bytes <= Self.bytes else { return }
    known.withLock { known in
      if known.count >= Self.count { known.removeAll(keepingCapacity: true) }
      known[id] = Known(record: record, place: place)
    }
  }

  /// Forgets all of them: what the lines stand on was read anew.
  func removeAll() { known.withLock { $0.removeAll() } }
}
