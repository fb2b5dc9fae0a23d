/// By whom, when and why payloads are destroyed.
public struct JournalPurge: Hashable, Sendable {
  /// The login name of who destroys.
  public var by: String
  /// When: UTC, ISO 8601.
  public var moment: String
  /// On what ground.
  public var reason: String

  /// A purge.
  public init(by: String, moment: String, reason: String) {
    self.by = by
    self.moment = moment
    self.reason = reason
  }
}

extension Journal {
  /// Destroys the payloads of the lines with `numbers`, and gives those whose payload was there: each segment that holds
  /// one is written anew under the lock, with the same chain, and takes the old one's name (reliability page §2,
  /// "Purge"). Readers notice the new file and read it.
  ///
  /// Lines that a segment holds again for a successor are purged in both. Copies elsewhere (bases, snapshots, quarantine)
  /// are not the journal's. After `.unknown` some segments may have been rewritten; purging again does the rest.
  package func purge(
    _ numbers: Set<Int>, _ purge: JournalPurge, waiting: Int = 2000
  ) throws(CommitFailure<Never>) -> Set<Int> {
    try self.purge(numbers, purge, traces: RecordTraces([]), waiting: waiting)
  }

  /// The same; torn pieces that a failed sync left behind in a segment which has a successor go too, where `traces` cannot
  /// tell that they hold nothing of the records.
  func purge(
    _ numbers: Set<Int>, _ purge: JournalPurge, traces: RecordTraces, waiting: Int = 2000
  ) throws(CommitFailure<Never>) -> Set<Int> {
    if let trouble { throw .readOnly(trouble) }
    let lock: StoreLock
    do throws(StoreLock.Failure) {
      lock = try StoreLock.take(disk, user: user, waiting: waiting)
    } catch {
      throw error.asCommitFailure()
    }
    defer { lock.release() }
    do throws(AppendFailure) {
      try catchUp(lock)
      // The line that says why may be of a writer that died before it was synced: nothing is destroyed on its word alone.
      if mark != .start { disk.close(try settledFile()) }
    } catch {
      if case .stopped = trouble { lock.note(user, isDistrusted: true) }
      throw error.asCommitFailure()
    }
    var purged: Set<Int> = []
    do throws(DiskFailure) {
      for number in identities.keys.sorted() {
        purged.formUnion(try rewriteSegment(number, purging: numbers, purge, traces))
      }
      // Also where nothing was left to do: who did it may have died before this.
      try disk.syncFolder(JournalSegment.folder)
    } catch {
      throw .unknown(error)
    }
    do throws(JournalTrouble) {
      _ = try locate { undelivered.append($0) }
    } catch {
      stop(for: error)
      throw .readOnly(error)
    }
    return purged
  }

  private func rewriteSegment(
    _ number: Int, purging numbers: Set<Int>, _ purge: JournalPurge, _ traces: RecordTraces
  ) throws(DiskFailure) -> Set<Int> {
    let name = JournalSegment.file(number)
    let file = try disk.open(name, .read)
    defer { disk.close(file) }
    let bytes = try disk.read(file, at: 0, count: try disk.status(file).size)
    var rewritten: [UInt8] = []
    rewritten.reserveCapacity(bytes.count)
    var purged: Set<Int> = []
    var dropped = false
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = Array(bytes[start..<min(end + 1, bytes.count)])
      switch reader.read(Array(line.dropLast()), at: JournalMark.start.place(0)) {
      case .success(let entry):
        if numbers.contains(entry.n), case .bytes = entry.payload,
          let replacement = JournalLine.purged(line, by: purge.by, at: purge.moment, reason: purge.reason)
        {
          purged.insert(entry.n)
          rewritten += replacement
        } else {
          rewritten += line
        }
      case .failure:
        // Behind what its successor holds again; no reader comes there.
        let isRest = number < mark.segment && JournalSegment.Header(Array(line.dropLast())) == nil
        if isRest, traces.mayOccur(inTorn: line[...]) { dropped = true } else { rewritten += line }
      }
      start = end + 1
    }
    guard !purged.isEmpty || dropped else { return [] }
    _ = try place(rewritten, at: name)
    if number != mark.segment { seal(number) }
    return purged
  }
}
