import PlainText
import RIECDomain

/// Finding commands, words, changes and one's own lists.
extension TutorialStep {
  static let finding = [
    TutorialStep(
      id: "opdracht", name: Tekst(nl: "opdrachten geven", en: "giving commands"),
      start: Task(
        "Wat een toets doet heeft ook een naam. Druk {opdracht} en typ die, of {opdrachten} en zoek haar op.",
        "What a key does has a name too. Press {opdracht} and type it, or {opdrachten} and look it up.",
        brief: "{opdracht} begint een opdracht", "{opdracht} begins a command"),
      stages: [
        Stage(
          Task(
            "Typ een opdracht, bijvoorbeeld `signalen`; {Tab} vult aan, {Enter} voert uit.",
            "Type a command, `signalen` for example; {Tab} completes, {Enter} carries out.",
            brief: "`signalen` en {Enter}", "`signalen` and {Enter}")
        ) { if case .command = $0.overlay { true } else { false } },
        Stage(
          Task(
            "Typ een deel van een opdracht en kies met {↓}; {Enter} voert uit.",
            "Type part of a command and choose with {↓}; {Enter} carries out.",
            brief: "typ, en {Enter}", "type, and {Enter}")
        ) { if case .palette = $0.overlay { true } else { false } },
      ],
      praise: Tekst(nl: "zo vindt u ook wat u zelden gebruikt", en: "this finds what you seldom use too"),
      hint: Tekst(
        nl: "Bijvoorbeeld {opdracht}, dan `signalen`, dan {Enter}.",
        en: "For example {opdracht}, then `signalen`, then {Enter}.")
    ) { $0.hasObeyed },
    TutorialStep(
      id: "hulp", name: Tekst(nl: "hulp en woordenlijst", en: "help and glossary"),
      start: Task(
        "Kwijt hoe iets gaat? Met {help} ziet u alle toetsen van dit scherm.",
        "Lost? Press {help} to see every key of this screen.",
        brief: "{help} toont de toetsen", "{help} shows the keys"),
      stages: [
        Stage(
          Task(
            "Typ om een toets te zoeken. Nog een {?} toont de woordenlijst van het vak.",
            "Type to search for a key. Another {?} shows the glossary of the field.",
            brief: "nog een {?}: de woordenlijst", "another {?}: the glossary")
        ) { if case .help = $0.overlay { true } else { false } }
      ],
      praise: Tekst(nl: "typ om een woord te zoeken; {Esc} sluit", en: "type to find a word; {Esc} closes"),
      hint: Tekst(
        nl: "Druk {help} en daarna {?}, zonder iets te typen.",
        en: "Press {help} and then {?}, without typing anything.")
    ) { if case .glossary = $0.after.overlay { true } else { false } },
    TutorialStep(
      id: "journaal", name: Tekst(nl: "zien wie wat wijzigde", en: "seeing who changed what"),
      start: Task(
        "Wie wijzigde wat, wanneer en waarom? {ga.journaal} opent het journaal.",
        "Who changed what, when and why? {ga.journaal} opens the journal.",
        brief: "{ga.journaal} opent het journaal", "{ga.journaal} opens the journal"),
      stages: [],
      praise: Tekst(
        nl: "uw eigen wijzigingen staan bovenaan", en: "your own changes stand at the top"),
      hint: Tekst(
        nl: "Ga met {Esc} uit wat open staat, en druk {ga.journaal}.",
        en: "Leave what is open with {Esc}, and press {ga.journaal}.")
    ) { if case .journaal(let journaal) = $0.after.screens.last { !journaal.entries.isEmpty } else { false } },
    TutorialStep(
      id: "weergave", name: Tekst(nl: "een lijst bewaren", en: "keeping a list"),
      start: toCasussen,
      stages: [
        Stage(
          Task(
            "Geef de lijst een naam, bijvoorbeeld `mijn lijst`; {Enter} bewaart.",
            "Give the list a name, `my list` for example; {Enter} saves.",
            brief: "typ een naam, dan {Enter}", "type a name, then {Enter}")
        ) { if case .naming = $0.overlay { true } else { false } },
        Stage(
          Task(
            "Die naam is er al: {j} vervangt de weergave.", "That name is taken: {y} replaces the view.",
            brief: "{j} vervangt", "{y} replaces")
        ) { if case .question = $0.overlay { true } else { false } },
        Stage(
          Task(
            "Bewaar deze lijst met filter en volgorde: {lijst.bewaar}.",
            "Save this list with its filter and order: {lijst.bewaar}.",
            brief: "{lijst.bewaar} bewaart de lijst", "{lijst.bewaar} saves the list")
        ) { model in
          guard model.isAtEase, case .list = model.screens.last else { return false }
          return model.screens.last?.list?.filter.applied != nil
        },
        Stage(
          Task(
            "Filter de lijst, met {lijst.filter}, en bewaar haar dan: {lijst.bewaar}.",
            "Filter the list, with {lijst.filter}, and then save it: {lijst.bewaar}.",
            brief: "{lijst.filter} filtert, {lijst.bewaar} bewaart", "{lijst.filter} filters, {lijst.bewaar} saves")
        ) { if case .list = $0.screens.last { $0.isAtEase } else { false } },
      ],
      praise: Tekst(nl: "{weergaven} opent uw weergaven, op elk scherm", en: "{weergaven} opens your views, anywhere"),
      hint: Tekst(
        nl: "In een lijst: {lijst.bewaar}, een naam, {Enter}.", en: "In a list: {lijst.bewaar}, a name, {Enter}.")
    ) { $0.after.keeping.saving != nil && $0.before.keeping.saving == nil },
  ]
}

extension TutorialStep.Scene {
  /// Whether a command was given by its name just now.
  fileprivate var hasObeyed: Bool {
    guard case .terminal(.key(.enter), _) = message, after.notice?.role != .warning,
      after.notice?.isRefusal != true
    else { return false }
    if case .lessons = after.overlay { return false }
    switch (before.overlay, after.overlay) {
    case (.command(let line), let now):
      if case .command = now { return false }
      return !line.field.text.isEmpty
    case (.palette, .palette): return false
    case (.palette, _): return true
    default: return false
    }
  }
}
