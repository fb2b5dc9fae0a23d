public import PlainText
public import RIECDomain
public import RIECStore
import StrictJSON

extension StoreError {
  /// What / why / what to do. `startedBare` is whether the user named no store, so that the hint may offer the demo.
  public func trouble(startedBare: Bool) -> Trouble {
    switch code {
    case .notFound:
      return Trouble(
        what: Tekst(nl: "Er is geen opslag: \(path)", en: "There is no store: \(path)"),
        why: startedBare
          ? Tekst(
            nl: "Deze map wordt gebruikt als --store niets anders zegt.",
            en: "This folder is used unless --store says otherwise.")
          : Tekst(nl: "Dit pad bestaat niet.", en: "This path does not exist."),
        remedy: Tekst(
          nl: "Begin er een met 'knooppunt begin \(Shell.quoted(path)) --regio MN', of probeer 'knooppunt --demo'.",
          en: "Begin one with 'knooppunt begin \(Shell.quoted(path)) --regio MN', or try 'knooppunt --demo'."))
    case .notReadable:
      return Trouble(
        what: Tekst(nl: "De opslag is niet te lezen: \(path)", en: "The store cannot be read: \(path)"),
        why: systemReason,
        remedy: Tekst(nl: "Controleer het pad en de leesrechten.", en: "Check the path and the right to read it."))
    case .notAStore where !detail.isEmpty:
      return Trouble(
        what: Tekst(nl: "Dit is geen opslag: \(path)", en: "This is not a store: \(path)"),
        why: Tekst(nl: "'\(detail)' is niet de naam van een soort.", en: "'\(detail)' is not the name of a kind."),
        remedy: Tekst(
          nl: "Noem het bestand naar een soort, bijvoorbeeld casussen.json of casussen.jsonl.",
          en: "Name the file after a kind, such as casussen.json or casussen.jsonl."))
    case .notAStore:
      return Trouble(
        what: Tekst(nl: "Dit is geen opslag: \(path)", en: "This is not a store: \(path)"),
        why: Tekst(
          nl: "Er staat geen FORMAT en geen bestand als casussen.jsonl of casussen.json.",
          en: "It holds neither FORMAT nor a file such as casussen.jsonl or casussen.json."),
        remedy: Tekst(
          nl: "Noem met --store een andere map, of begin een opslag met 'knooppunt begin'.",
          en: "Name another folder with --store, or begin a store with 'knooppunt begin'."))
    case .formatGone:
      return Trouble(
        what: Tekst(nl: "Van deze opslag ontbreekt FORMAT: \(path)", en: "FORMAT of this store is missing: \(path)"),
        why: Tekst(
          nl: "Er staat wel een journaal; de gegevens zijn er nog.", en: "A journal is there; the data still is too."),
        remedy: Tekst(nl: "Zet FORMAT terug uit een reservekopie.", en: "Restore FORMAT from a backup."))
    case .badFormat:
      return Trouble(
        what: Tekst(nl: "FORMAT is niet te begrijpen: \(path)", en: "FORMAT cannot be understood: \(path)"),
        why: formatReason,
        remedy: Tekst(nl: "Zet FORMAT terug uit een reservekopie.", en: "Restore FORMAT from a backup."))
    case .newerVersion:
      return Trouble(
        what: Tekst(
          nl: "De opslag is gemaakt door een nieuwer programma: \(path)", en: "A newer program made this store: \(path)"
        ),
        why: Tekst(
          nl: "Ze vraagt versie \(detail) van het formaat.", en: "It asks for version \(detail) of the format."),
        remedy: Tekst(nl: "Installeer een nieuwere Knooppunt.", en: "Install a newer Knooppunt."))
    case .wrongMode, .wrongOwner:
      return Trouble(
        what: Tekst(nl: "Anderen kunnen bij deze opslag: \(path)", en: "Others can get at this store: \(path)"),
        why: code == .wrongMode
          ? Tekst(
            nl: "De rechten zijn ruimer dan een opslag mag hebben.", en: "Its mode is wider than a store's may be.")
          : Tekst(nl: "Ze is van een andere gebruiker.", en: "It belongs to another user."),
        remedy: Tekst(nl: "Herstel dit met: \(detail)", en: "Mend this with: \(detail)"))
    case .symbolicLink:
      return Trouble(
        what: Tekst(nl: "Dit is een symbolische koppeling: \(path)", en: "This is a symbolic link: \(path)"),
        why: Tekst(
          nl: "Een opslag met FORMAT wordt niet via een koppeling geopend.",
          en: "A store with FORMAT is not opened through a link."),
        remedy: Tekst(nl: "Noem de map zelf.", en: "Name the folder itself."))
    case .notEmpty:
      return Trouble(
        what: Tekst(nl: "Deze map is niet leeg: \(path)", en: "This folder is not empty: \(path)"),
        why: Tekst(nl: "Er wordt niets overschreven.", en: "Nothing is overwritten."),
        remedy: Tekst(nl: "Noem een nieuwe of lege map.", en: "Name a new or empty folder."))
    case .notAFolder:
      return Trouble(
        what: Tekst(nl: "Dit is geen map: \(path)", en: "This is no folder: \(path)"),
        why: Tekst(nl: "Er wordt niets overschreven.", en: "Nothing is overwritten."),
        remedy: Tekst(nl: "Noem een nieuwe of lege map.", en: "Name a new or empty folder."))
    case .noParent:
      let folder = Shell.quoted(detail)
      return Trouble(
        what: Tekst(nl: "Deze map is niet te maken: \(path)", en: "This folder cannot be made: \(path)"),
        why: Tekst(
          nl: "De map waarin ze hoort is er niet: \(detail)",
          en: "The folder that it belongs in is not there: \(detail)"),
        remedy: Tekst(nl: "Maak die eerst: mkdir -p \(folder)", en: "Make that first: mkdir -p \(folder)"))
    case .unknownGroup:
      return Trouble(
        what: Tekst(nl: "De groep '\(detail)' bestaat niet.", en: "There is no group '\(detail)'."),
        why: Tekst(nl: "Een gedeelde opslag hoort bij een groep.", en: "A shared store belongs to a group."),
        remedy: Tekst(nl: "Kies een groep uit 'getent group'.", en: "Choose a group from 'getent group'."))
    case .recordGone:
      return Trouble(
        what: Tekst(nl: "\(detail) staat niet meer in \(path).", en: "\(detail) is no longer in \(path)."),
        why: Tekst(nl: "Het bestand is intussen veranderd.", en: "The file has changed meanwhile."),
        remedy: Tekst(nl: "Probeer het opnieuw.", en: "Try again."))
    case .cancelled:
      return Trouble(
        what: Tekst(nl: "Afgebroken.", en: "Cancelled."), why: Tekst(""),
        remedy: Tekst(nl: "Er is niets veranderd.", en: "Nothing has changed."))
    default:
      return Trouble(
        what: Tekst(nl: "Schrijven is mislukt: \(path)", en: "Writing failed: \(path)"), why: systemReason,
        remedy: Tekst(nl: "Controleer de ruimte en de rechten.", en: "Check the space and the rights."))
    }
  }

  /// The system's reason, where `detail` is that.
  public var words: Tekst { SystemWords.text(detail) }

  private var systemReason: Tekst {
    detail.isEmpty ? Tekst("") : Tekst(nl: "Het systeem meldt: \(words.nl).", en: "The system says: \(words.en).")
  }

  private var formatReason: Tekst {
    if let fault {
      let text = fault.code.text
      return Tekst(
        nl: "Regel \(fault.line), teken \(fault.column): \(text.nl).",
        en: "Line \(fault.line), character \(fault.column): \(text.en).")
    }
    let wanted: Tekst =
      switch detail {
      case "formaat": Tekst(nl: "is niet \"knooppunt\"", en: "is not \"knooppunt\"")
      case "versie", "leesbaarVanaf": Tekst(nl: "is geen getal", en: "is not a number")
      case "peildatum": Tekst(nl: "is geen dag als 2022-09-05", en: "is not a day such as 2022-09-05")
      case "demo": Tekst(nl: "is niet volledig", en: "is not complete")
      default: Tekst(nl: "is geen tekst", en: "is not a text")
      }
    return Tekst(
      nl: "Het veld \(detail) ontbreekt of \(wanted.nl).", en: "The field \(detail) is missing or \(wanted.en).")
  }
}

extension Trouble {
  /// There is no record with this id in the store that `option` names (`--demo`, `--store x`, or nothing). An id of
  /// some kind's form is to be sought in the list of that kind, another text among all kinds. It may stand in what is
  /// `missing`.
  public static func noRecord(_ id: String, option: String = "", missing: Incompleteness? = nil) -> Trouble {
    let capitals = RecordID(id.uppercased())
    let kind = Kinds.all.first { $0.hasForm(of: capitals) }
    let way = [kind.map { "knooppunt lijst \($0.plural)" } ?? "knooppunt zoek", option].filter { !$0.isEmpty }
    let command = way.joined(separator: " ") + (kind == nil ? " …" : " --filter …")
    return Trouble(
      what: missing == nil
        ? Tekst(nl: "Er is geen record '\(id)'.", en: "There is no record '\(id)'.")
        : Tekst(nl: "Record '\(id)' is niet gevonden.", en: "Record '\(id)' was not found."),
      why: missing?.mayHold ?? Tekst(""),
      remedy: missing == nil
        ? Tekst(nl: "Zoek het met '\(command)'.", en: "Find it with '\(command)'.")
        : Tekst(nl: "Kijk na met 'knooppunt controleer'.", en: "Check with 'knooppunt controleer'."))
  }
}

extension Kinds {
  /// The kinds of which a record may have `id`: the one whose form it has, else all.
  public static func possible(for id: String) -> [Kind] {
    let found = all.filter { $0.hasForm(of: RecordID(id.uppercased())) }
    return found.isEmpty ? all : found
  }
}
