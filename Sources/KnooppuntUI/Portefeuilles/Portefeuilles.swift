import PlainText
package import RIECDomain
import RIECReports
public import TerminalUI

/// The strategische doelen as a tree: under each its portefeuilles, under those their activities and results. The rows,
/// the filter and the preview are those of a list of portefeuilles, which `t` shows as it is.
public enum Portefeuilles {
  /// Something in the tree. The cursor is bound to it, wherever it stands.
  package enum Node: Hashable, Sendable {
    /// A strategisch doel; nil for what has none of the four.
    case doel(Code?)
    case portefeuille(RecordID)
    /// An activity of a portefeuille, by its nr.
    case activiteit(RecordID, Int)
    /// A result of a portefeuille, by its place.
    case resultaat(RecordID, Int)

    /// The portefeuille that it is or belongs to.
    package var portefeuille: RecordID? {
      switch self {
      case .doel: nil
      case .portefeuille(let id), .activiteit(let id, _), .resultaat(let id, _): id
      }
    }
  }

  /// Which portefeuilles stand in the tree.
  package enum Year: Hashable, Sendable {
    case one(Int)
    case all
  }

  /// What is folded. Doelen start unfolded, portefeuilles folded.
  struct Folds: Hashable, Sendable {
    var doelen: Set<Code?> = []
    var unfolded: Set<RecordID> = []
  }

  /// The state of the screen.
  public struct Model: Sendable {
    /// The portefeuilles that the filter keeps, with filter line and preview.
    package internal(set) var list: RecordList.Model
    /// Nil until the index is there.
    package internal(set) var year: Year?
    /// The years that there are portefeuilles of, ascending.
    var years: [Int] = []
    var folds = Folds()
    /// Portefeuilles that were read whole.
    var records: [RecordID: Record] = [:]
    package internal(set) var lines: [Line] = []
    package internal(set) var cursor: Node?
    var table = Table.Model()

    /// The tree of the portefeuilles of `list`; the cursor on the portefeuille that it is on there.
    init(list: RecordList.Model) {
      self.list = list
      cursor = list.contents.cursor.map { .portefeuille($0) }
    }
  }

  /// What happened.
  public enum Message: Sendable {
    /// What the list in it is told, or does itself.
    case list(RecordList.Message)
    case moved(Table.Movement)
    case openPressed, inPressed, outPressed
    case foldAllPressed
    /// To a later year, or with -1 to an earlier one.
    case yearPassed(Int)
    case tablePressed, treePressed
    case backPressed, leavePressed
  }

  /// What is to be done elsewhere.
  public enum Effect: Hashable, Sendable {
    /// What a list asks for.
    case list(RecordList.Effect)
    /// Show the list itself in place of the tree.
    case showTable
  }
}
