import PlainText
import RIECDomain
import RIECStore
import StrictJSON

/// What the sheet of a kind says in sections of its own.
struct OwnSections {
  /// What the record is called, where it has no title of its own.
  var title: String?
  /// What the record is about or what became of it: before its other fields.
  var lead: [Sheet.Section] = []
  /// What belongs to it: behind its other fields.
  var after: [Sheet.Section] = []
  /// The fields that these sections show, so that nothing is said twice.
  var shown: Set<String> = []
  /// The kinds whose records that name this one these sections list.
  var kinds: Set<Kind.Name> = []
}

extension SheetBuilder {
  /// The sections of a kind that has some.
  func ownSections(_ record: Record, _ kind: Kind, tied: Bool) -> OwnSections {
    switch kind.name {
    case .handhavingsknelpunt: knelpuntSections(record, tied: tied)
    case .signaal: signaalSections(record)
    case .portefeuille: portefeuilleSections(record)
    case .overleg: overlegSections(record)
    default: OwnSections()
    }
  }

  /// What `part` says in `field`, a value of a wrong type as it was found.
  func values<Value>(of field: Field<Value>, in part: Part) -> [Sheet.Value] {
    part.json[field.name].map { values(field.description.type, $0) } ?? []
  }

  /// The pair of `field`; nil where it is empty.
  func pair<Value>(_ field: Field<Value>, in part: Part) -> Sheet.Pair? {
    let values = values(of: field, in: part)
    return values.isEmpty
      ? nil : Sheet.Pair(field.description.label, values, isPersonal: field.description.traits.contains(.personal))
  }

  /// `vandaag`, `nog 1 dag`, `nog 23 dagen`; of a day that has passed `5 dagen geleden`.
  func distance(to datum: Datum) -> String {
    let days = Int(datum.day) - Int(index.peildatum.day)
    let count = abs(days)
    return switch days {
    case 0: Tekst(nl: "vandaag", en: "today")(taal)
    case 1...:
      count == 1
        ? Tekst(nl: "nog 1 dag", en: "1 day left")(taal)
        : Tekst(nl: "nog \(count) dagen", en: "\(count) days left")(taal)
    default:
      count == 1
        ? Tekst(nl: "1 dag geleden", en: "1 day ago")(taal)
        : Tekst(nl: "\(count) dagen geleden", en: "\(count) days ago")(taal)
    }
  }

  /// How a day that something should be done by stands out: to come, near or passed.
  func due(_ datum: Datum) -> Sheet.Value {
    let days = Int(datum.day) - Int(index.peildatum.day)
    guard days < 0 else { return Sheet.Value(distance(to: datum), days <= 5 ? .warning : .plain) }
    let text =
      days == -1
      ? Tekst(nl: "1 dag te laat", en: "1 day late") : Tekst(nl: "\(-days) dagen te laat", en: "\(-days) days late")
    return Sheet.Value(text(taal), .fault)
  }

  /// A record's status as the lists show it; empty where there is no such record.
  func status(of id: RecordID) -> Sheet.Value {
    guard let (name, row) = index.locate(id), let records = index[name] else { return Sheet.Value("") }
    return cell("status", records, row, .dimmed)
  }

  /// What a list shows in `column` of a row; empty where there is nothing.
  func cell(_ column: String, _ records: KindIndex, _ row: Int, _ tone: Sheet.Tone = .plain) -> Sheet.Value {
    let value = records.value(column, at: row)
    guard value != .empty, let column = records.kind.column(column) else { return Sheet.Value("") }
    return Sheet.Value(CellText(taal: taal, peildatum: index.peildatum).screen(value, of: column), tone)
  }

  /// A table without the columns that are empty in every row.
  func table(_ headings: [Tekst], _ rows: [[Sheet.Value]], alignsRight: Set<Int> = []) -> Sheet.Block {
    let kept = headings.indices.filter { column in rows.contains { column < $0.count && !$0[column].text.isEmpty } }
    return .table(
      Sheet.Table(
        headings: kept.map { headings[$0] }, rows: rows.map { row in kept.map { row[$0] } },
        alignsRight: Set(kept.indices.filter { alignsRight.contains(kept[$0]) })))
  }
}
