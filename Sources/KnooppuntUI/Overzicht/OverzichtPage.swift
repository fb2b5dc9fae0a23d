import PlainText
import RIECReports
import TerminalUI

extension Overzicht {
  /// The screen as rows of pieces, some of which are figures: what is drawn, and what the cursor moves over.
  struct Page {
    /// A text, and the figure that it shows.
    struct Piece {
      var text: StyledText
      var figure: Int?

      init(_ text: SafeText, _ role: Role = .text, figure: Int? = nil) {
        self.text = StyledText(text, role == .title ? RecordView.titleStyle : Style(role))
        self.figure = figure
      }
    }

    /// Rows below each other, from `x` on.
    struct Column {
      let x: Int
      let width: Int
      var rows: [[Piece]] = []
    }

    /// Where a figure stands, in cells from the top left of what can be scrolled.
    struct Place {
      let figure: Int
      var cells: Range<Int>
      let row: Int
    }

    /// Above the columns, always in sight.
    private(set) var top: [[Piece]] = []
    private(set) var columns: [Column] = []
    /// Below the columns, always in sight.
    private(set) var bottom: [[Piece]] = []

    /// From so many cells on, two columns or three.
    private static let two = 72
    private static let three = 114

    /// The page for the model's size.
    init(_ model: Model, _ office: Office) {
      let width = max(0, model.size.columns - (model.size.columns > 2 ? 2 : 0))
      var writer = PageWriter(model: model, office: office)
      if width < Page.two || model.size.rows < 12 {
        writer.width = width
        let all: [Group.Name] = [.since, .todo, .terms, .overleg, .phases, .themes, .behandelaar, .quarters]
        var rows = writer.rows(all, isStacked: true)
        rows += [[]] + writer.store()
        columns = [Column(x: 0, width: width, rows: rows)]
        return
      }
      writer.width = width
      top = [writer.title()]
      let store = writer.store()
      let gap = width >= Page.three ? 4 : 2
      var x = 0
      /// A group above and one below, which begin at the same row in every column.
      func add(_ upper: [Group.Name], _ lower: [Group.Name], _ wanted: Int) -> (Column, lower: [[Piece]]) {
        writer.width = wanted
        defer { x += wanted + gap }
        return (Column(x: x, width: wanted, rows: writer.rows(upper)), writer.rows(lower))
      }
      var parts: [(column: Column, lower: [[Piece]])] = []
      let isWide = width >= Page.three
      let left = isWide ? 36 : max(35, (width - gap) * 23 / 50)
      let middle = isWide ? 42 : width - gap - left
      parts.append(add([.todo], [.phases], left))
      parts.append(add([.terms, .overleg], [.themes], middle))
      if isWide { parts.append(add([.behandelaar], [.quarters], width - 2 * gap - left - middle)) }
      let upper = parts.map(\.column.rows.count).max() ?? 0
      columns = parts.map { part in
        var column = part.column
        column.rows += Array(repeating: [], count: upper + 1 - column.rows.count) + part.lower
        return column
      }
      var spare = model.size.rows - top.count - height - store.count
      if spare < -height / 3 {
        // Too low for a bottom that stays: it scrolls with the first column.
        columns[0].rows += [[]] + store
        return
      }
      bottom = store
      // Empty rows where there is room for them: a rule above the bottom first.
      if spare > 0 {
        bottom.insert([], at: 0)
        spare -= 1
      }
      if spare > 0 { top.append([]) }
    }

    /// Rows that the columns take together.
    var height: Int { columns.map(\.rows.count).max() ?? 0 }

    /// Every figure that is shown, in the order in which it is written.
    var places: [Place] {
      var found: [Place] = []
      func add(_ rows: [[Piece]], x: Int, from first: Int) {
        for (row, pieces) in rows.enumerated() {
          var at = x
          for piece in pieces {
            let end = at + piece.text.text.width
            if let figure = piece.figure {
              if let last = found.last, last.figure == figure, last.row == first + row {
                found[found.count - 1].cells = last.cells.lowerBound..<end
              } else {
                found.append(Place(figure: figure, cells: at..<end, row: first + row))
              }
            }
            at = end
          }
        }
      }
      add(top, x: 0, from: 0)
      for column in columns { add(column.rows, x: column.x, from: top.count) }
      add(bottom, x: 0, from: top.count + height)
      return found
    }

    // MARK: - Moving

    /// The figure that `movement` leads to from figure `cursor`: the nearest above or below.
    func place(from cursor: Int, _ movement: Table.Movement) -> Int {
      let places = places
      guard let here = places.first(where: { $0.figure == cursor }) else { return places.first?.figure ?? 0 }
      switch movement {
      case .down: return nearest(to: here, among: places.filter { $0.row > here.row }, acrossRows: 1)
      case .up: return nearest(to: here, among: places.filter { $0.row < here.row }, acrossRows: 1)
      case .first, .pageUp, .halfPageUp: return places.first?.figure ?? cursor
      case .last, .pageDown, .halfPageDown: return places.last?.figure ?? cursor
      case .to(let place): return places.contains { $0.figure == place } ? place : cursor
      }
    }

    /// The figure beside figure `cursor`, on its row where there is one.
    func place(from cursor: Int, right: Bool) -> Int {
      let places = places
      guard let here = places.first(where: { $0.figure == cursor }) else { return places.first?.figure ?? 0 }
      let aside = places.filter {
        right ? $0.cells.lowerBound >= here.cells.upperBound : $0.cells.upperBound <= here.cells.lowerBound
      }
      return nearest(to: here, among: aside, acrossRows: 200)
    }

    /// The nearest of `places`, where a row away counts for `acrossRows` cells.
    private func nearest(to here: Place, among places: [Place], acrossRows: Int) -> Int {
      func distance(_ place: Place) -> Int {
        let gap = max(
          0, place.cells.lowerBound - here.cells.upperBound, here.cells.lowerBound - place.cells.upperBound)
        return abs(place.row - here.row) * acrossRows + gap
      }
      return places.min { (distance($0), $0.row, $0.cells.lowerBound) < (distance($1), $1.row, $1.cells.lowerBound) }?
        .figure ?? here.figure
    }
  }
}
