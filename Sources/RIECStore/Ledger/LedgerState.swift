import RIECDomain
import StrictJSON

/// What the journal makes of the records: those that it touches, as they stand after its last line.
struct LedgerState {
  /// A record that the journal touched.
  struct Current {
    var kind: Kind.Name
    /// The bytes of its line; nil where it was taken away.
    var bytes: [UInt8]?
    var place: JournalPlace
    var user: String
  }

  let kinds: [Kind]
  /// Lines that were read before the records beneath them were.
  private var pending: [JournalEntry] = []
  private var pendingPlaces: [RecordID: [Int]] = [:]
  private(set) var records: [RecordID: Current] = [:]
  /// The largest `nr` of the elements that were taken away, by list: a number is never given twice.
  private(set) var takenAway: [RecordID: [FieldPath: Int]] = [:]
  /// The records of the files, with the changes that were published.
  private(set) var index: StoreIndex?
  /// Touched since the last index was published.
  private(set) var fresh: Set<RecordID> = []
  private(set) var lastUser = ""
  private(set) var lastMoment = ""
  /// What was published since the records were read, with the line of the journal then: what a check of an earlier
  /// index did not see. Forgotten once that check is known.
  private var unchecked: [(line: Int, ids: [RecordID])] = []
  /// Bases that are in force, with the line that brought each in.
  private(set) var bases: [Int: (line: Int, basis: ChangePayload.Basis)] = [:]
  /// Whether bases came or went since the files were read, so that they are to be opened anew.
  private(set) var basesChanged = false
  /// What the journal says of destructions.
  private(set) var purges = PurgeBook()
  /// The first line that does not fit what it changes.
  private(set) var misfit: JournalPlace?
  /// Whether what the lines stand on no longer holds: after the snapshot something was destroyed, or a basis that is in
  /// it was withdrawn.
  private(set) var hasLostGround = false
  private let snapshot: SnapshotManifest?
  private let parsed = ParsedRecords()

  /// Of lines from the first on, or behind those that are in `snapshot`.
  init(kinds: [Kind], from snapshot: SnapshotManifest? = nil) {
    self.kinds = kinds
    self.snapshot = snapshot
    guard let snapshot else { return }
    for (line, basis) in snapshot.bases { bases[basis.number] = (line, basis) }
    for gone in snapshot.gone {
      let place = JournalPlace(file: gone.file, line: gone.line, offset: 0, length: 0)
      records[gone.id] = Current(kind: gone.kind, bytes: nil, place: place, user: gone.user)
    }
    takenAway = snapshot.takenAway
    for entry in snapshot.purges { _ = purges.take(entry) }
    lastUser = snapshot.lastUser
    lastMoment = snapshot.lastMoment
  }

  /// The kind named `name`.
  func kind(_ name: Kind.Name) -> Kind? { kinds.first { $0.name == name } }

  /// The record as it stands now.
  func record(_ id: RecordID) -> Record? {
    guard let current = records[id] else { return index?.record(id) }
    if let known = parsed.record(id, at: current.place) { return known }
    guard let bytes = current.bytes, let object = (try? StrictJSON.parse(bytes))?.object else { return nil }
    let record = Record(kind: current.kind, object)
    parsed.keep(record, as: id, at: current.place, bytes: bytes.count)
    return record
  }

  /// The kind of the record, where there is one.
  func kind(of id: RecordID) -> Kind.Name? {
    if let current = records[id] { return current.bytes == nil ? nil : current.kind }
    return index?.locate(id)?.kind
  }

  /// Who changed the record last; empty where the journal does not tell.
  func lastUser(of id: RecordID) -> String { records[id]?.user ?? index?.userInSnapshot(of: id) ?? "" }

  /// The largest `nr` that an element of `list` had that was taken away; 0 where none was.
  func largestUsed(in list: FieldPath, of id: RecordID) -> Int { takenAway[id]?[list] ?? 0 }

  /// Every id of a kind that stands or stood here and begins with `stem`.
  func ids(of kind: Kind.Name, beginningWith stem: String = "") -> [RecordID] {
    let read = index?.tables[kind]?.places.ids.texts(beginningWith: Array(stem.utf8)).map { RecordID($0) } ?? []
    return read + records.filter { $0.value.kind == kind && $0.key.text.utf8.starts(with: stem.utf8) }.map(\.key)
  }

  /// The records of a basis that were changed since it was brought in.
  func touched(inBasis number: Int) -> [RecordID] {
    guard let basis = bases[number], let index else { return [] }
    let known = Set(basis.basis.files.map(\.name))
    // A changed record stands at its line of the journal, so where it came from is asked of what the basis holds.
    let touched = records.keys.filter { id in
      guard let name = records[id]?.kind, let kind = kind(name), known.contains("\(kind.plural).jsonl") else {
        return false
      }
      return index.locate(id).map { index[$0.kind]?.basisNumber(at: $0.row) == number } ?? false
    }
    let before = index.kinds.flatMap { index[$0]?.changedInSnapshot(ofBasis: number) ?? [] }
    return Set(touched + before).sorted { $0.text < $1.text }
  }

  /// Takes a line that was written here a moment ago into account, after which its record is `outcome`.
  mutating func take(_ entry: JournalEntry, made outcome: SavePlan.Made) {
    guard let id = entry.id else { return }
    lastUser = entry.user
    lastMoment = entry.moment
    fresh.insert(id)
    noteTakenAway(outcome.changes, of: id, outcome.kind)
    put(
      Current(kind: outcome.kind.name, bytes: outcome.line, place: entry.place, user: entry.user), outcome.record,
      of: id)
  }

  private mutating func put(_ current: Current, _ record: Record? = nil, of id: RecordID) {
    records[id] = current
    if let record { parsed.keep(record, as: id, at: current.place, bytes: current.bytes?.count ?? 0) }
  }

  private mutating func noteTakenAway(_ changes: [FieldChange], of id: RecordID, _ kind: Kind) {
    for element in ElementNumbers.takenAway(by: changes, of: kind) {
      takenAway[id, default: [:]][element.list, default: 0].raise(to: element.nr)
    }
  }

  /// Takes a line into account. Before the records are read, it waits.
  mutating func take(_ entry: JournalEntry) {
    if entry.op == .basis || entry.op == .terugdraaien && entry.id == nil {
      takeBasis(entry)
    } else if entry.op == .vernietiging {
      takePurge(entry)
    } else if let id = entry.id {
      if index == nil {
        pendingPlaces[id, default: []].append(pending.count)
        pending.append(entry)
      } else {
        apply(entry)
      }
    }
  }

  /// The records of the files are read: the lines that waited are applied on top of them.
  mutating func begin(on base: StoreIndex, at line: Int) {
    parsed.removeAll()
    index = base
    index?.destroyed = purges.destroyed
    // Read a second time, the records are those of the files again: what is known of them is put on top.
    fresh = Set(records.keys)
    unchecked = []
    let waiting = pending
    pending = []
    pendingPlaces = [:]
    for entry in waiting { apply(entry) }
    publish(at: line)
    index?.line = line
    unchecked = []
  }

  /// Takes the changes since the last time into the index, which then holds what the journal says up to `line`; the
  /// records that they touched.
  @discardableResult
  mutating func publish(at line: Int) -> [RecordID] {
    guard !fresh.isEmpty, var known = index else { return [] }
    known.destroyed = purges.destroyed
    let changed = fresh.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    index = known.updated(with: overlay(changed))
    index?.line = line
    if known.findings == nil { unchecked.append((line, changed)) }
    fresh = []
    return changed
  }

  /// Takes note of what the check of `seen`, an index that was published before, found; the index as it is now, with it.
  mutating func checked(_ seen: StoreIndex, _ findings: Findings) -> StoreIndex? {
    guard let now = index, now.findings == nil else { return index }
    var later: Set<RecordID> = []
    for (line, ids) in unchecked where line > seen.line { later.formUnion(ids) }
    let changed = later.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    var index = seen.with(findings)
    index.destroyed = now.destroyed
    if !changed.isEmpty { index = index.updated(with: overlay(changed)) }
    index.line = now.line
    self.index = index
    unchecked = []
    return index
  }

  private func overlay(_ ids: [RecordID]) -> [OverlayRecord] {
    ids.compactMap { id in
      records[id].map {
        OverlayRecord(kind: $0.kind, id: id, bytes: $0.bytes, file: $0.place.file, line: $0.place.line)
      }
    }
  }

  /// `record`, as a file has it, with what the journal changed in it; nil where it was taken away.
  func settled(_ record: Record) -> Record? {
    if records[record.id] != nil { return self.record(record.id) }
    guard let places = pendingPlaces[record.id], let kind = kind(record.kind) else { return record }
    var now: Record? = record
    for place in places {
      guard case .bytes(let bytes) = pending[place].payload, let payload = ChangePayload(bytes),
        let after = outcome(of: payload.changes, on: now, kind)
      else { return now }
      now = after.record?.with(revision: (pending[place].revision ?? 0) + 1)
    }
    return now
  }

  private mutating func takeBasis(_ entry: JournalEntry) {
    guard case .bytes(let bytes) = entry.payload, let payload = ChangePayload(bytes) else {
      misfit = misfit ?? entry.place
      return
    }
    basesChanged = index != nil
    if let basis = payload.basis {
      bases[basis.number] = (entry.n, basis)
    } else if let lines = payload.reverses {
      for (number, found) in bases where lines.contains(found.line) {
        bases[number] = nil
        if snapshot?.bases.contains(where: { $0.line == found.line }) == true { hasLostGround = true }
      }
    }
  }

  /// The records of a destruction are gone from the line that commits it on, whatever files still hold of them.
  private mutating func takePurge(_ entry: JournalEntry) {
    guard let payload = purges.take(entry) else {
      misfit = misfit ?? entry.place
      return
    }
    switch payload {
    case .proposal, .withdrawal: break
    // The snapshot that the lines were read behind may hold what is to be gone.
    case .deed, .completion: hasLostGround = hasLostGround || index == nil && snapshot != nil
    }
    guard case .deed(let deed) = payload else { return }
    if snapshot != nil { hasLostGround = true }
    lastUser = entry.user
    for replacement in deed.bases {
      bases[replacement.old] = nil
      bases[replacement.new.number] = (entry.n, replacement.new)
      basesChanged = index != nil
    }
    for item in deed.items {
      put(Current(kind: item.kind, bytes: nil, place: entry.place, user: entry.user), of: item.id)
      if index != nil { fresh.insert(item.id) }
    }
  }

  private mutating func apply(_ entry: JournalEntry) {
    guard let id = entry.id, !purges.destroyed.contains(id) else { return }
    lastUser = entry.user
    lastMoment = entry.moment
    fresh.insert(id)
    guard case .bytes(let bytes) = entry.payload else {
      if let name = entry.kind ?? kind(of: id) {
        put(Current(kind: name, bytes: nil, place: entry.place, user: entry.user), of: id)
      }
      return
    }
    let now = record(id)
    guard let name = entry.kind ?? now?.kind, let kind = kind(name), let payload = ChangePayload(bytes),
      now == nil || now?.revision == entry.revision ?? 0, let after = outcome(of: payload.changes, on: now, kind)
    else {
      misfit = misfit ?? entry.place
      return
    }
    noteTakenAway(payload.changes, of: id, kind)
    let line = after.record.map { JSONWriter.bytes(.object($0.with(revision: (entry.revision ?? 0) + 1).root.json)) }
    put(Current(kind: name, bytes: line, place: entry.place, user: entry.user), of: id)
  }

  private func outcome(of changes: [FieldChange], on now: Record?, _ kind: Kind) -> (record: Record?, Void)? {
    do throws(ChangeFault) {
      if let now { return (try now.applying(changes, kind: kind), ()) }
      return (try Record.created(by: changes, kind: kind), ())
    } catch {
      return nil
    }
  }
}

extension Int {
  fileprivate mutating func raise(to value: Int) { self = Swift.max(self, value) }
}
