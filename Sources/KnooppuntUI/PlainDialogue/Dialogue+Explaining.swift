import PlainText
import RIECDomain
import TerminalUI

/// What `?` says of a question that is no field: what each answer does.
extension Dialogue {
  /// What each answer does; nil where the question explains itself with what may be typed there.
  static func explanation(_ state: State, _ model: App.Model) -> [Tekst]? {
    if state.isStopping {
      guard asksForText(state, model) else {
        return [Tekst(nl: "j stopt, n gaat verder waar u was.", en: "y stops, n goes on where you were.")]
      }
      return [
        Tekst(
          nl: "j stopt hier, n gaat verder waar u was. Typ \\stop als 'stop' het antwoord is.",
          en: "y stops here, n goes on where you were. Type \\stop if 'stop' is the answer.")
      ]
    }
    if state.isNoting { return [noteText] }
    if !state.begun.isEmpty { return [moreText] }
    switch place(model) {
    case .question(let dialog): return explanation(dialog, model)
    case .move: return [moveText]
    case .form(let form): return explanation(form, state)
    case .triage(let triage): return explanation(triage, state, model.office.taal)
    case .home, .elsewhere: return nil
    }
  }

  private static let noteText = Tekst(
    nl: "Een notitie van een regel, met uw naam en de dag erbij. Enter zonder tekst: geen notitie.",
    en: "A note of one line, kept with your name and the day. Enter without a text: no note.")

  private static let moreText = Tekst(
    nl: "De volgende regel van de tekst. Eindigt hij op \\, dan komt er nog een; anders is de tekst klaar.",
    en: "The next line of the text. If it ends in \\ another one follows; else the text is done.")

  private static let moveText = Tekst(
    nl:
      "Een nummer kiest de stap; wat nog nodig is vraagt het formulier daarna, en pas ja op 'Opslaan?' voert hem uit. "
      + "< gaat terug, ! doet niets.",
    en: "A number chooses the step; the form then asks what is still needed, and only yes to 'Save?' takes it. "
      + "< goes back, ! does nothing.")

  // MARK: - Given answers

  private static func explanation(_ dialog: Dialog.Model, _ model: App.Model) -> [Tekst] {
    if dialog.isTyping {
      return [
        Tekst(
          nl:
            "Wat gevraagd wordt moet u typen, zodat het niet per ongeluk gebeurt. Enter zonder tekst: er gebeurt niets.",
          en:
            "What is asked has to be typed, so that it does not happen by accident. Enter without a text: nothing happens."
        )
      ]
    }
    var texts: [Tekst] = []
    if case .question(_, .draft) = model.overlay {
      texts = draftTexts
    } else if case .question(_, .quit) = model.overlay {
      texts = leavingTexts
    } else if case .form(let form) = model.screens.last, case .asking(_, .leaving) = form.phase {
      texts = leavingTexts
    }
    // Of what cannot be saved the first answer is left out.
    let fitting = texts.suffix(dialog.choices.count)
    guard fitting.count == dialog.choices.count else {
      return [
        Tekst(
          nl: "Typ wat vóór het antwoord staat, of het woord zelf.",
          en: "Type what stands before the answer, or the word itself.")
      ]
    }
    return zip(dialog.choices, fitting).enumerated().map { place, answer in
      let label = answer.0.label.string
      return Tekst(nl: " \(place + 1) \(label): \(answer.1.nl)", en: " \(place + 1) \(label): \(answer.1.en)")
    }
  }

  private static let leavingTexts = [
    Tekst(nl: "legt de wijzigingen vast.", en: "records the changes."),
    Tekst(
      nl: "er verandert nog niets; 'concepten' opent het formulier later weer.",
      en: "nothing changes yet; 'drafts' opens the form again later."),
    Tekst(nl: "wat u in dit formulier typte is weg.", en: "what you typed in this form is gone."),
    Tekst(nl: "terug naar de velden.", en: "back to the fields."),
  ]

  private static let draftTexts = [
    Tekst(nl: "het formulier met wat u toen typte.", en: "the form with what you typed then."),
    Tekst(
      nl: "het blijft wachten; 'concepten' biedt het weer aan.", en: "it goes on waiting; 'drafts' offers it again."),
    Tekst(
      nl: "het wordt niet meer aangeboden; het bestand gaat naar de map quarantine.",
      en: "it is not offered again; the file goes to the folder quarantine."),
  ]

  // MARK: - Forms

  private static func explanation(_ form: Form.Model, _ state: State) -> [Tekst]? {
    switch form.phase {
    case .accepting:
      return [
        Tekst(
          nl: "Er is een waarschuwing, geen fout: opslaan kan, als u zegt waarom. Dat komt bij de wijziging in het "
            + "journaal. ! gaat terug naar de velden.",
          en:
            "This is a warning, not a fault: it can be saved if you say why. That is kept with the change in the journal. "
            + "! goes back to the fields.")
      ]
    case .choosing:
      return [
        Tekst(
          nl:
            "1 houdt uw waarde, 2 die van de ander; daarna wordt het nog eens opgeslagen. ! gaat terug naar de velden.",
          en: "1 keeps your value, 2 the other one; then it is saved once more. ! goes back to the fields.")
      ]
    default: break
    }
    switch state.form?.stage ?? .fields {
    case .fields:
      guard !state.found.isEmpty else { return nil }
      return [whichText]
    case .reden:
      return [
        Tekst(
          nl: "Waarom u dit wijzigt, in een zin. Hij staat straks bij de wijziging in het journaal. Enter: geen reden. "
            + "< gaat terug naar de velden, ! verlaat het formulier.",
          en: "Why you change this, in a sentence. It is kept with the change in the journal. Enter: no reason. "
            + "< goes back to the fields, ! leaves the form.")
      ]
    case .confirming:
      return [
        Tekst(
          nl: "j slaat op. n slaat niet op, en vraagt wat er met uw wijzigingen moet. < gaat terug naar de velden.",
          en: "y saves. n does not save, and asks what becomes of your changes. < goes back to the fields.")
      ]
    }
  }

  private static let whichText = Tekst(
    nl: "Typ het nummer van wat u bedoelt, of andere woorden om opnieuw te zoeken.",
    en: "Type the number of the one you mean, or other words to search again.")

  // MARK: - Triage

  private static func explanation(_ triage: Triage.Model, _ state: State, _ taal: Taal) -> [Tekst]? {
    switch triage.stage {
    case .offering:
      return [
        Tekst(
          nl:
            "Een nummer gaat verder met die sessie, waar zij gebleven was; 'nieuw' begint een sessie met alles wat nu "
            + "wacht. 'stop' gaat terug naar de opdrachten.",
          en:
            "A number goes on with that session, where it was left; 'new' begins one with all that waits now. 'stop' goes "
            + "back to the commands.")
      ]
    case .ended:
      return [
        Tekst(
          nl:
            "'afronden' sluit de sessie en geeft het verslag. 'ongedaan' draait uw laatste besluit terug. 'vorige' toont het "
            + "laatste signaal nog eens. + neemt op wat intussen binnenkwam. 'stop' laat de sessie open.",
          en:
            "'finish' closes the session and gives the report. 'undo' takes your last decision back. 'previous' shows the "
            + "last signaal again. + takes in what came meanwhile. 'stop' leaves the session open.")
      ]
    case .deciding(let strip):
      if !strip.warnings.isEmpty {
        return [
          Tekst(
            nl: "Er is een waarschuwing, geen fout. j legt het besluit toch vast, n gaat terug naar de vragen.",
            en: "This is a warning, not a fault. y records the decision all the same, n goes back to the questions.")
        ]
      }
      if strip.purpose == .giveBack, strip.toelichting.text.isEmpty {
        return [
          Tekst(
            nl: "Wat er nog aan het besluit ontbreekt; wie het voorlegde leest het. ! geeft niet terug.",
            en: "What the decision still lacks; who put it forward reads it. ! does not return it.")
        ]
      }
      guard strip.focus == nil else { return state.found.isEmpty ? nil : [whichText] }
      return [
        Tekst(
          nl:
            "j legt het besluit vast; 'ongedaan' draait het daarna nog terug. n legt niets vast en bewaart uw antwoorden. "
            + "< gaat terug naar de vragen.",
          en: "y records the decision; 'undo' can still take it back. n records nothing and keeps your answers. "
            + "< goes back to the questions.")
      ]
    default: return nil
    }
  }
}
