import PlainText
import RIECDomain

/// Deciding signalen in Triage.
extension TutorialStep {
  static let deciding = [
    TutorialStep(
      id: "afwijzen", name: Tekst(nl: "een signaal afwijzen", en: "rejecting a signaal"),
      start: toTriage,
      stages: [
        resumeSession,
        Stage(
          Task(
            "Kies een reden met de letter ervoor, liefst zonder ●. {Enter} gaat verder en legt vast.",
            "Choose a reason with the letter before it, best one without ●. {Enter} goes on and records.",
            brief: "reden: een letter, dan {Enter}", "reason: a letter, then {Enter}")
        ) { $0.decides(.afwijzen) },
        otherDecision,
        Stage(
          Task(
            "Een signaal tegelijk. Lees het, en wijs het af: {triage.afwijzen}.",
            "One signaal at a time. Read it, and reject it: {triage.afwijzen}.",
            brief: "{triage.afwijzen} wijst af", "{triage.afwijzen} rejects")
        ) { $0.isAtCard },
      ],
      praise: Tekst(nl: "vastgelegd, en het volgende signaal staat er", en: "recorded, and the next signaal is there"),
      hint: Tekst(
        nl: "{ga.triage}, dan {triage.afwijzen}, een letter, en {Enter} tot het is vastgelegd.",
        en: "{ga.triage}, then {triage.afwijzen}, a letter, and {Enter} until it is recorded.")
    ) { $0.hasDecided(.afwijzen) },
    TutorialStep(
      id: "koppelen", name: Tekst(nl: "een signaal koppelen", en: "linking a signaal"),
      start: toTriage,
      stages: [
        resumeSession,
        Stage(
          Task(
            "Kies waaraan met de letter, of zoek met {/}. {Enter} legt het vast.",
            "Choose what to link it to by its letter, or search with {/}. {Enter} records it.",
            brief: "een letter, dan {Enter}", "a letter, then {Enter}")
        ) { $0.decides(.koppelen) },
        otherDecision,
        Stage(
          Task(
            "Onder Bekend staat wat erop lijkt. Koppel dit signaal daaraan: {triage.koppelen}.",
            "What resembles it stands below. Link this signaal to that: {triage.koppelen}.",
            brief: "{triage.koppelen} koppelt", "{triage.koppelen} links")
        ) { $0.isAtCard },
      ],
      praise: Tekst(nl: "het signaal hoort nu bij wat u koos", en: "the signaal now belongs to what you chose"),
      hint: Tekst(
        nl: "{triage.koppelen}, een letter, {Enter}. Niets bekend? {triage.overgeslagen} slaat het signaal over.",
        en: "{triage.koppelen}, a letter, {Enter}. Nothing known? {triage.overgeslagen} skips the signaal.")
    ) { $0.hasDecided(.koppelen) },
    TutorialStep(
      id: "terugnemen", name: Tekst(nl: "een besluit terugnemen", en: "taking a decision back"),
      start: takeBack,
      stages: [
        answerQuestion,
        Stage(
          Task(
            "Ook een besluit is terug te nemen, en dan wacht het signaal weer. Druk {wijzig.terugdraaien}.",
            "A decision can be taken back too, and the signaal waits again. Press {wijzig.terugdraaien}.",
            brief: "druk {wijzig.terugdraaien}: terugnemen", "press {wijzig.terugdraaien}: take back")
        ) { $0.isAtCard },
      ],
      praise: Tekst(nl: "zo vaak u wilt, stap voor stap", en: "as often as you like, step by step"),
      hint: Tekst(
        nl: "Druk {wijzig.terugdraaien} als er een signaal op het scherm staat.",
        en: "Press {wijzig.terugdraaien} when a signaal is on the screen.")
    ) { $0.hasTakenBack },
  ]

  private static let toTriage = Task(
    "Nieuwe signalen beslist u in Triage: {ga.triage}.", "New signalen are decided in Triage: {ga.triage}.",
    brief: "{ga.triage} naar Triage", "{ga.triage} to Triage")

  private static let resumeSession = Stage(
    Task(
      "Uw sessie van eerder wacht: {Enter} gaat ermee verder.", "Your earlier session waits: {Enter} goes on with it.",
      brief: "{Enter} hervat", "{Enter} goes on")
  ) { if case .offering? = $0.openTriage?.stage { $0.isAtEase } else { false } }

  private static let otherDecision = Stage(
    Task(
      "Dit is een ander besluit: {Esc} gaat terug naar het signaal.",
      "This is another decision: {Esc} goes back to the signaal.",
      brief: "{Esc} terug naar het signaal", "{Esc} back to the signaal")
  ) { if case .deciding? = $0.openTriage?.stage { $0.isAtEase } else { false } }
}

extension App.Model {
  /// Whether a signaal stands there to be decided.
  fileprivate var isAtCard: Bool {
    if case .card? = openTriage?.stage { isAtEase } else { false }
  }

  /// Whether what this decision asks stands there.
  fileprivate func decides(_ choice: TriageChoice) -> Bool {
    guard case .deciding(let strip)? = openTriage?.stage else { return false }
    return strip.decision.choice == choice
  }
}

extension TutorialStep.Scene {
  /// Whether this decision was saved just now.
  fileprivate func hasDecided(_ choice: TriageChoice) -> Bool {
    guard case .saved(.success) = message, case .saving(.decision(_, let decision), _)? = before.openTriage?.stage
    else {
      return false
    }
    return decision.choice == choice
  }
}
