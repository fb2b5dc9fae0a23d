import RIECDomain
import StrictJSON

/// The file SNAPSHOT: after which line of the journal the records stand so, in which files, and what the journal told
/// besides. Its last member is the SHA-256 of the bytes before it, as in a line of the journal.
struct SnapshotManifest {
  /// A record that was taken away: its number is never given again.
  struct Gone: Equatable {
    var id: RecordID
    var kind: Kind.Name
    /// Who took it away.
    var user: String
    /// The file of the journal and the line in it that say so.
    var file: String
    var line: Int
  }

  /// SNAPSHOT's `formaat`.
  private static let format = "knooppunt-snapshot"
  /// The layout that this program writes, and the only one that it reads: any other is made anew.
  private static let version = 1

  var storeId: String
  /// The kinds that the program knew, in its order: one that knows others reads bases and journal.
  var kinds: [Kind.Name]
  /// Behind the last line that is in it.
  var mark: JournalMark
  /// The bases in force, with the lines that brought them in.
  var bases: [(line: Int, basis: ChangePayload.Basis)]
  /// The kinds that have a table, though perhaps no record.
  var tables: [Kind.Name]
  /// The files of records, and beside each the one that says where they come from (``SnapshotOrigins``).
  var files: [ChangePayload.Basis.File]
  /// What the origins name: files of bases and journal.
  var sources: [String]
  /// What the origins name: who changed records.
  var users: [String]
  var gone: [Gone]
  /// The largest `nr` of elements that were taken away, by record and list: no number is given twice.
  var takenAway: [RecordID: [FieldPath: Int]]
  /// The lines of the journal that tell of destructions: what they name may never come back.
  var purges: [JournalEntry]
  private let purgeLines: [String]
  /// Who wrote the last line, and when.
  var lastUser: String
  var lastMoment: String

  /// The file's bytes.
  var bytes: [UInt8] {
    var object = JSONObject()
    object["formaat"] = .string(Self.format)
    object["versie"] = .number(JSONNumber(Self.version))
    object["storeId"] = .string(storeId)
    object["n"] = .number(JSONNumber(mark.head.n))
    object["h"] = .string(mark.head.hash.text)
    object["segment"] = .number(JSONNumber(mark.segment))
    object["vanaf"] = .number(JSONNumber(mark.offset))
    object["regel"] = .number(JSONNumber(mark.line))
    object["soorten"] = .strings(kinds.map(\.text))
    object["bases"] = .array(
      bases.map { entry in
        var object = JSONObject()
        object["regel"] = .number(JSONNumber(entry.line))
        object["basis"] = entry.basis.json
        return .object(object)
      })
    object["tabellen"] = .strings(tables.map(\.text))
    object["bestanden"] = .array(files.map(\.json))
    object["bronnen"] = .strings(sources)
    object["gebruikers"] = .strings(users)
    object["weg"] = .array(gone.map(\.json))
    object["weggenomen"] = .array(takenAway.json)
    object["vernietigingen"] = .strings(purgeLines)
    object["laatste"] = .string(lastUser)
    object["moment"] = .string(lastMoment)
    let covered = JSONWriter.bytes(.object(object)).dropLast()
    return covered + Self.ending(JournalHash(of: Array(covered)))
  }

  /// Whether `bytes` end in the digest of those before it.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    let length = ending(.zero).count
    guard bytes.count > length else { return false }
    return bytes.suffix(length).elementsEqual(ending(JournalHash(of: Array(bytes.dropLast(length)))))
  }

  private static func ending(_ digest: JournalHash) -> [UInt8] { Array(",\"sha256\":\"\(digest.text)\"}\n".utf8) }

  init(
    storeId: String, kinds: [Kind.Name], mark: JournalMark, bases: [(line: Int, basis: ChangePayload.Basis)],
    tables: [Kind.Name], files: [ChangePayload.Basis.File], sources: [String], users: [String], gone: [Gone],
    takenAway: [RecordID: [FieldPath: Int]], purgeLines: [[UInt8]], lastUser: String, lastMoment: String
  ) {
    self.storeId = storeId
    self.kinds = kinds
    self.mark = mark
    self.bases = bases
    self.tables = tables
    self.files = files
    self.sources = sources
    self.users = users
    self.gone = gone
    self.takenAway = takenAway
    self.purgeLines = purgeLines.map { String(decoding: $0, as: UTF8.self) }
    purges = Self.entries(of: self.purgeLines) ?? []
    self.lastUser = lastUser
    self.lastMoment = lastMoment
  }

  /// The lines of the journal that `lines` are, each of which gives its hash; nil where one does not.
  private static func entries(of lines: [String]) -> [JournalEntry]? {
    let reader = EntryReader()
    var entries: [JournalEntry] = []
    for line in lines {
      let place = JournalPlace(file: Snapshots.manifest, line: 0, offset: 0, length: 0)
      guard case .success(let entry) = reader.read(Array(line.utf8), at: place) else { return nil }
      entries.append(entry)
    }
    return entries
  }

  /// What `bytes` say; nil where they are not as they were written.
  init?(_ bytes: [UInt8]) {
    guard Self.isWhole(bytes), let object = (try? StrictJSON.parse(bytes))?.object,
      object["formaat"]?.string == Self.format,
      object["versie"]?.integer == Self.version, let storeId = object["storeId"]?.string,
      let n = object["n"]?.integer, let hash = object["h"]?.string.flatMap({ JournalHash($0) }),
      let segment = object["segment"]?.integer, let offset = object["vanaf"]?.integer,
      let line = object["regel"]?.integer, let kinds = object["soorten"]?.strings,
      let bases = object["bases"]?.array, let tables = object["tabellen"]?.strings,
      let files = object["bestanden"]?.array, let sources = object["bronnen"]?.strings,
      let users = object["gebruikers"]?.strings, let gone = object["weg"]?.array,
      let takenAway = object["weggenomen"]?.array.flatMap({ [RecordID: [FieldPath: Int]]($0) }),
      let purgeLines = object["vernietigingen"]?.strings, let purges = Self.entries(of: purgeLines),
      let lastUser = object["laatste"]?.string, let lastMoment = object["moment"]?.string
    else { return nil }
    self.storeId = storeId
    self.kinds = kinds.map { Kind.Name(stringLiteral: $0) }
    mark = JournalMark(segment: segment, offset: offset, line: line, head: JournalHead(n: n, hash: hash))
    self.bases = bases.compactMap { entry in
      guard let line = entry.object?["regel"]?.integer,
        let basis = entry.object?["basis"].flatMap({ ChangePayload.Basis($0) })
      else { return nil }
      return (line, basis)
    }
    self.tables = tables.map { Kind.Name(stringLiteral: $0) }
    self.files = files.compactMap { ChangePayload.Basis.File($0) }
    self.sources = sources
    self.users = users
    self.gone = gone.compactMap { Gone($0) }
    self.takenAway = takenAway
    self.purges = purges
    self.purgeLines = purgeLines
    self.lastUser = lastUser
    self.lastMoment = lastMoment
    guard self.bases.count == bases.count, self.files.count == files.count, self.gone.count == gone.count else {
      return nil
    }
  }
}

extension SnapshotManifest.Gone {
  fileprivate var json: JSONValue {
    var object = JSONObject()
    object["id"] = .string(id.text)
    object["k"] = .string(kind.text)
    object["u"] = .string(user)
    object["bestand"] = .string(file)
    object["regel"] = .number(JSONNumber(line))
    return .object(object)
  }

  fileprivate init?(_ json: JSONValue) {
    guard let object = json.object, let id = object["id"]?.string, let kind = object["k"]?.string,
      let user = object["u"]?.string, let file = object["bestand"]?.string, let line = object["regel"]?.integer
    else { return nil }
    self.init(id: RecordID(id), kind: Kind.Name(stringLiteral: kind), user: user, file: file, line: line)
  }
}

extension [RecordID: [FieldPath: Int]] {
  /// A list of objects, not an object: an object may have only so many members.
  fileprivate var json: [JSONValue] {
    let all = flatMap { id, lists in lists.map { (id: id.text, list: $0.key.text, nr: $0.value) } }
    return all.sorted { ($0.id, $0.list) < ($1.id, $1.list) }.map { entry in
      var object = JSONObject()
      object["id"] = .string(entry.id)
      object["lijst"] = .string(entry.list)
      object["nr"] = .number(JSONNumber(entry.nr))
      return .object(object)
    }
  }

  fileprivate init?(_ entries: [JSONValue]) {
    self.init()
    for entry in entries {
      guard let object = entry.object, let id = object["id"]?.string, let list = object["lijst"]?.string,
        let nr = object["nr"]?.integer
      else { return nil }
      self[RecordID(id), default: [:]][FieldPath(text: list)] = nr
    }
  }
}

extension JSONValue {
  fileprivate static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// The elements, where all are strings.
  fileprivate var strings: [String]? {
    guard let array else { return nil }
    let texts = array.compactMap(\.string)
    return texts.count == array.count ? texts : nil
  }
}
