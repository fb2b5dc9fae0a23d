public import PlainText
import RIECDomain
public import RIECStore
public import StrictJSON

/// A plan of an import as a person is told of it, before anything is done.
public enum ImportReport {
  /// How many records of each kind are shown as examples of what changes.
  public static let examples = 3

  /// The lines: a table of the kinds, examples of what changes, what becomes empty, what has no id, what cannot be seen,
  /// the warnings, and every refusal with file and line.
  public static func lines(_ plan: ImportPlan, taal: Taal) -> [String] {
    var lines = table(plan, taal)
    lines += changed(plan, taal)
    lines += emptied(plan, taal)
    if plan.withoutID > 0 { lines.append(withoutID(plan.withoutID)(taal)) }
    if plan.unseen > 0 { lines.append(unseen(plan.unseen)(taal)) }
    if plan.warnings > 0 { lines.append(warnings(plan.warnings)(taal)) }
    let refusals = plan.refusals.flatMap(\.texts)
    if !refusals.isEmpty {
      lines.append("")
      lines.append(Tekst(nl: "Geweigerd:", en: "Refused:")(taal))
      lines += refusals.map { "  " + $0.line(taal) }
    }
    return lines
  }

  /// The same for programs: `soorten`, `leegWorden`, `zonderId`, `nietTeZien`, `waarschuwingen` and `geweigerd`. Reasons are in `taal`.
  public static func json(_ plan: ImportPlan, taal: Taal) -> JSONValue {
    let kinds = plan.counts.map { counts -> JSONValue in
      let name = counts.kind.flatMap(Kinds.named)?.plural
      return object(
        [("soort", name.map(JSONValue.string) ?? .null)]
          + outcomes.map { ($0.name, .number(JSONNumber(counts[$0.outcome]))) })
    }
    let emptied = plan.counts.flatMap { counts in
      fields(counts).map { field, count in
        object([
          ("soort", counts.kind.flatMap(Kinds.named).map { .string($0.plural) } ?? .null), ("veld", .string(field)),
          ("records", .number(JSONNumber(count))),
        ])
      }
    }
    let refusals = plan.refusals.flatMap { refusal in
      refusal.texts.map { text in
        object([
          ("bestand", .string(refusal.file)), ("regel", refusal.line > 0 ? .number(JSONNumber(refusal.line)) : .null),
          ("kolom", refusal.column.map { .number(JSONNumber($0)) } ?? .null),
          ("id", refusal.id.map { .string($0.text) } ?? .null), ("veld", .string(text.field)),
          ("reden", .string(text.reason(taal))),
        ])
      }
    }
    return object([
      ("soorten", .array(kinds)), ("leegWorden", .array(emptied)), ("zonderId", .number(JSONNumber(plan.withoutID))),
      ("nietTeZien", .number(JSONNumber(plan.unseen))),
      ("waarschuwingen", .number(JSONNumber(plan.warnings))),
      ("geweigerd", .array(refusals)),
    ])
  }

  /// What to do after a dry run; `command` is the command that made it.
  public static func nextStep(_ plan: ImportPlan, command: String) -> Tekst {
    let records = plan.total(.new) + plan.total(.changed)
    if records == 0, plan.refusals.isEmpty {
      return Tekst(
        nl: "De opslag heeft alles al; er is niets over te nemen.",
        en: "The store has it all; there is nothing to take.")
    }
    if records == 0 {
      return Tekst(
        nl: "Er is niets over te nemen. Herstel wat geweigerd is en probeer het opnieuw.",
        en: "There is nothing to take over. Mend what was refused and try again.")
    }
    if plan.refusals.isEmpty {
      return Tekst(
        nl: "Er is niets veranderd. Neem het over met: \(command) --uitvoeren",
        en: "Nothing has changed. Take it over with: \(command) --uitvoeren")
    }
    return Tekst(
      nl: "Er is niets veranderd. Herstel wat geweigerd is, of neem de rest over met: "
        + "\(command) --uitvoeren --zonder-geweigerde",
      en: "Nothing has changed. Mend what was refused, or take over the rest with: "
        + "\(command) --uitvoeren --zonder-geweigerde")
  }

  /// What was done.
  public static func done(_ receipt: ImportReceipt) -> Tekst {
    let records = Numbers.grouped(receipt.records)
    let (first, last) = (receipt.lines.lowerBound, receipt.lines.upperBound)
    let lines =
      first == last
      ? Tekst(nl: "regel \(first)", en: "line \(first)")
      : Tekst(nl: "de regels \(first) tot en met \(last)", en: "lines \(first) to \(last)")
    return receipt.records == 1
      ? Tekst(
        nl: "1 record overgenomen; \(lines.nl) van het journaal.",
        en: "1 record taken over; \(lines.en) of the journal.")
      : Tekst(
        nl: "\(records) records overgenomen; \(lines.nl) van het journaal.",
        en: "\(records) records taken over; \(lines.en) of the journal.")
  }

  private static let outcomes: [(outcome: ImportPlan.Outcome, name: String, label: Tekst)] = [
    (.new, "nieuw", Tekst(nl: "nieuw", en: "new")), (.changed, "gewijzigd", Tekst(nl: "gewijzigd", en: "changed")),
    (.same, "gelijk", Tekst(nl: "gelijk", en: "the same")),
    (.refused, "geweigerd", Tekst(nl: "geweigerd", en: "refused")),
  ]

  private static func table(_ plan: ImportPlan, _ taal: Taal) -> [String] {
    let none = Tekst(nl: "zonder soort", en: "of no kind")
    var rows = [[""] + outcomes.map { $0.label(taal) }]
    for counts in plan.counts {
      let name = counts.kind.flatMap(Kinds.named)?.plural ?? none(taal)
      rows.append([name] + outcomes.map { Numbers.grouped(counts[$0.outcome]) })
    }
    if plan.counts.count > 1 {
      rows.append([Tekst(nl: "samen", en: "together")(taal)] + outcomes.map { Numbers.grouped(plan.total($0.outcome)) })
    }
    let widths = rows[0].indices.map { column in rows.map { SafeText($0[column]).width }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { SafeText(row[$0]).padded(to: widths[$0], right: $0 > 0).string }
      return SafeText(cells.joined(separator: "  ")).trimmedEnd.string
    }
  }

  private static func changed(_ plan: ImportPlan, _ taal: Taal) -> [String] {
    var lines: [String] = []
    for counts in plan.counts where counts[.changed] > 0 {
      guard let kind = counts.kind else { continue }
      for record in plan.examples(of: .changed, kind, limit: examples) {
        let paths = record.changes.map(\.path.text)
        let some = paths.prefix(6).joined(separator: ", ") + (paths.count > 6 ? ", …" : "")
        lines.append("  \(record.id?.text ?? ""): \(some)")
      }
      if counts[.changed] > examples { lines.append("  …") }
    }
    return lines.isEmpty ? [] : ["", Tekst(nl: "Wat er wijzigt:", en: "What changes:")(taal)] + lines
  }

  /// The fields of a kind that become empty, those of most records first.
  private static func fields(_ counts: ImportPlan.Counts) -> [(field: String, count: Int)] {
    counts.emptied.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  private static func emptied(_ plan: ImportPlan, _ taal: Taal) -> [String] {
    let lines = plan.counts.filter { !$0.emptied.isEmpty }.map { counts in
      let all = fields(counts).map { "\($0.field) (\(Numbers.grouped($0.count)))" }.joined(separator: ", ")
      return "  \(counts.kind.flatMap(Kinds.named)?.plural ?? ""): \(all)"
    }
    return lines.isEmpty ? [] : ["", Tekst(nl: "Leeg worden:", en: "Become empty:")(taal)] + lines
  }

  private static func withoutID(_ count: Int) -> Tekst {
    let number = Numbers.grouped(count)
    return Tekst(
      nl: "Zonder id: \(number); elke keer dat dit wordt overgenomen komen er zoveel nieuwe records bij.",
      en: "Without id: \(number); each time this is taken over, so many new records are added.")
  }

  private static func unseen(_ count: Int) -> Tekst {
    let number = Numbers.grouped(count)
    return count == 1
      ? Tekst(
        nl: "Eén record heeft tekens die niet te zien zijn of de leesrichting keren; met overnemen blijven ze staan.",
        en: "One record has characters that cannot be seen or turn the direction of reading; taking over keeps them.")
      : Tekst(
        nl: "\(number) records hebben tekens die niet te zien zijn of de leesrichting keren; met overnemen blijven ze "
          + "staan.",
        en: "\(number) records have characters that cannot be seen or turn the direction of reading; taking over keeps "
          + "them.")
  }

  private static func warnings(_ count: Int) -> Tekst {
    let number = Numbers.grouped(count)
    return count == 1
      ? Tekst(
        nl: "Eén waarschuwing komt erbij; met overnemen wordt ze aanvaard.",
        en: "One warning is added; taking over accepts it.")
      : Tekst(
        nl: "\(number) waarschuwingen komen erbij; met overnemen worden ze aanvaard.",
        en: "\(number) warnings are added; taking over accepts them.")
  }

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(JSONObject(members.map { JSONObject.Member(key: $0.0, value: $0.1) }))
  }
}
