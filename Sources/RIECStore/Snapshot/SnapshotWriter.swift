import Crypto
import Glibc
import RIECDomain

/// Writes a snapshot: in `tmp`, synced, then renamed, so that a name in `snapshot` never stands for half of one.
struct SnapshotWriter {
  /// What became of it.
  enum Outcome: Equatable {
    /// It stands there, by this number.
    case written(Int)
    /// Another process is writing one.
    case busy
    /// What it would be made of does not hold any more, or cannot be said in one.
    case unfit
  }

  let path: String
  let storeId: String
  let isShared: Bool
  let input: SnapshotInput
  /// The files that records are read from.
  let sources: [OpenFile]
  /// The files of bases in force.
  let bases: [OpenFile]

  private var fileMode: mode_t { isShared ? 0o660 : 0o600 }

  /// Writes it, and takes away all but the newest ``Snapshots/kept``, first those of `rejected`. Throws `notWritable`,
  /// or `cancelled`; then nothing of it is left behind.
  func run(rejected: Set<Int>, isCancelled: () -> Bool) throws(StoreError) -> Outcome {
    let store = try Folder(path, followsLinks: false)
    let snapshots = try Snapshots.open(in: store)
    guard let lock = try SnapshotLock.take(in: snapshots) else { return .busy }
    defer { lock.release() }
    _ = try Snapshots.removeLeftovers(of: store)
    guard input.isCurrent else { return .unfit }
    let name = "\(Snapshots.temporary)\(getpid())"
    let temporary = try Folder("tmp", in: store.descriptor, followsLinks: false, name: "\(path)/tmp")
    let mode: mode_t = isShared ? 0o2770 : 0o700
    guard mkdirat(temporary.descriptor, name, mode) == 0, fchmodat(temporary.descriptor, name, mode, 0) == 0 else {
      throw NewFile.error("\(temporary.path)/\(name)")
    }
    do throws(StoreError) {
      guard try write(name, in: temporary, isCancelled) else {
        try Snapshots.remove(name, in: temporary)
        return .unfit
      }
      let known = try Snapshots.numbers(in: snapshots)
      let number = (known.max() ?? 0) + 1
      guard renameat(temporary.descriptor, name, snapshots.descriptor, String(number)) == 0,
        fsync(snapshots.descriptor) == 0
      else { throw NewFile.error("\(snapshots.path)/\(number)") }
      let kept = known.filter { !rejected.contains($0) }.sorted().suffix(Snapshots.kept - 1)
      for old in known where !kept.contains(old) { try Snapshots.remove(String(old), in: snapshots) }
      return .written(number)
    } catch {
      try? Snapshots.remove(name, in: temporary)
      throw error
    }
  }

  /// Writes the files of the folder `name`; false where what they are made of changed meanwhile.
  private func write(
    _ name: String, in temporary: borrowing Folder, _ isCancelled: () -> Bool
  ) throws(StoreError) -> Bool {
    let folder = try Folder(
      name, in: temporary.descriptor, followsLinks: false, name: "\(temporary.path)/\(name)")
    var names = (sources: NumberedNames(), users: NumberedNames())
    var files: [ChangePayload.Basis.File] = []
    for kind in input.index.kinds {
      guard let table = input.index.tables[kind], table.count > 0 else { continue }
      guard let written = try write(table, in: folder, &names, isCancelled) else { return false }
      files += written
    }
    let manifest = SnapshotManifest(
      storeId: storeId, kinds: input.kinds.map(\.name), mark: input.mark,
      bases: input.bases.sorted { $0.line < $1.line },
      tables: input.index.kinds, files: files, sources: names.sources.names, users: names.users.names,
      gone: input.gone, takenAway: input.takenAway, purgeLines: input.purgeLines, lastUser: input.lastUser,
      lastMoment: input.lastMoment)
    let bytes = manifest.bytes
    // What cannot be read back is not kept: so many records were taken away, or so many files named.
    guard SnapshotManifest(bytes) != nil, input.isCurrent, !sources.contains(where: \.hasChanged),
      !bases.contains(where: { $0.hasChanged || $0.isGone })
    else { return false }
    var file = try NewFile(
      Snapshots.manifest, in: folder.descriptor, path: "\(folder.path)/\(Snapshots.manifest)", mode: fileMode)
    try file.write(bytes)
    try file.finish()
    if fsync(folder.descriptor) != 0 { throw NewFile.error(folder.path) }
    return true
  }

  /// Writes the records of `table` as they stand in their lines, and where they come from; nil where one cannot be read
  /// any more, or a number is too large.
  private func write(
    _ table: Table, in folder: borrowing Folder, _ names: inout (sources: NumberedNames, users: NumberedNames),
    _ isCancelled: () -> Bool
  ) throws(StoreError) -> [ChangePayload.Basis.File]? {
    var records = try DigestedFile("\(table.kind.plural).jsonl", in: folder, mode: fileMode)
    var origins = try DigestedFile(SnapshotOrigins.name(of: table.kind), in: folder, mode: fileMode)
    var reader = OriginReader(places: table.places, records: input.records, names: names)
    for row in 0..<table.count {
      if row & 0xFF == 0, isCancelled() { throw StoreError(.cancelled, path: folder.path) }
      guard let bytes = table.bytes(at: row), !bytes.contains(0x0A),
        let origin = reader.origin(of: row, id: table.id(at: row))?.bytes
      else { return nil }
      try records.append(bytes + [0x0A])
      try origins.append(origin)
    }
    names = reader.names
    return [try records.finish(), try origins.finish()]
  }
}

extension SnapshotOrigins {
  /// The file of origins beside the records of `kind`.
  static func name(of kind: Kind) -> String { "\(kind.plural).herkomst" }
}

/// Works out where rows come from, for the lists of a new snapshot.
private struct OriginReader {
  let places: RowPlaces
  let records: [RecordID: LedgerState.Current]
  var names: (sources: NumberedNames, users: NumberedNames)
  /// The origins of the file that was asked for last.
  private var known: (origins: SnapshotOrigins, all: [SnapshotOrigins.Origin])?

  init(
    places: RowPlaces, records: [RecordID: LedgerState.Current], names: (sources: NumberedNames, users: NumberedNames)
  ) {
    (self.places, self.records, self.names) = (places, records, names)
  }

  mutating func origin(of row: Int, id: RecordID) -> SnapshotOrigins.Origin? {
    let file = places.file(of: row)
    let line = Int(places.lines[row])
    var earlier: SnapshotOrigins.Origin?
    if let origins = file?.origins {
      guard let found = earlierOrigin(origins, line) else { return nil }
      earlier = found
    }
    let basis = earlier?.basis ?? file?.basisNumber ?? 0
    if let held = places.held[row] {
      guard let user = records[id]?.user else { return nil }
      return SnapshotOrigins.Origin(
        basis: basis, source: names.sources.number(of: held.file), line: held.line, user: names.users.number(of: user))
    }
    guard let earlier, let origins = file?.origins else {
      return file.map {
        SnapshotOrigins.Origin(basis: basis, source: names.sources.number(of: $0.file.name), line: line, user: 0)
      }
    }
    guard let source = origins.source(earlier) else { return nil }
    return SnapshotOrigins.Origin(
      basis: basis, source: names.sources.number(of: source), line: earlier.line,
      user: origins.user(earlier).map { names.users.number(of: $0) } ?? 0)
  }

  private mutating func earlierOrigin(_ origins: SnapshotOrigins, _ line: Int) -> SnapshotOrigins.Origin? {
    if known?.origins !== origins { known = origins.all().map { (origins, $0) } }
    guard let all = known?.all, all.indices.contains(line - 1) else { return nil }
    return all[line - 1]
  }
}

/// A new file with the digest of what was written to it.
private struct DigestedFile: ~Copyable {
  private let name: String
  private var file: NewFile
  private var hash = SHA256()
  private var bytes = 0
  private var lines = 0

  init(_ name: String, in folder: borrowing Folder, mode: mode_t) throws(StoreError) {
    self.name = name
    file = try NewFile(name, in: folder.descriptor, path: "\(folder.path)/\(name)", mode: mode)
  }

  /// Appends a line, with its end.
  mutating func append(_ line: [UInt8]) throws(StoreError) {
    hash.update(data: line)
    bytes += line.count
    lines += 1
    try file.write(line)
  }

  /// Syncs it; what SNAPSHOT says of it.
  mutating func finish() throws(StoreError) -> ChangePayload.Basis.File {
    try file.finish()
    let digest = String(decoding: Hex.spelled(Array(hash.finalize())), as: UTF8.self)
    return ChangePayload.Basis.File(name: name, sha256: digest, bytes: bytes, records: lines)
  }
}
