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

  /// Makes room for `factor` times the rows so far.
  func reserve(_ factor: Double) {}

  /// The rows; nil where it collects nothing. Asked once, at the end.
  func finish() -> ColumnStore? { nil }

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
  @exclusivity(unchecked) private var bytes = Gathering<UInt8>()
  @exclusivity(unchecked) private var ends = Gathering<Int>()
  @exclusivity(unchecked) private var folded: [UInt8] = []

  override func add(_ value: ScannedValue) {
    switch value.kind {
    case .null: return
    case .string:
      if value.bytes.isEmpty { return }
      folded.removeAll(keepingCapacity: true)
      Folding.appendFolded(value.bytes.span, to: &folded)
      folded.withUnsafeBufferPointer { bytes.append($0) }
    // A value of a wrong type stays as an empty text: it is there, but holds nothing to find or sort by.
    default: break
    }
    bytes.append(TextStore.separator)
  }

  override func endRow() { ends.append(bytes.count) }

  override func reserve(_ factor: Double) {
    bytes.reserve(factor)
    ends.reserve(factor)
  }

  override func finish() -> ColumnStore? { .texts(TextStore(bytes: bytes.all(), ends: ends.all())) }
}

private final class NameBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var vocabulary = Vocabulary()
  @exclusivity(unchecked) private var numbers = Gathering<UInt32>()
  @exclusivity(unchecked) private var ends = Gathering<Int>()
  @exclusivity(unchecked) private var single: UInt32 = 0
  private let isMultiple: Bool

  init(isMultiple: Bool) { self.isMultiple = isMultiple }

  override func add(_ value: ScannedValue) {
    var number: UInt32 = 1
    switch value.kind {
    case .null: return
    case .string:
      guard !value.bytes.isEmpty, let text = value.bytes.baseAddress else { return }
      let key = NameKey(readable: text, value.bytes.count)
      if let name = vocabulary.number(of: value.bytes, key) { number = name + NameStore.firstName }
    default: break
    }
    if isMultiple {
      numbers.append(number)
    } else if single == 0 {
      single = number
    }
  }

  override func endRow() {
    if isMultiple {
      ends.append(numbers.count)
    } else {
      numbers.append(single)
      single = 0
    }
  }

  override func reserve(_ factor: Double) {
    numbers.reserve(factor)
    ends.reserve(factor)
  }

  override func finish() -> ColumnStore? {
    .names(NameStore(vocabulary: vocabulary, numbers: numbers.all(), ends: isMultiple ? ends.all() : nil))
  }
}

/// Collects references that no column has.
final class ReferenceBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var hashes = Gathering<UInt32>()
  @exclusivity(unchecked) private var ends = Gathering<Int>()

  override func add(_ value: ScannedValue) {
    if value.kind == .string, !value.bytes.isEmpty { hashes.append(ReferenceStore.hash(value.bytes)) }
  }

  override func endRow() { ends.append(hashes.count) }

  override func reserve(_ factor: Double) {
    hashes.reserve(factor)
    ends.reserve(factor)
  }

  override func finish() -> ColumnStore? { .references(ReferenceStore(hashes: hashes.all(), ends: ends.all())) }
}

private final class CodeBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var singles = Gathering<UInt8>()
  @exclusivity(unchecked) private var masks = Gathering<UInt64>()
  @exclusivity(unchecked) private var single = CodeStore.none
  /// The first word of the mask, which is the only one of nearly every list.
  @exclusivity(unchecked) private var mask: UInt64 = 0
  @exclusivity(unchecked) private var moreMasks: [UInt64]
  private let table: CodeTable
  private let empty: CodeStore
  private let width: Int
  private let codes: Int

  init(_ list: CodeList, isMultiple: Bool) {
    empty = CodeStore(list: list, isMultiple: isMultiple)
    table = CodeTable(list)
    width = empty.width
    codes = list.entries.count
    moreMasks = Array(repeating: 0, count: max(0, width - 1))
  }

  override func add(_ value: ScannedValue) {
    switch value.kind {
    case .null: return
    case .string: if !value.bytes.isEmpty { set(table.position(value)) }
    default: set(nil)
    }
  }

  override func add(_ value: Extract.Value) {
    if case .code(let position) = value { set(0..<codes ~= position ? position : nil) }
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
      singles.append(single)
      single = CodeStore.none
      return
    }
    masks.append(mask)
    mask = 0
    if width == 1 { return }
    for word in moreMasks.indices {
      masks.append(moreMasks[word])
      moreMasks[word] = 0
    }
  }

  override func reserve(_ factor: Double) {
    singles.reserve(factor)
    masks.reserve(factor)
  }

  override func finish() -> ColumnStore? {
    var rows = empty
    rows.single = singles.all()
    rows.masks = masks.all()
    return .codes(rows)
  }
}

private final class DayBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var days = Gathering<Int32>()
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
    days.append(day)
    day = DayStore.none
  }

  override func reserve(_ factor: Double) { days.reserve(factor) }
  override func finish() -> ColumnStore? { .days(DayStore(days: days.all())) }
}

private final class NumberBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var numbers = Gathering<Int>()
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
    numbers.append(number)
    number = NumberStore.none
  }

  override func reserve(_ factor: Double) { numbers.reserve(factor) }
  override func finish() -> ColumnStore? { .numbers(NumberStore(numbers: numbers.all())) }
}

private final class FlagBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var flags = Gathering<UInt8>()
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
    flags.append(flag)
    flag = FlagStore.none
  }

  override func reserve(_ factor: Double) { flags.reserve(factor) }
  override func finish() -> ColumnStore? { .flags(FlagStore(flags: flags.all())) }
}

private final class SpanBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var spans = Gathering<SpanStore.Span>()
  @exclusivity(unchecked) private var ends = Gathering<Int>()

  override func add(_ value: Extract.Value) {
    switch value {
    case .span(let from, let to):
      spans.append(SpanStore.Span(from: from.day, to: to?.day ?? .max, isGap: false))
    case .gap(let from, let to):
      spans.append(SpanStore.Span(from: from.day, to: to?.day ?? .max, isGap: true))
    default: break
    }
  }

  override func endRow() { ends.append(spans.count) }

  override func reserve(_ factor: Double) {
    spans.reserve(factor)
    ends.reserve(factor)
  }

  override func finish() -> ColumnStore? { .spans(SpanStore(spans: spans.all(), ends: ends.all())) }
}

private final class TermBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var days = Gathering<Int32>()
  @exclusivity(unchecked) private var letters = Gathering<UInt8>()
  @exclusivity(unchecked) private var day = DayStore.none
  @exclusivity(unchecked) private var letter: UInt8 = 0

  override func add(_ value: Extract.Value) {
    guard case .term(let term) = value, day == DayStore.none || term.datum.day < day else { return }
    day = term.datum.day
    letter = term.letter.rawValue
  }

  override func endRow() {
    days.append(day)
    letters.append(letter)
    day = DayStore.none
    letter = 0
  }

  override func reserve(_ factor: Double) {
    days.reserve(factor)
    letters.reserve(factor)
  }

  override func finish() -> ColumnStore? { .terms(TermStore(days: days.all(), letters: letters.all())) }
}
