import PlainText
import RIECDomain
import RIECReports
import TerminalUI

/// Frequency tables, and all records with the same value.
extension App {
  // MARK: - Choosing

  /// `f`: which column of the visible list to count.
  static func chooseColumn(_ model: inout Model) -> [Effect] {
    guard model.office.index != nil else { return notYet(&model) }
    guard case .list(let list) = model.screens.last else { return [] }
    let columns = list.kind.filterFields
    let items = columns.map { column in
      Choice.Item(
        label: column.label.safe(model.office.taal), value: "", note: SafeText(column.name),
        goal: .frequency(column: column.name))
    }
    // Within one region there is nothing to learn from that column.
    let scoped = list.scope.isNational ? nil : "regio"
    let first = columns.firstIndex { if case .code = $0.kind { $0.name != scoped } else { false } } ?? 0
    let title = Tekst(nl: "Tel per", en: "Count by").safe(model.office.taal)
    model.overlay = .choice(Choice.Model(title, items, at: first))
    return []
  }

  /// `s`: which value of the record `id` the others must have. How many do is counted meanwhile.
  static func chooseValue(_ id: RecordID, _ model: inout Model) -> [Effect] {
    guard let index = model.office.index else { return notYet(&model) }
    guard let (name, row) = index.locate(id), let records = index[name] else { return [] }
    let values = RecordValues(of: row, in: records)
    guard !values.items.isEmpty else {
      model.notice = Notice(
        text: Tekst(nl: "\(id.text) heeft geen waarden.", en: "\(id.text) has no values."), role: .info)
      return []
    }
    let taal = model.office.taal
    let text = ValueText(taal: taal)
    let items = values.items.map { item in
      Choice.Item(
        label: item.column.label.safe(taal), value: SafeText(text.label(item.value, of: item.column), fitting: 100),
        note: "…", goal: .list(name, filter: item.filter))
    }
    let title = Tekst(nl: "Zelfde waarde als \(id.text)", en: "Same value as \(id.text)").safe(taal)
    model.overlay = .choice(Choice.Model(title, items, noteWidth: Numbers.grouped(records.count).count))
    return [.countEach(name, values.items.map(\.filter))]
  }

  private static func notYet(_ model: inout Model) -> [Effect] {
    model.notice = Notice(
      text: Tekst(nl: "Even wachten: de opslag wordt gelezen.", en: "One moment: the store is being read."),
      role: .info)
    return []
  }

  /// Puts the numbers beside the values that they were counted for, where those are still to choose from.
  static func take(_ counts: [String: Int], of kind: Kind.Name, _ model: inout Model) {
    guard case .choice(var choice) = model.overlay else { return }
    for place in choice.items.indices {
      guard case .list(kind, let filter) = choice.items[place].goal, let count = counts[filter] else { continue }
      choice.items[place].note = SafeText(Numbers.grouped(count))
    }
    model.overlay = .choice(choice)
  }

  static func pressChoice(_ key: Key, _ choice: Choice.Model, _ model: inout Model) -> [Effect] {
    var choice = choice
    switch Choice.press(key, &choice) {
    case .goesOn:
      model.overlay = .choice(choice)
      return []
    case .closed:
      model.overlay = nil
      return [.cancelCount]
    case .chosen(.frequency(let column)):
      model.overlay = nil
      return openFrequency(column, &model)
    case .chosen(.list(let kind, let filter)):
      model.overlay = nil
      return [.cancelCount] + openList(kind, filter: filter, &model)
    }
  }

  private static func openFrequency(_ name: String, _ model: inout Model) -> [Effect] {
    guard case .list(let list) = model.screens.last, let column = list.kind.column(name) else { return [] }
    let frequency = Frequency.Model(list, column: column, model.office, size: screenSize(model))
    put(.frequency(frequency), &model)
    return [.count(frequency.request)]
  }

  // MARK: - Counting

  static func carry(_ effects: [Frequency.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .count(let request): return [.count(request)]
      case .cancelCount: return [.cancelCount]
      case .list(let kind, let filter): return openList(kind, filter: filter, &model)
      case .notify(let text):
        model.notice = Notice(text: text, role: .info)
        return []
      case .leave: return leave(&model)
      }
    }
  }

  /// The visible frequency table is counted again where the store or the region is another one.
  static func refreshFrequency(_ model: inout Model) -> [Effect] {
    guard case .frequency = model.screens.last else { return [] }
    return tellTop(&model, .frequency(.refreshed))
  }
}
