import Glibc
import StrictJSON

/// The open file of a claim. The claim is its lock: `flock`, since fcntl's locks go when any descriptor of the file is
/// closed; the kernel lets go of it when the process ends. What the file says is only for who wants to know whose it is.
///
/// A name in `claims/` is taken away only by who has the lock, and who has just got the lock looks whether the name still
/// leads to his file: so no two have a claim at once, though the files come and go.
struct ClaimFile {
  let descriptor: Int32

  private static let mostBytes = 512

  /// Opens the file `name` in the open folder `folder`, with `creates` making it with `mode`; nil, with the system's
  /// reason, where that fails.
  static func open(
    _ name: String, in folder: Int32, creates: Bool, mode: mode_t
  ) -> Result<ClaimFile, ClaimFileFailure> {
    let flags = O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | (creates ? O_CREAT : 0)
    var descriptor = uninterrupted { openat(folder, name, flags, mode) }
    if descriptor < 0, !creates, errno == EACCES || errno == EROFS {
      // Who may only read the store may still see who works on what.
      descriptor = uninterrupted { openat(folder, name, flags & ~O_RDWR | O_RDONLY) }
    }
    if descriptor < 0 { return .failure(ClaimFileFailure(number: errno)) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      Glibc.close(descriptor)
      return .failure(ClaimFileFailure(number: EINVAL))
    }
    // The mask of the process may have taken bits that the group of a shared store needs.
    if creates, status.st_uid == geteuid(), status.st_mode & 0o7777 != mode { _ = fchmod(descriptor, mode) }
    return .success(ClaimFile(descriptor: descriptor))
  }

  /// Takes the lock without waiting, alone or, with `shared`, beside others who only look; false where another has it.
  func lock(shared: Bool = false) -> Bool {
    uninterrupted { flock(descriptor, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) } == 0
  }

  /// Whether `name` in `folder` leads to this file.
  func isCalled(_ name: String, in folder: Int32) -> Bool {
    var (mine, named) = (stat(), stat())
    return fstat(descriptor, &mine) == 0 && fstatat(folder, name, &named, AT_SYMLINK_NOFOLLOW) == 0
      && mine.st_dev == named.st_dev && mine.st_ino == named.st_ino
  }

  /// Who says that it is his, with the process that he is; nil where nobody does.
  var note: (holder: ClaimHolder, mark: ProcessMark?)? {
    var bytes = [UInt8](repeating: 0, count: Self.mostBytes)
    let count = uninterrupted { pread(descriptor, &bytes, bytes.count, 0) }
    guard count > 0, let object = (try? StrictJSON.parse(Array(bytes.prefix(count))))?.object,
      let user = object["wie"]?.string
    else { return nil }
    let mark = object["proces"]?.string.flatMap { ProcessMark($0) }
    let holder = ClaimHolder(
      user: user, process: mark.map { Int($0.number) } ?? 0, terminal: object["terminal"]?.string ?? "",
      since: object["sinds"]?.string ?? "")
    return (holder, mark)
  }

  /// Writes that `holder` of this program has it. A claim that cannot say whose it is holds all the same.
  func note(_ holder: ClaimHolder) {
    var object = JSONObject()
    object["wie"] = .string(holder.user)
    object["proces"] = .string(ProcessMark.own.text)
    object["terminal"] = .string(holder.terminal)
    object["sinds"] = .string(holder.since)
    var bytes = JSONWriter.bytes(.object(object)) + [0x0A]
    if bytes.count > Self.mostBytes {
      object["wie"] = .string("")
      object["terminal"] = .string("")
      bytes = JSONWriter.bytes(.object(object)) + [0x0A]
    }
    _ = uninterrupted { ftruncate(descriptor, 0) }
    _ = uninterrupted { pwrite(descriptor, bytes, bytes.count, 0) }
  }

  /// Takes the file away, whose lock this one has, where its folder can be opened, and closes it.
  func end(_ name: String, in folder: Int32?) {
    // Were the name to stay, nobody who looks at the lock later is taken for its holder.
    _ = uninterrupted { ftruncate(descriptor, 0) }
    if let folder, isCalled(name, in: folder) { unlinkat(folder, name, 0) }
    close()
  }

  /// Closes the file; its lock is let go of.
  func close() {
    // Not made again when interrupted: Linux has let go of the descriptor by then.
    _ = Glibc.close(descriptor)
  }
}

/// The system's reason (errno) why the file of a claim did not open.
struct ClaimFileFailure: Error {
  let number: Int32
}
