public import PlainText
public import RIECStore

extension ReadOnlyReason {
  /// Why nothing can be changed, in a few words for a banner.
  public var brief: Tekst {
    switch self {
    case .asked: Tekst(nl: "alleen lezen gevraagd", en: "read-only was asked for")
    case .plain: Tekst(nl: "gewone JSON, alleen lezen", en: "plain JSON, read-only")
    case .permission: Tekst(nl: "geen schrijfrecht, alleen lezen", en: "no right to write, read-only")
    case .newerFormat: Tekst(nl: "nieuwere opslag, alleen lezen", en: "newer store, read-only")
    case .doubtfulFileSystem: Tekst(nl: "netwerkschijf, alleen lezen", en: "network disk, read-only")
    case .damaged, .truncated, .basisDiffers:
      Tekst(nl: "OPSLAG BESCHADIGD, alleen lezen", en: "STORE DAMAGED, read-only")
    case .unconfirmed: Tekst(nl: "SCHIJF BEVESTIGT NIET, alleen lezen", en: "DISK DOES NOT CONFIRM, read-only")
    }
  }

  /// Why nothing can be changed, and what to do.
  public var trouble: Trouble {
    let what = Tekst(nl: "Deze opslag is nu alleen te lezen.", en: "This store can only be read now.")
    switch self {
    case .asked:
      return Trouble(
        what: what, why: Tekst(nl: "Dat is gevraagd met --alleen-lezen.", en: "That was asked with --alleen-lezen."),
        remedy: Tekst(nl: "Start zonder --alleen-lezen om te wijzigen.", en: "Start without --alleen-lezen to change."))
    case .plain:
      return Trouble(
        what: what,
        why: Tekst(nl: "Het is gewone JSON, zonder journaal.", en: "It is plain JSON, without a journal."),
        remedy: Tekst(
          nl: "Maak een opslag met 'knooppunt begin' en haal dit binnen met 'knooppunt importeer'.",
          en: "Make a store with 'knooppunt begin' and bring this in with 'knooppunt importeer'."))
    case .permission(let reason):
      return Trouble(
        what: what, why: Tekst(nl: "Schrijven mag niet: \(reason).", en: "Writing is not allowed: \(reason)."),
        remedy: Tekst(nl: "Vraag de beheerder om schrijfrecht.", en: "Ask the administrator for the right to write."))
    case .newerFormat(let version):
      return Trouble(
        what: what,
        why: Tekst(
          nl: "Een nieuwer programma schreef haar (versie \(version)).",
          en: "A newer program wrote it (version \(version))."),
        remedy: Tekst(nl: "Gebruik dat programma om te wijzigen.", en: "Use that program to change it."))
    case .doubtfulFileSystem(let name):
      return Trouble(
        what: what,
        why: Tekst(
          nl: "Ze staat op een bestandssysteem (\(name)) waarop sloten niet te vertrouwen zijn.",
          en: "It stands on a file system (\(name)) whose locks cannot be relied on."),
        remedy: Tekst(
          nl: "Zet de opslag op een schijf van deze machine.", en: "Put the store on a disk of this machine."))
    case .damaged(let file, let line):
      return Trouble(
        what: what,
        why: Tekst(
          nl: "\(file), regel \(line), is niet zoals hij geschreven is.",
          en: "\(file), line \(line), is not as it was written."),
        remedy: Self.check)
    case .truncated(let file):
      return Trouble(
        what: what,
        why: Tekst(nl: "\(file) mist regels die er stonden.", en: "\(file) lacks lines that stood there."),
        remedy: Self.check)
    case .basisDiffers(let file):
      return Trouble(
        what: what,
        why: Tekst(
          nl: "\(file) ontbreekt of is niet wat het journaal noemt.",
          en: "\(file) is missing or is not what the journal names."),
        remedy: Self.check)
    case .unconfirmed(let reason):
      return Trouble(
        what: what,
        why: Tekst(
          nl: "De schijf bevestigde een wijziging niet: \(reason).",
          en: "The disk did not confirm a change: \(reason)."),
        remedy: Tekst(
          nl: "Kijk de schijf na, start opnieuw en kijk of de laatste wijziging er staat.",
          en: "Check the disk, start again and see whether the last change is there."))
    }
  }

  private static var check: Tekst {
    Tekst(
      nl: "Maak een kopie van de map en draai 'knooppunt controleer'.",
      en: "Copy the folder and run 'knooppunt controleer'.")
  }
}
