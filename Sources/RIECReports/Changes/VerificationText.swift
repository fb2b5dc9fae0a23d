public import PlainText
import RIECDomain
public import RIECStore

/// What `controleer` tells.
public struct VerificationText: Sendable {
  private let taal: Taal

  /// In `taal`.
  public init(taal: Taal) { self.taal = taal }

  /// What is wrong with journal and bases, a line each.
  public func faults(of found: StoreVerification) -> [String] {
    var lines: [Tekst] = []
    if let trouble = found.trouble { lines.append(trouble.text) }
    if found.unreadLines > 0 {
      let count = Numbers.grouped(found.unreadLines)
      lines.append(
        Tekst(
          nl: "Regels vanaf daar die niet gelezen worden: \(count)",
          en: "Lines from there on that are not read: \(count)"))
    }
    if found.isJournalLost {
      lines.append(
        Tekst(
          nl: "journal: is leeg of weg, terwijl er in basis/ records staan",
          en: "journal: is empty or gone, though there are records in basis/"))
    }
    if let place = found.misfit {
      lines.append(
        Tekst(
          nl: "\(place.file):\(place.line): past niet op het record dat deze regel wijzigt",
          en: "\(place.file):\(place.line): does not fit the record that this line changes"))
    }
    for fault in found.bases { lines.append(fault.text) }
    for place in found.purgeRemains {
      lines.append(
        Tekst(
          nl: "\(place): hier staat nog iets van een vernietigd record; 'controleer --herstel' haalt het weg",
          en: "\(place): something of a destroyed record still stands here; 'controleer --herstel' takes it away"))
    }
    if found.holdsLink == false {
      lines.append(
        Tekst(
          nl: "de gegeven schakel staat niet in het journaal: de geschiedenis is herschreven of ingekort",
          en: "the given link is not in the journal: history was rewritten or cut short"))
    }
    return lines.map { $0(taal) }
  }

  /// What to do about what is wrong with journal and bases; `--herstel` does not mend that.
  public func advice(on found: StoreVerification) -> [String] {
    guard found.trouble != nil || found.isJournalLost || found.misfit != nil || !found.bases.isEmpty else { return [] }
    return [
      Tekst(
        nl: """
          Dit herstelt --herstel niet, want er zou iets verloren gaan. Bewaar een kopie van de map, zet een reservekopie \
          terug, of haal met 'knooppunt exporteer MAP' eruit wat te lezen is en begin daarmee een nieuwe opslag.
          """,
        en: """
          --herstel does not repair this, for something would be lost. Keep a copy of the folder, put a backup back, or \
          get out what can be read with 'knooppunt exporteer MAP' and begin a new store with it.
          """)(taal)
    ]
  }

  /// What to do about lines that are no record.
  public func advice(on unreadable: [Unreadable], isPlain: Bool) -> [String] {
    guard isPlain, !unreadable.isEmpty else { return [] }
    return [
      Tekst(
        nl: "Verbeter de regels hieronder in het bestand zelf, of zet een reservekopie terug; de rest is te lezen.",
        en: "Mend the lines below in the file itself, or put a backup back; the rest can be read.")(taal)
    ]
  }

  /// A number with its word: `1 regel`, `6.870 regels`.
  private static func counted(_ count: Int, _ nl: (String, String), _ en: (String, String)) -> Tekst {
    let number = Numbers.grouped(count)
    return Tekst(nl: "\(number) \(count == 1 ? nl.0 : nl.1)", en: "\(number) \(count == 1 ? en.0 : en.1)")
  }

  /// The faults of all three sorts together, as the screens count them; nil where one sort has them all.
  private func total(_ found: StoreVerification, _ unreadable: Int, _ records: Int) -> Tekst? {
    let sorts = [
      (
        faults(of: found).count - (found.unreadLines > 0 ? 1 : 0),
        Tekst(nl: "aan de opslag zelf", en: "of the store itself")
      ),
      (
        unreadable,
        unreadable == 1
          ? Tekst(nl: "onleesbare regel", en: "unreadable line")
          : Tekst(nl: "onleesbare regels", en: "unreadable lines")
      ),
      (records, Tekst(nl: "in records", en: "in records")),
    ].filter { $0.0 > 0 }
    guard sorts.count > 1 else { return nil }
    let all = Numbers.grouped(sorts.reduce(0) { $0 + $1.0 })
    func listed(_ taal: Taal) -> String {
      sorts.map { "\(Numbers.grouped($0.0)) \($0.1(taal))" }.joined(separator: ", ")
    }
    return Tekst(nl: "Samen \(all) fouten: \(listed(.nl))", en: "Together \(all) faults: \(listed(.en))")
  }

  /// What was looked at and what came of it.
  public func summary(
    of found: StoreVerification, index: StoreIndex, findings: Findings, store: String
  ) -> [String] {
    var lines: [Tekst] = []
    if let head = found.head {
      let read = Self.counted(head.n, ("regel", "regels"), ("line", "lines"))
      lines.append(
        Tekst(
          nl: "Journaal: \(read.nl), laatste schakel \(head.hash.text)",
          en: "Journal: \(read.en), last link \(head.hash.text)"))
      let files = Self.counted(found.filesRead, ("bestand", "bestanden"), ("file", "files"))
      let wrong = Numbers.grouped(found.bases.count)
      lines.append(
        found.bases.isEmpty
          ? Tekst(nl: "Basis: \(files.nl) nagekeken", en: "Basis: \(files.en) verified")
          : Tekst(
            nl: "Basis: \(files.nl) nagekeken, waarvan \(wrong) ontbreekt of niet klopt",
            en: "Basis: \(files.en) verified, of which \(wrong) missing or not as it was"))
    }
    if found.holdsLink == true {
      lines.append(
        Tekst(nl: "De gegeven schakel staat in het journaal.", en: "The given link is in the journal."))
    }
    let records = index.kinds.reduce(0) { $0 + (index[$1]?.count ?? 0) }
    let faults = Self.counted(findings.faultCount, ("fout", "fouten"), ("fault", "faults"))
    let warnings = Self.counted(
      findings.warningCount, ("waarschuwing", "waarschuwingen"), ("warning", "warnings"))
    let number = Numbers.grouped(records)
    lines.append(
      Tekst(
        nl: "Records: \(number) nagekeken, \(faults.nl), \(warnings.nl)",
        en: "Records: \(number) checked, \(faults.en), \(warnings.en)"))
    if !index.unreadable.isEmpty {
      lines.append(
        Tekst(
          nl: "Onleesbare regels: \(index.unreadable.count)", en: "Unreadable lines: \(index.unreadable.count)"))
    }
    if let total = total(found, index.unreadable.count, findings.faultCount) { lines.append(total) }
    for notice in found.notices { lines.append(notice.text) }
    for line in found.unfinishedPurges {
      lines.append(
        Tekst(
          nl: "Melding: de vernietiging van voorstel \(line) is nog niet afgemaakt; de volgende die schrijft doet dat.",
          en: "Notice: the destruction of proposal \(line) is not finished; the next one who writes does that."))
    }
    for name in found.openToOthers {
      let rights = "\(found.isShared ? "chmod o=" : "chmod go=") \(Shell.quoted("\(store)/\(name)"))"
      lines.append(
        Tekst(
          nl: "Melding: \(name) heeft ruimere rechten dan de opslag; herstel met --herstel of: \(rights)",
          en: "Notice: \(name) has wider permissions than the store; mend with --herstel or: \(rights)"))
    }
    for name in found.snapshots {
      lines.append(
        Tekst(
          nl: "Melding: momentopname \(name) klopt niet; de opslag wordt zonder haar geopend.",
          en: "Notice: snapshot \(name) is not as it was written; the store is opened without it."))
    }
    for name in found.leftovers {
      lines.append(
        Tekst(
          nl: "Melding: \(name) is overgebleven van een afgebroken programma.",
          en: "Notice: \(name) was left behind by a program that broke off."))
    }
    lines += found.drafts.map(\.text)
    return lines.map { $0(taal) }
  }
}

extension FoundDraft {
  /// What it is and what becomes of it.
  var text: Tekst {
    let day = String(moment.prefix(10))
    switch state {
    case .open:
      return Tekst(
        nl: "Melding: \(file) is een formulier dat nu open is.", en: "Notice: \(file) is a form that is open now.")
    case .left:
      return Tekst(
        nl: "Melding: \(file) is een niet-opgeslagen formulier van \(user) (\(day)); de schermen bieden het aan.",
        en: "Notice: \(file) is a form of \(user) that was not saved (\(day)); the screens offer it.")
    case .shelved:
      return Tekst(
        nl: "Melding: \(file) is een bewaard concept van \(user) (\(day)).",
        en: "Notice: \(file) is a draft that \(user) kept (\(day)).")
    case .unreadable:
      return Tekst(
        nl: "Melding: \(file) is geen leesbaar concept.", en: "Notice: \(file) is no readable draft.")
    }
  }
}

extension StoreVerification.BasisFault {
  /// What is wrong with the file.
  var text: Tekst {
    switch difference {
    case .missing: Tekst(nl: "\(file): ontbreekt", en: "\(file): is missing")
    case .size(let named, let found):
      Tekst(
        nl: "\(file): heeft \(found) bytes, het journaal noemt er \(named)",
        en: "\(file): has \(found) bytes, the journal names \(named)")
    case .digest:
      Tekst(
        nl: "\(file): is gewijzigd buiten Knooppunt om (SHA-256 verschilt)",
        en: "\(file): was changed outside Knooppunt (SHA-256 differs)")
    }
  }
}

extension JournalTrouble {
  /// What is wrong with the journal.
  var text: Tekst {
    switch self {
    case .damaged(let damage):
      let place = "\(damage.place.file):\(damage.place.line)"
      return Tekst(nl: "\(place): \(damage.kind.text.nl)", en: "\(place): \(damage.kind.text.en)")
    case .truncated(let file, let read, let size):
      return Tekst(
        nl: "\(file): had \(read) bytes en heeft er nog \(size)", en: "\(file): had \(read) bytes and has \(size) left")
    case .headGone(let head):
      return Tekst(
        nl: "journal: regel \(head.n) is er niet meer zoals hij gelezen is",
        en: "journal: line \(head.n) is not there any more as it was read")
    case .unreadable(let failure), .stopped(let failure):
      return Tekst(nl: "\(failure.name): niet te lezen", en: "\(failure.name): cannot be read")
    }
  }
}

extension JournalDamage.Kind {
  /// What is wrong with the line.
  var text: Tekst {
    switch self {
    case .notALine: Tekst(nl: "dit is geen regel van een journaal", en: "this is no line of a journal")
    case .hash: Tekst(nl: "de regel past niet bij zijn hash", en: "the line does not fit its hash")
    case .digest: Tekst(nl: "de inhoud past niet bij haar hash", en: "the content does not fit its hash")
    case .payload: Tekst(nl: "de inhoud is geen JSON binnen de grenzen", en: "the content is no JSON within the limits")
    case .number(let expected):
      Tekst(nl: "hier hoort regel \(expected) te staan", en: "line \(expected) should stand here")
    case .previous: Tekst(nl: "de regel sluit niet aan op de vorige", en: "the line does not follow the one before it")
    case .batch:
      Tekst(nl: "de regel hoort niet in deze reeks wijzigingen", en: "the line is not of this set of changes")
    case .header:
      Tekst(nl: "het bestand sluit niet aan op het vorige", en: "the file does not follow the one before it")
    case .missing: Tekst(nl: "dit bestand ontbreekt", en: "this file is missing")
    }
  }
}

extension JournalNotice {
  /// The notice.
  var text: Tekst {
    switch self {
    case .tornTail(let file, let offset, let bytes):
      Tekst(
        nl: "Melding: \(file) eindigt vanaf byte \(offset) in \(bytes) bytes van een afgebroken wijziging.",
        en: "Notice: \(file) ends from byte \(offset) in \(bytes) bytes of a change that broke off.")
    case .unusedSegment(let file):
      Tekst(
        nl: "Melding: \(file) is begonnen; er staat geen hele regel van het journaal in.",
        en: "Notice: \(file) was begun; no whole line of the journal stands in it.")
    case .superseded(let file, let line):
      Tekst(
        nl: "Melding: \(file) is vanaf regel \(line) overgeschreven naar het volgende bestand.",
        en: "Notice: \(file) from line \(line) was written once more to the next file.")
    case .rewritten(let file):
      Tekst(
        nl: "Melding: \(file) is vervangen door een vernietiging.", en: "Notice: \(file) was replaced by a destruction."
      )
    case .quarantined(let file, let bytes):
      Tekst(
        nl: "Melding: \(bytes) bytes van een afgebroken wijziging staan in \(file).",
        en: "Notice: \(bytes) bytes of a change that broke off stand in \(file).")
    case .recovered(let file):
      Tekst(
        nl: "Melding: na een schijffout ging het verder in \(file).",
        en: "Notice: after a disk error it went on in \(file).")
    }
  }
}
