extension Journal {
  /// Appends the lines that `prepare` gives, all or none, and returns when they are synced (reliability page §2, "Save").
  ///
  /// `prepare` runs under the lock. It gets the lines that others appended since the last call, which must be taken in
  /// there and then: each is delivered once. With no drafts nothing is written. `waiting` is how long, in milliseconds,
  /// the lock is waited for.
  package func commit<Refusal: Error>(
    waiting: Int = 2000, _ prepare: (_ tail: [JournalEntry]) throws(Refusal) -> [JournalDraft]
  ) throws(CommitFailure<Refusal>) -> [JournalEntry] {
    if let trouble { throw .readOnly(trouble) }
    let lock: StoreLock
    do throws(StoreLock.Failure) {
      lock = try StoreLock.take(disk, user: user, waiting: waiting)
    } catch {
      throw error.asCommitFailure()
    }
    let result = underLock(lock, prepare)
    if case .stopped = trouble { lock.note(user, isDistrusted: true) }
    lock.release()
    return try result.get()
  }

  private func underLock<Refusal: Error>(
    _ lock: StoreLock, _ prepare: (_ tail: [JournalEntry]) throws(Refusal) -> [JournalDraft]
  ) -> Result<[JournalEntry], CommitFailure<Refusal>> {
    do throws(AppendFailure) {
      try catchUp(lock)
    } catch {
      return .failure(error.asCommitFailure())
    }
    let tail = undelivered
    undelivered = []
    let drafts: [JournalDraft]
    do throws(Refusal) {
      drafts = try prepare(tail)
    } catch {
      return .failure(.refused(error))
    }
    do throws(AppendFailure) {
      return .success(try append(drafts))
    } catch {
      return .failure(error.asCommitFailure())
    }
  }

  /// Under the lock: reads what others appended, and clears what a dead writer left.
  func catchUp(_ lock: StoreLock) throws(AppendFailure) {
    let ending: JournalEnding
    do throws(JournalTrouble) {
      ending = try advance { undelivered.append($0) }
    } catch {
      stop(for: error)
      if case .unreadable(let failure) = error { throw .notSaved(failure) }
      throw .readOnly(error)
    }
    do throws(DiskFailure) {
      if let unused = ending.unused { try discard(unused) }
    } catch {
      throw .notSaved(error)
    }
    if lock.isDistrusted {
      // What is torn stays behind in the old segment.
      try saving { () throws(DiskFailure) in try renew() }
      lock.note(user, isDistrusted: false)
    } else if ending.tornBytes > 0 {
      try cut(ending.tornBytes)
    }
  }

  /// Under the lock, at the end of the journal: writes `drafts` as one commit and syncs it.
  func append(_ drafts: [JournalDraft]) throws(AppendFailure) -> [JournalEntry] {
    guard !drafts.isEmpty else { return [] }
    let lines = try NewLines(
      drafts, behind: mark, moment: now(), user: user, session: session, salt: salt, reader)
    var file = try settledFile()
    // A segment is succeeded only when all of it is synced: its successor says what it ends with.
    if mark.offset > segmentStart.offset, mark.offset + lines.bytes.count > segmentLimit {
      disk.close(file)
      file = try saving { () throws(DiskFailure) in
        try succeed(from: mark, with: [], to: mark)
        return try activeFile()
      }
    }
    defer { disk.close(file) }
    try write(lines.bytes, to: file)
    var begin = mark
    do throws(DiskFailure) {
      try disk.syncData(file)
      mark = lines.end(from: begin)
      synced = mark
    } catch {
      // What the cache holds now proves nothing, and a second sync would only say that nothing is left to write.
      do throws(DiskFailure) {
        try succeed(from: begin, with: lines.bytes, to: lines.end(from: begin))
        begin = segmentStart
      } catch let second {
        // Others must not build on lines that may not be there.
        try? disk.truncate(file, to: begin.offset)
        trouble = .stopped(second)
        throw .unknown(error)
      }
    }
    head = mark.head
    return lines.placed(from: begin)
  }

  /// The active segment, open, and all that is in it synced: what others wrote and did not live to sync, too. So at
  /// most one commit, the one to come, can be lost or torn.
  func settledFile() throws(AppendFailure) -> DiskFile {
    let file = try saving { () throws(DiskFailure) in try activeFile() }
    if synced == mark { return file }
    do throws(DiskFailure) {
      try disk.syncData(file)
      synced = mark
      return file
    } catch {
      disk.close(file)
      try renew(after: error)
      return try saving { () throws(DiskFailure) in try activeFile() }
    }
  }

  /// Writes the whole active segment once more, to a new one: where a sync has failed, what is seen of it may not be on
  /// the disk, and no second sync would tell.
  func renew() throws(DiskFailure) {
    let base = segmentStart
    try succeed(from: base, with: try lines(since: base), to: mark)
  }

  /// The same, after `failure` of a sync; the journal stops where that fails too.
  func renew(after failure: DiskFailure) throws(AppendFailure) {
    do throws(DiskFailure) {
      try renew()
    } catch {
      trouble = .stopped(error)
      throw .notSaved(failure)
    }
  }

  /// Opens the segment that takes new lines; makes it where it is the first one and not there. Its name is synced by
  /// each journal once, since the one that made it may have died before.
  private func activeFile() throws(DiskFailure) -> DiskFile {
    let name = JournalSegment.file(mark.segment)
    let isNew = mark == .start && identities[1] == nil
    let file = try disk.open(name, isNew ? .create : .append)
    do throws(DiskFailure) {
      let status = try disk.status(file)
      // Read under this lock a moment ago: somebody who does not take it is at work.
      guard isNew || status.identity == identities[mark.segment], status.size == mark.offset else {
        throw DiskFailure(.open, DiskFailure.changed, name)
      }
      identities[mark.segment] = status.identity
      if namedSegment != mark.segment {
        try disk.syncFolder(JournalSegment.folder)
        namedSegment = mark.segment
      }
      return file
    } catch {
      disk.close(file)
      throw error
    }
  }

  /// Writes `bytes` behind the mark; where the system refuses, takes back what was written of them.
  private func write(_ bytes: [UInt8], to file: DiskFile) throws(AppendFailure) {
    do throws(DiskFailure) {
      try disk.appendAll(bytes, to: file)
    } catch {
      do throws(DiskFailure) {
        try disk.truncate(file, to: mark.offset)
        try disk.sync(file)
      } catch let second {
        trouble = .stopped(second)
      }
      throw .notSaved(error)
    }
  }

  func saving<Value>(_ body: () throws(DiskFailure) -> Value) throws(AppendFailure) -> Value {
    do throws(DiskFailure) {
      return try body()
    } catch {
      throw .notSaved(error)
    }
  }
}

extension Disk {
  /// Writes all of `bytes` at the end of the file.
  func appendAll(_ bytes: [UInt8], to file: DiskFile) throws(DiskFailure) {
    var done = 0
    while done < bytes.count { done += try append(file, bytes[done...]) }
  }
}
