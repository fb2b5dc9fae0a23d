public import PlainText
public import RIECDomain
public import RIECReports
package import RIECStore
public import TerminalUI

/// How many rows of a list have each value of one column; each line opens the rows that it counts.
public enum Frequency {
  /// What is to be counted; equal requests have the same answer.
  public struct Request: Hashable, Sendable {
    /// The kind of the rows.
    package let kind: Kind.Name
    /// The column whose values are counted.
    package let column: String
    /// What the rows satisfy.
    package let predicate: Predicate
    /// The rows, where they are known.
    package let rows: RowSet?
    /// Which of the office's indexes the rows are of.
    package let generation: Int
  }

  /// How far the counting is.
  package enum Counting: Sendable {
    /// So many rows are counted.
    case counting(Int)
    case counted(FrequencyTable)
    /// Stopped by the user.
    case cancelled
  }

  /// The state of the screen.
  public struct Model: Sendable {
    /// The kind of the rows.
    package let kind: Kind
    /// The column whose values are counted.
    package let column: Column
    /// What was typed in the list; nil for nothing.
    package let filter: Filter?
    package internal(set) var scope: Scope
    package internal(set) var request: Request
    package internal(set) var progress = Counting.counting(0)
    package internal(set) var order: FrequencyTable.Order
    /// What was typed behind `/`; it has the keyboard while `isNarrowing`.
    package internal(set) var line = FilterLine.Model()
    package internal(set) var isNarrowing = false
    /// The lines of the table that are shown, in their order.
    package internal(set) var places: [Int] = []
    package internal(set) var table = Table.Model()
    var size: Size

    /// The values of `column` among the rows of `list`; what to count is in `request`.
    init(_ list: RecordList.Model, column: Column, _ office: Office, size: Size) {
      kind = list.kind
      self.column = column
      filter = list.filter.applied
      scope = list.scope
      var rows: RowSet?
      if case .indexed(let listing) = list.contents.rows, list.contents.generation == office.generation {
        rows = listing.rowSet
      }
      request = Request(
        kind: list.kind.name, column: column.name, predicate: list.predicate, rows: rows,
        generation: office.generation)
      order = FrequencyTable.order(of: column)
      self.size = size
    }

    /// The line under the cursor.
    package var current: FrequencyTable.Row? {
      guard case .counted(let counts) = progress, places.indices.contains(table.cursorRow) else { return nil }
      return counts[places[table.cursorRow]]
    }

    /// How many rows are counted, as far as it is known.
    var total: Int? {
      if case .counted(let counts) = progress { counts.total } else { request.rows?.count }
    }
  }

  /// What happened.
  public enum Message: Sendable {
    case moved(Table.Movement)
    case resized(Size)
    case progressed(Int)
    case counted(Request, FrequencyTable)
    /// The store or the region may be another one.
    case refreshed
    case openPressed, backPressed, cancelPressed
    case orderPressed
    case narrowPressed
    case narrowTyped(Key)
    case narrowPasted(String)
  }

  /// What is to be done elsewhere.
  public enum Effect: Hashable, Sendable {
    case count(Request)
    case cancelCount
    /// Open the rows behind a line.
    case list(Kind.Name, filter: String)
    case notify(Tekst)
    case leave
  }

  /// Takes in what happened.
  static func update(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    switch message {
    case .moved(let movement): model.table.move(movement)
    case .resized(let size): model.size = size
    case .progressed(let done):
      if case .counting = model.progress { model.progress = .counting(done) }
    case .counted(let request, let counts):
      guard request == model.request, case .counting = model.progress else { return [] }
      model.progress = .counted(counts)
      arrange(&model, office)
    case .refreshed: return refresh(&model, office)
    case .openPressed: return open(&model)
    case .backPressed: return back(&model, office)
    case .cancelPressed:
      guard case .counting = model.progress else { return [] }
      model.progress = .cancelled
      return [.cancelCount]
    case .orderPressed:
      model.order = model.order == .byCount ? .byValue : .byCount
      arrange(&model, office)
      model.table.move(.first)
    case .narrowPressed:
      if case .counted = model.progress { model.isNarrowing = true }
    case .narrowTyped(let key): return narrow(&model, key, office)
    case .narrowPasted(let text):
      model.line.field.paste(text)
      arrange(&model, office)
    }
    settle(&model)
    return []
  }

  // MARK: - Lines

  /// Puts the lines in their order and leaves out what `/` leaves out; the cursor stays on its line.
  private static func arrange(_ model: inout Model, _ office: Office) {
    guard case .counted(let counts) = model.progress else { return }
    let current = model.places.indices.contains(model.table.cursorRow) ? model.places[model.table.cursorRow] : nil
    model.places = counts.places(counts.places(in: model.order), containing: model.line.field.text, office.taal)
    let row = current.flatMap { model.places.firstIndex(of: $0) } ?? 0
    model.table.settle(rowCount: model.places.count, cursorRow: row)
    settle(&model)
  }

  private static func settle(_ model: inout Model) {
    model.table.settle(
      rowCount: model.places.count, visibleRows: max(1, model.size.rows - headRows(model, model.size.rows) - 1))
  }

  /// Title, and below it the line of `/` or a note.
  static func headRows(_ model: Model, _ rows: Int) -> Int { rows >= 8 || model.isNarrowing ? 2 : 1 }

  private static func narrow(_ model: inout Model, _ key: Key, _ office: Office) -> [Effect] {
    switch key {
    case .enter:
      model.isNarrowing = false
      return open(&model)
    case .escape: model.isNarrowing = false
    case .backspace where model.line.field.text.isEmpty: model.isNarrowing = false
    case .up, .control("p"): model.table.move(.up)
    case .down, .control("n"): model.table.move(.down)
    case .pageUp: model.table.move(.pageUp)
    case .pageDown: model.table.move(.pageDown)
    default: if model.line.field.press(key) { arrange(&model, office) }
    }
    settle(&model)
    return []
  }

  // MARK: - Ways out

  private static func open(_ model: inout Model) -> [Effect] {
    switch model.progress {
    case .counting: return []
    case .cancelled:
      model.progress = .counting(0)
      return [.count(model.request)]
    case .counted(let counts):
      guard let row = model.current else { return [] }
      guard let asked = counts.filter(of: row) else {
        return [
          .notify(
            Tekst(
              nl: "Hierop is niet te filteren; gf noemt wat niet klopt.",
              en: "There is no filter for this; gf lists what is wrong."))
        ]
      }
      let typed = model.filter.map { $0.text + " " } ?? ""
      return [.list(model.kind.name, filter: typed + asked)]
    }
  }

  /// Esc: one thing at a time, from the innermost out.
  private static func back(_ model: inout Model, _ office: Office) -> [Effect] {
    if case .counting = model.progress { return [.cancelCount, .leave] }
    guard !model.line.field.text.isEmpty else { return [.leave] }
    model.line = FilterLine.Model()
    arrange(&model, office)
    return []
  }

  /// Counts again where the store was read anew or another region is shown.
  private static func refresh(_ model: inout Model, _ office: Office) -> [Effect] {
    let scope = office.settings.scope
    guard office.index != nil, model.request.generation != office.generation || model.scope != scope else { return [] }
    model.scope = scope
    let parts = [scope.predicate(for: model.kind), model.filter?.predicate].compactMap { $0 }.filter { $0 != .all([]) }
    model.request = Request(
      kind: model.kind.name, column: model.column.name, predicate: .all(parts), rows: nil,
      generation: office.generation)
    model.progress = .counting(0)
    return [.count(model.request)]
  }
}
