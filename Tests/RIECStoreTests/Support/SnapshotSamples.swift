import Glibc
import RIECDomain
import RIECStore
import StrictJSON

extension Ledgers {
  /// Brings in a basis of `dingen`, a line each, as the journal's next line; with nothing else.
  func bring(_ number: Int, _ lines: [String], user: String = "analist9") throws {
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    scratch.write("store/basis/\(number)/dingen.jsonl", bytes)
    let payload = """
      {"@basis":{"nr":\(number),"bestanden":[{"naam":"dingen.jsonl","sha256":"\(JournalHash(of: bytes).text)",\
      "bytes":\(bytes.count),"records":\(lines.count)}]}}
      """
    let journal = Journal(
      disk: try RealDisk(path: path, isShared: false), user: user, session: "s", now: { "2022-09-05T10:00:00.000Z" },
      salt: { Array(repeating: 7, count: 16) })
    _ = journal.open { _ in }
    _ = try journal.commit { (_: [JournalEntry]) throws(Never) in
      [JournalDraft(op: .basis, payload: Array(payload.utf8))]
    }
  }

  /// Some lines of dingen, from `first` on.
  static func dingen(_ numbers: ClosedRange<Int>) -> [String] {
    numbers.map { #"{"id":"D-\#($0)","titel":"ding \#($0)","door":"analist\#($0 % 3)","eigen":[1.50, {}],"versie":1}"# }
  }

  /// The names of the snapshots.
  var snapshots: [String] { names("snapshot").filter { $0 != "lock" } }

  /// The names in a folder of the store, sorted.
  func names(_ folder: String) -> [String] {
    guard let stream = opendir("\(path)/\(folder)") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Puts `change` of the bytes of a file of the store in their place.
  func damage(_ file: String, _ change: (inout [UInt8]) -> Void) {
    guard let stream = fopen("\(path)/\(file)", "r") else { return }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 { bytes += buffer[..<count] }
    fclose(stream)
    change(&bytes)
    scratch.write("store/" + file, bytes)
  }
}

/// All that can be seen of a store, without the order of its rows.
struct SeenStore: Equatable {
  struct Seen: Hashable {
    var kind: String
    var bytes: [UInt8]
    var file: String
    var line: Int
    var basis: Int?
    var user: String
  }

  var records: [RecordID: Seen] = [:]
  var kinds: [Kind.Name] = []
  var tables: [Kind.Name] = []
  var absent: [Kind.Name] = []
  var unreadable: [Unreadable] = []
  var line = 0
  var head: JournalHead?
  var findings: Set<Findings.Entry> = []
  var faults = 0
  /// Ids that are never given again.
  var taken: Set<RecordID> = []
  var elements: [RecordID: [FieldPath: Int]] = [:]
  var access: StoreAccess
  var isChanged: Bool

  /// What `store` is, read anew.
  init(_ store: FileStore) {
    let index = store.buildIndex(peildatum: TestKinds.peildatum)
    access = store.access
    isChanged = store.hasChanged
    kinds = store.kinds
    tables = index.kinds
    absent = index.absent
    unreadable = index.unreadable
    line = index.line
    head = store.head
    for name in index.kinds {
      guard let table = index[name] else { continue }
      for row in 0..<table.count {
        let id = table.id(at: row)
        let place = table.place(at: row)
        records[id] = Seen(
          kind: name.text, bytes: table.bytes(at: row) ?? [], file: place?.file ?? "", line: place?.line ?? 0,
          basis: table.basisNumber(at: row), user: store.lastUser(of: id))
      }
      taken.formUnion(store.takenIDs(of: name))
    }
    elements = store.elementsTakenAway
    let found = index.check(OverlayModel.judge)
    findings = Set(found.entries)
    faults = found.faultCount
  }
}
