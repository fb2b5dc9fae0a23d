import PlainText
import RIECDomain
import RIECStore

/// Words of the store that somebody may have meant who found nothing.
struct NearWords {
  let index: StoreIndex

  /// So many records are read for words of titles, per half of a word and kind.
  private static let readLimit = 60

  /// For each word of `text`, of at least four letters, the nearest word of names, codes and titles; at most three.
  func suggestions(for text: String, _ isCancelled: () -> Bool) -> [String] {
    let words = text.split { !$0.isLetter }.map { Folding.fold(String($0)) }.filter { $0.count >= 4 && $0.count <= 30 }
    var found: [String] = []
    for word in words.prefix(4) where !isCancelled() {
      guard let nearest = nearest(to: word, isCancelled), !found.contains(nearest) else { continue }
      found.append(nearest)
    }
    return Array(found.prefix(3))
  }

  private func nearest(to word: String, _ isCancelled: () -> Bool) -> String? {
    var spelled: [String: String] = [:]
    func take(_ text: String) {
      for part in text.split(whereSeparator: { !$0.isLetter }) where part.count >= 3 {
        let folded = Folding.fold(String(part))
        if abs(folded.count - word.count) <= 2, spelled[folded] == nil { spelled[folded] = String(part) }
      }
    }
    for name in index.kinds {
      guard !isCancelled(), let records = index[name] else { continue }
      for column in records.kind.columns where column.isSearched {
        switch column.kind {
        case .name: for (value, _) in records.counts(of: column.name) { take(value) }
        case .code(let list): for entry in list.entries { take(entry.label.nl) }
        case .text where column.name != "id": titles(like: word, column, records).forEach(take)
        default: break
        }
      }
    }
    guard let nearest = EditDistance.nearest(to: word, among: spelled.keys.sorted()) else { return nil }
    return nearest == word ? nil : spelled[nearest]
  }

  /// Titles that hold the first or the last half of `word`: one wrong letter leaves one of them whole.
  private func titles(like word: String, _ column: Column, _ records: KindIndex) -> [String] {
    let half = word.count / 2
    return [String(word.prefix(half)), String(word.suffix(half))].flatMap { part in
      records.select(.contains(column: column.name, part)).rows.prefix(Self.readLimit).flatMap { row in
        if case .text(let texts) = records.value(column.name, at: row) { texts } else { [] as [String] }
      }
    }
  }
}
