public import RIECDomain

/// Where records come from. It names no file: the screens and the command line know only this, so that an office that
/// outgrows one machine can be served from elsewhere.
public protocol RecordSource: Sendable {
  /// What is known before anything is read.
  var info: StoreInfo { get }

  /// The kinds of which there is something, in the registry's order.
  var kinds: [Kind.Name] { get }

  /// Whether someone changed what was opened, so that what was read of it may no longer hold. Cheap.
  var hasChanged: Bool { get }

  /// The first `limit` sound records of a kind, as they stand, without the index; fast at any size.
  func firstPage(of kind: Kind.Name, limit: Int) -> [Record]

  /// Reads every record once and builds the index.
  ///
  /// - Parameters:
  ///   - peildatum: what "today" is for terms that the index works out.
  ///   - progress: told the bytes done and the bytes in all, now and then, from any thread.
  ///   - isCancelled: asked now and then, from any thread.
  /// - Returns: the index, or nil when cancelled.
  func buildIndex(
    peildatum: Datum, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> StoreIndex?
}

extension RecordSource {
  /// Builds the index without telling or asking anyone.
  public func buildIndex(peildatum: Datum) -> StoreIndex {
    buildIndex(peildatum: peildatum, progress: { _, _ in }, isCancelled: { false }) ?? StoreIndex(peildatum: peildatum)
  }
}
