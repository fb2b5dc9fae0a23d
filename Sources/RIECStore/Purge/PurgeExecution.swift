import RIECDomain

/// Carries out what a line of the journal has committed: no file of the store holds anything of the records after it.
///
/// The order does not matter for what can be seen, since the records are gone from the line on; all is done before a last
/// line says so, and whoever finds no such line does it again.
struct PurgeExecution {
  let disk: any Disk
  /// By whom, where a torn end of the journal has to be put in quarantine first.
  let author: Author

  /// Carries out the destruction of `proposal`, with the bases `inForce`; what the last line has to say.
  func run(_ proposal: PurgeProposal, inForce: Set<Int>) throws(CommitFailure<Never>) -> PurgePayload? {
    guard let deed = proposal.deed else { return nil }
    let ids = Set(proposal.ids)
    var numbers: Set<Int> = []
    let journal = Journal(
      disk: disk, user: author.user, session: author.session, now: author.now, salt: author.salt)
    let state = journal.open { entry in
      if let id = entry.id, ids.contains(id), case .bytes = entry.payload { numbers.insert(entry.n) }
    }
    if let trouble = state.trouble { throw .readOnly(trouble) }
    _ = try journal.purge(
      numbers,
      JournalPurge(
        by: deed.confirmation.user, moment: deed.moment, reason: "vernietiging \(deed.line): \(proposal.grond.text)"),
      traces: RecordTraces(ids))
    let sweep = PurgeSweep(
      disk: disk, traces: RecordTraces(ids), replaced: deed.bases.keys.sorted(), inForce: inForce)
    let outcome: PurgeSweep.Outcome
    do throws(DiskFailure) {
      outcome = try sweep.run()
    } catch {
      throw .notSaved(error)
    }
    // What an earlier attempt did is told too.
    var payloads = 0
    var segments: Set<String> = []
    _ = journal.open { entry in
      guard let id = entry.id, ids.contains(id), case .purged = entry.payload else { return }
      payloads += 1
      segments.insert(entry.place.file)
    }
    let bases = deed.bases.keys.sorted().map { "basis/\($0)" }
    let removed = bases + outcome.removed.filter { !bases.contains($0) }
    return .completion(
      of: deed.line, payloads: payloads, rewritten: segments.sorted() + outcome.rewritten, removed: removed)
  }
}
