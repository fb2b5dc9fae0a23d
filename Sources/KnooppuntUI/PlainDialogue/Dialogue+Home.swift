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
    let code = settings.scope.regio.text
    let (nl, en) = (region(settings.scope, .nl), region(settings.scope, .en))
    let all = settings.scope.isNational
    var texts = [
      Tekst(
        nl: "Knooppunt in tekstmodus, peildatum \(settings.peildatum.display). ? geeft hulp, 'stop' stopt.",
        en: "Knooppunt as a dialogue, day \(settings.peildatum.display). ? helps, 'stop' stops."),
      all
        ? Tekst(
          nl: "Regio: heel Nederland; 'regio MN' laat een regio zien.",
          en: "Region: all of the Netherlands; 'region MN' shows one region.")
        : Tekst(
          nl: "Regio: \(nl) (\(code)); 'regio NL' laat heel Nederland zien.",
          en: "Region: \(en) (\(code)); 'region NL' shows all of the Netherlands."),
    ]
    if office.info.isDemo {
      texts.append(
        Tekst(nl: "Dit is de demo: alle gegevens zijn verzonnen.", en: "This is the demo: all data is made up."))
    }
    if case .readOnly(let reason) = office.access {
      let why = reason.reason
      texts.append(Tekst(nl: "Alleen lezen: \(why.nl).", en: "Read-only: \(why.en)."))
    }
    let count = office.unreadable.count
    if count > 0 {
      texts.append(
        Tekst(
          nl: "\(count) \(count == 1 ? "regel" : "regels") van de opslag \(count == 1 ? "is" : "zijn") onleesbaar; "
            + "'fouten' noemt \(count == 1 ? "die" : "ze").",
          en: "\(count) \(count == 1 ? "line" : "lines") of the store cannot be read; 'faults' names "
            + "\(count == 1 ? "it" : "them")."))
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
    case "lijst", "list": return list(rest, model.office)
    case "meer", "more": return [.more]
    case "fouten", "faults", "gf", "controleer": return [.faults]
    case "regio", "region": return region(rest, model)
    case "toon", "show": return [.say(sheet(of: rest, state, model.office))]
    case "bewerk", "edit", "e": return open(rest, "wijzig.bewerk", .edit, state, model)
    case "verder", "move", "m": return open(rest, "wijzig.verder", .move, state, model)
    case "notitie", "note":
      let parts = Answer(rest)
      let id = parts.text.prefix { $0 != " " }
      let text = String(parts.text.dropFirst(id.count)).withoutBlanks
      let opening = open(String(id), "wijzig.notitie", nil, state, model)
      guard opening.contains(where: { if case .effect = $0 { true } else { false } }) else { return opening }
      guard text.isEmpty else { return opening + note(text) }
      state.isNoting = true
      return opening
    case "nieuw", "new", "a": return add(rest, model)
    case "ongedaan", "undo", "u": return changing(model) ?? [.command(.undo)]
    case "opnieuw", "redo": return changing(model) ?? [.command(.redo)]
    case "concepten", "drafts": return [.effect(.findDrafts)]
    case "herlees", "reload", "f5": return [.reread]
    case "stop", "quit", "q": return [.command(.quit)]
    default:
      let known =
        taal == .nl
        ? [
          "triage", "lijst", "meer", "fouten", "regio", "toon", "bewerk", "verder", "nieuw", "notitie", "ongedaan",
          "opnieuw", "concepten", "herlees", "stop",
        ]
        : [
          "triage", "list", "more", "faults", "region", "show", "edit", "move", "new", "note", "undo", "redo", "drafts",
          "reload", "stop",
        ]
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
  private static func open(
    _ text: String, _ id: String, _ command: App.Command?, _ state: State, _ model: App.Model
  ) -> [Step] {
    let taal = model.office.taal
    if case .readOnly(let reason) = model.office.access { return [refusal(reason, taal)] }
    guard case .record(let record, let kind) = look(text, state, model.office) else {
      return [.say(missing(text, state, model.office))]
    }
    if id == "wijzig.verder", kind.lifecycle == nil {
      return [.say(Tekst(nl: "Deze soort heeft geen status.", en: "This kind has no status."), in: taal)]
    }
    if id == "wijzig.notitie", Form.notesField(of: kind) == nil {
      return [.say(Tekst(nl: "Deze soort heeft geen notities.", en: "This kind has no notities."), in: taal)]
    }
    return [.command(.goToOverzicht), .effect(.open(record.id, .onTop))] + (command.map { [.command($0)] } ?? [])
  }

  private static func refusal(_ reason: ReadOnlyReason, _ taal: Taal) -> Step {
    let why = reason.reason
    return .say(Tekst(nl: "Wijzigen kan niet: \(why.nl).", en: "Nothing can be changed: \(why.en)."), in: taal)
  }

  private static func add(_ text: String, _ model: App.Model) -> [Step] {
    let taal = model.office.taal
    if case .readOnly(let reason) = model.office.access { return [refusal(reason, taal)] }
    guard let kind = kind(text) else { return [.say(noKind(text), in: taal)] }
    if kind.name == .triageinstelling, (model.office.index?[kind.name]?.count ?? 0) > 0 {
      return [.say(Tekst(nl: "Er is er al een; bewerk die.", en: "There is one already; edit that."), in: taal)]
    }
    return [.command(.goToOverzicht), .command(.go(kind.name)), .command(.add)]
  }

  /// What a number or an id leads to.
  private enum Sight {
    case record(Record, Kind)
    case line(FaultText)
    case nothing
  }

  private static func look(_ text: String, _ state: State, _ office: Office) -> Sight {
    switch named(text, state) {
    case .line(let fault): return .line(fault)
    case .record(let id):
      let found = [id.text, id.text.uppercased()].lazy.compactMap { office.index?.record(RecordID($0)) }.first
      guard let found, let kind = Kinds.named(found.kind) else { return .nothing }
      return .record(found, kind)
    }
  }

  /// Why there is no record at `text`.
  private static func missing(_ text: String, _ state: State, _ office: Office) -> [SafeText] {
    let taal = office.taal
    if text.isEmpty {
      return [
        Tekst(
          nl: "Noem een kenmerk, zoals MN-2021-0042, of een nummer uit de laatste lijst.",
          en: "Name an id, such as MN-2021-0042, or a number of the last list."
        ).safe(taal)
      ]
    }
    if case .line(let fault) = look(text, state, office) {
      let what = Tekst(
        nl:
          "Dit is een regel die niet te lezen is, geen record. Verbeter die in het bestand, of zet het bestand terug; 'herlees' leest het opnieuw.",
        en:
          "This is a line that cannot be read, no record. Mend it in the file, or put the file back; 'reload' reads it again."
      )
      return [SafeText(fault.line(taal)), what.safe(taal)]
    }
    if Int(text) != nil {
      let count = state.pages?.listed.count ?? 0
      let what =
        count == 0
        ? Tekst(
          nl: "Een nummer kan pas na 'lijst' of 'fouten'; typ hier een kenmerk.",
          en: "A number works only after 'list' or 'faults'; type an id here.")
        : Tekst(
          nl: "De laatste lijst heeft de nummers 1 tot en met \(count).",
          en: "The last list has the numbers 1 to \(count).")
      return [what.safe(taal)]
    }
    var lines = [Tekst(nl: "'\(text)' staat niet in de opslag.", en: "'\(text)' is not in the store.").safe(taal)]
    if !office.unreadable.isEmpty {
      lines.append(
        Tekst(
          nl: "Niet elke regel van de opslag is te lezen: het kan daar staan. 'fouten' noemt die regels.",
          en: "Not every line of the store can be read: it may stand there. 'faults' names those lines."
        ).safe(taal))
    }
    return lines
  }

  /// A list of what `text` names: a kind, and a filter behind it.
  private static func list(_ text: String, _ office: Office) -> [Step] {
    let parts = Answer(text).command
    guard let kind = kind(parts.name) else { return [.say(noKind(parts.name), in: office.taal)] }
    switch Filter.parse(parts.rest, for: kind, office.filterContext) {
    case .success(let filter): return [.list(kind, filter)]
    case .failure(let error):
      let place = Tekst(nl: "Teken \(error.column) van de vraag: ", en: "Character \(error.column) of the query: ")
      return [.say([SafeText(place(office.taal) + error.message(office.taal))])]
    }
  }

  /// Says which region is looked at, or changes it.
  private static func region(_ text: String, _ model: App.Model) -> [Step] {
    let taal = model.office.taal
    let code = Code(text.uppercased())
    func now(_ scope: Scope) -> Tekst {
      Tekst(nl: "De regio is \(region(scope, .nl)).", en: "The region is \(region(scope, .en)).")
    }
    if App.isRegion(code) {
      return [.command(.commandLine), .paste("regio \(code.text)"), .key(.enter), .say(now(Scope(code)), in: taal)]
    }
    let said =
      text.isEmpty
      ? now(model.office.settings.scope)
      : Tekst(nl: "'\(text)' is geen regio.", en: "'\(text)' is no region.")
    let choices = Tekst(nl: "Kies uit:", en: "Choose from:")
    let known = App.regions.map { SafeText(" regio \($0.code.text): \($0.label(taal))") }
    return [.say([said.safe(taal), choices.safe(taal)] + known)]
  }

  private static func kind(_ text: String) -> Kind? {
    let folded = Folding.fold(text)
    return Kinds.plural(text)
      ?? Kinds.all.first {
        $0.name.text == text || [$0.label.nl, $0.pluralLabel.nl].map(Folding.fold).contains(folded)
      }
  }

  private static func noKind(_ text: String) -> Tekst {
    let own = Kinds.all.filter { !Kinds.ofTriage.contains($0.name) }.map(\.plural).joined(separator: ", ")
    let triage = Kinds.all.filter { Kinds.ofTriage.contains($0.name) }.map { Folding.fold($0.pluralLabel.nl) }
      .joined(separator: ", ")
    let known = Tekst(nl: "\(own); van Triage zelf: \(triage).", en: "\(own); of Triage itself: \(triage).")
    return text.isEmpty
      ? Tekst(nl: "Noem een soort: \(known.nl)", en: "Name a kind: \(known.en)")
      : Tekst(
        nl: "'\(text)' is geen soort. Kies uit: \(known.nl)", en: "'\(text)' is no kind. Choose from: \(known.en)")
  }

  /// The record that a number or an id names, whole.
  static func sheet(of text: String, _ state: State, _ office: Office) -> [SafeText] {
    guard let index = office.index, case .record(let record, let kind) = look(text, state, office) else {
      return missing(text, state, office)
    }
    return SheetLines(index, office.taal).lines(of: record, kind)
  }
}
