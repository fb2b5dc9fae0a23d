import PlainText
import RIECDomain
import RIECReports
public import TerminalUI

extension App {
  /// The smallest window that is drawn in.
  static let smallest = Size(columns: 20, rows: 5)

  /// Whether nothing but that is shown in a window of `size`.
  static func isTooSmall(_ size: Size) -> Bool { size.columns < smallest.columns || size.rows < smallest.rows }

  /// What the title bar and the footer leave to the screens.
  static func screenSize(_ model: Model) -> Size {
    Size(columns: model.size.columns, rows: max(0, model.size.rows - barRows(model.size) - tutorialRows(model)))
  }

  /// A title bar and a footer; in a low window only the footer.
  private static func barRows(_ size: Size) -> Int { size.rows >= 10 ? 2 : 1 }

  /// Draws everything.
  public static func view(_ model: Model, _ frame: inout Frame) {
    frame.fill(frame.bounds, Style(.text))
    if model.lock.isClosed { return viewLock(model.lock, model.office.taal, &frame) }
    if isTooSmall(frame.size) {
      let text = Tekst(nl: "te klein", en: "too small").safe(model.office.taal)
      frame.write(text.fitted(to: frame.size.columns), in: frame.bounds)
      return
    }
    let (whole, coached) = frame.bounds.split(bottom: tutorialRows(model))
    if case .help(let help) = model.overlay {
      let isWide = frame.size.columns >= 60
      let title = Tekst(
        nl: isWide ? "Toetsen · typ om te zoeken · ? woordenlijst · Esc sluit" : "Toetsen",
        en: isWide ? "Keys · type to search · ? glossary · Esc closes" : "Keys"
      ).safe(model.office.taal)
      Help.view(help, lines: helpLines(model, help), title: title, in: whole, &frame)
      return viewTutorial(model, in: coached, &frame)
    }
    if case .glossary(let words) = model.overlay {
      viewGlossary(model, words, in: whole, &frame)
      return viewTutorial(model, in: coached, &frame)
    }
    if case .lessons(let lessons) = model.overlay {
      viewLessons(model, lessons, in: whole, &frame)
      return viewTutorial(model, in: coached, &frame)
    }
    let (rest, bottom) = frame.bounds.split(bottom: 1)
    let (upper, strip) = rest.split(bottom: tutorialRows(model))
    let (top, body) = upper.split(top: barRows(model.size) - 1)
    if !top.isEmpty { titleBar(model, in: top, &frame) }
    screen(model, in: body, &frame)
    if model.overlay != nil { frame.withdrawTargets() }
    over(model, in: body, &frame)
    if !model.keyboard.pending.isEmpty {
      WhichKey.view(keymap(model), pending: model.keyboard.pending, taal: model.office.taal, in: body, &frame)
    }
    // A message of more lines stands whole below the exercise, which makes room for it.
    let message = footerMessage(model, rows: body.rows)
    let lift = message.map { MessageLine.rows(of: $0.text, columns: bottom.columns) - 1 } ?? 0
    viewTutorial(model, in: rest.split(bottom: strip.rows + lift).bottom.split(top: strip.rows).top, &frame)
    if let message {
      MessageLine.view(message.text, message.role, in: bottom, above: rest.split(top: top.rows).rest, &frame)
    } else {
      footer(model, in: bottom, above: body, &frame)
    }
  }

  private static func viewTutorial(_ model: Model, in area: Rect, _ frame: inout Frame) {
    if let tutorial = model.tutorial { Tutorial.view(tutorial, model, in: area, &frame) }
  }

  private static func screen(_ model: Model, in area: Rect, _ frame: inout Frame) {
    switch model.screens.last {
    case .overzicht(let overzicht): Overzicht.view(overzicht, model.office, in: area, &frame)
    case .list(let list): RecordList.view(list, model.office, in: area, &frame)
    case .record(let record):
      RecordView.view(record, isFocused: false, crumbs: crumbs(model), in: area, &frame)
    case .related(let related):
      Related.view(related, model.office.taal, crumbs: crumbs(model), in: area, &frame)
    case .faults(let faults): Faults.view(faults, model.office, in: area, &frame)
    case .frequency(let frequency): Frequency.view(frequency, model.office, in: area, &frame)
    case .zoek(let zoek): Zoek.view(zoek, model.office, in: area, &frame)
    case .form(let form):
      Form.view(form, model.office, draft: draftLine(model), crumbs: crumbs(model), in: area, &frame)
    case .journaal(let journaal):
      Journaal.view(journaal, model.office, crumbs: crumbs(model), in: area, &frame)
    case .triage(let triage): Triage.view(triage, model.office, crumbs: crumbs(model), in: area, &frame)
    case .verslag(let verslag): Verslag.view(verslag, model.office.taal, crumbs: crumbs(model), in: area, &frame)
    case .purge(let purge): Purge.view(purge, model.office, crumbs: crumbs(model), in: area, &frame)
    case .bulk(let bulk):
      Bulk.view(bulk, model.office, draft: draftLine(model), crumbs: crumbs(model), in: area, &frame)
    case .portefeuilles(let tree): Portefeuilles.view(tree, model.office, in: area, &frame)
    case nil: break
    }
  }

  /// What lies over the screen and leaves the footer.
  private static func over(_ model: Model, in area: Rect, _ frame: inout Frame) {
    switch model.overlay {
    case .views(let popup):
      SavedViews.view(
        popup, SavedViews.entries(model.memory), model.office, troubles: model.keeping.aboutViews, in: area, &frame)
    case .question(let dialog, _): Dialog.view(dialog, in: area, &frame)
    case .export(let strip): ExportStrip.view(strip, taal: model.office.taal, in: area, &frame)
    case .palette(let palette): viewPalette(palette, model, in: area, &frame)
    case .move(let move): Move.view(move, model.office.taal, in: area, &frame)
    case .choice(let choice):
      let popup = area.rows > 4 ? area.split(top: 1).rest : area
      Choice.view(choice, in: popup.inset(columns: popup.columns > 40 ? 2 : 0), &frame)
    case .help, .glossary, .lessons, .command, .naming, nil: break
    }
  }

  private static func titleBar(_ model: Model, in area: Rect, _ frame: inout Frame) {
    let office = model.office
    let taal = office.taal
    let region =
      regions.first { $0.code == office.settings.scope.regio }?.label(taal) ?? office.settings.scope.regio.text
    let isWide = area.columns >= 60
    let title = isWide ? "Knooppunt · \(region)" : office.settings.scope.regio.text
    let kind = visibleKind(model)
    var tabs = [TitleBar.Tab("Overzicht", isActive: kind == nil && isOverzicht(model))]
    tabs += self.tabs.map { tab in TitleBar.Tab(tab.label.safe(taal), isActive: tab.kind == kind?.name) }
    if case .faults = model.screens.last {
      tabs.append(TitleBar.Tab(Tekst(nl: "Fouten", en: "Faults").safe(taal), isActive: true))
    }
    if case .zoek = model.screens.last {
      tabs.append(TitleBar.Tab(Tekst(nl: "Zoeken", en: "Search").safe(taal), isActive: true))
    }
    if case .journaal = model.screens.last {
      tabs.append(TitleBar.Tab(Tekst(nl: "Journaal", en: "Journal").safe(taal), isActive: true))
    }
    if case .triage = model.screens.last {
      tabs.append(TitleBar.Tab(Tekst(nl: "Triage", en: "Triage").safe(taal), isActive: true))
    }
    if case .verslag = model.screens.last {
      tabs.append(TitleBar.Tab(Tekst(nl: "Verslag", en: "Report").safe(taal), isActive: true))
    }
    if let kind, !self.tabs.contains(where: { $0.kind == kind.name }) {
      tabs.append(TitleBar.Tab(SafeText(kind.pluralLabel(taal)), isActive: true))
    }
    var right: [StyledText] = banner(office, columns: area.columns)
    let isAlarmed = right.contains { $0.style.role == .fault || $0.style.role == .warning }
    if office.info.isDemo || model.tutorial != nil, !isAlarmed || area.columns >= 100 {
      let word = model.tutorial == nil ? Tekst("DEMO") : Tekst(nl: "OEFENING", en: "EXERCISE")
      let made = Tekst(nl: ", verzonnen", en: ", made up")
      right.append(StyledText(word.safe(taal) + (isWide ? made.safe(taal) : ""), .demo))
    }
    if isWide, area.columns >= 128, !isAlarmed { right.append(StyledText(SafeText(office.settings.user), .dimmed)) }
    if !isAlarmed || area.columns >= 100 {
      right.append(StyledText(SafeText(office.settings.peildatum.display), .dimmed))
    }
    TitleBar.view(
      title: SafeText(title), tabs: tabs,
      right: Array(right.map { [$0] }.joined(separator: [StyledText("  ")])), in: area, &frame)
  }

  /// That nothing can be changed here: calm where that was asked for or is the way of plain JSON, else in the reason's
  /// own words.
  private static func banner(_ office: Office, columns: Int) -> [StyledText] {
    guard case .readOnly(let reason) = office.access else { return [] }
    let brief = columns >= 60 ? reason.brief : Tekst(nl: "ALLEEN LEZEN", en: "READ-ONLY")
    switch reason {
    case .plain, .asked:
      return columns >= 128 ? [StyledText(Tekst(nl: "alleen lezen", en: "read-only").safe(office.taal), .dimmed)] : []
    case .damaged, .truncated, .basisDiffers, .unconfirmed:
      return [StyledText(brief.safe(office.taal), Style(.fault, .bold))]
    case .permission, .newerFormat, .doubtfulFileSystem:
      return [StyledText(brief.safe(office.taal), .warning)]
    }
  }

  /// The kind of the list that is shown, or that the shown record was opened from.
  private static func visibleKind(_ model: Model) -> Kind? {
    switch model.screens.last {
    case .faults, .zoek, .journaal, .triage, .verslag: return nil
    case .record(let record): return Kinds.named(record.sheet.kind)
    case .form(let form): return form.kind
    default: break
    }
    return model.screens.reversed().lazy.compactMap(\.list).first?.kind
  }

  private static func isOverzicht(_ model: Model) -> Bool {
    if case .overzicht = model.screens.last { true } else { false }
  }

  /// The kinds with a tab of their own, in the order of the mock-ups.
  private static let tabs: [(kind: Kind.Name, label: Tekst)] = [
    (.signaal, Tekst("Signalen")), (.casus, Tekst("Casussen")), (.handhavingsknelpunt, Tekst("Knelpunten")),
    (.portefeuille, Tekst("Portefeuilles")),
  ]

  /// The keys that matter now; in their place a notice, progress, or the line of a command.
  /// What is told in place of the keys, on a screen with so many rows; nil where that is nothing, or something else.
  private static func footerMessage(_ model: Model, rows: Int) -> (text: SafeText, role: Role)? {
    let taal = model.office.taal
    switch model.overlay {
    case .command, .export, .palette, .naming: return nil
    default: break
    }
    if let list = model.screens.last?.list, list.filter.isOpen, let error = list.filter.error {
      return (SafeText(error.message(taal)), .fault)
    }
    guard let notice = model.notice else { return nil }
    if case .triage = model.screens.last, rows >= 8 { return nil }
    return (notice.text.safe(taal), notice.role)
  }

  private static func footer(_ model: Model, in area: Rect, above: Rect, _ frame: inout Frame) {
    let taal = model.office.taal
    if case .command(let line) = model.overlay {
      frame.fill(area, Style(.text))
      FilterLine.view(line, in: area.inset(columns: 1), &frame)
      let rows = min(line.suggestions.count + 2, above.rows)
      let place = above.split(bottom: rows).bottom
      FilterLine.viewSuggestions(line, in: place.split(left: 2).rest, &frame)
      return
    }
    if case .export(let strip) = model.overlay {
      Footer.view(ExportStrip.keys(strip).map { (SafeText($0.key), $0.label.safe(taal)) }, in: area, &frame)
      return
    }
    if case .palette = model.overlay {
      Footer.view(paletteKeys.map { (SafeText($0.key), $0.label.safe(taal)) }, in: area, &frame)
      return
    }
    if case .naming(let line) = model.overlay {
      frame.fill(area, Style(.text))
      let (note, isFault) = namingNote(line.field.text, model)
      let fault = isFault ? FilterLine.Fault(at: 0, note.safe(taal)) : nil
      FilterLine.view(line, note: note.safe(taal), fault: fault, in: area.inset(columns: 1), &frame)
      return
    }
    if let notice = model.notice, case .triage(let triage) = model.screens.last, above.rows >= 8 {
      // The keys below are needed for what is told.
      let (over, line) = above.split(top: Triage.messageRow(triage, rows: above.rows))
      frame.fill(line.split(top: 1).top, Style(.text))
      MessageLine.view(notice.text.safe(taal), notice.role, in: line.split(top: 1).top, above: over, &frame)
    }
    if case .reading(let done, let total) = model.office.reading, total > 0 {
      let label = Tekst(nl: "Lezen", en: "Reading").safe(taal)
      let hint = Tekst(nl: "Ctrl-C breekt af", en: "Ctrl-C cancels").safe(taal)
      Progress.view(label, done: done >> 20, total: max(1, total >> 20), hint: hint, in: area.inset(columns: 1), &frame)
      return
    }
    if let running = model.output.running {
      let label = Tekst(nl: "Exporteren", en: "Exporting").safe(taal)
      let hint = Tekst(nl: "Ctrl-C breekt af", en: "Ctrl-C cancels").safe(taal)
      Progress.view(
        label, done: running.done, total: running.total, hint: hint, in: area.inset(columns: 1), &frame)
      return
    }
    if case .views = model.overlay {
      Footer.view(viewKeys(taal), in: area, &frame)
      return
    }
    if case .question(let dialog, _) = model.overlay {
      if dialog.choices.count > 2 {
        Footer.view(
          dialog.choices.compactMap { choice in choice.keys.first.map { (SafeText(String($0)), choice.label) } },
          in: area, &frame)
        return
      }
      let keys =
        dialog.isTyping
        ? Self.demandKeys
        : [
          ("j", Tekst(nl: "ja", en: "yes")), ("n", Tekst(nl: "nee", en: "no")), ("Esc", Tekst(nl: "nee", en: "no")),
        ]
      Footer.view(keys.map { (SafeText($0.0), $0.1.safe(taal)) }, in: area, &frame)
      return
    }
    if let list = model.screens.last?.list, list.filter.isOpen {
      Footer.view(filterKeys(taal), in: area, &frame)
      return
    }
    if case .frequency(let frequency) = model.screens.last, frequency.isNarrowing {
      Footer.view(Frequency.narrowingKeys.map { (SafeText($0.key), $0.label.safe(taal)) }, in: area, &frame)
      return
    }
    if case .move = model.overlay {
      Footer.view(Move.keys.map { (SafeText($0.key), $0.label.safe(taal)) }, in: area, &frame)
      return
    }
    if case .choice = model.overlay {
      Footer.view(Choice.keys.map { (SafeText($0.key), $0.label.safe(taal)) }, in: area, &frame)
      return
    }
    if case .form(let form) = model.screens.last, let keys = Form.typingKeys(form, model.office) {
      Footer.view(keys.map { (SafeText($0.key), $0.label.safe(taal)) }, in: area, &frame)
      return
    }
    if case .purge(let purge) = model.screens.last {
      Footer.view(Purge.keys(purge, model.office).map { (SafeText($0.key), $0.label.safe(taal)) }, in: area, &frame)
      return
    }
    if case .triage(let triage) = model.screens.last, let keys = Triage.askKeys(triage, taal) {
      Footer.view(keys.map { (SafeText($0.key), $0.label.safe(taal)) }, in: area, &frame)
      return
    }
    if case .bulk(let bulk) = model.screens.last {
      Footer.view(Bulk.keys(bulk).map { (SafeText($0.key), $0.label.safe(taal)) }, in: area, &frame)
      return
    }
    if isTypingInJournaal(model) {
      Footer.view(Journaal.typingKeys(taal), in: area, &frame)
      return
    }
    if isTypingInZoek(model) {
      Footer.view(Zoek.typingKeys(taal), in: area, &frame)
      return
    }
    if case .list(let list) = model.screens.last, let keys = list.chooserKeys {
      Footer.view(keys.map { ($0.key.safe(taal), $0.label.safe(taal)) }, in: area, &frame)
      return
    }
    Footer.view(footerItems(model), in: area, &frame)
  }

  private static func filterKeys(_ taal: Taal) -> [(key: SafeText, label: SafeText)] {
    [
      ("Enter", Tekst(nl: "openen", en: "open")), ("↓ ↑", Tekst(nl: "bewegen", en: "move")),
      ("Tab", Tekst(nl: "aanvullen", en: "complete")), ("Esc", Tekst(nl: "klaar", en: "done")),
      ("Ctrl-U", Tekst(nl: "wissen", en: "clear")),
    ].map { (SafeText($0.0), $0.1.safe(taal)) }
  }

  private static let demandKeys = [
    ("← →", Tekst(nl: "kiezen", en: "choose")), ("Enter", Tekst(nl: "bevestigen", en: "confirm")),
    ("Esc", Tekst(nl: "nee", en: "no")),
  ]

  private static func viewKeys(_ taal: Taal) -> [(key: SafeText, label: SafeText)] {
    [
      ("Enter", Tekst(nl: "openen", en: "open")), ("1-9 0", Tekst(nl: "meteen openen", en: "open at once")),
      ("j k", Tekst(nl: "bewegen", en: "move")), ("Del", Tekst(nl: "eigen vergeten", en: "forget an own one")),
      ("Esc", Tekst(nl: "sluiten", en: "close")),
    ].map { (SafeText($0.0), $0.1.safe(taal)) }
  }
}
