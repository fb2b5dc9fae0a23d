public import RIECDomain
public import RIECReports
public import TerminalUI

/// The search over every kind: a line to type in, and what was found kind by kind, each record a door.
public enum Zoek {
  /// A line of what was found.
  package enum Item: Hashable, Sendable {
    /// The kind's name with how many there are: the door to its list.
    case heading(Kind.Name, count: Int)
    /// A record.
    case hit(SearchHit)
    /// So many more of a kind than are shown: the door to its list too.
    case more(Kind.Name, count: Int)

    /// The kind that it belongs to.
    var kind: Kind.Name {
      switch self {
      case .heading(let kind, _), .more(let kind, _): kind
      case .hit(let hit): hit.kind
      }
    }
  }

  /// So many of a kind are shown; the rest is counted.
  static let limit = 50

  /// What the answer was found in; another index or region asks again.
  struct Ground: Hashable, Sendable {
    let generation: Int
    let scope: Scope
  }

  /// The state of the screen.
  public struct Model: Sendable {
    package internal(set) var line: FilterLine.Model
    /// Whether keys go to the line.
    package internal(set) var isTyping: Bool
    /// What is asked; nil for an empty line, and while the text cannot be understood.
    package internal(set) var search: Search?
    /// What is wrong in the text.
    package internal(set) var error: FilterError?
    /// What was found last, and for what.
    package internal(set) var result: SearchResult?
    var answered: Search?
    package internal(set) var items: [Item] = []
    package internal(set) var table = Table.Model()
    var ground: Ground?
    var number = 0
    var isRunning = false
    /// Whether Enter was pressed before the answer came: then the first hit is opened when it does.
    package internal(set) var isOpening = false
    /// Whether the cursor was moved since the text changed; if not, it stands on the first hit.
    var isMoved = false
    var size: Size

    init(text: String = "", size: Size) {
      line = FilterLine.Model(text)
      isTyping = text.isEmpty
      self.size = size
    }

    /// The line under the cursor.
    package var current: Item? { items.indices.contains(table.cursorRow) ? items[table.cursorRow] : nil }

    /// The text that is typed.
    package var text: String { line.field.text }
  }

  /// What happened.
  public enum Message: Sendable {
    case typed(Key)
    case pasted(String)
    case linePressed
    case moved(Table.Movement)
    /// To the next kind, or the one before.
    case kindPassed(forward: Bool)
    case openPressed, backPressed, leavePressed
    case resized(Size)
    /// The store was read, or the region changed.
    case groundChanged
    case answered(number: Int, SearchResult)
  }

  /// What is to be done elsewhere.
  public enum Effect: Hashable, Sendable {
    case search(Search, number: Int)
    case cancelSearch
    case open(RecordID)
    case list(Kind.Name, filter: String)
    case leave
  }
}
