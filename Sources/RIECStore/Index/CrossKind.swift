import RIECDomain

/// Settles the columns that depend on records of other kinds or on the peildatum, once all are read.
struct CrossKind {
  let tables: [Table]
  let peildatum: Datum

  /// The tables with every column filled.
  func settled() -> [Table] {
    tables.map { table in
      var columns = table.own
      for (place, column) in table.kind.columns.enumerated() {
        switch column.source {
        case .earliestAmong(let kind, let via, let value):
          var days = [Int32](repeating: DayStore.none, count: table.count)
          among(table, kind, via, value) { row, day in
            if !DayStore.isDay(days[row]) || day < days[row] { days[row] = day }
          }
          columns[place] = .days(DayStore(days: days))
        case .countAmong(let kind, let via):
          columns[place] = .numbers(NumberStore(numbers: counts(table, kind, via)))
        case .terms(own: _, _, let tied):
          if case .terms(var terms)? = columns[place], !tied.isEmpty {
            for tie in tied { add(tie, to: &terms, of: table) }
            columns[place] = .terms(terms)
          }
        case .lapsing(path: _, let on, let from, let to):
          if case .codes(let codes)? = columns[place], let days = table.days(on), case .code(let list) = column.kind {
            columns[place] = .codes(lapsed(codes, list, from, to, by: days))
          }
        case .path, .derived, .findings: break
        }
      }
      return Table(
        kind: table.kind, peildatum: peildatum, places: table.places, own: table.own, columns: columns)
    }
  }

  /// `stored` in the codes of `list`, with `to` for `from` in the rows whose day lies before the peildatum.
  func lapsed(
    _ stored: CodeStore, _ list: CodeList, _ from: Code, _ to: Code, by days: [Int32]
  ) -> CodeStore {
    var settled = CodeStore(list: list, isMultiple: false)
    func single(_ code: Code) -> UInt8? { list.position(of: code).flatMap { UInt8(exactly: $0 + 1) } }
    var map = [UInt8](repeating: CodeStore.asFound, count: 256)
    map[Int(CodeStore.none)] = CodeStore.none
    for (position, entry) in stored.list.entries.enumerated() where position < 254 {
      map[position + 1] = single(entry.code) ?? CodeStore.asFound
    }
    settled.single = stored.single.map { map[Int($0)] }
    guard let held = single(from), let lapsed = single(to) else { return settled }
    for row in settled.single.indices where settled.single[row] == held && days.indices.contains(row) {
      if DayStore.isDay(days[row]), days[row] < peildatum.day { settled.single[row] = lapsed }
    }
    return settled
  }

  private func add(_ tie: TiedTerm, to terms: inout TermStore, of table: Table) {
    func consider(_ row: Int, _ day: Int32, _ letter: Term.Letter) {
      if !DayStore.isDay(terms.days[row]) || day < terms.days[row] {
        terms.days[row] = day
        terms.letters[row] = letter.rawValue
      }
    }
    switch tie {
    case .among(let kind, let via, let value, let letter):
      among(table, kind, via, value) { consider($0, $1, letter) }
    case .of(let kind, let via, let value, let letter):
      guard let other = self.table(kind), let names = table.names(via), let days = other.days(value) else { return }
      let targets = rows(of: names, in: other)
      for row in 0..<table.count {
        for place in names.range(row) {
          guard let target = targets[Int(names.numbers[place])], DayStore.isDay(days[target]) else { continue }
          consider(row, days[target], letter)
        }
      }
    }
  }

  /// Calls `body` with each row of `table` that a record of `kind` names in `via`, and that record's day `value`, on or
  /// after the peildatum.
  private func among(_ table: Table, _ kind: Kind.Name, _ via: String, _ value: String, _ body: (Int, Int32) -> Void) {
    guard let other = self.table(kind), let names = other.names(via), let days = other.days(value) else { return }
    let targets = rows(of: names, in: table)
    for row in 0..<other.count where DayStore.isDay(days[row]) && days[row] >= peildatum.day {
      for place in names.range(row) {
        if let target = targets[Int(names.numbers[place])] { body(target, days[row]) }
      }
    }
  }

  /// How many records of `kind` name each row of `table` in `via`; one that names it twice counts once.
  private func counts(_ table: Table, _ kind: Kind.Name, _ via: String) -> [Int] {
    var counts = [Int](repeating: 0, count: table.count)
    guard let other = self.table(kind), let names = other.names(via) else { return counts }
    let targets = rows(of: names, in: table)
    var counted = [Int](repeating: -1, count: table.count)
    for row in 0..<other.count {
      for place in names.range(row) {
        guard let target = targets[Int(names.numbers[place])], counted[target] != row else { continue }
        counted[target] = row
        counts[target] += 1
      }
    }
    return counts
  }

  /// For each number of `names`, the row of `table` with that id.
  private func rows(of names: NameStore, in table: Table) -> [Int?] {
    [nil, nil]
      + (0..<names.vocabulary.count).map { number in
        names.vocabulary.withBytes(of: number) { table.places.ids.find($0) }
      }
  }

  func table(_ kind: Kind.Name) -> Table? { tables.first { $0.kind.name == kind } }
}
