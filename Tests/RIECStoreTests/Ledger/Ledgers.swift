import RIECDomain
import RIECStore
import StrictJSON

/// A store of dingen and overleggen to write to.
struct Ledgers {
  let scratch = Scratch()
  let path: String

  init() throws {
    path = "\(scratch.path)/store"
    try beginStore(at: path, regio: "MN")
  }

  /// A terminal of `user`: the store opened and read.
  func open(_ user: String = "analist1", writes: Bool = true) throws -> FileStore {
    let store = try openStore(at: path, kinds: TestKinds.all, author: writes ? .login(user) : nil)
    _ = store.buildIndex(peildatum: TestKinds.peildatum)
    return store
  }

  /// What every record of the store is, read anew: by id, without `versie`.
  func contents() throws -> [RecordID: JSONObject] {
    let index = try open(writes: false).index
    var found: [RecordID: JSONObject] = [:]
    for kind in index.kinds {
      guard let records = index[kind] else { continue }
      for row in 0..<records.count {
        guard let record = records.record(at: row) else { continue }
        var root = record.root.json
        root["versie"] = nil
        found[record.id] = root
      }
    }
    return found
  }
}

extension FileStore {
  /// The index as it is now.
  var index: StoreIndex { buildIndex(peildatum: TestKinds.peildatum) }

  /// The record as this terminal sees it.
  func ding(_ id: RecordID) -> Record? { seen(id) }

  /// Adds a ding.
  @discardableResult
  func add(_ members: [(String, JSONValue)]) throws -> Saved {
    let root = JSONObject(members.map { JSONObject.Member(key: $0.0, value: $0.1) })
    return try save(
      ChangeSet([RecordEdit(kind: "ding", id: nil, base: nil, changes: [FieldChange("", old: nil, new: .object(root))])]
      ))
  }

  /// Sets fields of a ding as who sees `base` does.
  @discardableResult
  func set(_ members: [(String, JSONValue?)], in base: Record, reden: String? = nil) throws -> Saved {
    var after = base
    for (name, value) in members { after.root.json[name] = value }
    return try save(
      ChangeSet(
        [
          RecordEdit(
            kind: "ding", id: base.id, base: base, changes: Changes.between(base, after, kind: TestKinds.ding))
        ], reden: reden))
  }

  /// Takes back what stands in `lines`.
  @discardableResult
  func takeBack(_ lines: ClosedRange<Int>) throws -> Saved { try save(try reversal(of: lines)) }
}
