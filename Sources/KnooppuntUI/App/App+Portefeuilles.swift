import PlainText
import RIECDomain
import TerminalUI

extension App.Screen {
  /// The list that it shows, or that its tree is made of.
  package var list: RecordList.Model? {
    switch self {
    case .list(let list): list
    case .portefeuilles(let tree): tree.list
    default: nil
    }
  }
}

extension App {
  /// `gp`: the tree of portefeuilles in place of all screens.
  static func goToPortefeuilles(_ model: inout Model) -> [Effect] {
    if model.screens.count == 1, let list = model.screens.last?.list, list.kind.name == .portefeuille { return [] }
    let (tree, effects) = tree(
      of: RecordList.Model(kind: Portefeuille.kind, scope: model.office.settings.scope), &model)
    replace(with: [.portefeuilles(tree)], &model)
    return effects
  }

  /// The tree of the portefeuilles of `list`, filled as far as the store is read, with what it asks for.
  private static func tree(
    of list: RecordList.Model, _ model: inout Model
  ) -> (tree: Portefeuilles.Model, effects: [Effect]) {
    var tree = Portefeuilles.Model(list: list)
    var effects = Portefeuilles.update(&tree, .list(.resized(screenSize(model))), model.office)
    if let index = model.office.index {
      effects += Portefeuilles.update(&tree, .list(.indexBuilt(index)), model.office)
    }
    return (tree, carry(effects, &model))
  }

  static func tellPortefeuilles(_ model: inout Model, _ message: ScreenMessage) -> [Effect] {
    let top = model.screens.count - 1
    switch (model.screens[top], message) {
    case (.portefeuilles(var tree), .portefeuilles(let message)):
      let effects = Portefeuilles.update(&tree, message, model.office)
      model.screens[top] = .portefeuilles(tree)
      return carry(effects, &model)
    case (.list(let list), .portefeuilles(.treePressed)):
      let (tree, effects) = tree(of: list, &model)
      model.screens[top] = .portefeuilles(tree)
      return effects
    default: return []
    }
  }

  static func carry(_ effects: [Portefeuilles.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .list(let effect): return carry([effect], &model)
      case .showTable:
        guard case .portefeuilles(let tree) = model.screens.last else { return [] }
        var list = tree.list
        let effects = RecordList.update(&list, .resized(screenSize(model)), model.office)
        model.screens[model.screens.count - 1] = .list(list)
        return carry(effects, &model)
      }
    }
  }

  /// The next or previous portefeuille of the tree below, on the same screen.
  static func stepInTree(_ rows: Int, _ below: Int, _ model: inout Model) -> [Effect] {
    guard case .portefeuilles(var tree) = model.screens[below] else { return [] }
    guard let id = Portefeuilles.step(rows, &tree) else {
      model.notice = Notice(
        text: Tekst(nl: "Dit is het laatste van de lijst.", en: "This is the last of the list."), role: .info)
      return []
    }
    let effects = carry(Portefeuilles.settle(&tree), &model)
    model.screens[below] = .portefeuilles(tree)
    return effects + [.open(id, .inPlace)]
  }
}
