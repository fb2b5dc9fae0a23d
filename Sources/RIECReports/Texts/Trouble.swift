public import PlainText

/// A failure as a person is told of it: what happened, why, and what to do.
public struct Trouble: Hashable, Sendable {
  /// What went wrong, naming the thing.
  public let what: Tekst
  /// Why.
  public let why: Tekst
  /// What the reader can do now.
  public let remedy: Tekst

  /// A failure in three parts.
  public init(what: Tekst, why: Tekst, remedy: Tekst) {
    self.what = what
    self.why = why
    self.remedy = remedy
  }

  /// The three parts in `taal`, a line each.
  public func lines(_ taal: Taal) -> [String] { [what(taal), why(taal), remedy(taal)].filter { !$0.isEmpty } }
}
