import CSystem
import Glibc
public import RIECDomain
import StrictJSON

/// Opens the store at `path`: a folder with FORMAT, a plain folder of `<soort>.json` and `<soort>.jsonl`, or one such
/// file. Plain JSON opens read-only whatever its mode and owner.
///
/// - Parameters:
///   - kinds: the kinds to look for, in the order in which lists name them.
///   - author: who may write to it; nil where nobody is to.
///   - upkeep: who verifies it in the background and renews its snapshots; nil where nobody does, and only saving
///     verifies.
public func openStore(
  at path: String, kinds: [Kind] = Kinds.all, author: Author? = nil, upkeep: StoreUpkeep? = nil
) throws(StoreError) -> FileStore {
  try FileStore(path: path, kinds: kinds, author: author, upkeep: upkeep)
}

/// A store in files of this machine. Its files stay open, so what was opened is what is read.
public struct FileStore: RecordStore {
  /// What FORMAT or the folder said.
  public let info: StoreInfo
  /// The kinds that have a file.
  public let kinds: [Kind.Name]

  private let descriptions: [Kind]
  let author: Author?
  private let upkeep: StoreUpkeep?
  /// What the records are read from.
  let ground: Ground

  init(
    path: String, kinds: [Kind], author: Author?, upkeep: StoreUpkeep? = nil, rejecting: Set<Int> = []
  ) throws(StoreError) {
    self.author = author
    self.upkeep = upkeep
    var status = stat()
    if stat(path, &status) != 0 { throw Folder.error(path) }
    let opened: OpenedStore
    if status.st_mode & S_IFMT == S_IFDIR {
      if let sealed = try SealedStore.open(path, kinds: kinds, author: author, rejecting: rejecting) {
        opened = sealed
      } else {
        opened = OpenedStore(plain: try PlainStore.open(folder: path, kinds: kinds))
      }
    } else {
      opened = OpenedStore(plain: try PlainStore.open(file: path, kinds: kinds))
    }
    info = opened.info
    descriptions = kinds
    self.kinds = kinds.indices.filter { opened.present.contains($0) }.map { kinds[$0].name }
    ground = Ground(opened, path: path, kinds: kinds, author: author, rejected: rejecting)
  }

  /// A store that is nothing but the journal on `disk`: what tests put under a simulated one.
  package init(journalOn disk: any Disk, kinds: [Kind], author: Author) {
    self.author = author
    upkeep = nil
    info = StoreInfo(path: "", isPlain: false, isReadOnly: false)
    descriptions = kinds
    self.kinds = []
    let ledger = Ledger(disk: disk, kinds: kinds, author: author, access: .writable)
    ground = Ground(
      OpenedStore(info: info, files: [], present: [], ledger: ledger), path: "", kinds: kinds, author: author,
      rejected: [])
  }

  /// The journal; nil for plain JSON.
  var ledger: Ledger? { ground.opened.ledger }

  /// Whether one of the open files was written to.
  public var hasChanged: Bool { ground.opened.hasChanged }

  /// Whether the journal brought in a basis, or took one back, since the files were opened.
  public var hasOtherBases: Bool { ledger?.basesChanged ?? false }

  /// Opens the same path again.
  public func reopened() throws(StoreError) -> any RecordStore { try reopenedFiles(rejecting: ground.rejected) }

  /// Opens the same path again, from none of the snapshots `rejected`.
  func reopenedFiles(rejecting rejected: Set<Int>) throws(StoreError) -> FileStore {
    try FileStore(path: info.path, kinds: descriptions, author: author, upkeep: upkeep, rejecting: rejected)
  }

  /// The first records, read from the beginning of the kind's files.
  public func firstPage(of kind: Kind.Name, limit: Int) -> [Record] {
    var records: [Record] = []
    for file in ground.opened.files where descriptions[file.kind].name == kind && records.count < limit {
      FirstPage(file: file, kind: kind, limit: limit).append(to: &records)
    }
    if let ledger { records = records.compactMap(ledger.settled) }
    return records
  }

  /// Scans every file with two threads.
  public func buildIndex(
    peildatum: Datum, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> StoreIndex? {
    // What the workers collected is twice the index; without this the C library would keep much of it.
    csystem_keep_large_memory_apart()
    defer { csystem_give_back_memory() }
    let index = ground.index(peildatum: peildatum, progress: progress, isCancelled: isCancelled)
    if index != nil { upkeep?.begin(for: self) }
    return index
  }

  /// Read-only for plain JSON, else as the journal allows.
  public var access: StoreAccess { ledger?.access ?? .readOnly(.plain) }

  /// Appends to the journal and syncs; waits until what the records were read from is verified. Where bases came or went
  /// meanwhile, they are read first.
  public func save(_ changes: ChangeSet) throws(SaveFailure) -> Saved {
    guard let ledger = ground.verifiedLedger() else { throw .readOnly(.plain) }
    let saved: Saved
    do throws(SaveFailure) {
      saved = try ledger.save(changes)
    } catch {
      guard case .notRead = error, ledger.basesChanged, ground.renew(), let ledger = ground.verifiedLedger() else {
        throw error
      }
      saved = try ledger.save(changes)
    }
    if let ledger = self.ledger, ledger.hasUnfinishedPurges { ledger.finishPurges() }
    return saved
  }

  /// The record as this terminal has it, without looking what others wrote since.
  package func seen(_ id: RecordID) -> Record? { ledger?.withRecords { $0.record(id) } }

  /// The record with what others wrote since; the next ``follow()`` tells of that.
  public func latest(_ id: RecordID) -> Record? {
    ledger?.readOn()
    return seen(id)
  }

  /// Reads what was appended to the journal.
  public func follow() -> StoreNews? {
    guard let ledger else { return nil }
    guard ground.takeAnew() else { return ledger.follow() }
    // Which records are others than they seemed is not known; who has the index sees them.
    let news = ledger.follow()
    return ledger.withRecords(\.index).map { StoreNews(index: $0, changed: news?.changed ?? [], by: news?.by ?? "") }
  }

  /// Keeps it beside the journal.
  public func checked(_ index: StoreIndex, _ findings: Findings) -> StoreIndex {
    ledger?.checked(index, findings) ?? index.with(findings)
  }

  /// Calls `changed`, from a thread of its own, each time something is written to the journal, until what it gives is
  /// let go; nil for plain JSON, which has none.
  public func watch(_ changed: @escaping @Sendable () -> Void) -> StoreWatch? {
    ledger == nil ? nil : StoreWatch(folder: info.path + "/journal", changed)
  }

  /// Reads the journal from its beginning.
  public func history(_ wanted: HistoryQuery) throws(StoreError) -> [HistoryEntry] { ledger?.history(wanted) ?? [] }

  /// The bytes of lines of the journal as they were written, in its order, without line ends.
  public func journalLines(_ numbers: Set<Int>) -> [[UInt8]] { ledger?.lines(numbers) ?? [] }

  /// The last line of the journal; nil for plain JSON.
  public var head: JournalHead? { ledger?.head }

  /// Compares the machine's clock with the journal.
  public var momentAhead: String? {
    guard let moment = ledger?.lastMoment, let last = UTC.seconds(of: moment), let now = UTC.seconds(of: UTC.now),
      now + 5 < last
    else { return nil }
    return moment
  }

  /// Reads the journal from its beginning.
  public func reversal(of lines: ClosedRange<Int>) throws(SaveFailure) -> ChangeSet {
    guard let ledger else { throw .readOnly(.plain) }
    return try ledger.reversal(of: lines)
  }
}
