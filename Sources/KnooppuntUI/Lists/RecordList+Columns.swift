import PlainText
import RIECDomain
import TerminalUI

extension RecordList {
  /// `c` chooses the columns.
  static func columns(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    switch message {
    case .columnsPressed:
      let breadth = model.breadth
      model.columnChooser = ColumnChooser.Model(model.kind, breadth, chosen: model.columns[breadth])
      return []
    case .columnsTyped(let key):
      guard var chooser = model.columnChooser else { return [] }
      let outcome = ColumnChooser.press(key, &chooser, model.kind, office.taal)
      let choice = chooser.choice(model.kind)
      model.columns[chooser.breadth] = choice
      model.columnChooser = outcome == .done ? nil : chooser
      switch outcome {
      case .open: return []
      case .refused:
        return [.notify(Tekst(nl: "De id blijft altijd zichtbaar.", en: "The id always stays visible."))]
      case .done:
        let place = ColumnChoice.Place(kind: model.kind.plural, view: model.view, breadth: chooser.breadth)
        return [.columnsChosen(place, choice)]
      }
    default: return []
    }
  }

  /// The columns that the list shows: as someone chose them, else those of the kind, of which the last that can be
  /// missed gives way to the column that the list is sorted by.
  static func items(_ model: Model) -> [ListLayout.Item] {
    var items = model.kind.layout(model.breadth, chosen: model.columns[model.breadth])
    guard model.columns[model.breadth] == nil, let key = model.contents.sort.first?.column,
      !items.contains(where: { $0.column == key }), let item = model.kind.item(key, model.breadth),
      let place = items.indices.last(where: { place in
        place > 1 && items[place].column != Column.melding.name
          && !model.contents.sort.contains { $0.column == items[place].column }
      })
    else { return items }
    let room = model.breadth == .wide ? items[place].width + 4 : items[place].width
    items[place] = item.with(width: min(item.width, max(room, 8)))
    return items
  }

  /// How wide the columns are and how they give way. The list's own growing column takes what is left over; columns that
  /// someone chose are as wide as that was said.
  static func tableColumns(_ model: Model, _ taal: Taal) -> [Table.Column] {
    let items = items(model)
    let isChosen = model.columns[model.breadth] != nil
    return items.enumerated().map { position, item in
      let isWhole = model.kind.column(item.column).map(mustBeWhole) ?? false
      let priority =
        item.column == "id" ? 100 : isChosen ? items.count - position : isWhole ? 90 : position == 1 ? 95 : nil
      return Table.Column(
        SafeText(item.heading(taal)), width: item.width,
        minimum: isWhole || isChosen ? item.width : min(item.width, 8), alignment: item.alignsRight ? .right : .left,
        priority: priority ?? items.count - position,
        growth: isChosen ? 0 : model.kind.column(item.column).map(growth) ?? 0)
    }
  }

  /// The share of what is left over in a wide window: what is whole needs no more, a text can use most.
  private static func growth(_ column: Column) -> Int {
    if mustBeWhole(column) { return 0 }
    return if case .text = column.kind { 2 } else { 1 }
  }

  /// Whether half of a value would say something else: an id, a day, a number.
  private static func mustBeWhole(_ column: Column) -> Bool {
    switch column.kind {
    case .date, .number, .term, .flag: true
    case .code: if case .findings = column.source { true } else { false }
    default: column.name == "id"
    }
  }

  /// Draws the choosers of order and columns over the list.
  static func choosers(_ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame) {
    if let choice = model.sortChoice {
      SortChooser.view(choice, model.contents.sort, model.kind, office.taal, in: area, &frame)
    }
    if let chooser = model.columnChooser {
      let columns = tableColumns(model, office.taal)
      let widths = Table.widths(of: columns, in: model.panes.layout.size.columns)
      let missing = zip(items(model), widths).filter { $0.1 == nil }.map(\.0.column)
      ColumnChooser.view(chooser, model.kind, missing: Set(missing), office.taal, in: area, &frame)
    }
  }
}

extension RecordList.Model {
  /// The class of width that the list is shown at.
  var breadth: ColumnChoice.Breadth { ColumnChoice.Breadth(columns: panes.layout.size.columns) }

  /// The keys that matter in a chooser that stands open; nil where none does.
  var chooserKeys: [(key: Tekst, label: Tekst)]? {
    let space = Key.character(" ").label
    if let sortChoice {
      let enter =
        sortChoice.isComposed
        ? Tekst(nl: "klaar", en: "done") : Tekst(nl: "alleen hierop", en: "by this alone")
      return [
        (Tekst("Enter"), enter), (space, Tekst(nl: "erbij ↑ ↓ eraf", en: "add ↑ ↓ remove")),
        (Tekst("Esc"), Tekst(nl: "laten", en: "leave it")), (Tekst("j k"), Tekst(nl: "bewegen", en: "move")),
        (Tekst("a-z"), Tekst(nl: "springen", en: "jump")),
      ]
    }
    guard columnChooser != nil else { return nil }
    return [
      (space, Tekst(nl: "tonen", en: "show")), (Tekst("J K"), Tekst(nl: "verplaatsen", en: "move")),
      (Tekst("← →"), Tekst(nl: "breedte", en: "width")), (Tekst("Enter"), Tekst(nl: "klaar", en: "done")),
      (Tekst("0"), Tekst(nl: "standaard", en: "default")), (Tekst("a-z"), Tekst(nl: "springen", en: "jump")),
    ]
  }
}
