import CSystem
import Glibc
public import RIECDomain
import StrictJSON

/// Opens the store at `path`: a folder with FORMAT, a plain folder of `<soort>.json` and `<soort>.jsonl`, or one such
/// file. Plain JSON opens read-only whatever its mode and owner.
///
/// - Parameter kinds: the kinds to look for, in the order in which lists name them.
public func openStore(at path: String, kinds: [Kind] = Kinds.all) throws(StoreError) -> FileStore {
  try FileStore(path: path, kinds: kinds)
}

/// A store in files of this machine. Its files stay open, so what was opened is what is read.
public struct FileStore: RecordSource {
  /// What FORMAT or the folder said.
  public let info: StoreInfo
  /// The kinds that have a file.
  public let kinds: [Kind.Name]

  private let descriptions: [Kind]
  private let files: [RecordFile]

  init(path: String, kinds: [Kind]) throws(StoreError) {
    var status = stat()
    if stat(path, &status) != 0 { throw Folder.error(path) }
    if status.st_mode & S_IFMT == S_IFDIR {
      if let sealed = try SealedStore.open(path, kinds: kinds) {
        (info, files) = sealed
      } else {
        (info, files) = try PlainStore.open(folder: path, kinds: kinds)
      }
    } else {
      (info, files) = try PlainStore.open(file: path, kinds: kinds)
    }
    descriptions = kinds
    let present = Set(files.map(\.kind))
    self.kinds = kinds.indices.filter { present.contains($0) }.map { kinds[$0].name }
  }

  /// Whether one of the open files was written to.
  public var hasChanged: Bool { files.contains(where: \.file.hasChanged) }

  /// Opens the same path again.
  public func reopened() throws(StoreError) -> any RecordSource {
    try FileStore(path: info.path, kinds: descriptions)
  }

  /// The first records, read from the beginning of the kind's files.
  public func firstPage(of kind: Kind.Name, limit: Int) -> [Record] {
    var records: [Record] = []
    for file in files where descriptions[file.kind].name == kind && records.count < limit {
      FirstPage(file: file, kind: kind, limit: limit).append(to: &records)
    }
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
    // A demo is made with a file of every kind; another store with FORMAT begins without any.
    return IndexBuild(
      kinds: descriptions, files: files, peildatum: peildatum, expectsEveryKind: info.isPlain || info.isDemo
    ).run(progress: progress, isCancelled: isCancelled)
  }
}
