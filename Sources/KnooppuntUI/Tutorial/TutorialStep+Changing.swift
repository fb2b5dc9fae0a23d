import PlainText
import RIECDomain

/// Changing a record, and taking that back.
extension TutorialStep {
  static let changing = [
    TutorialStep(
      id: "bewerken", name: Tekst(nl: "bewerken en opslaan", en: "editing and saving"),
      start: toCasussen,
      stages: [
        question,
        Stage(
          Task(
            "De regels waarschuwen. Aanvaard met de letter of {*}, en zeg waarom; {Enter} slaat op.",
            "The rules warn. Accept with the letter or {*}, and say why; {Enter} saves.",
            brief: "{*} aanvaardt; zeg waarom, {Enter}", "{*} accepts; say why, {Enter}")
        ) { if case .accepting? = $0.openForm?.phase { true } else { false } },
        Stage(
          Task(
            "Verander wat er staat; {Enter} is klaar, {Esc} laat het zoals het was.",
            "Change what stands there; {Enter} is done, {Esc} leaves it as it was.",
            brief: "typ iets anders, dan {Enter}", "type something else, then {Enter}")
        ) { $0.overlay == nil && $0.openForm?.editor != nil },
        Stage(
          Task(
            "Uw wijziging staat nog alleen hier. Sla op: {formulier.opslaan}.",
            "Your change is only here so far. Save it: {formulier.opslaan}.",
            brief: "{formulier.opslaan} slaat op", "{formulier.opslaan} saves")
        ) { $0.overlay == nil && $0.openForm?.isChanged == true },
        Stage(
          Task(
            "Kies een veld, bijvoorbeeld de codenaam: {formulier.bewerk} opent het.",
            "Choose a field, the codenaam for example: {formulier.bewerk} opens it.",
            brief: "{formulier.bewerk} opent het veld", "{formulier.bewerk} opens the field")
        ) { $0.overlay == nil && $0.openForm != nil },
        Stage(
          Task(
            "Wijzig deze casus: {wijzig.bewerk} opent het formulier.",
            "Change this casus: {wijzig.bewerk} opens the form.",
            brief: "{wijzig.bewerk} bewerkt", "{wijzig.bewerk} edits")
        ) { $0.isAtEase && ($0.casussen != nil || $0.openRecord?.sheet.kind == .casus) },
        backFromRelated, backFromOther,
      ],
      praise: Tekst(nl: "de wijziging staat op schijf, met uw naam erbij", en: "the change is on disk, with your name"),
      hint: Tekst(
        nl: "{wijzig.bewerk}, dan {formulier.bewerk} op een veld, iets typen, {Enter}, {formulier.opslaan}.",
        en: "{wijzig.bewerk}, then {formulier.bewerk} on a field, type, {Enter}, {formulier.opslaan}.")
    ) { scene in
      guard case .saved(.success) = scene.message, let form = scene.before.openForm else { return false }
      return form.purpose == .edit
    },
    TutorialStep(
      id: "ongedaan", name: Tekst(nl: "een wijziging terugdraaien", en: "taking a change back"),
      start: takeBack,
      stages: [answerQuestion],
      praise: Tekst(
        nl: "{wijzig.opnieuw} doet het weer; het journaal houdt beide",
        en: "{wijzig.opnieuw} does it again; the journal keeps both"),
      hint: Tekst(
        nl: "Druk {wijzig.terugdraaien} in een lijst of record.", en: "Press {wijzig.terugdraaien} in a list or record."
      )
    ) { $0.hasTakenBack },
    TutorialStep(
      id: "verder", name: Tekst(nl: "een casus verder zetten", en: "moving a casus on"),
      start: toCasussen,
      stages: [
        question,
        Stage(
          Task(
            "Een casus en zijn onderdelen gaan elk apart verder. Kies de eerste: {a}.",
            "A casus and its parts move on separately. Choose the first: {a}.",
            brief: "{a} kiest de casus zelf", "{a} chooses the casus")
        ) { if case .move(let move) = $0.overlay { move.chosen == nil } else { false } },
        Stage(
          Task(
            "Achter een stap staat wat er ontbreekt. Kies er een waar niets bij staat, zoals `aangehouden`.",
            "Behind a step stands what it lacks. Choose one that lacks nothing, such as `aangehouden`.",
            brief: "kies een stap zonder 'ontbreekt'", "choose a step that lacks nothing")
        ) { if case .move = $0.overlay { true } else { false } },
        Stage(
          Task(
            "Schrijf kort waarom; {Enter} is klaar.", "Write briefly why; {Enter} is done.",
            brief: "schrijf waarom, dan {Enter}", "write why, then {Enter}")
        ) { $0.overlay == nil && $0.openForm?.isStep == true && $0.openForm?.editor != nil },
        Stage(
          Task(
            "Geef een reden: {formulier.bewerk} opent de toelichting. Daarna slaat {formulier.opslaan} op.",
            "Give a reason: {formulier.bewerk} opens the toelichting. Then {formulier.opslaan} saves.",
            brief: "{formulier.bewerk} toelichting", "{formulier.bewerk} toelichting")
        ) { $0.overlay == nil && $0.openForm?.isStep == true && $0.openForm?.toelichting.isEmpty == true },
        Stage(
          Task(
            "Sla op: {formulier.opslaan}.", "Save: {formulier.opslaan}.",
            brief: "{formulier.opslaan} slaat op", "{formulier.opslaan} saves")
        ) { $0.overlay == nil && $0.openForm?.isStep == true },
        Stage(
          Task(
            "Zet deze casus verder in zijn status: {wijzig.verder}.",
            "Move this casus on in its status: {wijzig.verder}.",
            brief: "{wijzig.verder} zet verder", "{wijzig.verder} moves on")
        ) { $0.isAtEase && ($0.casussen != nil || $0.openRecord?.sheet.kind == .casus) },
        backFromRelated, backFromOther,
      ],
      praise: Tekst(
        nl: "de nieuwe status staat er, met datum en naam", en: "the new status is there, with date and name"),
      hint: Tekst(
        nl: "Kan deze casus niet verder? {Esc}, kies een andere met {beweeg.omlaag}, en weer {wijzig.verder}.",
        en: "Cannot this casus move on? {Esc}, choose another with {beweeg.omlaag}, and {wijzig.verder} again.")
    ) { scene in
      guard case .saved(.success) = scene.message, let form = scene.before.openForm else { return false }
      return form.isStep
    },
  ]

  private static let backFromRelated = Stage(
    Task(
      "Ga terug naar de lijst: {verwant.terug}.", "Go back to the list: {verwant.terug}.",
      brief: "{verwant.terug} gaat terug", "{verwant.terug} goes back")
  ) { if case .related = $0.screens.last { $0.isAtEase } else { false } }

  private static let backFromOther = Stage(
    Task(
      "Dit is geen casus. Ga terug naar de lijst: {record.terug}.",
      "This is no casus. Go back to the list: {record.terug}.",
      brief: "{record.terug} gaat terug", "{record.terug} goes back")
  ) { $0.isAtEase && $0.openRecord != nil }

  /// What asks to take the last change back.
  static let takeBack = Task(
    "Vergist? Druk {wijzig.terugdraaien} om uw laatste wijziging terug te draaien.",
    "A mistake? Press {wijzig.terugdraaien} to take your last change back.",
    brief: "druk {wijzig.terugdraaien}: terugdraaien", "press {wijzig.terugdraaien}: take it back")

  /// A change of an earlier run is taken back after a question.
  static let answerQuestion = Stage(
    Task(
      "Lees wat er teruggaat en antwoord met {j}.", "Read what is taken back, and answer with {y}.",
      brief: "{j} draait terug", "{y} takes back")
  ) { if case .question = $0.overlay { true } else { false } }
}

extension TutorialStep.Scene {
  /// Whether a change was taken back just now.
  var hasTakenBack: Bool {
    guard case .reversed(let reversed) = message, case .success = reversed.result else { return false }
    return after.sitting.undone.count > before.sitting.undone.count
  }
}
