import PlainText
import RIECDomain

/// Counts the values of one column among some rows.
struct FrequencyCount {
  let table: Table
  let findings: Findings.Rows?
  let rows: RowSet
  let progress: (Int) -> Void
  let isCancelled: () -> Bool

  /// So many words of a row set are counted between two looks at whether somebody cancelled: a few milliseconds.
  private static let stride = 1 << 10

  func counts(of name: String) -> ColumnCounts? {
    guard let column = table.kind.column(name) else { return nil }
    var counts = ColumnCounts(total: rows.count)
    if case .findings = column.source {
      count(findings, column, &counts)
      return counts
    }
    let isComplete =
      switch table.column(name)?.1 {
      case .texts(let store): texts(store, column, &counts)
      case .names(let store): names(store, column, &counts)
      case .codes(let store): codes(store, &counts)
      case .days(let store): days(store.days, &counts)
      case .terms(let store): days(store.days, &counts)
      case .numbers(let store): numbers(store, &counts)
      case .flags(let store): flags(store, &counts)
      case .spans(let store): years(store, &counts)
      case .references, .findings, nil: false
      }
    return isComplete ? counts : nil
  }

  /// Calls `body` with each row, in ascending order; whether it came to the end.
  @inline(__always)
  private func each(_ body: (Int) -> Void) -> Bool {
    var done = 0
    var word = 0
    while word < rows.words.count {
      let end = min(word + Self.stride, rows.words.count)
      for place in word..<end {
        var rest = rows.words[place]
        done += rest.nonzeroBitCount
        while rest != 0 {
          body(place << 6 + rest.trailingZeroBitCount)
          rest &= rest &- 1
        }
      }
      word = end
      if isCancelled() { return false }
      progress(done)
    }
    return true
  }

  /// What was counted of one value.
  private struct Tally {
    var count = 0
    var firstRow = 0

    @inline(__always)
    mutating func add(_ row: Int) {
      if count == 0 { firstRow = row }
      count += 1
    }

    func entry(_ value: Filter.Value) -> ColumnCounts.Entry? {
      count == 0 ? nil : ColumnCounts.Entry(value: value, count: count, firstRow: firstRow)
    }
  }

  // MARK: - Codes, flags, findings

  private func codes(_ store: CodeStore, _ counts: inout ColumnCounts) -> Bool {
    var tallies = [Tally](repeating: Tally(), count: store.list.entries.count)
    var (empty, asFound) = (0, 0)
    let isComplete = each { row in
      if store.isAsFound(row) { asFound += 1 } else if store.first(row) == nil { empty += 1 }
      if store.width == 0 {
        if let position = store.first(row), tallies.indices.contains(position) { tallies[position].add(row) }
        return
      }
      for word in 0..<store.width {
        var bits = store.masks[row * store.width + word] & (word == 0 ? ~1 : .max)
        while bits != 0 {
          let position = word << 6 + bits.trailingZeroBitCount - 1
          if tallies.indices.contains(position) { tallies[position].add(row) }
          bits &= bits &- 1
        }
      }
    }
    (counts.empty, counts.asFound) = (empty, asFound)
    counts.entries = zip(store.list.entries, tallies).compactMap { $1.entry(.code($0.code)) }
    return isComplete
  }

  private func flags(_ store: FlagStore, _ counts: inout ColumnCounts) -> Bool {
    var tallies = [Tally](repeating: Tally(), count: 4)
    let isComplete = each { tallies[Int(store.flags[$0] & 3)].add($0) }
    counts.entries = [
      tallies[Int(FlagStore.yes)].entry(.flag(true)), tallies[Int(FlagStore.no)].entry(.flag(false)),
    ].compactMap { $0 }
    counts.empty = tallies[Int(FlagStore.none)].count
    counts.asFound = tallies[Int(FlagStore.asFound)].count
    return isComplete
  }

  private func count(_ findings: Findings.Rows?, _ column: Column, _ counts: inout ColumnCounts) {
    var rest = rows
    for (code, found) in [(Findings.faultCode, findings?.faults), (Findings.warningCode, findings?.warnings)] {
      guard var found else { continue }
      found.formIntersection(rows)
      var first: Int?
      found.forEach { if first == nil { first = $0 } }
      if let first { counts.entries.append(.init(value: .code(code), count: found.count, firstRow: first)) }
      found.invert()
      rest.formIntersection(found)
    }
    counts.empty = rest.count
  }

  // MARK: - Numbers and days

  private func numbers(_ store: NumberStore, _ counts: inout ColumnCounts) -> Bool {
    var tallies: [Int: Tally] = [:]
    var (empty, asFound) = (0, 0)
    let isComplete = each { row in
      let number = store.numbers[row]
      if NumberStore.isNumber(number) {
        tallies[number, default: Tally()].add(row)
      } else if number == NumberStore.none {
        empty += 1
      } else {
        asFound += 1
      }
    }
    (counts.empty, counts.asFound) = (empty, asFound)
    counts.entries = tallies.sorted { $0.key < $1.key }.compactMap { $0.value.entry(.number($0.key)) }
    return isComplete
  }

  private func days(_ days: [Int32], _ counts: inout ColumnCounts) -> Bool {
    // By day first: there are few, and a day is told from its number a million times faster than its month.
    var tallies: [Int32: Tally] = [:]
    var (empty, asFound) = (0, 0)
    let isComplete = each { row in
      let day = days[row]
      if DayStore.isDay(day) {
        tallies[day, default: Tally()].add(row)
      } else if day == DayStore.none {
        empty += 1
      } else {
        asFound += 1
      }
    }
    (counts.empty, counts.asFound) = (empty, asFound)
    var months = Self.grouped(tallies) { $0.year * 12 + $0.month - 1 }
    let isByYear = months.count > ColumnCounts.mostMonths
    if isByYear { months = Self.grouped(tallies) { $0.year * 12 } }
    counts.entries = months.sorted { $0.key < $1.key }.compactMap { month, tally in
      tally.entry(isByYear ? .year(month / 12) : .month(month / 12, month % 12 + 1))
    }
    return isComplete
  }

  private static func grouped(
    _ days: [Int32: Tally], by key: ((year: Int, month: Int, day: Int)) -> Int
  ) -> [Int: Tally] {
    var groups: [Int: Tally] = [:]
    for (day, tally) in days {
      let key = key(Datum(day: day).components)
      let known = groups[key]
      groups[key] = Tally(
        count: (known?.count ?? 0) + tally.count, firstRow: min(known?.firstRow ?? .max, tally.firstRow))
    }
    return groups
  }

  // MARK: - Years

  /// A row counts in a year when a filter for that year finds it.
  private func years(_ store: SpanStore, _ counts: inout ColumnCounts) -> Bool {
    let spans = SpanYears(store: store, today: table.peildatum.day)
    var tallies: [Int: Tally] = [:]
    var empty = 0
    let isComplete = each { row in
      if store.range(row).isEmpty { empty += 1 }
      for year in spans.years(of: row) { tallies[year, default: Tally()].add(row) }
    }
    counts.empty = empty
    counts.entries = tallies.sorted { $0.key < $1.key }.compactMap { $0.value.entry(.year($0.key)) }
    return isComplete
  }

  // MARK: - Names and texts

  /// Names that fold to the same are one value, spelled as the one that came first.
  private func names(_ store: NameStore, _ column: Column, _ counts: inout ColumnCounts) -> Bool {
    let groups = NameGroups(store)
    var tallies = [Tally](repeating: Tally(), count: groups.count)
    var (empty, asFound) = (0, 0)
    let isComplete = each { row in
      let places = store.range(row)
      var isEmpty = true
      for place in places {
        let number = store.numbers[place]
        if number == 0 { continue }
        isEmpty = false
        if number < NameStore.firstName {
          asFound += places.first { store.numbers[$0] == number } == place ? 1 : 0
          continue
        }
        let group = groups.group(number)
        // A value that stands twice in a record counts once.
        if places.lowerBound < place,
          (places.lowerBound..<place).contains(where: { groups.group(store.numbers[$0]) == group })
        {
          continue
        }
        tallies[group].add(row)
      }
      if isEmpty { empty += 1 }
    }
    (counts.empty, counts.asFound) = (empty, asFound)
    var isReference = false
    if case .reference = column.kind { isReference = true }
    counts.entries = groups.inOrder(isReference: isReference).compactMap { group in
      tallies[group].entry(.text(store.vocabulary[groups.first(of: group)]))
    }
    return isComplete
  }

  private func texts(_ store: TextStore, _ column: Column, _ counts: inout ColumnCounts) -> Bool {
    if case .path("id") = column.source { return ids(&counts) }
    var (vocabulary, tallies) = (Vocabulary(), [Tally]())
    var (empty, asFound) = (0, 0)
    var seen: [UInt32] = []
    vocabulary.reserve(counts.total)
    tallies.reserveCapacity(counts.total)
    let isComplete = store.bytes.withUnsafeBufferPointer { bytes in
      each { row in
        let range = store.range(row)
        if range.isEmpty {
          empty += 1
          return
        }
        seen.removeAll(keepingCapacity: true)
        var isSound = true
        // Every text ends with a separator.
        var start = range.lowerBound
        while start < range.upperBound {
          var end = start
          while end < range.upperBound, bytes[end] != TextStore.separator { end += 1 }
          let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
          start = end + 1
          guard !text.isEmpty, let number = vocabulary.number(of: text) else {
            isSound = false
            continue
          }
          if seen.contains(number) { continue }
          seen.append(number)
          if Int(number) == tallies.count { tallies.append(Tally()) }
          tallies[Int(number)].add(row)
        }
        if !isSound { asFound += 1 }
      }
    }
    (counts.empty, counts.asFound) = (empty, asFound)
    counts.entries = TextOrder.numbers(of: vocabulary).compactMap {
      tallies[Int($0)].entry(.text(vocabulary[Int($0)]))
    }
    return isComplete
  }

  /// Every record has an id of its own.
  private func ids(_ counts: inout ColumnCounts) -> Bool {
    var entries: [ColumnCounts.Entry] = []
    entries.reserveCapacity(counts.total)
    for (place, row) in table.rowsByID().enumerated() where rows.contains(Int(row)) {
      if place & 0xFFFF == 0xFFFF {
        if isCancelled() { return false }
        progress(entries.count)
      }
      entries.append(.init(value: .text(table.places.ids[Int(row)]), count: 1, firstRow: Int(row)))
    }
    counts.entries = entries
    return true
  }
}
