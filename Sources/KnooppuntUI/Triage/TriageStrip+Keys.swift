import PlainText
import RIECDomain
import RIECReports
import TerminalUI

/// What a key does in the strip.
extension Triage.Strip {
  mutating func press(_ key: Key, _ world: Triage.World) -> Outcome {
    note = nil
    if !warnings.isEmpty { return accept(key) }
    if purpose == .giveBack { return explain(key) }
    let items = items(world)
    guard let focus, let item = items.first(where: { $0.question == focus }) else {
      return pressReady(key, items, world)
    }
    if key == .control("o") { return leave(afterEnter: true, world) }
    if let editor { return press(key, in: editor, item, world) }
    let options = options(of: item, world)
    if search != nil { return pressSearch(key, options, item, world) }
    switch key {
    case .escape, .backTab, .up: return back(items, isEscape: key == .escape, world)
    case .tab, .down: return forward(items, world)
    case .character("/"):
      if case .reference = item.question.field.type { return openEditor(of: item, world) }
      search = TextField.Model()
    case .enter:
      if item.answer != nil, item.fault == nil { return leave(afterEnter: true, world) }
      note = Form.Note(text: Tekst(nl: "Kies met een letter.", en: "Choose by a letter."), role: .info)
    case .character(let letter) where letter.isUppercase && !options.contains { $0.key == letter }:
      // Whoever begins with a capital is writing words: they go where words are looked for, whole.
      if case .reference = item.question.field.type {
        _ = openEditor(of: item, world)
        return editor.map { press(key, in: $0, item, world) } ?? .open
      }
      search = TextField.Model(String(letter))
    case .character(let letter):
      guard let option = options.first(where: { $0.key == letter }) else {
        note = Form.Note(
          text: Tekst(nl: "Bij \(letter) staat niets.", en: "Nothing stands at \(letter)."), role: .info)
        return .open
      }
      return answer(option.value, item, afterEnter: false, world)
    default:
      note = Form.Note(text: Tekst(nl: "Kies met een letter.", en: "Choose by a letter."), role: .info)
    }
    return .open
  }

  private mutating func pressReady(_ key: Key, _ items: [TriageAsk.Item], _ world: Triage.World) -> Outcome {
    switch key {
    case .enter, .control("o"):
      guard purpose == .decide || isMany, let next = items.first(where: { $0.isMissing || $0.fault != nil }) else {
        return .record
      }
      return go(to: next.question, world)
    case .escape:
      guard let last = items.last, purpose == .decide || isMany, !visited.isEmpty else { return .closed }
      return go(to: last.question, world)
    case .up, .backTab: return purpose == .decide ? go(to: items.last?.question, world) : .open
    default:
      let isReady = !items.contains { $0.isMissing || $0.fault != nil }
      note = Form.Note(
        text: isReady
          ? Tekst(nl: "Enter legt dit vast, Esc gaat terug.", en: "Enter records this, Esc goes back.")
          : Tekst(
            nl: "Enter gaat naar wat nog nodig is, Esc gaat terug.",
            en: "Enter goes to what is still needed, Esc goes back."), role: .info)
      return .open
    }
  }

  private mutating func pressSearch(
    _ key: Key, _ options: [Option], _ item: TriageAsk.Item, _ world: Triage.World
  ) -> Outcome {
    let found = found(among: options, world.taal)
    switch key {
    case .escape: search = nil
    case .down, .control("n"): searchCursor = min(searchCursor + 1, max(0, found.count - 1))
    case .up, .control("p"): searchCursor = max(0, searchCursor - 1)
    case .enter, .tab:
      guard found.indices.contains(searchCursor) else { return .open }
      search = nil
      return answer(found[searchCursor].value, item, afterEnter: false, world)
    default:
      _ = search?.press(key)
      searchCursor = 0
    }
    return .open
  }

  private mutating func press(
    _ key: Key, in open: FieldEditor, _ item: TriageAsk.Item, _ world: Triage.World
  ) -> Outcome {
    var open = open
    let items = items(world)
    if key == .backTab || key == .up, case .records = open.way {
    } else if key == .backTab || key == .up {
      take(open, item, world)
      return back(items, isEscape: false, world)
    }
    if key == .down, case .line = open.way { return pass(open, item, world) }
    if key == .down, case .text = open.way { return pass(open, item, world) }
    switch open.press(key, today: world.context.today, taal: world.taal) {
    case .open:
      editor = open
      return .open
    case .ask(let query):
      editor = open
      return .ask(query)
    case .cancelled:
      if case .records = open.way, !options(of: item, world).isEmpty {
        editor = nil
        return .open
      }
      take(open, item, world)
      return back(items, isEscape: true, world)
    case .done(let value):
      editor = nil
      half[item.question] = nil
      let isPicked = if case .records = open.way { true } else { false }
      if isPicked, value == nil {
        editor = open
        return .open
      }
      if key == .tab {
        set(value, item, world)
        return forward(self.items(world), world)
      }
      return answer(value, item, afterEnter: !isPicked, world)
    }
  }

  /// Down from a text that is typed: what stands there is kept.
  private mutating func pass(_ open: FieldEditor, _ item: TriageAsk.Item, _ world: Triage.World) -> Outcome {
    take(open, item, world)
    return forward(items(world), world)
  }

  /// Keeps what is typed: as the answer where it is one, else as it stands there.
  private mutating func take(_ open: FieldEditor, _ item: TriageAsk.Item, _ world: Triage.World) {
    editor = nil
    guard let value = open.tentative(today: world.context.today, taal: world.taal) else {
      half[item.question] = open
      return
    }
    half[item.question] = nil
    set(value, item, world)
  }

  mutating func paste(_ text: String) -> RecordPicker.Query? {
    if purpose == .giveBack {
      toelichting.paste(text)
      return nil
    }
    if search != nil {
      search?.paste(text)
      return nil
    }
    return editor?.paste(text)
  }

  // MARK: - What is not a question

  private mutating func accept(_ key: Key) -> Outcome {
    switch key {
    case .escape: warnings = []
    // Enter alone is too easily pressed twice.
    case .character("j"), .character("y"):
      accepted = Set(warnings.map(\.rule)).sorted()
      warnings = []
      return .record
    default: break
    }
    if !warnings.isEmpty {
      note = Form.Note(
        text: Tekst(nl: "j legt het toch vast, Esc niet.", en: "y records it all the same, Esc does not."),
        role: .info)
    }
    return .open
  }

  private mutating func explain(_ key: Key) -> Outcome {
    switch key {
    case .escape: return .closed
    case .enter, .control("o"):
      guard toelichting.text.contains(where: { $0 != " " }) else {
        note = Form.Note(text: Tekst(nl: "Zeg waarom.", en: "Say why."), role: .warning)
        return .open
      }
      return .record
    default: _ = toelichting.press(key)
    }
    return .open
  }
}
