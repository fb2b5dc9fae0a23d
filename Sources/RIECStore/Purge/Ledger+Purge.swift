package import RIECDomain

extension Ledger {
  /// Every proposal with what became of it, the latest first.
  package var purges: [PurgeProposal] { guarded.withLock { $0.records.purges.all } }

  /// What destroying `ids` on `grond` would do; a bewaartermijn has passed on `day` at the latest.
  func purgePreview(of ids: [RecordID], grond: Code, notAfter day: Datum? = nil) throws(PurgeFailure) -> PurgePreview {
    readOn()
    return try guarded.withLock { guarded throws(PurgeFailure) in
      guard let known = guarded.peildatum else { throw .save(.notRead) }
      let peildatum = min(known, day ?? known)
      return try guarded.records.purgePreview(of: ids, grond: grond, peildatum: peildatum)
    }
  }

  /// Writes the line that proposes; a bewaartermijn has passed on `day` at the latest.
  package func proposePurge(
    of ids: [RecordID], grond: Code, toelichting: String, notAfter day: Datum? = nil
  ) throws(PurgeFailure) -> PurgeProposal {
    guard !ids.isEmpty else { throw .nothing }
    guard toelichting.contains(where: { !$0.isWhitespace }) else { throw .toelichtingWanted }
    let lines = try append { (records, peildatum) throws(PurgeFailure) in
      let preview = try records.purgePreview(of: ids, grond: grond, peildatum: min(peildatum, day ?? peildatum))
      if !preview.refused.isEmpty {
        throw .refused(
          Dictionary(preview.refused.map { ($0.id, $0.obstacles) }, uniquingKeysWith: { first, _ in first }))
      }
      return [JournalDraft(.proposal(grond: grond, toelichting: toelichting, items: preview.items))]
    }
    return try proposal(lines)
  }

  /// Writes the line that withdraws.
  func withdrawPurge(_ line: Int, reden: String?) throws(PurgeFailure) -> PurgeProposal {
    _ = try append { (records, _) throws(PurgeFailure) in
      _ = try records.openPurge(line)
      return [JournalDraft(.withdrawal(of: line, reden: reden))]
    }
    return try proposal([line])
  }

  /// The open proposal of `line`, as it stands now.
  func openPurge(_ line: Int) throws(PurgeFailure) -> PurgeProposal {
    readOn()
    return try guarded.withLock { guarded throws(PurgeFailure) in try guarded.records.openPurge(line) }
  }

  /// Writes the line that destroys, by `confirmation`, and carries it out; a bewaartermijn has passed on `day` at the
  /// latest.
  package func confirmPurge(
    _ line: Int, count: Int, by confirmation: PurgeDeed.Confirmation, notAfter day: Datum? = nil
  ) throws(PurgeFailure) -> PurgeProposal {
    let proposal = try openPurge(line)
    if confirmation.user == proposal.user { throw .sameUser(proposal.user) }
    if count != proposal.items.count { throw .otherCount(given: count, right: proposal.items.count) }
    // The copies are made before the lock is taken: what is in force is never rewritten, and they count only once a line
    // names them.
    let bases = guarded.withLock { $0.records.bases }
    let lines = linesAbout(proposal.ids)
    let writer = BasisWithout(
      disk: disk, traces: RecordTraces(proposal.ids),
      files: Set(
        proposal.items.compactMap { item in kinds.first { $0.name == item.kind }.map { "\($0.plural).jsonl" } }))
    var made: [PurgePayload.Replacement] = []
    do throws(PurgeFailure) {
      do throws(BasisWithout.Failure) {
        for (number, basis) in bases.sorted(by: { $0.key < $1.key }) {
          guard let new = try writer.replacement(of: basis.basis) else { continue }
          made.append(PurgePayload.Replacement(old: number, new: new))
        }
      } catch {
        switch error {
        case .disk(let failure): throw .save(.notSaved(StoreError(failure)))
        case .differs(let file):
          doubt(.basisDiffers(file))
          throw .save(.readOnly(.basisDiffers(file)))
        }
      }
      let replacements = made
      _ = try append { (records, peildatum) throws(PurgeFailure) in
        let open = try records.openPurge(line)
        if replacements.contains(where: { records.bases[$0.old]?.line != bases[$0.old]?.line }) {
          throw .changedMeanwhile
        }
        let preview = try records.purgePreview(
          of: open.ids, grond: open.grond, peildatum: min(peildatum, day ?? peildatum), confirming: open)
        if !preview.refused.isEmpty {
          throw .refused(
            Dictionary(preview.refused.map { ($0.id, $0.obstacles) }, uniquingKeysWith: { first, _ in first }))
        }
        return [
          JournalDraft(
            .deed(
              PurgePayload.Deed(
                proposal: line, link: open.hash.text, grond: open.grond, toelichting: open.toelichting,
                proposedBy: open.user, confirmedBy: confirmation.user, uid: confirmation.uid, items: open.items,
                lines: open.ids.map { lines[$0] ?? 0 }, bases: replacements, references: preview.references)))
        ]
      }
    } catch {
      // Whether the line stands there is not known in one case only; then the copies may be in force.
      if case .save(.unknown) = error { throw error }
      for replacement in made { writer.discard(replacement.new.number) }
      throw error
    }
    finishPurges()
    return try self.proposal([line])
  }

  /// Whether a destruction was committed and not carried out.
  var hasUnfinishedPurges: Bool { guarded.withLock { !$0.records.purges.unfinished.isEmpty } }

  /// Carries out what was committed and, because a program died or the system refused, was not carried out; what is told
  /// of it is a line of the journal. What cannot be done now is left for the next time. Those of the proposals `again` are
  /// carried out once more.
  package func finishPurges(again: Set<Int> = []) {
    guard case .writable = access else { return }
    let (book, bases) = withRecords { ($0.purges, Set($0.bases.keys)) }
    for line in book.unfinished.union(again).sorted() {
      guard let proposal = book.proposals[line] else { continue }
      do throws(CommitFailure<Never>) {
        let execution = PurgeExecution(disk: disk, author: author)
        guard let done = try execution.run(proposal, inForce: bases) else { continue }
        _ = try? append { (records, _) throws(PurgeFailure) in
          // Another may have done it at the same time.
          again.contains(line) || records.purges.unfinished.contains(line) ? [JournalDraft(done)] : []
        }
      } catch {
        continue
      }
    }
  }

  private func linesAbout(_ ids: [RecordID]) -> [RecordID: Int] {
    let wanted = Set(ids)
    var counts: [RecordID: Int] = [:]
    readAll { entry in
      if let id = entry.id, wanted.contains(id) { counts[id, default: 0] += 1 }
    }
    return counts
  }

  private func proposal(_ lines: [Int]) throws(PurgeFailure) -> PurgeProposal {
    guard let line = lines.first, let found = guarded.withLock({ $0.records.purges.proposals[line] }) else {
      throw .noProposal(lines.first ?? 0)
    }
    return found
  }

  /// Appends the lines that `prepare` makes of the records as they stand under the lock; their numbers.
  private func append(
    _ prepare: @Sendable (LedgerState, Datum) throws(PurgeFailure) -> [JournalDraft]
  ) throws(PurgeFailure) -> [Int] {
    try guarded.withLock { guarded throws(PurgeFailure) in
      if case .readOnly(let reason) = guarded.access { throw .save(.readOnly(reason)) }
      guard guarded.records.index != nil, let peildatum = guarded.peildatum else { throw .save(.notRead) }
      let journal = guarded.journal
      do throws(CommitFailure<PurgeFailure>) {
        let entries = try journal.commit { tail throws(PurgeFailure) in
          for entry in tail { guarded.records.take(entry) }
          return try prepare(guarded.records, peildatum)
        }
        for entry in entries { guarded.records.take(entry) }
        return entries.map(\.n)
      } catch {
        switch error {
        case .refused(let refusal): throw refusal
        case .readOnly(let trouble): throw .save(Self.failure(.readOnly(trouble), &guarded.access))
        case .locked(let holder): throw .save(.locked(holder))
        case .invalid: throw .save(.overLimit("", .bytes))
        case .notSaved(let failure): throw .save(.notSaved(StoreError(failure)))
        case .unknown(let failure): throw .save(Self.failure(.unknown(failure), &guarded.access))
        }
      }
    }
  }
}

extension LedgerState {
  /// The open proposal of `line`.
  func openPurge(_ line: Int) throws(PurgeFailure) -> PurgeProposal {
    guard let proposal = purges.proposals[line] else { throw .noProposal(line) }
    guard proposal.isOpen else { throw .notOpen(proposal) }
    return proposal
  }

  /// What destroying `ids` would do; `confirming` is the proposal that asks for it.
  func purgePreview(
    of ids: [RecordID], grond: Code, peildatum: Datum, confirming: PurgeProposal? = nil
  ) throws(PurgeFailure) -> PurgePreview {
    guard Codes.vernietigingsgrond.position(of: grond) != nil else { throw .unknownGrond(grond) }
    var items: [PurgeProposal.Item] = []
    var refused: [PurgePreview.Refusal] = []
    var seen: Set<RecordID> = []
    let proposed = Dictionary(
      (confirming?.items ?? []).map { ($0.id, $0.revision) }, uniquingKeysWith: { first, _ in first })
    for id in ids where seen.insert(id).inserted {
      if let proposal = purges.proposalOf[id] {
        refused.append(PurgePreview.Refusal(id: id, obstacles: [.destroyed(proposal: proposal)]))
        continue
      }
      guard let record = record(id), let kind = kind(record.kind) else {
        refused.append(PurgePreview.Refusal(id: id, obstacles: [.absent]))
        continue
      }
      var obstacles = Vernietiging.obstacles(to: record, kind: kind, grond: grond, peildatum: peildatum)
        .map(PurgeObstacle.rule)
      if let open = purges.open(for: id), open.line != confirming?.line {
        obstacles.insert(.proposed(open.line), at: 0)
      }
      if case let revision?? = proposed[id], revision != record.revision {
        obstacles.insert(.changed(since: revision), at: 0)
      }
      if obstacles.isEmpty {
        items.append(PurgeProposal.Item(id: id, kind: record.kind, revision: record.revision))
      } else {
        refused.append(PurgePreview.Refusal(id: id, obstacles: obstacles))
      }
    }
    return PurgePreview(items: items, refused: refused, references: references(to: items.map(\.id)))
  }

  /// Who names one of `ids`, themselves left out, in the order of the kinds and ids.
  func references(to ids: [RecordID]) -> [PurgeDeed.Reference] {
    guard let index else { return [] }
    let wanted = Set(ids)
    var found: [PurgeDeed.Reference] = []
    for name in index.kinds {
      guard let table = index.tables[name] else { continue }
      var here: [PurgeDeed.Reference] = []
      // What was changed since the index was published is not in its columns yet.
      let touched = fresh.filter { records[$0]?.kind == name }
      for id in Set(table.rows(naming: ids).map { table.id(at: $0) }).union(touched).subtracting(wanted) {
        guard let record = record(id) else { continue }
        let named = record.root.json.texts.intersection(wanted.map(\.text))
        here += named.map { PurgeDeed.Reference(id: id, target: RecordID($0)) }
      }
      found += here.sorted { ($0.id.text, $0.target.text) < ($1.id.text, $1.target.text) }
    }
    return found
  }
}

extension JournalDraft {
  /// A line that says `payload`.
  init(_ payload: PurgePayload) {
    self.init(op: .vernietiging, payload: payload.bytes)
  }
}
