import RIECDomain
import StrictJSON

/// Gives back what stands in columns.
struct ValueReader {
  let table: Table
  let findings: Findings.Rows?

  func value(_ name: String, at row: Int) -> ColumnValue {
    guard table.has(row), let column = table.kind.column(name) else { return .empty }
    if case .findings = column.source {
      var codes: [Code] = []
      if findings?.faults.contains(row) == true { codes.append(Findings.faultCode) }
      if findings?.warnings.contains(row) == true { codes.append(Findings.warningCode) }
      if findings?.dangling.contains(row) == true { codes.append(Findings.danglingCode) }
      if findings?.hidden.contains(row) == true { codes.append(Findings.hiddenCode) }
      return codes.isEmpty ? .empty : .codes(codes)
    }
    switch table.column(name)?.1 {
    case .texts(let store):
      if case .path("id") = column.source { return .text([table.id(at: row).text]) }
      return store.range(row).isEmpty ? .empty : texts(column, row)
    case .names(let store):
      let numbers = store.numbers[store.range(row)].filter { $0 != 0 }
      if numbers.contains(1) { return asFound(column, row) }
      let names = numbers.map { store.vocabulary[Int($0 - NameStore.firstName)] }
      return names.isEmpty ? .empty : .text(names)
    case .codes(let store):
      if store.isAsFound(row) { return asFound(column, row) }
      let codes = store.list.entries.indices.filter { store.has($0, row) }.map { store.list.entries[$0].code }
      return codes.isEmpty ? .empty : .codes(codes)
    case .days(let store):
      let day = store.days[row]
      if DayStore.isDay(day) { return .date(Datum(day: day)) }
      return day == DayStore.none ? .empty : asFound(column, row)
    case .numbers(let store):
      let number = store.numbers[row]
      if NumberStore.isNumber(number) { return .number(number) }
      return number == NumberStore.none ? .empty : asFound(column, row)
    case .flags(let store):
      switch store.flags[row] {
      case FlagStore.none: return .empty
      case FlagStore.asFound: return asFound(column, row)
      case let flag: return .flag(flag == FlagStore.yes)
      }
    case .terms(let store):
      guard DayStore.isDay(store.days[row]), let letter = Term.Letter(rawValue: store.letters[row]) else {
        return .empty
      }
      return .term(Term(Datum(day: store.days[row]), letter))
    case .spans(let store):
      let all = store.spans[store.range(row)]
      func span(_ span: SpanStore.Span) -> ColumnValue.Span {
        ColumnValue.Span(from: Datum(day: span.from), to: span.to == .max ? nil : Datum(day: span.to))
      }
      return all.isEmpty ? .empty : .spans(all.filter { !$0.isGap }.map(span), gaps: all.filter(\.isGap).map(span))
    case .references, .findings, nil: return .empty
    }
  }

  func counts(of name: String, in rows: RowSet) -> [(value: String, count: Int)] {
    switch table.column(name)?.1 {
    case .codes(let store):
      var counts = [Int](repeating: 0, count: store.list.entries.count)
      rows.forEach { row in
        if store.width == 0 {
          if let position = store.first(row) { counts[position] += 1 }
        } else {
          for position in counts.indices where store.has(position, row) { counts[position] += 1 }
        }
      }
      return counts.indices.filter { counts[$0] > 0 }.map { (store.list.entries[$0].code.text, counts[$0]) }
    case .names(let store):
      var counts = [Int](repeating: 0, count: store.vocabulary.count + 2)
      rows.forEach { row in
        let numbers = store.numbers[store.range(row)]
        for place in numbers.indices where !numbers[..<place].contains(numbers[place]) {
          counts[Int(numbers[place])] += 1
        }
      }
      return byCount(
        counts.indices.dropFirst(2).filter { counts[$0] > 0 }.map {
          (store.vocabulary[$0 - Int(NameStore.firstName)], counts[$0])
        })
    case .days(let store):
      return tally(rows) { DayStore.isDay(store.days[$0]) ? Datum(day: store.days[$0]).iso : nil }
    case .numbers(let store):
      return tally(rows) { NumberStore.isNumber(store.numbers[$0]) ? String(store.numbers[$0]) : nil }
    case .flags(let store):
      return tally(rows) {
        store.flags[$0] == FlagStore.yes ? "ja" : store.flags[$0] == FlagStore.no ? "nee" : nil
      }
    default:
      guard let column = table.kind.column(name), case .findings = column.source, let findings else { return [] }
      return Findings.codes.compactMap { code, path in
        var found = findings[keyPath: path]
        found.formIntersection(rows)
        return found.isEmpty ? nil : (code.text, found.count)
      }
    }
  }

  private func tally(_ rows: RowSet, _ text: (Int) -> String?) -> [(value: String, count: Int)] {
    var counts: [String: Int] = [:]
    rows.forEach { row in if let text = text(row) { counts[text, default: 0] += 1 } }
    return byCount(counts.map { ($0.key, $0.value) })
  }

  private func byCount(_ counts: [(value: String, count: Int)]) -> [(value: String, count: Int)] {
    counts.sorted { $0.count != $1.count ? $0.count > $1.count : $0.value < $1.value }
  }

  // MARK: - From the record itself

  private func texts(_ column: Column, _ row: Int) -> ColumnValue {
    let found = values(column, row)
    let texts = found.compactMap(\.string).filter { !$0.isEmpty }
    if texts.isEmpty { return found.isEmpty ? .empty : asFound(column, row) }
    return .text(texts)
  }

  private func asFound(_ column: Column, _ row: Int) -> ColumnValue {
    .asFound(values(column, row).map { $0.string ?? JSONWriter.text($0) }.joined(separator: ", "))
  }

  private func values(_ column: Column, _ row: Int) -> [JSONValue] {
    guard let path = column.storedPath, let record = table.record(at: row) else { return [] }
    return RecordPath.values(path, in: record)
  }
}

/// The values at a path of field names, as the scan finds them.
enum RecordPath {
  /// The values at `path` of `record`, each element of a list counting; no null.
  static func values(_ path: String, in record: Record) -> [JSONValue] {
    var level: [JSONValue] = [.object(record.root.json)]
    for part in path.split(separator: "/") {
      level = level.flatMap { value -> [JSONValue] in
        switch value.object?[String(part)] {
        case nil, .null: []
        case .array(let elements): elements.filter { $0 != .null }
        case let value?: [value]
        }
      }
    }
    return level
  }
}
