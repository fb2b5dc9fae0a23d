public import RIECDomain

extension FileStore {
  /// Writes a snapshot where more than `lines` lines of the journal stand behind the newest one, or that was bad. The
  /// index must have been built, and what it was built from is verified first. Gives the snapshot's number; nil where
  /// none is called for, or none can be: the store is only read, has lines that are unreadable, or another process is
  /// writing one.
  ///
  /// Throws `notWritable`, or `cancelled`; then nothing of it is left behind.
  @discardableResult
  public func renewSnapshot(
    beyond lines: Int, isCancelled: () -> Bool = { false }
  ) throws(StoreError) -> Int? {
    guard let ledger, ledger.head.n > 0, !ground.rejected.isEmpty || linesBehindSnapshot > lines else { return nil }
    ground.verify(isCancelled: isCancelled)
    if isCancelled() { throw StoreError(.cancelled, path: info.path) }
    let opened = ground.opened
    guard let input = opened.ledger?.snapshotInput() else { return nil }
    let writer = SnapshotWriter(
      path: info.path, storeId: info.storeId, isShared: info.groep != nil, input: input,
      sources: opened.files.map(\.file),
      bases: opened.beneath + opened.files.filter { $0.origins == nil }.map(\.file))
    guard case .written(let number) = try writer.run(rejected: ground.rejected, isCancelled: isCancelled) else {
      return nil
    }
    ground.forgetRejected()
    return number
  }

  /// The same, for a command that has just saved something and is about to end: what was saved is taken in first, and a
  /// store that got a basis is opened anew.
  public func renewSnapshotAtEnd(
    beyond lines: Int, peildatum: Datum, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(StoreError) {
    guard let ledger, case .writable = ledger.access, linesBehindSnapshot > lines else { return }
    var store = self
    if hasChanged || hasOtherBases {
      store = try reopenedFiles(rejecting: ground.rejected)
      guard store.buildIndex(peildatum: peildatum, progress: { _, _ in }, isCancelled: isCancelled) != nil else {
        return
      }
    } else {
      _ = follow()
    }
    try store.renewSnapshot(beyond: lines, isCancelled: isCancelled)
  }

  /// Begins to verify what was opened, so that who saves, or wants to know, need not wait for all of it.
  public func verifyAhead() {
    let ground = ground
    _ = Threads.begin { ground.verify() }
  }

  /// The same store from its bases and all of its journal, whatever snapshots say: opened anew where one is in use.
  public func withoutSnapshots() throws(StoreError) -> FileStore {
    if snapshotInUse == nil { return self }
    return try reopenedFiles(rejecting: ground.rejected.union(snapshots))
  }

  /// The numbers of the snapshots that there are.
  private var snapshots: [Int] {
    guard !info.isPlain, let store = try? Folder(info.path, followsLinks: false) else { return [] }
    return Snapshots.newestFirst(in: store)
  }

  /// How many lines of the journal stand behind the newest snapshot that there is, whether this opening read it or not.
  var linesBehindSnapshot: Int {
    let last = ledger?.head.n ?? 0
    return last - min(last, newestSnapshot?.line ?? 0)
  }

  /// The newest snapshot whose SNAPSHOT is as it was written: its number and the line of the journal up to which it
  /// holds the records. It need not be the one that was read.
  public var newestSnapshot: (number: Int, line: Int)? {
    guard !info.isPlain, let store = try? Folder(info.path, followsLinks: false) else { return nil }
    for number in Snapshots.newestFirst(in: store) where !ground.rejected.contains(number) {
      let name = "\(Snapshots.folder)/\(number)"
      guard let folder = try? Folder(name, in: store.descriptor, followsLinks: false),
        let manifest = Snapshots.manifest(in: folder), manifest.storeId == info.storeId
      else { continue }
      return (number, manifest.mark.head.n)
    }
    return nil
  }
}

extension FileStore {
  /// The number of the snapshot that the records are read from; nil where bases are.
  public var snapshotInUse: Int? { ground.opened.snapshot?.number }

  /// Compares what was opened with what it should be; waits where that has begun. A basis that differs makes the store
  /// read-only (`access`); in the place of a bad snapshot come bases and journal (`snapshotInUse`).
  public func verifyOpened() { ground.verify() }

  /// Who changed `id` last; empty where nobody did.
  package func lastUser(of id: RecordID) -> String { ledger?.withRecords { $0.lastUser(of: id) } ?? "" }

  /// The largest numbers of elements that were taken away, by record and list.
  package var elementsTakenAway: [RecordID: [FieldPath: Int]] { ledger?.withRecords(\.takenAway) ?? [:] }

  /// Every id of `kind` that stands or stood here.
  package func takenIDs(of kind: Kind.Name) -> [RecordID] { ledger?.withRecords { $0.ids(of: kind) } ?? [] }
}
