public import PlainText

/// Why a file of settings, or one line of it, cannot be used.
public struct SettingsFault: Error, Hashable, Sendable {
  /// The line, from 1 on; nil where it is about the whole file.
  public let line: Int?
  /// What it is about: a role, a key of the configuration; nil where it is about neither.
  public let subject: String?
  /// Why, in words that follow the place: `'groenig' is geen kleur`.
  public let reason: Tekst

  /// A fault.
  public init(line: Int? = nil, subject: String? = nil, _ reason: Tekst) {
    self.line = line
    self.subject = subject
    self.reason = reason
  }

  /// The fault with its place before it: `regel 12, rol 'fout': …`. What a subject is called is for the caller to say.
  public func placed(calling subjectKind: Tekst) -> Tekst {
    var (nl, en): ([String], [String]) = ([], [])
    if let line {
      nl.append("regel \(line)")
      en.append("line \(line)")
    }
    if let subject {
      nl.append("\(subjectKind.nl) '\(subject)'")
      en.append("\(subjectKind.en) '\(subject)'")
    }
    guard !nl.isEmpty else { return reason }
    return Tekst(
      nl: nl.joined(separator: ", ") + ": " + reason.nl, en: en.joined(separator: ", ") + ": " + reason.en)
  }
}
