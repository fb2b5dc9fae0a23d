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
    lock.note(user)
    return lock
  }

  /// Lets go of it.
  func release() { disk.close(file) }

  /// Who has the lock, or had it last.
  private var holder: LockHolder? {
    guard let note = try? disk.read(file, at: 0, count: StoreLock.noteSize),
      let object = try? StrictJSON.parse(note).object,
      let process = object["pid"]?.integer, let user = object["u"]?.string
    else { return nil }
    return LockHolder(process: process, user: user)
  }

  /// Writes who has the lock over the note that is there: always as many bytes, so that the file keeps its size, and
  /// not at all where it says so already. A note that cannot be written is no reason not to save.
  private func note(_ user: String) {
    var object = JSONObject()
    object["pid"] = .number(JSONNumber(disk.process))
    object["u"] = .string(user)
    var note = JSONWriter.bytes(.object(object))
    guard note.count < StoreLock.noteSize else { return }
    note.append(contentsOf: repeatElement(UInt8(ascii: " "), count: StoreLock.noteSize - 1 - note.count))
    note.append(0x0A)
    guard let found = try? disk.read(file, at: 0, count: StoreLock.noteSize), found != note else { return }
    try? disk.note(file, note)
  }
}
