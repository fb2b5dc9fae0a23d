public import PlainText
import RIECDomain
public import RIECStore

extension ImportError {
  /// What / why / what to do.
  public var trouble: Trouble {
    switch self {
    case .store(let error): return Self.trouble(error)
    case .isStore(let path):
      return Trouble(
        what: Tekst(nl: "Dit is een opslag: \(path)", en: "This is a store: \(path)"),
        why: Tekst(nl: "Een opslag wordt niet zelf ingelezen.", en: "A store is not read in itself."),
        remedy: Tekst(
          nl: "Exporteer haar eerst met 'knooppunt exporteer MAP --store \(Shell.quoted(path))'.",
          en: "Export it first with 'knooppunt exporteer MAP --store \(Shell.quoted(path))'."))
    case .kindWanted(let path):
      return Trouble(
        what: Tekst(
          nl: "Van welke soort is dit bestand? \(path)", en: "Of which kind is this file? \(path)"),
        why: Tekst(nl: "De naam zegt het niet.", en: "Its name does not say."),
        remedy: Tekst(
          nl: "Zeg het met --soort, bijvoorbeeld --soort casussen.",
          en: "Say it with --soort, such as --soort casussen."))
    case .kindOfFolder(let path):
      return Trouble(
        what: Tekst(
          nl: "Voor een map geldt geen --soort: \(path)", en: "A folder takes no --soort: \(path)"),
        why: Tekst(
          nl: "De namen van de bestanden zeggen de soort.", en: "The names of its files say the kind."),
        remedy: Tekst(nl: "Laat --soort weg of noem één bestand.", en: "Leave --soort out or name one file."))
    case .mappingWanted(let path):
      return Trouble(
        what: Tekst(
          nl: "Welke kolom hoort bij welk veld? \(path)", en: "Which column belongs to which field? \(path)"),
        why: Tekst(
          nl: "Zonder koppeling zegt een CSV-bestand dat niet.", en: "Without a mapping a CSV file does not say that."),
        remedy: Tekst(
          nl: "Geef --koppeling BESTAND, of --soort SOORT als elk kopje zelf een veld is.",
          en: "Give --koppeling FILE, or --soort KIND where each heading is itself a field."))
    case .mappingUnwanted(let path):
      return Trouble(
        what: Tekst(
          nl: "Een koppeling hoort bij één CSV-bestand, niet bij een map: \(path)",
          en: "A mapping goes with one CSV file, not with a folder: \(path)"),
        why: Tekst(""),
        remedy: Tekst(nl: "Laat --koppeling weg of noem het bestand.", en: "Leave --koppeling out or name the file."))
    case .otherKind(let given, let mapped):
      return Trouble(
        what: Tekst(
          nl: "--soort zegt \(given) en de koppeling \(mapped).", en: "--soort says \(given) and the mapping \(mapped)."
        ),
        why: Tekst(""), remedy: Tekst(nl: "Laat --soort weg.", en: "Leave --soort out."))
    case .heading(let file, let fault):
      return Trouble(
        what: Tekst(
          nl: "De kopjes van \(file) zijn niet te gebruiken.", en: "The headings of \(file) cannot be used."),
        why: Self.place(fault.line, fault.column, fault.text),
        remedy: Tekst(nl: "Herstel de eerste regel.", en: "Mend the first line."))
    case .mapping(let file, let fault):
      return Trouble(
        what: Tekst(nl: "De koppeling klopt niet: \(file)", en: "The mapping is wrong: \(file)"),
        why: fault.place.map { Self.place($0.line, $0.column, fault.code.text) } ?? Self.sentence(fault.code.text),
        remedy: fault.code.remedy)
    case .cancelled:
      return Trouble(
        what: Tekst(nl: "Afgebroken.", en: "Cancelled."), why: Tekst(""),
        remedy: Tekst(nl: "Er is niets veranderd.", en: "Nothing has changed."))
    }
  }

  /// What cannot be read here is no store.
  private static func trouble(_ error: StoreError) -> Trouble {
    switch error.code {
    case .notFound:
      return Trouble(
        what: Tekst(nl: "Dit bestaat niet: \(error.path)", en: "This does not exist: \(error.path)"), why: Tekst(""),
        remedy: Tekst(nl: "Controleer het pad.", en: "Check the path."))
    case .notAStore:
      return Trouble(
        what: Tekst(nl: "Hier is niets in te lezen: \(error.path)", en: "There is nothing to read in: \(error.path)"),
        why: Tekst(
          nl: "Er staat geen bestand als casussen.jsonl of casussen.json.",
          en: "It holds no file such as casussen.jsonl or casussen.json."),
        remedy: Tekst(
          nl: "Noem een andere map, of één bestand met --soort.",
          en: "Name another folder, or one file with --soort."))
    default:
      return Trouble(
        what: Tekst(nl: "Dit is niet te lezen: \(error.path)", en: "This cannot be read: \(error.path)"),
        why: error.detail.isEmpty
          ? Tekst("")
          : Tekst(nl: "Het systeem meldt: \(error.words.nl).", en: "The system says: \(error.words.en)."),
        remedy: Tekst(nl: "Controleer het pad en de leesrechten.", en: "Check the path and the right to read it."))
    }
  }

  private static func place(_ line: Int, _ column: Int, _ text: Tekst) -> Tekst {
    Tekst(
      nl: "Regel \(line), teken \(column): \(text.nl).", en: "Line \(line), character \(column): \(text.en).")
  }

  private static func sentence(_ text: Tekst) -> Tekst {
    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }
    return Tekst(nl: capital(text.nl), en: capital(text.en))
  }
}

extension ImportCommitError {
  /// What / why / what to do.
  public var trouble: Trouble {
    switch self {
    case .changedMeanwhile:
      Trouble(
        what: Tekst(nl: "Er is niets overgenomen.", en: "Nothing was taken over."),
        why: Tekst(
          nl: "De opslag of een bestand is intussen veranderd.", en: "The store or a file has changed meanwhile."),
        remedy: Tekst(nl: "Probeer het opnieuw.", en: "Try again."))
    case .notSaved(let error): error.trouble(startedBare: false)
    case .refused(let failure): failure.trouble
    case .cancelled: ImportError.cancelled.trouble
    }
  }
}

extension MappingFault.Code {
  /// What is wrong, in words, without the place.
  public var text: Tekst {
    switch self {
    case .json(let code): return code.text
    case .notAnObject(""):
      return Tekst(nl: "de koppeling is geen JSON-object", en: "the mapping is not a JSON object")
    case .notAnObject(let name): return Tekst(nl: "'\(name)' is geen object", en: "'\(name)' is not an object")
    case .missing(let name): return Tekst(nl: "'\(name)' ontbreekt", en: "'\(name)' is missing")
    case .unknownMember(let name):
      return Tekst(nl: "'\(name)' is hier onbekend", en: "'\(name)' is unknown here")
    case .notAText(let name): return Tekst(nl: "'\(name)' is geen tekst", en: "'\(name)' is not a text")
    case .notAList(let name):
      return Tekst(nl: "'\(name)' is geen lijst van teksten", en: "'\(name)' is not a list of texts")
    case .unknownKind(let name):
      let known = Kinds.all.map(\.plural).joined(separator: ", ")
      return Tekst(
        nl: "'\(name)' is geen soort; kies uit: \(known)", en: "'\(name)' is not a kind; choose from: \(known)")
    case .badSign("decimaal", let found):
      return Tekst(
        nl: "'\(found)' staat niet voor centen; kies , of .", en: "'\(found)' is no sign before cents; choose , or .")
    case .badSign(_, ""): return Tekst(nl: "de scheiding is leeg", en: "the separator is empty")
    case .badSign(_, let found):
      return Tekst(
        nl: "'\(found)' scheidt geen cellen; kies ; of ,", en: "'\(found)' separates no cells; choose ; or ,")
    case .path(let path, let fault):
      return Tekst(nl: "pad '\(path)': \(fault.text.nl)", en: "path '\(path)': \(fault.text.en)")
    case .samePlace(let heading, let other):
      return Tekst(
        nl: "'\(heading)' en '\(other)' gaan naar hetzelfde veld; geef elk een eigen +1, +2 of laat er een weg",
        en: "'\(heading)' and '\(other)' go to the same field; give each its own +1, +2 or leave one out")
    case .holdsOne(let heading):
      return Tekst(
        nl:
          "'\(heading)' kan geen lijst van waarden zijn: het pad is geen lijst en geen eigen element als themas/+/code",
        en:
          "'\(heading)' cannot be a list of values: its path is neither a list nor an element of its own as themas/+/code"
      )
    case .notAnAmount(let heading):
      return Tekst(
        nl: "'\(heading)' gaat niet naar een bedrag; 'decimaal' past hier niet",
        en: "'\(heading)' does not go to an amount; 'decimaal' does not fit here")
    case .mappedAndSkipped(let heading):
      return Tekst(
        nl: "'\(heading)' staat in kolommen en in overslaan", en: "'\(heading)' stands in kolommen and in overslaan")
    case .unmapped(let heading):
      return Tekst(
        nl: "de kolom '\(heading)' is niet gekoppeld en niet overgeslagen",
        en: "the column '\(heading)' is neither mapped nor skipped")
    case .noSuchHeading(let heading):
      return Tekst(
        nl: "het bestand heeft geen kolom '\(heading)'", en: "the file has no column '\(heading)'")
    }
  }

  /// What to do about it.
  fileprivate var remedy: Tekst {
    switch self {
    case .unmapped:
      Tekst(
        nl: "Noem haar in 'kolommen' of in 'overslaan'.", en: "Name it in 'kolommen' or in 'overslaan'.")
    case .path, .unknownKind, .noSuchHeading:
      Tekst(
        nl: "'knooppunt schema SOORT' noemt de velden van een soort.",
        en: "'knooppunt schema KIND' names the fields of a kind.")
    default: Tekst(nl: "Herstel de koppeling.", en: "Mend the mapping.")
    }
  }
}

extension MappingPath.Fault {
  /// Why the path leads nowhere, in words.
  var text: Tekst {
    switch self {
    case .unknown(let name, nil): Tekst(nl: "'\(name)' is geen veld", en: "'\(name)' is not a field")
    case .unknown(let name, let near?):
      Tekst(
        nl: "'\(name)' is geen veld; bedoelde u '\(near)'?", en: "'\(name)' is not a field; did you mean '\(near)'?")
    case .elementWanted(let name):
      Tekst(
        nl: "'\(name)' is een lijst; zet er + of een nummer achter, als \(name)/+/…",
        en: "'\(name)' is a list; put + or a number behind it, as \(name)/+/…")
    case .fieldWanted(let name, let fields):
      Tekst(
        nl: "noem een veld van '\(name)': \(fields.joined(separator: ", "))",
        en: "name a field of '\(name)': \(fields.joined(separator: ", "))")
    case .nothingInside(let name):
      Tekst(nl: "in '\(name)' zit geen ander veld", en: "'\(name)' holds no other field")
    case .kept(let name):
      Tekst(nl: "'\(name)' houdt het programma zelf bij", en: "the program keeps '\(name)' itself")
    }
  }
}
