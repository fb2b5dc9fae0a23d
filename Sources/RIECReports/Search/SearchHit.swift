public import PlainText
public import RIECDomain
import RIECStore
import StrictJSON

/// A record that a search found, and where in it.
public struct SearchHit: Hashable, Sendable {
  /// A field in which the words stand.
  public struct Match: Hashable, Sendable {
    /// The path of field names, as `inbreng/partner`.
    public let path: String
    /// What the screens call the field.
    public let label: Tekst
    /// What stands there: the label of a code; of a long text the piece around the word.
    public let value: Tekst
  }

  /// Its kind.
  public let kind: Kind.Name
  /// Its id.
  public let id: RecordID
  /// What people call it, or for a record without name, as an overleg, its day.
  public let title: String
  /// Its status; nil for a kind without.
  public let status: Code?
  /// The status as a column shows it; the code where it is not known.
  public let statusLabel: Tekst
  /// Where the words stand, id and title included, in the order of the kind's columns.
  public let matches: [Match]
}

extension Search {
  /// The record at `row` of `records`, with where in it the words stand; nil where its file no longer holds it.
  func hit(at row: Int, of records: KindIndex) -> SearchHit? {
    guard let record = records.record(at: row) else { return nil }
    let kind = records.kind
    let status = record.root.json["status"]?.string.map { Code($0) }
    let short = status.flatMap { kind.lifecycle?.states[$0]?.short } ?? Tekst(status?.text ?? "")
    return SearchHit(
      kind: kind.name, id: records.id(at: row),
      title: record.title.isEmpty ? Self.day(of: record) : record.title, status: status, statusLabel: short,
      matches: matches(in: record, kind))
  }

  private static func day(of record: Record) -> String {
    record.values(at: "datum").first?.string.flatMap { Datum(iso: $0) }?.display ?? ""
  }

  private func matches(in record: Record, _ kind: Kind) -> [SearchHit.Match] {
    var matches: [SearchHit.Match] = []
    for column in kind.columns where column.isSearched {
      guard case .path(let path) = column.source else { continue }
      let texts = record.values(at: path).compactMap(\.string)
      let found = texts.compactMap { text -> Tekst? in
        if case .code(let list) = column.kind {
          guard let entry = list[Code(text)] else { return nil }
          let spellings = [entry.code.text, entry.label.nl, entry.label.en, entry.short.nl, entry.short.en]
          return spellings.contains(where: holdsAWord) ? entry.label : nil
        }
        return holdsAWord(text) ? Tekst(text) : nil
      }
      guard !found.isEmpty else { continue }
      let value = Tekst(nl: found.map(\.nl).joined(separator: ", "), en: found.map(\.en).joined(separator: ", "))
      matches.append(SearchHit.Match(path: path, label: column.label, value: value))
    }
    guard readsRecords else { return matches }
    var walk = TextWalk(words: words, kind: kind, known: Set(matches.map(\.path)))
    walk.visit(.object(record.root.json), at: "")
    return matches + walk.matches
  }

  private func holdsAWord(_ text: String) -> Bool {
    let folded = Folding.fold(text)
    return words.contains { folded.contains($0) }
  }
}

/// A walk through every text of a record, for words that stand outside the searched columns.
private struct TextWalk {
  let words: [String]
  let kind: Kind
  /// Paths that were found already.
  var known: Set<String>
  private(set) var matches: [SearchHit.Match] = []

  init(words: [String], kind: Kind, known: Set<String>) {
    self.words = words
    self.kind = kind
    self.known = known
  }

  /// Visits the parsed tree, which the parser keeps from being deep.
  mutating func visit(_ value: JSONValue, at path: String) {
    switch value {
    case .object(let object):
      for member in object.members { visit(member.value, at: path.isEmpty ? member.key : path + "/" + member.key) }
    case .array(let values): for value in values { visit(value, at: path) }
    case .string(let text):
      guard !known.contains(path), let piece = Excerpt.around(words, in: text) else { return }
      known.insert(path)
      matches.append(
        SearchHit.Match(path: path, label: kind.field(at: path)?.label ?? Tekst(path), value: Tekst(piece)))
    default: break
    }
  }
}

/// The piece of a text around a word.
enum Excerpt {
  /// So many characters stand before the word, and as many behind it.
  static let margin = 24

  /// `text` around the first of the folded `words` in it, with `…` where something is left out; nil where there is none.
  static func around(_ words: [String], in text: String) -> String? {
    let characters = Array(text.prefix(200_000))
    var folded: [UInt8] = []
    var owner: [Int] = []
    for (place, character) in characters.enumerated() {
      folded += Folding.fold(String(character)).utf8
      owner += repeatElement(place, count: folded.count - owner.count)
    }
    let hits = words.compactMap { word -> Range<Int>? in
      let bytes = Array(word.utf8)
      guard !bytes.isEmpty, bytes.count <= folded.count else { return nil }
      let start = (0...(folded.count - bytes.count)).first { at in
        folded[at] == bytes[0] && folded[at..<(at + bytes.count)].elementsEqual(bytes)
      }
      return start.map { owner[$0]..<(owner[$0 + bytes.count - 1] + 1) }
    }
    guard let hit = hits.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    let from = max(0, hit.lowerBound - margin)
    let to = min(characters.count, hit.upperBound + margin)
    let flat = characters[from..<to].map { $0.isNewline ? " " : $0 }
    return (from > 0 ? "…" : "") + String(flat) + (to < characters.count ? "…" : "")
  }
}
