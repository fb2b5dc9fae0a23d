import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension Triage {
  /// What the card says.
  struct CardText {
    private let card: Card
    private let model: Model
    private let office: Office
    private var taal: Taal { office.taal }
    private var record: Record { card.record }

    init(_ card: Card, _ model: Model, _ office: Office) {
      (self.card, self.model, self.office) = (card, model, office)
    }

    /// The id, who brought it in, when and where.
    var title: [StyledText] {
      let inbreng = record[Signaal.inbreng].compactMap { part in
        part[Inbreng.organisatie] ?? part[Inbreng.partner].map { Codes.partner[$0]?.short(taal) ?? $0.text }
      }
      let rest = [
        inbreng.joined(separator: ", "), record[Signaal.ontvangenOp]?.display ?? "",
        record[Signaal.gemeenten].joined(separator: ", "),
      ].filter { !$0.isEmpty }
      return [
        StyledText(SafeText(record.id.text), RecordView.titleStyle),
        StyledText(SafeText("   " + rest.joined(separator: " · "))),
      ]
    }

    /// For how long it has waited, or what became of it.
    var age: Tekst {
      if card.reason == nil, let status = record[Signaal.status] {
        return Codes.signaalStatus.word(status)
      }
      guard let received = record[Signaal.ontvangenOp], received <= office.settings.peildatum else { return Tekst("–") }
      let days = Int(office.settings.peildatum.day) - Int(received.day)
      return Tekst("\(days) d")
    }

    func sections(columns: Int) -> [DetailPane.Section] {
      var first: [DetailPane.Item] = remarks()
      if let onderwerp = record[Signaal.onderwerp], onderwerp.contains(where: { !$0.isWhitespace }) {
        first.append(.line([StyledText(SafeText(onderwerp), .heading)]))
      }
      let text = SafeText.lines(of: record[Signaal.omschrijving] ?? "", limit: 200)
      if !text.isEmpty { first.append(.text(text, .text)) }
      var sections = [DetailPane.Section("", first), DetailPane.Section("", facts())]
      let known = knownItems(columns)
      if !known.isEmpty { sections.append(DetailPane.Section("", known)) }
      return sections.filter { !$0.items.isEmpty }
    }

    // MARK: - What is to be said first

    private func remarks() -> [DetailPane.Item] {
      var lines: [(Tekst, Role)] = []
      if let obstacle = card.claim.obstacle { lines.append((obstacle, .warning)) }
      let isChanged = model.session?.isChanged(record, read: model.read[card.id]) == true
      if isChanged {
        let since = model.session?.record[Triagesessie.begonnenOp]?.display ?? "–"
        lines.append((Tekst(nl: "Gewijzigd sinds \(since):", en: "Changed since \(since):"), .warning))
        let local = LocalTime(office.settings)
        for entry in card.changes {
          let changes = entry.parts.filter { $0.id == card.id }.flatMap(\.changes).prefix(3)
          let what = changes.map { $0.text(in: Signaal.kind, taal) }.joined(separator: "; ")
          lines.append((Tekst("\(local.display(entry.moment)) \(entry.user): \(what)"), .warning))
        }
      }
      if !card.faults.isEmpty {
        for fault in card.faults.prefix(4) {
          lines.append((Tekst(nl: "F " + fault.message.nl, en: "F " + fault.message.en), .fault))
        }
        let possible = TriageFaults.choices(with: card.faults).map { "\($0.key) \($0.label(taal))" }
        let names = (possible + [Tekst(nl: "e herstellen", en: "e repair")(taal)]).joined(separator: ", ")
        lines.append((Tekst(nl: "Het kan nu met: \(names).", en: "Possible now: \(names)."), .dimmed))
      }
      if let (decision, by) = card.proposal {
        let reden = decision[TweedeBeoordeling.reden].map { ": " + model.settings.label(ofReden: $0)(taal) } ?? ""
        let why = decision[TweedeBeoordeling.motivering].map { " · " + $0 } ?? ""
        lines.append(
          (
            Tekst(
              nl: "\(by) legde voor: \(decision.choice.label.nl)\(reden)\(why)",
              en: "\(by) put forward: \(decision.choice.label.en)\(reden)\(why)"), .info
          ))
        let isMine = by == office.settings.user
        lines.append(
          (
            isMine
              ? Tekst(nl: "Een ander bevestigt het.", en: "Somebody else confirms it.")
              : Tekst(nl: "j bevestigt, t geeft terug.", en: "j confirms, t returns it."), .dimmed
          ))
      } else if let reason = card.reason, reason != .new, reason != .underReview {
        lines.append((reason.text, .info))
      }
      if let line = model.session?.line(of: card.id) {
        let reden = line.reden.map { ": " + model.settings.label(ofReden: $0)(taal) } ?? ""
        let label = Codes.triagebesluit.word(line.besluit)
        lines.append(
          (
            Tekst(nl: "In deze sessie: \(label.nl)\(reden)", en: "In this session: \(label.en)\(reden)"), .success
          ))
      }
      return lines.map { text, role in .text([text.safe(taal)], role) }
    }

    // MARK: - The facts

    private func facts() -> [DetailPane.Item] {
      var items: [DetailPane.Item] = []
      func add(_ label: Tekst, _ values: [String], _ role: Role = .text) {
        guard !values.isEmpty else { return }
        items.append(
          .field(label: label.safe(taal), value: [StyledText(SafeText(values.joined(separator: ", ")), role)]))
      }
      add(
        Signaal.themas.description.label,
        record[Signaal.themas].compactMap { part in
          part[Themaregel.naam] ?? part[Themaregel.code].map { Codes.thema.word($0)(taal) }
        })
      add(Signaal.locaties.description.label, record[Signaal.locaties].map { named($0) })
      add(
        Signaal.betrokkenen.description.label,
        record[Signaal.betrokkenen].map { id in card.names[id].map { "\(id.text) (\($0(taal)))" } ?? id.text })
      add(Signaal.kentekens.description.label, record[Signaal.kentekens])
      add(Signaal.kvkNummers.description.label, record[Signaal.kvkNummers])
      add(
        Tekst(nl: "Knelpunten", en: "Knelpunten"), record[Signaal.handhavingsknelpuntIds].map(\.text))
      add(
        Signaal.betrouwbaarheid.description.label,
        record[Signaal.betrouwbaarheid].map { [Codes.betrouwbaarheid.word($0)(taal)] } ?? [])
      let why = card.priority.reasons.map { $0.text(taal) }
      add(
        Tekst(nl: "Waarom nu", en: "Why now"),
        why.isEmpty
          ? [Tekst(nl: "op volgorde van ontvangst", en: "in the order of receipt")(taal)]
          : [
            why.joined(separator: " · ")
          ], .info)
      if let times = card.priority.capacityHolds {
        add(
          Tekst(nl: "Leidinggevende", en: "Manager"),
          [
            Tekst(nl: "\(times) keer aangehouden zonder capaciteit", en: "held \(times) times for want of capacity")(
              taal)
          ],
          .warning)
      }
      return items
    }

    private func named(_ id: RecordID) -> String { card.names[id].map { "\(id.text) \($0(taal))" } ?? id.text }

    // MARK: - What is known

    private func knownItems(_ columns: Int) -> [DetailPane.Item] {
      var items: [DetailPane.Item] = []
      let more = card.knownCount - card.known.count
      if card.known.isEmpty, card.doubles.isEmpty {
        let none = Tekst(
          nl: "Bekend: niets in de opslag deelt iets met dit signaal.",
          en: "Known: nothing in the store shares anything with this signaal.")
        return [.text([none.safe(taal)], .dimmed)]
      }
      if !card.known.isEmpty {
        let title =
          Tekst(nl: "Bekend", en: "Known")(taal)
          + (more > 0 ? Tekst(nl: " (en nog \(more))", en: " (and \(more) more)")(taal) : "")
        items.append(
          .line([
            StyledText(SafeText(title), .label),
            StyledText(SafeText(Tekst(nl: "   b en de letter opent", en: "   b and the letter opens")(taal)), .dimmed),
          ]))
        items.append(.table(card.known.map { row($0, columns) }))
      }
      if !card.doubles.isEmpty {
        let rest = card.doublesCount - card.doubles.count
        let title = Tekst(nl: "Mogelijk dubbel", en: "Possibly double")(taal) + (rest > 0 ? " (+\(rest))" : "")
        items.append(.line([StyledText(SafeText(title), .label)]))
        items.append(.table(card.doubles.map { row($0, columns) }))
      }
      return items
    }

    private func row(_ lettered: Card.Lettered, _ columns: Int) -> [StyledText] {
      let match = lettered.match
      let status = match.status.flatMap { Kinds.named(match.kind)?.entry(ofStatus: $0)?.short(taal) } ?? ""
      let role: Role = match.isOpen ? .text : .dimmed
      let reasons = match.reasons.map { (match.reasons.count > 1 ? $0.brief : $0.text)(taal) }.joined(separator: ", ")
      return [
        StyledText(SafeText(String(lettered.letter)), .key), StyledText(SafeText(match.id.text), role),
        StyledText(SafeText(match.name, fitting: columns >= 100 ? 30 : 16), role),
        StyledText(SafeText(status, fitting: 13), role), StyledText(SafeText(reasons), .text),
      ]
    }
  }
}
