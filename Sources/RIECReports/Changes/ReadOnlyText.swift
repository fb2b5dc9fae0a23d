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

  /// Why nothing can be changed: short, without a capital, as it stands behind a command in the help.
  public var reason: Tekst {
    switch self {
    case .asked: Tekst(nl: "geopend met --alleen-lezen", en: "opened with --alleen-lezen")
    case .plain: Tekst(nl: "dit is gewone JSON, geen opslag", en: "this is plain JSON, no store")
    case .permission(let why):
      Tekst(
        nl: "u mag hier niet schrijven (\(SystemWords.text(why).nl))",
        en: "you may not write here (\(SystemWords.text(why).en))")
    case .newerFormat(let version):
      Tekst(
        nl: "een nieuwer programma schreef deze opslag (versie \(version))",
        en: "a newer program wrote this store (version \(version))")
    case .doubtfulFileSystem(let name):
      Tekst(
        nl: "op dit bestandssysteem (\(name)) zijn sloten niet te vertrouwen",
        en: "the locks of this file system (\(name)) cannot be relied on")
    case .damaged(let file, let line):
      Tekst(
        nl: "\(file), regel \(line), is niet zoals hij geschreven is",
        en: "\(file), line \(line), is not as it was written")
    case .truncated(let file):
      Tekst(nl: "\(file) mist regels die er stonden", en: "\(file) lacks lines that stood there")
    case .basisDiffers(let path):
      Tekst(
        nl: "\(path) ontbreekt of is niet wat het journaal noemt",
        en: "\(path) is missing or is not what the journal names")
    case .unconfirmed(let why):
      Tekst(
        nl: "de schijf bevestigde een wijziging niet: \(SystemWords.text(why).nl)",
        en: "the disk did not confirm a change: \(SystemWords.text(why).en)")
    }
  }

  /// Why nothing can be changed, and what to do.
  public var trouble: Trouble {
    Trouble(
      what: Tekst(nl: "Deze opslag is nu alleen te lezen.", en: "This store can only be read now."),
      why: Tekst(nl: Self.sentence(reason.nl), en: Self.sentence(reason.en)), remedy: remedy)
  }

  private static func sentence(_ words: String) -> String {
    let isName = words.hasPrefix("journal") || words.hasPrefix("basis") || words.hasPrefix("snapshot")
    return (isName ? words : words.prefix(1).uppercased() + words.dropFirst()) + "."
  }

  private var remedy: Tekst {
    switch self {
    case .asked:
      Tekst(nl: "Start zonder --alleen-lezen om te wijzigen.", en: "Start without --alleen-lezen to change.")
    case .plain:
      Tekst(
        nl: "Maak een opslag met 'knooppunt begin' en haal dit binnen met 'knooppunt importeer'.",
        en: "Make a store with 'knooppunt begin' and bring this in with 'knooppunt importeer'.")
    case .permission:
      Tekst(nl: "Vraag de beheerder om schrijfrecht.", en: "Ask the administrator for the right to write.")
    case .newerFormat:
      Tekst(nl: "Gebruik dat programma om te wijzigen.", en: "Use that program to change it.")
    case .doubtfulFileSystem:
      Tekst(nl: "Zet de opslag op een schijf van deze machine.", en: "Put the store on a disk of this machine.")
    case .damaged, .truncated, .basisDiffers:
      Tekst(
        nl: "Maak een kopie van de map en draai 'knooppunt controleer'.",
        en: "Copy the folder and run 'knooppunt controleer'.")
    case .unconfirmed:
      Tekst(
        nl: "Kijk de schijf na, start opnieuw en kijk of de laatste wijziging er staat.",
        en: "Check the disk, start again and see whether the last change is there.")
    }
  }
}
