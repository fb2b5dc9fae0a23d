import RIECDomain

/// What the journal says of destructions: every proposal with what became of it, and what is gone.
struct PurgeBook {
  /// By the line of the proposal.
  private(set) var proposals: [Int: PurgeProposal] = [:]
  /// Ids that are never given again.
  private(set) var destroyed: Set<RecordID> = []
  /// For each destroyed record the line of its proposal.
  private(set) var proposalOf: [RecordID: Int] = [:]
  /// Numbers of bases that were replaced.
  private(set) var replaced: Set<Int> = []
  /// The lines that were taken, by number.
  private(set) var lines: Set<Int> = []
  /// Proposals that were confirmed and not carried out, by line.
  private(set) var unfinished: Set<Int> = []

  /// The proposals, the latest first.
  var all: [PurgeProposal] { proposals.values.sorted { $0.line > $1.line } }

  /// The open proposal that names `id`.
  func open(for id: RecordID) -> PurgeProposal? { proposals.values.first { $0.isOpen && $0.ids.contains(id) } }

  /// Takes a line with op `vernietiging`; what it says, nil where that does not fit what was said before.
  mutating func take(_ entry: JournalEntry) -> PurgePayload? {
    guard case .bytes(let bytes) = entry.payload, let payload = PurgePayload(bytes) else { return nil }
    switch payload {
    case .proposal(let grond, let toelichting, let items):
      proposals[entry.n] = PurgeProposal(
        line: entry.n, hash: entry.hash, moment: entry.moment, user: entry.user, grond: grond,
        toelichting: toelichting, items: items)
    case .withdrawal(let line, let reden):
      guard proposals[line]?.isOpen == true else { return nil }
      proposals[line]?.state = .withdrawn(
        PurgeWithdrawal(line: entry.n, moment: entry.moment, user: entry.user, reden: reden))
    case .deed(let deed):
      guard let proposal = proposals[deed.proposal], proposal.isOpen, proposal.hash.text == deed.link,
        proposal.items == deed.items
      else { return nil }
      let bases = deed.bases.map { ($0.old, $0.new.number) }
      proposals[deed.proposal]?.state = .confirmed(
        PurgeDeed(
          line: entry.n, hash: entry.hash, moment: entry.moment,
          confirmation: PurgeDeed.Confirmation(user: deed.confirmedBy, uid: deed.uid),
          lines: Dictionary(zip(deed.items.map(\.id), deed.lines), uniquingKeysWith: max),
          bases: Dictionary(bases, uniquingKeysWith: { _, last in last }), references: deed.references))
      replaced.formUnion(deed.bases.map(\.old))
      for item in deed.items {
        destroyed.insert(item.id)
        proposalOf[item.id] = deed.proposal
      }
      unfinished.insert(deed.proposal)
    case .completion(let line, let payloads, let rewritten, let removed):
      guard let proposal = proposals.values.first(where: { $0.deed?.line == line }), var deed = proposal.deed else {
        return nil
      }
      deed.completion = PurgeDeed.Completion(
        line: entry.n, moment: entry.moment, user: entry.user, payloads: payloads, rewritten: rewritten,
        removed: removed)
      proposals[proposal.line]?.state = .confirmed(deed)
      unfinished.remove(proposal.line)
    }
    lines.insert(entry.n)
    return payload
  }
}

extension PurgeProposal {
  /// What was done; nil where it was not confirmed.
  public var deed: PurgeDeed? {
    if case .confirmed(let deed) = state { deed } else { nil }
  }
}
