/// Makes a plan part of a store, all of it or nothing: the journal of the store implements this.
public protocol ImportCommitter: Sendable {
  /// Takes over every new and changed record of `plan` (`eachAccepted`), gives ids to those without one, and accepts the
  /// warnings that the plan counts. Undone as one change.
  ///
  /// - Parameters:
  ///   - reden: why, for the journal.
  ///   - progress: told the records done and the records in all, now and then.
  ///   - isCancelled: asked now and then, until the store holds it for good.
  func commit(
    _ plan: ImportPlan, reden: String?, progress: (_ done: Int, _ total: Int) -> Void, isCancelled: () -> Bool
  ) throws(ImportCommitError) -> ImportReceipt
}

/// What an import became part of the store as.
public struct ImportReceipt: Hashable, Sendable {
  /// How many records were added or changed.
  public let records: Int
  /// The lines of the journal that hold it, as its undo names them.
  public let lines: ClosedRange<Int>

  /// `records` records in `lines` of the journal.
  public init(records: Int, lines: ClosedRange<Int>) {
    self.records = records
    self.lines = lines
  }
}

/// Why an import did not become part of the store; nothing of it did.
public enum ImportCommitError: Error, Hashable, Sendable {
  /// The store or the files were changed since the plan was made; it is to be made anew.
  case changedMeanwhile
  /// The store could not be written.
  case notSaved(StoreError)
  /// The store refused, as it would refuse an edit.
  case refused(SaveFailure)
  /// It was cancelled.
  case cancelled
}
