public import PlainText
public import RIECDomain

/// The verslag of a session of Triage, in Markdown: what was decided and why, how long it took, what was deferred until
/// when, and who confirmed. Times carry no name, and the names of who decided are not in it.
public struct TriageReport: Sendable {
  private let session: TriageSession
  private let settings: TriageSettings
  private let signaal: @Sendable (RecordID) -> Record?

  /// The verslag of `session`; `signaal` finds a signaal as it stands now.
  public init(
    _ session: TriageSession, settings: TriageSettings = .defaults, signaal: @escaping @Sendable (RecordID) -> Record?
  ) {
    self.session = session
    self.settings = settings
    self.signaal = signaal
  }

  /// The verslag in `taal`.
  public func markdown(_ taal: Taal) -> String {
    let parts = [
      head(taal), decisions(taal), reasons(taal), pace(taal), deferred(taal), reviewed(taal), skipped(taal),
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// What was last done with each item, in the order of the session.
  private var lines: [TriageSession.Line] { session.order.compactMap { session.line(of: $0.id) } }

  // MARK: - Parts

  private func head(_ taal: Taal) -> [String] {
    let record = session.record
    let naam = record[Triagesessie.naam] ?? ""
    let title = naam.isEmpty ? record.id.text : "\(naam) (\(record.id.text))"
    let status = session.status.map { Codes.triagesessieStatus[$0]?.label ?? Tekst($0.text) }
    let regio = record[Triagesessie.regio].map { Codes.regioOfLandelijk[$0]?.label(taal) ?? $0.text }
    let facts: [(Tekst, String?)] = [
      (Tekst(nl: "Begonnen", en: "Begun"), record[Triagesessie.begonnenOp]?.display),
      (Tekst(nl: "Regio", en: "Region"), regio), (Tekst("Filter"), record[Triagesessie.filter]),
      (Tekst("Status"), status?(taal)),
      (
        Tekst(nl: "Signalen", en: "Signalen"),
        Tekst(
          nl: "\(session.order.count): \(session.done.count) gedaan, \(session.skipped.count) overgeslagen, "
            + "\(session.left.count) te gaan",
          en: "\(session.order.count): \(session.done.count) done, \(session.skipped.count) skipped, "
            + "\(session.left.count) to go")(taal)
      ),
    ]
    return ["# " + Tekst(nl: "Verslag triage", en: "Triage report")(taal) + " · " + Markdown.escaped(title), ""]
      + facts.compactMap { label, text in text.map { "- \(label(taal)): \(Markdown.escaped($0))" } }
  }

  /// A decision that was confirmed counts as itself; one that waits, as put forward.
  private func kind(of line: TriageSession.Line) -> Code {
    line.besluit == "bevestigd" ? line.voorstel ?? line.besluit : line.besluit
  }

  private func decisions(_ taal: Taal) -> [String] {
    let counts = Dictionary(lines.map { (kind(of: $0), 1) }, uniquingKeysWith: +)
    let rows = Codes.triagebesluit.entries.compactMap { entry in
      counts[entry.code].map { [entry.label(taal), String($0)] }
    }
    guard !rows.isEmpty else { return [] }
    let total = [Tekst(nl: "totaal", en: "total")(taal), String(lines.count)]
    return section(Tekst(nl: "Besluiten", en: "Decisions"), taal)
      + Markdown.table(
        [[Tekst(nl: "Besluit", en: "Decision")(taal), numberHeading(taal)]] + rows + [total], right: [1])
  }

  private func reasons(_ taal: Taal) -> [String] {
    struct Key: Hashable {
      let besluit: Code
      let reden: Code
    }
    let pairs = lines.compactMap { line in line.reden.map { (Key(besluit: kind(of: line), reden: $0), 1) } }
    let counts = Dictionary(pairs, uniquingKeysWith: +)
    guard !counts.isEmpty else { return [] }
    let sorted = counts.sorted { left, right in
      let (mine, its) = (place(left.key.besluit), place(right.key.besluit))
      if mine != its { return mine < its }
      return left.value != right.value ? left.value > right.value : left.key.reden.text < right.key.reden.text
    }
    let rows = sorted.map { key, count in
      [
        Codes.triagebesluit[key.besluit]?.label(taal) ?? key.besluit.text,
        settings.label(ofReden: key.reden)(taal), String(count),
      ]
    }
    let headings = [
      Tekst(nl: "Besluit", en: "Decision")(taal), Tekst(nl: "Reden", en: "Reason")(taal), numberHeading(taal),
    ]
    return section(Tekst(nl: "Redenen", en: "Reasons"), taal) + Markdown.table([headings] + rows, right: [2])
  }

  private func place(_ code: Code) -> Int { Codes.triagebesluit.position(of: code) ?? .max }

  private func pace(_ taal: Taal) -> [String] {
    guard let median = session.medianSeconds else { return [] }
    return section(Tekst(nl: "Tijd", en: "Time"), taal) + [
      Tekst(
        nl: "Mediaan per signaal: \(TriageText.time(median)).", en: "Median per signaal: \(TriageText.time(median)).")(
          taal)
    ]
  }

  private func deferred(_ taal: Taal) -> [String] {
    let held = lines.filter { ["aanhouden", "informatie"].contains(kind(of: $0).text) }
    guard !held.isEmpty else { return [] }
    let rows = held.map { line in
      let event = signaal(line.id)?[Signaal.hervatAls].flatMap(TriageText.event)
      let until = [line.hervatOp?.display, event?(taal)].compactMap { $0 }.joined(separator: " · ")
      return [
        line.id.text, line.reden.map { settings.label(ofReden: $0)(taal) } ?? "–", until.isEmpty ? "–" : until,
      ]
    }
    let headings = [
      Tekst("Signaal")(taal), Tekst(nl: "Reden", en: "Reason")(taal), Tekst(nl: "Tot", en: "Until")(taal),
    ]
    return section(Tekst(nl: "Aangehouden", en: "Held"), taal) + Markdown.table([headings] + rows)
  }

  private func reviewed(_ taal: Taal) -> [String] {
    let rows = lines.filter { $0.voorstel != nil }.map { line in
      [
        line.id.text, line.voorstel.flatMap { Codes.wegingsbesluit[$0]?.label(taal) } ?? "–",
        review(of: line)(taal),
      ]
    }
    guard !rows.isEmpty else { return [] }
    let headings = [
      Tekst("Signaal")(taal), Tekst(nl: "Voorstel", en: "Proposal")(taal),
      Tekst(nl: "Tweede beoordeling", en: "Second review")(taal),
    ]
    return section(Tekst(nl: "Vier ogen", en: "Four eyes"), taal) + Markdown.table([headings] + rows)
  }

  /// What became of a proposal: also where another session confirmed it.
  private func review(of line: TriageSession.Line) -> Tekst {
    func confirmed(_ name: String) -> Tekst { Tekst(nl: "bevestigd door \(name)", en: "confirmed by \(name)") }
    switch line.besluit {
    case "bevestigd": return confirmed(line.door)
    case "teruggegeven": return Tekst(nl: "teruggegeven door \(line.door)", en: "returned by \(line.door)")
    default:
      guard let now = signaal(line.id) else { return Tekst("–") }
      if now[Signaal.tweedeBeoordeling] != nil { return Tekst(nl: "wacht", en: "waits") }
      if let name = now[Signaal.weging]?[Weging.bevestigdDoor] { return confirmed(name) }
      return Tekst(nl: "niet bevestigd", en: "not confirmed")
    }
  }

  private func skipped(_ taal: Taal) -> [String] {
    let ids = session.skipped.map(\.id.text)
    guard !ids.isEmpty else { return [] }
    return section(Tekst(nl: "Overgeslagen", en: "Skipped"), taal)
      + [Markdown.escaped(ids.joined(separator: ", "))]
  }

  private func section(_ title: Tekst, _ taal: Taal) -> [String] { ["## " + title(taal), ""] }

  private func numberHeading(_ taal: Taal) -> String { Tekst(nl: "Aantal", en: "Number")(taal) }
}
