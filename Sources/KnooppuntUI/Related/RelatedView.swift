import PlainText
import RIECReports
import TerminalUI

extension Related {
  /// Draws the title, where one is, and the records under the way in which they are tied.
  static func view(_ model: Model, _ taal: Taal, crumbs: [SafeText], in area: Rect, _ frame: inout Frame) {
    let (top, rest) = area.split(top: 1)
    let (rule, body) = rest.split(top: 1)
    let heading = Tekst(nl: "Verwant aan ", en: "Related to ").safe(taal)
    let title = SafeText(model.found.title)
    let name = [StyledText(heading + SafeText(model.found.id.text), RecordView.titleStyle)]
    frame.write(
      title.isEmpty ? name : name + [StyledText(" · " + title, .dimmed)],
      in: top.columns > 2 ? top.inset(columns: 1) : top)
    Crumbs.view(crumbs, in: rule, &frame)
    let columns = [
      Table.Column(Tekst(nl: "Kenmerk", en: "Id").safe(taal), width: 15, minimum: 15, priority: 9),
      Table.Column(Tekst(nl: "Naam", en: "Name").safe(taal), width: 16, minimum: 8, priority: 5, growth: 2),
      Table.Column("Status", width: 12, minimum: 8, priority: 1),
      Table.Column(Tekst(nl: "Waarom", en: "Why").safe(taal), width: 27, minimum: 12, priority: 7, growth: 1),
    ]
    let empty = Tekst(
      nl: "Niets anders noemt dit record of heeft iets met het gemeen.",
      en: "Nothing else names this record or has anything in common with it.")
    Table.view(model.table, columns: columns, empty: empty.safe(taal), in: body, &frame) { row in
      model.found.items.indices.contains(row) ? line(model.found.items[row], taal) : Table.Row([])
    }
  }

  private static func line(_ item: Item, _ taal: Taal) -> Table.Row {
    switch item {
    case .heading(let direction, let count):
      let name =
        switch direction {
        case .named: Tekst(nl: "Door dit record genoemd", en: "Named by this record")
        case .naming: Tekst(nl: "Hebben met dit record te maken", en: "Have to do with this record")
        case .sharing: Tekst(nl: "Hebben iets met dit record gemeen", en: "Have something in common with it")
        }
      return Table.Row(heading: [
        StyledText(name.safe(taal), .heading), StyledText(SafeText("  \(Numbers.grouped(count))"), .dimmed),
      ])
    case .tie(let tie, let line):
      let name = line.name.isEmpty ? Table.Entry("–", .dimmed) : Table.Entry(SafeText(line.name))
      return Table.Row([
        Table.Entry(SafeText(tie.id.text), .link), name, Table.Entry(SafeText(line.status), .dimmed),
        Table.Entry(SafeText(tie.reason(taal))),
      ])
    case .more(_, let count, _, let reason):
      let all = Tekst(nl: "alle \(Numbers.grouped(count)) …", en: "all \(Numbers.grouped(count)) …")
      return Table.Row([
        Table.Entry(all.safe(taal), .link), Table.Entry(""), Table.Entry(""), Table.Entry(SafeText(reason(taal))),
      ])
    }
  }
}

/// The way that was gone, on the rule below a title.
enum Crumbs {
  /// Draws a rule along `area` with `crumbs` in it; where they do not fit, the last ones.
  static func view(_ crumbs: [SafeText], isFocused: Bool = false, in area: Rect, _ frame: inout Frame) {
    let rule = area.columns > 2 ? area.inset(columns: 1) : area
    frame.rule(in: rule, Style(isFocused ? .borderActive : .border))
    guard crumbs.count > 1 else { return }
    var shown = crumbs
    func line() -> SafeText {
      let cut: SafeText = shown.count < crumbs.count ? "… › " : ""
      return " " + cut + shown.joined(" › ") + " "
    }
    while shown.count > 1, line().width > rule.columns - 4 { shown.removeFirst() }
    guard line().width <= rule.columns - 4 else { return }
    frame.write(line(), in: rule.split(left: 2).rest, Style(.dimmed))
  }
}
