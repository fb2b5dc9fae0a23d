import PlainText
import RIECDomain
import TerminalUI

extension Dialogue {
  /// Where the dialogue stands in a form, beside the field under its cursor.
  struct FormWalk: Sendable {
    enum Stage: Sendable {
      /// Field by field.
      case fields
      /// Why it is changed.
      case reden
      /// Whether it is saved.
      case confirming
    }

    var stage = Stage.fields
    /// The note that was told last.
    var note: Form.Note?
  }
}

extension Form.Model {
  /// Whether the dialogue asks something at the line: headings whose fields stand below them it passes over.
  func isStop(_ row: Form.Row) -> Bool {
    switch row.content {
    case .value: !row.isReadOnly
    case .toelichting: true
    case .list: only == nil
    case .object, .element: only == nil && !open.contains(row.path)
    }
  }

  /// The next line at which something is asked; nil where there is none.
  func stop(after place: Int) -> Int? { rows.indices.first { $0 > place && isStop(rows[$0]) } }

  /// The line before at which something is asked; nil where there is none.
  func stop(before place: Int) -> Int? { rows.indices.last { $0 < place && isStop(rows[$0]) } }

  /// The line at which to give what is `missing`: one that is named there, an empty one first; nil where there is none.
  func stop(among missing: [Tekst]) -> Int? {
    let stops = rows.indices.filter { isStop(rows[$0]) }
    let wanted = stops.filter { place in
      missing.contains { Folding.fold($0.nl).contains(Folding.fold(rows[place].field.label.nl)) }
    }
    return wanted.first { isBare(rows[$0]) } ?? wanted.first ?? stops.first { isBare(rows[$0]) } ?? stops.first
  }

  /// Whether nothing stands at the line yet.
  private func isBare(_ row: Form.Row) -> Bool {
    switch row.content {
    case .value: (draft.value(at: row.path, kind: kind) ?? .null) == .null
    case .toelichting: toelichting.isEmpty
    case .list(let count): count == 0
    case .object, .element: false
    }
  }

  /// What the line is called, with what it lies in.
  func name(of row: Form.Row, _ taal: Taal) -> String {
    if row.content == .toelichting { return row.field.label(taal) }
    return Dialogue.label(of: row.path.text, kind, taal)
  }
}
