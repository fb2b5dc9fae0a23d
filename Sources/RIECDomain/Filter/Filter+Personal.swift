import PlainText

extension Filter {
  /// Whether `text`, as a filter for records of `kind`, may hold personal data: a value for a column that is marked so, or
  /// a word that looks in one. A text that cannot be understood may hold anything.
  public static func mayNamePersons(_ text: String, for kind: Kind) -> Bool {
    guard let vraag = try? FilterParser.vraag(text) else { return true }
    return vraag.mayNamePersons(kind, wordsDo: kind.columns.contains { $0.isSearched && $0.isPersonal })
  }
}

extension Vraag {
  fileprivate func mayNamePersons(_ kind: Kind, wordsDo: Bool) -> Bool {
    let all = eisen.flatMap(\.enkels)
    return all.contains { enkel in
      switch enkel.inhoud {
      case .woord: wordsDo
      case .groep(let vraag): vraag.mayNamePersons(kind, wordsDo: wordsDo)
      case .vergelijking(let it):
        // `in:alles` is no column: the words beside it look everywhere.
        kind.column(Folding.fold(it.veld))?.isPersonal ?? true
      }
    }
  }
}
