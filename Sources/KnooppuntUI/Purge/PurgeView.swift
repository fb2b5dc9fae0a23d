import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension Purge {
  /// Draws the title, what was chosen so far, and what is asked now.
  static func view(_ model: Model, _ office: Office, crumbs: [SafeText], in area: Rect, _ frame: inout Frame) {
    let taal = office.taal
    let (top, rest) = area.split(top: 1)
    let (rule, body) = rest.split(top: 1)
    var title = [StyledText(Tekst(nl: "Vernietigen", en: "Destroy").safe(taal), RecordView.titleStyle)]
    if let id = model.ids.first {
      let name = office.index?.record(id)?.title ?? ""
      let one = id.text + (name.isEmpty ? "" : " \(name)")
      let what = model.ids.count == 1 ? one : PurgeText.count(model.ids.count)
      title.append(StyledText(SafeText(" · " + what), .dimmed))
    }
    frame.write(title, in: top.columns > 2 ? top.inset(columns: 1) : top)
    Crumbs.view(crumbs, in: rule, &frame)
    let inner = body.columns > 2 ? body.inset(columns: 1) : body
    switch model.stage {
    case .grond:
      let letters = Letters.inOrder(Model.gronden.count)
      let items = Model.gronden.enumerated().map { place, entry in
        Menu.Item(entry.label.safe(taal), lead: SafeText(letters[place].map { String($0) } ?? " "))
      }
      Menu.view(
        Tekst(nl: "Op welke grond?", en: "On what grond?").safe(taal), items, selected: model.cursor, anchor: .middle,
        in: body, &frame)
    case .planning, .working:
      let text = Tekst(nl: "Bezig …", en: "At work …").safe(taal)
      frame.write(text, in: inner.split(top: 1).rest, Style(.dimmed))
    case .proposing(let order, let preview): proposing(order, preview, model, office, in: inner, &frame)
    case .proposals: list(model, taal, in: body, &frame)
    case .proposal(let proposal): look(at: proposal, model, office, in: inner, &frame)
    }
    guard let note = model.note else { return }
    let lines = note.text.safe(taal).wrapped(to: max(1, inner.columns), limit: 4)
    let place = inner.split(bottom: lines.count).bottom
    for (line, text) in lines.enumerated() { frame.write(text, in: place.split(top: line).rest, Style(note.role)) }
  }

  private static func proposing(
    _ order: Order, _ preview: PurgePreview, _ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame
  ) {
    let taal = office.taal
    let text = PurgeText(taal: taal)
    var lines: [[StyledText]] = [
      [], [StyledText(SafeText(text.grond(order.grond)), .heading)],
      count(
        preview.items.count,
        Tekst(
          nl: "te vernietigen, als een tweede persoon het bevestigt", en: "to be destroyed, if a second person confirms"
        ), taal, .text),
    ]
    lines += some(named(preview.items, office), .dimmed, taal)
    if model.hidden > 0 {
      lines.append(
        count(
          model.hidden, Tekst(nl: "hiervan laat het filter nu niet zien", en: "of these the filter does not show now"),
          taal, .warning))
    }
    if !preview.refused.isEmpty {
      lines.append(count(preview.refused.count, Tekst(nl: "kan niet:", en: "cannot be:"), taal, .fault))
      let told = text.refusals(of: preview) { id in
        office.index?.locate(id).flatMap { Kinds.named($0.kind) }
      }
      lines += some(told, .fault, taal)
    }
    lines += referring(preview.references, taal)
    lines.append([])
    let used = draw(lines, in: area, &frame, leaving: 3)
    let ask = area.split(top: used).rest
    guard !preview.items.isEmpty else {
      frame.write(
        Tekst(nl: "Hiervan kan niets vernietigd worden.", en: "None of it can be destroyed.").safe(taal), in: ask,
        Style(.dimmed))
      return
    }
    if model.isCounting {
      prompt(Tekst(nl: "Toelichting: ", en: "Toelichting: "), SafeText(model.toelichting.text), taal, in: ask, &frame)
      let label = Tekst(
        nl: "Typ \(preview.items.count) om voor te stellen: ", en: "Type \(preview.items.count) to propose: ")
      let line = ask.split(top: 1).rest
      let width = frame.write(label.safe(taal), in: line, Style(.prompt))
      TextField.view(model.number, in: line.split(left: width).rest, &frame)
    } else {
      let width = frame.write(Tekst("Toelichting: ").safe(taal), in: ask, Style(.prompt))
      TextField.view(model.toelichting, in: ask.split(left: width).rest, &frame)
      frame.write(
        Tekst(
          nl: "Die blijft bewaard: zet er geen gegevens uit de records in.",
          en: "It is kept: put no data from the records in it."
        ).safe(taal), in: ask.split(top: 1).rest, Style(.dimmed))
    }
  }

  private static func list(_ model: Model, _ taal: Taal, in area: Rect, _ frame: inout Frame) {
    guard let proposals = model.proposals else {
      frame.write(
        Tekst(nl: "Voorstellen lezen …", en: "Reading the proposals …").safe(taal),
        in: area.inset(columns: 1).split(top: 1).rest, Style(.dimmed))
      return
    }
    guard !proposals.isEmpty else {
      frame.write(
        Tekst(
          nl: "Er is niets voorgesteld. Merk records of open er een, en geef :vernietig.",
          en: "Nothing was proposed. Mark records or open one, and give :vernietig."
        ).safe(taal),
        in: area.inset(columns: 1).split(top: 1).rest, Style(.dimmed))
      return
    }
    let text = PurgeText(taal: taal)
    let items = model.shown.map { proposal in
      Menu.Item(
        SafeText("\(PurgeText.count(proposal.items.count)), \(text.grond(proposal.grond))"),
        lead: SafeText(String(proposal.line)), notes: [SafeText(proposal.user), SafeText(text.state(of: proposal))],
        role: proposal.isOpen ? .dialog : .dimmed)
    }
    Menu.view(
      Tekst(nl: "Voorstellen tot vernietiging", en: "Proposals of destruction").safe(taal), items,
      selected: model.cursor, anchor: .middle, in: area, &frame)
  }

  private static func look(
    at proposal: PurgeProposal, _ model: Model, _ office: Office, in area: Rect, _ frame: inout Frame
  ) {
    let taal = office.taal
    let text = PurgeText(taal: taal)
    var lines: [[StyledText]] = [
      [],
      [
        StyledText(Tekst(nl: "Voorstel \(proposal.line)", en: "Proposal \(proposal.line)").safe(taal), .heading),
        StyledText(SafeText(" · \(text.grond(proposal.grond)) · \(text.state(of: proposal))")),
      ],
      [StyledText(SafeText("\(proposal.user), \(PurgeText.moment(proposal.moment)): \(proposal.toelichting)"))],
      count(proposal.items.count, Tekst(nl: "te vernietigen:", en: "to be destroyed:"), taal, .text),
    ]
    if proposal.deed != nil {
      lines[3] = count(proposal.items.count, Tekst(nl: "vernietigd:", en: "destroyed:"), taal, .text)
    }
    lines += some(named(proposal.items, office), .dimmed, taal, most: 8)
    lines += referring(model.references, taal)
    lines.append([])
    let used = draw(lines, in: area, &frame, leaving: 4)
    let ask = area.split(top: used).rest
    guard proposal.isOpen else { return }
    if proposal.canBeConfirmed(by: office.settings.user, in: office.info) {
      frame.write(
        Tekst(nl: "Dit is niet terug te draaien.", en: "This cannot be undone.").safe(taal), in: ask, Style(.warning))
      let line = ask.split(top: 1).rest
      let label = Tekst(
        nl: "Typ \(proposal.items.count) om te vernietigen: ", en: "Type \(proposal.items.count) to destroy: ")
      let width = frame.write(label.safe(taal), in: line, Style(.prompt))
      TextField.view(model.number, in: line.split(left: width).rest, &frame)
      return
    }
    let road =
      office.info.groep == nil
      ? Tekst(
        nl: "Deze opslag is van één gebruiker: een tweede persoon bevestigt met een bestand. Begin met: "
          + "knooppunt vernietig bevestig \(proposal.line)",
        en: "This store is one user's: a second person confirms by a file. Begin with: "
          + "knooppunt vernietig bevestig \(proposal.line)")
      : Tekst(nl: "U stelde dit voor; een ander bevestigt het.", en: "You proposed this; another confirms it.")
    for (line, part) in road.safe(taal).wrapped(to: max(1, ask.columns), limit: 3).enumerated() {
      frame.write(part, in: ask.split(top: line).rest, Style(.info))
    }
  }

  /// The records with their kind and what they are called.
  private static func named(_ items: [PurgeProposal.Item], _ office: Office) -> [String] {
    items.map { item in
      let title = office.index?.record(item.id)?.title ?? ""
      let kind = Kinds.named(item.kind)?.label(office.taal) ?? ""
      return "\(item.id.text)  \(kind)" + (title.isEmpty ? "" : "  \(title)")
    }
  }

  private static func referring(_ references: [PurgeDeed.Reference], _ taal: Taal) -> [[StyledText]] {
    guard !references.isEmpty else { return [] }
    let told = Tekst(
      nl: "verwijzingen houden alleen het nummer over:", en: "references keep the number only:")
    return [count(references.count, told, taal, .warning)]
      + some(references.map { "\($0.id.text) → \($0.target.text)" }, .dimmed, taal)
  }

  private static func prompt(
    _ label: Tekst, _ text: SafeText, _ taal: Taal, in area: Rect, _ frame: inout Frame
  ) {
    let width = frame.write(label.safe(taal), in: area, Style(.prompt))
    frame.write(text, in: area.split(left: width).rest)
  }

  private static func count(_ count: Int, _ text: Tekst, _ taal: Taal, _ role: Role) -> [StyledText] {
    let number = SafeText(Numbers.grouped(count)).padded(to: 7, right: true)
    return [StyledText(number + "  ", role), StyledText(text.safe(taal), role)]
  }

  /// The first of `texts`, under the words of a count, and how many more there are.
  private static func some(_ texts: [String], _ role: Role, _ taal: Taal, most: Int = 4) -> [[StyledText]] {
    var lines = texts.prefix(most).map { [StyledText(SafeText("         " + $0, fitting: 300), role)] }
    let rest = texts.count - most
    if rest > 0 {
      let more = Tekst(nl: "en nog \(Numbers.grouped(rest))", en: "and \(Numbers.grouped(rest)) more")
      lines.append([StyledText(SafeText("         ") + more.safe(taal), .dimmed)])
    }
    return lines
  }

  private static func draw(
    _ lines: [[StyledText]], in area: Rect, _ frame: inout Frame, leaving: Int
  ) -> Int {
    let used = min(lines.count, max(0, area.rows - leaving))
    for (line, pieces) in lines.prefix(used).enumerated() { frame.write(pieces, in: area.split(top: line).rest) }
    return used
  }

  /// The keys, for the line below.
  static func keys(_ model: Model, _ office: Office) -> [(key: String, label: Tekst)] {
    let back = ("Esc", Tekst(nl: "terug", en: "back"))
    let withdraw = ("w", Tekst(nl: "intrekken", en: "withdraw"))
    switch model.stage {
    case .grond: return [("a-d", Tekst(nl: "kiezen", en: "choose")), ("j k", Tekst(nl: "bewegen", en: "move")), back]
    case .planning, .working: return [back]
    case .proposing: return [("Enter", Tekst(nl: "verder", en: "go on")), back]
    case .proposals:
      return [("Enter", Tekst(nl: "bekijken", en: "look at")), ("j k", Tekst(nl: "bewegen", en: "move")), back]
    case .proposal(let proposal):
      guard proposal.isOpen else { return [back] }
      return proposal.canBeConfirmed(by: office.settings.user, in: office.info)
        ? [("Enter", Tekst(nl: "vernietigen", en: "destroy")), withdraw, back] : [withdraw, back]
    }
  }
}
