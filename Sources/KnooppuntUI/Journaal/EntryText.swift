import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// A change of the journal as the screen words it.
struct EntryText {
  private let entry: HistoryEntry
  private let taal: Taal
  private let local: LocalTime

  init(_ entry: HistoryEntry, _ taal: Taal, _ local: LocalTime) {
    self.entry = entry
    self.taal = taal
    self.local = local
  }

  var moment: String { local.display(entry.moment) }

  /// The record, or how many there are.
  var records: String {
    let ids = entry.parts.compactMap(\.id)
    if ids.count > 1 { return "\(Numbers.grouped(ids.count)) records" }
    return ids.first?.text ?? "–"
  }

  /// What happened, in one line.
  var change: String {
    if isPurged { return (prefix.map { $0 + ": " } ?? "") + Tekst(nl: "vernietigd", en: "destroyed")(taal) }
    if let commit = TriageCommit(entry) { return (prefix.map { $0 + ": " } ?? "") + commit.text(taal) }
    guard let part = entry.parts.first(where: { !$0.changes.isEmpty }), let first = part.changes.first else {
      return HistoryText(taal: taal).what(entry)
    }
    let rest = entry.parts.reduce(0) { $0 + $1.changes.count } - 1
    let text = first.text(in: part.kind.flatMap(Kinds.named), taal)
    let more = rest == 0 ? "" : " (+\(Numbers.grouped(rest)))"
    return (prefix.map { $0 + ": " } ?? "") + text + more
  }

  /// Whether the content of all of it was destroyed.
  var isPurged: Bool { !entry.parts.isEmpty && entry.parts.allSatisfy(\.isPurged) }

  private var prefix: String? {
    if entry.isRedo { return Tekst(nl: "opnieuw gedaan", en: "done again")(taal) }
    return entry.reverses == nil ? nil : Tekst(nl: "teruggedraaid", en: "taken back")(taal)
  }

  /// Everything that is shown of it.
  var whole: String {
    let changes = entry.parts.flatMap { part in
      [part.id?.text ?? ""] + part.changes.map { $0.text(in: part.kind.flatMap(Kinds.named), taal) }
    }
    return ([moment, entry.user, change, entry.why(taal) ?? ""] + changes).joined(separator: " ")
  }

  /// So many records are laid out in full.
  private static let shownParts = 200

  /// The change in full; `links` are the records in it, in the order in which they can be gone to.
  func sections(reversal: HistoryEntry?) -> (sections: [DetailPane.Section], links: [RecordID]) {
    func label(_ nl: String, _ en: String) -> SafeText { Tekst(nl: nl, en: en).safe(taal) }
    func field(_ nl: String, _ en: String, _ text: String, _ role: Role = .text) -> DetailPane.Item {
      .field(label: label(nl, en), value: [StyledText(SafeText(text), role)])
    }
    let lines = numbers(entry.lines)
    var head = [
      field("Wat", "What", HistoryText(taal: taal).what(entry)),
      field("Wie", "Who", entry.user),
      field("Wanneer", "When", local.display(entry.moment, seconds: true)),
    ]
    if let reden = entry.why(taal) { head.append(field("Reden", "Reason", reden)) }
    if let reversal {
      let text = Tekst(
        nl: "door \(reversal.user), \(local.display(reversal.moment)) (regel \(numbers(reversal.lines)))",
        en: "by \(reversal.user), \(local.display(reversal.moment)) (line \(numbers(reversal.lines)))")
      head.append(field("Teruggedraaid", "Taken back", text(taal), .warning))
    }
    head.append(field("Regel", "Line", lines))
    head.append(field("Schakel", "Link", entry.hash, .dimmed))
    var links: [RecordID] = []
    var items: [DetailPane.Item] = []
    for part in entry.parts.prefix(Self.shownParts) {
      guard let id = part.id else { continue }
      items.append(.line([StyledText(SafeText(id.text), Style(.link), link: links.count)]))
      links.append(id)
      if part.isPurged {
        items.append(.list([[StyledText(label("inhoud vernietigd", "content destroyed"), .dimmed)]]))
      }
      let kind = part.kind.flatMap(Kinds.named)
      items.append(.list(part.changes.map { pieces($0.wording(in: kind, taal)) }))
    }
    let rest = entry.parts.count - Self.shownParts
    if rest > 0 {
      let more = Tekst(nl: "en nog \(Numbers.grouped(rest)) records", en: "and \(Numbers.grouped(rest)) more records")
      items.append(.line([StyledText(more.safe(taal), .dimmed)]))
    }
    let changes = items.isEmpty ? [] : [DetailPane.Section("", items)]
    return (changes + [DetailPane.Section("", head)], links)
  }

  private func pieces(_ words: FieldChange.Wording) -> [StyledText] {
    func piece(_ text: String, _ role: Role) -> StyledText { StyledText(SafeText(text, fitting: 2_000), role) }
    let arrow = words.old != nil && words.new != nil ? [StyledText(" → ", .dimmed)] : []
    return [piece(words.lead, .label)] + (words.old.map { [piece($0, .removed)] } ?? []) + arrow
      + (words.new.map { [piece($0, .added)] } ?? [])
  }

  private func numbers(_ lines: ClosedRange<Int>) -> String {
    lines.count == 1
      ? Numbers.grouped(lines.lowerBound)
      : "\(Numbers.grouped(lines.lowerBound))–\(Numbers.grouped(lines.upperBound))"
  }
}
