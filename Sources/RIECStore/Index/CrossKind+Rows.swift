import RIECDomain

/// Settles again what changes of records can have changed.
extension CrossKind {
  /// The tables, of which some have just been updated, with every column as `settled` would fill it.
  func resettled(_ updates: [Kind.Name: TableUpdate]) -> [Table] {
    tables.map { table in
      let places = table.kind.columns.indices.filter { table.kind.columns[$0].isSettled }
      guard !places.isEmpty else { return table }
      let rows = affected(table, updates)
      guard !rows.isEmpty else { return table }
      var columns = table.columns
      for place in places { columns[place] = resettled(place, of: table, rows) }
      return Table(
        kind: table.kind, peildatum: peildatum, places: table.places, own: table.own, columns: columns,
        byID: table.knownByID)
    }
  }

  private func resettled(_ place: Int, of table: Table, _ rows: [Int]) -> ColumnStore? {
    switch (table.kind.columns[place].source, table.columns[place]) {
    case (.earliestAmong(let kind, let via, let value), .days(var store)?):
      var found = Dictionary(rows.map { ($0, DayStore.none) }, uniquingKeysWith: { first, _ in first })
      among(table, rows, kind, via, value) { row, day in
        if let known = found[row], !DayStore.isDay(known) || day < known { found[row] = day }
      }
      for (row, day) in found where store.days[row] != day { store.days[row] = day }
      return .days(store)
    case (.countAmong(let kind, let via), .numbers(var store)?):
      var found = Dictionary(rows.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
      var last = [Int](repeating: -1, count: rows.isEmpty ? 0 : table.count)
      each(table, rows, kind, via) { row, other in
        if last[row] != other { found[row, default: 0] += 1 }
        last[row] = other
      }
      for (row, count) in found where store.numbers[row] != count { store.numbers[row] = count }
      return .numbers(store)
    case (.terms(own: _, _, let tied), .terms(var store)?):
      guard case .terms(let own)? = table.own[place] else { return table.columns[place] }
      var found = Dictionary(
        rows.map { ($0, (day: own.days[$0], letter: own.letters[$0])) }, uniquingKeysWith: { first, _ in first })
      for tie in tied { add(tie, to: &found, of: table, rows) }
      for (row, term) in found where store.days[row] != term.day || store.letters[row] != term.letter {
        store.days[row] = term.day
        store.letters[row] = term.letter
      }
      return .terms(store)
    case (.lapsing(path: _, let on, let from, let to), _):
      guard case .codes(let codes)? = table.own[place], let days = table.days(on),
        case .code(let list) = table.kind.columns[place].kind
      else { return table.columns[place] }
      return .codes(lapsed(codes, list, from, to, by: days))
    default: return table.columns[place]
    }
  }

  private func add(
    _ tie: TiedTerm, to terms: inout [Int: (day: Int32, letter: UInt8)], of table: Table, _ rows: [Int]
  ) {
    func consider(_ row: Int, _ day: Int32, _ letter: Term.Letter) {
      if let known = terms[row], !DayStore.isDay(known.day) || day < known.day { terms[row] = (day, letter.rawValue) }
    }
    switch tie {
    case .among(let kind, let via, let value, let letter):
      among(table, rows, kind, via, value) { consider($0, $1, letter) }
    case .of(let kind, let via, let value, let letter):
      guard let other = self.table(kind), let names = table.names(via), let days = other.days(value) else { return }
      for row in rows {
        for number in names.numbers[names.range(row)] where number >= NameStore.firstName {
          let target = names.vocabulary.withBytes(of: Int(number - NameStore.firstName)) {
            other.places.ids.find($0)
          }
          if let target, DayStore.isDay(days[target]) { consider(row, days[target], letter) }
        }
      }
    }
  }

  private func among(
    _ table: Table, _ rows: [Int], _ kind: Kind.Name, _ via: String, _ value: String, _ body: (Int, Int32) -> Void
  ) {
    guard let days = self.table(kind)?.days(value) else { return }
    each(table, rows, kind, via) { row, other in
      if DayStore.isDay(days[other]), days[other] >= peildatum.day { body(row, days[other]) }
    }
  }

  /// Calls `body` with each of `rows` of `table` and each row of `kind` that names it in `via`.
  private func each(
    _ table: Table, _ rows: [Int], _ kind: Kind.Name, _ via: String, _ body: (_ row: Int, _ other: Int) -> Void
  ) {
    guard let names = self.table(kind)?.names(via), names.vocabulary.count > 0 else { return }
    var targets: [UInt32: Int] = [:]
    for row in rows {
      if let number = table.places.ids.withBytes(of: row, { names.vocabulary.find($0) }) {
        targets[number + NameStore.firstName] = row
      }
    }
    names.rows(with: Set(targets.keys)) { other, number in if let row = targets[number] { body(row, other) } }
  }

  // MARK: - Which rows

  /// The rows of `table` whose settled columns `updates` can have changed.
  private func affected(_ table: Table, _ updates: [Kind.Name: TableUpdate]) -> [Int] {
    var rows = Set(updates[table.kind.name]?.touched ?? [])
    for column in table.kind.columns {
      switch column.source {
      case .earliestAmong(let kind, let via, let value): addNamed(by: kind, via, value, updates, of: table, to: &rows)
      case .countAmong(let kind, let via): addNamed(by: kind, via, nil, updates, of: table, to: &rows)
      case .terms(own: _, _, let tied):
        for tie in tied {
          switch tie {
          case .among(let kind, let via, let value, _): addNamed(by: kind, via, value, updates, of: table, to: &rows)
          case .of(let kind, let via, let value, _):
            guard let update = updates[kind], let names = table.names(via) else { continue }
            let numbers = update.changed.compactMap { id -> UInt32? in
              update.hasSame(value, id) ? nil : names.number(of: id)
            }
            names.rows(with: Set(numbers)) { row, _ in rows.insert(row) }
          }
        }
      default: break
      }
    }
    return rows.sorted()
  }

  /// Adds the rows of `table` that changed records of `kind` name, or named, in `via`.
  private func addNamed(
    by kind: Kind.Name, _ via: String, _ value: String?, _ updates: [Kind.Name: TableUpdate], of table: Table,
    to rows: inout Set<Int>
  ) {
    guard let update = updates[kind] else { return }
    for id in update.changed {
      let (before, after) = (update.old.row(of: id), update.new.row(of: id))
      let named = [(update.old, before), (update.new, after)].map { side, row in
        row.flatMap { row in side.names(via).map { $0.names(at: row) } } ?? []
      }
      if before != nil, after != nil, named[0] == named[1], value.map({ update.hasSame($0, id) }) ?? true { continue }
      for name in Set(named[0] + named[1]) { if let row = table.row(of: RecordID(name)) { rows.insert(row) } }
    }
  }
}

extension TableUpdate {
  /// Whether record `id` was there and is, with the same day in the column `name`.
  fileprivate func hasSame(_ name: String, _ id: RecordID) -> Bool {
    guard let before = old.row(of: id), let after = new.row(of: id) else { return false }
    return old.days(name)?[before] == new.days(name)?[after]
  }
}

extension NameStore {
  /// The number of `id`; nil where no row has it.
  func number(of id: RecordID) -> UInt32? {
    var text = id.text
    return text.withUTF8 { vocabulary.find($0) }.map { $0 + NameStore.firstName }
  }

  /// The names of `row`.
  func names(at row: Int) -> [String] {
    numbers[range(row)].filter { $0 >= NameStore.firstName }.map { vocabulary[Int($0 - NameStore.firstName)] }
  }

  /// Calls `body` with each row that has one of `wanted`, and that one, in the order of the rows.
  func rows(with wanted: Set<UInt32>, _ body: (_ row: Int, _ number: UInt32) -> Void) {
    guard let first = wanted.first else { return }
    var row = 0
    var isWanted = [Bool](repeating: false, count: wanted.count > 1 ? vocabulary.count + 2 : 0)
    if wanted.count > 1 { for number in wanted { isWanted[Int(number)] = true } }
    for place in numbers.indices {
      let number = numbers[place]
      guard wanted.count > 1 ? isWanted[Int(number)] : number == first else { continue }
      if let ends {
        row = ends.row(of: place, from: row)
        body(row, number)
      } else {
        body(place, number)
      }
    }
  }
}
