public import PlainText
public import RIECDomain
public import RIECStore

extension TriageCommit {
  /// Whether a commit is taken back or done again, and whether that is still to come.
  public enum Way: Hashable, Sendable, CaseIterable {
    /// It was taken back.
    case undone
    /// It was done again.
    case redone
    /// Somebody is asked whether to take it back.
    case toUndo
    /// Somebody is asked whether to do it again.
    case toRedo
  }

  /// What the changes of `edits` are; nil where they are not about one session.
  public init?(_ edits: [RecordEdit]) {
    self.init(edits.compactMap { edit in edit.id.map { ($0, edit.kind, edit.changes) } })
  }

  /// What `entry` of the journal was; nil where it is not about one session.
  public init?(_ entry: HistoryEntry) {
    self.init(entry.changes)
  }

  /// What happened, without whether it was taken back: `S-MN-2022-0030 afwijzen`, `6 besluiten`.
  public var text: Tekst {
    switch act {
    case .begun: return Tekst(nl: "triagesessie \(session.text)", en: "session of triage \(session.text)")
    case .decided(let all):
      let made = decisions.isEmpty ? all : decisions
      guard made.count == 1, let only = made.first else {
        let count = Numbers.grouped(made.count)
        return Tekst(nl: "\(count) besluiten", en: "\(count) decisions")
      }
      return Tekst(nl: "\(only.signaal.text) \(only.word.nl)", en: "\(only.signaal.text) \(only.word.en)")
    case .drawn(let count):
      let number = Numbers.grouped(count)
      return Tekst(
        nl: count == 1 ? "1 signaal erbij in \(session.text)" : "\(number) signalen erbij in \(session.text)",
        en: count == 1 ? "1 signaal more in \(session.text)" : "\(number) signalen more in \(session.text)")
    case .moved(let state):
      let label = Codes.triagesessieStatus[state]?.label ?? Tekst(state.text)
      return Tekst(nl: "sessie \(session.text) \(label.nl)", en: "session \(session.text) \(label.en)")
    }
  }

  /// What is said of it, in one sentence.
  public func sentence(_ way: Way) -> Tekst {
    if case .moved(let state) = act { return moved(to: state, way) }
    let (nl, en) = (text.nl.capitalised, text.en.capitalised)
    let casus = casus?.text
    switch (way, act) {
    case (.undone, _):
      return Tekst(
        nl: "\(nl) teruggedraaid\(casus.map { "; casus \($0) is weg" } ?? "").",
        en: "\(en): undone\(casus.map { "; casus \($0) is gone" } ?? "").")
    case (.redone, _):
      return Tekst(
        nl: "\(nl) opnieuw gedaan\(casus.map { "; casus \($0) is er weer" } ?? "").",
        en: "\(en): done again\(casus.map { "; casus \($0) is back" } ?? "").")
    case (.toUndo, .begun(let count)):
      return Tekst(
        nl: "Dit neemt de hele sessie \(session.text) weg (\(Numbers.grouped(count)) signalen).",
        en: "This takes the whole session \(session.text) away (\(Numbers.grouped(count)) signalen).")
    case (.toRedo, .begun(let count)):
      return Tekst(
        nl: "Dit zet sessie \(session.text) terug (\(Numbers.grouped(count)) signalen).",
        en: "This brings session \(session.text) back (\(Numbers.grouped(count)) signalen).")
    case (.toUndo, _):
      return Tekst(
        nl: "Dit draait terug: \(text.nl)\(casus.map { "; casus \($0) verdwijnt" } ?? "").",
        en: "This takes back: \(text.en)\(casus.map { "; casus \($0) goes" } ?? "").")
    case (.toRedo, _):
      return Tekst(
        nl: "Dit doet opnieuw: \(text.nl)\(casus.map { "; casus \($0) komt terug" } ?? "").",
        en: "This does again: \(text.en)\(casus.map { "; casus \($0) comes back" } ?? "").")
    }
  }

  /// Of a bulk, what was decided of each, in lines of a few; of anything else nothing.
  public var details: [Tekst] {
    guard decisions.count > 1 else { return [] }
    let shown = decisions.prefix(8).map {
      Tekst(nl: "\($0.signaal.text) \($0.word.nl)", en: "\($0.signaal.text) \($0.word.en)")
    }
    let rest = Numbers.grouped(decisions.count - shown.count)
    return shown
      + (decisions.count > shown.count ? [Tekst(nl: "en nog \(rest)", en: "and \(rest) more")] : [])
  }

  /// A state is one that the session has now, or will have.
  private func moved(to state: Code, _ way: Way) -> Tekst {
    let label = Codes.triagesessieStatus[state]?.label ?? Tekst(state.text)
    switch (way, state) {
    case (.undone, TriagesessieStatus.lopend), (.redone, TriagesessieStatus.lopend):
      return Tekst(nl: "Sessie \(session.text) loopt weer.", en: "Session \(session.text) runs again.")
    case (.undone, _), (.redone, _):
      return Tekst(
        nl: "Sessie \(session.text) is weer \(label.nl).", en: "Session \(session.text) is \(label.en) again.")
    case (.toUndo, _), (.toRedo, _):
      return Tekst(
        nl: "Sessie \(session.text) wordt weer \(label.nl).", en: "Session \(session.text) will be \(label.en) again.")
    }
  }
}

extension HistoryEntry {
  /// What it changed, record by record.
  public var changes: [(id: RecordID, kind: Kind.Name, changes: [FieldChange])] {
    parts.compactMap { part in part.id.flatMap { id in part.kind.map { (id, $0, part.changes) } } }
  }
}

extension TriageCommit.Decision {
  /// What was done, as something that one does.
  var word: Tekst {
    switch besluit {
    case "informatie": TriageChoice.informatie.label
    case "overgeslagen": TriageChoice.overgeslagen.label
    case "voorgelegd": Tekst(nl: "voorleggen", en: "put forward")
    case "bevestigd": Tekst(nl: "bevestigen", en: "confirm")
    case "teruggegeven": Tekst(nl: "teruggeven", en: "return")
    case "uitgezonderd": Tekst(nl: "uitzonderen", en: "leave out")
    default: Codes.triagebesluit[besluit]?.label ?? Tekst(besluit.text)
    }
  }
}

extension String {
  /// With a capital at its beginning.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
