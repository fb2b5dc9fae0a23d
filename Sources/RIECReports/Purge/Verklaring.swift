public import PlainText
import RIECDomain
public import RIECStore

/// The verklaring van vernietiging of a proposal that was confirmed (domain page §5.3: Archiefbesluit art. 8, with
/// specification, ground and manner [X13]): Markdown, made of the journal alone, so at any later time the same.
public struct Verklaring: Sendable {
  private let proposal: PurgeProposal
  private let deed: PurgeDeed
  private let info: StoreInfo
  private let exports: [HistoryEntry]

  /// Of `proposal`; nil where it was not confirmed. `exports` are the lines of the journal about exports.
  public init?(_ proposal: PurgeProposal, of info: StoreInfo, exports: [HistoryEntry]) {
    guard let deed = proposal.deed else { return nil }
    self.proposal = proposal
    self.deed = deed
    self.info = info
    self.exports = exports.filter { $0.operation == "uitvoer" && $0.lines.upperBound < deed.line }
  }

  /// The lines, without ends.
  public func lines(_ taal: Taal) -> [String] {
    func say(_ nl: String, _ en: String) -> String { Tekst(nl: nl, en: en)(taal) }
    let text = PurgeText(taal: taal)
    var lines = ["# " + say("Verklaring van vernietiging", "Declaration of destruction"), ""]
    if info.isDemo {
      lines += [say("De gegevens van deze opslag zijn verzonnen.", "The data of this store is made up."), ""]
    }
    lines += Markdown.table([
      [say("Onderdeel", "Part"), say("Inhoud", "Content")],
      [say("Opslag", "Store"), info.storeId],
      [say("Grond", "Grond"), text.grond(proposal.grond)],
      [say("Toelichting", "Toelichting"), proposal.toelichting],
      [
        say("Voorgesteld", "Proposed"),
        "\(proposal.user), \(PurgeText.moment(proposal.moment)), " + say("regel", "line") + " \(proposal.line)",
      ],
      [
        say("Bevestigd", "Confirmed"),
        "\(deed.confirmation.user), \(PurgeText.moment(deed.moment)), " + say("regel", "line") + " \(deed.line)"
          + (deed.confirmation.uid.map { say(", met een bestand van gebruiker \($0)", ", by a file of user \($0)") }
            ?? ""),
      ],
      [say("Schakel", "Link"), deed.hash.text],
    ])
    lines += ["", "## " + say("Wat", "What"), ""]
    lines.append(
      say(
        "\(PurgeText.count(proposal.items.count)); de inhoud staat hier niet, de nummers worden niet opnieuw gegeven.",
        "\(PurgeText.count(proposal.items.count)); the content is not told here, the numbers are not given again."))
    lines.append("")
    lines += Markdown.table(
      [[say("Record", "Record"), say("Soort", "Kind"), say("Journaalregels", "Journal lines")]]
        + proposal.items.map { item in
          let kind = Kinds.named(item.kind)?.label(taal) ?? item.kind.text
          return [item.id.text, kind, String(deed.lines[item.id] ?? 0)]
        }, right: [2])
    if !deed.references.isEmpty {
      lines += [
        "",
        say(
          "Deze records noemen er een en houden alleen het nummer:", "These records name one and keep the number only:"),
        "",
      ]
      lines += deed.references.map { "- \(Markdown.escaped($0.id.text)) → \(Markdown.escaped($0.target.text))" }
    }
    return lines + ["", "## " + say("Wijze", "Manner"), ""] + manner(taal) + [
      "", "## " + say("Niet bereikt", "Not reached"), "",
    ]
      + notReached(taal)
  }

  private func manner(_ taal: Taal) -> [String] {
    func say(_ nl: String, _ en: String) -> String { Tekst(nl: nl, en: en)(taal) }
    var lines: [String] = []
    guard let done = deed.completion else {
      return [
        say(
          "De records zijn uit de opslag. De inhoud is nog niet uit alle bestanden: wie het eerst weer schrijft, maakt "
            + "dat af.",
          "The records are out of the store. The content is not out of every file yet: whoever writes next sees to that."
        )
      ]
    }
    lines.append(
      say(
        "Uitgevoerd op \(PurgeText.moment(done.moment)) door \(done.user), regel \(done.line).",
        "Carried out on \(PurgeText.moment(done.moment)) by \(done.user), line \(done.line)."))
    lines.append("")
    lines.append(
      say(
        "- Van \(PurgeText.lines(done.payloads).nl) van het journaal is de inhoud weg; de hashketen klopt nog.",
        "- Of \(PurgeText.lines(done.payloads).en) of the journal the content is gone; the hash chain still holds."))
    for (old, new) in deed.bases.sorted(by: { $0.key < $1.key }) {
      lines.append(
        say(
          "- basis/\(old) is vervangen door basis/\(new), zonder deze records.",
          "- basis/\(old) was replaced by basis/\(new), without these records."))
    }
    lines += done.rewritten.map {
      say("- Herschreven: \(Markdown.escaped($0))", "- Written anew: \(Markdown.escaped($0))")
    }
    lines += done.removed.map { say("- Weggehaald: \(Markdown.escaped($0))", "- Taken away: \(Markdown.escaped($0))") }
    return lines
  }

  private func notReached(_ taal: Taal) -> [String] {
    func say(_ nl: String, _ en: String) -> String { Tekst(nl: nl, en: en)(taal) }
    let known = exports.map { entry in
      let what = "\(PurgeText.moment(entry.moment)) \(Markdown.escaped(entry.user))"
      return say("  - \(what), regel \(entry.lines.lowerBound)", "  - \(what), line \(entry.lines.lowerBound)")
    }
    return [
      say(
        known.isEmpty
          ? "- Uitgevoerde bestanden: het journaal kent er geen; wie ze maakte, haalt ze weg."
          : "- Uitgevoerde bestanden; het journaal kent deze:",
        known.isEmpty
          ? "- Exported files: the journal knows of none; who made them takes them away."
          : "- Exported files; the journal knows these:")
    ] + known + [
      say(
        "- Reservekopieën van de opslag: vernietig of vervang ze volgens het back-upbeleid.",
        "- Backups of the store: destroy or replace them as the backup policy says."),
      say(
        "- Kopieën van het bestandssysteem (snapshots) en schijfblokken die vrijkwamen: die worden niet overschreven.",
        "- Copies by the file system (snapshots) and disk blocks that came free: those are not overwritten."),
      say(
        "- Programma's die open stonden, tot ze sluiten; bewaarde weergaven en niet-opgeslagen formulieren buiten de "
          + "opslag.",
        "- Programs that were open, until they close; saved views and unsaved forms outside the store."),
    ]
  }
}
