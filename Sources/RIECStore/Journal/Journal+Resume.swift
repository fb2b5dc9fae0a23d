import StrictJSON

/// Reading on from a place that a snapshot names.
extension Journal {
  /// Delivers the lines of whole commits behind `place`, whose head must stand there with its hash; what stands before it
  /// is not read. Nil, with nothing delivered, where it does not: the snapshot is of another history, or the segment
  /// was rewritten since.
  func open(at place: JournalMark, deliver: (JournalEntry) -> Void) -> JournalState? {
    trouble = nil
    undelivered = []
    head = place.head
    do throws(JournalTrouble) {
      guard let start = try startOfSegment(holding: place) else {
        head = .empty
        return nil
      }
      return JournalState(notices: try resume(at: place, start, deliver).notices)
    } catch {
      // A writer may have been at work: what was delivered stays so, and the rest is looked for anew.
      disk.sleep(milliseconds: 1)
      return settled(attempts: 2) { () throws(JournalTrouble) in try locate(from: place.head, deliver).notices }
    }
  }

  /// Where the lines of the segment of `place` begin, if the last line before `place` is its head.
  private func startOfSegment(holding place: JournalMark) throws(JournalTrouble) -> JournalMark? {
    guard place.head.n > 0, try segments().contains(place.segment) else { return nil }
    var start = JournalMark.start
    if place.segment > 1 {
      guard let header = try header(of: place.segment) else { return nil }
      start = JournalMark(header)
    }
    if place.offset == start.offset { return place == start ? start : nil }
    guard place.offset > start.offset, let entry = try lastLine(before: place), entry.n == place.head.n,
      entry.hash == place.head.hash
    else { return nil }
    return start
  }

  /// The line that ends where `place` begins; nil where none does.
  private func lastLine(before place: JournalMark) throws(JournalTrouble) -> JournalEntry? {
    try reading { () throws(DiskFailure) in
      let file = try disk.open(JournalSegment.file(place.segment), .read)
      defer { disk.close(file) }
      var count = 1 << 14
      while true {
        let from = max(0, place.offset - count)
        let bytes = try disk.read(file, at: from, count: place.offset - from)
        guard bytes.count == place.offset - from, bytes.last == 0x0A else { return nil }
        let before = bytes.dropLast().lastIndex(of: 0x0A)
        if before == nil, from > 0, count <= JSONLimits.store.bytes {
          count *= 4
          continue
        }
        return try? reader.read(Array(bytes[(before.map { $0 + 1 } ?? 0)...].dropLast()), at: place.place(0)).get()
      }
    }
  }
}
