import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension Portefeuilles {
  /// Takes in what happened.
  static func update(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    switch message {
    case .list(let message): return tell(&model, message, office)
    case .moved(let movement):
      if model.list.panes.isPreviewFocused { return tell(&model, .moved(movement), office) }
      model.table.move(movement)
      model.cursor = line(model)?.node
    case .openPressed: return open(&model)
    case .inPressed:
      guard let line = line(model) else { return [] }
      guard let isFolded = line.isFolded else { return open(&model) }
      if isFolded {
        fold(line.node, false, &model)
      } else if case .doel = line.node {
        model.table.move(.down)
        model.cursor = self.line(model)?.node
      } else {
        return open(&model)
      }
    case .outPressed: return out(&model)
    case .foldAllPressed: return foldAll(&model)
    case .yearPassed(let step): return pass(step, &model)
    case .tablePressed: return [.showTable]
    case .treePressed: break
    case .backPressed: return back(&model, office)
    case .leavePressed: return [.list(.leave)]
    }
    return settle(&model)
  }

  /// The line under the cursor.
  static func line(_ model: Model) -> Line? {
    model.lines.indices.contains(model.table.cursorRow) ? model.lines[model.table.cursorRow] : nil
  }

  // MARK: - The list in it

  /// Has the list take in what it alone knows about: rows, filter, preview.
  private static func tell(_ model: inout Model, _ message: RecordList.Message, _ office: Office) -> [Effect] {
    switch message {
    case .filterTyped(.enter) where model.list.filter.error == nil:
      RecordList.close(&model.list)
      return settle(&model) + open(&model)
    case .filterTyped(.up), .filterTyped(.control("p")): return update(&model, .moved(.up), office)
    case .filterTyped(.down), .filterTyped(.control("n")): return update(&model, .moved(.down), office)
    case .filterTyped(.pageUp): return update(&model, .moved(.pageUp), office)
    case .filterTyped(.pageDown): return update(&model, .moved(.pageDown), office)
    default: break
    }
    let effects = RecordList.update(&model.list, message, office).filter { effect in
      switch effect {
      // What the tree shows is not what the list would show.
      case .read, .preview(_, whole: false), .open, .leave: false
      default: true
      }
    }
    switch message {
    case .indexBuilt(let index):
      takeYears(of: index, &model, office)
      return effects.map { .list($0) } + settle(&model, rereads: true)
    case .recordsRead(let records):
      for record in records { model.records[record.id] = record }
      // What was asked for and did not come is not asked for again at once.
      return settle(&model).filter { if case .list(.read) = $0 { false } else { true } }
    default: return effects.map { .list($0) } + settle(&model)
    }
  }

  private static func takeYears(of index: StoreIndex, _ model: inout Model, _ office: Office) {
    model.years = (index[.portefeuille]?.counts(of: "jaar") ?? []).compactMap { Int($0.value) }.sorted()
    if case .one(let year) = model.year, model.years.contains(year) { return }
    if model.year == .all { return }
    let now = office.settings.peildatum.year
    model.year = (model.years.contains(now) ? now : model.years.last).map { .one($0) } ?? .all
  }

  // MARK: - Lines and cursor

  /// Brings lines, cursor and preview in line with the rows, and asks for what is missing; with `rereads` also for what
  /// was read from an earlier index.
  static func settle(_ model: inout Model, rereads: Bool = false) -> [Effect] {
    let before = model.lines
    model.lines = lines(model)
    let row = row(of: model.cursor, before, model)
    model.table.settle(
      rowCount: model.lines.count, cursorRow: row, visibleRows: max(1, model.list.panes.layout.tableRows))
    model.cursor = line(model)?.node ?? model.cursor
    model.list.contents.cursor = model.cursor?.portefeuille
    return reads(&model, rereads) + preview(&model)
  }

  /// Where the node stands, or what it stood under; at first the first portefeuille.
  private static func row(of node: Node?, _ before: [Line], _ model: Model) -> Int {
    guard var node else { return model.lines.firstIndex { $0.node.portefeuille != nil } ?? 0 }
    while true {
      if line(model)?.node == node { return model.table.cursorRow }
      if let row = model.lines.firstIndex(where: { $0.node == node }) { return row }
      let parent = before.first { $0.node == node }?.parent ?? node.portefeuille.map { .portefeuille($0) }
      guard let parent, parent != node else { break }
      node = parent
    }
    return min(model.table.cursorRow, max(0, model.lines.count - 1))
  }

  private static func reads(_ model: inout Model, _ rereads: Bool) -> [Effect] {
    let first = model.table.offset
    let window = first..<min(model.lines.count, first + model.table.visibleRows)
    let shown = window.compactMap { model.lines[$0].node.portefeuille }
    let unfolded = model.folds.unfolded.filter { rereads || model.records[$0] == nil }
    let wanted = Set(shown).union(unfolded)
    if rereads { model.records = model.records.filter { wanted.contains($0.key) } }
    let missing = rereads ? wanted : wanted.filter { model.records[$0] == nil }
    return missing.isEmpty ? [] : [.list(.read(.portefeuille, missing.sorted { $0.text < $1.text }))]
  }

  private static func preview(_ model: inout Model) -> [Effect] {
    guard model.list.panes.layout.previewRows > 0, let id = model.cursor?.portefeuille else {
      model.list.panes.preview = nil
      model.list.panes.isPreviewFocused = false
      return []
    }
    return model.list.panes.preview?.sheet.id == id ? [] : [.list(.preview(id, whole: false))]
  }

  // MARK: - Folding and moving

  private static func fold(_ node: Node, _ isFolded: Bool, _ model: inout Model) {
    switch node {
    case .doel(let doel):
      if isFolded { model.folds.doelen.insert(doel) } else { model.folds.doelen.remove(doel) }
    case .portefeuille(let id):
      if isFolded { model.folds.unfolded.remove(id) } else { model.folds.unfolded.insert(id) }
    case .activiteit, .resultaat: break
    }
  }

  /// Enter: a doel folds, all else opens its portefeuille.
  private static func open(_ model: inout Model) -> [Effect] {
    guard let line = line(model) else { return [] }
    if let id = line.node.portefeuille { return [.list(.open(id))] }
    if let isFolded = line.isFolded { fold(line.node, !isFolded, &model) }
    return settle(&model)
  }

  /// `h`: folds, or goes up, or leaves.
  private static func out(_ model: inout Model) -> [Effect] {
    if model.list.panes.isPreviewFocused {
      model.list.panes.isPreviewFocused = false
      return []
    }
    guard let line = line(model) else { return [.list(.leave)] }
    if line.isFolded == false {
      fold(line.node, true, &model)
    } else if let parent = line.parent {
      model.cursor = parent
    } else {
      return [.list(.leave)]
    }
    return settle(&model)
  }

  /// So many portefeuilles are unfolded at once; each has to be read.
  private static let unfoldLimit = 2_000

  /// `z`: unfolds everything, or where everything is unfolded, folds it.
  private static func foldAll(_ model: inout Model) -> [Effect] {
    guard case .indexed(let listing) = model.list.contents.rows else { return [] }
    if !model.lines.contains(where: { $0.isFolded == true }) {
      model.folds.unfolded = []
      return settle(&model)
    }
    guard listing.rows.count <= unfoldLimit else {
      return [
        .list(
          .notify(Tekst(nl: "Te veel om alles uit te klappen; filter eerst.", en: "Too many to unfold; filter first.")))
      ]
    }
    model.folds.doelen = []
    model.folds.unfolded = Set(listing.rows.map { listing.index.id(at: Int($0)) })
    return settle(&model)
  }

  /// `J` and `K`: the years in their order, after them all together.
  private static func pass(_ step: Int, _ model: inout Model) -> [Effect] {
    let choices = model.years.map { Year.one($0) } + [.all]
    let place = (model.year.flatMap(choices.firstIndex) ?? choices.count - 1) + step
    guard choices.indices.contains(place) else {
      let text =
        step < 0
        ? Tekst(nl: "Er is geen eerder jaar.", en: "There is no earlier year.")
        : Tekst(nl: "Dit zijn alle jaren.", en: "These are all years.")
      return [.list(.notify(text))]
    }
    model.year = choices[place]
    return settle(&model)
  }

  /// Esc: one thing at a time, from the innermost out.
  private static func back(_ model: inout Model, _ office: Office) -> [Effect] {
    let isSomethingOn = model.list.panes.isPreviewFocused || !model.list.filter.line.field.text.isEmpty
    return isSomethingOn ? tell(&model, .backPressed, office) : [.list(.leave)]
  }

  /// The next or previous portefeuille in the tree, which becomes the one under the cursor; nil at the ends.
  static func step(_ rows: Int, _ model: inout Model) -> RecordID? {
    let places = model.lines.indices.filter { if case .portefeuille = model.lines[$0].node { true } else { false } }
    let current = model.table.cursorRow
    let next = rows > 0 ? places.first { $0 > current } : places.last { $0 < current }
    guard let next, let id = model.lines[next].node.portefeuille else { return nil }
    model.cursor = .portefeuille(id)
    return id
  }
}
