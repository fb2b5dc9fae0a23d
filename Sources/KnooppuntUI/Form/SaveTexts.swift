import PlainText
import RIECStore

extension ReadOnlyReason {
  /// Why nothing can be changed: short, without a capital, as it stands behind a command in the help.
  var reason: Tekst {
    switch self {
    case .asked: Tekst(nl: "geopend met --alleen-lezen", en: "opened with --alleen-lezen")
    case .plain: Tekst(nl: "dit is gewone JSON, geen opslag", en: "this is plain JSON, no store")
    case .permission(let why): Tekst(nl: "u mag hier niet schrijven (\(why))", en: "you may not write here (\(why))")
    case .newerFormat(let version):
      Tekst(
        nl: "een nieuwer programma schreef deze opslag (vorm \(version))",
        en: "a newer program wrote this store (format \(version))")
    case .doubtfulFileSystem(let name):
      Tekst(nl: "op \(name) is opslaan niet betrouwbaar", en: "saving on \(name) cannot be relied on")
    case .damaged(let file, let line):
      Tekst(
        nl: "het journaal is beschadigd (\(file), regel \(line))", en: "the journal is damaged (\(file), line \(line))")
    case .truncated(let file):
      Tekst(nl: "het journaal werd korter (\(file))", en: "the journal became shorter (\(file))")
    case .basisDiffers(let path):
      Tekst(nl: "\(path) is niet wat het journaal noemt", en: "\(path) is not what the journal names")
    case .unconfirmed(let why):
      Tekst(nl: "de schijf bevestigde niet (\(why)); open opnieuw", en: "the disk did not confirm (\(why)); open again")
    }
  }
}

extension SaveFailure {
  /// Why it was not saved, in a sentence.
  var sentence: Tekst {
    switch self {
    case .conflict(let conflicts):
      let by = conflicts.first?.by ?? ""
      return by.isEmpty
        ? Tekst(
          nl: "Een ander wijzigde intussen dezelfde velden.", en: "Somebody else changed the same fields meanwhile.")
        : Tekst(nl: "\(by) wijzigde intussen dezelfde velden.", en: "\(by) changed the same fields meanwhile.")
    case .faults(let findings):
      let first = findings.values.flatMap { $0 }.first?.message
      return first ?? Tekst(nl: "Het record zou fout zijn.", en: "The record would be faulty.")
    case .unaccepted:
      return Tekst(nl: "Er zijn waarschuwingen die niemand aanvaardde.", en: "There are warnings that nobody accepted.")
    case .readOnly(let reason):
      let why = reason.reason
      return Tekst(nl: "Hier kan niets worden gewijzigd: \(why.nl).", en: "Nothing can be changed here: \(why.en).")
    case .locked(let holder):
      guard let holder, !holder.user.isEmpty else {
        return Tekst(
          nl: "Een ander programma schrijft nu in de opslag; probeer het zo weer.",
          en: "Another program is writing to the store; try again in a moment.")
      }
      return Tekst(
        nl: "\(holder.user) (proces \(holder.process)) schrijft nu in de opslag; probeer het zo weer.",
        en: "\(holder.user) (process \(holder.process)) is writing to the store; try again in a moment.")
    case .notSaved(let error):
      let why = error.detail.isEmpty ? error.code.name : error.detail
      return Tekst(nl: "Schrijven lukte niet: \(why).", en: "Writing failed: \(why).")
    case .unknown(let error):
      let why = error.detail.isEmpty ? error.code.name : error.detail
      return Tekst(
        nl: "De schijf bevestigde niet (\(why)); open de opslag opnieuw om te zien wat er staat.",
        en: "The disk did not confirm (\(why)); open the store again to see what stands there.")
    case .gone(let id):
      return Tekst(nl: "\(id.text) is er niet meer.", en: "\(id.text) is not there any more.")
    case .taken(let id): return Tekst(nl: "\(id.text) bestaat al.", en: "\(id.text) exists already.")
    case .overLimit(let id, let limit):
      let what =
        switch limit {
        case .bytes: Tekst(nl: "te groot", en: "too large")
        case .depth: Tekst(nl: "te diep genest", en: "nested too deeply")
        case .keys: Tekst(nl: "een object met te veel velden", en: "an object with too many fields")
        }
      return Tekst(nl: "\(id.text) wordt \(what.nl).", en: "\(id.text) becomes \(what.en).")
    case .nothing: return Tekst(nl: "Er is niets te wijzigen.", en: "There is nothing to change.")
    case .notRead: return Tekst(nl: "De opslag is nog niet gelezen.", en: "The store is not read yet.")
    case .purged: return Tekst(nl: "De inhoud is vernietigd.", en: "The content was destroyed.")
    case .destroyed(let id): return Tekst(nl: "\(id.text) is vernietigd.", en: "\(id.text) was destroyed.")
    }
  }
}
