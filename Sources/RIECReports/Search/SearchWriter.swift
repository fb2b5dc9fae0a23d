public import PlainText
import RIECDomain
public import RIECStore
import StrictJSON

/// Prints what a search found, kind by kind, in the forms of `lijst`.
public struct SearchWriter {
  private let search: Search
  private let result: SearchResult
  private let index: StoreIndex
  private let format: ListFormat
  private let taal: Taal
  private let width: Int?

  /// A writer of `result`, which `search` found in `index`. `width` is that of the terminal; nil for a pipe, where
  /// nothing is cut.
  public init(
    _ search: Search, _ result: SearchResult, index: StoreIndex, format: ListFormat, taal: Taal, width: Int?
  ) {
    self.search = search
    self.result = result
    self.index = index
    self.format = format
    self.taal = taal
    self.width = width
  }

  /// Prints everything through `emit`, which may throw to stop.
  public func write(_ emit: (ListWriter.Piece) throws -> Void) throws {
    switch format {
    case .tabel, .md: try sections(emit)
    case .csv: try csv(emit)
    case .json: try json(emit, lines: false)
    case .jsonl: try json(emit, lines: true)
    }
  }

  /// Every hit of `group`, read as it is asked for.
  private func eachHit(_ group: SearchResult.Group, _ body: (SearchHit) throws -> Void) throws {
    guard let records = index[group.kind] else { return }
    for row in group.rows {
      if let hit = search.hit(at: Int(row), of: records) { try body(hit) }
    }
  }

  // MARK: - Text

  private static let headings = [
    Tekst(nl: "Kenmerk", en: "Id"), Tekst(nl: "Naam", en: "Name"), Tekst("Status"), Tekst(nl: "Treffer", en: "Hit"),
  ]

  private func cells(_ hit: SearchHit) -> [String] {
    [hit.id.text, hit.title, hit.statusLabel(taal), hit.matchText(taal)]
  }

  /// A heading with the number for each kind, and its hits below it.
  private func sections(_ emit: (ListWriter.Piece) throws -> Void) throws {
    for (place, group) in result.groups.enumerated() {
      guard let kind = Kinds.named(group.kind) else { continue }
      if place > 0 { try emit(.text("")) }
      let heading = "\(kind.pluralLabel(taal)) \(Numbers.grouped(group.count))"
      var rows: [[String]] = []
      try eachHit(group) { rows.append(cells($0)) }
      // A column in which nothing stands is left out, as the status of locaties.
      let columns = Self.headings.indices.filter { column in rows.contains { !$0[column].isEmpty } }
      rows = rows.map { row in columns.map { row[$0].isEmpty ? "–" : row[$0] } }
      if format == .md {
        try emit(.text("## " + heading))
        try emit(.text(""))
        let headings = columns.map { Self.headings[$0](taal) }
        for line in Markdown.table([headings] + rows) { try emit(.text(line)) }
      } else {
        try emit(.text(heading))
        let widths = columns.indices.map { column in rows.map { SafeText($0[column]).width }.max() ?? 0 }
        for row in rows {
          let padded = row.indices.map { SafeText(row[$0]).padded(to: widths[$0]).string }
          let line = SafeText("  " + padded.joined(separator: "  ")).trimmedEnd
          try emit(.text((width.map { line.fitted(to: $0) } ?? line).string))
        }
      }
    }
  }

  private func csv(_ emit: (ListWriter.Piece) throws -> Void) throws {
    try emit(.text("soort;id;naam;status;veld;waarde"))
    for group in result.groups {
      guard let kind = Kinds.named(group.kind) else { continue }
      try eachHit(group) { hit in
        let match = hit.telling.first ?? hit.matches.first
        let texts = [
          kind.plural, hit.id.text, hit.title, hit.status?.text ?? "", match?.path ?? "", match?.value.nl ?? "",
        ]
        try emit(.text(texts.map { ListWriter.quoted(ListWriter.inert($0)) }.joined(separator: ";")))
      }
    }
  }

  // MARK: - JSON

  private func json(_ emit: (ListWriter.Piece) throws -> Void, lines: Bool) throws {
    var isFirst = true
    if !lines { try emit(.json(Array("[".utf8))) }
    for group in result.groups {
      guard let kind = Kinds.named(group.kind) else { continue }
      try eachHit(group) { hit in
        let start = lines ? "" : isFirst ? "\n" : ",\n"
        try emit(.json(Array(start.utf8) + JSONWriter.bytes(Self.object(hit, kind)) + Array((lines ? "\n" : "").utf8)))
        isFirst = false
      }
    }
    if !lines { try emit(.json(Array((isFirst ? "]\n" : "\n]\n").utf8))) }
  }

  /// What does not depend on the language: codes as the record spells them, labels in Dutch.
  private static func object(_ hit: SearchHit, _ kind: Kind) -> JSONValue {
    let matches = hit.matches.map { match in
      JSONValue.object(
        JSONObject([
          .init(key: "veld", value: .string(match.path)), .init(key: "waarde", value: .string(match.value.nl)),
        ]))
    }
    return .object(
      JSONObject([
        .init(key: "soort", value: .string(kind.plural)), .init(key: "id", value: .string(hit.id.text)),
        .init(key: "naam", value: .string(hit.title)),
        .init(key: "status", value: hit.status.map { .string($0.text) } ?? .null),
        .init(key: "treffers", value: .array(matches)),
      ]))
  }
}

extension SearchHit {
  /// The matches that the id, the title and the status beside them do not show already.
  public var telling: [Match] {
    matches.filter { $0.path != "id" && $0.path != "status" && $0.value(.nl) != title }
  }

  /// `gemeente: Eemwolde; thema: witwassen`; empty where id, title and status say it all.
  public func matchText(_ taal: Taal) -> String {
    telling.map { "\($0.label(taal).lowercased()): \($0.value(taal))" }.joined(separator: "; ")
  }
}
