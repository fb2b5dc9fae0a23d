import Glibc

/// A folder held open; everything in it is reached through it, so that nobody can exchange it in between.
struct Folder: ~Copyable {
  /// The path that it was opened by.
  let path: String
  /// The open folder.
  let descriptor: Int32

  /// Opens the folder at `path`; throws `notFound` or `notReadable`, or `symbolicLink` where links are not followed.
  init(_ path: String, in parent: Int32 = AT_FDCWD, followsLinks: Bool, name: String? = nil) throws(StoreError) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW)
    descriptor = uninterrupted { openat(parent, path, flags) }
    self.path = name ?? path
    if descriptor < 0 {
      let error = Folder.error(self.path)
      var status = stat()
      let isLink = fstatat(parent, path, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
      throw !followsLinks && isLink ? StoreError(.symbolicLink, path: self.path) : error
    }
  }

  deinit { close(descriptor) }

  /// The folder's owner, group and mode.
  func status() throws(StoreError) -> stat {
    var status = stat()
    if fstat(descriptor, &status) != 0 { throw Folder.error(path) }
    return status
  }

  /// The names in it, sorted; not `.` and `..`.
  func names() throws(StoreError) -> [String] {
    // The stream closes its descriptor, so it gets one of its own.
    let copy = uninterrupted { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard copy >= 0, let stream = fdopendir(copy) else {
      let error = Folder.error(path)
      if copy >= 0 { close(copy) }
      throw error
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      // The name is the part of the entry up to its zero byte.
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Opens the file `name`, called `shown` where its records are spoken of; nil where there is none.
  func file(_ name: String, shown: String, followsLinks: Bool) throws(StoreError) -> (file: OpenFile, status: stat)? {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let opened = uninterrupted { openat(descriptor, name, flags) }
    if opened < 0 {
      if errno == ENOENT { return nil }
      throw Folder.error(full(name), linksRefused: !followsLinks)
    }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      let code = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
      throw StoreError(.notReadable, path: full(name), detail: String(cString: strerror(code)))
    }
    return (OpenFile(name: shown, descriptor: opened, status: status), status)
  }

  private func full(_ name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  /// The error that `errno` stands for.
  static func error(_ path: String, linksRefused: Bool = false) -> StoreError {
    let code = errno
    if code == ENOENT { return StoreError(.notFound, path: path) }
    if code == ELOOP && linksRefused { return StoreError(.symbolicLink, path: path) }
    return StoreError(.notReadable, path: path, detail: String(cString: strerror(code)))
  }
}
