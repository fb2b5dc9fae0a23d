import RIECDomain
import RIECStore

/// Journals for tests: a clock and salts that are the same each time.
enum JournalSamples {
  static let moment = "2026-11-21T14:00:00.123Z"

  static func journal(
    on disk: any Disk, user: String = "jansen", session: String = "s1", segmentLimit: Int = 64 << 20, seed: UInt64 = 1
  ) -> Journal {
    var random = SplitMix64(seed)
    return Journal(
      disk: disk, user: user, session: session, segmentLimit: segmentLimit, now: { moment },
      salt: { (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) } })
  }

  static func draft(_ text: String, padding: Int = 0) -> JournalDraft {
    let before = String(repeating: "z", count: padding)
    return JournalDraft(
      op: .set, id: "NH-2021-0001", kind: "casus", revision: 3,
      payload: Array(#"{"@reden":"om te proeven","titel":{"o":"oud\#(before)","n":"\#(text)"}}"#.utf8))
  }

  /// What a line says was written.
  static func text(_ entry: JournalEntry) -> String {
    guard case .bytes(let bytes) = entry.payload, entry.op == .set else { return "" }
    // It stands between the last two quotes.
    guard let end = bytes.lastIndex(of: UInt8(ascii: "\"")),
      let start = bytes[..<end].lastIndex(of: UInt8(ascii: "\""))
    else { return "" }
    return String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
  }

  /// Whether `line`, without its end, gives the hash that it names.
  static func isSound(_ line: [UInt8]) -> Bool {
    let text = String(decoding: line, as: UTF8.self)
    guard let mark = text.firstRange(of: ",\"h\":\"") else { return false }
    return JournalHash(of: Array(text[..<mark.lowerBound].utf8)).text == text[mark.upperBound...].prefix(64)
  }

  /// A store's folders in `scratch`, and a disk on them.
  static func disk(_ scratch: Scratch) throws -> RealDisk {
    for file in ["lock", "journal/.x", "quarantine/.x", "tmp/.x"] { scratch.write(file, "") }
    return try RealDisk(path: scratch.path, isShared: false)
  }

  /// All lines of the journal on `disk`, and its state.
  static func read(_ disk: any Disk) -> (lines: [JournalEntry], state: JournalState) {
    var lines: [JournalEntry] = []
    let state = journal(on: disk).open { lines.append($0) }
    return (lines, state)
  }
}

extension Journal {
  /// Appends lines that say `texts`, as one commit.
  @discardableResult
  func write(_ texts: String...) throws -> [JournalEntry] {
    try commit { (_) throws(Never) in texts.map { JournalSamples.draft($0) } }
  }
}
