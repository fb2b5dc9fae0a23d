import RIECDomain

/// The records of a store after a line of its journal, as a terminal has them: what a snapshot is made of.
struct SnapshotInput: Sendable {
  let index: StoreIndex
  /// Behind the last line that is in it.
  let mark: JournalMark
  /// The files of the journal that were read.
  let segments: [Int: DiskStatus.Identity]
  let bases: [(line: Int, basis: ChangePayload.Basis)]
  /// The records that the journal touched since the index was read from files, and those that were taken away.
  let records: [RecordID: LedgerState.Current]
  let takenAway: [RecordID: [FieldPath: Int]]
  /// The lines of the journal that tell of destructions.
  var purgeLines: [[UInt8]]
  let lastUser: String
  let lastMoment: String
  let kinds: [Kind]
  let disk: any Disk

  /// Whether the files of the journal are still those that were read: purging puts others in their places.
  var isCurrent: Bool {
    segments.allSatisfy { number, identity in
      (try? disk.status(of: JournalSegment.file(number)))?.identity == identity
    }
  }

  /// The records that were taken away, by id.
  var gone: [SnapshotManifest.Gone] {
    records.filter { $0.value.bytes == nil }.map { id, current in
      SnapshotManifest.Gone(
        id: id, kind: current.kind, user: current.user, file: current.place.file, line: current.place.line)
    }.sorted { $0.id.text.utf8.lexicographicallyPrecedes($1.id.text.utf8) }
  }
}

/// Names that are given numbers in the order in which they are met, from 1.
struct NumberedNames {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of `name`.
  mutating func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    names.append(name)
    numbers[name] = names.count
    return names.count
  }
}
