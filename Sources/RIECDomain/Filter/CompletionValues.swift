import PlainText

/// The fields and operators that a half-typed word can become.
struct CompletionFields {
  let kind: Kind
  let range: Range<Int>

  func suggestions(for word: String) -> [Suggestion] {
    if let column = kind.filterFields.first(where: { $0.name == word }) {
      return CompletionFields.operators(of: column).map { op, label in
        Suggestion(text: column.name + op, label: label, range: range)
      }
    }
    var all = kind.filterFields.filter { $0.name.hasPrefix(word) }.map(suggestion)
    if "in".hasPrefix(word) { all.append(FilterCompletion.everywhere("in:alles", range)) }
    guard !word.isEmpty else { return all }
    all += kind.filterFields.filter { !$0.name.hasPrefix(word) && isNamed($0, word) }.map(suggestion)
    return all + codes(word)
  }

  private func suggestion(_ column: Column) -> Suggestion {
    Suggestion(text: column.name + ":", label: column.label, range: range)
  }

  private func isNamed(_ column: Column, _ word: String) -> Bool {
    Folding.fold(column.label.nl).hasPrefix(word) || Folding.fold(column.label.en).hasPrefix(word)
  }

  /// `witw` is the beginning of `thema:witwassen` as well.
  private func codes(_ word: String) -> [Suggestion] {
    guard word.count >= 2 else { return [] }
    return kind.filterFields.flatMap { column -> [Suggestion] in
      guard column.isSearched, case .code(let list) = column.kind else { return [] }
      return list.entries.filter { $0.foldedSpellings.contains { $0.hasPrefix(word) } }.map { entry in
        Suggestion(
          text: column.name + ":" + FilterQuoting.value(entry.code.text), label: entry.label, range: range)
      }
    }
  }

  private static func operators(of column: Column) -> [(String, Tekst)] {
    let has = (":", Tekst(nl: "is of bevat", en: "is or contains"))
    switch column.kind {
    case .text, .name, .reference:
      return [has, ("=", Tekst(nl: "is precies", en: "is exactly"))]
    case .code, .flag: return [has]
    case .date, .number, .term, .years:
      return [
        has, ("<=", Tekst(nl: "ten hoogste", en: "at most")), (">=", Tekst(nl: "ten minste", en: "at least")),
        ("<", Tekst(nl: "minder dan of vóór", en: "less than or before")),
        (">", Tekst(nl: "meer dan of na", en: "more than or after")),
      ]
    }
  }
}

/// The values that can follow a field and its operator.
struct CompletionValues {
  let column: Column
  let op: String
  let range: Range<Int>
  var own: [CodeList.Entry] = []
  let counts: [(value: String, count: Int)]

  func suggestions(for typed: String) -> [Suggestion] {
    var all: [Suggestion]
    switch column.kind {
    case .code(let list): all = codes(list, typed)
    case .date, .term, .years: all = days(typed)
    case .flag: all = fixed([("ja", Tekst(nl: "ja", en: "yes")), ("nee", Tekst(nl: "nee", en: "no"))], typed)
    case .text, .name, .reference, .number: all = values(typed)
    }
    if op == ":" || op == "=" {
      all += fixed([("leeg", Tekst(nl: "zonder waarde", en: "no value"))], typed)
    }
    return all
  }

  private func fixed(_ words: [(String, Tekst)], _ typed: String) -> [Suggestion] {
    words.filter { $0.0.hasPrefix(typed) }.map { word, label in
      Suggestion(text: word, label: label, count: count(of: word), range: range)
    }
  }

  private func count(of value: String) -> Int? { counts.first { $0.value == value }?.count }

  private func codes(_ list: CodeList, _ typed: String) -> [Suggestion] {
    let entries = list.adding(own).entries.filter { entry in entry.foldedSpellings.contains { $0.hasPrefix(typed) } }
      .map {
        Suggestion(
          text: FilterQuoting.value($0.code.text), label: $0.label, count: count(of: $0.code.text), range: range)
      }
    let groups = list.groups.filter { group in
      [group.code.text, group.label.nl, group.label.en].contains { Folding.fold($0).hasPrefix(typed) }
    }.map { Suggestion(text: FilterQuoting.value($0.code.text), label: $0.label, range: range) }
    return entries + groups
  }

  private func days(_ typed: String) -> [Suggestion] {
    let words = [
      ("vandaag", Tekst(nl: "vandaag", en: "today")),
      ("+14d", Tekst(nl: "over 14 dagen", en: "in 14 days")),
      ("+90d", Tekst(nl: "over 90 dagen", en: "in 90 days")),
      ("-30d", Tekst(nl: "30 dagen geleden", en: "30 days ago")),
      ("-60d", Tekst(nl: "60 dagen geleden", en: "60 days ago")),
    ]
    return fixed(words, typed) + values(typed)
  }

  /// Values that begin as typed, then those that contain it; the most frequent first.
  private func values(_ typed: String) -> [Suggestion] {
    var begun: [Suggestion] = []
    var inside: [Suggestion] = []
    let ordered = counts.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    for (value, count) in ordered where !value.isEmpty {
      let folded = Folding.fold(value)
      guard folded.holds(typed) else { continue }
      let offer = Suggestion(text: spelled(value), label: Tekst(value), count: count, range: range)
      if folded.hasPrefix(typed) { begun.append(offer) } else { inside.append(offer) }
    }
    if column.name == "behandelaar" {
      begun.insert(contentsOf: fixed([("ik", Tekst(nl: "uzelf", en: "yourself"))], typed), at: 0)
    }
    return begun + inside
  }

  /// A value that reads like a keyword is quoted, so that it stays a value.
  private func spelled(_ value: String) -> String {
    ["leeg", "ik", "vandaag"].contains(Folding.fold(value)) ? FilterQuoting.quoted(value) : FilterQuoting.value(value)
  }
}
