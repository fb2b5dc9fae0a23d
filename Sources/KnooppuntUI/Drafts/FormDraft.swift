package import RIECDomain
import RIECStore
package import StrictJSON

/// A form that is not saved, as it is kept for the next start: what was changed by path, and what is being typed as it
/// was typed, also where it is no value yet.
public struct FormDraft: Hashable, Sendable {
  /// What the form is for.
  package enum Purpose: Hashable, Sendable {
    /// A record that is there.
    case edit
    /// A new record.
    case add
    /// A step of a lifecycle: of the record, or of the part at a path.
    case step(Code, part: FieldPath?)
    /// One field of many records.
    case bulk(BulkOrder)
  }

  /// One field of many records, as far as it was chosen.
  package struct BulkOrder: Hashable, Sendable {
    package var ids: [RecordID]
    package var hidden: Int
    package var field: String
    package var how: Bulk.How
  }

  /// A field while its value is typed or chosen.
  package struct Typing: Hashable, Sendable {
    /// The field.
    package var path: FieldPath
    /// What was typed.
    package var text: String
    /// The grapheme before which the cursor stands.
    package var cursor: Int
    /// The codes, or records, that are chosen.
    package var chosen: [String]
  }

  package var kind: Kind.Name
  package var purpose: Purpose
  /// The record as it was when the form was opened, or what a new one begins with; empty for many records.
  package var begin: JSONObject
  /// What the form makes of it.
  package var changes: [FieldChange] = []
  /// The only fields that the form shows; nil: all.
  package var only: [FieldPath]?
  /// Why a step is taken.
  package var toelichting = ""
  /// Why a warning is accepted, as far as it was typed.
  package var reden = ""
  package var typing: Typing?
  /// The field under the cursor.
  package var cursor: FieldPath?
  /// Whether it was being saved: it may have been.
  package var isSaving = false

  /// The record that it is about; nil for a new one and for many.
  package var id: RecordID? {
    switch purpose {
    case .edit, .step: begin["id"]?.string.map { RecordID($0) }
    case .add, .bulk: nil
    }
  }

  /// The records that it is about.
  var records: [RecordID] {
    if case .bulk(let order) = purpose { return order.ids }
    return id.map { [$0] } ?? []
  }

  /// How many fields were filled in or changed.
  package var fieldCount: Int {
    var count = changes.count + (toelichting.isEmpty ? 0 : 1)
    if let typing, !changes.contains(where: { $0.path == typing.path }) { count += 1 }
    return max(1, count)
  }

  /// What a keeper keeps.
  var content: DraftContent { DraftContent(form: json, records: records) }
}
