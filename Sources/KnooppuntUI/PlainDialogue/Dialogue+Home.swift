import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// The commands between two tasks.
extension Dialogue {
  /// What is said first.
  static func greeting(_ model: App.Model) -> [SafeText] {
    let office = model.office
    let settings = office.settings
    var texts = [
      Tekst(
        nl:
          "Knooppunt in tekstmodus, \(settings.scope.regio.text), peildatum \(settings.peildatum.display). ? geeft hulp, stop stopt.",
        en:
          "Knooppunt as a dialogue, \(settings.scope.regio.text), day \(settings.peildatum.display). ? helps, stop stops."
      )
    ]
    if office.info.isDemo {
      texts.append(
        Tekst(nl: "Dit is de demo: alle gegevens zijn verzonnen.", en: "This is the demo: all data is made up."))
    }
    if case .readOnly(let reason) = office.access {
      let why = reason.reason
      texts.append(Tekst(nl: "Alleen kijken: \(why.nl).", en: "Looking only: \(why.en)."))
    }
    return texts.map { $0.safe(office.taal) }
  }

  /// Begins with Triage of what `filter` lets through.
  static func triage(_ filter: String, _ model: App.Model) -> [Step] {
    guard let index = model.office.index, index[.signaal] != nil else {
      return [.say(Tekst(nl: "Er zijn geen signalen.", en: "There are no signalen."), in: model.office.taal)]
    }
    return filter.isEmpty ? [.command(.goToTriage)] : [.triageOf(filter)]
  }

  static func takeHome(_ words: Answer, _ state: inout State, _ model: App.Model) -> [Step] {
    let (typed, rest) = words.command
    // The screens have a colon before a command, and what they say names it so.
    let name = typed.hasPrefix(":") ? String(typed.dropFirst()) : typed
    let taal = model.office.taal
    state.found = []
    switch name {
    case "": return []
    case "?", "help", "hulp": return [.say(DialogueHelp.lines(DialogueHelp.commands, taal))]
    case "triage", "gt": return triage(rest, model)
    case "lijst", "list":
      let parts = Answer(rest).command
      guard let kind = kind(parts.name) else { return [.say(noKind(parts.name), in: taal)] }
      return [.say(list(kind, parts.rest, model.office, columns: state.columns))]
    case "toon", "show": return [.say(sheet(of: RecordID(rest), model.office))]
    case "bewerk", "edit", "e": return open(rest, "wijzig.bewerk", .edit, model)
    case "verder", "move", "m": return open(rest, "wijzig.verder", .move, model)
    case "notitie", "note":
      let parts = Answer(rest)
      let id = parts.text.prefix { $0 != " " }
      let text = String(parts.text.dropFirst(id.count)).withoutBlanks
      let opening = open(String(id), "wijzig.notitie", nil, model)
      guard opening.contains(where: { if case .effect = $0 { true } else { false } }) else { return opening }
      guard text.isEmpty else { return opening + note(text) }
      state.isNoting = true
      return opening
    case "nieuw", "new", "a": return add(rest, model)
    case "ongedaan", "undo", "u": return changing(model) ?? [.command(.undo)]
    case "opnieuw", "redo": return changing(model) ?? [.command(.redo)]
    case "concepten", "drafts": return [.effect(.findDrafts)]
    case "herlees", "reload", "f5": return [.command(.reload)]
    case "stop", "quit", "q": return [.command(.quit)]
    default:
      let known = ["triage", "lijst", "toon", "bewerk", "verder", "nieuw", "notitie", "ongedaan", "stop"]
      let meant = EditDistance.nearest(to: name, among: known)
      let hint = meant.map { Tekst(nl: " Bedoelde u '\($0)'?", en: " Did you mean '\($0)'?") } ?? Tekst("")
      return [
        .say(
          Tekst(
            nl: "'\(name)' is geen opdracht; ? noemt ze.\(hint.nl)",
            en: "'\(name)' is no command; ? names them.\(hint.en)"), in: taal)
      ]
    }
  }

  // MARK: - Records

  private static func changing(_ model: App.Model) -> [Step]? {
    App.noUndo("wijzig.terugdraaien", model).map { [.say($0, in: model.office.taal)] }
  }

  /// Opens a record, and gives a command there.
  private static func open(_ text: String, _ id: String, _ command: App.Command?, _ model: App.Model) -> [Step] {
    let taal = model.office.taal
    if case .readOnly(let reason) = model.office.access { return [.say(reason.reason, in: taal)] }
    guard let record = find(text, model.office), let kind = Kinds.named(record.kind) else {
      return [.say(missing(text), in: taal)]
    }
    if id == "wijzig.verder", kind.lifecycle == nil {
      return [.say(Tekst(nl: "Deze soort heeft geen status.", en: "This kind has no status."), in: taal)]
    }
    if id == "wijzig.notitie", Form.notesField(of: kind) == nil {
      return [.say(Tekst(nl: "Deze soort heeft geen notities.", en: "This kind has no notities."), in: taal)]
    }
    return [.command(.goToOverzicht), .effect(.open(record.id, .onTop))] + (command.map { [.command($0)] } ?? [])
  }

  private static func add(_ text: String, _ model: App.Model) -> [Step] {
    let taal = model.office.taal
    if case .readOnly(let reason) = model.office.access { return [.say(reason.reason, in: taal)] }
    guard let kind = kind(text) else { return [.say(noKind(text), in: taal)] }
    if kind.name == .triageinstelling, (model.office.index?[kind.name]?.count ?? 0) > 0 {
      return [.say(Tekst(nl: "Er is er al een; bewerk die.", en: "There is one already; edit that."), in: taal)]
    }
    return [.command(.goToOverzicht), .command(.go(kind.name)), .command(.add)]
  }

  private static func find(_ text: String, _ office: Office) -> Record? {
    [text, text.uppercased()].lazy.compactMap { office.index?.record(RecordID($0)) }.first
  }

  private static func missing(_ id: String) -> Tekst {
    id.isEmpty
      ? Tekst(nl: "Noem een kenmerk, zoals NH-2021-0042.", en: "Name an id, such as NH-2021-0042.")
      : Tekst(nl: "'\(id)' staat niet in de opslag.", en: "'\(id)' is not in the store.")
  }

  private static func kind(_ text: String) -> Kind? {
    Kinds.plural(text) ?? Kinds.all.first { $0.name.text == text || Folding.fold($0.label.nl) == Folding.fold(text) }
  }

  private static func noKind(_ text: String) -> Tekst {
    let known = Kinds.all.map(\.plural).joined(separator: ", ")
    return Tekst(nl: "'\(text)' is geen soort. Kies uit: \(known).", en: "'\(text)' is no kind. Choose from: \(known).")
  }

  // MARK: - What the command line says too

  /// A record, whole, as `toon` shows it.
  static func sheet(of id: RecordID, _ office: Office) -> [SafeText] {
    guard let index = office.index, let record = find(id.text, office), let kind = Kinds.named(record.kind) else {
      return [missing(id.text).safe(office.taal)]
    }
    let sheet = SheetBuilder(index: index, taal: office.taal).sheet(of: record, kind)
    return SheetText(taal: office.taal, markdown: false).lines(of: sheet).map { SafeText($0) }
  }

  /// So many lines of a list are said.
  private static let limit = 100

  private struct Enough: Error {}

  /// A list, as `lijst` shows it.
  private static func list(_ kind: Kind, _ text: String, _ office: Office, columns: Int) -> [SafeText] {
    guard let index = office.index, let records = index[kind.name] else {
      let none = Tekst(nl: "Er zijn geen \(kind.plural).", en: "There are no \(kind.plural).")
      return [(office.missingFile(of: kind) ?? none).safe(office.taal)]
    }
    let filter: Filter
    switch Filter.parse(text, for: kind, office.filterContext) {
    case .success(let parsed): filter = parsed
    case .failure(let error):
      let place = Tekst(nl: "Teken \(error.column): ", en: "Character \(error.column): ")(office.taal)
      return [SafeText(place + error.message(office.taal))]
    }
    let listing = Listing(records, where: filter.predicate, by: kind.list.sort)
    var lines: [SafeText] = []
    let writer = ListWriter(
      listing: listing, index: index, columns: nil, format: .tabel, taal: office.taal, width: columns)
    try? writer.write { piece in
      if case .text(let line) = piece { lines.append(SafeText(line)) }
      if lines.count > limit { throw Enough() }
    }
    let count = listing.rows.count
    let told =
      lines.count > limit
      ? Tekst(
        nl: "De eerste \(limit) van \(count); een vraag maakt de lijst korter.",
        en: "The first \(limit) of \(count); a query makes the list shorter.")
      : Tekst(nl: "\(count) gevonden.", en: "\(count) found.")
    return lines.prefix(limit + 1) + [told.safe(office.taal)]
  }
}
