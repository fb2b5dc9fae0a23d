package import PlainText
public import RIECDomain
package import RIECReports
import RIECStore
public import TerminalUI

/// What a record is tied to, each with its reason: the way from any record to all that touches it.
public enum Related {
  /// One line of the list.
  package enum Item: Hashable, Sendable {
    /// Above the records that are tied in one way: how many ties there are.
    case heading(RelatedRecords.Group.Direction, count: Int)
    /// A record.
    case tie(RelatedRecords.Tie, RelatedLine)
    /// How many more are tied for this reason, with the filter that finds them all.
    case more(Kind.Name, count: Int, filter: String, reason: Tekst)

    /// Whether the cursor can stand on it.
    var isTarget: Bool { if case .heading = self { false } else { true } }
  }

  /// What was found.
  public struct Found: Hashable, Sendable {
    /// The record that it is about.
    package let id: RecordID
    package let title: String
    package let items: [Item]

    /// What `record`, which is of `kind`, is tied to in `index`.
    init(of record: Record, _ kind: Kind, in index: StoreIndex, taal: Taal) {
      id = record.id
      title = record.title
      let groups = RelatedRecords(index: index).groups(of: record, kind)
      items = [RelatedRecords.Group.Direction.named, .naming, .sharing].flatMap { direction -> [Item] in
        let mine = groups.filter { $0.direction == direction }
        guard !mine.isEmpty else { return [] }
        let rows = mine.flatMap { group -> [Item] in
          let ties = group.ties.map { Item.tie($0, RelatedLine($0, index: index, taal: taal)) }
          guard group.more > 0, let filter = group.filter, let reason = group.ties.first?.reason else { return ties }
          return ties + [.more(group.kind, count: group.count, filter: filter, reason: reason)]
        }
        return [.heading(direction, count: mine.reduce(0) { $0 + $1.count })] + rows
      }
    }
  }

  /// The state of the screen.
  public struct Model: Sendable {
    package internal(set) var found: Found
    package internal(set) var table = Table.Model()
    var size: Size

    init(_ found: Found, size: Size) {
      self.found = found
      self.size = size
      settle()
      move(.first)
    }

    /// Takes what was found anew; the cursor stays on its record.
    mutating func refill(_ found: Found) {
      let before = current
      self.found = found
      settle()
      if let before, let row = found.items.firstIndex(of: before) { table.move(.to(row)) }
      standOnTarget(downwards: true)
    }

    mutating func settle() {
      table.settle(rowCount: found.items.count, visibleRows: max(1, size.rows - 3))
    }

    /// Moves the cursor; headings are passed over.
    mutating func move(_ movement: Table.Movement) {
      table.move(movement)
      switch movement {
      case .up, .pageUp, .halfPageUp, .last: standOnTarget(downwards: false)
      default: standOnTarget(downwards: true)
      }
      // The heading of the first group shows when its first record does.
      if table.cursorRow == 1 {
        table.move(.to(0))
        table.move(.to(1))
      }
    }

    private mutating func standOnTarget(downwards: Bool) {
      let row = table.cursorRow
      guard found.items.indices.contains(row), !found.items[row].isTarget else { return }
      let below = found.items.indices.dropFirst(row).first { found.items[$0].isTarget }
      let above = found.items.indices.prefix(row).last { found.items[$0].isTarget }
      if let next = downwards ? below ?? above : above ?? below { table.move(.to(next)) }
    }

    /// The line under the cursor.
    package var current: Item? {
      found.items.indices.contains(table.cursorRow) ? found.items[table.cursorRow] : nil
    }
  }

  /// What happened.
  public enum Message: Sendable {
    case found(Found)
    case moved(Table.Movement)
    case groupPassed(forward: Bool)
    case openPressed, relatedPressed, backPressed
    case resized(Size)
  }

  /// What is to be done elsewhere.
  public enum Effect: Hashable, Sendable {
    /// Open a record.
    case open(RecordID)
    /// Open the list of a kind with a filter.
    case list(Kind.Name, filter: String)
    /// Show what another record is tied to.
    case relate(RecordID)
    case leave
  }

  /// Takes in what happened.
  static func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .found(let found): model.refill(found)
    case .moved(let movement): model.move(movement)
    case .groupPassed(let forward): passGroup(&model, forward)
    case .resized(let size):
      model.size = size
      model.settle()
    case .openPressed:
      switch model.current {
      case .tie(let tie, _): return [.open(tie.id)]
      case .more(let kind, _, let filter, _): return [.list(kind, filter: filter)]
      case .heading, nil: return []
      }
    case .relatedPressed:
      if case .tie(let tie, _) = model.current { return [.relate(tie.id)] }
    case .backPressed: return [.leave]
    }
    return []
  }

  /// To the first record of the next group, or of the one before.
  private static func passGroup(_ model: inout Model, _ forward: Bool) {
    let headings = model.found.items.indices.filter { !model.found.items[$0].isTarget }
    guard let current = headings.lastIndex(where: { $0 <= model.table.cursorRow }) else { return }
    let next = (current + (forward ? 1 : headings.count - 1)) % headings.count
    model.move(.to(headings[next] + 1))
  }

  /// The commands of the screen.
  static let keys = Keymap<Message>(
    Movements.bindings { .moved($0) } + [
      Binding(
        "verwant.open", keys: [[.enter], [.character("l")], [.right]], label: Tekst(nl: "openen", en: "open"),
        group: Groups.list, message: .openPressed, priority: 90),
      Binding(
        "verwant.groep", keys: [[.tab]], label: Tekst(nl: "volgende groep", en: "next group"), group: Groups.list,
        message: .groupPassed(forward: true), priority: 60),
      Binding(
        "verwant.groepterug", keys: [[.backTab]], label: Tekst(nl: "vorige groep", en: "previous group"),
        group: Groups.list, message: .groupPassed(forward: false)),
      Binding(
        "verwant.verder", keys: [[.character("r")]],
        label: Tekst(nl: "verwant aan deze", en: "related to this one"), group: Groups.list,
        message: .relatedPressed, priority: 55),
      Binding(
        "verwant.terug", keys: [[.escape], [.character("h")], [.character("q")], [.left]],
        label: Tekst(nl: "terug", en: "back"), group: Groups.list, message: .backPressed, priority: 70),
    ])
}
