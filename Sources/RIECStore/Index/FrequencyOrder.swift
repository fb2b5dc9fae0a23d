import PlainText
import RIECDomain

/// The years in which a filter finds what a column of stretches describes (domain page §7.7, rule 9).
struct SpanYears {
  let store: SpanStore
  /// What goes on lasts to the peildatum.
  let today: Int32

  /// The years of `row`, ascending, each once.
  func years(of row: Int) -> [Int] {
    let places = store.range(row)
    let spans = places.lazy.map { store.spans[$0] }
    var years: [Int] = []
    for span in spans where !span.isGap {
      let last = span.to == .max ? today : span.to
      guard span.from <= last else { continue }
      let known = years.count
      for year in Datum(day: span.from).year...Datum(day: last).year where !years[..<known].contains(year) {
        guard let first = Datum(year: year, month: 1, day: 1)?.day, let end = Datum(year: year, month: 12, day: 31)?.day
        else { continue }
        let (from, to) = (max(span.from, first), min(last, end))
        if !spans.contains(where: { $0.isGap && $0.from <= from && $0.to >= to }) { years.append(year) }
      }
    }
    return years.sorted()
  }
}

/// The names of a vocabulary that a filter cannot tell apart, because they fold to the same.
struct NameGroups {
  private let vocabulary: Vocabulary
  private var groups: [UInt32] = []
  private var firsts: [Int] = []

  /// The groups of the names of `store`, each called by the name that stands first in it: of names that came with a
  /// change the numbers do not tell, and a name that no row has any more calls nothing.
  init(_ store: NameStore) {
    self.init(store.vocabulary)
    guard store.lookedAt > 0 else { return }
    var isNamed = [Bool](repeating: false, count: count)
    for number in store.numbers where number >= NameStore.firstName {
      let group = Int(groups[Int(number - NameStore.firstName)])
      if !isNamed[group] { (isNamed[group], firsts[group]) = (true, Int(number - NameStore.firstName)) }
    }
  }

  private init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    groups.reserveCapacity(vocabulary.count)
    var known = Vocabulary()
    known.reserve(vocabulary.count)
    var folded: [UInt8] = []
    for number in 0..<vocabulary.count {
      folded.removeAll(keepingCapacity: true)
      vocabulary.withBytes(of: number) { Folding.appendFolded($0.span, to: &folded) }
      let group = folded.withUnsafeBufferPointer { $0.isEmpty ? nil : known.number(of: $0) }
      // A name of marks only folds to nothing, and no filter finds it: the number of such a name is its own group.
      groups.append(group ?? .max)
      if let group, Int(group) == firsts.count { firsts.append(number) }
    }
    for number in groups.indices where groups[number] == .max {
      groups[number] = UInt32(firsts.count)
      firsts.append(number)
    }
  }

  /// How many groups there are.
  var count: Int { firsts.count }

  /// The group of the number of a name in a `NameStore`; -1 for what is no name.
  @inline(__always)
  func group(_ number: UInt32) -> Int {
    number < NameStore.firstName ? -1 : Int(groups[Int(number - NameStore.firstName)])
  }

  /// The name of a group that came first, by its number in the vocabulary.
  func first(of group: Int) -> Int { firsts[group] }

  /// The groups: ids by region, year and number, names by their letters.
  func inOrder(isReference: Bool) -> [Int] {
    if isReference {
      let ranks = IDOrder.ranks(of: vocabulary)
      return RadixSort.sorted((0..<UInt32(firsts.count)).map { $0 }, by: firsts.map { ranks[$0] }).map(Int.init)
    }
    let keys = firsts.map { Collation.key(vocabulary[$0]) }
    return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }
}

/// The order of folded texts, by their bytes.
enum TextOrder {
  /// Texts that are the same up to this byte are compared whole, so that no text can exhaust the stack.
  private static let deepest = 128

  /// The numbers of `vocabulary` in order.
  static func numbers(of vocabulary: Vocabulary) -> [UInt32] {
    var numbers = (0..<UInt32(vocabulary.count)).map { $0 }
    sort(&numbers, numbers.indices, by: vocabulary, from: 0)
    return numbers
  }

  /// Sorts the numbers in `range`, whose texts are the same up to byte `start`: by the next eight bytes, and what shares
  /// those by the eight after.
  private static func sort(
    _ numbers: inout [UInt32], _ range: Range<Int>, by vocabulary: Vocabulary, from start: Int
  ) {
    guard start < deepest else {
      numbers[range].sort { left, right in
        vocabulary.withBytes(of: Int(left)) { left in
          vocabulary.withBytes(of: Int(right)) { left.lexicographicallyPrecedes($0) }
        }
      }
      return
    }
    var keyed = numbers[range].map { (key: word(of: Int($0), in: vocabulary, from: start), number: $0) }
    keyed.sort { ($0.key, $0.number) < ($1.key, $1.number) }
    for (place, each) in keyed.enumerated() { numbers[range.lowerBound + place] = each.number }
    var first = 0
    while first < keyed.count {
      var end = first + 1
      while end < keyed.count, keyed[end].key == keyed[first].key { end += 1 }
      // A last byte of 0 means that the texts end here, and equal ones stand once.
      if end - first > 1, keyed[first].key & 0xFF != 0 {
        sort(&numbers, range.lowerBound + first..<range.lowerBound + end, by: vocabulary, from: start + 8)
      }
      first = end
    }
  }

  /// The eight bytes of a text from `start` on, the first one highest, zeros behind its end.
  private static func word(of number: Int, in vocabulary: Vocabulary, from start: Int) -> UInt64 {
    vocabulary.withBytes(of: number) { bytes in
      var word: UInt64 = 0
      var place = start
      while place < start + 8 {
        word = word << 8 | (place < bytes.count ? UInt64(bytes[place]) : 0)
        place += 1
      }
      return word
    }
  }
}
