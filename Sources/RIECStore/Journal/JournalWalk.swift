/// One way along the lines of a segment: each is verified, must follow on the one before it, and is given on when its
/// whole commit is there.
struct JournalWalk {
  /// Behind the last whole commit.
  private(set) var whole: JournalMark
  /// The first line that breaks the journal.
  private(set) var damage: JournalDamage?
  /// How many lines were sound, those of an unfinished commit too.
  private(set) var soundLines = 0

  private var next: JournalMark
  private var pending: [JournalEntry] = []

  /// A way that begins at `mark`.
  init(from mark: JournalMark) {
    whole = mark
    next = mark
  }

  /// Goes on to `end`, or to the line numbered `last`; what follows on it is left alone.
  mutating func run(
    _ disk: any Disk, _ file: DiskFile, _ reader: EntryReader, to end: Int, through last: Int? = nil,
    deliver: (JournalEntry) -> Void
  ) throws(DiskFailure) {
    var stream = LineStream(disk, file, from: next.offset, to: end)
    while damage == nil, last.map({ next.head.n < $0 }) ?? true {
      let mark = next
      let read = try stream.next { buffer, range in reader.read(buffer, range, at: mark.place(range.count)) }
      switch read {
      case nil: return
      case .failure(let fault): damage = JournalDamage(fault.kind, at: mark.place(0))
      case .success(let entry): take(entry, deliver)
      }
    }
  }

  private mutating func take(_ entry: JournalEntry, _ deliver: (JournalEntry) -> Void) {
    if let kind = fault(of: entry) {
      damage = JournalDamage(kind, at: entry.place)
      return
    }
    soundLines += 1
    next = JournalMark(
      segment: next.segment, offset: next.offset + entry.place.length + 1, line: next.line + 1,
      head: JournalHead(n: entry.n, hash: entry.hash))
    pending.append(entry)
    if let batch = entry.batch, batch.place < batch.count { return }
    for entry in pending { deliver(entry) }
    pending.removeAll(keepingCapacity: true)
    whole = next
  }

  private func fault(of entry: JournalEntry) -> JournalDamage.Kind? {
    if entry.n != next.head.n &+ 1 { return .number(expected: next.head.n &+ 1) }
    if entry.previous != next.head.hash { return .previous }
    let due = pending.last?.batch.map { JournalEntry.Batch(place: $0.place + 1, count: $0.count) }
    if let due { return entry.batch == due ? nil : .batch }
    return entry.batch.map { $0.place == 1 } ?? true ? nil : .batch
  }
}
