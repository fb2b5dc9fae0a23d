public import PlainText
public import RIECDomain
public import RIECReports
public import RIECStore
public import TerminalUI

/// The list of any kind of record: a table with a filter, and below it, where there is room, the record under the
/// cursor.
public enum RecordList {
  /// What stands in the rows.
  enum Rows: Sendable {
    /// The first records of the file, as they stand there, until the index is built.
    case firstPage([Record])
    /// The rows of the index.
    case indexed(Listing)
  }

  /// What was typed behind `/`, and what it means.
  package struct FilterState: Sendable {
    /// The line; it has the keyboard while `isOpen`.
    package internal(set) var line = FilterLine.Model()
    /// Whether the line has the keyboard.
    package internal(set) var isOpen = false
    /// The last text that could be understood.
    package internal(set) var applied: Filter?
    /// Why the text cannot be understood.
    package internal(set) var error: FilterError?
    /// The number of the last search through whole records, and whether it is under way.
    var search = Search()
    /// What Tab completes: the suggestions, with the text and cursor that they are for.
    var completion: Completion?
    /// Why there are no rows.
    var diagnosis: Diagnosis?
  }

  /// Searches through whole records take a while, so each has a number, and only the last one's answer counts.
  struct Search: Hashable, Sendable {
    var number = 0
    var isRunning = false
  }

  /// Suggestions, and what they replace.
  struct Completion: Hashable, Sendable {
    let text: String
    let suggestions: [Suggestion]
  }

  /// The rows, and what the window shows of them.
  package struct Contents: Sendable {
    var rows: Rows = .firstPage([])
    /// Which of the office's indexes the rows are of.
    var generation = 0
    /// How many records the scope holds; nil until it is known.
    var total: Int?
    package internal(set) var sort: [SortKey]
    /// The record under the cursor; the table below knows its row.
    package internal(set) var cursor: RecordID?
    package internal(set) var table = Table.Model()
    /// The records in the window, read whole.
    var window: [RecordID: Record] = [:]
  }

  /// How the screen is divided, and the record below the list.
  struct Panes: Sendable {
    var layout = Layout(Size(columns: 80, rows: 22))
    /// Nil where there is no room or none was laid out yet.
    var preview: RecordView.Model?
    /// Whether the preview shows what the record is tied to.
    var isPreviewWhole = false
    var isPreviewFocused = false
  }

  /// The state of a list.
  public struct Model: Sendable {
    /// The kind of the records.
    public let kind: Kind
    /// The region that limits the rows.
    package internal(set) var scope: Scope
    package internal(set) var contents: Contents
    package internal(set) var filter = FilterState()
    /// The records that were marked.
    package internal(set) var marks: Set<RecordID> = []
    /// Where the range began that follows the cursor, while one is being marked.
    var range: RecordID?
    var panes = Panes()
    /// The order while it is being chosen.
    var sortChoice: SortChooser.Model?
    /// The name of the saved view that it is, or nil.
    package internal(set) var view: String?
    /// The filter of that view.
    var viewFilter: String?
    /// The columns that were chosen, for each width; those of the kind where none were.
    package internal(set) var columns: [ColumnChoice.Breadth: ColumnChoice] = [:]
    /// The columns while they are being chosen.
    var columnChooser: ColumnChooser.Model?
    /// Whether it still takes the filter that its kind starts with, once the store is read.
    var awaitsStart = false

    /// A list of `kind`, of which nothing is read yet.
    public init(kind: Kind, scope: Scope) {
      self.kind = kind
      self.scope = scope
      contents = Contents(sort: kind.list.sort)
    }

    /// What the rows satisfy.
    var predicate: Predicate {
      let parts = [scope.predicate(for: kind), filter.applied?.predicate].compactMap { $0 }.filter { $0 != .all([]) }
      return parts.count == 1 ? parts[0] : .all(parts)
    }

    /// Whether nobody did anything in it.
    var isUntouched: Bool {
      filter.line.field.text.isEmpty && !filter.isOpen && contents.table.cursorRow == 0 && marks.isEmpty
        && contents.sort == kind.list.sort
    }

    /// How many rows there are.
    package var rowCount: Int {
      switch contents.rows {
      case .firstPage(let records): records.count
      case .indexed(let listing): listing.rows.count
      }
    }

    /// The id in `row`; nil outside the list.
    package func id(at row: Int) -> RecordID? {
      switch contents.rows {
      case .firstPage(let records): records.indices.contains(row) ? records[row].id : nil
      case .indexed(let listing): listing.id(at: row)
      }
    }
  }

  /// What happened.
  public enum Message: Sendable {
    case firstPageRead([Record])
    case indexBuilt(StoreIndex)
    case recordsRead([Record])
    case sheetMade(Sheet, whole: Bool)
    /// Nothing happened for a moment.
    case idled
    case resized(Size)
    case scopeChanged(Scope)
    case moved(Table.Movement)
    case openPressed, relatedPressed, backPressed, leavePressed
    case filterPressed
    case filterTyped(Key)
    case filterPasted(String)
    case filterCalled(String)
    case searchFinished(number: Int, RowSet)
    case markPressed, rangePressed, marksInverted
    case sortPressed, sortReversed
    case sortCalled(String)
    case choiceTyped(Key)
    case columnsPressed
    case columnsTyped(Key)
    case savePressed
    /// The list becomes this saved view.
    case viewCalled(SavedView)
    case paneSwitched, zoomPressed
    case frequencyPressed, sameValuePressed, loosenPressed
  }

  /// What is to be done elsewhere.
  public enum Effect: Hashable, Sendable {
    /// Read these records for the window.
    case read(Kind.Name, [RecordID])
    /// Lay out a record for the preview; whole is with all that it is tied to, which takes longer.
    case preview(RecordID, whole: Bool)
    /// Search whole records; the answer carries the number.
    case search(Kind.Name, Predicate, number: Int)
    /// No answer to a search is wanted any more.
    case cancelSearch
    /// Open a record on a screen of its own.
    case open(RecordID)
    /// Show what a record is tied to.
    case relate(RecordID)
    /// Choose a column to count, or a value of this record to see all that have it.
    case chooseColumn, chooseValue(RecordID)
    /// Say something.
    case notify(Tekst)
    /// Ask for the name under which the list is saved.
    case nameView
    /// These columns were chosen; nil: those of the kind.
    case columnsChosen(ColumnChoice.Place, ColumnChoice?)
    /// Nothing here to go back from: the screen is left.
    case leave
  }

  /// How the screen is divided, worked out from its size alone.
  struct Layout: Hashable, Sendable {
    /// The size of the screen.
    let size: Size
    /// The rows of the table, its heading not counted.
    let tableRows: Int
    /// The rows of the preview, its rule not counted; 0 where there is no room.
    let previewRows: Int

    /// The division of `size`, which is what the app leaves to its screens: a filter line, the heading, the rows.
    init(_ size: Size) {
      self.size = size
      let below = max(0, size.rows - 2)
      previewRows = size.rows >= 28 && size.columns >= 60 ? below * 3 / 5 : 0
      tableRows = max(0, below - (previewRows > 0 ? previewRows + 1 : 0))
    }
  }
}
