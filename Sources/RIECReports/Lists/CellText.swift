public import PlainText
public import RIECDomain
public import RIECStore

/// What a column's value looks like in a list.
public struct CellText: Sendable {
  /// The language of labels.
  public let taal: Taal
  /// "Today", from which terms are counted.
  public let peildatum: Datum

  /// Cells in `taal`, with terms counted from `peildatum`.
  public init(taal: Taal, peildatum: Datum) {
    self.taal = taal
    self.peildatum = peildatum
  }

  /// The cell on a screen: short labels, days to a term; `–` where there is nothing.
  public func screen(_ value: ColumnValue, of column: Column) -> String {
    switch value {
    case .empty: if case .findings = column.source { "" } else { "–" }
    case .codes(let codes):
      // One letter, the gravest, where the column is one cell wide.
      if case .findings = column.source {
        Codes.gravest(of: codes).map { label($0, of: column, short: true) } ?? ""
      } else {
        codes.map { label($0, of: column, short: true) }.joined(separator: ", ")
      }
    case .term(let term): days(to: term)
    default: plain(value, of: column)
    }
  }

  /// The cell in a document: whole labels and days; `–` where there is nothing.
  public func document(_ value: ColumnValue, of column: Column) -> String {
    if case .empty = value { return screen(value, of: column) }
    return plain(value, of: column)
  }

  /// The cell in a file, the same in every language: codes, yes and no as the record spells them, ISO dates; empty where
  /// there is nothing.
  public func file(_ value: ColumnValue, of column: Column) -> String {
    switch value {
    case .empty: ""
    case .codes(let codes): codes.map(\.text).joined(separator: ",")
    case .date(let datum): datum.iso
    case .term(let term): term.datum.iso
    case .flag(let flag): flag ? "true" : "false"
    case .text(let texts): texts.joined(separator: ",")
    case .spans(let spans, _): spans.map(Self.file).joined(separator: ",")
    default: plain(value, of: column)
    }
  }

  /// A stretch of days in a file, as ISO 8601 writes it: `2021-02-01/2022-03-31`, or `2021-02-01/..` while it goes on.
  static func file(_ span: ColumnValue.Span) -> String { "\(span.from.iso)/\(span.to?.iso ?? "..")" }

  /// Days to a term with its letter, as `12 d i`, from a thousand on years, as `4 j i`; a term that has passed carries
  /// `!`.
  public func days(to term: Term) -> String {
    let days = Int(term.datum.day) - Int(peildatum.day)
    if abs(days) >= 1000 { return "\(days < 0 ? "!" : "")\(days / 365) j \(term.letter.text)" }
    return "\(days < 0 ? "!" : "")\(days) d \(term.letter.text)"
  }

  private func plain(_ value: ColumnValue, of column: Column) -> String {
    switch value {
    case .empty: ""
    case .text(let texts): texts.joined(separator: ", ")
    case .codes(let codes): codes.map { label($0, of: column, short: false) }.joined(separator: ", ")
    case .date(let datum): datum.display
    case .number(let number): String(number)
    case .flag(let flag): FieldType.answer(flag, taal)
    case .term(let term): term.datum.display
    case .spans(let spans, _): spans.map(years).joined(separator: ", ")
    case .asFound(let text): text
    }
  }

  private func years(_ span: ColumnValue.Span) -> String {
    guard let last = span.to else { return "\(span.from.year)–" }
    return last.year == span.from.year ? "\(last.year)" : "\(span.from.year)–\(last.year)"
  }

  private func label(_ code: Code, of column: Column, short: Bool) -> String {
    guard case .code(let list) = column.kind, let entry = list[code] else { return code.text }
    return short ? entry.short(taal) : entry.label(taal)
  }
}
