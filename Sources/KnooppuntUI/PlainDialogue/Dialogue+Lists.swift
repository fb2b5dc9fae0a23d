import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// Lists in lines: a page at a time, each line with the number that names its record afterwards.
extension Dialogue {
  /// What a number of the list that was said last names.
  enum Listed: Sendable {
    case record(RecordID)
    /// A line of the store that is no record.
    case line(FaultText)
  }

  /// A list, and how far it was said.
  struct Pages: Sendable {
    enum Source: Sendable {
      case records(Kind, Listing)
      case faults([Faults.Item])

      var count: Int {
        switch self {
        case .records(_, let listing): listing.rows.count
        case .faults(let items): items.count
        }
      }
    }

    let source: Source
    /// What was said of it: the first is number 1.
    var listed: [Listed] = []
    /// Whether something was said of it that is no line of it.
    var isBegun = false

    /// So many lines are said at once.
    static let length = 20
  }

  // MARK: - Records

  /// The records of `kind` in the region that `filter` lets through: the first page.
  static func list(_ kind: Kind, _ filter: Filter, _ state: inout State, _ office: Office) -> [SafeText] {
    state.pages = nil
    let taal = office.taal
    guard let index = office.index, let records = index[kind.name] else {
      let none = Tekst(
        nl: "Er zijn geen \(Folding.fold(kind.pluralLabel.nl)).",
        en: "There are no \(Folding.fold(kind.pluralLabel.en)).")
      return [(office.missingFile(of: kind) ?? none).safe(taal)]
    }
    let scope = office.settings.scope.predicate(for: kind)
    let listing = Listing(records, where: .all([scope, filter.predicate]), by: kind.list.sort)
    state.pages = Pages(source: .records(kind, listing))
    var lines = [heading(kind, filter, listing, records, office)]
    if filter.predicate.asks(for: Column.melding.name), !office.isChecked { lines.append(notChecked(office)) }
    lines += more(&state, office)
    let unreadable = office.unreadable.count { $0.concerns(kind) }
    if unreadable > 0 {
      lines.append(
        Tekst(
          nl:
            "Hier ontbreekt wat op \(unreadable) \(unreadable == 1 ? "onleesbare regel" : "onleesbare regels") staat; "
            + "'fouten' noemt \(unreadable == 1 ? "die" : "ze").",
          en: "What stands on \(unreadable) unreadable \(unreadable == 1 ? "line" : "lines") is not among them; "
            + "'faults' names \(unreadable == 1 ? "it" : "them")."
        ).safe(taal))
    }
    return lines
  }

  /// `Casussen in Midden-Nederland: 3 van 6.`
  private static func heading(
    _ kind: Kind, _ filter: Filter, _ listing: Listing, _ records: KindIndex, _ office: Office
  ) -> SafeText {
    let scope = office.settings.scope
    let inside = scope.predicate(for: kind)
    let count = listing.rows.count
    let all = filter.text.withoutBlanks.isEmpty ? count : records.select(inside).count
    let isLimited = kind.column("regio") != nil
    let place = isLimited ? Tekst(nl: " in \(region(scope, .nl))", en: " in \(region(scope, .en))") : Tekst("")
    let of = count == all ? Tekst("") : Tekst(nl: " van \(all)", en: " of \(all)")
    let elsewhere = scope.isNational ? 0 : records.select(filter.predicate).count - count
    let hint =
      elsewhere > 0
      ? Tekst(
        nl: " Daarbuiten nog \(elsewhere); 'regio NL' laat alles zien.",
        en: " \(elsewhere) more outside it; 'region NL' shows all.") : Tekst("")
    return Tekst(
      nl: "\(kind.pluralLabel.nl)\(place.nl): \(count)\(of.nl).\(hint.nl)",
      en: "\(kind.pluralLabel.en)\(place.en): \(count)\(of.en).\(hint.en)"
    ).safe(office.taal)
  }

  /// What a region is called.
  static func region(_ scope: Scope, _ taal: Taal) -> String {
    App.regions.first { $0.code == scope.regio }?.label(taal) ?? scope.regio.text
  }

  // MARK: - Faults

  /// Lines that are no record, and findings of the check: the first page.
  static func faults(_ state: inout State, _ office: Office) -> [SafeText] {
    let taal = office.taal
    let items = Faults.Model(office, size: Size(columns: 80, rows: 24)).items
    state.pages = Pages(source: .faults(items))
    let (faults, warnings) = (Badge.faults(office), Badge.warnings(office))
    var lines = [
      Tekst(
        nl: "In de hele opslag: \(faults.nl), \(warnings.nl).", en: "In the whole store: \(faults.en), \(warnings.en)."
      ).safe(taal)
    ]
    if !office.isChecked { lines.append(notChecked(office)) }
    guard !items.isEmpty else { return lines }
    return lines + more(&state, office)
  }

  private static func notChecked(_ office: Office) -> SafeText {
    let (done, total) = (Numbers.grouped(office.findings.checked), Numbers.grouped(office.findings.total))
    return Tekst(
      nl: "Nog niet alles is nagekeken: \(done) van \(total). Vraag het straks nog eens.",
      en: "Not everything was checked yet: \(done) of \(total). Ask again in a while."
    ).safe(office.taal)
  }

  // MARK: - Pages

  /// The next page of the list that was said last.
  static func more(_ state: inout State, _ office: Office) -> [SafeText] {
    let taal = office.taal
    guard var pages = state.pages else {
      return [
        Tekst(
          nl: "Er is nog geen lijst; 'lijst' of 'fouten' geeft er een.",
          en: "There is no list yet; 'list' or 'faults' gives one."
        )
        .safe(taal)
      ]
    }
    let (from, count) = (pages.listed.count, pages.source.count)
    let places = from..<min(from + Pages.length, count)
    guard !places.isEmpty else {
      return pages.listed.isEmpty ? [] : [Tekst(nl: "Dit was alles.", en: "That was all.").safe(taal)]
    }
    var lines: [SafeText] = []
    switch pages.source {
    case .records(let kind, let listing):
      let line = RecordLine(kind, listing.index, office)
      for place in places {
        let row = Int(listing.rows[place])
        pages.listed.append(.record(listing.index.id(at: row)))
        lines.append(line.line(place + 1, at: row))
      }
    case .faults(let items):
      for place in places {
        let item = items[place]
        pages.listed.append(item.text.id.map { .record($0) } ?? .line(item.text))
        lines.append(SafeText(" \(place + 1) " + text(of: item, office)))
      }
    }
    state.pages = pages
    if places.upperBound < count {
      lines.append(
        Tekst(
          nl: "Dit zijn \(places.upperBound) van \(count); 'meer' noemt de volgende.",
          en: "These are \(places.upperBound) of \(count); 'more' names the next."
        ).safe(taal))
    }
    return lines
  }

  private static func text(of item: Faults.Item, _ office: Office) -> String {
    let taal = office.taal
    let text = item.text
    let lead = item.isFault ? Tekst(nl: "Fout", en: "Fault")(taal) : Tekst(nl: "Waarschuwing", en: "Warning")(taal)
    let place =
      text.place.isEmpty
      ? text.file
      : Tekst(nl: "\(text.file), regel \(text.place)", en: "\(text.file), line \(text.place)")(taal)
    let kind = text.id.flatMap { office.index?.locate($0) }.flatMap { Kinds.named($0.kind) }
    let field = kind.map { label(of: text.field, $0, taal) } ?? text.field
    // Many a message names its field itself.
    let named = text.reason(taal).hasPrefix(field) ? "" : field
    let parts = [lead, text.id?.text ?? place, named].filter { !$0.isEmpty }
    return parts.joined(separator: " · ") + ": " + text.reason(taal) + (text.id == nil ? "" : " (\(place))")
  }

  /// What `text` names, in the list that was said last, by its number, else the id that it is.
  static func named(_ text: String, _ state: State) -> Listed {
    guard let pages = state.pages, let place = Answer(text).place(in: pages.listed) else {
      return .record(RecordID(text))
    }
    return pages.listed[place]
  }
}
