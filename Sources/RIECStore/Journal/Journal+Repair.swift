import StrictJSON

extension Journal {
  /// Puts what stands behind the mark of the active segment in quarantine, cuts it off, and says so in a line.
  func cut(_ count: Int) throws(AppendFailure) {
    let name = JournalSegment.file(mark.segment)
    let file = try saving { () throws(DiskFailure) in try disk.open(name, .append) }
    defer { disk.close(file) }
    let kept = try saving { () throws(DiskFailure) in
      let torn = try disk.read(file, at: mark.offset, count: count)
      let kept = try quarantine(torn, from: JournalSegment.name(mark.segment), at: mark.offset)
      try disk.truncate(file, to: mark.offset)
      return kept
    }
    do throws(DiskFailure) {
      try disk.sync(file)
    } catch {
      try renew(after: error)
    }
    var payload = JSONObject()
    payload["@bestand"] = .string(kept.file)
    payload["@sha256"] = .string(kept.digest.text)
    payload["@bytes"] = .number(JSONNumber(count))
    payload["@uit"] = .string(name)
    payload["@vanaf"] = .number(JSONNumber(mark.offset))
    undelivered += try append([JournalDraft(op: .herstel, payload: JSONWriter.bytes(.object(payload)))])
  }

  /// Takes away a segment after the active one that holds no line; bytes in it that say anything go to quarantine.
  func discard(_ number: Int) throws(DiskFailure) {
    let name = JournalSegment.file(number)
    let file = try disk.open(name, .read)
    defer { disk.close(file) }
    let bytes = try disk.read(file, at: 0, count: try disk.status(file).size)
    if bytes.contains(where: { $0 != 0 }) { _ = try quarantine(bytes, from: JournalSegment.name(number), at: 0) }
    try disk.unlink(name)
    try disk.syncFolder(JournalSegment.folder)
  }

  /// Writes `bytes` to a new file in quarantine and syncs it, before they go away where they were.
  private func quarantine(
    _ bytes: [UInt8], from name: String, at offset: Int
  ) throws(DiskFailure) -> (file: String, digest: JournalHash) {
    let digest = JournalHash(of: bytes)
    let folder = "quarantine"
    let base = "\(folder)/\(name)-\(offset)-\(digest.text.prefix(12))"
    // A copy of an earlier attempt may be torn itself: it is left as it is.
    let taken = Set(try disk.names(in: folder).map { "\(folder)/\($0)" })
    var file = base
    var attempt = 2
    while taken.contains(file) {
      file = "\(base)-\(attempt)"
      attempt += 1
    }
    let copy = try disk.open(file, .create)
    defer { disk.close(copy) }
    try disk.appendAll(bytes, to: copy)
    try disk.sync(copy)
    try disk.syncFolder(folder)
    return (file, digest)
  }
}
