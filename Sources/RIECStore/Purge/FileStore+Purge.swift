import Glibc
public import RIECDomain

extension FileStore: PurgeStore {
  /// What the journal says of destructions; nothing of plain JSON.
  public func purges() -> [PurgeProposal] { ledger?.purges ?? [] }

  /// Judges the records as they stand.
  public func purgePreview(of ids: [RecordID], grond: Code) throws(PurgeFailure) -> PurgePreview {
    try purging.purgePreview(of: ids, grond: grond, notAfter: retentionDay)
  }

  /// Appends a line to the journal.
  public func proposePurge(
    of ids: [RecordID], grond: Code, toelichting: String
  ) throws(PurgeFailure) -> PurgeProposal {
    try writing.proposePurge(of: ids, grond: grond, toelichting: toelichting, notAfter: retentionDay)
  }

  /// Appends a line to the journal.
  public func withdrawPurge(_ line: Int, reden: String?) throws(PurgeFailure) -> PurgeProposal {
    try writing.withdrawPurge(line, reden: reden)
  }

  /// Only in a shared store: in a private one there is one user.
  public func confirmPurge(_ line: Int, count: Int) throws(PurgeFailure) -> PurgeProposal {
    let ledger = try writing
    if info.groep == nil { throw .fileWanted }
    return try ledger.confirmPurge(
      line, count: count, by: PurgeDeed.Confirmation(user: ledger.user, uid: nil), notAfter: retentionDay)
  }

  /// Who names one of `ids`, themselves left out, and would keep the bare id.
  public func references(to ids: [RecordID]) -> [PurgeDeed.Reference] {
    ledger?.withRecords { $0.references(to: ids) } ?? []
  }

  /// What a second person has to confirm so that the open proposal of `line` is carried out.
  public func purgeConfirmation(of line: Int) throws(PurgeFailure) -> PurgeConfirmation {
    PurgeConfirmation(try purging.openPurge(line), storeId: info.storeId)
  }

  /// Confirms the proposal of `line` of a private store by the file at `path` that a second person made.
  public func confirmPurge(_ line: Int, count: Int, file path: String) throws(PurgeFailure) -> PurgeProposal {
    let ledger = try writing
    if info.groep != nil { throw .fileUnwanted }
    let confirmation = try purgeConfirmation(of: line).confirmed(by: path, owner: geteuid())
    return try ledger.confirmPurge(line, count: count, by: confirmation, notAfter: retentionDay)
  }

  /// The last day that counts as today for a bewaartermijn: that of the store, or of the clock. Who looks at the store as
  /// it will be on another day destroys nothing before its time.
  private var retentionDay: Datum? { info.peildatum ?? Datum(iso: (author?.now() ?? UTC.now).prefix(10)) }

  /// The journal, once what the records are read from is verified: nothing is destroyed on other ground.
  private var writing: Ledger {
    get throws(PurgeFailure) {
      guard let ledger = ground.verifiedLedger() else { throw .save(.readOnly(.plain)) }
      return ledger
    }
  }

  private var purging: Ledger {
    get throws(PurgeFailure) {
      guard let ledger else { throw .save(.readOnly(.plain)) }
      return ledger
    }
  }
}
