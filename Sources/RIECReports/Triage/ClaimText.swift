public import PlainText
public import RIECStore

extension ClaimHolder {
  /// Who it is, short enough for a row, as `analist2 (pts/3)`.
  public var who: Tekst {
    let name = user.isEmpty ? Tekst(nl: "iemand anders", en: "somebody else") : Tekst(user)
    return terminal.isEmpty ? name : Tekst(nl: "\(name.nl) (\(terminal))", en: "\(name.en) (\(terminal))")
  }
}

extension ClaimOutcome {
  /// Why the record cannot be decided here now, in one sentence; nil where it was claimed.
  public var obstacle: Tekst? {
    switch self {
    case .taken: return nil
    case .held(let holder):
      let who = holder?.who ?? Tekst(nl: "iemand anders", en: "somebody else")
      return Tekst(nl: "\(who.nl) is hiermee bezig.", en: "\(who.en) is at work on this.")
    case .refused(.readOnly(let reason)):
      return Tekst(nl: "Alleen lezen: \(reason.reason.nl).", en: "Read-only: \(reason.reason.en).")
    case .refused(.failed(let error)):
      return Tekst(
        nl: "Niet te reserveren (\(error.path): \(error.words.nl)).",
        en: "Cannot be claimed (\(error.path): \(error.words.en)).")
    }
  }
}
