import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension Dialogue {
  /// A card of Triage in lines, each with its label: nothing stands beside something else.
  struct CardLines {
    private let card: Triage.Card
    private let triage: Triage.Model
    private let office: Office
    private let text: Triage.CardText
    private var taal: Taal { office.taal }

    init(_ card: Triage.Card, _ triage: Triage.Model, _ office: Office) {
      (self.card, self.triage, self.office) = (card, triage, office)
      text = Triage.CardText(card, triage, office)
    }

    /// The lines, an empty one before them.
    var lines: [SafeText] { ["", heading] + remarks + what + facts + known }

    private var heading: SafeText {
      let order = triage.session?.order ?? []
      let place = order.firstIndex { $0.id == card.id }.map { $0 + 1 }
      let progress = place.map { Tekst(nl: ", \($0) van \(order.count)", en: ", \($0) of \(order.count)")(taal) } ?? ""
      return SafeText("\(Signaal.kind.label(taal)) \(card.id.text)\(progress)")
    }

    private var remarks: [SafeText] {
      text.remarkTexts.map { text, role in
        let said = text(taal)
        guard role == .fault, said.hasPrefix("F ") else { return SafeText(said) }
        return SafeText(Tekst(nl: "Fout: ", en: "Fault: ")(taal) + said.dropFirst(2))
      }
    }

    private var what: [SafeText] {
      let record = card.record
      var lines: [SafeText] = []
      if let onderwerp = record[Signaal.onderwerp], onderwerp.contains(where: { !$0.isWhitespace }) {
        lines.append(line(Signaal.onderwerp.description.label(taal), onderwerp))
      }
      lines += SafeText.lines(of: record[Signaal.omschrijving] ?? "", limit: 200)
      let inbreng = record[Signaal.inbreng].compactMap { part in
        part[Inbreng.organisatie] ?? part[Inbreng.partner].map { Codes.partner.word($0)(taal) }
      }
      if !inbreng.isEmpty {
        lines.append(line(Tekst(nl: "Van", en: "From")(taal), inbreng.joined(separator: ", ")))
      }
      if let received = record[Signaal.ontvangenOp] {
        lines.append(line(Signaal.ontvangenOp.description.label(taal), "\(received.display), \(age(received)(taal))"))
      }
      if !record[Signaal.gemeenten].isEmpty {
        lines.append(line(Signaal.gemeenten.description.label(taal), record[Signaal.gemeenten].joined(separator: ", ")))
      }
      return lines
    }

    private var facts: [SafeText] {
      // The width only cuts the last notitie.
      text.factList(400, isSpelled: true).map { $0.label + ": " + $0.value }
    }

    private func age(_ received: Datum) -> Tekst {
      let days = Int(office.settings.peildatum.day) - Int(received.day)
      switch days {
      case 0: return Tekst(nl: "vandaag", en: "today")
      case 1: return Tekst(nl: "gisteren", en: "yesterday")
      default: return Tekst(nl: "\(days) dagen geleden", en: "\(days) days ago")
      }
    }

    private var known: [SafeText] {
      guard !card.known.isEmpty || !card.doubles.isEmpty else {
        return [
          Tekst(
            nl: "Bekend: niets in de opslag deelt iets met dit signaal.",
            en: "Known: nothing in the store shares anything with this signaal."
          ).safe(taal)
        ]
      }
      return part(Tekst(nl: "Bekend", en: "Known"), card.known, card.knownCount)
        + part(Tekst(nl: "Mogelijk dubbel", en: "Possibly double"), card.doubles, card.doublesCount)
    }

    private func part(_ title: Tekst, _ matches: [Triage.Card.Lettered], _ count: Int) -> [SafeText] {
      guard !matches.isEmpty else { return [] }
      let told = matches.count
      let amount =
        told < count
        ? Tekst(nl: "de eerste \(told) van \(count)", en: "the first \(told) of \(count)")(taal) : "\(told)"
      return [SafeText("\(title(taal)): \(amount)")] + matches.map(line)
    }

    private func line(_ one: Triage.Card.Lettered) -> SafeText {
      let match = one.match
      let kind = Kinds.named(match.kind)
      let status = match.status.flatMap { kind?.entry(ofStatus: $0)?.label(taal) } ?? ""
      let parts = [match.name, match.id.text, status, text.why(match)].filter { !$0.isEmpty }
      let number = card.lettered.firstIndex(of: one).map { String($0 + 1) } ?? "-"
      return SafeText(" \(number) " + parts.joined(separator: " · "))
    }

    private func line(_ label: String, _ value: String) -> SafeText { SafeText("\(label): \(value)") }
  }
}
