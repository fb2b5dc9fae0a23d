public import PlainText
public import RIECDomain
public import RIECStore

/// Destructions as a person reads them.
public struct PurgeText: Sendable {
  private let taal: Taal

  /// In `taal`.
  public init(taal: Taal) { self.taal = taal }

  /// `3 records`, or `1 record`.
  public static func count(_ count: Int) -> String { count == 1 ? "1 record" : "\(Numbers.grouped(count)) records" }

  /// `6 regels`, or `1 regel`.
  static func lines(_ count: Int) -> Tekst {
    let number = Numbers.grouped(count)
    return count == 1 ? Tekst(nl: "1 regel", en: "1 line") : Tekst(nl: "\(number) regels", en: "\(number) lines")
  }

  /// What the grond is called.
  public func grond(_ code: Code) -> String { Codes.vernietigingsgrond.name(of: code)(taal) }

  /// The moment of a line to the minute: `2026-11-21 14:00 UTC`.
  public static func moment(_ text: String) -> String {
    text.replacing("T", with: " ", maxReplacements: 1).prefix(16) + " UTC"
  }

  /// One proposal on one line, with what became of it.
  public func line(of proposal: PurgeProposal) -> String {
    let what =
      "\(proposal.line)  \(Self.moment(proposal.moment))  \(proposal.user)  \(Self.count(proposal.items.count))  "
      + grond(proposal.grond)
    return "\(what)  \(state(of: proposal))"
  }

  /// What became of a proposal.
  public func state(of proposal: PurgeProposal) -> String {
    switch proposal.state {
    case .open: Tekst(nl: "wacht op bevestiging", en: "waits for confirmation")(taal)
    case .withdrawn(let withdrawal):
      Tekst(nl: "ingetrokken door \(withdrawal.user)", en: "withdrawn by \(withdrawal.user)")(taal)
    case .confirmed(let deed):
      deed.completion == nil
        ? Tekst(
          nl: "vernietigd, nog niet uit alle bestanden", en: "destroyed, not out of every file yet")(taal)
        : Tekst(
          nl: "vernietigd, bevestigd door \(deed.confirmation.user)",
          en: "destroyed, confirmed by \(deed.confirmation.user)")(taal)
    }
  }

  /// Why a record cannot be destroyed, without its id.
  public func obstacle(_ obstacle: PurgeObstacle, of kind: Kind?) -> String {
    switch obstacle {
    case .absent: Tekst(nl: "bestaat niet", en: "does not exist")(taal)
    case .destroyed(let line):
      Tekst(nl: "is al vernietigd (voorstel \(line))", en: "was destroyed already (proposal \(line))")(taal)
    case .proposed(let line):
      Tekst(nl: "staat al in voorstel \(line)", en: "stands in proposal \(line) already")(taal)
    case .changed(let revision):
      Tekst(
        nl: "is gewijzigd sinds het voorstel (toen versie \(revision)); trek het in en stel opnieuw voor",
        en: "was changed since the proposal (version \(revision) then); withdraw it and propose anew")(taal)
    case .rule(.notEnded(let status)):
      status.map { code in kind?.lifecycle.map { $0.states.name(of: code)(taal) } ?? code.text }.map { label in
        Tekst(
          nl: "is niet afgerond (status \(label))", en: "has not ended (status \(label))")(taal)
      } ?? Tekst(nl: "heeft geen status", en: "has no status")(taal)
    case .rule(.keptForGood): Tekst(nl: "moet blijvend bewaard worden", en: "must be kept for good")(taal)
    case .rule(.keptUntil(let day)):
      Tekst(nl: "wordt bewaard tot en met \(day.iso)", en: "is kept up to and including \(day.iso)")(taal)
    case .rule(.noTerm): Tekst(nl: "heeft geen bewaartermijn", en: "has no bewaartermijn")(taal)
    }
  }

  /// A line for each record of a preview that is refused: `MN-2021-0042 is niet afgerond (status weging)`.
  public func refusals(of preview: PurgePreview, kind: (RecordID) -> Kind?) -> [String] {
    preview.refused.map { refusal in
      let reasons = refusal.obstacles.map { obstacle($0, of: kind(refusal.id)) }
      return "\(refusal.id.text) \(reasons.joined(separator: ", "))"
    }
  }

  /// Who keeps a bare id, a line each: `MN-2021-0043 verwijst naar MN-2021-0042`.
  public func references(_ references: [PurgeDeed.Reference]) -> [String] {
    references.map { reference in
      Tekst(
        nl: "\(reference.id.text) verwijst naar \(reference.target.text) en houdt alleen dat nummer",
        en: "\(reference.id.text) refers to \(reference.target.text) and keeps that number only")(taal)
    }
  }

  /// What is said of a record that was destroyed, instead of the record.
  public func gone(_ id: RecordID, _ proposal: PurgeProposal) -> [String] {
    guard let deed = proposal.deed else { return [] }
    return [
      Tekst(
        nl: "\(id.text) is vernietigd op \(Self.moment(deed.moment)), journaalregel \(deed.line).",
        en: "\(id.text) was destroyed on \(Self.moment(deed.moment)), journal line \(deed.line).")(taal),
      Tekst(
        nl: "Grond: \(grond(proposal.grond)). Voorgesteld door \(proposal.user), bevestigd door "
          + "\(deed.confirmation.user).",
        en: "Grond: \(grond(proposal.grond)). Proposed by \(proposal.user), confirmed by "
          + "\(deed.confirmation.user).")(taal),
      Tekst(
        nl: "De verklaring: knooppunt vernietig verklaring \(proposal.line)",
        en: "The declaration: knooppunt vernietig verklaring \(proposal.line)")(taal),
    ]
  }
}

extension PurgeEvent {
  /// What the line of the journal says, in a few words.
  public func text(_ taal: Taal) -> String {
    switch self {
    case .proposed(let items, let grond):
      let what = PurgeText.count(items.count)
      return Tekst(
        nl: "vernietiging voorgesteld: \(what), \(Codes.vernietigingsgrond.name(of: grond).nl)",
        en: "destruction proposed: \(what), \(Codes.vernietigingsgrond.name(of: grond).en)")(taal)
    case .withdrawn(let line):
      return Tekst(
        nl: "voorstel \(line) tot vernietiging ingetrokken", en: "proposal \(line) of destruction withdrawn")(taal)
    case .destroyed(let items, let grond, let proposal, _, let confirmedBy):
      let what = PurgeText.count(items.count)
      return Tekst(
        nl: "vernietigd: \(what), \(Codes.vernietigingsgrond.name(of: grond).nl), voorstel \(proposal), "
          + "bevestigd door \(confirmedBy)",
        en: "destroyed: \(what), \(Codes.vernietigingsgrond.name(of: grond).en), proposal \(proposal), "
          + "confirmed by \(confirmedBy)")(taal)
    case .carriedOut(let deed, let payloads):
      return Tekst(
        nl: "vernietiging van regel \(deed) uitgevoerd: inhoud van \(PurgeText.lines(payloads).nl) weg",
        en: "destruction of line \(deed) carried out: content of \(PurgeText.lines(payloads).en) gone")(taal)
    }
  }
}

extension CodeList {
  /// What `code` is called; its spelling where the list does not have it.
  fileprivate func name(of code: Code) -> Tekst { self[code]?.label ?? Tekst(code.text) }
}
