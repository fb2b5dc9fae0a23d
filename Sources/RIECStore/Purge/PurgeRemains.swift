import RIECDomain

extension Ledger {
  /// Where something of destroyed records still stands, though a line says that their destruction was carried out: lines
  /// of the journal, bases and snapshots, as paths in the store; with the proposals whose records they are.
  func purgeRemains(isCancelled: () -> Bool = { false }) -> (places: [String], proposals: Set<Int>) {
    let book = withRecords(\.purges)
    let finished = book.proposalOf.filter { !book.unfinished.contains($0.value) }
    guard !finished.isEmpty else { return ([], []) }
    var places: [String] = []
    var proposals: Set<Int> = []
    readAll { entry in
      guard let id = entry.id, let proposal = finished[id], case .bytes = entry.payload else { return }
      places.append("\(entry.place.file):\(entry.place.line)")
      proposals.insert(proposal)
    }
    let traces = finished.map { (RecordTraces([$0.key]), $0.value) }
    let all = RecordTraces(finished.keys)
    for folder in ["basis", "snapshot"] {
      for entry in (try? disk.entries(of: folder)) ?? [] {
        for file in (try? disk.entriesIfFolder("\(folder)/\(entry)")) ?? [] {
          if isCancelled() { return (places, proposals) }
          let name = "\(folder)/\(entry)/\(file)"
          var line = 0
          try? disk.eachLine(of: name) { bytes in
            line += 1
            guard file.hasSuffix(".jsonl"), all.isRecord(bytes) else { return }
            places.append("\(name):\(line)")
            proposals.formUnion(traces.filter { $0.0.isRecord(bytes) }.map(\.1))
          }
        }
      }
    }
    return (places, proposals)
  }
}
