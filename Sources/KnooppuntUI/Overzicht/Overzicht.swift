package import PlainText
public import RIECDomain
public import TerminalUI

/// What waits: figures in groups, each a door to the records that it counts.
public enum Overzicht {
  /// What Enter on a figure opens.
  package enum Door: Hashable, Sendable {
    /// The list of a kind with a filter, which is what the figure counts.
    case list(Question)
    /// The screen of faults and warnings.
    case faults(warnings: Bool)
  }

  /// The records of a kind that a filter lets through; an empty one lets all through.
  public struct Question: Hashable, Sendable {
    /// Of which kind.
    package let kind: Kind.Name
    /// Which ones.
    package let filter: String
  }

  /// A number with what it is the number of.
  package struct Figure: Hashable, Sendable {
    /// What is counted.
    package var label: Tekst
    /// Where it leads.
    package var door: Door
    /// How many; nil until it is known.
    package var count: Int?

    init(_ nl: String, _ en: String, _ kind: Kind.Name, _ filter: String) {
      label = Tekst(nl: nl, en: en)
      door = .list(Question(kind: kind, filter: filter))
    }

    init(_ label: Tekst, _ door: Door) {
      self.label = label
      self.door = door
    }

    /// What the figure counts by; nil for what no filter counts.
    package var question: Question? { if case .list(let question) = door { question } else { nil } }
  }

  /// Figures that stand together.
  package struct Group: Hashable, Sendable {
    /// How they are drawn.
    package enum Form: Hashable, Sendable {
      /// A numbered list: the digit opens it.
      case numbered
      /// A list with a bar each; with `total`, the first figure stands in the heading.
      case bars(total: Bool, remark: Tekst?)
      /// Rows of so many figures, under headings of their own.
      case grid([Tekst])
      /// One line of text.
      case line
      /// What the store holds, at the bottom.
      case store
    }

    /// Which of them it is.
    package enum Name: Hashable, Sendable {
      case since, todo, terms, overleg, phases, themes, behandelaar, quarters, store
    }

    package let name: Name
    package let title: Tekst
    package let form: Form
    package var figures: [Figure]
  }

  /// The state of the screen.
  public struct Model: Sendable {
    package internal(set) var groups: [Group]
    /// The figure under the cursor, counted through all groups.
    package internal(set) var cursor: Int
    package internal(set) var size: Size
    /// What was asked last; other answers come too late.
    var asked: Request?

    /// The figures for `office`, none of them known yet.
    init(_ office: Office, size: Size) {
      groups = Overzicht.groups(office.settings)
      cursor = groups.first?.name == .since ? groups[0].figures.count : 0
      self.size = size
    }

    /// Every figure, in the order of the groups.
    package var figures: [Figure] { groups.flatMap(\.figures) }

    /// Which figures of all those of the group `name` has.
    func places(of name: Group.Name) -> Range<Int> {
      var start = 0
      for group in groups {
        if group.name == name { return start..<start + group.figures.count }
        start += group.figures.count
      }
      return start..<start
    }
  }

  /// What happened.
  public enum Message: Sendable {
    /// There is an index, or another region: the figures are to be counted.
    case groundChanged
    case counted(Request, Answers)
    case moved(Table.Movement)
    case movedAside(right: Bool)
    case groupPassed(forward: Bool)
    case openPressed
    case digitPressed(Int)
    /// A click on a figure: the cursor goes there; a second one opens it.
    case pointed(Int)
    case backPressed
    case resized(Size)
  }

  /// What is to be done elsewhere.
  public enum Effect: Hashable, Sendable {
    /// Open the list of a kind with a filter.
    case open(Kind.Name, filter: String)
    case openFaults
    case count(Request)
    case leave
  }

  /// Takes in what happened.
  static func update(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    switch message {
    case .groundChanged:
      guard office.index != nil else { return [] }
      let request = Request(model.figures.compactMap(\.question), office)
      model.asked = request
      return [.count(request)]
    case .counted(let request, let answers):
      if request == model.asked { take(answers, &model) }
    case .resized(let size):
      model.size = size
      let shown = Page(model, office).places
      if !shown.contains(where: { $0.figure == model.cursor }) { model.cursor = shown.first?.figure ?? 0 }
    case .moved(let movement): model.cursor = Page(model, office).place(from: model.cursor, movement)
    case .movedAside(let right): model.cursor = Page(model, office).place(from: model.cursor, right: right)
    case .groupPassed(let forward): passGroup(&model, forward, office)
    case .openPressed: return model.figures.indices.contains(model.cursor) ? [open(model.figures[model.cursor])] : []
    case .digitPressed(let digit):
      let places = model.places(of: .todo)
      guard digit >= 1, digit <= places.count else { return [] }
      model.cursor = places.lowerBound + digit - 1
      return [open(model.figures[model.cursor])]
    case .pointed(let place):
      guard model.figures.indices.contains(place) else { return [] }
      if place == model.cursor { return [open(model.figures[place])] }
      model.cursor = place
    case .backPressed: return [.leave]
    }
    return []
  }

  private static func open(_ figure: Figure) -> Effect {
    switch figure.door {
    case .list(let question): .open(question.kind, filter: question.filter)
    case .faults: .openFaults
    }
  }

  /// To the first figure of the next group that is shown, or of the one before.
  private static func passGroup(_ model: inout Model, _ forward: Bool, _ office: Office) {
    let shown = Set(Page(model, office).places.map(\.figure))
    let starts = model.groups.map { model.places(of: $0.name) }.filter { shown.contains($0.lowerBound) }.map(
      \.lowerBound)
    guard !starts.isEmpty else { return }
    let current = starts.lastIndex { $0 <= model.cursor } ?? 0
    model.cursor = starts[(current + (forward ? 1 : starts.count - 1)) % starts.count]
  }

  private static func take(_ answers: Answers, _ model: inout Model) {
    for group in model.groups.indices {
      for place in model.groups[group].figures.indices {
        if model.groups[group].name == .overleg {
          model.groups[group].figures[place] = overleg(on: answers.overleg)
        }
        guard let question = model.groups[group].figures[place].question else { continue }
        model.groups[group].figures[place].count = answers.counts[question]
      }
    }
  }
}
