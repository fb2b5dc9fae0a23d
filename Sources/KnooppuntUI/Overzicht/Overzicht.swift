package import PlainText
public import RIECDomain
import RIECReports
public import RIECStore
public import TerminalUI

/// What waits: figures in groups, each a door to the records that it counts.
public enum Overzicht {
  /// A number with the filter that it is the number of.
  package struct Figure: Hashable, Sendable {
    /// What is counted.
    package let label: Tekst
    /// Of which kind.
    package let kind: Kind.Name
    /// Which ones; empty for all.
    package let filter: String
    /// How many; nil until it is known.
    package var count: Int?

    init(_ nl: String, _ en: String, _ kind: Kind.Name, _ filter: String) {
      label = Tekst(nl: nl, en: en)
      self.kind = kind
      self.filter = filter
    }
  }

  /// Figures that stand together.
  package struct Group: Hashable, Sendable {
    /// How they are drawn.
    package enum Form: Hashable, Sendable {
      /// A numbered list: the digit opens it.
      case numbered
      /// A list with a bar each.
      case bars
      /// Rows of so many figures, under headings of their own.
      case grid([Tekst])
    }

    package let title: Tekst
    package let form: Form
    package var figures: [Figure]
  }

  /// The state of the screen.
  public struct Model: Sendable {
    package internal(set) var groups: [Group] = Overzicht.groups
    /// The figure under the cursor, counted through all groups.
    package internal(set) var cursor = 0
    package internal(set) var size: Size

    init(size: Size) {
      self.size = size
    }

    /// Every figure, in the order of the cursor.
    package var figures: [Figure] { groups.flatMap(\.figures) }
  }

  /// What happened.
  public enum Message: Sendable {
    case counted(StoreIndex)
    case moved(Table.Movement)
    case groupPassed(forward: Bool)
    case openPressed
    case digitPressed(Int)
    case backPressed
    case resized(Size)
  }

  /// What is to be done elsewhere.
  public enum Effect: Hashable, Sendable {
    /// Open the list of a kind with a filter.
    case open(Kind.Name, filter: String)
    case leave
  }

  /// Takes in what happened.
  static func update(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    let last = model.figures.count - 1
    switch message {
    case .counted(let index): count(&model, index, office)
    case .resized(let size): model.size = size
    case .moved(.up): model.cursor = max(0, model.cursor - 1)
    case .moved(.down): model.cursor = min(last, model.cursor + 1)
    case .moved(.first), .moved(.pageUp), .moved(.halfPageUp): model.cursor = 0
    case .moved(.last), .moved(.pageDown), .moved(.halfPageDown): model.cursor = last
    case .moved(.to(let place)): model.cursor = min(max(0, place), last)
    case .groupPassed(let forward): passGroup(&model, forward)
    case .openPressed: return model.figures.indices.contains(model.cursor) ? [open(model.figures[model.cursor])] : []
    case .digitPressed(let digit):
      guard let todo = model.groups.first?.figures, todo.indices.contains(digit - 1) else { return [] }
      model.cursor = digit - 1
      return [open(todo[digit - 1])]
    case .backPressed: return [.leave]
    }
    return []
  }

  private static func open(_ figure: Figure) -> Effect { .open(figure.kind, filter: figure.filter) }

  /// To the first figure of the next group, or of the one before.
  private static func passGroup(_ model: inout Model, _ forward: Bool) {
    var starts: [Int] = []
    var start = 0
    for group in model.groups {
      starts.append(start)
      start += group.figures.count
    }
    let current = starts.lastIndex { $0 <= model.cursor } ?? 0
    model.cursor = starts[(current + (forward ? 1 : starts.count - 1)) % starts.count]
  }

  private static func count(_ model: inout Model, _ index: StoreIndex, _ office: Office) {
    for group in model.groups.indices {
      for place in model.groups[group].figures.indices {
        let figure = model.groups[group].figures[place]
        guard let kind = Kinds.named(figure.kind),
          case .success(let filter) = Filter.parse(figure.filter, for: kind, office.filterContext)
        else { continue }
        let scope = office.settings.scope.predicate(for: kind)
        model.groups[group].figures[place].count =
          index[figure.kind]?.select(.all([scope, filter.predicate])).count ?? 0
      }
    }
  }
}
