import Crypto
import Glibc
import RIECDomain
import StrictJSON

/// New records of an import on their way to a basis: written and synced in `tmp`, and given their place in `basis` under
/// the lock. Until a line of the journal names it, it is no part of the store.
final class ImportedBasis {
  private struct Output: ~Copyable {
    let kind: Kind
    var file: NewFile
    var hash = SHA256()
    var bytes = 0
    var records = 0
  }

  private let store: Folder
  private let folder: Folder
  private let path: String
  private let name: String
  private let fileMode: mode_t
  private var output: Output?
  private var files: [ChangePayload.Basis.File] = []
  private var ids: [RecordID] = []

  /// Begins one in the store at `path`.
  init(inStore path: String, isShared: Bool) throws(StoreError) {
    self.path = path
    fileMode = isShared ? 0o660 : 0o600
    name = "basis-\(getpid())-\(UTC.salt.prefix(4).map { String($0, radix: 16) }.joined())"
    store = try Folder(path, followsLinks: false)
    if try !NewFolder.make("\(path)/tmp/\(name)", mode: isShared ? 0o2770 : 0o700) {
      throw StoreError(.notEmpty, path: "\(path)/tmp/\(name)")
    }
    folder = try Folder("tmp/\(name)", in: store.descriptor, followsLinks: false, name: "\(path)/tmp/\(name)")
  }

  deinit {
    // Once it is placed nothing of it has these names any more.
    output = nil
    for file in files { unlinkat(store.descriptor, "tmp/\(name)/\(file.name)", 0) }
    unlinkat(store.descriptor, "tmp/\(name)", AT_REMOVEDIR)
  }

  /// Appends a record; those of one kind follow each other.
  func append(_ record: Record, _ kind: Kind) throws(StoreError) {
    if output?.kind.name != kind.name {
      try finish()
      let file = "\(kind.plural).jsonl"
      output = Output(
        kind: kind,
        file: try NewFile(file, in: folder.descriptor, path: "\(folder.path)/\(file)", mode: fileMode))
    }
    let line = JSONWriter.bytes(.object(record.root.json)) + [0x0A]
    output?.hash.update(data: line)
    output?.bytes += line.count
    output?.records += 1
    try output?.file.write(line)
    ids.append(record.id)
  }

  /// Syncs what was appended.
  func finish() throws(StoreError) {
    guard var last = output.take() else { return }
    try last.file.finish()
    let digest = String(decoding: Hex.spelled(Array(last.hash.finalize())), as: UTF8.self)
    files.append(
      ChangePayload.Basis.File(
        name: "\(last.kind.plural).jsonl", sha256: digest, bytes: last.bytes, records: last.records))
    if uninterrupted({ fsync(folder.descriptor) }) != 0 { throw NewFile.error(folder.path) }
  }

  /// What was written, to be placed.
  var ready: ReadyBasis { ReadyBasis(path: path, name: name, files: files, ids: ids) }
}

/// A basis that is written and synced, and has no number yet.
struct ReadyBasis: Sendable {
  fileprivate let path: String
  fileprivate let name: String
  fileprivate let files: [ChangePayload.Basis.File]
  /// The ids of the records in it.
  let ids: [RecordID]

  /// Under the lock: gives it the next number in `basis`; what the journal has to say of it.
  func place() throws(StoreError) -> ChangePayload.Basis {
    let store = try Folder(path, followsLinks: false)
    let bases = try Folder("basis", in: store.descriptor, followsLinks: false, name: "\(path)/basis")
    let number = (try bases.names().compactMap { Int($0) }.max() ?? 0) + 1
    guard renameat(store.descriptor, "tmp/\(name)", bases.descriptor, String(number)) == 0,
      uninterrupted({ fsync(bases.descriptor) }) == 0
    else { throw NewFile.error("\(path)/basis/\(number)") }
    return ChangePayload.Basis(number: number, files: files)
  }
}

extension KindIndex {
  /// The number of the basis that the record at `row` was brought in with; nil where it came otherwise.
  package func basisNumber(at row: Int) -> Int? { table.has(row) ? table.places.basisNumber(of: row) : nil }
}

extension RowPlaces {
  /// The number of the basis that `row`, which exists, was brought in with; nil where it came otherwise.
  func basisNumber(of row: Int) -> Int? {
    guard let file = file(of: row) else { return nil }
    if let origins = file.origins {
      return origins.origin(ofLine: Int(lines[row])).flatMap { $0.basis > 0 ? $0.basis : nil }
    }
    return file.basisNumber
  }
}

extension RecordFile {
  /// The number of the basis that it is a file of.
  var basisNumber: Int? {
    let parts = file.name.split(separator: "/")
    return parts.count == 3 && parts[0] == "basis" ? Int(parts[1]) : nil
  }
}
