package import RIECDomain
package struct OverlayRecord: Sendable {
  package var kind: Kind.Name
  package var id: RecordID
  package var bytes: [UInt8]?
  package var file: String
  package var line: Int
  package init(kind: Kind.Name, id: RecordID, bytes: [UInt8]?, file: String, line: Int) {
    self.kind = kind; self.id = id; self.bytes = bytes; self.file = file; self.line = line
  }
}
extension StoreIndex { package func updated(with changes: [OverlayRecord]) -> StoreIndex { self } }
