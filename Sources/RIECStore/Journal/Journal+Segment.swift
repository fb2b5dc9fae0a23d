import Glibc

extension Journal {
  /// Makes the segment after that of `base`, whose lines follow on `base`: `bytes`, up to `end`. They stand there, synced,
  /// before the segment has its name, and the name is synced before anybody is told; only then the old one is sealed.
  ///
  /// Where it throws, the journal stands where it stood.
  func succeed(from base: JournalMark, with bytes: [UInt8], to end: JournalMark) throws(DiskFailure) {
    let header = JournalSegment.Header(number: mark.segment + 1, head: base.head)
    let name = JournalSegment.file(header.number)
    let start = JournalMark(header)
    let identity = try place(header.bytes + bytes, at: name)
    do throws(DiskFailure) {
      try disk.syncFolder(JournalSegment.folder)
    } catch {
      try disk.unlink(name)
      try? disk.syncFolder(JournalSegment.folder)
      throw error
    }
    seal(mark.segment)
    segmentStart = start
    mark = JournalMark(
      segment: start.segment, offset: start.offset + bytes.count, line: start.line + end.line - base.line,
      head: end.head)
    identities[header.number] = identity
    namedSegment = header.number
    synced = mark
  }

  /// Writes a file whole under another name, syncs it, and gives it the name `name`; the folder is not synced.
  func place(_ bytes: [UInt8], at name: String) throws(DiskFailure) -> DiskStatus.Identity {
    let last = name.split(separator: "/").last ?? ""
    let temporary = "tmp/\(last).\(disk.process)"
    if try disk.status(of: temporary) != nil { try disk.unlink(temporary) }
    let file = try disk.open(temporary, .create)
    defer { disk.close(file) }
    do throws(DiskFailure) {
      try disk.appendAll(bytes, to: file)
      try disk.sync(file)
      let identity = try disk.status(file).identity
      try disk.rename(temporary, to: name)
      return identity
    } catch {
      try? disk.unlink(temporary)
      throw error
    }
  }

  /// Takes the right to write from a segment. In a shared store only its owner can; it is not the mode that says that a
  /// segment takes no more lines, but that there is a later one.
  func seal(_ number: Int) {
    guard let file = try? disk.open(JournalSegment.file(number), .read) else { return }
    defer { disk.close(file) }
    try? disk.setSealed(file, true)
  }

  /// The bytes from `base` up to the mark, verified once more as they are read.
  func lines(since base: JournalMark) throws(DiskFailure) -> [UInt8] {
    let name = JournalSegment.file(mark.segment)
    let file = try disk.open(name, .read)
    defer { disk.close(file) }
    let bytes = try disk.read(file, at: base.offset, count: mark.offset - base.offset)
    var walk = JournalWalk(from: base)
    try walk.run(disk, file, reader, to: mark.offset) { _ in }
    guard walk.whole == mark, bytes.count == mark.offset - base.offset else {
      throw DiskFailure(.read, DiskFailure.changed, name)
    }
    return bytes
  }

  /// Writes the active segment's lines once more, to a new segment, after syncing had failed and so had a new segment
  /// at that time; then lines can be appended again. Delivers what came since: the lines of which it was not known
  /// whether they were saved among them, if they are there.
  package func recover(waiting: Int = 2000, deliver: (JournalEntry) -> Void) throws(CommitFailure<Never>) {
    guard let trouble else { return }
    guard case .stopped(let failure) = trouble else { throw .readOnly(trouble) }
    let lock: StoreLock
    do throws(StoreLock.Failure) {
      lock = try StoreLock.take(disk, user: user, waiting: waiting)
    } catch {
      throw error.asCommitFailure()
    }
    defer { lock.release() }
    do throws(JournalTrouble) {
      deliverKept(deliver)
      if let unused = try locate(deliver).unused { try? discard(unused) }
    } catch {
      stop(for: error)
      throw .readOnly(error)
    }
    do throws(DiskFailure) {
      try renew()
      lock.note(user, isDistrusted: false)
      self.trouble = nil
    } catch {
      throw .unknown(failure)
    }
  }
}

extension DiskFailure {
  /// The number of a failure that is not the system's: a file is not what it was under our lock.
  static let changed = ESTALE
}
