import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension Journaal {
  /// Draws the title with the last link, the filter, the changes, and below them the one under the cursor.
  static func view(_ model: Model, _ office: Office, crumbs: [SafeText], in area: Rect, _ frame: inout Frame) {
    let (top, rest) = area.split(top: 1)
    let (rule, below) = rest.split(top: 1)
    title(model, office.taal, in: top.columns > 2 ? top.inset(columns: 1) : top, &frame)
    Crumbs.view(crumbs, in: rule, &frame)
    if model.isZoomed {
      DetailPane.view(model.detail, in: below.split(left: below.columns > 4 ? 1 : 0).rest, &frame)
      return
    }
    let (line, body) = below.split(top: filterRows(model))
    if !line.isEmpty { filter(model, office.taal, in: line.columns > 2 ? line.inset(columns: 1) : line, &frame) }
    let layout = Layout(model.size, filterRows: filterRows(model))
    let (list, bottom) = body.split(bottom: layout.detailRows > 0 ? layout.detailRows + 1 : 0)
    table(model, office, in: list, &frame)
    guard !bottom.isEmpty, model.current != nil else { return }
    let (between, pane) = bottom.split(top: 1)
    frame.rule(in: between.columns > 2 ? between.inset(columns: 1) : between, Style(.border))
    DetailPane.view(model.detail, in: pane.split(left: pane.columns > 4 ? 1 : 0).rest, &frame)
  }

  private static func title(_ model: Model, _ taal: Taal, in area: Rect, _ frame: inout Frame) {
    let used = frame.write(
      Tekst(nl: "Journaal", en: "Journal").safe(taal), in: area, RecordView.titleStyle)
    guard let last = model.last else { return }
    let number = Numbers.grouped(last.line)
    let texts = [
      Tekst(
        nl: "laatste schakel \(number) · \(last.hash.prefix(16))", en: "last link \(number) · \(last.hash.prefix(16))"),
      Tekst("\(number) · \(last.hash.prefix(16))"),
    ].map { $0.safe(taal) }
    if let text = texts.first(where: { $0.width + used + 2 <= area.columns }) {
      frame.write(right: text, in: area, Style(.dimmed))
    }
  }

  private static func filter(_ model: Model, _ taal: Taal, in area: Rect, _ frame: inout Frame) {
    let count = Numbers.grouped(model.entries.count)
    let note =
      model.isRunning
      ? Tekst(nl: "leest …", en: "reading …") : Tekst(model.isComplete ? count : "\(count)+")
    let hint = Tekst(
      nl: "wie: wanneer: soort: record: veld: of een woord", en: "who: when: kind: record: field: or a word")
    let fault = model.fault.map { FilterLine.Fault(at: $0.position, $0.message.safe(taal)) }
    FilterLine.view(
      model.line, note: note.safe(taal), fault: fault, placeholder: hint.safe(taal), isActive: model.isTyping,
      in: area, &frame)
  }

  private static func table(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let taal = office.taal
    let local = LocalTime(office.settings)
    func title(_ nl: String, _ en: String) -> SafeText { Tekst(nl: nl, en: en).safe(taal) }
    let columns = [
      Table.Column(title("Wanneer", "When"), width: 16, priority: 2),
      Table.Column(title("Wie", "Who"), width: 10, minimum: 8, priority: 5),
      Table.Column("Record", width: 14, minimum: 12, priority: 6),
      Table.Column(title("Wijziging", "Change"), width: 36, minimum: 14, priority: 7, growth: 3),
      Table.Column(title("Reden", "Reason"), width: 20, minimum: 20, priority: 1, growth: 1),
    ]
    Table.view(model.table, columns: columns, empty: empty(model, office), in: area, &frame) { row in
      guard model.entries.indices.contains(row) else { return Table.Row([]) }
      let entry = model.entries[row]
      let text = EntryText(entry, taal, local)
      let isVoid = text.isPurged || !entry.isReversible || model.reversal(of: entry) != nil
      return Table.Row([
        Table.Entry(SafeText(text.moment), .dimmed), Table.Entry(SafeText(entry.user)),
        Table.Entry(SafeText(text.records), entry.isReversible && text.records != "–" ? .link : .dimmed),
        Table.Entry(SafeText(text.change, fitting: 300), isVoid ? .dimmed : .text),
        Table.Entry(SafeText(entry.why(taal) ?? "", fitting: 200), .dimmed),
      ])
    }
  }

  private static func empty(_ model: Model, _ office: Office) -> SafeText {
    let text: Tekst
    if let failure = model.failure {
      text = Tekst(
        nl: "Het journaal is niet te lezen: \(failure.words.nl)", en: "The journal cannot be read: \(failure.words.en)")
    } else if let reason = office.whyNoIndex {
      text = reason
    } else if model.isRunning {
      text = Tekst(nl: "Het journaal wordt gelezen …", en: "The journal is being read …")
    } else if case .readOnly(.plain) = office.access {
      text = Tekst(nl: "Gewone JSON heeft geen journaal.", en: "Plain JSON has no journal.")
    } else if model.line.field.text.isEmpty {
      text = Tekst(nl: "Er is nog niets gewijzigd.", en: "Nothing was changed yet.")
    } else {
      text = Tekst(nl: "Geen wijziging voldoet; Esc wist het filter.", en: "No change fits; Esc clears the filter.")
    }
    return text.safe(office.taal)
  }

  /// The commands of the screen.
  static let keys = Keymap<Message>(
    Movements.bindings { .moved($0) } + [
      Binding(
        "journaal.open", keys: [[.enter], [.character("l")], [.right]],
        label: Tekst(nl: "record openen", en: "open record"),
        group: Groups.list, message: .openPressed, priority: 90),
      Binding(
        "journaal.filter", keys: [[.character("/")]], label: Tekst(nl: "filter", en: "filter"), group: Groups.list,
        message: .filterPressed, priority: 88),
      Binding(
        "journaal.terugdraaien", keys: [[.character("u")]], label: Tekst(nl: "terugdraaien", en: "take back"),
        group: Groups.change, message: .reversePressed, priority: 86),
      Binding(
        "journaal.verwijzing", keys: [[.tab]], label: Tekst(nl: "volgend record erin", en: "next record in it"),
        group: Groups.list, message: .linkPassed(forward: true), priority: 60),
      Binding(
        "journaal.verwijzingterug", keys: [[.backTab]],
        label: Tekst(nl: "vorig record erin", en: "previous record in it"),
        group: Groups.list, message: .linkPassed(forward: false)),
      Binding(
        "journaal.zoom", keys: [[.character("z")]], label: Tekst(nl: "wijziging vergroten", en: "zoom the change"),
        group: Groups.list, message: .zoomPressed, priority: 55),
      Binding(
        "journaal.terug", keys: [[.escape], [.character("h")], [.left]],
        label: Tekst(nl: "terug; wist eerst het filter", en: "back; clears the filter first"),
        group: Groups.list, message: .backPressed),
      Binding(
        "journaal.sluit", keys: [[.character("q")]], label: Tekst(nl: "een niveau omhoog", en: "one level up"),
        group: Groups.list, message: .leavePressed),
    ])

  /// What the footer says while the filter is typed in.
  static func typingKeys(_ taal: Taal) -> [(key: SafeText, label: SafeText)] {
    [
      ("Enter", Tekst(nl: "klaar", en: "done")), ("↓ ↑", Tekst(nl: "bewegen", en: "move")),
      ("Ctrl-U", Tekst(nl: "wissen", en: "clear")),
    ].map { (SafeText($0.0), $0.1.safe(taal)) }
  }
}
