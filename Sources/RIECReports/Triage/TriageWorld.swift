import PlainText
public import RIECDomain
public import RIECStore

extension TriageContext {
  /// The world as `index` has it, with the settings of the office in it.
  public init(user: String, now: Moment, index: StoreIndex) {
    self.init(
      user: user, now: now, settings: TriageSettings(of: index), rules: index.ruleContext,
      term: { id in
        guard let casussen = index[.casus], let row = casussen.row(of: id) else { return nil }
        return casussen.dates("termijn", at: [row]).first ?? nil
      },
      shares: { signaal, what in index.shares(signaal, what) },
      linked: { id in
        guard let signalen = index[.signaal] else { return [] }
        return signalen.rows(naming: [id.text], in: "gekoppeld").map { signalen.id(at: $0.row) }
      },
      isTitleTaken: { title in
        guard let casussen = index[.casus] else { return false }
        return !casussen.select(.equals(column: "titel", Folding.fold(title))).rows.isEmpty
      })
  }
}

extension TriageSettings {
  /// The settings that stand in `index`; ours where none do.
  public init(of index: StoreIndex) {
    let record = index[.triageinstelling].flatMap { settings in
      (0..<settings.count).map(settings.id).min(by: TriageOrder.precedes).flatMap(index.record)
    }
    self.init(record)
  }
}

extension StoreIndex {
  /// Whether another record has what `signaal` has: the same betrokkene, locatie, gebied, gemeente or knelpunt.
  fileprivate func shares(_ signaal: Record, _ what: TriageShared) -> Bool {
    let (column, names): (String, [String]) =
      switch what {
      case .betrokkene: ("betrokkene", signaal[Signaal.betrokkenen].map(\.text))
      case .locatie: ("locatie", signaal[Signaal.locaties].map(\.text))
      case .gemeente: ("gemeente", signaal[Signaal.gemeenten])
      case .knelpunt, .gebied: ("knelpunt", signaal[Signaal.handhavingsknelpuntIds].map(\.text))
      }
    let related = RelatedRecords(index: self)
    let tying = names.filter { name in
      Signaal.kind.column(column).map { related.mayTie(name, $0) } ?? true
    }
    guard !tying.isEmpty else { return false }
    let kinds: [Kind.Name] = [.casus, .handhavingsknelpunt, .signaal]
    return kinds.contains { kind in
      guard let records = self[kind], records.kind.column(column) != nil else { return false }
      return records.rows(naming: tying, in: column).contains { records.id(at: $0.row) != signaal.id }
    }
  }
}
