import Glibc
public import RIECDomain

extension DemoStore {
  /// Sees to it that a demo store of this program's generator stands at `path`: makes it, and its parents, where there is
  /// none, and anew where an older generator made it and nothing was edited in it. Anything else at the path is left
  /// alone, for opening it to say what it is.
  ///
  /// - Parameter isCancelled: is asked now and then; true ends the work with `DemoError.cancelled`, and what stood there
  ///   stands there again.
  public static func prepare(
    at path: String, kinds: [Kind], isCancelled: () -> Bool = { false }
  ) throws(DemoError) {
    guard try !makeWhereNone(path, isCancelled: isCancelled) else { return }
    guard isOutdated(at: path, kinds: kinds), hasNoEdits(path) else { return }
    try replace(path, isCancelled: isCancelled)
  }

  /// Makes a demo store anew at `path`, whatever was edited in the one that stands there. Anything else at the path is
  /// left alone: that throws `DemoError.exists`.
  public static func remake(
    at path: String, kinds: [Kind], isCancelled: () -> Bool = { false }
  ) throws(DemoError) {
    guard try !makeWhereNone(path, isCancelled: isCancelled) else { return }
    guard let store = try? openStore(at: path, kinds: kinds), store.info.isDemo else { throw .exists(path: path) }
    try replace(path, isCancelled: isCancelled)
  }

  /// Makes a demo store, and its parents, where nothing stands at `path`; whether it did.
  private static func makeWhereNone(_ path: String, isCancelled: () -> Bool) throws(DemoError) -> Bool {
    var status = stat()
    guard lstat(path, &status) != 0 else { return false }
    try makeParents(of: path)
    try write(to: path, isCancelled: isCancelled)
    return true
  }

  private static func replace(_ path: String, isCancelled: () -> Bool) throws(DemoError) {
    let old = "\(path).oud-\(getpid())"
    guard rename(path, old) == 0 else { throw .system(call: "rename", path: path, errno: errno) }
    do throws(DemoError) {
      try write(to: path, isCancelled: isCancelled)
    } catch {
      rename(old, path)
      throw error
    }
    removeFolder(old)
  }

  private static func isOutdated(at path: String, kinds: [Kind]) -> Bool {
    guard let store = try? openStore(at: path, kinds: kinds), let demo = store.info.demo else { return false }
    return demo.generator != generator
  }

  /// Edits stand in the journal, behind the line that brings in the basis.
  private static func hasNoEdits(_ path: String) -> Bool {
    if names(in: path + "/journal").isEmpty { return true }
    guard let store = try? openStore(at: path), let head = store.head else { return false }
    return head.n <= 1
  }

  private static func makeParents(of path: String) throws(DemoError) {
    var parent = ""
    for part in path.split(separator: "/").dropLast() {
      parent += (parent.isEmpty && !path.hasPrefix("/") ? "" : "/") + part
      guard mkdir(parent, 0o700) == 0 || errno == EEXIST else {
        throw .system(call: "mkdir", path: parent, errno: errno)
      }
    }
  }

  /// Removes a demo store that was set aside; a link in it is removed, never followed.
  private static func removeFolder(_ path: String) {
    for name in names(in: path) {
      let inner = path + "/" + name
      if unlink(inner) != 0, errno == EISDIR || errno == EPERM { removeFolder(inner) }
    }
    rmdir(path)
  }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
