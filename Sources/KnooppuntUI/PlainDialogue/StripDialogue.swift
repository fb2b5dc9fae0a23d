import PlainText
import RIECDomain
import RIECReports
import StrictJSON
import TerminalUI

extension Dialogue {
  /// What a decision asks, as questions; nothing is recorded before it was said that it should be.
  struct StripDialogue {
    private let strip: Triage.Strip
    private let world: Triage.World
    /// Records of which one is to be chosen by its number.
    private(set) var found: [RecordPicker.Candidate]
    private var taal: Taal { world.taal }

    init(_ strip: Triage.Strip, _ world: Triage.World, _ found: [RecordPicker.Candidate]) {
      (self.strip, self.world, self.found) = (strip, world, found)
    }

    private var items: [TriageAsk.Item] { strip.items(world) }
    private var item: TriageAsk.Item? { items.first { $0.question == strip.focus } }

    // MARK: - Asking

    var question: Question {
      var lines = strip.note.map { [$0.text.safe(taal)] } ?? []
      if !strip.warnings.isEmpty {
        lines += strip.warnings.map { $0.message.safe(taal) }
        return Question(
          lines: lines, prompt: Tekst(nl: "Toch vastleggen? j/n: ", en: "Record it all the same? y/n: ").safe(taal))
      }
      if strip.purpose == .giveBack, strip.toelichting.text.isEmpty {
        return Question(
          lines: lines, prompt: Tekst(nl: "Toelichting bij het teruggeven: ", en: "Why it is returned: ").safe(taal))
      }
      guard let item else { return Question(lines: lines + summary, prompt: confirmation) }
      let place = (items.firstIndex(of: item) ?? 0) + 1
      if let fault = item.fault, strip.note?.text != fault { lines.append(fault.safe(taal)) }
      return Question(
        item.label.safe(taal), SafeText(" (\(place)/\(items.count)), \(state(of: item)(taal))"), before: lines,
        choices: found.isEmpty ? options(of: item) : Dialogue.lines(of: found))
    }

    private var confirmation: SafeText {
      Tekst(nl: "Vastleggen? j/n, < terug naar de vragen: ", en: "Record? y/n, < back to the questions: ").safe(taal)
    }

    /// What stands there, and how it is taken.
    private func state(of item: TriageAsk.Item) -> Tekst {
      guard let answer = item.answer else {
        return item.isRequired ? Tekst(nl: "nodig", en: "needed") : Tekst(nl: "mag leeg", en: "may be empty")
      }
      let shown = shown(answer, item)
      if item.fault != nil { return Tekst(nl: "nu: \(shown)", en: "now: \(shown)") }
      if strip.visited.contains(item.question) {
        return Tekst(nl: "nu: \(shown). Enter laat dit staan", en: "now: \(shown). Enter keeps it")
      }
      return Tekst(nl: "voorstel: \(shown). = neemt dit over", en: "proposed: \(shown). = takes it")
    }

    private func options(of item: TriageAsk.Item) -> [SafeText] {
      let options = strip.options(of: item, world)
      let lines = options.map { option in
        let needsText = item.choices.first { .string($0.code.text) == option.value }?.needsText == true
        let asks = needsText ? Tekst(nl: ", vraagt toelichting", en: ", asks for an explanation")(taal) : ""
        let note = option.note(taal)
        return SafeText(
          " \(sign(of: option, among: options)) \(option.label(taal))\(note.isEmpty ? "" : ", \(note)")\(asks)")
      }
      guard case .reference = item.question.field.type else { return lines }
      let other =
        lines.isEmpty
        ? Tekst(nl: " typ woorden om te zoeken, of een kenmerk", en: " type words to search for, or an id")
        : Tekst(nl: " of typ woorden om te zoeken, of een kenmerk", en: " or type words to search for, or an id")
      return lines + [other.safe(taal)]
    }

    /// What chooses an option: of a record the number that it has on the card, of the others their place.
    private func sign(of option: Triage.Strip.Option, among options: [Triage.Strip.Option]) -> String {
      if case .bool = option.value { return option.key.map { String($0) } ?? "-" }
      let place = option.value.string.flatMap { id in world.card.lettered.firstIndex { $0.match.id.text == id } }
      return (place ?? options.firstIndex(of: option)).map { String($0 + 1) } ?? "-"
    }

    private func shown(_ value: JSONValue, _ item: TriageAsk.Item) -> String {
      if let option = strip.options(of: item, world).first(where: { $0.value == value }) { return option.label(taal) }
      return item.question.field.type.display(value, taal).replacing("\n", with: " ")
    }

    /// The decision with its answers.
    private var summary: [SafeText] {
      let id = world.card.id.text
      let what = strip.decision.choice.label
      let title: Tekst
      switch strip.purpose {
      case .decide, .many: title = Tekst(nl: "\(id): \(what.nl)", en: "\(id): \(what.en)")
      case .confirm(let by):
        title = Tekst(
          nl: "\(id): bevestigen wat \(by) voorlegde: \(what.nl)",
          en: "\(id): confirm what \(by) put forward: \(what.en)")
      case .giveBack:
        let text = strip.toelichting.text
        title = Tekst(nl: "\(id): teruggeven: \(text)", en: "\(id): return: \(text)")
      }
      return [title.safe(taal)]
        + items.map { item in
          let none = Tekst(nl: "leeg", en: "empty")(taal)
          let fault = item.fault.map { " (\($0(taal)))" } ?? ""
          return SafeText(" \(item.label(taal)): \(item.answer.map { shown($0, item) } ?? none)\(fault)")
        }
    }

    // MARK: - Answers

    mutating func take(_ words: Answer, _ office: Office) -> [Step] {
      let chosen = found
      found = []
      if !strip.warnings.isEmpty {
        guard let isYes = words.isYes else { return [.say(Dialogue.yesOrNo, in: taal)] }
        return [.triage(.typed(isYes ? .character(taal == .nl ? "j" : "y") : .escape))]
      }
      if words.text == "!" { return left }
      if strip.purpose == .giveBack, strip.toelichting.text.isEmpty {
        return words.isEmpty
          ? [.say(Tekst(nl: "Zeg waarom, of ! om het te laten.", en: "Say why, or ! to leave it."), in: taal)]
          : [.triage(.pasted(words.literal))]
      }
      guard let item else { return takeConfirmation(words) }
      switch words.text {
      case "?": return [.say(help(item))]
      case "<": return [.triage(.answered(.back))]
      case "": return keep(item)
      case "=":
        guard item.answer != nil else {
          return [.say(Tekst(nl: "Er is geen voorstel.", en: "Nothing is proposed."), in: taal)]
        }
        return item.fault.map { [.say($0, in: taal)] } ?? [.triage(.answered(.kept))]
      case "-":
        guard !item.isRequired else { return [.say(needed(item), in: taal)] }
        return [.triage(.answered(.value(nil)))]
      default: break
      }
      if let place = words.place(in: chosen) {
        return [.triage(.answered(.value(.string(chosen[place].id.text))))]
      }
      if !chosen.isEmpty, Int(words.text) != nil {
        found = chosen
        return [.say(FieldAnswer.nothing(at: words.text), in: taal)]
      }
      return answer(words.literal, item, office)
    }

    private mutating func answer(_ text: String, _ item: TriageAsk.Item, _ office: Office) -> [Step] {
      let options = strip.options(of: item, world)
      if let option = option(named: text, among: options) {
        return said(option, for: text, item, options) + [.triage(.answered(.value(option.value)))]
      }
      let isReference = if case .reference = item.question.field.type { true } else { false }
      guard options.isEmpty || isReference else {
        return [.say(FieldAnswer.nothing(at: text), in: taal)]
      }
      let path = FieldPath([item.question.rawValue])
      let editor = FieldEditor(item.question.field, at: path, value: nil, taal: taal)
      switch FieldAnswer(text, editor, office) {
      case .value(let value): return [.triage(.answered(.value(value)))]
      case .refused(let why): return [.say(why, in: taal)]
      case .choices(let candidates):
        found = candidates
        return []
      }
    }

    /// The option that `text` names: by its number, its label or how only that begins.
    private func option(named text: String, among options: [Triage.Strip.Option]) -> Triage.Strip.Option? {
      if let option = options.first(where: { sign(of: $0, among: options) == text }) { return option }
      let folded = Folding.fold(text)
      if let whole = options.first(where: { Folding.fold($0.label(taal)) == folded }) { return whole }
      let begun = options.filter { Folding.fold($0.label(taal)).hasPrefix(folded) }
      return begun.count == 1 ? begun.first : nil
    }

    /// What was chosen, where only the beginning of its name was typed.
    private func said(
      _ option: Triage.Strip.Option, for text: String, _ item: TriageAsk.Item, _ options: [Triage.Strip.Option]
    ) -> [Step] {
      let label = option.label(taal)
      guard sign(of: option, among: options) != text, Folding.fold(label) != Folding.fold(text) else { return [] }
      return [.say([SafeText("\(item.label(taal)): \(label)")])]
    }

    private func takeConfirmation(_ words: Answer) -> [Step] {
      if words.text == "<" { return [.triage(.answered(.back))] }
      switch words.isYes {
      case true?: return [.triage(.answered(.record))]
      case false?: return left
      case nil: return [.say(Dialogue.yesOrNo, in: taal)]
      }
    }

    var left: [Step] {
      let accepting: [Step] = strip.warnings.isEmpty ? [] : [.triage(.typed(.escape))]
      return accepting + [
        .triage(.answered(.left)),
        .say(
          Tekst(
            nl: "Niet vastgelegd. Wat u antwoordde staat er weer als u hetzelfde besluit kiest.",
            en: "Not recorded. What you answered stands there again if you choose the same decision."), in: taal),
      ]
    }

    private func keep(_ item: TriageAsk.Item) -> [Step] {
      if let fault = item.fault { return [.say(fault, in: taal)] }
      guard item.answer != nil else {
        return item.isRequired ? [.say(needed(item), in: taal)] : [.triage(.answered(.kept))]
      }
      guard strip.visited.contains(item.question) else {
        return [
          .say(
            Tekst(
              nl: "Een voorstel geldt pas met =, of typ iets anders.",
              en: "What is proposed counts only with =, or type something else."), in: taal)
        ]
      }
      return [.triage(.answered(.kept))]
    }

    private func needed(_ item: TriageAsk.Item) -> Tekst {
      Tekst(
        nl: "\(item.label.nl) is nodig voor dit besluit; ! breekt het besluit af.",
        en: "\(item.label.en) is needed for this decision; ! leaves the decision.")
    }

    private func help(_ item: TriageAsk.Item) -> [SafeText] {
      FieldHelp.lines(of: item.question.field, taal) + options(of: item) + [
        Tekst(
          nl:
            "Enter laat staan wat u antwoordde, = neemt een voorstel over, - maakt leeg, < gaat terug, "
            + "! breekt het besluit af.",
          en: "Enter keeps what you answered, = takes what is proposed, - empties, < goes back, ! leaves the decision."
        ).safe(taal)
      ]
    }
  }
}
