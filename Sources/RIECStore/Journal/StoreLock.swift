import Glibc
import StrictJSON

/// The exclusive lock of a store, held from reading the journal's end until what is appended is synced; never while
/// somebody edits. It belongs to the file `lock`, which is never renamed or deleted; a dead process holds none. The
/// file's first bytes say who had it last.
struct StoreLock {
  enum Failure: Error {
    case held(LockHolder?)
    case disk(DiskFailure)
  }

  /// The file, relative to the store.
  static let name = "lock"
  private static let noteSize = 128
  private static let distrust = "wantrouwd"

  private let disk: any Disk
  private let file: DiskFile

  /// Takes the lock; asks for up to `waiting` milliseconds, ever less often.
  static func take(_ disk: any Disk, user: String, waiting: Int) throws(Failure) -> StoreLock {
    let lock: StoreLock
    do throws(DiskFailure) {
      lock = StoreLock(disk: disk, file: try disk.open(name, .lock))
    } catch {
      throw .disk(error)
    }
    let deadline = disk.milliseconds() + waiting
    var pause = 1
    while true {
      do throws(DiskFailure) {
        if try disk.lock(lock.file) { break }
      } catch {
        lock.release()
        throw .disk(error)
      }
      let left = deadline - disk.milliseconds()
      if left <= 0 {
        defer { lock.release() }
        throw .held(lock.holder)
      }
      disk.sleep(milliseconds: min(pause, left))
      pause = min(pause * 2, 50)
    }
    lock.note(user, isDistrusted: lock.isDistrusted)
    return lock
  }

  /// Lets go of it.
  func release() { disk.close(file) }

  /// Who has the lock, or had it last.
  private var holder: LockHolder? {
    guard let note = readNote(), let process = note["pid"]?.integer, let user = note["u"]?.string else { return nil }
    return LockHolder(process: process, user: user)
  }

  /// Whether somebody noted that what is seen of the active segment may not be on the disk.
  var isDistrusted: Bool { readNote()?[StoreLock.distrust]?.bool == true }

  private func readNote() -> JSONObject? {
    (try? disk.read(file, at: 0, count: StoreLock.noteSize)).flatMap { try? StrictJSON.parse($0).object }
  }

  /// Writes who has the lock over the note that is there: always as many bytes, so that the file keeps its size, and
  /// not at all where it says so already. A note that cannot be written is no reason not to save.
  ///
  /// A note of distrust is meant to last no longer than the system's cache, of which it speaks: it is never synced.
  func note(_ user: String, isDistrusted: Bool) {
    var object = JSONObject()
    object["pid"] = .number(JSONNumber(disk.process))
    object["u"] = .string(user)
    if isDistrusted { object[StoreLock.distrust] = .bool(true) }
    var note = JSONWriter.bytes(.object(object))
    if note.count >= StoreLock.noteSize {
      object["u"] = .string("")
      note = JSONWriter.bytes(.object(object))
    }
    note.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, StoreLock.noteSize - 1 - note.count)))
    note.append(0x0A)
    guard let found = try? disk.read(file, at: 0, count: StoreLock.noteSize), found != note else { return }
    try? disk.note(file, note)
  }
}
