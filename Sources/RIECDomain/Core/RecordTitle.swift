extension Record {
  /// What people call the record: its codenaam, name or subject; empty where it has none.
  public var title: String { root.json[titleField]?.string ?? "" }

  /// The name of the field that holds the title.
  public var titleField: String {
    Self.titleFields.first { root.json[$0]?.string != nil } ?? "titel"
  }

  /// In the order of preference: of a casus, a signaal, a knelpunt or portefeuille, a betrokkene, a locatie.
  private static let titleFields = ["titel", "onderwerp", "naam", "pseudoniem", "omschrijving"]
}

extension Lifecycle {
  /// The way that most records go: from the first state along the first transition of each.
  public var mainPath: [Code] {
    var path = [initial]
    while let last = path.last, let next = transitions(from: last).first(where: { !path.contains($0.to) }),
      !ends.contains(last)
    {
      path.append(next.to)
    }
    return path
  }
}
