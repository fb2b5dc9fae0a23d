import Glibc
import RIECDomain
import StrictJSON

/// The open files of a store, and the journal that goes on top of them.
struct OpenedStore: Sendable {
  /// A file with the SHA-256 that it must have.
  struct Named: Sendable {
    let file: OpenFile
    let sha256: String
  }

  var info: StoreInfo
  /// What the index is built from.
  var files: [RecordFile]
  /// The places of the kinds that have a file of their own: in plain JSON or in a basis.
  var present: Set<Int>
  /// The journal; nil for plain JSON.
  var ledger: Ledger?
  /// Files of bases whose records are read from a snapshot.
  var beneath: [OpenFile] = []
  /// What the journal, or the snapshot, says of the files that are read.
  var named: [Named] = []
  /// The snapshot that is read; nil where bases are.
  var snapshot: OpenedSnapshot?

  init(info: StoreInfo, files: [RecordFile], present: Set<Int>, ledger: Ledger?) {
    (self.info, self.files, self.present, self.ledger) = (info, files, present, ledger)
  }

  /// Plain JSON.
  init(plain: (info: StoreInfo, files: [RecordFile])) {
    self.init(info: plain.info, files: plain.files, present: Set(plain.files.map(\.kind)), ledger: nil)
  }

  /// Whether somebody wrote to a file of it.
  var hasChanged: Bool {
    files.contains(where: \.file.hasChanged) || beneath.contains(where: \.hasChanged)
  }

  /// The kinds, of `kinds`, of which nothing is known: plain JSON, and a demo, are made with a file of every kind, those
  /// of Triage in a demo excepted; another store with FORMAT begins without any.
  func absent(of kinds: [Kind]) -> [Kind.Name] {
    guard info.isPlain || info.isDemo else { return [] }
    let begun = info.isPlain ? [] : Kinds.ofTriage
    return kinds.indices.filter { !present.contains($0) && !begun.contains(kinds[$0].name) }.map { kinds[$0].name }
  }
}

/// A snapshot whose files are open.
struct OpenedSnapshot: Sendable {
  let number: Int
  let manifest: SnapshotManifest
  let files: [RecordFile]
  let named: [OpenedStore.Named]

  /// Opens the snapshot `number`; nil where it is not usable: SNAPSHOT must be as it was written, of this store and by a
  /// program with these kinds, and every file there with its size. `isAllowed` says of a file whether its owner and
  /// mode are a store's.
  init?(
    _ number: Int, in store: borrowing Folder, storeId: String, kinds: [Kind], isAllowed: (stat) -> Bool
  ) {
    let shown = "\(Snapshots.folder)/\(number)"
    guard
      let folder = try? Folder(
        shown, in: store.descriptor, followsLinks: false, name: "\(store.path)/\(shown)"),
      let manifest = Snapshots.manifest(in: folder), manifest.storeId == storeId, manifest.kinds == kinds.map(\.name)
    else { return nil }
    var opened: [String: (file: OpenFile, entry: ChangePayload.Basis.File)] = [:]
    for entry in manifest.files {
      guard let found = try? folder.file(entry.name, shown: "\(shown)/\(entry.name)", followsLinks: false),
        found.file.size == entry.bytes, isAllowed(found.status)
      else { return nil }
      opened[entry.name] = (found.file, entry)
    }
    var files: [RecordFile] = []
    for (place, kind) in kinds.enumerated() {
      guard let records = opened["\(kind.plural).jsonl"] else { continue }
      guard let origins = opened[SnapshotOrigins.name(of: kind)],
        origins.entry.records == records.entry.records,
        origins.entry.bytes == records.entry.records * SnapshotOrigins.Origin.size
      else { return nil }
      files.append(
        RecordFile(
          file: records.file, kind: place, format: .lines, start: 0,
          origins: SnapshotOrigins(origins.file, sources: manifest.sources, users: manifest.users)))
    }
    guard files.count * 2 == manifest.files.count else { return nil }
    self.number = number
    self.manifest = manifest
    self.files = files
    named = opened.values.map { OpenedStore.Named(file: $0.file, sha256: $0.entry.sha256) }
  }

  /// Whether `index`, which was built from its files and perhaps others, has all of its records.
  func stands(in index: StoreIndex, _ kinds: [Kind]) -> Bool {
    let own = Set(files.map(\.file.name))
    if index.unreadable.contains(where: { own.contains($0.file) }) { return false }
    return files.allSatisfy { file in
      let kind = kinds[file.kind]
      let records = manifest.files.first { $0.name == "\(kind.plural).jsonl" }?.records ?? 0
      return index.tables[kind.name]?.places.count(in: file) == records
    }
  }
}

extension RowPlaces {
  /// How many rows stand in `file`.
  fileprivate func count(in file: RecordFile) -> Int {
    var found = 0
    for (place, run) in runs.enumerated() where run.file?.file === file.file {
      found += (place + 1 < runs.count ? runs[place + 1].firstRow : count) - run.firstRow
    }
    return found
  }
}

extension Snapshots {
  /// What SNAPSHOT in the open folder says; nil where it is not as it was written.
  static func manifest(in folder: borrowing Folder) -> SnapshotManifest? {
    guard let opened = try? folder.file(manifest, shown: manifest, followsLinks: false),
      opened.file.size <= JSONLimits.store.bytes, let bytes = opened.file.bytes(0..<opened.file.size)
    else { return nil }
    return SnapshotManifest(bytes)
  }
}
