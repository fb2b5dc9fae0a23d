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
        part[Inbreng.organisatie] ?? part[Inbreng.partner].map { Codes.partner.word($0)(taal) }
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
      var items = remarks()
      if let onderwerp = record[Signaal.onderwerp], onderwerp.contains(where: { !$0.isWhitespace }) {
        items.append(.line([StyledText(SafeText(onderwerp), .heading)]))
      }
      let text = SafeText.lines(of: record[Signaal.omschrijving] ?? "", limit: 200)
      if !text.isEmpty { items.append(.text(text, .text)) }
      // Air where there is room for it.
      let air: [DetailPane.Item] = model.size.rows >= 30 ? [.blank] : []
      items += air + facts(columns) + air + known(columns)
      return [DetailPane.Section("", items)]
    }

    // MARK: - What is to be said first

    private func remarks() -> [DetailPane.Item] {
      remarkTexts.map { text, role in .text([text.safe(taal)], role) }
    }

    /// What is to be said before the facts, each with what it means.
    var remarkTexts: [(Tekst, Role)] {
      var lines: [(Tekst, Role)] = []
      if let obstacle = card.claim.obstacle { lines.append((obstacle, .warning)) }
      lines += changes()
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
        lines.append((text(of: reason), .info))
      }
      if let line = model.session?.line(of: card.id) {
        let reden = line.reden.map { ": " + model.settings.label(ofReden: $0)(taal) } ?? ""
        let label = Codes.triagebesluit.word(line.besluit)
        lines.append(
          (
            Tekst(nl: "In deze sessie: \(label.nl)\(reden)", en: "In this session: \(label.en)\(reden)"), .success
          ))
      }
      return lines
    }

    /// Why it is back; of an event, which.
    private func text(of reason: TriageQueue.Reason) -> Tekst {
      guard case .eventCame = reason, let event = record[Signaal.hervatAls].flatMap({ TriageText.event($0) }) else {
        return reason.text
      }
      return Tekst(nl: "terug: \(event.nl)", en: "back: \(event.en)")
    }

    /// So many changes are told.
    private static let toldChanges = 2

    /// What others changed since the signaal was drawn, in three lines at most.
    private func changes() -> [(Tekst, Role)] {
      guard let history = model.history, history.of == Known(id: card.id, version: record.revision),
        model.session?.isChanged(record, read: model.read[card.id]) == true
      else { return [] }
      let rest = history.entries.count - Self.toldChanges
      let more = rest > 0 ? Tekst(nl: " en nog \(rest)", en: " and \(rest) more") : Tekst("")
      let local = LocalTime(office.settings)
      return [
        (
          Tekst(nl: "Gewijzigd sinds deze sessie begon\(more.nl):", en: "Changed since this session began\(more.en):"),
          .warning
        )
      ]
        + history.entries.prefix(Self.toldChanges).map { entry in
          let changes = entry.parts.filter { $0.id == card.id }.flatMap(\.changes)
          let what = changes.map { $0.text(in: Signaal.kind, taal) }.joined(separator: "; ")
          let told = "\(local.display(entry.moment)) \(entry.user): \(what)"
          return (Tekst(SafeText(told, fitting: max(20, model.size.columns - 4)).string), .warning)
        }
    }

    // MARK: - The facts

    private func facts(_ columns: Int) -> [DetailPane.Item] {
      Fact.lines(factList(columns), columns: columns).map { .line($0) }
    }

    /// The facts that there are, each for so many columns; where it is not `isSpelled`, with labels that are cut short.
    func factList(_ columns: Int, isSpelled: Bool = false) -> [Fact] {
      let short: [(Tekst, [String])] = [
        (
          Signaal.themas.description.label,
          record[Signaal.themas].compactMap { part in
            part[Themaregel.naam] ?? part[Themaregel.code].map { Codes.thema.word($0)(taal) }
          }
        ),
        (
          isSpelled ? Signaal.betrouwbaarheid.description.label : Tekst(nl: "Betrouwb.", en: "Reliable"),
          record[Signaal.betrouwbaarheid].map { [Codes.betrouwbaarheid.word($0)(taal)] } ?? []
        ),
        (
          Signaal.betrokkenen.description.label,
          record[Signaal.betrokkenen].map { id in card.names[id].map { "\(id.text) (\($0(taal)))" } ?? id.text }
        ),
        (Signaal.kentekens.description.label, record[Signaal.kentekens]),
        (Signaal.kvkNummers.description.label, record[Signaal.kvkNummers]),
        (Tekst("Knelpunten"), record[Signaal.handhavingsknelpuntIds].map(\.text)),
        (Signaal.locaties.description.label, record[Signaal.locaties].map { named($0) }),
      ]
      let why = card.priority.reasons.map { $0.text(taal) }
      let now =
        why.isEmpty
        ? Tekst(nl: "op volgorde van ontvangst", en: "in the order of receipt")(taal) : why.joined(separator: " · ")
      var facts = short.filter { !$0.1.isEmpty }.map { Fact($0.0.safe(taal), $0.1.joined(separator: ", ")) }
      let notes = record[Signaal.notities].compactMap { $0[Notitie.tekst] }
      if let last = notes.last {
        let words = SafeText("\(notes.count): \(last.replacing("\n", with: " "))", fitting: max(1, columns - 16))
        facts.append(Fact(Signaal.notities.description.label.safe(taal), words.string))
      }
      facts.append(Fact(Tekst(nl: "Waarom nu", en: "Why now").safe(taal), now, .info))
      if let times = card.priority.capacityHolds {
        let held = Tekst(nl: "\(times) keer aangehouden zonder capaciteit", en: "held \(times) times for capacity")
        facts.append(Fact(Tekst(nl: "Leiding", en: "Manager").safe(taal), held(taal), .warning))
      }
      return facts
    }

    /// A label with what it says: two on a line where both are short.
    struct Fact {
      let label: SafeText
      let value: SafeText
      let role: Role

      init(_ label: SafeText, _ value: String, _ role: Role = .text) {
        (self.label, self.value, self.role) = (label, SafeText(value), role)
      }

      static func lines(_ facts: [Fact], columns: Int) -> [[StyledText]] {
        let lead = (facts.map(\.label.width).max() ?? 0) + 2
        let half = columns / 2
        var lines: [[StyledText]] = []
        var rest = facts[...]
        while let fact = rest.popFirst() {
          let label = StyledText(fact.label.padded(to: lead), .label)
          if half >= 36, let next = rest.first, lead + fact.value.width < half, lead + next.value.width <= half {
            rest.removeFirst()
            lines.append([
              label, StyledText(fact.value.padded(to: half - lead), fact.role),
              StyledText(next.label.padded(to: lead), .label), StyledText(next.value, next.role),
            ])
            continue
          }
          for (row, text) in fact.value.wrapped(to: max(1, columns - lead)).enumerated() {
            let front = row == 0 ? label : StyledText(SafeText.repeated(" ", lead))
            lines.append([front, StyledText(text, fact.role)])
          }
        }
        return lines
      }
    }

    private func named(_ id: RecordID) -> String { card.names[id].map { "\(id.text) \($0(taal))" } ?? id.text }

    // MARK: - What is known

    private func known(_ columns: Int) -> [DetailPane.Item] {
      guard !card.known.isEmpty || !card.doubles.isEmpty else {
        let none = Tekst(
          nl: "Bekend: niets in de opslag deelt iets met dit signaal.",
          en: "Known: nothing in the store shares anything with this signaal.")
        return [.text([none.safe(taal)], .dimmed)]
      }
      var items: [DetailPane.Item] = []
      func add(_ title: Tekst, _ lettered: [Card.Lettered], _ count: Int) {
        guard !lettered.isEmpty else { return }
        let rest = count - lettered.count
        let more = rest > 0 ? Tekst(nl: ", en nog \(rest)", en: ", and \(rest) more") : Tekst("")
        let hint = Tekst(nl: " · b en een teken opent er een", en: " · b and a sign opens one")
        items.append(
          .line([
            StyledText(title.safe(taal), .label), StyledText(more.safe(taal), .dimmed),
            StyledText(items.isEmpty ? hint.safe(taal) : "", .dimmed),
          ]))
        items += rows(lettered, columns).map { .line($0) }
      }
      let isLow = model.size.rows < 30
      add(
        Tekst(nl: "Bekend", en: "Known"), Array(card.known.prefix(isLow ? (card.doubles.isEmpty ? 4 : 3) : 6)),
        card.knownCount)
      add(
        Tekst(nl: "Mogelijk dubbel", en: "Possibly double"), Array(card.doubles.prefix(isLow ? 2 : 3)),
        card.doublesCount)
      return items
    }

    /// Letter, id, name, what it shares, state.
    private func rows(_ lettered: [Card.Lettered], _ columns: Int) -> [[StyledText]] {
      let ids = card.lettered.map { $0.match.id.text.count }.max() ?? 0
      let name = columns >= 100 ? 30 : columns >= 70 ? 14 : 0
      let state = columns >= 60 ? 12 : 0
      let reasons = max(1, columns - 3 - ids - 1 - (name > 0 ? name + 1 : 0) - (state > 0 ? state + 1 : 0))
      return lettered.map { one in
        let match = one.match
        let status = match.status.flatMap { Kinds.named(match.kind)?.entry(ofStatus: $0)?.short(taal) } ?? ""
        let role: Role = match.isOpen ? .text : .dimmed
        func cell(_ text: String, _ width: Int, _ role: Role) -> StyledText {
          StyledText(width > 0 ? SafeText(text, fitting: width).padded(to: width + 1) : "", role)
        }
        return [
          StyledText(SafeText(" \(one.letter) "), .key), cell(match.id.text, ids, role), cell(match.name, name, role),
          cell(why(match), reasons, .text), StyledText(SafeText(status, fitting: state), role),
        ]
      }
    }

    /// What it shares: the first in words, the rest without `zelfde`.
    func why(_ match: Match) -> String {
      guard match.reasons.count > 1 else { return match.reasons.first?.text(taal) ?? "" }
      let same = Tekst(nl: "zelfde ", en: "same ")(taal)
      return match.reasons.enumerated().map { place, reason in
        let text = reason.brief(taal)
        return place > 0 && text.hasPrefix(same) ? String(text.dropFirst(same.count)) : text
      }.joined(separator: ", ")
    }
  }
}
