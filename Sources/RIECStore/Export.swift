import Glibc
import RIECDomain

/// Makes the folder at `path`, for this user alone, or takes an empty one that is there. Throws `notEmpty`, `notAFolder`,
/// `noParent` or `notWritable`.
public func makeExportFolder(at path: String) throws(StoreError) {
  _ = try NewFolder.make(path, mode: 0o700)
}

extension StoreIndex {
  /// Writes every readable record's bytes to `<folder>/<soort>.jsonl`, each file through a temporary one that is synced
  /// before it is renamed. The folder must not exist or be empty; it becomes 0700, its files 0600.
  ///
  /// A record of a plain list that stands on several lines is written on one. Throws `notEmpty`, `notWritable`,
  /// `recordGone` for a record that its file no longer holds, or `cancelled`; then nothing of it is left behind.
  ///
  /// - Returns: the number of records written.
  @discardableResult
  public func export(
    to folder: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }, isCancelled: () -> Bool = { false }
  ) throws(StoreError) -> Int {
    let isNew = try NewFolder.make(folder, mode: 0o700)
    let target = try Folder(folder, followsLinks: true)
    var made: [String] = []
    do throws(StoreError) {
      return try write(to: target, &made, progress: progress, isCancelled: isCancelled)
    } catch {
      for name in made { unlinkat(target.descriptor, name, 0) }
      if isNew { rmdir(folder) }
      throw error
    }
  }

  /// Writes the files; `made` are those that have their names.
  private func write(
    to target: borrowing Folder, _ made: inout [String], progress: (Int, Int) -> Void, isCancelled: () -> Bool
  ) throws(StoreError) -> Int {
    let folder = target.path
    let total = kinds.reduce(0) { $0 + (self[$1]?.count ?? 0) }
    var written = 0
    for kind in kinds {
      guard let index = self[kind], index.count > 0 else { continue }
      let name = "\(index.kind.plural).jsonl"
      let path = "\(folder)/\(name)"
      var file = try NewFile(name, in: target.descriptor, path: path, mode: 0o600)
      for row in 0..<index.count {
        if row & 0xFFF == 0 {
          if isCancelled() { throw StoreError(.cancelled, path: folder) }
          progress(written, total)
        }
        guard let bytes = index.bytes(at: row) else {
          let place = index.place(at: row)
          throw StoreError(.recordGone, path: place?.file ?? path, detail: index.id(at: row).text)
        }
        try file.write(Export.line(bytes))
        written += 1
      }
      try file.finish()
      made.append(name)
    }
    if uninterrupted({ fsync(target.descriptor) }) != 0 { throw NewFile.error(folder) }
    return written
  }
}

private enum Export {
  /// `bytes` as a line: raw line ends of a record can only stand between its tokens, and become blanks.
  static func line(_ bytes: [UInt8]) -> [UInt8] {
    var line = bytes.contains(0x0A) ? bytes.map { $0 == 0x0A ? 0x20 : $0 } : bytes
    while line.last == 0x0D || line.last == 0x20 { line.removeLast() }
    line.append(0x0A)
    return line
  }
}
