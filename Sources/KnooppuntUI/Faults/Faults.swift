import PlainText
public import RIECDomain
package import RIECReports
import RIECStore
public import TerminalUI

/// The list of faults: lines that are no record, and records with faults or warnings.
public enum Faults {
  /// One line of the list.
  package struct Item: Hashable, Sendable {
    package let text: FaultText
    /// What it is, as a code of `Codes.melding`.
    package let code: Code
    package var isFault: Bool { code == "fout" }
    /// How a line that is no record begins.
    var excerpt: SafeText?
  }

  /// The state of the list.
  public struct Model: Sendable {
    package internal(set) var items: [Item]
    package internal(set) var table = Table.Model()
    var size: Size
    /// Whether warnings are listed too.
    var showsWarnings = true

    init(_ office: Office, size: Size) {
      self.size = size
      items = []
      refill(office)
    }

    /// Takes what was found so far; the cursor stays where it is, faults stand first.
    mutating func refill(_ office: Office) {
      let damage = office.damage.flatMap(\.fault).map { [Item(text: $0, code: "fout")] } ?? []
      let unreadable = office.unreadable.map { Item(text: $0.text, code: "fout", excerpt: $0.excerpt) }
      let found = office.findings.entries.flatMap { entry in
        entry.findings.map { finding in
          Item(text: FaultText(entry, finding), code: finding.code)
        }
      }
      items = damage + unreadable + found.filter(\.isFault) + (showsWarnings ? found.filter { !$0.isFault } : [])
      settle()
    }

    mutating func settle() {
      table.settle(rowCount: items.count, visibleRows: max(1, size.rows - 6))
    }

    /// Why nothing can be opened; nil where a record can.
    var noRecord: Tekst? {
      guard let current else { return Reasons.emptyList }
      return current.text.id == nil
        ? Tekst(nl: "hier is geen record te lezen", en: "no record can be read here") : nil
    }

    /// The one under the cursor.
    var current: Item? { items.indices.contains(table.cursorRow) ? items[table.cursorRow] : nil }
  }

  /// What happened.
  public enum Message: Sendable {
    case moved(Table.Movement)
    case resized(Size)
    case openPressed, backPressed
    case warningsToggled
  }

  /// What is to be done elsewhere.
  public enum Effect: Hashable, Sendable {
    case open(RecordID)
    case leave
  }

  /// Takes in what happened.
  static func update(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    switch message {
    case .moved(let movement): model.table.move(movement)
    case .resized(let size):
      model.size = size
      model.settle()
    case .openPressed: return model.current?.text.id.map { [.open($0)] } ?? []
    case .backPressed: return [.leave]
    case .warningsToggled:
      model.showsWarnings.toggle()
      model.refill(office)
    }
    return []
  }

  /// Draws the list, with the whole text of the line under the cursor below it.
  static func view(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let (top, body) = area.split(top: 1)
    let taal = office.taal
    let check = office.findings
    let progress =
      office.isChecked
      ? ""
      : Tekst(
        nl: " · nagekeken: \(Numbers.grouped(check.checked)) van \(Numbers.grouped(check.total))",
        en: " · checked: \(Numbers.grouped(check.checked)) of \(Numbers.grouped(check.total))")(taal)
    let title = SafeText("\(Badge.faults(office)(taal)), \(Badge.warnings(office)(taal))\(progress)")
    frame.write(
      [StyledText(title, RecordView.titleStyle)], in: top.columns > 2 ? top.inset(columns: 1) : top)
    let columns = [
      Table.Column("!", width: 1, priority: 5),
      Table.Column(Tekst(nl: "Plaats", en: "Place").safe(taal), width: 22, minimum: 12, priority: 1),
      Table.Column(Tekst(nl: "Record", en: "Record").safe(taal), width: 14, minimum: 14, priority: 3),
      Table.Column(Tekst(nl: "Veld", en: "Field").safe(taal), width: 18, minimum: 8, priority: 2),
      Table.Column(Tekst(nl: "Reden", en: "Reason").safe(taal), width: 30, minimum: 10, priority: 4, growth: 1),
    ]
    let empty =
      (office.isChecked
      ? Tekst(nl: "Geen fouten en geen waarschuwingen.", en: "No faults and no warnings.")
      : Tekst(nl: "Nog niets gevonden; niet alles is nagekeken.", en: "Nothing found yet; not everything was checked."))
      .safe(taal)
    let detail = model.current.map { Self.detail(of: $0, taal) } ?? []
    FaultList.view(model.table, columns: columns, detail: detail, empty: empty, in: body, &frame) { position in
      guard model.items.indices.contains(position) else { return Table.Row([]) }
      let item = model.items[position]
      let text = item.text
      return Table.Row([
        Table.Entry((Codes.melding[item.code]?.short ?? Tekst("")).safe(taal), Badge.role(of: item.code)),
        Table.Entry(SafeText(text.location(of: name(of: text.file))), .dimmed),
        Table.Entry(SafeText(text.id?.text ?? "")), Table.Entry(SafeText(text.field)),
        Table.Entry(SafeText(text.reason(taal), fitting: 400)),
      ])
    }
  }

  private static func detail(of item: Item, _ taal: Taal) -> [SafeText] {
    let text = SafeText(item.text.line(taal))
    guard let excerpt = item.excerpt else { return [text] }
    return [text, Tekst(nl: "De regel begint zo: ", en: "The line begins like this: ").safe(taal) + excerpt]
  }

  /// A file's name without folder and ending, so that the line number behind it shows.
  private static func name(of file: String) -> Substring {
    let name = file.split(separator: "/").last ?? ""
    return name.split(separator: ".").first ?? name
  }

  /// The commands of the list.
  static let keys = Keymap<Message>(
    Movements.bindings { .moved($0) } + [
      Binding(
        "fouten.open", keys: [[.enter], [.character("l")], [.right]], label: Tekst(nl: "openen", en: "open"),
        group: Groups.list,
        message: .openPressed, priority: 80),
      Binding(
        "fouten.waarschuwingen", keys: [[.tab]],
        label: Tekst(nl: "met of zonder waarschuwingen", en: "with or without warnings"),
        group: Groups.list, message: .warningsToggled, priority: 60),
      Binding(
        "fouten.terug", keys: [[.escape], [.character("h")], [.character("q")], [.left]],
        label: Tekst(nl: "terug", en: "back"),
        group: Groups.list, message: .backPressed, priority: 70),
    ])
}
