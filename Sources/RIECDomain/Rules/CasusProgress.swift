extension Record {
  /// Whether a casus stands in one of `states` or stood there before.
  func hasReached(_ states: Set<Code>) -> Bool {
    if let status = self[Casus.status], states.contains(status) { return true }
    return self[Casus.statusHistorie].contains { $0[Statusregel.status].map(states.contains) ?? false }
  }

  /// The state of a casus; of one that is aangehouden the state in which it was held.
  var statusOfWork: Code? {
    guard let status = self[Casus.status], status == CasusStatus.aangehouden else { return self[Casus.status] }
    let earlier = self[Casus.statusHistorie].compactMap { $0[Statusregel.status] }
    return earlier.last { $0 != CasusStatus.aangehouden } ?? status
  }
}
