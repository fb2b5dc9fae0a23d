import RIECDomain
import StrictJSON

/// The first sound records of a file, without an index: only so much of the file is read as they take.
struct FirstPage {
  let file: RecordFile
  let kind: Kind.Name
  let limit: Int

  /// As much of a file as is read for it, whatever stands there.
  private static let most = 4 << 20

  /// Appends records until there are `limit`.
  func append(to records: inout [Record]) {
    var size = 1 << 16
    var found: [Record] = []
    while true {
      let bytes = file.file.prefix(min(size, file.file.size))
      let isWhole = bytes.count >= file.file.size || size >= FirstPage.most
      found = self.records(in: bytes, isWhole: isWhole, wanted: limit - records.count)
      if isWhole || found.count >= limit - records.count { break }
      size *= 4
    }
    let known = Set(records.map(\.id))
    records.append(contentsOf: found.filter { !known.contains($0.id) })
  }

  private func records(in bytes: [UInt8], isWhole: Bool, wanted: Int) -> [Record] {
    var records: [Record] = []
    var ids: Set<RecordID> = []
    func take(_ part: ArraySlice<UInt8>) {
      guard let object = (try? StrictJSON.parse(Array(part)))?.object else { return }
      let record = Record(kind: kind, object)
      if !record.id.text.isEmpty, ids.insert(record.id).inserted { records.append(record) }
    }
    var at = min(file.start, bytes.count)
    switch file.format {
    case .lines:
      while at < bytes.count, records.count < wanted {
        let end = bytes[at...].firstIndex(of: 0x0A)
        if end == nil, !isWhole { break }
        take(bytes[at..<(end ?? bytes.count)])
        at = (end ?? bytes.count) + 1
      }
    case .array:
      var elements = ArrayElements(bytes, from: at)
      while records.count < wanted, let element = elements.next() { take(bytes[element]) }
    }
    return records
  }
}
