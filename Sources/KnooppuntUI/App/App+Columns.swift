import RIECDomain

extension App {
  /// The columns that were chosen for a list of `kind`: for the view, else for the kind.
  static func columns(
    of kind: Kind, view: String?, _ model: Model
  ) -> [ColumnChoice.Breadth: ColumnChoice] {
    var columns: [ColumnChoice.Breadth: ColumnChoice] = [:]
    for breadth in ColumnChoice.Breadth.allCases {
      let own = ColumnChoice.Place(kind: kind.plural, view: view, breadth: breadth)
      let general = ColumnChoice.Place(kind: kind.plural, view: nil, breadth: breadth)
      columns[breadth] = model.memory.columns[own] ?? model.memory.columns[general]
    }
    return columns
  }

  /// Takes the columns that were chosen in the visible list, also for the lists of the same kind and view below it.
  static func chooseColumns(
    _ place: ColumnChoice.Place, _ choice: ColumnChoice?, _ model: inout Model
  ) -> [Effect] {
    for position in model.screens.indices {
      guard case .list(var list) = model.screens[position], list.kind.plural == place.kind, list.view == place.view
      else { continue }
      list.columns[place.breadth] = choice
      model.screens[position] = .list(list)
    }
    guard model.memory.columns[place] != choice else { return [] }
    return remember(.columnsChosen(place, choice), &model)
  }
}
