import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// What is typed behind `/` in the Journaal: `wie:analist2 record:MN-2021-0019 soort:casus veld:prioriteit op>=2026-11-01`
/// and free words.
public struct JournaalQuery: Hashable, Sendable {
  /// What is wrong in the text, and at which character, from 0.
  struct Fault: Error, Hashable, Sendable {
    let position: Int
    let message: Tekst
  }

  /// The text.
  var text = ""
  /// Folded beginnings of who it was, of the record's id, of the field.
  var who: String?
  var record: String?
  var field: String?
  var kind: Kind.Name?
  var from: Datum?
  var to: Datum?
  /// Folded words that occur in what is shown.
  var words: [String] = []

  init() {}

  /// Reads `text`.
  init(_ text: String) throws(Fault) {
    self.text = text
    var position = 0
    for piece in text.split(separator: " ", omittingEmptySubsequences: false) {
      try take(piece, at: position)
      position += piece.count + 1
    }
  }

  /// Whether every line has to be looked at for it.
  var readsAll: Bool { who != nil || record != nil || field != nil || !words.isEmpty || from != nil || to != nil }

  private mutating func take(_ piece: Substring, at position: Int) throws(Fault) {
    guard !piece.isEmpty else { return }
    guard let end = piece.firstIndex(where: { ":<>=".contains($0) }) else {
      words.append(Folding.fold(String(piece)))
      return
    }
    let name = Folding.fold(String(piece[..<end]))
    let sign = piece[end...].prefix { ":<>=".contains($0) }
    let value = String(piece[sign.endIndex...])
    let folded = Folding.fold(value)
    switch name {
    case "wie", "who": who = folded.isEmpty ? nil : folded
    case "record", "id": record = folded.isEmpty ? nil : folded
    case "veld", "field": field = folded.isEmpty ? nil : folded
    case "soort", "kind": kind = try Self.kind(folded, at: position)
    case "op", "wanneer", "on", "when": try takeDay(value, String(sign), at: position + piece.count - value.count)
    case _ where name.isEmpty || !name.allSatisfy(\.isLetter): words.append(Folding.fold(String(piece)))
    default: throw Self.unknown(name, at: position)
    }
  }

  /// The names that can stand before a colon.
  private static let names = Tekst(nl: "wie, wanneer, soort, record, veld", en: "who, when, kind, record, field")

  private static func unknown(_ name: String, at position: Int) -> Fault {
    func sentence(_ taal: Taal, _ hint: (String) -> String, _ all: (String) -> String) -> String {
      let known = names(taal).split(separator: ", ").map(String.init)
      return EditDistance.nearest(to: name, among: known).map(hint) ?? all(names(taal))
    }
    return Fault(
      position: position,
      message: Tekst(
        nl: sentence(.nl, { "'\(name)' is hier geen veld; bedoelde u \($0)?" }) {
          "'\(name)' is hier geen veld; kies uit \($0)"
        },
        en: sentence(.en, { "'\(name)' is no field here; did you mean \($0)?" }) {
          "'\(name)' is no field here; choose from \($0)"
        }))
  }

  private static func kind(_ folded: String, at position: Int) throws(Fault) -> Kind.Name? {
    if folded.isEmpty { return nil }
    let found = Kinds.all.first { $0.name.text.lowercased().hasPrefix(folded) || $0.plural.hasPrefix(folded) }
    if let found { return found.name }
    let known = Kinds.all.map(\.name.text).joined(separator: ", ")
    throw Fault(
      position: position, message: Tekst(nl: "onbekende soort; kies uit \(known)", en: "unknown kind; one of \(known)"))
  }

  private mutating func takeDay(_ value: String, _ sign: String, at position: Int) throws(Fault) {
    if value.isEmpty { return }
    guard let days = Self.days(value) else {
      throw Fault(
        position: position,
        message: Tekst(
          nl: "een dag als 2026-11-21 of 21-11-2026, een maand als 2026-11, of een jaar",
          en: "a day as 2026-11-21 or 21-11-2026, a month as 2026-11, or a year"))
    }
    switch sign {
    case ":": (from, to) = (days.lowerBound, days.upperBound)
    case ">=": from = days.lowerBound
    case "<=": to = days.upperBound
    case ">": from = Datum(day: days.upperBound.day + 1)
    case "<": to = Datum(day: days.lowerBound.day - 1)
    default: throw Fault(position: position, message: Tekst(nl: "kies : >= <= > of <", en: "use : >= <= > or <"))
    }
  }

  /// The days that `text` names: one, or those of a month or a year.
  private static func days(_ text: String) -> ClosedRange<Datum>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.allSatisfy(\.isASCII) ? Int(part) : nil }
    guard numbers.count == parts.count else { return nil }
    switch numbers.count {
    case 1:
      guard parts[0].count == 4, let first = Datum(year: numbers[0], month: 1, day: 1),
        let last = Datum(year: numbers[0], month: 12, day: 31)
      else { return nil }
      return first...last
    case 2:
      guard parts[0].count == 4, let first = Datum(year: numbers[0], month: numbers[1], day: 1) else { return nil }
      let last = (28...31).reversed().lazy.compactMap { Datum(year: numbers[0], month: numbers[1], day: $0) }.first
      return first...(last ?? first)
    case 3:
      let day =
        parts[0].count == 4
        ? Datum(year: numbers[0], month: numbers[1], day: numbers[2])
        : Datum(year: numbers[2], month: numbers[1], day: numbers[0])
      return day.map { $0...$0 }
    default: return nil
    }
  }

  /// Whether `entry` is asked for.
  func holds(_ entry: HistoryEntry, _ taal: Taal, _ local: LocalTime) -> Bool {
    if let who, !Folding.fold(entry.user).hasPrefix(who) { return false }
    if let kind, !entry.parts.contains(where: { $0.kind == kind }) { return false }
    if let record, !entry.parts.contains(where: { Folding.fold($0.id?.text ?? "").contains(record) }) { return false }
    if let field, !entry.parts.contains(where: { $0.touches(field, taal) }) { return false }
    if from != nil || to != nil {
      guard let day = local.day(entry.moment)?.day else { return false }
      if let from, day < from { return false }
      if let to, to < day { return false }
    }
    guard !words.isEmpty else { return true }
    let text = Folding.fold(EntryText(entry, taal, local).whole)
    return words.allSatisfy(text.contains)
  }
}

extension HistoryEntry.Part {
  /// Whether a field was changed whose name or label begins so, at any place in its path.
  fileprivate func touches(_ folded: String, _ taal: Taal) -> Bool {
    let kind = kind.flatMap(Kinds.named)
    return changes.contains { change in
      if change.path.parts.contains(where: { Folding.fold($0).hasPrefix(folded) }) { return true }
      let label = change.text(in: kind, taal).prefix { $0 != ":" }
      return label.split(separator: ",").contains { Folding.fold(String($0.drop { $0 == " " })).hasPrefix(folded) }
    }
  }
}

extension Journaal.Request {
  /// Reads what is asked; nil when cancelled.
  func page(
    from source: any RecordStore, _ taal: Taal, _ local: LocalTime, isCancelled: () -> Bool
  ) -> Journaal.Page? {
    var wanted = HistoryQuery(limit: query.readsAll && id == nil ? max(limit, 5_000) : limit)
    wanted.before = before
    wanted.kind = query.kind
    wanted.id = id
    // A day of the place's clock lies within three days of UTC.
    wanted.from = query.from.map { Datum(day: $0.day - 1) }
    wanted.to = query.to.map { Datum(day: $0.day + 1) }
    var found: [HistoryEntry] = []
    var isComplete = false
    do throws(StoreError) {
      while found.count < limit, !isComplete {
        if isCancelled() { return nil }
        let entries = try source.history(wanted)
        found += entries.filter { query.holds($0, taal, local) }
        isComplete = entries.count < wanted.limit
        wanted.before = entries.last?.lines.lowerBound
      }
      let last = try source.history(HistoryQuery(limit: 1)).first
      if isCancelled() { return nil }
      return Journaal.Page(
        request: self, entries: found, isComplete: isComplete,
        last: last.map { Journaal.Link(line: $0.lines.upperBound, hash: $0.hash) }, failure: nil)
    } catch {
      return Journaal.Page(request: self, entries: [], isComplete: true, last: nil, failure: error)
    }
  }
}
