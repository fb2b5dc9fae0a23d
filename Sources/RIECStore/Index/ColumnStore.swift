import RIECDomain

/// The values of one column, a row after a row.
enum ColumnStore: Sendable {
  case texts(TextStore)
  case names(NameStore)
  case codes(CodeStore)
  case days(DayStore)
  case numbers(NumberStore)
  case flags(FlagStore)
  case spans(SpanStore)
  case terms(TermStore)
  /// References that no column of the kind has: one more store behind those of the columns.
  case references(ReferenceStore)
  /// Faults and warnings, which stand beside the index.
  case findings
}

/// Folded texts, each followed by `separator`.
struct TextStore: Sendable {
  /// A byte that UTF-8 never has, so that no needle matches across two texts.
  static let separator: UInt8 = 0xFF

  var bytes: [UInt8] = []
  /// Where each row's texts end.
  var ends: [Int] = []

  func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }
}

/// Names by their number in a vocabulary.
struct NameStore: Sendable {
  /// Number 0 is no value, 1 a value of a wrong type; from 2 on the vocabulary's, less 2.
  static let firstName: UInt32 = 2

  var vocabulary = Vocabulary()
  var numbers: [UInt32] = []
  /// Where each row's numbers end; nil where every row has exactly one.
  var ends: [Int]?
  /// How many names there were when somebody last looked which of them a row has; 0 while all come from the files.
  var lookedAt = 0

  func range(_ row: Int) -> Range<Int> {
    guard let ends else { return row..<row + 1 }
    return (row == 0 ? 0 : ends[row - 1])..<ends[row]
  }
}

/// References by their hashes, several a row: enough to find the records that may name an id.
struct ReferenceStore: Sendable {
  var hashes: [UInt32] = []
  /// Where each row's hashes end.
  var ends: [Int] = []

  /// The hash of `id`, the same in every run.
  static func hash(_ id: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: id.baseAddress.map(NameKey(id).hash) ?? 0)
  }

  /// Calls `body` with each row that has one of `wanted`.
  func rows(with wanted: Set<UInt32>, _ body: (_ row: Int) -> Void) {
    var row = 0
    var isLikely = [Bool](repeating: false, count: 1 << 16)
    for hash in wanted { isLikely[Int(hash & 0xFFFF)] = true }
    for place in hashes.indices where isLikely[Int(hashes[place] & 0xFFFF)] && wanted.contains(hashes[place]) {
      row = ends.row(of: place, from: row)
      body(row)
    }
  }
}

extension [Int] {
  /// The row of the element at `place`, which is not one before `row`; these are where the rows end. It goes by halving,
  /// since most rows in between are of no interest.
  func row(of place: Int, from row: Int) -> Int {
    var (low, high) = (row, count)
    if row < count, place < self[row] { return row }
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Codes by their position.
struct CodeStore: Sendable {
  /// A single code: this for none, `asFound` for one that is not in the list, else the position + 1.
  static let none: UInt8 = 0
  static let asFound: UInt8 = 255

  let list: CodeList
  /// One code a row; empty where `masks` hold them.
  var single: [UInt8] = []
  /// `width` words a row: bit 0 for a code that is not in the list, bit p + 1 for position p.
  var masks: [UInt64] = []
  /// Words a row; 0 where `single` holds the codes.
  let width: Int

  init(list: CodeList, isMultiple: Bool = false, single: [UInt8] = []) {
    self.list = list
    self.single = single
    width = isMultiple || list.entries.count > 250 ? (list.entries.count + 64) / 64 : 0
  }

  var count: Int { width == 0 ? single.count : masks.count / width }

  /// Whether `row` has the code at `position`.
  func has(_ position: Int, _ row: Int) -> Bool {
    if width == 0 { return Int(single[row]) == position + 1 }
    return masks[row * width + (position + 1) >> 6] >> UInt64((position + 1) & 63) & 1 == 1
  }

  /// Whether `row` has a code that is not in the list.
  func isAsFound(_ row: Int) -> Bool {
    width == 0 ? single[row] == CodeStore.asFound : masks[row * width] & 1 == 1
  }

  /// The lowest position of `row`, or nil where it has none.
  func first(_ row: Int) -> Int? {
    if width == 0 {
      return single[row] == CodeStore.none || single[row] == CodeStore.asFound ? nil : Int(single[row]) - 1
    }
    for word in 0..<width {
      let bits = masks[row * width + word] & (word == 0 ? ~1 : .max)
      if bits != 0 { return word << 6 + bits.trailingZeroBitCount - 1 }
    }
    return nil
  }
}

/// Day numbers.
struct DayStore: Sendable {
  static let none = Int32.min
  /// A value that is no day.
  static let asFound = Int32.min + 1

  var days: [Int32] = []

  static func isDay(_ day: Int32) -> Bool { day > asFound }
}

/// Whole numbers.
struct NumberStore: Sendable {
  static let none = Int.min
  /// A value that is no whole number.
  static let asFound = Int.min + 1

  var numbers: [Int] = []

  static func isNumber(_ number: Int) -> Bool { number > asFound }
}

/// yes, no or neither.
struct FlagStore: Sendable {
  static let none: UInt8 = 0
  static let no: UInt8 = 1
  static let yes: UInt8 = 2
  static let asFound: UInt8 = 3

  var flags: [UInt8] = []
}

/// Stretches of days, several a row.
struct SpanStore: Sendable {
  struct Span: Equatable, Sendable {
    var from: Int32
    /// `Int32.max` while it goes on.
    var to: Int32
    var isGap: Bool
  }

  var spans: [Span] = []
  /// Where each row's stretches end.
  var ends: [Int] = []

  func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }
}

/// Days with a letter.
struct TermStore: Sendable {
  var days: [Int32] = []
  var letters: [UInt8] = []
}
