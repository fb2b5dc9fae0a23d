package import PlainText
import RIECStore
import TerminalUI

/// The strip above the footer in which an export gets its form and its path.
package enum ExportStrip {
  /// What is asked.
  enum Step: Hashable, Sendable {
    case format, path
  }

  /// The state of the strip.
  package struct Model: Hashable, Sendable {
    /// What is exported, in words.
    let title: Tekst
    /// The offered name, without its ending.
    let stem: String
    /// Whether it is one record, which has one form only.
    let isSheet: Bool
    var step: Step
    var format: Outputs.Format
    /// The path.
    var field: TextField.Model
    /// Why it could not be written.
    package internal(set) var error: Tekst?

    init(title: Tekst, stem: String, isSheet: Bool, format: Outputs.Format) {
      self.title = title
      self.stem = stem
      self.isSheet = isSheet
      self.format = isSheet ? .md : format
      step = isSheet ? .path : .format
      field = TextField.Model("\(stem).\(self.format)")
    }

    /// Takes another form; a path that ends as the old one did ends as this one does.
    mutating func choose(_ format: Outputs.Format) {
      let ending = ".\(self.format)"
      if field.text.hasSuffix(ending) { field.set(String(field.text.dropLast(ending.count)) + ".\(format)") }
      self.format = format
      error = nil
    }

    /// Shows why it was not written; where the name was taken, with one that is free.
    mutating func fail(_ error: ExportError) {
      step = .path
      if case .exists(let free) = error.reason { field.set(free) }
      self.error = OutputTexts.failed(error)
    }
  }

  /// What a key led to.
  enum Outcome {
    case open, cancelled, write
  }

  /// Handles a key.
  static func press(_ key: Key, _ model: inout Model) -> Outcome {
    switch (model.step, key) {
    case (_, .escape): return .cancelled
    case (.format, .character(let letter)):
      guard let format = Outputs.Format.allCases.first(where: { $0.letter == letter }) else {
        return letter == "q" ? .cancelled : .open
      }
      model.choose(format)
      model.step = .path
    case (.format, .enter): model.step = .path
    case (.format, .right), (.format, .tab): model.choose(other(model.format, by: 1))
    case (.format, .left), (.format, .backTab): model.choose(other(model.format, by: -1))
    case (.format, _): break
    case (.path, .enter): return .write
    case (.path, .tab) where !model.isSheet: model.choose(other(model.format, by: 1))
    case (.path, .backTab) where !model.isSheet: model.choose(other(model.format, by: -1))
    case (.path, .backspace) where model.field.text.isEmpty && !model.isSheet:
      model.step = .format
      model.field.set("\(model.stem).\(model.format)")
    case (.path, _): if model.field.press(key) { model.error = nil }
    }
    return .open
  }

  private static func other(_ format: Outputs.Format, by step: Int) -> Outputs.Format {
    let all = Outputs.Format.allCases
    let place = (all.firstIndex(of: format) ?? 0) + step
    return all[(place + all.count) % all.count]
  }

  /// The keys that matter in it.
  static func keys(_ model: Model) -> [(key: String, label: Tekst)] {
    switch model.step {
    case .format:
      [
        ("c j l m", Tekst(nl: "vorm", en: "form")), ("← →", Tekst(nl: "kiezen", en: "choose")),
        ("Enter", Tekst(nl: "verder", en: "go on")), ("Esc", Tekst(nl: "laten", en: "leave it")),
      ]
    case .path:
      [("Enter", Tekst(nl: "schrijven", en: "write"))]
        + (model.isSheet ? [] : [("Tab", Tekst(nl: "andere vorm", en: "another form"))])
        + [("Esc", Tekst(nl: "laten", en: "leave it"))]
    }
  }

  /// Draws it over the lowest rows of `area`.
  static func view(_ model: Model, taal: Taal, in area: Rect, _ frame: inout Frame) {
    let inside = max(1, area.columns - 2)
    var notes: [(text: SafeText, role: Role)] = []
    if let error = model.error {
      notes = error.safe(taal).wrapped(to: inside).map { ($0, .fault) }
    } else if model.isSheet {
      let text = Tekst(
        nl: "het hele blad; een nieuw bestand, voor u alleen", en: "the whole sheet; a new file, for you")
      notes = text.safe(taal).wrapped(to: inside).map { ($0, .dimmed) }
    } else {
      let text = Tekst(
        nl: "\(model.format.name.string): \(model.format.contents.nl)",
        en: "\(model.format.name.string): \(model.format.contents.en)")
      notes = text.safe(taal).wrapped(to: inside).map { ($0, .dimmed) }
    }
    let rows = 1 + (model.isSheet ? 0 : 1) + (model.step == .path ? 1 : 0) + notes.count
    let box = area.split(bottom: min(area.rows, rows)).bottom
    frame.fill(box, Style(.dialog))
    frame.rule(in: box, Style(.border, on: .dialog))
    let title = Tekst(nl: "Exporteren", en: "Export").safe(taal)
    frame.write(
      [
        StyledText(" " + title + " ", Style(.title, on: .dialog)),
        StyledText("· " + model.title.safe(taal) + " ", Style(.dialog)),
      ], in: box.inset(columns: 1))
    var rest = box.split(top: 1).rest.inset(columns: 1)
    if !model.isSheet {
      formats(model, in: rest.split(top: 1).top, &frame)
      rest = rest.split(top: 1).rest
    }
    if model.step == .path {
      let line = rest.split(top: 1).top
      let label = Tekst(nl: "naar ", en: "to ").safe(taal)
      let used = frame.write(label, in: line, Style(.label, on: .dialog))
      TextField.view(model.field, in: line.split(left: used).rest, &frame)
      rest = rest.split(top: 1).rest
    }
    for (place, note) in notes.enumerated() where place < rest.rows {
      frame.write(note.text, in: rest.split(top: place).rest, Style(note.role, on: .dialog))
    }
  }

  private static func formats(_ model: Model, in area: Rect, _ frame: inout Frame) {
    var rest = area
    // The four fit in 40 columns so.
    let isNarrow = area.columns < 42
    for format in Outputs.Format.allCases {
      let ground: Role = format == model.format ? .cursor : .dialog
      rest =
        rest.split(
          left: frame.write(
            [
              StyledText(" ", Style(ground)), StyledText(SafeText(String(format.letter)), Style(.key, on: ground)),
              StyledText(" " + (isNarrow && format == .jsonl ? "JSONL" : format.name) + " ", Style(ground)),
            ], in: rest)
        ).rest
    }
  }
}

extension Outputs.Format: CustomStringConvertible {
  /// The ending of a file's name.
  var description: String { list.rawValue }
}
