public import PlainText
public import RIECDomain

/// A record that has something in common with a signaal.
public struct Match: Hashable, Sendable {
  /// What two records can have in common. The order says which of two matches with as many ties comes first; it weighs
  /// nothing.
  public enum Sort: Int, Hashable, Sendable, CaseIterable {
    case locatie, betrokkene, kenteken, kvk
    /// The signaal names the record itself.
    case genoemd
    case knelpunt
    /// The words of the onderwerp, and the gemeente.
    case onderwerp
    /// When both came in; a reason of likely doubles only, behind the others.
    case ontvangen
  }

  /// One thing in common.
  public struct Reason: Hashable, Sendable {
    /// What.
    public let sort: Sort
    /// In words, as `zelfde locatie`.
    public let brief: Tekst
    /// In words with the value, as `zelfde locatie L-0093`.
    public let text: Tekst

    init(_ sort: Match.Sort, _ brief: Tekst, _ text: Tekst? = nil) {
      (self.sort, self.brief, self.text) = (sort, brief, text ?? brief)
    }
  }

  /// The record.
  public let id: RecordID
  /// Its kind.
  public let kind: Kind.Name
  /// The codenaam of a casus, the name of a knelpunt, the onderwerp of a signaal, as it was written; empty where it has
  /// none.
  public let name: String
  /// Its state on the peildatum; nil where it has none.
  public let status: Code?
  /// Whether it goes on: a casus or signaal that is open, a knelpunt that is aangewezen and valid.
  public let isOpen: Bool
  /// The latest day of a casus, the besluit of a knelpunt, the receipt of a signaal.
  public let datum: Datum?
  /// What it has in common, each thing once.
  public let reasons: [Reason]
}
