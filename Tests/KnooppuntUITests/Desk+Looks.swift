import KnooppuntUI
import RIECDomain
import RIECReports
import TerminalUI

extension Desk {
  /// The model.
  var model: App.Model { runtime.model }
  /// The exit code, once the program was left.
  var exitCode: Int32? { runtime.exitCode }
  /// What the terminal shows.
  var frame: Frame { runtime.terminal.frames.last ?? Frame(Size(columns: 0, rows: 0)) }
  /// What the terminal shows, as text.
  var screen: String { frame.text }
  /// The lines of the screen.
  var lines: [String] { screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  /// The last line: keys, or what the program has to say.
  var footer: String { lines.last ?? "" }
  /// What the program has to say, until the next key.
  var notice: String { model.notice.map { $0.text(model.office.taal) } ?? "" }

  /// The visible list; nil where a record or the faults stand.
  var list: RecordList.Model? { if case .list(let list) = model.screens.last { list } else { nil } }
  /// The visible record.
  var record: RecordView.Model? { if case .record(let record) = model.screens.last { record } else { nil } }
  /// The visible list of what a record is tied to.
  var related: Related.Model? { if case .related(let related) = model.screens.last { related } else { nil } }
  /// The visible Overzicht.
  var overzicht: Overzicht.Model? { if case .overzicht(let overzicht) = model.screens.last { overzicht } else { nil } }
  /// The visible form.
  var form: Form.Model? { if case .form(let form) = model.screens.last { form } else { nil } }
  /// The visible change of marked records.
  var bulk: Bulk.Model? { if case .bulk(let bulk) = model.screens.last { bulk } else { nil } }
  /// The visible list of faults.
  var faults: Faults.Model? { if case .faults(let faults) = model.screens.last { faults } else { nil } }

  /// The visible tree of portefeuilles.
  var tree: Portefeuilles.Model? {
    if case .portefeuilles(let tree) = model.screens.last { tree } else { nil }
  }

  /// The kind that the visible list is of.
  var kind: String? { list?.kind.name.text }
  /// The ids in the visible list, in its order.
  var rows: [String] { list.map { list in (0..<list.rowCount).compactMap { list.id(at: $0)?.text } } ?? [] }
  /// The id under the cursor of the visible list.
  var cursor: String? { list?.contents.cursor?.text }
  /// What stands in the filter line of the visible list.
  var filter: String? { list?.filter.line.field.text }
  /// The order of the visible list, as `:sorteer` spells it.
  var order: String? {
    list?.contents.sort.map { ($0.descending ? "-" : "") + $0.column }.joined(separator: ",")
  }
  /// The ids that are marked, sorted.
  var marks: [String] { list?.marks.map(\.text).sorted() ?? [] }
  /// The id of the record that is open.
  var opened: String? { record?.sheet.id.text }
}
