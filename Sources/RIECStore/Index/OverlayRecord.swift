package import RIECDomain

/// A record as the journal has it now.
package struct OverlayRecord: Sendable {
  /// Its kind.
  package let kind: Kind.Name
  /// Its id.
  package let id: RecordID
  /// The bytes of its line, without line end; nil where it was taken away.
  package let bytes: [UInt8]?
  /// Where its latest change stands, by the file's path in the store.
  package let file: String
  /// The line in it, from 1.
  package let line: Int

  /// A record whose latest change stands at `line` of `file`.
  package init(kind: Kind.Name, id: RecordID, bytes: [UInt8]?, file: String, line: Int) {
    self.kind = kind
    self.id = id
    self.bytes = bytes
    self.file = file
    self.line = line
  }
}

extension StoreIndex {
  /// The index after `changes`, without reading a file again. Of several changes of one record the last one counts.
  ///
  /// The row of an edited record keeps its number; added records come at the end, in the order of the changes; removed
  /// ones go and those behind them move up. A change that is no record of its id takes its row away and stands in
  /// `unreadable` until a later change of that id. What is found about changed records, and about those that refer to
  /// them, is found again. A kind that the store does not have is left out.
  package func updated(with changes: [OverlayRecord]) -> StoreIndex {
    var byKind: [Kind.Name: [OverlayRecord]] = [:]
    var known: [RecordID: [Kind.Name: Int]] = [:]
    for change in changes {
      if let place = known[change.id]?[change.kind] {
        byKind[change.kind]?[place] = change
      } else {
        known[change.id, default: [:]][change.kind] = byKind[change.kind]?.count ?? 0
        byKind[change.kind, default: []].append(change)
      }
    }
    var updates: [Kind.Name: TableUpdate] = [:]
    var updated: [Table] = []
    var broken = self.broken.filter { known[$0.id]?[$0.kind] == nil }
    for kind in registry {
      guard let changes = byKind[kind.name] else {
        if let table = tables[kind.name] { updated.append(table) }
        continue
      }
      let table = tables[kind.name].flatMap { $0.count > 0 ? $0 : nil } ?? KindColumns.table(kind, peildatum)
      let update = TableUpdate(changes, to: table)
      updates[kind.name] = update
      updated.append(update.new)
      broken += update.broken
    }
    var index = StoreIndex(
      peildatum: peildatum, registry: registry,
      tables: CrossKind(tables: updated, peildatum: peildatum).resettled(updates), unreadable: basis, broken: broken,
      absent: absent)
    index.destroyed = destroyed
    guard let findings else { return index }
    return index.with(FindingsUpdate(findings, from: self, to: index, updates).findings)
  }
}
