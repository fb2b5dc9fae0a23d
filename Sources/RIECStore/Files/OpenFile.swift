import Crypto
import Glibc

/// A file open for reading. Everything is read with `pread` into memory of our own, never mapped: a file that someone
/// cuts short then gives fewer bytes, not SIGBUS, and the memory that counts as ours stays a few megabytes.
final class OpenFile: Sendable {
  /// Its path in the store, or its name.
  let name: String
  /// Bytes, when it was opened.
  let size: Int
  private let descriptor: Int32
  private let modified: (seconds: Int, nanoseconds: Int)

  /// Takes over `descriptor`, of which `status` was asked just now.
  init(name: String, descriptor: Int32, status: stat) {
    self.name = name
    self.descriptor = descriptor
    size = Int(status.st_size)
    modified = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }

  /// Whether someone wrote to the file since it was opened.
  var hasChanged: Bool {
    var now = stat()
    guard fstat(descriptor, &now) == 0 else { return true }
    return Int(now.st_size) != size || (now.st_mtim.tv_sec, now.st_mtim.tv_nsec) != modified
  }

  /// Whether no name leads to the file any more: it was replaced or destroyed.
  var isGone: Bool {
    var now = stat()
    return fstat(descriptor, &now) != 0 || now.st_nlink == 0
  }

  deinit { close(descriptor) }

  /// Reads up to `count` bytes at `offset` to `target`; fewer where the file ends, 0 on an error too.
  func read(_ target: UnsafeMutablePointer<UInt8>, _ count: Int, at offset: Int) -> Int {
    var done = 0
    while done < count {
      let part = pread(descriptor, target + done, count - done, off_t(offset + done))
      if part < 0 && errno == EINTR { continue }
      if part <= 0 { break }
      done += part
    }
    return done
  }

  /// The bytes in `range`; nil where the file no longer has them all.
  func bytes(_ range: Range<Int>) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = buffer.baseAddress.map { read($0, range.count, at: range.lowerBound) } ?? 0
    }
    return bytes.count == range.count ? bytes : nil
  }

  /// The first bytes, up to `count`.
  func prefix(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = buffer.baseAddress.map { read($0, count, at: 0) } ?? 0
    }
  }
}

extension OpenFile {
  /// The SHA-256 of its bytes, in lower-case hexadecimal; of those before the end was asked for, where it was.
  func digest(isCancelled: () -> Bool = { false }) -> String {
    var hash = SHA256()
    var at = 0
    while at < size, !isCancelled(), let piece = bytes(at..<min(at + 1 << 20, size)) {
      hash.update(data: piece)
      at += piece.count
    }
    return String(decoding: Hex.spelled(Array(hash.finalize())), as: UTF8.self)
  }
}
