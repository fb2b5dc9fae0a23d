import PlainText
import RIECDomain

/// Making a list show what one looks for.
extension TutorialStep {
  static let narrowing = [
    TutorialStep(
      id: "filteren", name: Tekst(nl: "filteren", en: "filtering"),
      start: toCasussen,
      stages: [
        Stage(
          Task(
            "Typ `thema:witwassen`: de lijst volgt meteen. {Esc} sluit de regel, het filter blijft.",
            "Type `thema:witwassen`: the list follows at once. {Esc} closes the line, the filter stays.",
            brief: "typ `thema:witwassen`, dan {Esc}", "type `thema:witwassen`, then {Esc}")
        ) { $0.casussen?.filter.isOpen == true },
        Stage(
          Task(
            "Zo blijft er niets over of alles staan. Begin opnieuw met {lijst.filter}: `thema:witwassen`.",
            "This leaves nothing, or everything. Begin anew with {lijst.filter}: `thema:witwassen`.",
            brief: "opnieuw: {lijst.filter} `thema:witwassen`", "again: {lijst.filter} `thema:witwassen`")
        ) { $0.isAtEase && $0.casussen?.filter.applied != nil },
        Stage(
          Task(
            "Zoek de casussen over witwassen: {lijst.filter} opent de filterregel.",
            "Find the casussen about witwassen: {lijst.filter} opens the filter line.",
            brief: "{lijst.filter} opent het filter", "{lijst.filter} opens the filter")
        ) { $0.isAtEase && $0.casussen != nil },
      ],
      praise: Tekst(
        nl: "rechtsboven staat hoeveel er over zijn", en: "at the top right stands how many are left"),
      hint: Tekst(
        nl: "{lijst.filter}, dan `thema:witwassen`, dan {Esc}. Een gewoon woord kan ook.",
        en: "{lijst.filter}, then `thema:witwassen`, then {Esc}. An ordinary word works too.")
    ) { scene in
      // A list may begin with a filter of its own: that is not the learner's.
      guard let before = scene.before.casussen, let list = scene.after.casussen, !list.filter.isOpen,
        before.filter.isOpen || before.filter.applied != list.filter.applied, list.filter.applied != nil
      else { return false }
      return list.rowCount > 0 && list.rowCount < list.contents.total ?? .max
    },
    TutorialStep(
      id: "wissen", name: Tekst(nl: "een filter wissen", en: "clearing a filter"),
      start: toCasussen,
      stages: [
        Stage(
          Task(
            "Het filter staat boven de lijst zolang het geldt. {lijst.terug} wist het in één keer.",
            "The filter stands above the list as long as it holds. {lijst.terug} clears it at once.",
            brief: "{lijst.terug} wist het filter", "{lijst.terug} clears the filter")
        ) { $0.isAtEase && $0.casussen?.filter.applied != nil },
        Stage(
          Task(
            "Zet eerst een filter: {lijst.filter}, typ een woord, {Esc}.",
            "Set a filter first: {lijst.filter}, type a word, {Esc}.",
            brief: "{lijst.filter}, een woord, {Esc}", "{lijst.filter}, a word, {Esc}")
        ) { $0.casussen != nil && $0.overlay == nil },
      ],
      praise: Tekst(nl: "alle casussen staan er weer", en: "all casussen are back"),
      hint: Tekst(nl: "Druk {lijst.terug} in de lijst.", en: "Press {lijst.terug} in the list.")
    ) { scene in
      guard let before = scene.before.casussen, let after = scene.after.casussen else { return false }
      return before.filter.applied != nil && after.filter.applied == nil && !after.filter.isOpen
    },
    TutorialStep(
      id: "sorteren", name: Tekst(nl: "sorteren", en: "sorting"),
      start: toCasussen,
      stages: [
        Stage(
          Task(
            "Kies een andere kolom met {j} en {k}, of met haar beginletter; {Enter} sorteert.",
            "Choose another column with {j} and {k}, or with its first letter; {Enter} sorts.",
            brief: "{j} {k} kiest, {Enter} sorteert", "{j} {k} choose, {Enter} sorts")
        ) { $0.casussen?.sortChoice != nil },
        Stage(
          Task(
            "Zet de lijst in een andere volgorde: {lijst.sorteer} toont de kolommen.",
            "Put the list in another order: {lijst.sorteer} shows the columns.",
            brief: "{lijst.sorteer} sorteert", "{lijst.sorteer} sorts")
        ) { $0.isAtEase && $0.casussen != nil },
      ],
      praise: Tekst(nl: "{lijst.omkeren} keert de volgorde om", en: "{lijst.omkeren} turns the order round"),
      hint: Tekst(
        nl: "{lijst.sorteer}, dan een andere kolom, dan {Enter}.",
        en: "{lijst.sorteer}, then another column, then {Enter}.")
    ) { scene in
      guard let before = scene.before.casussen, let after = scene.after.casussen else { return false }
      return after.sortChoice == nil && after.contents.sort != before.sortChoice?.before ?? before.contents.sort
    },
    TutorialStep(
      id: "deel", name: Tekst(nl: "meer van een record zien", en: "seeing more of a record"),
      start: toCasussen,
      stages: [
        Stage(
          Task(
            "Onder de lijst staat de casus zelf. {lijst.deel} gaat daarheen; nog eens gaat terug.",
            "Below the list stands the casus itself. {lijst.deel} goes there; once more goes back.",
            brief: "{lijst.deel} naar het deel eronder", "{lijst.deel} to the pane below")
        ) { $0.isAtEase && $0.casussen != nil && App.reason(against: "lijst.deel", $0) == nil },
        Stage(
          Task(
            "{lijst.verwant} toont waar deze casus aan vastzit: locaties, betrokkenen, signalen.",
            "{lijst.verwant} shows what this casus is tied to: locaties, betrokkenen, signalen.",
            brief: "{lijst.verwant} toont wat verwant is", "{lijst.verwant} shows what is related")
        ) { $0.isAtEase && $0.casussen != nil },
      ],
      praise: Tekst(
        nl: "{lijst.verwant} toont in elke lijst wat verwant is",
        en: "{lijst.verwant} shows what is related in any list"
      ),
      hint: Tekst(
        nl: "In een venster van 34 regels of meer staat de casus ook onder de lijst.",
        en: "In a window of 34 lines or more the casus stands below the list too.")
    ) { scene in
      if case .related = scene.after.screens.last { return true }
      return scene.after.casussen?.panes.isPreviewFocused == true
    },
  ]
}
