import RIECDomain

/// The columns of one kind, and where each record's bytes stand.
final class Table: Sendable {
  let kind: Kind
  let count: Int

  init(kind: Kind) {
    self.kind = kind
    count = 0
  }

  func id(at row: Int) -> RecordID { "" }
  func row(of id: RecordID) -> Int? { nil }
  func record(at row: Int) -> Record? { nil }
  func bytes(at row: Int) -> [UInt8]? { nil }
  func place(at row: Int) -> (file: String, line: Int)? { nil }
}
