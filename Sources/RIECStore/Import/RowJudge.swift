import RIECDomain
import Synchronization

/// Says of one row what becomes of it, while the rows of `refused` are taken to stay out.
struct RowJudge: Sendable {
  struct Verdict: Sendable {
    var outcome: ImportPlan.Outcome
    var warnings = 0
    /// The fields that become empty, and whether it gets an id when it is saved.
    var emptied: Set<String> = []
    var isWithoutID = false
    /// Whether a text that it brings holds a character that cannot be seen.
    var isUnseen = false
    var refusal: ImportRefusal?
    /// The rows of the import that it was judged by.
    var asked: [Int] = []
  }

  let rows: ImportRows
  let index: StoreIndex
  let refused: Set<Int>

  /// What becomes of `row`, which exists.
  func verdict(_ row: Int) -> Verdict {
    guard let kind = rows.group(of: row)?.kind else { return Verdict(outcome: .same) }
    if isSpelledTheSame(row) { return Verdict(outcome: .same) }
    let record: Record
    do throws(RowFault) {
      record = try rows.record(at: row, stored: { index.record($0) })
    } catch {
      return refusal(of: row, kind, nil, error.reason, error.place.map { ($0.line, $0.column) })
    }
    let id = record.id.text.isEmpty ? nil : record.id
    if let id, index.destroyed.contains(id) { return refusal(of: row, kind, id, .destroyed) }
    if let id, let other = index.locate(id)?.kind ?? rows.locate(id)?.kind, other != kind.name {
      return refusal(of: row, kind, id, .otherKind(other))
    }
    let base = id.flatMap { index.record($0) }
    let change = ImportChange(from: base, to: record, kind: kind)
    if base != nil, change.changes.isEmpty { return Verdict(outcome: .same) }
    if let base, record.root.json["versie"] != nil, record.revision < base.revision {
      return refusal(of: row, kind, id, .olderRevision(given: record.revision, stored: base.revision))
    }
    let asked = Asked()
    let judgement = Judgement.of(change.record, before: base, kind: kind, context: context(asked))
    // A record without an id is given one when the import is saved.
    let faults = id == nil ? judgement.faults.filter { $0.path != "id" } : judgement.faults
    if !faults.isEmpty { return refusal(of: row, kind, id, .faults(faults)) }
    return Verdict(
      outcome: base == nil ? .new : .changed, warnings: judgement.warnings.count,
      emptied: base.map { change.emptied(from: $0, kind) } ?? [], isWithoutID: id == nil,
      isUnseen: change.changes.contains { $0.new.flatMap { UnseenCharacter(in: $0) } != nil },
      asked: asked.rows(besides: row))
  }

  /// Whether the store has the record byte for byte, which is much less work to find out than what it says.
  private func isSpelledTheSame(_ row: Int) -> Bool {
    guard let bytes = rows.bytes(of: row), let id = rows.id(of: row), let found = index.locate(id),
      rows.group(of: row)?.kind.name == found.kind
    else { return false }
    return index[found.kind]?.bytes(at: found.row) == bytes
  }

  private func context(_ asked: Asked) -> RuleContext {
    let here = { @Sendable (id: RecordID) -> (row: Int, kind: Kind.Name)? in
      guard let found = rows.locate(id) else { return nil }
      asked.add(found.row)
      return refused.contains(found.row) ? nil : found
    }
    let brought = Set(rows.groups.map(\.kind.name))
    return RuleContext(
      peildatum: index.peildatum,
      lookup: { id in
        here(id).flatMap { try? rows.record(at: $0.row, stored: { index.record($0) }) } ?? index.record(id)
      },
      kind: { id in here(id)?.kind ?? index.locate(id)?.kind },
      absent: index.absent.filter { !brought.contains($0) }, destroyed: index.destroyed)
  }

  private func refusal(
    of row: Int, _ kind: Kind, _ id: RecordID?, _ reason: ImportRefusal.Reason, _ place: (Int, Int)? = nil
  ) -> Verdict {
    let (file, line) = rows.place(of: row)
    return Verdict(
      outcome: .refused,
      refusal: ImportRefusal(
        file: file, line: place?.0 ?? line, column: place?.1, kind: kind.name, id: id ?? rows.id(of: row), reason))
  }
}

/// The rows of the import that were asked for while one was judged. The context's closures must be sendable, so it
/// guards itself.
private final class Asked: Sendable {
  private let found = Mutex<Set<Int>>([])

  func add(_ row: Int) { found.withLock { _ = $0.insert(row) } }

  func rows(besides row: Int) -> [Int] { found.withLock { $0.filter { $0 != row } } }
}
