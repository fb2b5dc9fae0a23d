import PlainText
import RIECDomain
import RIECReports
import TerminalUI

extension Overzicht {
  /// Draws the groups in two columns where there is room, else one below the other, and the store at the bottom.
  static func view(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    let inner = area.columns > 2 ? area.inset(columns: 1) : area
    let storeRows = inner.rows >= 18 ? 3 : inner.rows >= 8 ? 1 : 0
    let (groups, bottom) = inner.split(bottom: storeRows)
    if inner.columns >= twoColumns {
      let left = (inner.columns - 4) * 9 / 20
      let (one, rest) = groups.split(left: left)
      column([0, 2], model, office, in: one, &frame)
      column([1, 3], model, office, in: rest.split(left: 4).rest, &frame)
    } else {
      column([0, 1, 2, 3], model, office, in: groups, &frame)
    }
    store(office, in: bottom, &frame)
  }

  private static let twoColumns = 72

  /// Groups one below the other, scrolled so that the figure under the cursor shows.
  private static func column(
    _ groups: [Int], _ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame
  ) {
    var lines: [(line: [StyledText], isCursor: Bool)] = []
    for (order, place) in groups.enumerated() where model.groups.indices.contains(place) {
      if order > 0 { lines.append(([], false)) }
      let before = model.groups[..<place].reduce(0) { $0 + $1.figures.count }
      lines += drawn(model.groups[place], cursor: model.cursor - before, office.taal, columns: area.columns)
    }
    let cursor = lines.firstIndex(where: \.isCursor) ?? 0
    let first = max(0, min(cursor - area.rows / 2, lines.count - area.rows))
    for (row, entry) in lines.dropFirst(first).prefix(area.rows).enumerated() {
      let place = area.split(top: row).rest.split(top: 1).top
      frame.write(entry.line, in: place)
    }
  }

  private static func drawn(
    _ group: Group, cursor: Int, _ taal: Taal, columns: Int
  ) -> [(line: [StyledText], isCursor: Bool)] {
    switch group.form {
    case .numbered:
      let rows = group.figures.enumerated().map { place, figure in
        let label = StyledText(SafeText("\(place + 1) ") + figure.label.safe(taal))
        return (line(label, figure, isCursor: place == cursor, labels: min(columns - 6, 30)), place == cursor)
      }
      return [([StyledText(group.title.safe(taal), .heading)], false)] + rows
    case .bars:
      let most = group.figures.compactMap(\.count).max() ?? 0
      let widest = group.figures.map { $0.label.safe(taal).width }.max() ?? 0
      let labels = min(columns - 6, 2 + min(max(20, columns / 2), widest))
      let rows = group.figures.enumerated().map { place, figure in
        let label = StyledText("  " + figure.label.safe(taal))
        let room = max(0, columns - labels - 8)
        let bar = Progress.blocks(figure.count ?? 0, of: most, columns: min(room, 24))
        let text =
          line(label, figure, isCursor: place == cursor, labels: labels) + [
            StyledText(" "), StyledText(bar, .progress),
          ]
        return (text, place == cursor)
      }
      return [([StyledText(group.title.safe(taal), .heading)], false)] + rows
    case .grid(let headings): return grid(group, headings, cursor: cursor, taal, columns: columns)
    }
  }

  /// A label and a number; the one under the cursor carries the cursor's style.
  private static func line(_ label: StyledText, _ figure: Figure, isCursor: Bool, labels: Int) -> [StyledText] {
    let text = label.text.fitted(to: labels).padded(to: labels)
    return [StyledText(text, isCursor ? .cursor : .text), number(figure, isCursor: isCursor, columns: 6)]
  }

  private static func number(_ figure: Figure, isCursor: Bool, columns: Int) -> StyledText {
    let text = figure.count.map { $0 == 0 ? "–" : Numbers.grouped($0) } ?? "…"
    let isQuiet = (figure.count ?? 0) == 0
    return StyledText(
      SafeText(text).padded(to: columns, right: true), isCursor ? .cursor : isQuiet ? .dimmed : .text)
  }

  private static func grid(
    _ group: Group, _ headings: [Tekst], cursor: Int, _ taal: Taal, columns: Int
  ) -> [(line: [StyledText], isCursor: Bool)] {
    let width = 8
    let labels = max(1, min(26, columns - headings.count * width))
    let title = StyledText(group.title.safe(taal).fitted(to: labels).padded(to: labels), .heading)
    let heading = [title] + headings.map { StyledText($0.safe(taal).padded(to: width, right: true), .label) }
    let rows = stride(from: 0, to: group.figures.count, by: headings.count).map { start in
      let figures = group.figures[start..<min(group.figures.count, start + headings.count)]
      let label = (figures.first?.label.safe(taal) ?? "").fitted(to: labels - 1).padded(to: labels)
      let cells = figures.enumerated().map { offset, figure in
        number(figure, isCursor: start + offset == cursor, columns: width)
      }
      return ([StyledText(label)] + cells, figures.indices.contains(cursor))
    }
    return [(heading, false)] + rows
  }

  /// How many records of each kind, and what is wrong with them.
  private static func store(_ office: Office, in area: Rect, _ frame: inout Frame) {
    guard area.rows > 0 else { return }
    let taal = office.taal
    let counts = Kinds.all.map { kind -> SafeText in
      let count = office.index.map { Numbers.grouped($0[kind.name]?.count ?? 0) } ?? "…"
      return SafeText("\(count) \(kind.pluralLabel(taal).lowercased())")
    }
    let more = office.isChecked ? "" : " …"
    let check = SafeText("\(Badge.faults(office)(taal)) · \(Badge.warnings(office)(taal))\(more)")
    let state = office.index == nil ? SafeText("…") : check
    let lines: [[StyledText]] = [
      [StyledText(counts.joined(" · "), .dimmed)],
      [StyledText(state, office.faultCount > 0 ? .fault : .dimmed)],
    ]
    if area.rows < 3 {
      frame.write(lines[office.faultCount > 0 ? 1 : 0], in: area)
      return
    }
    frame.rule(in: area)
    for (row, line) in lines.enumerated() { frame.write(line, in: area.split(top: row + 1).rest) }
  }

  /// The commands of the screen.
  static let keys = Keymap<Message>(
    Movements.bindings { .moved($0) } + [
      Binding(
        "overzicht.open", keys: [[.enter], [.character("l")], [.right]], label: Tekst(nl: "openen", en: "open"),
        group: Groups.list, message: .openPressed, priority: 90),
      Binding(
        "overzicht.groep", keys: [[.tab]], label: Tekst(nl: "volgende groep", en: "next group"), group: Groups.list,
        message: .groupPassed(forward: true), priority: 60),
      Binding(
        "overzicht.groepterug", keys: [[.backTab]], label: Tekst(nl: "vorige groep", en: "previous group"),
        group: Groups.list, message: .groupPassed(forward: false)),
      Binding(
        "overzicht.terug", keys: [[.escape], [.character("h")], [.character("q")], [.left]],
        label: Tekst(nl: "terug", en: "back"), group: Groups.list, message: .backPressed),
    ]
      + (1...8).map { digit in
        Binding(
          "overzicht.\(digit)", keys: [[.character(Character(String(digit)))]],
          label: Tekst(nl: "open nummer \(digit)", en: "open number \(digit)"), group: Groups.go,
          message: .digitPressed(digit))
      })
}
