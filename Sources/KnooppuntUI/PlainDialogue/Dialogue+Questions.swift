import PlainText
import RIECDomain
import TerminalUI

/// Questions with given answers, and where a record can go on.
extension Dialogue {
  static func question(_ dialog: Dialog.Model, _ taal: Taal) -> Question {
    if dialog.isTyping {
      let prompt = Tekst(nl: "Typ het (leeg laat alles staan): ", en: "Type it (empty leaves all as it is): ")
      return Question(lines: [dialog.title] + dialog.lines, prompt: prompt.safe(taal))
    }
    let answers = dialog.choices.map { choice in
      (choice.keys.first.map { "\($0) " } ?? "") + choice.label.string
    }.joined(separator: ", ")
    return Question(lines: [dialog.title] + dialog.lines, prompt: SafeText(answers + ": "))
  }

  static func take(_ words: Answer, _ dialog: Dialog.Model, _ taal: Taal) -> [Step] {
    if dialog.isTyping { return words.isEmpty ? [.key(.escape)] : [.paste(words.literal), .key(.enter)] }
    let folded = Folding.fold(words.text)
    let choice =
      dialog.choices.first { choice in
        choice.keys.contains { words.text == String($0) || folded == String($0) }
      } ?? dialog.choices.first { Folding.fold($0.label.string) == folded }
    if let key = choice?.keys.first { return [.key(.character(key))] }
    return [.say(unknown(words.text), in: taal)]
  }

  // MARK: - m

  static func question(_ move: Move.Model, _ taal: Taal) -> Question {
    let which = Tekst(nl: "Welke? een nummer, < terug, ! laten: ", en: "Which one? a number, < back, ! leave it: ")
    guard let subject = move.subject else {
      let lines = move.subjects.enumerated().map { place, subject in
        SafeText(" \(place + 1) \(subject.label)\(subject.status.isEmpty ? "" : ", \(subject.status)")")
      }
      let title = Tekst(nl: "Wat gaat verder?", en: "What moves on?")
      return Question(lines: [SafeText(move.record.id.text), title.safe(taal)] + lines, prompt: which.safe(taal))
    }
    let title = Tekst(
      nl: "\(move.record.id.text): van \(subject.status) naar", en: "\(move.record.id.text): from \(subject.status) to")
    guard !subject.steps.isEmpty else {
      let none = Tekst(nl: "hier gaat niets verder", en: "nothing goes on from here")
      return Question(
        lines: [title.safe(taal), none.safe(taal)], prompt: Tekst(nl: "! terug: ", en: "! back: ").safe(taal))
    }
    let lines = subject.steps.enumerated().map { place, step in
      let missing = step.missing.map { $0.label(taal) }.joined(separator: ", ")
      let note =
        missing.isEmpty
        ? Tekst(nl: "kan", en: "possible")(taal)
        : Tekst(nl: "nog nodig: \(missing)", en: "still needed: \(missing)")(taal)
      return SafeText(" \(place + 1) \(step.label(taal)): \(note)")
    }
    return Question(lines: [title.safe(taal)] + lines, prompt: which.safe(taal))
  }

  static func take(_ words: Answer, _ move: Move.Model, _ office: Office) -> [Step] {
    let taal = office.taal
    // Leaving the steps of a part shows the parts again.
    if words.text == "!" || words.text == "stop" {
      return Array(repeating: .key(.escape), count: move.chosen != nil && move.subjects.count > 1 ? 2 : 1)
    }
    if words.text == "<" { return [.key(.escape)] }
    guard let place = words.place(in: move.letters) else {
      return [
        .say(
          Tekst(
            nl:
              "Kies een nummer. Wat nog nodig is wordt daarna gevraagd, of vult u eerst in met: bewerk \(move.record.id.text).",
            en:
              "Choose a number. What is still needed is asked next, or fill it in first with: edit \(move.record.id.text)."
          ),
          in: taal)
      ]
    }
    if let subject = move.subject, subject.steps[place].isVernietiging {
      return [
        .say(
          Tekst(
            nl: "Vernietigen vraagt twee mensen: gebruik 'knooppunt vernietig'.",
            en: "Destroying takes two people: use 'knooppunt vernietig'."), in: taal)
      ]
    }
    guard let letter = move.letters[place] else { return [] }
    return [.key(.character(letter))]
  }
}
