import Glibc
public import RIECDomain
import StrictJSON

/// What a second person confirms in a file of their own, where the store is private: one line of JSON that names the
/// store, the proposal by number and link, and every record. It holds no content.
public struct PurgeConfirmation: Hashable, Sendable {
  /// FORMAT's `storeId`.
  public let storeId: String
  /// The line of the proposal.
  public let line: Int
  /// The link of that line, which no other text gives.
  public let link: String
  /// The grond.
  public let grond: Code
  /// The login name of who proposed.
  public let proposedBy: String
  /// What is to be destroyed.
  public let ids: [RecordID]

  private static let format = "knooppunt-bevestiging"

  /// What confirms `proposal` of the store `storeId`.
  public init(_ proposal: PurgeProposal, storeId: String) {
    self.storeId = storeId
    line = proposal.line
    link = proposal.hash.text
    grond = proposal.grond
    proposedBy = proposal.user
    ids = proposal.ids
  }

  /// What `bytes` say, with or without a line end; nil where they are no such text.
  public init?(_ bytes: [UInt8]) {
    var text = bytes[...]
    while let last = text.last, last == 0x0A || last == 0x0D || last == 0x20 { text.removeLast() }
    guard let object = (try? StrictJSON.parse(Array(text)))?.object, object["formaat"]?.string == Self.format,
      let storeId = object["storeId"]?.string, let line = object["voorstel"]?.integer,
      let link = object["schakel"]?.string, JournalHash(link) != nil, let grond = object["grond"]?.string,
      let proposedBy = object["voorgesteldDoor"]?.string, let ids = object["records"]?.array?.compactMap(\.string),
      ids.count == object["aantal"]?.integer
    else { return nil }
    self.storeId = storeId
    self.line = line
    self.link = link
    self.grond = Code(grond)
    self.proposedBy = proposedBy
    self.ids = ids.map { RecordID($0) }
  }

  /// The text, with its line end.
  public var bytes: [UInt8] {
    var object = JSONObject()
    object["formaat"] = .string(Self.format)
    object["versie"] = .number(JSONNumber(1))
    object["storeId"] = .string(storeId)
    object["voorstel"] = .number(JSONNumber(line))
    object["schakel"] = .string(link)
    object["grond"] = .string(grond.text)
    object["voorgesteldDoor"] = .string(proposedBy)
    object["aantal"] = .number(JSONNumber(ids.count))
    object["records"] = .array(ids.map { .string($0.text) })
    return JSONWriter.bytes(.object(object)) + [0x0A]
  }

  /// Writes it to the new file `path`, which others may read and only its owner may write to.
  public func write(to path: String) throws(StoreError) {
    let name = String(path.split(separator: "/").last ?? "")
    let parent = path.dropLast(name.count)
    let folder = try Folder(parent.isEmpty ? "." : String(parent), followsLinks: true)
    var status = stat()
    if fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { throw StoreError(.notEmpty, path: path) }
    var file = try NewFile(name, in: folder.descriptor, path: path, mode: 0o644)
    try file.write(bytes)
    try file.finish()
  }

  /// Who confirms this by the file at `path`: a file of somebody else than the user `owner`, to whom the store belongs,
  /// that nobody but them can write to, and that says this word for word.
  func confirmed(by path: String, owner: uid_t) throws(PurgeFailure) -> PurgeDeed.Confirmation {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .badFile(path, errno == ELOOP ? .noFile : .unreadable(String(cString: strerror(errno))))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .badFile(path, .noFile)
    }
    let file = OpenFile(name: path, descriptor: descriptor, status: status)
    if status.st_uid == owner || status.st_uid == getuid() { throw .badFile(path, .ownFile) }
    if status.st_mode & 0o022 != 0 { throw .badFile(path, .writable) }
    guard file.size == bytes.count, file.prefix(bytes.count) == bytes else { throw .badFile(path, .otherText) }
    guard let user = Self.name(of: status.st_uid) else {
      throw .badFile(path, .unknownUser(Int(status.st_uid)))
    }
    return PurgeDeed.Confirmation(user: user, uid: Int(status.st_uid))
  }

  private static func name(of user: uid_t) -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    // The C library fills `entry` with pointers into `buffer`, which is alive while the name is copied.
    return buffer.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, getpwuid_r(user, &entry, start, buffer.count, &found) == 0, found != nil,
        let name = entry.pw_name
      else { return nil }
      return String(cString: name)
    }
  }
}
