/// Folds case and accents for comparing.
enum Folding {
  private static let plain: [Character: Character] = {
    let rows: [(Character, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("i", "ìíîïĩīĭįı"),
      ("l", "ĺļľł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"),
      ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    var table: [Character: Character] = [:]
    for (letter, accented) in rows {
      for character in accented { table[character] = letter }
    }
    return table
  }()

  static func fold(_ text: String) -> String { String(text.lowercased().map { plain[$0] ?? $0 }) }
}
