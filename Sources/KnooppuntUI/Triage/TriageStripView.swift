import PlainText
import RIECDomain
import RIECReports
import StrictJSON
import TerminalUI

extension Triage {
  /// Draws what a decision asks.
  struct StripView {
    /// A line of the strip, with the field that is typed in it.
    struct Line {
      var pieces: [StyledText] = []
      var field: TextField.Model?
      var isFocus = false
      /// The column of the cursor, where a text of several lines is typed.
      var cursor: Int?
    }

    private let strip: Strip
    private let world: World
    private var taal: Taal { world.taal }

    init(_ strip: Strip, _ world: World) {
      (self.strip, self.world) = (strip, world)
    }

    /// Its lines for so many columns, a rule not among them.
    func lines(columns: Int) -> [Line] {
      var lines = [Line(), Line(pieces: title)]
      if strip.purpose == .giveBack {
        let label = Tekst(nl: "Toelichting  ", en: "Explanation  ")
        lines.append(Line(pieces: [StyledText(label.safe(taal), .label)], field: strip.toelichting, isFocus: true))
      }
      let items = strip.items(world)
      let width = (items.map { $0.label.safe(taal).width }.max() ?? 0) + 2
      for item in items { lines += self.lines(of: item, width, columns) }
      for finding in strip.warnings {
        lines += finding.message.safe(taal).wrapped(to: max(1, columns - 2)).map {
          Line(pieces: [StyledText("! ", .warning), StyledText($0, .warning)])
        }
      }
      if let note = strip.note {
        lines += note.text.safe(taal).wrapped(to: max(1, columns), limit: 4).map {
          Line(pieces: [StyledText($0, note.role)], isFocus: true)
        }
      } else if strip.focus == nil, strip.warnings.isEmpty, strip.purpose != .giveBack {
        let ready =
          items.contains { $0.isMissing || $0.fault != nil }
          ? Tekst(nl: "Enter gaat naar wat nog nodig is.", en: "Enter goes to what is still needed.")
          : Tekst(nl: "Enter legt dit vast.", en: "Enter records this.")
        lines.append(Line(pieces: [StyledText(ready.safe(taal), .info)], isFocus: true))
      }
      return lines
    }

    private var title: [StyledText] {
      var pieces = [StyledText(strip.decision.choice.label.safe(taal).capitalised, .heading)]
      switch strip.purpose {
      case .decide: break
      case .confirm(let by):
        pieces =
          [
            StyledText(
              Tekst(nl: "Bevestigen wat \(by) voorlegde: ", en: "Confirm what \(by) put forward: ").safe(taal), .heading
            )
          ] + pieces
      case .giveBack: pieces = [StyledText(Tekst(nl: "Teruggeven", en: "Return").safe(taal), .heading)]
      case .many(let ids):
        pieces.append(
          StyledText(SafeText(Tekst(nl: " van \(ids.count) gemerkte", en: " of \(ids.count) marked")(taal))))
      }
      return pieces
    }

    private func lines(of item: TriageAsk.Item, _ width: Int, _ columns: Int) -> [Line] {
      let isFocus = item.question == strip.focus
      let label = item.label.safe(taal).padded(to: width)
      let lead = StyledText(label, isFocus ? Style(.prompt) : Style(.label))
      var lines: [Line] = []
      let options = strip.options(of: item, world)
      let answer = item.answer.map { shown($0, item) }
      if isFocus, let editor = strip.editor {
        lines += typing(editor, lead, columns)
        if let fault = editor.fault {
          lines += fault.safe(taal).wrapped(to: max(1, columns - width)).map {
            Line(pieces: [StyledText(SafeText.repeated(" ", width)), StyledText($0, .fault)], isFocus: true)
          }
        }
      } else if isFocus, !options.isEmpty {
        if let search = strip.search {
          lines.append(Line(pieces: [lead, StyledText("/", .prompt)], field: search, isFocus: true))
        } else {
          let hint = answer ?? Tekst(nl: "kies", en: "choose")(taal)
          lines.append(
            Line(pieces: [lead, StyledText(SafeText(hint), answer == nil ? .dimmed : .text)], isFocus: true))
        }
        lines += choices(strip.found(among: options, taal), item, columns) + remarks(on: options, item)
      } else if let answer {
        let text = SafeText(answer, fitting: max(1, columns - width))
        lines.append(Line(pieces: [lead, StyledText(text)]))
      } else {
        let half = strip.half[item.question] != nil
        let hint =
          half
          ? Tekst(nl: "niet af", en: "not complete")
          : item.isRequired ? Tekst(nl: "nog nodig", en: "still needed") : Tekst(nl: "mag leeg", en: "may be empty")
        lines.append(Line(pieces: [lead, StyledText(hint.safe(taal), half ? .warning : .dimmed)]))
      }
      if let fault = item.fault {
        lines += fault.safe(taal).wrapped(to: max(1, columns - width)).map {
          Line(pieces: [StyledText(SafeText.repeated(" ", width)), StyledText($0, .fault)], isFocus: isFocus)
        }
      }
      return lines
    }

    private func shown(_ value: JSONValue, _ item: TriageAsk.Item) -> String {
      if item.question == .reden, let code = value.string {
        return item.choices.first { $0.code.text == code }?.label(taal) ?? code
      }
      if case .reference = item.question.field.type, let id = value.string {
        let name = world.card.lettered.first { $0.match.id.text == id }
        let reason = name?.match.reasons.first.map { " · " + $0.text(taal) } ?? ""
        return [id, name?.match.name ?? ""].filter { !$0.isEmpty }.joined(separator: " ") + reason
      }
      return item.question.field.type.display(value, taal).replacing("\n", with: " ")
    }

    private func typing(_ editor: FieldEditor, _ lead: StyledText, _ columns: Int) -> [Line] {
      switch editor.way {
      case .line(let text): return [Line(pieces: [lead], field: text, isFocus: true)]
      case .text(let text):
        let width = lead.text.width
        let long = LongText(text.text, cursor: text.cursor, columns: max(1, columns - width))
        let from = max(0, long.cursor.row - 3)
        return long.lines.enumerated().dropFirst(from).prefix(4).map { row, words in
          let front = row == from ? lead : StyledText(SafeText.repeated(" ", width))
          let isHere = row == long.cursor.row
          return Line(
            pieces: [front, StyledText(words, .prompt)], isFocus: isHere,
            cursor: isHere ? width + long.cursor.column : nil)
        }
      case .codes: return [Line(pieces: [lead], isFocus: true)]
      case .records(let picker):
        var lines = [
          Line(
            pieces: [lead] + picker.chosen.map { StyledText(SafeText($0 + " "), .link) }, field: picker.line,
            isFocus: true)
        ]
        if picker.candidates.isEmpty {
          let hint = Tekst(nl: "woorden of een kenmerk", en: "words or an id")
          lines.append(Line(pieces: [StyledText(hint.safe(taal), .dimmed)]))
        }
        lines += picker.candidates.enumerated().map { place, candidate in
          let isHere = place == picker.cursor
          let style = Style(isHere ? .cursor : .text)
          return Line(pieces: [
            StyledText(isHere ? "▌ " : "  ", style),
            StyledText(
              SafeText("\(candidate.id.text)  \(candidate.title)  \(candidate.status)", fitting: columns - 2), style),
          ])
        }
        return lines
      }
    }

    /// What is to be known of the answers that can be picked.
    private func remarks(on options: [Strip.Option], _ item: TriageAsk.Item) -> [Line] {
      var texts: [Tekst] = []
      if item.choices.contains(where: \.needsText) {
        texts.append(Tekst(nl: "● vraagt toelichting", en: "● asks for an explanation"))
      }
      if case .reference = item.question.field.type {
        texts.append(Tekst(nl: "/ en woorden vindt elk ander", en: "/ and words find any other"))
      } else if strip.search == nil {
        let hidden = options.count { $0.key == nil }
        if hidden > 0 {
          texts.append(Tekst(nl: "/ en woorden vindt er nog \(hidden)", en: "/ and words find \(hidden) more"))
        }
      }
      return texts.map { Line(pieces: [StyledText("  "), StyledText($0.safe(taal), .dimmed)]) }
    }

    /// The answers with their keys, one after the other; those with something to say of them one below the other.
    private func choices(_ options: [Strip.Option], _ item: TriageAsk.Item, _ columns: Int) -> [Line] {
      // What has no key is found by typing alone.
      let isSearching = strip.search != nil
      let options = isSearching ? options : options.filter { $0.key != nil }
      let picked = isSearching && options.indices.contains(strip.searchCursor) ? options[strip.searchCursor] : nil
      func pieces(_ option: Strip.Option) -> [StyledText] {
        let needsText = item.choices.first { .string($0.code.text) == option.value }?.needsText == true
        let isAnswer = option.value == item.answer
        var pieces = [
          StyledText(
            SafeText(isSearching ? (option == picked ? "▌" : " ") : option.key.map { String($0) } ?? " "),
            Style(isSearching ? (option == picked ? .choice : .text) : .key)),
          StyledText(
            SafeText(" \(option.label(taal))\(needsText ? " ●" : "")"),
            Style(option == picked ? .choice : isAnswer ? .marked : .text)),
        ]
        let note = option.note(taal)
        if !note.isEmpty { pieces.append(StyledText(SafeText("  " + note), .dimmed)) }
        return pieces
      }
      if options.isEmpty {
        return [Line(pieces: [StyledText(Tekst(nl: "  niets gevonden", en: "  nothing found").safe(taal), .dimmed)])]
      }
      if case .reference = item.question.field.type {
        return options.map { Line(pieces: [StyledText("  ")] + pieces($0)) }
      }
      var lines = [Line(pieces: [StyledText("  ")])]
      for option in options {
        let piece = pieces(option)
        let isFirst = lines[lines.count - 1].pieces.count == 1
        if !isFirst, lines[lines.count - 1].pieces.width + 3 + piece.width > columns {
          lines.append(Line(pieces: [StyledText("  ")] + piece))
        } else {
          lines[lines.count - 1].pieces += (isFirst ? [] : [StyledText("   ")]) + piece
        }
      }
      return lines
    }

    /// Draws the lines, from the one on that keeps what is asked in sight.
    static func draw(_ strip: Strip, _ lines: [Line], in area: Rect, _ frame: inout Frame) {
      guard !area.isEmpty else { return }
      frame.fill(area, Style(.text))
      let last = lines.lastIndex(where: \.isFocus) ?? 0
      let first = lines.firstIndex(where: \.isFocus) ?? 0
      let start = min(first, max(0, min(last + 3, lines.count) - area.rows))
      for (row, line) in lines.dropFirst(start).prefix(area.rows).enumerated() {
        let place = area.split(top: row).rest.split(top: 1).top
        if row == 0, start == 0 {
          frame.rule(in: place, Style(.borderActive))
          continue
        }
        let used = frame.write(line.pieces, in: place)
        if let cursor = line.cursor, cursor < place.columns {
          frame.cursor = Point(column: place.column + cursor, row: place.row)
        }
        if let field = line.field { TextField.view(field, in: place.split(left: used).rest, &frame) }
      }
    }
  }
}

extension SafeText {
  /// With a capital in front.
  fileprivate var capitalised: SafeText { SafeText(string.prefix(1).uppercased() + string.dropFirst()) }
}
