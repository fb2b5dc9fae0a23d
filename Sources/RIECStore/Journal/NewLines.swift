import StrictJSON

/// The lines of one commit, ready to be written: whole in memory, read back by our own reader, within the limits.
struct NewLines {
  private let entries: [JournalEntry]
  /// All lines, one after the other.
  let bytes: [UInt8]

  /// The lines of `drafts` behind `mark`.
  init(
    _ drafts: [JournalDraft], behind mark: JournalMark, moment: String, user: String, session: String,
    salt: () -> [UInt8], _ reader: EntryReader
  ) throws(AppendFailure) {
    var entries: [JournalEntry] = []
    var bytes: [UInt8] = []
    var head = mark.head
    for (place, draft) in drafts.enumerated() {
      if draft.payload.contains(0x0A) { throw .invalid(place, .payload) }
      let frame = JournalLine.Frame(
        head: head, moment: moment, user: user, session: session,
        batch: drafts.count > 1 ? JournalEntry.Batch(place: place + 1, count: drafts.count) : nil, salt: salt())
      let line = JournalLine.bytes(of: draft, in: frame)
      switch reader.read(line.dropLast(), at: mark.place(line.count - 1)) {
      case .failure(let fault): throw .invalid(place, fault.kind)
      case .success(let entry):
        guard entry.says(draft), entry.n == head.n &+ 1, entry.previous == head.hash else {
          throw .invalid(place, .notALine)
        }
        head = JournalHead(n: entry.n, hash: entry.hash)
        entries.append(entry)
      }
      bytes += line
    }
    self.entries = entries
    self.bytes = bytes
  }

  /// The place behind them where they begin at `mark`.
  func end(from mark: JournalMark) -> JournalMark {
    JournalMark(
      segment: mark.segment, offset: mark.offset + bytes.count, line: mark.line + entries.count,
      head: entries.last.map { JournalHead(n: $0.n, hash: $0.hash) } ?? mark.head)
  }

  /// Them, where they begin at `mark`.
  func placed(from mark: JournalMark) -> [JournalEntry] {
    var next = mark
    return entries.map { entry in
      var entry = entry
      entry.place = next.place(entry.place.length)
      next.line += 1
      next.offset += entry.place.length + 1
      return entry
    }
  }
}

extension JournalEntry {
  /// Whether it was read as it was meant.
  fileprivate func says(_ draft: JournalDraft) -> Bool {
    op == draft.op && id == draft.id && kind == draft.kind && revision == draft.revision
      && payload == .bytes(draft.payload)
  }
}

/// Why lines were not appended; ``CommitFailure`` without what its caller adds.
enum AppendFailure: Error {
  case readOnly(JournalTrouble)
  case invalid(Int, JournalDamage.Kind)
  case notSaved(DiskFailure)
  case unknown(DiskFailure)

  func asCommitFailure<Refusal: Error>() -> CommitFailure<Refusal> {
    switch self {
    case .readOnly(let trouble): .readOnly(trouble)
    case .invalid(let place, let kind): .invalid(draft: place, kind)
    case .notSaved(let failure): .notSaved(failure)
    case .unknown(let failure): .unknown(failure)
    }
  }
}

extension StoreLock.Failure {
  func asCommitFailure<Refusal: Error>() -> CommitFailure<Refusal> {
    switch self {
    case .held(let holder): .locked(holder)
    case .disk(let failure): .notSaved(failure)
    }
  }
}
