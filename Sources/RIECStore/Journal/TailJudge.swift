import StrictJSON

/// Tells a torn end, which no one was ever told is saved, from damage (reliability page §2, "Save" 5).
///
/// A writer that dies leaves a beginning of its commit, or pieces of it: of what was never synced, any sectors may be
/// there and the others read as zeros. Whatever cannot have come about so is damage. A torn end is cut, damage never.
struct TailJudge {
  /// The unit that a disk writes whole.
  static let sector = 512

  private let reader: EntryReader
  private let bytes: [UInt8]
  private let offset: Int
  private let head: JournalHead

  /// Judges `bytes`, which stand at `offset` of a file, end with it, and begin behind the line `head`.
  init(_ bytes: [UInt8], at offset: Int, behind head: JournalHead, _ reader: EntryReader) {
    self.bytes = bytes
    self.offset = offset
    self.head = head
    self.reader = reader
  }

  /// Whether the end is torn; `damage` is where a sound chain stopped because of a line, not because it ended.
  func isTorn(_ damage: JournalDamage?) -> Bool {
    switch damage?.kind {
    case .number, .previous, .batch: return false
    default: break
    }
    var start = 0
    var sawBroken = false
    var followers: [JournalEntry] = []
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let chunk = Array(bytes[start..<end])
      if case .success(let entry) = read(chunk) {
        // Before anything broken it is the beginning of a commit, which the chain holds.
        if sawBroken { followers.append(entry) }
      } else {
        sawBroken = true
        if isWhole(chunk) || isSpoiled(chunk) { return false }
        followers += embedded(in: chunk)
      }
      start = end + 1
    }
    if isOvershot(bytes[start...]) { return false }
    return followers.isEmpty || followers.allSatisfy(isOfNextCommit) && hasOnlyHoles
  }

  /// Whether it is a line but for its outermost bytes, which are the same in every line: those were changed.
  private func isSpoiled(_ chunk: [UInt8]) -> Bool {
    let start = Array("{\"n\":".utf8)
    guard chunk.count > start.count, !chunk.contains(0) || !hasOnlyHoles else { return false }
    let restored = start + chunk.dropFirst(start.count).dropLast() + [UInt8(ascii: "}")]
    return (try? read(restored).get()) != nil
  }

  /// Whether it is a line with another byte where its end should be. A writer that died left no byte behind its line.
  private func isOvershot(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let last = rest.last, last != 0, rest.count > 2, rest.dropLast().last == UInt8(ascii: "}") else {
      return false
    }
    return (try? read(Array(rest.dropLast())).get()) != nil
  }

  /// Whether the line belongs to the one commit that comes next and has more lines.
  private func isOfNextCommit(_ entry: JournalEntry) -> Bool {
    guard let batch = entry.batch else { return false }
    return batch.count > 1 && entry.n - batch.place == head.n
  }

  /// Whether a line is there from beginning to end, with no sector of zeros: no death of a writer leaves it wrong.
  private func isWhole(_ chunk: [UInt8]) -> Bool {
    guard chunk.starts(with: "{\"n\":".utf8) || chunk.starts(with: "{\"segment\":".utf8),
      chunk.last == UInt8(ascii: "}"), !chunk.contains(0) || !hasOnlyHoles
    else { return false }
    let opened = chunk.count { $0 == UInt8(ascii: "{") }
    return opened == chunk.count { $0 == UInt8(ascii: "}") }
  }

  /// Sound lines that do not begin where a line should.
  private func embedded(in chunk: [UInt8]) -> [JournalEntry] {
    // Only what has the members of a line is read, which copies it: a payload may hold `{"n":` a million times.
    let places = chunk.withUnsafeBufferPointer { bytes in
      // The pointer lives within the call; the cursor compares every place with the count.
      bytes.indices.dropFirst().filter { place in
        guard bytes[place] == UInt8(ascii: "{") else { return false }
        var cursor = LineCursor(UnsafeBufferPointer(rebasing: bytes[place...]))
        return LineFields(&cursor) != nil
      }
    }
    return places.compactMap { try? read(Array(chunk[$0...])).get() }
  }

  /// Whether what is wrong are sectors that were never written: zero bytes from the boundary of one, or from where the
  /// end begins, to the boundary of another, or to the end.
  private var hasOnlyHoles: Bool {
    var place = 0
    var holes = 0
    while place < bytes.count {
      guard bytes[place] == 0 else {
        place += 1
        continue
      }
      let start = place
      while place < bytes.count, bytes[place] == 0 { place += 1 }
      let beginsRight = start == 0 || (offset + start) % TailJudge.sector == 0
      let endsRight = place == bytes.count || (offset + place) % TailJudge.sector == 0
      guard beginsRight && endsRight else { return false }
      holes += 1
    }
    return holes > 0
  }

  private func read(_ chunk: [UInt8]) -> Result<JournalEntry, JournalFault> {
    reader.read(chunk, at: JournalPlace(file: "", line: 0, offset: 0, length: chunk.count))
  }
}
