import Glibc

/// Files of a store's disk read from end to end.
extension Disk {
  private static var piece: Int { 1 << 20 }

  /// Calls `body` with each line of the file `name`, its end included where it has one.
  func eachLine(
    of name: String, _ body: (ArraySlice<UInt8>) throws(DiskFailure) -> Void
  ) throws(DiskFailure) {
    let file = try open(name, .read)
    defer { close(file) }
    var offset = 0
    var rest: [UInt8] = []
    while true {
      let piece = try read(file, at: offset, count: Self.piece)
      if piece.isEmpty { break }
      offset += piece.count
      // The rest holds no line end: only what came is searched.
      var searched = rest.count
      rest += piece
      var start = 0
      while let end = rest[searched...].firstIndex(of: 0x0A) {
        try body(rest[start...end])
        start = end + 1
        searched = start
      }
      rest.removeFirst(start)
    }
    if !rest.isEmpty { try body(rest[...]) }
  }

  /// All bytes of the file `name`.
  func contents(of name: String) throws(DiskFailure) -> [UInt8] {
    let file = try open(name, .read)
    defer { close(file) }
    return try read(file, at: 0, count: try status(file).size)
  }

  /// What stands in `folder`, sorted; nothing where there is no such folder.
  func entries(of folder: String) throws(DiskFailure) -> [String] {
    do throws(DiskFailure) {
      return try names(in: folder).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      if error.number == ENOENT { return [] }
      throw error
    }
  }

  /// The names in `name`; nil where it is no folder.
  func entriesIfFolder(_ name: String) throws(DiskFailure) -> [String]? {
    do throws(DiskFailure) {
      return try names(in: name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      // A link is no folder of ours either.
      if error.number == ENOTDIR || error.number == ELOOP || error.number == ENOENT { return nil }
      throw error
    }
  }

  /// Takes away `name`, with all in it where it is a folder; whether anything was there. Its parent is not synced.
  @discardableResult
  func removeAll(_ name: String) throws(DiskFailure) -> Bool {
    guard let inner = try entriesIfFolder(name) else {
      do throws(DiskFailure) {
        try unlink(name)
        return true
      } catch {
        if error.number == ENOENT { return false }
        throw error
      }
    }
    for entry in inner { try removeAll("\(name)/\(entry)") }
    do throws(DiskFailure) {
      try syncFolder(name)
      try removeFolder(name)
    } catch {
      if error.number == ENOENT { return false }
      throw error
    }
    return true
  }
}
