public import PlainText
import RIECDomain
public import RIECStore

extension SaveFailure {
  /// What is told of changes that were not saved.
  public var trouble: Trouble {
    switch self {
    case .conflict(let conflicts): Self.trouble(of: conflicts)
    case .faults(let findings):
      Trouble(
        what: Self.notSaved, why: Self.sentences(findings),
        remedy: Tekst(nl: "Geef een waarde die klopt.", en: "Give a value that is right."))
    case .unaccepted(let findings):
      Trouble(
        what: Self.notSaved, why: Self.sentences(findings),
        remedy: Tekst(
          nl: "Klopt het toch, bevestig de waarschuwing dan met een reden.",
          en: "If it is right all the same, accept the warning with a reason."))
    case .readOnly(let reason): reason.trouble
    case .locked(let holder):
      Trouble(
        what: Self.notSaved,
        why: holder.map {
          Tekst(
            nl: "\($0.user.isEmpty ? "Iemand" : $0.user) (proces \($0.process)) is aan het opslaan.",
            en: "\($0.user.isEmpty ? "Somebody" : $0.user) (process \($0.process)) is saving.")
        } ?? Tekst(nl: "Een ander is aan het opslaan.", en: "Another is saving."),
        remedy: Tekst(nl: "Probeer het zo nog eens.", en: "Try again in a moment."))
    case .notSaved(let error):
      Trouble(
        what: Self.notSaved,
        why: Tekst(nl: "Schrijven lukt niet: \(error.words.nl).", en: "Writing fails: \(error.words.en)."),
        remedy: Tekst(
          nl: "Wat eerder is opgeslagen staat er nog; maak ruimte en sla opnieuw op.",
          en: "What was saved before is still there; make room and save again."))
    case .unknown(let error):
      Trouble(
        what: Tekst(nl: "Niet zeker of het is opgeslagen.", en: "It is not certain that this was saved."),
        why: Tekst(
          nl: "De schijf bevestigde het niet: \(error.words.nl).", en: "The disk did not confirm it: \(error.words.en)."
        ),
        remedy: Tekst(
          nl: "Er wordt niets meer geschreven; start opnieuw en kijk of de wijziging er staat.",
          en: "Nothing more is written; start again and see whether the change is there."))
    case .gone(let id):
      Trouble(
        what: Self.notSaved,
        why: Tekst(nl: "\(id.text) staat niet in de opslag.", en: "\(id.text) is not in the store."),
        remedy: Tekst(""))
    case .taken(let id):
      Trouble(
        what: Self.notSaved, why: Tekst(nl: "\(id.text) bestaat al.", en: "\(id.text) exists already."),
        remedy: Tekst(nl: "Geef een ander nummer.", en: "Give another number."))
    case .overLimit(let id, let limit):
      Trouble(
        what: Self.notSaved,
        why: Tekst(
          nl: "\(id.text.isEmpty ? "Het record" : id.text) wordt \(limit.words.nl).",
          en: "\(id.text.isEmpty ? "The record" : id.text) would be \(limit.words.en)."),
        remedy: Tekst(nl: "Maak het korter.", en: "Make it shorter."))
    case .nothing:
      Trouble(
        what: Tekst(nl: "Er is niets te wijzigen.", en: "There is nothing to change."),
        why: Tekst(nl: "Alles is al zo.", en: "Nothing would change."), remedy: Tekst(""))
    case .notRead:
      Trouble(
        what: Self.notSaved, why: Tekst(nl: "De opslag is nog niet gelezen.", en: "The store is not read yet."),
        remedy: Tekst(nl: "Probeer het zo nog eens.", en: "Try again in a moment."))
    case .purged:
      Trouble(
        what: Tekst(nl: "Deze wijziging is niet terug te draaien.", en: "This change cannot be undone."),
        why: Tekst(nl: "De inhoud ervan is vernietigd.", en: "Its content was destroyed."), remedy: Tekst(""))
    case .destroyed(let id):
      Trouble(
        what: Self.notSaved,
        why: Tekst(
          nl: "\(id.text) is vernietigd; dat nummer wordt niet opnieuw gegeven.",
          en: "\(id.text) was destroyed; that number is not given again."), remedy: Tekst(""))
    }
  }

  /// Why the changes were not saved, in a sentence.
  public var sentence: Tekst { trouble.why }

  private static let notSaved = Tekst(nl: "Niet opgeslagen.", en: "Not saved.")

  private static func trouble(of conflicts: [EditConflict]) -> Trouble {
    let first = conflicts.first
    let paths = first?.conflicts.map(\.path.text).filter { !$0.isEmpty }.joined(separator: ", ") ?? ""
    let id = first?.id.text ?? ""
    let by = first.map(\.by) ?? ""
    return Trouble(
      what: notSaved,
      why: Tekst(
        nl: "\(by.isEmpty ? "Iemand" : by) wijzigde in \(id) intussen hetzelfde: \(paths).",
        en: "\(by.isEmpty ? "Somebody" : by) changed the same in \(id) meanwhile: \(paths)."),
      remedy: Tekst(nl: "Bekijk wat er nu staat en kies.", en: "See what stands there now and choose."))
  }

  private static func sentences(_ findings: [RecordID: [Finding]]) -> Tekst {
    let told = findings.sorted { $0.key.text < $1.key.text }.flatMap { id, found in found.map { (id, $0) } }
    func line(_ taal: Taal) -> String {
      told.prefix(5).map { id, finding in
        let place = [id.text, finding.path.text].filter { !$0.isEmpty }.joined(separator: ", ")
        let message = finding.message(taal)
        let end = message.last.map { ".?!".contains($0) } == true ? "" : "."
        return (place.isEmpty ? "" : "\(place): ") + message + end
      }.joined(separator: " ")
    }
    return Tekst(nl: line(.nl), en: line(.en))
  }
}

extension JSONLimit {
  /// What it would be over, as `langer dan 16 MB`.
  var words: Tekst {
    switch self {
    // A change holds the old value and the new one.
    case .bytes:
      Tekst(
        nl: "langer dan 16 MB, of de wijziging met oud en nieuw samen",
        en: "longer than 16 MB, or the change with old and new together")
    case .depth: Tekst(nl: "dieper dan 64 lagen", en: "deeper than 64 levels")
    case .keys: Tekst(nl: "een object met meer dan 10.000 velden", en: "an object of more than 10,000 fields")
    }
  }
}
