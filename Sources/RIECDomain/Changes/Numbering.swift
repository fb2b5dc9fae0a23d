/// Ids of new records, in the form of their kind's example: `S-NH-2021-0117`, `P-0001`.
public enum Numbering {
  /// A part of an id, between hyphens.
  public enum Part: Hashable, Sendable {
    /// Letters that every id of the kind has.
    case fixed(String)
    /// The region; `NL` for what is landelijk.
    case regio
    /// The year, 4 digits.
    case year
    /// The number, at least this many digits long.
    case number(digits: Int)
  }

  /// The parts of an id of `kind`, in their order.
  public static func scheme(of kind: Kind) -> [Part] {
    let parts = kind.idExample.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    return parts.enumerated().map { place, part in
      if !part.isEmpty, part.utf8.allSatisfy({ (48...57).contains($0) }) {
        place + 1 == parts.count ? .number(digits: part.utf8.count) : .year
      } else if Codes.regio.position(of: Code(part)) != nil {
        .regio
      } else {
        .fixed(part)
      }
    }
  }

  /// Whether the numbers of `kind` are given outside Knooppunt, as P-numbers by the bureau's sleutelregister (domain page
  /// §7.5): a person types the id.
  public static func isGivenOutside(_ kind: Kind) -> Bool { kind.name == .betrokkene }

  /// What every id that ``next(kind:regio:year:existing:)`` counts begins with: `S-NH-2021-`.
  public static func stem(kind: Kind, regio: Code?, year: Int) -> String {
    zip(scheme(of: kind), wanted(kind, regio, year)).prefix { _, text in text != nil }.map { ($1 ?? "") + "-" }.joined()
  }

  /// The id of a new record: one more than the largest number among `existing` of the same kind, region and year, as far
  /// as the kind's ids name them. Ids of another form do not count.
  public static func next(
    kind: Kind, regio: Code?, year: Int, existing: some Sequence<RecordID>
  ) -> RecordID {
    let scheme = scheme(of: kind)
    let wanted = wanted(kind, regio, year)
    var largest = 0
    for id in existing {
      if let number = number(in: id, wanted), number < largestCounted { largest = max(largest, number) }
    }
    let parts = zip(scheme, wanted).map { part, text in
      guard case .number(let width) = part else { return text ?? "" }
      let digits = String(largest + 1)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return RecordID(parts.joined(separator: "-"))
  }

  /// What stands at each part of the ids of a region and year; nil where the number does.
  private static func wanted(_ kind: Kind, _ regio: Code?, _ year: Int) -> [String?] {
    let digits = String(max(0, year))
    let spelledYear = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return scheme(of: kind).map { part in
      switch part {
      case .fixed(let text): text
      case .regio: letters(of: regio)
      case .year: spelledYear
      case .number: nil
      }
    }
  }

  /// A number beyond any that is counted to leaves room for the next.
  private static let largestCounted = 1_000_000_000_000_000

  private static func letters(of regio: Code?) -> String {
    guard let regio, Codes.regio.position(of: regio) != nil else { return "NL" }
    return regio.text
  }

  private static func number(in id: RecordID, _ wanted: [String?]) -> Int? {
    let parts = id.text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == wanted.count else { return nil }
    var number: Int?
    for (part, text) in zip(parts, wanted) {
      if let text {
        guard part.elementsEqual(text.utf8) else { return nil }
      } else {
        guard part.allSatisfy({ (48...57).contains($0) }) else { return nil }
        number = Int(String(Substring(part)))
      }
    }
    return number
  }
}
