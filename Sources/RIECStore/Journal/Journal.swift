/// The append-only, hash-chained record of every change (design §2; the steps are those of reliability page §2).
///
/// Readers take no lock and stop behind the last whole commit. A writer appends under the lock, and says that something
/// is saved when it is synced. Who owns a journal guards it: it is not shared between threads.
package final class Journal {
  let disk: any Disk
  let user: String
  let session: String
  let now: () -> String
  let salt: () -> [UInt8]
  let segmentLimit: Int
  let reader = EntryReader()

  /// The last line that was delivered.
  package internal(set) var head = JournalHead.empty
  /// Why nothing may be appended; nil where it may.
  package internal(set) var trouble: JournalTrouble?

  /// Where the next line is expected. Its head is the delivered one.
  var mark = JournalMark.start
  /// Where the lines of the segment of `mark` begin.
  var segmentStart = JournalMark.start
  /// The files behind the segments that were read.
  var identities: [Int: DiskStatus.Identity] = [:]
  /// Up to where this journal itself has synced the active segment.
  var synced: JournalMark?
  /// The active segment whose name this journal has synced.
  var namedSegment = 0
  /// Lines that were read under the lock for a commit that then could not be; the next call delivers them.
  var undelivered: [JournalEntry] = []

  /// A journal on `disk`, not read yet. `now` gives the moment for a line, `salt` 16 random bytes; a segment is
  /// succeeded by a new one when it would grow beyond `segmentLimit` bytes.
  package init(
    disk: any Disk, user: String, session: String, segmentLimit: Int = 64 << 20, now: @escaping () -> String,
    salt: @escaping () -> [UInt8]
  ) {
    self.disk = disk
    self.user = user
    self.session = session
    self.segmentLimit = segmentLimit
    self.now = now
    self.salt = salt
  }

  /// Reads and verifies all segments, and delivers the lines of whole commits after `known`.
  ///
  /// With `known`, segments that end before it are taken on trust, which a snapshot's reader does; that line itself must
  /// be there. Without, everything is verified.
  package func open(after known: JournalHead? = nil, deliver: (JournalEntry) -> Void) -> JournalState {
    trouble = nil
    undelivered = []
    let known = known ?? .empty
    head = known
    // A second attempt does not begin where the first one got to: what stopped that one may lie before.
    return settled(attempts: 3) { () throws(JournalTrouble) in try self.locate(from: known, deliver).notices }
  }

  /// Delivers the lines of whole commits that came since. Takes no lock.
  package func follow(deliver: (JournalEntry) -> Void) -> JournalState {
    deliverKept(deliver)
    if let trouble { return JournalState(trouble: trouble) }
    return settled(attempts: 3) { () throws(JournalTrouble) in try self.advance(deliver).notices }
  }

  /// Delivers what a commit read and could not give on.
  func deliverKept(_ deliver: (JournalEntry) -> Void) {
    let kept = undelivered
    undelivered = []
    kept.forEach(deliver)
  }

  /// A writer may be at work while we read without the lock: only trouble that lasts is trouble.
  func settled(
    attempts: Int, _ read: () throws(JournalTrouble) -> [JournalNotice]
  ) -> JournalState {
    for attempt in 1...max(attempts, 1) {
      do throws(JournalTrouble) {
        return JournalState(notices: try read())
      } catch {
        guard attempt == attempts else {
          disk.sleep(milliseconds: 1)
          continue
        }
        stop(for: error)
        return JournalState(trouble: error)
      }
    }
    return JournalState(trouble: trouble)
  }

  /// Ends appending because of `trouble`, but for a file that cannot be read now: the next call tries again.
  func stop(for trouble: JournalTrouble) {
    if case .unreadable = trouble { return }
    self.trouble = trouble
  }
}
