import RIECDomain

/// The codes of a list by their bytes.
final class CodeTable: Sendable {
  private let vocabulary: Vocabulary
  private let positions: [Int]

  init(_ list: CodeList) {
    var vocabulary = Vocabulary()
    var positions: [Int] = []
    for (position, entry) in list.entries.enumerated() {
      var text = entry.code.text
      let number = text.withUTF8 { vocabulary.number(of: $0) }
      // Of a code that a list has twice, the first position counts, as in the list itself.
      if let number, Int(number) == positions.count { positions.append(position) }
    }
    self.vocabulary = vocabulary
    self.positions = positions
  }

  /// The position of the code that `bytes` spell, or nil.
  func position(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    vocabulary.find(bytes).map { positions[Int($0)] }
  }
}
