import Glibc
package import RIECDomain
import Synchronization

/// The journal of a store with the records that it touches: what saves, takes back and follows.
package final class Ledger: Sendable {
  struct Guarded {
    let journal: Journal
    var records: LedgerState
    var access: StoreAccess
    /// The day that rules and terms go by.
    var peildatum: Datum?
  }

  let guarded: Mutex<Guarded>
  let disk: any Disk
  let kinds: [Kind]
  let author: Author

  /// What was wrong with the journal when it was opened.
  let openingTrouble: JournalTrouble?

  /// Reads the journal on `disk` and verifies it.
  package init(disk: any Disk, kinds: [Kind], author: Author, access: StoreAccess) {
    self.disk = disk
    self.kinds = kinds
    self.author = author
    let journal = Journal(
      disk: disk, user: author.user, session: author.session, now: author.now, salt: author.salt)
    var records = LedgerState(kinds: kinds)
    let state = journal.open(after: nil) { records.take($0) }
    openingTrouble = state.trouble
    let known = Self.access(access, state, records)
    guarded = Mutex(Guarded(journal: journal, records: records, access: known))
  }

  /// Reads the journal on `disk` behind what is in `snapshot`; nil where the line that it names does not stand there, or
  /// its records no longer are what the lines behind it stand on.
  init?(disk: any Disk, kinds: [Kind], author: Author, access: StoreAccess, from snapshot: SnapshotManifest) {
    self.disk = disk
    self.kinds = kinds
    self.author = author
    let journal = Journal(
      disk: disk, user: author.user, session: author.session, now: author.now, salt: author.salt)
    var records = LedgerState(kinds: kinds, from: snapshot)
    guard let state = journal.open(at: snapshot.mark, deliver: { records.take($0) }), !records.hasLostGround else {
      return nil
    }
    openingTrouble = state.trouble
    let known = Self.access(access, state, records)
    guarded = Mutex(Guarded(journal: journal, records: records, access: known))
  }

  /// Whether records can be changed, as far as is known now.
  package var access: StoreAccess { guarded.withLock { $0.access } }

  /// The login name that lines are written by.
  var user: String { author.user }

  /// Whether bases came or went since the files were opened.
  var basesChanged: Bool { guarded.withLock { $0.records.basesChanged } }

  /// The last line of the journal: its number and its link.
  var head: JournalHead { guarded.withLock { $0.journal.head } }

  /// The moment of the last line; empty where there is none.
  var lastMoment: String { guarded.withLock { $0.records.lastMoment } }

  /// Notes that a file is not what the journal names.
  func doubt(_ reason: ReadOnlyReason) {
    guarded.withLock { $0.access = $0.access.doubted(for: reason) }
  }

  /// What the journal says of the basis `number`.
  func basis(_ number: Int) -> ChangePayload.Basis? { guarded.withLock { $0.records.bases[number]?.basis } }

  /// Bases that are in force, by number; nil where the journal is empty, as in a store of before it was written.
  var bases: [Int]? {
    guarded.withLock { $0.journal.head.n == 0 ? nil : $0.records.bases.keys.sorted() }
  }

  /// `base`, which holds the records of the files, with what the journal changed in them.
  package func begin(on base: StoreIndex) -> StoreIndex {
    guarded.withLock { guarded in
      guarded.peildatum = base.peildatum
      guarded.records.begin(on: base, at: guarded.journal.head.n)
      guarded.access = Self.misfits(guarded.access, guarded.records)
      return guarded.records.index ?? base
    }
  }

  /// Takes note of what the check of `index` found; the index as it is now, with it.
  func checked(_ index: StoreIndex, _ findings: Findings) -> StoreIndex {
    guarded.withLock { $0.records.checked(index, findings) } ?? index.with(findings)
  }

  /// A record of a file as the journal left it: nil where it was taken away.
  func settled(_ record: Record) -> Record? {
    guarded.withLock { $0.records.settled(record) }
  }

  /// What was changed since the last call.
  package func follow() -> StoreNews? {
    guarded.withLock { guarded in
      let journal = guarded.journal
      let state = journal.follow { guarded.records.take($0) }
      guarded.access = Self.access(guarded.access, state, guarded.records)
      let changed = guarded.records.publish(at: journal.head.n)
      guard !changed.isEmpty, let index = guarded.records.index else { return nil }
      return StoreNews(index: index, changed: changed, by: guarded.records.lastUser)
    }
  }

  /// Takes in what others wrote; the next ``follow()`` tells it.
  func readOn() {
    guarded.withLock { guarded in
      let journal = guarded.journal
      let state = journal.follow { guarded.records.take($0) }
      guarded.access = Self.access(guarded.access, state, guarded.records)
    }
  }

  /// Saves `changes`, as ``RecordStore/save(_:)`` says; throws `notRead` too where bases came or went since the files
  /// were opened.
  package func save(_ changes: ChangeSet) throws(SaveFailure) -> Saved { try save(changes, bringing: nil) }

  /// The same, with a basis in the same commit.
  func save(_ changes: ChangeSet, bringing basis: ReadyBasis?) throws(SaveFailure) -> Saved {
    try guarded.withLock { guarded throws(SaveFailure) in
      if case .readOnly(let reason) = guarded.access { throw .readOnly(reason) }
      guard guarded.records.index != nil, let peildatum = guarded.peildatum else { throw .notRead }
      let journal = guarded.journal
      var plan = SavePlan(changes, peildatum: peildatum, isBringing: basis != nil)
      do throws(CommitFailure<SaveFailure>) {
        let entries = try journal.commit { tail throws(SaveFailure) in
          // What others wrote is taken in whatever becomes of these changes: the journal has read past it.
          for entry in tail { guarded.records.take(entry) }
          // Which records there are, and which numbers are free, is not known until the bases are read again.
          if guarded.records.basesChanged { throw .notRead }
          return try Self.draft(of: basis, changes.reden, on: guarded.records) + plan.drafts(on: guarded.records)
        }
        for entry in entries {
          if let id = entry.id, let made = plan.made[id] {
            guarded.records.take(entry, made: made)
          } else {
            guarded.records.take(entry)
          }
        }
        let numbers = entries.map(\.n)
        guard let first = numbers.min(), let last = numbers.max() else { throw .refused(.nothing) }
        return Saved(lines: first...last, records: plan.records, merged: plan.isMerged)
      } catch {
        throw Self.failure(error, &guarded.access)
      }
    }
  }

  /// What a snapshot of the records as they stand now is made of; nil where they are not known for sure: the store is not
  /// read, only read, or damaged, or what was saved is not taken into the index yet.
  func snapshotInput() -> SnapshotInput? {
    let known = guarded.withLock { guarded -> (input: SnapshotInput, purges: Set<Int>)? in
      let (journal, records) = (guarded.journal, guarded.records)
      guard case .writable = guarded.access, journal.trouble == nil, journal.mark.head == journal.head,
        journal.undelivered.isEmpty, journal.head.n > 0, let index = records.index, records.fresh.isEmpty,
        !records.basesChanged, records.misfit == nil, !records.hasLostGround, index.unreadable.isEmpty
      else { return nil }
      let input = SnapshotInput(
        index: index, mark: journal.mark, segments: journal.identities, bases: records.bases.values.map { $0 },
        records: records.records, takenAway: records.takenAway, purgeLines: [], lastUser: records.lastUser,
        lastMoment: records.lastMoment,
        kinds: kinds, disk: disk)
      return (input, records.purges.lines)
    }
    guard var input = known?.input, let purges = known?.purges else { return nil }
    if !purges.isEmpty { input.purgeLines = lines(purges) }
    return input.purgeLines.count == purges.count ? input : nil
  }

  /// Has the journal clear a torn end, as every writer does before it appends; what was cleared.
  func clearTail() throws(SaveFailure) -> [String] {
    try guarded.withLock { guarded throws(SaveFailure) in
      if case .readOnly(let reason) = guarded.access { throw .readOnly(reason) }
      let journal = guarded.journal
      var cleared = journal.follow { guarded.records.take($0) }.notices.compactMap { notice -> String? in
        if case .unusedSegment(let file) = notice { file } else { nil }
      }
      do throws(CommitFailure<SaveFailure>) {
        _ = try journal.commit { tail throws(SaveFailure) in
          for entry in tail {
            guarded.records.take(entry)
            if entry.op == .herstel { cleared.append(entry.place.file) }
          }
          return []
        }
      } catch {
        throw Self.failure(error, &guarded.access)
      }
      return cleared
    }
  }

  /// What stands in `guarded`, for reading the journal once more.
  func withRecords<Output: Sendable, Failure: Error>(
    _ body: (LedgerState) throws(Failure) -> Output
  ) throws(Failure) -> Output {
    try guarded.withLock { guarded throws(Failure) in try body(guarded.records) }
  }

  /// Reads every line of the journal from its beginning.
  @discardableResult
  func readAll(_ deliver: (JournalEntry) -> Void) -> (state: JournalState, head: JournalHead) {
    let journal = Journal(disk: disk, user: "", session: "", now: { "" }, salt: { [] })
    let state = journal.open(after: nil, deliver: deliver)
    return (state, journal.head)
  }

  /// The bytes of the lines `numbers` as they stand in the journal, in its order, without line ends.
  func lines(_ numbers: Set<Int>) -> [[UInt8]] {
    var places: [JournalPlace] = []
    readAll { if numbers.contains($0.n) { places.append($0.place) } }
    var lines: [[UInt8]] = []
    var opened: DiskFile?
    defer { if let opened { disk.close(opened) } }
    for place in places {
      if opened?.name != place.file {
        if let opened { disk.close(opened) }
        opened = try? disk.open(place.file, .read)
      }
      guard let opened, let line = try? disk.read(opened, at: place.offset, count: place.length) else { continue }
      lines.append(line)
    }
    return lines
  }
}

extension Ledger {
  /// What holds after the journal was read as `state`: what was doubtful before stays so.
  private static func access(_ known: StoreAccess, _ state: JournalState, _ records: LedgerState) -> StoreAccess {
    misfits(state.trouble.map { known.doubted(for: ReadOnlyReason($0)) } ?? known, records)
  }

  /// The line that brings in `basis`, whose records must be new to the store still.
  private static func draft(
    of basis: ReadyBasis?, _ reden: String?, on records: LedgerState
  ) throws(SaveFailure) -> [JournalDraft] {
    guard let basis else { return [] }
    if let known = basis.ids.first(where: { records.kind(of: $0) != nil || records.records[$0] != nil }) {
      throw .gone(known)
    }
    if let known = basis.ids.first(where: records.purges.destroyed.contains) { throw .destroyed(known) }
    do throws(StoreError) {
      return [JournalDraft(op: .basis, payload: ChangePayload(reden: reden, basis: try basis.place()).bytes)]
    } catch {
      throw .notSaved(error)
    }
  }

  private static func misfits(_ known: StoreAccess, _ records: LedgerState) -> StoreAccess {
    records.misfit.map { known.doubted(for: .damaged(file: $0.file, line: $0.line)) } ?? known
  }

  static func failure(_ failure: CommitFailure<SaveFailure>, _ access: inout StoreAccess) -> SaveFailure {
    switch failure {
    case .refused(let refusal): return refusal
    case .readOnly(let trouble):
      let reason = ReadOnlyReason(trouble)
      access = .readOnly(reason)
      return .readOnly(reason)
    case .locked(let holder): return .locked(holder)
    case .invalid: return .overLimit("", .bytes)
    case .notSaved(let failure): return .notSaved(StoreError(failure))
    case .unknown(let failure):
      let error = StoreError(failure)
      access = .readOnly(.unconfirmed(error.detail))
      return .unknown(error)
    }
  }
}

extension StoreAccess {
  /// What holds once there is `reason` to doubt what is read. What was doubtful first stays the reason; damage is told
  /// too where nobody may write anyway.
  fileprivate func doubted(for reason: ReadOnlyReason) -> StoreAccess {
    switch self {
    case .writable: .readOnly(reason)
    case .readOnly(let known): reason.isDamage && !known.isDamage && known != .plain ? .readOnly(reason) : self
    }
  }
}

extension ReadOnlyReason {
  init(_ trouble: JournalTrouble) {
    switch trouble {
    case .damaged(let damage): self = .damaged(file: damage.place.file, line: damage.place.line)
    case .truncated(let file, read: _, size: _): self = .truncated(file: file)
    case .headGone: self = .truncated(file: "journal")
    case .unreadable(let failure): self = .permission(StoreError(failure).detail)
    case .stopped(let failure): self = .unconfirmed(StoreError(failure).detail)
    }
  }
}

extension StoreError {
  /// Writing failed with `failure`.
  init(_ failure: DiskFailure) {
    self.init(.notWritable, path: failure.name, detail: String(cString: strerror(failure.number)))
  }
}
