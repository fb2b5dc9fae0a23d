import CSystem

/// Finding bytes in bytes, by the C library's `memmem`.
enum ByteSearch {
  /// Whether `text` contains `needle`.
  static func contains(_ text: [UInt8], _ needle: [UInt8]) -> Bool {
    if needle.isEmpty { return true }
    return csystem_find(text, text.count, needle, needle.count) >= 0
  }

  /// A bit for each row of `store` that has a text with `needle` in it.
  static func rows(of store: TextStore, containing needle: [UInt8]) -> [UInt64] {
    let count = store.ends.count
    var words = [UInt64](repeating: 0, count: (count + 63) / 64)
    guard count > 0 else { return words }
    if needle.isEmpty {
      for row in 0..<count where !store.range(row).isEmpty { words[row >> 6] |= 1 << UInt64(row & 63) }
      return words
    }
    // Two threads, each with whole words of rows of its own.
    let parts = count > 50_000 ? Threads.workers : 1
    let chunk = ((count + parts - 1) / parts + 63) / 64 * 64
    let found = Threads.run(parts) { part in
      search(store, needle, min(part * chunk, count)..<min((part + 1) * chunk, count))
    }
    words = found.flatMap { $0 }
    return words
  }

  /// The bits of `rows`, the first of which is a multiple of 64.
  private static func search(_ store: TextStore, _ needle: [UInt8], _ rows: Range<Int>) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: (rows.count + 63) / 64)
    guard let last = rows.last else { return words }
    let end = store.ends[last]
    var at = store.range(rows.lowerBound).lowerBound
    var row = rows.lowerBound
    // The pointer is used within this call, and only inside `at..<end`.
    store.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      while at < end {
        let hit = csystem_find(base + at, end - at, needle, needle.count)
        if hit < 0 { return }
        let place = at + hit
        while store.ends[row] <= place { row += 1 }
        words[(row - rows.lowerBound) >> 6] |= 1 << UInt64((row - rows.lowerBound) & 63)
        at = store.ends[row]
      }
    }
    return words
  }
}
