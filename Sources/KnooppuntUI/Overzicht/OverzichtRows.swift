import PlainText
import RIECDomain
import RIECReports
import TerminalUI

extension Overzicht {
  /// Writes the groups as rows of pieces.
  struct PageWriter {
    typealias Piece = Page.Piece

    let model: Model
    let office: Office
    /// Cells across, of the column that is written.
    var width = 0

    private var taal: Taal { office.taal }

    /// Cells of a number.
    private static let number = 6

    /// The groups below each other, with an empty row between; a line stands against the group above it, unless
    /// `isStacked`.
    func rows(_ names: [Group.Name], isStacked: Bool = false) -> [[Piece]] {
      var rows: [[Piece]] = []
      for name in names {
        guard let group = model.groups.first(where: { $0.name == name }) else { continue }
        if !rows.isEmpty, group.form != .line { rows.append([]) }
        let first = model.places(of: name).lowerBound
        switch group.form {
        case .numbered: rows += numbered(group, first)
        case .bars(let total, let remark): rows += bars(group, first, total, remark)
        case .grid(let headings): rows += grid(group, first, headings)
        case .line: rows += line(group, first)
        case .store: rows += store()
        }
      }
      return rows
    }

    /// What was since the last session, or the day; at the right who and, where there is room, when.
    func title() -> [Piece] {
      let today = office.settings.peildatum
      var left: [Piece] = []
      if let group = model.groups.first(where: { $0.name == .since }) {
        left = since(group, model.places(of: .since).lowerBound)
      } else {
        let day = DayName.long(today)
        left = [Piece(Tekst(nl: "Wat er wacht op \(day.nl)", en: "What waits on \(day.en)").safe(taal), .title)]
      }
      let used = left.reduce(0) { $0 + $1.text.text.width }
      let user = office.settings.user
      let day = DayName.long(today)(taal)
      let offers = model.groups.contains { $0.name == .since } ? ["\(day)  \(user)", user] : [user]
      for offer in offers.map({ SafeText($0) }) where used + 2 + offer.width <= width {
        return left + [Piece(SafeText.repeated(" ", width - used - offer.width)), Piece(offer, .dimmed)]
      }
      return left
    }

    private func since(_ group: Group, _ first: Int) -> [Piece] {
      var pieces = [Piece(group.title.safe(taal) + ": ", .title)]
      for (place, figure) in group.figures.enumerated() {
        if place > 0 { pieces.append(Piece(", ")) }
        pieces.append(Piece(count(figure) + " " + figure.label.safe(taal), role(figure), figure: first + place))
      }
      return pieces
    }

    private func line(_ group: Group, _ first: Int) -> [[Piece]] {
      guard group.name != .since else { return [since(group, first)] }
      return group.figures.enumerated().map { place, figure in
        let text: SafeText
        if let count = figure.count, count > 0 {
          let word = count == 1 ? "casus" : "casussen"
          text = figure.label.safe(taal) + " · " + SafeText("\(Numbers.grouped(count)) \(word)")
        } else {
          text = figure.label.safe(taal) + "  " + count(figure)
        }
        return [Piece(text.fitted(to: width), role(figure), figure: first + place)]
      }
    }

    // MARK: - Lists

    private func numbered(_ group: Group, _ first: Int) -> [[Piece]] {
      let labels = max(1, min(30, width - Self.number + 1))
      let rows = group.figures.enumerated().map { place, figure in
        row(SafeText("\(place + 1) ") + figure.label.safe(taal), figure, labels, first + place)
      }
      return [[Piece(group.title.safe(taal).fitted(to: width), .heading)]] + rows
    }

    private func bars(_ group: Group, _ first: Int, _ total: Bool, _ remark: Tekst?) -> [[Piece]] {
      let listed = Array(group.figures.enumerated().dropFirst(total ? 1 : 0))
      let most = listed.compactMap(\.element.count).max() ?? 0
      let widest = listed.map { $0.element.label.safe(taal).width }.max() ?? 0
      let labels = max(1, min(width - Self.number, 2 + min(max(17, width / 2), widest)))
      var rows: [[Piece]] = []
      if total, let figure = group.figures.first {
        rows.append(row(group.title.safe(taal), figure, labels, first, .heading))
      } else {
        rows.append([Piece(group.title.safe(taal).fitted(to: width), .heading)])
      }
      let room = min(max(0, width - labels - Self.number - 1), 24)
      for (place, figure) in listed {
        let bar = Progress.blocks(figure.count ?? 0, of: most, columns: room)
        rows.append(
          row("  " + figure.label.safe(taal), figure, labels, first + place) + [Piece(" "), Piece(bar, .progress)])
      }
      if let remark { rows.append([Piece(("  " + remark.safe(taal)).fitted(to: width), .dimmed)]) }
      return rows
    }

    /// A label and its number.
    private func row(
      _ label: SafeText, _ figure: Figure, _ labels: Int, _ place: Int, _ role: Role = .text
    ) -> [Piece] {
      [
        Piece(label.fitted(to: labels).padded(to: labels), role, figure: place),
        Piece(
          count(figure).padded(to: min(Self.number, max(1, width - labels)), right: true), self.role(figure),
          figure: place),
      ]
    }

    // MARK: - Grid

    private func grid(_ group: Group, _ first: Int, _ headings: [Tekst]) -> [[Piece]] {
      let widths = headings.indices.map { $0 == 0 ? 7 : 6 }
      let labels = width - widths.reduce(0, +)
      guard labels >= 12 else { return list(group, first, headings) }
      var rows = [
        [Piece(group.title.safe(taal).fitted(to: labels).padded(to: labels), .heading)]
          + zip(headings, widths).map { Piece($0.safe(taal).padded(to: $1, right: true), .label) }
      ]
      for start in stride(from: 0, to: group.figures.count, by: headings.count) {
        let label = group.figures[start].label.safe(taal)
        var row = [Piece(label.fitted(to: labels).padded(to: labels))]
        for (place, width) in widths.enumerated() where group.figures.indices.contains(start + place) {
          let figure = group.figures[start + place]
          row.append(
            Piece(count(figure).padded(to: width, right: true), urgency(figure, place), figure: first + start + place))
        }
        rows.append(row)
      }
      return rows
    }

    /// The figures of a grid one below the other, where it is too narrow for more.
    private func list(_ group: Group, _ first: Int, _ headings: [Tekst]) -> [[Piece]] {
      let labels = max(1, width - Self.number)
      let rows = group.figures.enumerated().map { place, figure in
        let heading = headings[place % headings.count].safe(taal)
        let label = figure.label.safe(taal).fitted(to: max(1, labels - heading.width - 1))
        return row(label + " " + heading, figure, labels, first + place)
      }
      return [[Piece(group.title.safe(taal).fitted(to: width), .heading)]] + rows
    }

    private func urgency(_ figure: Figure, _ bucket: Int) -> Role {
      guard (figure.count ?? 0) > 0 else { return .dimmed }
      return bucket == 0 ? .termOverdue : bucket == 1 ? .termNear : .text
    }

    // MARK: - The store

    /// How many records of each kind the region has, and what is wrong in the whole store.
    func store() -> [[Piece]] {
      guard let group = model.groups.first(where: { $0.name == .store }) else { return [] }
      let first = model.places(of: .store).lowerBound
      let scope = office.settings.scope
      let title = SafeText("\(group.title(taal)) \(scope.regio.text)")
      var rows: [[Piece]] = [[Piece(title.fitted(to: width), .heading)]]
      var used = title.width
      let pieces = group.figures.enumerated().map { place, figure in
        switch figure.door {
        case .list: Piece(count(figure) + " " + figure.label.safe(taal), role(figure), figure: first + place)
        case .faults(let warnings): finding(warnings, figure: first + place)
        }
      }
      for (place, piece) in pieces.enumerated() {
        // Faults and warnings stay on one row.
        let together = group.figures[place].door == .faults(warnings: false) ? pieces[place...] : pieces[place...place]
        let needed = together.reduce(0) { $0 + 2 + $1.text.text.width }
        if !scope.isNational, isFirstEverywhere(place, group) {
          let label = Tekst(nl: "Overal", en: "All").safe(taal).fitted(to: title.width).padded(to: title.width + 2)
          rows.append([Piece(label, .heading)])
          used = label.width
        } else if used + needed > width {
          let indent = min(title.width + 2, max(0, width - piece.text.text.width))
          rows.append([Piece(SafeText.repeated(" ", indent))])
          used = indent
        } else {
          rows[rows.count - 1].append(Piece("  "))
          used += 2
        }
        rows[rows.count - 1].append(piece)
        used += piece.text.text.width
      }
      return rows
    }

    /// Whether it is the first figure that the region does not limit.
    private func isFirstEverywhere(_ place: Int, _ group: Group) -> Bool {
      func isEverywhere(_ figure: Figure) -> Bool {
        figure.question.map { Kinds.named($0.kind)?.hasRegion == false } ?? true
      }
      return isEverywhere(group.figures[place]) && (place == 0 || !isEverywhere(group.figures[place - 1]))
    }

    private func finding(_ warnings: Bool, figure: Int) -> Piece {
      let count = warnings ? office.findings.warningCount : office.faultCount
      let text = (warnings ? Badge.warnings(office) : Badge.faults(office)).safe(taal)
      guard office.index != nil else {
        return Piece("… " + model.figures[figure].label.safe(taal), .dimmed, figure: figure)
      }
      let role: Role = count == 0 ? .dimmed : warnings ? .warning : .fault
      return Piece(office.isChecked ? text : text + " …", role, figure: figure)
    }

    // MARK: - Numbers

    /// A number; `–` for none, `…` while it is not known.
    private func count(_ figure: Figure) -> SafeText {
      figure.count.map { $0 == 0 ? "–" : SafeText(Numbers.grouped($0)) } ?? "…"
    }

    private func role(_ figure: Figure) -> Role { (figure.count ?? 0) == 0 ? .dimmed : .text }
  }
}
