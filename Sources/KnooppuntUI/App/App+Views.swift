import PlainText
import RIECDomain
import RIECReports
import TerminalUI

extension App {
  // MARK: - Opening

  /// `w`: the views, which are counted meanwhile.
  static func showViews(_ model: inout Model) -> [Effect] {
    var popup = SavedViews.Model()
    let entries = SavedViews.entries(model.memory)
    if case .list(let list) = model.screens.last, let name = list.view {
      popup.selected = entries.firstIndex { $0.view.isNamed(name) } ?? 0
    }
    model.overlay = .views(popup)
    return [.countViews(entries.map(\.view))]
  }

  static func pressViews(_ key: Key, _ popup: SavedViews.Model, _ model: inout Model) -> [Effect] {
    var popup = popup
    let outcome = SavedViews.press(key, &popup, SavedViews.entries(model.memory))
    model.overlay = nil
    switch outcome {
    case .open: model.overlay = .views(popup)
    case .chosen(let view): return openView(view, &model)
    case .forget(let view): askToForget(view.name, &model)
    case .closed: break
    }
    return []
  }

  /// Replaces the screens by the list that `view` is, as `g` does.
  static func openView(_ view: SavedView, _ model: inout Model) -> [Effect] {
    guard let kind = Kinds.plural(view.kind) else {
      if let fault = view.fault(model.office.filterContext) {
        model.notice = Notice(
          text: Tekst(nl: "'\(view.name)': \(fault.message.nl).", en: "'\(view.name)': \(fault.message.en)."),
          role: .warning)
      }
      return []
    }
    if let effects = depart(.view(view), &model) { return effects }
    let (list, effects) = list(of: kind, view: view.name, &model)
    replace(with: [.list(list)], &model)
    return effects + tellTop(&model, .list(.viewCalled(view)))
  }

  /// `:weergave naam`.
  static func openView(named name: String, _ model: inout Model) -> [Effect] {
    if name.isEmpty { return showViews(&model) }
    if let entry = SavedViews.named(name, model.memory) { return openView(entry.view, &model) }
    noSuchView(name, &model)
    return []
  }

  /// What the list of a kind starts with: its start view where that shows something, so that nobody is greeted by an
  /// empty list.
  static func startList(_ list: inout RecordList.Model, _ model: inout Model) -> [Effect] {
    guard let view = SavedViews.start(of: list.kind.name) else { return [] }
    guard let index = model.office.index else {
      list.awaitsStart = true
      return []
    }
    list.awaitsStart = false
    let count = SavedViews.count(of: view, in: index, list.scope, model.office.filterContext) ?? 0
    guard count > 0 else { return [] }
    return carry(RecordList.update(&list, .filterCalled(view.filter), model.office), &model)
  }

  /// The lists that were opened before the store was read start now, unless someone began to work in them.
  static func startLists(_ model: inout Model) -> [Effect] {
    var effects: [Effect] = []
    for position in model.screens.indices {
      guard case .list(var list) = model.screens[position], list.awaitsStart else { continue }
      list.awaitsStart = false
      if list.isUntouched { effects += startList(&list, &model) }
      model.screens[position] = .list(list)
    }
    return effects
  }

  // MARK: - Saving

  /// `W`: asks for the name.
  static func askForName(_ model: inout Model) {
    guard case .list(let list) = model.screens.last else { return }
    let own = list.view.flatMap { name in model.memory.views.first { $0.isNamed(name) } }
    let prompt = Tekst(nl: "bewaren als:", en: "save as:").safe(model.office.taal)
    model.overlay = .naming(FilterLine.Model(own?.name ?? "", prompt: prompt))
  }

  static func pressNaming(_ key: Key, _ line: FilterLine.Model, _ model: inout Model) -> [Effect] {
    var line = line
    switch key {
    case .escape: model.overlay = nil
    case .enter:
      model.overlay = nil
      return save(as: line.field.text, &model)
    default:
      _ = line.field.press(key)
      model.overlay = .naming(line)
    }
    return []
  }

  /// What is said beside the name that is being typed.
  static func namingNote(_ name: String, _ model: Model) -> (text: Tekst, isFault: Bool) {
    if let refusal = refusal(of: name, model) { return (refusal, !SavedView.folded(name).isEmpty) }
    if model.memory.views.contains(where: { $0.isNamed(name) }) {
      return (Tekst(nl: "bestaat al; Enter vraagt of hij vervangen wordt", en: "exists; Enter asks to replace"), false)
    }
    return (Tekst(nl: "Enter bewaart, Esc niet", en: "Enter saves, Esc does not"), false)
  }

  private static func refusal(of name: String, _ model: Model) -> Tekst? {
    if SavedView.folded(name).isEmpty { return Tekst(nl: "typ een naam", en: "type a name") }
    if name.count > SavedView.longestName {
      let most = SavedView.longestName
      return Tekst(nl: "hoogstens \(most) tekens", en: "at most \(most) characters")
    }
    if let entry = SavedViews.named(name, model.memory), !entry.isOwn {
      return Tekst(nl: "zo heet een vaste weergave", en: "a delivered view has this name")
    }
    return nil
  }

  /// Saves the visible list under `name`; an own view of that name is replaced after a question.
  static func save(as name: String, _ model: inout Model) -> [Effect] {
    guard case .list(let list) = model.screens.last else {
      model.notice = Notice(
        text: Tekst(nl: "Alleen een lijst is te bewaren.", en: "Only a list can be saved."), role: .warning)
      return []
    }
    let name = name.split(separator: " ").joined(separator: " ")
    let refusal =
      list.filter.error == nil
      ? refusal(of: name, model)
      : Tekst(nl: "het filter klopt nog niet", en: "the filter has a fault")
    if let refusal {
      model.notice = Notice(
        text: Tekst(nl: "Niet bewaard: \(refusal.nl).", en: "Not saved: \(refusal.en)."), role: .warning)
      return []
    }
    let view = SavedView(
      name: name, kind: list.kind.plural, filter: list.filter.line.field.text, sort: list.contents.sort)
    if let old = model.memory.views.first(where: { $0.isNamed(name) }), old != view {
      model.overlay = .question(
        question(
          Tekst(nl: "Weergave vervangen", en: "Replace the view"),
          [
            Tekst(nl: "'\(old.name)' is nu: \(old.summary)", en: "'\(old.name)' is now: \(old.summary)"),
            Tekst(nl: "en wordt: \(view.summary)", en: "and becomes: \(view.summary)"),
          ], yes: Tekst(nl: "ja, vervang", en: "yes, replace"), model.office.taal), .save(view))
      return []
    }
    return keep(view, &model)
  }

  private static func keep(_ view: SavedView, _ model: inout Model) -> [Effect] {
    guard case .list(var list) = model.screens.last else { return [] }
    var effects = remember(.viewSaved(view), &model)
    for (breadth, choice) in list.columns {
      let place = ColumnChoice.Place(kind: view.kind, view: view.name, breadth: breadth)
      effects += remember(.columnsChosen(place, choice), &model)
    }
    list.view = view.name
    list.viewFilter = view.filter
    model.screens[model.screens.count - 1] = .list(list)
    model.keeping.saving = view.name
    model.notice = savedNotice(view.name, model.keeping.refusal)
    return effects
  }

  // MARK: - Forgetting

  /// `:vergeet naam`.
  static func forgetView(named name: String, _ model: inout Model) -> [Effect] {
    guard let entry = SavedViews.named(name, model.memory) else {
      noSuchView(name, &model)
      return []
    }
    guard entry.isOwn else {
      model.notice = Notice(
        text: Tekst(
          nl: "'\(entry.label.nl)' hoort bij het programma en blijft.",
          en: "'\(entry.label.en)' comes with the program and stays."), role: .warning)
      return []
    }
    askToForget(entry.view.name, &model)
    return []
  }

  private static func askToForget(_ name: String, _ model: inout Model) {
    guard let view = model.memory.views.first(where: { $0.isNamed(name) }) else { return }
    model.overlay = .question(
      question(
        Tekst(nl: "Weergave vergeten", en: "Forget the view"),
        [Tekst(nl: "'\(view.name)': \(view.summary)", en: "'\(view.name)': \(view.summary)")],
        yes: Tekst(nl: "ja, vergeet", en: "yes, forget"), model.office.taal), .forget(view.name))
  }

  /// A question with yes, as `yes` says it, and no.
  static func question(_ title: Tekst, _ lines: [Tekst], yes: Tekst, _ taal: Taal) -> Dialog.Model {
    Dialog.Model(
      title.safe(taal), lines.map { $0.safe(taal) },
      choices: [
        Dialog.Choice(yes.safe(taal), keys: ["j", "y"]),
        Dialog.Choice(Tekst(nl: "nee", en: "no").safe(taal), keys: ["n"]),
      ], safe: 1)
  }

  static func pressQuestion(
    _ key: Key, _ asked: Dialog.Model, _ answer: Answer, _ model: inout Model
  ) -> [Effect] {
    var dialog = asked
    let outcome = dialog.press(key)
    model.overlay = nil
    if outcome != .open {
      switch answer {
      case .quit: return answerQuit(outcome, dialog, &model)
      case .draft(let left): return self.answer(outcome, left, &model)
      case .save, .forget, .reverse, .reverseDecisions: break
      }
    }
    switch outcome {
    case .open:
      model.overlay = .question(dialog, answer)
      if dialog == asked { tellAnswers(of: dialog, &model) }
    case .chosen(0):
      switch answer {
      case .save(let view): return keep(view, &model)
      case .forget(let name): return remember(.viewForgotten(name), &model)
      case .reverse(let lines): return [.reverse(lines)]
      case .reverseDecisions(let entry): return reverseDecisions(in: entry, dialog.typed.text, &model)
      case .quit, .draft: break
      }
    case .chosen, .cancelled: break
    }
    return []
  }

  /// Says which keys answer a question, after one that does not.
  private static func tellAnswers(of dialog: Dialog.Model, _ model: inout Model) {
    let answers = dialog.choices.compactMap { choice in
      choice.keys.first.map { "\($0) \(choice.label.string)" }
    }
    guard !answers.isEmpty else { return }
    let list = answers.joined(separator: ", ")
    model.notice = Notice(
      text: Tekst(nl: "Antwoord eerst: \(list).", en: "Answer first: \(list)."), role: .info)
  }

  private static func noSuchView(_ name: String, _ model: inout Model) {
    let names = SavedViews.entries(model.memory).map { $0.label(model.office.taal) }
    let hint =
      EditDistance.nearest(to: name, among: names).map {
        Tekst(nl: " Bedoelde u '\($0)'?", en: " Did you mean '\($0)'?")
      }
      ?? Tekst("")
    model.notice = Notice(
      text: Tekst(
        nl: "Er is geen weergave '\(name)'.\(hint.nl)", en: "There is no view '\(name)'.\(hint.en)"), role: .warning)
  }
}

extension SavedView {
  /// What it shows, in one line.
  fileprivate var summary: String {
    [kind, filter.isEmpty ? "–" : filter, sort.spelled].joined(separator: " · ")
  }
}
