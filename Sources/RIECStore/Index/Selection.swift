import PlainText
import RIECDomain

/// Answers predicates column by column.
struct Selection {
  let table: Table
  let findings: Findings.Rows?
  let isCancelled: () -> Bool

  /// The rows for which `predicate` holds; of those outside `candidates` it may say anything.
  func rows(_ predicate: Predicate, among candidates: RowSet) -> RowSet {
    switch predicate {
    case .all(let parts):
      var rows = candidates
      for part in parts.sorted(by: cheapFirst) where !rows.isEmpty {
        rows.formIntersection(self.rows(part, among: rows))
      }
      return rows
    case .any(let parts):
      var rows = none
      var rest = candidates
      for part in parts.sorted(by: cheapFirst) {
        let more = self.rows(part, among: rest)
        rows.formUnion(more)
        var outside = more
        outside.invert()
        rest.formIntersection(outside)
      }
      return rows
    case .not(let part):
      var rows = self.rows(part, among: candidates)
      rows.invert()
      return rows
    case .word(let text): return word(text)
    case .anywhere(let text):
      var rows = word(text)
      var rest = rows
      rest.invert()
      rest.formIntersection(candidates)
      rows.formUnion(RecordSearch(table: table, needle: Array(text.utf8)).rows(among: rest, isCancelled: isCancelled))
      return rows
    case .contains(let column, let text): return find(column) { contains($0, Array(text.utf8)) }
    case .equals(let column, let text):
      if case .code? = table.kind.column(column)?.kind { return spelled(column, text, among: candidates) }
      return find(column) { equals($0, Array(text.utf8)) }
    case .empty(let column): return empty(column)
    case .codes(let column, let positions): return codes(column, positions)
    case .days(let column, let range): return find(column) { days($0, range) }
    case .numbers(let column, let range):
      return find(column) { store in
        guard case .numbers(let store) = store else { return none }
        return filled { NumberStore.isNumber(store.numbers[$0]) && range.contains(store.numbers[$0]) }
      }
    case .flag(let column, let value):
      return find(column) { store in
        guard case .flags(let store) = store else { return none }
        return filled { store.flags[$0] == (value ? FlagStore.yes : FlagStore.no) }
      }
    case .overlaps(let column, let range): return find(column) { overlaps($0, range) }
    }
  }

  private var none: RowSet { RowSet(capacity: table.count) }

  private func find(_ column: String, _ body: (ColumnStore) -> RowSet) -> RowSet {
    table.column(column).map { body($0.1) } ?? none
  }

  /// The rows for which `test` holds.
  @inline(__always)
  private func filled(_ test: (Int) -> Bool) -> RowSet {
    var words = [UInt64](repeating: 0, count: (table.count + 63) / 64)
    for row in 0..<table.count where test(row) { words[row >> 6] |= 1 << UInt64(row & 63) }
    return RowSet(capacity: table.count, words: words)
  }

  /// Reading records costs a thousand times what a column costs, so it is done last and for the fewest.
  private func cheapFirst(_ left: Predicate, _ right: Predicate) -> Bool {
    !readsRecords(left) && readsRecords(right)
  }

  private func readsRecords(_ predicate: Predicate) -> Bool {
    switch predicate {
    case .all(let parts), .any(let parts): parts.contains(where: readsRecords)
    case .not(let part): readsRecords(part)
    case .anywhere: true
    case .equals(let column, _): if case .code? = table.kind.column(column)?.kind { true } else { false }
    default: false
    }
  }

  // MARK: - Texts and names

  private func word(_ text: String) -> RowSet {
    let needle = Array(text.utf8)
    let stores = zip(table.kind.columns, table.columns).compactMap { $0.isSearched ? $1 : nil }
    var rows = none
    for store in stores { rows.formUnion(contains(store, needle)) }
    return rows
  }

  private func contains(_ store: ColumnStore, _ needle: [UInt8]) -> RowSet {
    switch store {
    case .texts(let store): RowSet(capacity: table.count, words: ByteSearch.rows(of: store, containing: needle))
    case .names(let store): named(store) { ByteSearch.contains($0, needle) }
    default: none
    }
  }

  private func equals(_ store: ColumnStore, _ text: [UInt8]) -> RowSet {
    switch store {
    case .texts(let store):
      filled { row in
        store.bytes[store.range(row)].split(separator: TextStore.separator).contains { $0.elementsEqual(text) }
      }
    case .names(let store): named(store) { $0 == text }
    default: none
    }
  }

  /// The rows of `candidates` with a code that is not in the list and is spelled so: only their records say which.
  private func spelled(_ name: String, _ text: String, among candidates: RowSet) -> RowSet {
    guard let (column, store) = table.column(name), case .codes(let store) = store, let path = column.storedPath else {
      return none
    }
    return filled { row in
      guard candidates.contains(row), store.isAsFound(row), !isCancelled(), let record = table.record(at: row) else {
        return false
      }
      return RecordPath.values(path, in: record).contains {
        $0.string.map { store.list.position(of: Code($0)) == nil && Folding.fold($0) == text } ?? false
      }
    }
  }

  /// The rows that have a name whose folded form passes `test`.
  private func named(_ store: NameStore, _ test: ([UInt8]) -> Bool) -> RowSet {
    var passes = [false, false]
    passes.reserveCapacity(store.vocabulary.count + 2)
    var folded: [UInt8] = []
    for number in 0..<store.vocabulary.count {
      folded.removeAll(keepingCapacity: true)
      store.vocabulary.withBytes(of: number) { Folding.appendFolded($0.span, to: &folded) }
      passes.append(test(folded))
    }
    guard passes.contains(true) else { return none }
    if store.ends == nil { return filled { passes[Int(store.numbers[$0])] } }
    return filled { row in store.range(row).contains { passes[Int(store.numbers[$0])] } }
  }

  // MARK: - The other kinds of column

  private func empty(_ name: String) -> RowSet {
    guard let column = table.kind.column(name) else { return RowSet(capacity: table.count, full: true) }
    if case .findings = column.source {
      var rows = findings?.faults ?? none
      if let warnings = findings?.warnings { rows.formUnion(warnings) }
      rows.invert()
      return rows
    }
    return find(name) { store in
      switch store {
      case .texts(let store): filled { store.range($0).isEmpty }
      case .names(let store):
        if store.ends == nil { filled { store.numbers[$0] == 0 } } else { filled { store.range($0).isEmpty } }
      case .codes(let store): filled { store.first($0) == nil && !store.isAsFound($0) }
      case .days(let store): filled { store.days[$0] == DayStore.none }
      case .terms(let store): filled { store.days[$0] == DayStore.none }
      case .numbers(let store): filled { store.numbers[$0] == NumberStore.none }
      case .flags(let store): filled { store.flags[$0] == FlagStore.none }
      case .spans(let store): filled { store.range($0).isEmpty }
      case .references, .findings: none
      }
    }
  }

  private func codes(_ name: String, _ positions: Set<Int>) -> RowSet {
    guard let column = table.kind.column(name) else { return none }
    if case .findings = column.source, case .code(let list) = column.kind {
      var rows = none
      guard let findings else { return rows }
      for (code, path) in Findings.codes where list.position(of: code).map(positions.contains) == true {
        rows.formUnion(findings[keyPath: path])
      }
      return rows
    }
    return find(name) { store in
      guard case .codes(let store) = store else { return none }
      if store.width == 0 {
        var wanted = [Bool](repeating: false, count: 256)
        for position in positions where (0..<254).contains(position) { wanted[position + 1] = true }
        return filled { wanted[Int(store.single[$0])] }
      }
      var mask = [UInt64](repeating: 0, count: store.width)
      for position in positions where (0..<store.list.entries.count).contains(position) {
        mask[(position + 1) >> 6] |= 1 << UInt64((position + 1) & 63)
      }
      if store.width == 1 { return filled { store.masks[$0] & mask[0] != 0 } }
      return filled { row in mask.indices.contains { store.masks[row * store.width + $0] & mask[$0] != 0 } }
    }
  }

  private func days(_ store: ColumnStore, _ range: ClosedRange<Int32>) -> RowSet {
    let days: [Int32]
    switch store {
    case .days(let store): days = store.days
    case .terms(let store): days = store.days
    default: return none
    }
    return filled { DayStore.isDay(days[$0]) && range.contains(days[$0]) }
  }

  /// A stretch that goes on lasts to the peildatum. What counts is the part of it inside `range`: it must not lie wholly
  /// in one gap (domain page §7.7, rule 9).
  private func overlaps(_ store: ColumnStore, _ range: ClosedRange<Int32>) -> RowSet {
    guard case .spans(let store) = store else { return none }
    let today = table.peildatum.day
    return filled { row in
      let places = store.range(row)
      return places.contains { place in
        let span = store.spans[place]
        if span.isGap { return false }
        let from = max(span.from, range.lowerBound)
        let to = min(span.to == .max ? today : span.to, range.upperBound)
        if from > to { return false }
        return !places.contains { store.spans[$0].isGap && store.spans[$0].from <= from && store.spans[$0].to >= to }
      }
    }
  }
}

extension Findings {
  /// The code of a fault in a column of findings.
  static let faultCode: Code = "fout"
  /// The code of a warning there.
  static let warningCode: Code = "waarschuwing"
  /// The code of a dangling reference there, which is a fault too.
  static let danglingCode: Code = "verwijzing"
  /// The code of a character that cannot be seen, which is a warning too.
  static let hiddenCode: Code = "verborgen"
  /// The codes of such a column with the rows that have them, in the order of `Codes.melding`.
  static var codes: [(code: Code, rows: KeyPath<Rows, RowSet>)] {
    [(faultCode, \.faults), (warningCode, \.warnings), (danglingCode, \.dangling), (hiddenCode, \.hidden)]
  }
}
