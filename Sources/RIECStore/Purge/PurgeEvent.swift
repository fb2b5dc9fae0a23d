public import RIECDomain

/// What a line of the journal says of a destruction.
public enum PurgeEvent: Hashable, Sendable {
  /// Records are proposed to be destroyed.
  case proposed([PurgeProposal.Item], grond: Code)
  /// The proposal in this line was withdrawn.
  case withdrawn(Int)
  /// Records were destroyed, as the proposal in this line asked; `proposedBy` and `confirmedBy` are login names.
  case destroyed([PurgeProposal.Item], grond: Code, proposal: Int, proposedBy: String, confirmedBy: String)
  /// What the proposal's second line committed was carried out: how many lines of the journal lost their content.
  case carriedOut(deed: Int, payloads: Int)

  /// The records that it is about; none where the line does not name them.
  public var items: [PurgeProposal.Item] {
    switch self {
    case .proposed(let items, grond: _), .destroyed(let items, grond: _, proposal: _, proposedBy: _, confirmedBy: _):
      items
    case .withdrawn, .carriedOut: []
    }
  }
}

extension JournalEntry {
  /// What the line says of a destruction.
  var purge: PurgeEvent? {
    guard op == .vernietiging, case .bytes(let bytes) = payload, let said = PurgePayload(bytes) else { return nil }
    switch said {
    case .proposal(let grond, toelichting: _, let items): return .proposed(items, grond: grond)
    case .withdrawal(let line, reden: _): return .withdrawn(line)
    case .deed(let deed):
      return .destroyed(
        deed.items, grond: deed.grond, proposal: deed.proposal, proposedBy: deed.proposedBy,
        confirmedBy: deed.confirmedBy)
    case .completion(let line, let payloads, rewritten: _, removed: _):
      return .carriedOut(deed: line, payloads: payloads)
    }
  }
}

extension JournalEntry {
  /// The bases that the line replaces: their numbers, with what comes in their place.
  var replacedBases: [(old: Int, new: ChangePayload.Basis)] {
    guard op == .vernietiging, case .bytes(let bytes) = payload, case .deed(let deed) = PurgePayload(bytes) else {
      return []
    }
    return deed.bases.map { ($0.old, $0.new) }
  }
}
