import PlainText
import RIECDomain
import StrictJSON

extension Dialogue {
  /// A line as it was typed.
  struct Answer {
    /// The line without blanks at its ends.
    let text: String

    init(_ line: String) { text = line.withoutBlanks }

    var isEmpty: Bool { text.isEmpty }

    /// The line where it is one character.
    var letter: Character? { text.count == 1 ? text.first : nil }

    /// The place in `list` that the line names by its number, the first by 1; nil where it names none.
    func place(in list: some Collection) -> Int? {
      Int(text).flatMap { (1...max(1, list.count)).contains($0) && !list.isEmpty ? $0 - 1 : nil }
    }

    /// Whether the line is the word that stops, and nothing else.
    var isStop: Bool { Folding.fold(text) == "stop" }

    /// The first word in small letters, and what stands behind it.
    var command: (name: String, rest: String) {
      let name = text.prefix { $0 != " " }
      return (Folding.fold(String(name)), String(text.dropFirst(name.count)).withoutBlanks)
    }

    /// The text of an answer: a backslash in front says that a sign that means something else here is meant as it is.
    var literal: String { text.hasPrefix("\\") ? String(text.dropFirst()) : text }

    /// Yes or no, in both languages; nil where it is neither.
    var isYes: Bool? {
      switch Folding.fold(text) {
      case "j", "ja", "y", "yes": true
      case "n", "nee", "no": false
      default: nil
      }
    }
  }

  /// What a line says of a field.
  enum FieldAnswer {
    /// This is the value; nil: none.
    case value(JSONValue?)
    /// One of these is to be chosen.
    case choices([RecordPicker.Candidate])
    /// It is none, because of this.
    case refused(Tekst)

    /// What `text` says of the field of `editor`.
    init(_ text: String, _ editor: FieldEditor, _ office: Office) {
      switch editor.way {
      case .line, .text:
        do throws(InputFault) {
          let today = office.settings.peildatum
          self = .value(try FieldInput.value(of: text, for: editor.field, today: today, taal: office.taal))
        } catch {
          self = .refused(error.message)
        }
      case .codes(var picker):
        var codes: [String] = []
        for part in picker.isMultiple ? text.split(separator: ",").map({ String($0).withoutBlanks }) : [text] {
          guard let found = picker.item(for: part) else {
            self = .refused(Self.nothing(at: part))
            return
          }
          codes.append(found.code)
        }
        picker.choose(codes)
        self = .value(editor.value(of: picker))
      case .records(let picker): self = Self.record(text, picker, office)
      }
    }

    /// A candidate that was chosen, as the value of `editor`.
    init(_ candidate: RecordPicker.Candidate, _ editor: FieldEditor) {
      guard case .records(let picker) = editor.way else {
        self = .value(.string(candidate.id.text))
        return
      }
      self = Self.taking(candidate.id.text, picker)
    }

    static func nothing(at part: String) -> Tekst {
      Tekst(
        nl: "'\(part)' is hier geen keuze. Typ een nummer of het woord; ? noemt ze.",
        en: "'\(part)' is no choice here. Type a number or the word; ? names them.")
    }

    private static func record(_ text: String, _ picker: RecordPicker, _ office: Office) -> FieldAnswer {
      if picker.isMultiple, text.hasPrefix("-") {
        let id = String(text.dropFirst()).withoutBlanks
        let rest = picker.chosen.filter { Folding.fold($0) != Folding.fold(id) }
        guard rest.count < picker.chosen.count else { return .refused(nothing(at: id)) }
        return .value(rest.isEmpty ? nil : .array(rest.map { .string($0) }))
      }
      for id in [text, text.uppercased()] {
        if let found = office.index?.locate(RecordID(id)), picker.kinds.contains(found.kind) {
          return taking(id, picker)
        }
      }
      let found = RecordPicker.Query(kinds: picker.kinds, text: text, number: 0).candidates(office)
      if !found.isEmpty { return .choices(found) }
      // Of a kind that the store keeps no records of there is nothing to find.
      if picker.kinds.contains(where: { Kinds.named($0) == nil }) { return taking(text, picker) }
      return .refused(
        Tekst(
          nl: "Niets gevonden met '\(text)'; typ een kenmerk of andere woorden.",
          en: "Nothing found with '\(text)'; type an id or other words."))
    }

    private static func taking(_ id: String, _ picker: RecordPicker) -> FieldAnswer {
      guard picker.isMultiple else { return .value(.string(id)) }
      let others = picker.chosen.filter { $0 != id }
      return .value(.array((others + [id]).map { .string($0) }))
    }
  }

  /// The candidates with the numbers that choose them.
  static func lines(of found: [RecordPicker.Candidate]) -> [SafeText] {
    found.enumerated().map { place, candidate in
      SafeText(
        " \(place + 1) "
          + [candidate.title, candidate.id.text, candidate.status].filter { !$0.isEmpty }
          .joined(separator: " · "))
    }
  }
}

extension CodePicker {
  /// The item that `text` names: by its number from 1, its code, its label or how only that begins.
  func item(for text: String) -> Item? {
    let folded = Folding.fold(text)
    guard !folded.isEmpty else { return nil }
    if let place = Dialogue.Answer(text).place(in: items) { return items[place] }
    if isYesOrNo, let isYes = Dialogue.Answer(text).isYes { return isYes ? items.first : items.last }
    if let whole = items.first(where: { Folding.fold($0.label) == folded || $0.code == text }) { return whole }
    let begun = items.filter { Folding.fold($0.label).hasPrefix(folded) }
    return begun.count == 1 ? begun.first : nil
  }
}

extension String {
  /// The text without blanks at its ends.
  var withoutBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
