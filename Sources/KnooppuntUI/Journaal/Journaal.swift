import PlainText
public import RIECDomain
package import RIECStore
public import TerminalUI

/// Who changed what, when and why, the latest first; any change can be taken back from here.
public enum Journaal {
  /// So many changes are read at once.
  static let step = 500

  /// What is to be read of the journal.
  public struct Request: Hashable, Sendable {
    /// Only the answer to the last one counts.
    let number: Int
    let query: JournaalQuery
    /// The record that the filter names, where there is such a one: the store finds those faster.
    let id: RecordID?
    /// Only lines before this one; nil from the last on.
    let before: Int?
    let limit: Int
  }

  /// What was read of it.
  public struct Page: Sendable {
    let request: Request
    let entries: [HistoryEntry]
    /// Whether there are none before these.
    let isComplete: Bool
    /// The last line of the whole journal.
    let last: Link?
    let failure: StoreError?
  }

  /// A line of the journal with its link.
  package struct Link: Hashable, Sendable {
    let line: Int
    let hash: String
  }

  /// The state of the screen.
  public struct Model: Sendable {
    package internal(set) var line: FilterLine.Model
    /// Whether keys go to the line.
    package internal(set) var isTyping = false
    package internal(set) var query = JournaalQuery()
    /// What is wrong in the text.
    var fault: JournaalQuery.Fault?
    /// What was read so far, the latest first.
    package internal(set) var entries: [HistoryEntry] = []
    var isComplete = false
    var failure: StoreError?
    package internal(set) var last: Link?
    package internal(set) var table = Table.Model()
    /// The change under the cursor, whole.
    var detail = DetailPane.Model()
    var links: [RecordID] = []
    /// The change that `detail` shows, with the columns for which it was laid out.
    var detailed: (line: Int, columns: Int)?
    /// Whether the change has the whole screen, where there is no room for it below the list.
    var isZoomed = false
    var number = 0
    var isRunning = false
    /// Which of the office's indexes it was read under; nil before anything was asked.
    var generation: Int?
    var size: Size

    init(text: String = "", size: Size) {
      line = FilterLine.Model(text)
      self.size = size
    }

    /// The change under the cursor.
    package var current: HistoryEntry? { entries.indices.contains(table.cursorRow) ? entries[table.cursorRow] : nil }

    /// The change in which `entry` was taken back; nil where it stands, as far as was read.
    func reversal(of entry: HistoryEntry) -> HistoryEntry? {
      entries.first { $0.reverses == entry.lines && !isReversed($0) }
    }

    private func isReversed(_ entry: HistoryEntry) -> Bool {
      // What reverses stands later in the journal, so that this ends.
      entries.contains {
        $0.reverses == entry.lines && $0.lines.lowerBound > entry.lines.upperBound && !isReversed($0)
      }
    }
  }

  /// What happened.
  public enum Message: Sendable {
    case typed(Key)
    case pasted(String)
    case filterPressed
    case moved(Table.Movement)
    case linkPassed(forward: Bool)
    case openPressed, reversePressed, zoomPressed, backPressed, leavePressed
    case resized(Size)
    /// The journal may have grown.
    case groundChanged
    case read(Page)
  }

  /// What is to be done elsewhere.
  public enum Effect: Hashable, Sendable {
    case read(Request)
    case open(RecordID)
    case reverse(ClosedRange<Int>)
    case leave
  }

  /// How the screen is divided.
  struct Layout: Hashable, Sendable {
    let tableRows: Int
    /// The rows of the change below the list; 0 where there is no room.
    let detailRows: Int

    init(_ size: Size, filterRows: Int) {
      // Title, rule, the heading of the table.
      let below = max(0, size.rows - 3 - filterRows)
      detailRows = size.rows >= 18 && size.columns >= 40 ? below * 2 / 5 : 0
      tableRows = max(1, below - (detailRows > 0 ? detailRows + 1 : 0))
    }
  }
}
