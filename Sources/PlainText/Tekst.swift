/// The language of the screens and messages.
public enum Taal: String, Sendable, CaseIterable {
  case nl, en
}

/// A text in both languages, beside its use: a missing translation does not compile.
public struct Tekst: Hashable, Sendable {
  /// The Dutch text.
  public let nl: String
  /// The English text; terms of the domain stay Dutch in it.
  public let en: String

  /// A text in Dutch and in English.
  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// A name or term that is the same in both languages.
  public init(_ both: String) {
    self.init(nl: both, en: both)
  }

  /// The text in `taal`.
  public func callAsFunction(_ taal: Taal) -> String {
    switch taal {
    case .nl: nl
    case .en: en
    }
  }
}
