import PlainText
import RIECDomain

extension Kinds {
  /// The kind that `word`, which is no kind's plural, was probably meant to be: a singular, the prefix of its ids, a part
  /// of its name, or nearly one of these; nil where none is near.
  static func meant(by word: String) -> Kind? {
    let word = word.lowercased()
    func names(_ kind: Kind) -> [String] { [kind.plural, kind.name.text] }
    if let kind = all.first(where: { names($0).contains(word) || $0.idPrefix?.lowercased() == word }) { return kind }
    if word.count > 3, let kind = all.first(where: { names($0).contains { $0.hasPrefix(word) || $0.hasSuffix(word) } })
    {
      return kind
    }
    let nearest = EditDistance.nearest(to: word, among: all.flatMap(names))
    return nearest.flatMap { nearest in all.first { names($0).contains(nearest) } }
  }
}

extension Kind {
  /// What its ids begin with, as `HKP`; nil where that is a region or a single letter.
  fileprivate var idPrefix: String? {
    let first = idExample.prefix { $0 != "-" }
    return first.count > 1 && Codes.regio[Code(String(first))] == nil ? String(first) : nil
  }
}
