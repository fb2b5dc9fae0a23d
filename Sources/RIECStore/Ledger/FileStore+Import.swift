import RIECDomain

extension FileStore: ImportCommitter {
  /// So many records are lines of the journal; of more, the new ones become a basis (design §2).
  private static let mostLines = 1_000

  /// Saves every new and changed record of `plan` as one change.
  public func commit(
    _ plan: ImportPlan, reden: String?, progress: (_ done: Int, _ total: Int) -> Void, isCancelled: () -> Bool
  ) throws(ImportCommitError) -> ImportReceipt {
    guard let ledger = ground.verifiedLedger() else { throw .notSaved(StoreError(.notWritable, path: info.path)) }
    let total = plan.total(.new) + plan.total(.changed)
    let isLarge = total > Self.mostLines
    var edits: [RecordEdit] = []
    var basis: ImportedBasis?
    var numbers: NumberSeries?
    var done = 0
    do throws(StoreError) {
      if isLarge { basis = try ImportedBasis(inStore: info.path, isShared: info.groep != nil) }
      let holds = try plan.eachAccepted { accepted throws(StoreError) in
        if isCancelled() { throw StoreError(.cancelled, path: info.path) }
        // What the journal touched before is a line again: those are replayed on top of every basis.
        let isTouched = accepted.id.map { id in ledger.withRecords { $0.records[id] != nil } } ?? false
        if let basis, accepted.base == nil, !isTouched, let kind = Kinds.named(accepted.kind) {
          if numbers?.kind.name != kind.name {
            numbers = NumberSeries(kind, taken: ledger.withRecords { $0.ids(of: kind.name) })
          }
          var record = accepted.record
          if accepted.id == nil { record = numbers?.numbered(record) ?? record }
          try basis.append(record.revision > 0 ? record : record.with(revision: 1), kind)
        } else {
          edits.append(accepted.edit)
        }
        done += 1
        if done % 256 == 0 { progress(done, total) }
      }
      guard holds else { throw StoreError(.recordGone, path: info.path) }
      try basis?.finish()
    } catch {
      switch error.code {
      case .cancelled: throw .cancelled
      case .recordGone: throw .changedMeanwhile
      default: throw .notSaved(error)
      }
    }
    do throws(SaveFailure) {
      let set = ChangeSet(edits, reden: reden, origin: .importing)
      return ImportReceipt(records: total, lines: try ledger.save(set, bringing: basis?.ready).lines)
    } catch {
      switch error {
      case .notSaved(let fault), .unknown(let fault): throw .notSaved(fault)
      case .conflict, .gone, .nothing, .notRead: throw .changedMeanwhile
      default: throw .refused(error)
      }
    }
  }
}

/// Numbers for new records of a kind: the first of a region and year is found among all ids, each next one follows.
private struct NumberSeries {
  let kind: Kind
  private let taken: [RecordID]
  private var last: [String: RecordID] = [:]

  init(_ kind: Kind, taken: [RecordID]) {
    self.kind = kind
    self.taken = taken
  }

  /// `record` with an id of its own.
  mutating func numbered(_ record: Record) -> Record {
    let regio = record.root.json["regio"]?.string
    let year = record.year(in: kind) ?? 0
    let series = "\(regio ?? "") \(year)"
    let id = Numbering.next(
      kind: kind, regio: regio.map { Code($0) }, year: year, existing: last[series].map { [$0] } ?? taken)
    last[series] = id
    return record.with(id: id)
  }
}

extension ImportPlan.Accepted {
  /// The record as an edit.
  fileprivate var edit: RecordEdit {
    RecordEdit(
      kind: kind, id: id, base: base,
      changes: base == nil ? [FieldChange("", old: nil, new: .object(record.root.json))] : changes)
  }
}
