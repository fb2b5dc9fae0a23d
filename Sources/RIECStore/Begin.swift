import Glibc
public import RIECDomain

/// Makes a new, empty store at `path`, which must not exist or be an empty folder: FORMAT, the lock and the folders of
/// the design §2, private (0700, files 0600) or, with `groep`, shared with that group (2770, files 0660).
///
/// Folders above it that are not there are made. FORMAT comes last and by a rename: a folder without it is no store yet. Throws `notEmpty`, `unknownGroup` or
/// `notWritable`.
public func beginStore(at path: String, regio: Code, groep: String? = nil) throws(StoreError) {
  try beginStore(at: path, format: Format(storeId: Format.newID(), regio: regio, groep: groep))
}

/// Makes an empty store whose FORMAT says `format`; the demo gives its own.
func beginStore(at path: String, format: Format) throws(StoreError) {
  var group: gid_t?
  if let groep = format.groep {
    group = Group.number(groep)
    if group == nil { throw StoreError(.unknownGroup, path: path, detail: groep) }
  }
  let folderMode: mode_t = group == nil ? 0o700 : 0o2770
  let fileMode: mode_t = group == nil ? 0o600 : 0o660
  // A folder above it that others of the group cannot enter would shut them out.
  try NewFolder.makeParents(of: path, mode: group == nil ? 0o700 : 0o755)
  if try !NewFolder.make(path, mode: folderMode), chmod(path, folderMode) != 0 { throw NewFile.error(path) }
  try give(path, to: group, mode: folderMode)
  for name in StoreLayout.folders {
    let folder = path + "/" + name
    if mkdir(folder, folderMode) != 0 { throw NewFile.error(folder) }
    try give(folder, to: group, mode: folderMode)
  }
  let folder = try Folder(path, followsLinks: false)
  for (name, bytes) in [("lock", []), ("FORMAT", format.bytes)] {
    var file = try NewFile(name, in: folder.descriptor, path: path + "/" + name, mode: fileMode)
    try file.write(bytes)
    try file.finish()
    try give(path + "/" + name, to: group, mode: fileMode)
  }
  if uninterrupted({ fsync(folder.descriptor) }) != 0 { throw NewFile.error(path) }
}

/// Gives a file or folder to the store's group; changing the group clears bits of the mode, so the mode comes after.
private func give(_ path: String, to group: gid_t?, mode: mode_t) throws(StoreError) {
  guard let group else { return }
  if chown(path, uid_t.max, group) != 0 || chmod(path, mode) != 0 { throw NewFile.error(path) }
}

/// The folders of a store (design §2).
enum StoreLayout {
  static let folders = ["basis", "journal", "snapshot", "quarantine", "tmp", "drafts", "claims", "toegang"]
}

extension Format {
  /// A new store's id: 32 random hexadecimal characters.
  static func newID() -> String {
    var random = SystemRandomNumberGenerator()
    return (0..<32).map { _ in String(Int.random(in: 0..<16, using: &random), radix: 16) }.joined()
  }
}
