import PlainText
import RIECDomain

/// Collects one column while records pass by. `add` is called for every value of the record, then `endRow` once.
///
/// One builder belongs to one worker, and no call of it calls another of its own: so its variables need no run-time
/// check of exclusive access, which would cost as much as the work. A value of a wrong type or an unknown code is remembered as "as found".
class ColumnBuilder {
  /// A value that stands at the column's path.
  func add(_ value: ScannedValue) {}

  /// A value that a derived column worked out.
  func add(_ value: Extract.Value) {}

  /// The record is complete.
  func endRow() {}

  /// The rows so far; nil where it collects nothing.
  var store: ColumnStore? { nil }

  /// The builder for `column`; `isMoment` where days stand in the file as moments.
  static func make(_ column: Column, isMoment: Bool) -> ColumnBuilder {
    switch column.kind {
    case .text: TextBuilder()
    case .name, .reference: NameBuilder(isMultiple: column.isMultiple)
    case .code(let list): CodeBuilder(list, isMultiple: column.isMultiple)
    case .date: DayBuilder(isMoment: isMoment)
    case .number: NumberBuilder()
    case .flag: FlagBuilder()
    case .years: SpanBuilder()
    case .term: TermBuilder()
    }
  }
}

private final class TextBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var rows = TextStore()

  override func add(_ value: ScannedValue) {
    switch value.kind {
    case .null: return
    case .string:
      if value.bytes.isEmpty { return }
      Folding.appendFolded(value.bytes.span, to: &rows.bytes)
    // A value of a wrong type stays as an empty text: it is there, but holds nothing to find or sort by.
    default: break
    }
    rows.bytes.append(TextStore.separator)
  }

  override func endRow() { rows.ends.append(rows.bytes.count) }
  override var store: ColumnStore? { .texts(rows) }
}

private final class NameBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var rows = NameStore()
  @exclusivity(unchecked) private var single: UInt32 = 0
  private let isMultiple: Bool

  init(isMultiple: Bool) {
    self.isMultiple = isMultiple
    if isMultiple { rows.ends = [] }
  }

  override func add(_ value: ScannedValue) {
    var number: UInt32 = 1
    switch value.kind {
    case .null: return
    case .string:
      if value.bytes.isEmpty { return }
      if let name = rows.vocabulary.number(of: value.bytes) { number = name + NameStore.firstName }
    default: break
    }
    if isMultiple {
      rows.numbers.append(number)
    } else if single == 0 {
      single = number
    }
  }

  override func endRow() {
    if isMultiple {
      let end = rows.numbers.count
      rows.ends?.append(end)
    } else {
      rows.numbers.append(single)
      single = 0
    }
  }

  override var store: ColumnStore? { .names(rows) }
}

private final class CodeBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var rows: CodeStore
  @exclusivity(unchecked) private var single = CodeStore.none
  /// The first word of the mask, which is the only one of nearly every list.
  @exclusivity(unchecked) private var mask: UInt64 = 0
  @exclusivity(unchecked) private var moreMasks: [UInt64]
  private let table: CodeTable
  private let width: Int

  init(_ list: CodeList, isMultiple: Bool) {
    rows = CodeStore(list: list, isMultiple: isMultiple)
    table = CodeTable(list)
    width = rows.width
    moreMasks = Array(repeating: 0, count: max(0, width - 1))
  }

  override func add(_ value: ScannedValue) {
    switch value.kind {
    case .null: return
    case .string: if !value.bytes.isEmpty { set(table.position(value.bytes)) }
    default: set(nil)
    }
  }

  override func add(_ value: Extract.Value) {
    if case .code(let position) = value { set(rows.list.entries.indices.contains(position) ? position : nil) }
  }

  private func set(_ position: Int?) {
    if width > 0 {
      let bit = position.map { $0 + 1 } ?? 0
      if bit < 64 { mask |= 1 &<< UInt64(bit) } else { moreMasks[bit >> 6 - 1] |= 1 << UInt64(bit & 63) }
    } else if single == CodeStore.none {
      single = position.map { UInt8($0 + 1) } ?? CodeStore.asFound
    }
  }

  override func endRow() {
    if width == 0 {
      rows.single.append(single)
      single = CodeStore.none
      return
    }
    rows.masks.append(mask)
    mask = 0
    for word in moreMasks.indices {
      rows.masks.append(moreMasks[word])
      moreMasks[word] = 0
    }
  }

  override var store: ColumnStore? { .codes(rows) }
}

private final class DayBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var rows = DayStore()
  @exclusivity(unchecked) private var day = DayStore.none
  private let isMoment: Bool

  init(isMoment: Bool) { self.isMoment = isMoment }

  override func add(_ value: ScannedValue) {
    guard day == DayStore.none, !value.isEmpty else { return }
    day = (isMoment ? value.momentDay : value.day) ?? DayStore.asFound
  }

  override func add(_ value: Extract.Value) {
    if case .date(let datum) = value, day == DayStore.none { day = datum.day }
  }

  override func endRow() {
    rows.days.append(day)
    day = DayStore.none
  }

  override var store: ColumnStore? { .days(rows) }
}

private final class NumberBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var rows = NumberStore()
  @exclusivity(unchecked) private var number = NumberStore.none

  override func add(_ value: ScannedValue) {
    guard number == NumberStore.none, !value.isEmpty else { return }
    let found = value.integer ?? NumberStore.asFound
    number = NumberStore.isNumber(found) ? found : NumberStore.asFound
  }

  override func add(_ value: Extract.Value) {
    if case .number(let found) = value, number == NumberStore.none, NumberStore.isNumber(found) { number = found }
  }

  override func endRow() {
    rows.numbers.append(number)
    number = NumberStore.none
  }

  override var store: ColumnStore? { .numbers(rows) }
}

private final class FlagBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var rows = FlagStore()
  @exclusivity(unchecked) private var flag = FlagStore.none

  override func add(_ value: ScannedValue) {
    guard flag == FlagStore.none, !value.isEmpty else { return }
    switch value.kind {
    case .yes: flag = FlagStore.yes
    case .no: flag = FlagStore.no
    default: flag = FlagStore.asFound
    }
  }

  override func add(_ value: Extract.Value) {
    if case .flag(let found) = value { flag = found ? FlagStore.yes : FlagStore.no }
  }

  override func endRow() {
    rows.flags.append(flag)
    flag = FlagStore.none
  }

  override var store: ColumnStore? { .flags(rows) }
}

private final class SpanBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var rows = SpanStore()

  override func add(_ value: Extract.Value) {
    switch value {
    case .span(let from, let to):
      rows.spans.append(SpanStore.Span(from: from.day, to: to?.day ?? .max, isGap: false))
    case .gap(let from, let to):
      rows.spans.append(SpanStore.Span(from: from.day, to: to?.day ?? .max, isGap: true))
    default: break
    }
  }

  override func endRow() { rows.ends.append(rows.spans.count) }
  override var store: ColumnStore? { .spans(rows) }
}

private final class TermBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var rows = TermStore()
  @exclusivity(unchecked) private var day = DayStore.none
  @exclusivity(unchecked) private var letter: UInt8 = 0

  override func add(_ value: Extract.Value) {
    guard case .term(let term) = value, day == DayStore.none || term.datum.day < day else { return }
    day = term.datum.day
    letter = term.letter.rawValue
  }

  override func endRow() {
    rows.days.append(day)
    rows.letters.append(letter)
    day = DayStore.none
    letter = 0
  }

  override var store: ColumnStore? { .terms(rows) }
}
