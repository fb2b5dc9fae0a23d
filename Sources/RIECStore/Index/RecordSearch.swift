import PlainText
import RIECDomain
import StrictJSON
import Synchronization

/// Looks for a folded text in every string of records, by reading them.
struct RecordSearch {
  let table: Table
  let needle: [UInt8]

  /// The rows of `candidates` whose record has a string that contains the needle; those found so far when cancelled.
  func rows(among candidates: RowSet, isCancelled: () -> Bool) -> RowSet {
    var found = RowSet(capacity: table.count)
    guard !needle.isEmpty else { return candidates }
    let rows = candidates.rows
    var start = 0
    while start < rows.count, !isCancelled() {
      let batch = Array(rows[start..<min(start + 4_096, rows.count)])
      let half = (batch.count + 1) / 2
      let hits = Threads.run(batch.count > 64 ? Threads.workers : 1) { worker in
        let part = worker == 0 && batch.count <= 64 ? batch[...] : worker == 0 ? batch[..<half] : batch[half...]
        return part.filter { row in table.bytes(at: row).map(contains) ?? false }
      }
      for row in hits.joined() { found.insert(row) }
      start += batch.count
    }
    return found
  }

  /// Whether a string value of the JSON text `bytes`, which the index has found sound, contains the needle.
  func contains(_ bytes: [UInt8]) -> Bool {
    var folded: [UInt8] = []
    var unescaped: [UInt8] = []
    return bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        guard bytes[at] == UInt8(ascii: "\"") else {
          at += 1
          continue
        }
        let start = at + 1
        var end = start
        var isEscaped = false
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
          if bytes[end] == UInt8(ascii: "\\") {
            isEscaped = true
            end += 1
          }
          end += 1
        }
        at = end + 1
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
        // A string before a colon is a key.
        if at < bytes.count, bytes[at] == UInt8(ascii: ":") || end - start < needle.count / 4 { continue }
        let body = UnsafeBufferPointer(rebasing: bytes[start..<min(end, bytes.count)])
        folded.removeAll(keepingCapacity: true)
        if isEscaped {
          unescaped.removeAll(keepingCapacity: true)
          JSONUnescape.append(body, to: &unescaped)
          Folding.appendFolded(unescaped.span, to: &folded)
        } else {
          Folding.appendFolded(body.span, to: &folded)
        }
        if ByteSearch.contains(folded, needle) { return true }
      }
      return false
    }
  }
}
