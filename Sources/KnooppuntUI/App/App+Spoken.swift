import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension App {
  // MARK: - Commands behind `:`

  /// The commands by name, with what follows them.
  enum Spoken: String, CaseIterable {
    case overzicht, zoek, regio, filter, sorteer, weergave, bewaar, vergeet, fouten, kopieer, kopieerrijen, exporteer,
      toetsen, opdrachten, terug,
      verder
    case triage, verslag
    case journaal, terugdraaien, opnieuw
    case vernietig, vernietigingen
    case opslaan, concepten, herlees, thema, muis, vergrendel, oefening, stop

    /// What it does.
    var label: Tekst {
      switch self {
      case .overzicht: Tekst(nl: "wat er wacht", en: "what waits")
      case .zoek: Tekst(nl: "zoek een woord in alle soorten", en: "search every kind for a word")
      case .regio:
        Tekst(nl: "regio die de schermen tonen: MN, NH, …, NL", en: "region that the screens show: MN, NH, …, NL")
      case .filter: Tekst(nl: "filter van deze lijst", en: "filter of this list")
      case .sorteer: Tekst(nl: "volgorde: veld[,-veld]", en: "order: field[,-field]")
      case .weergave: Tekst(nl: "een weergave openen: naam", en: "open a view: name")
      case .bewaar: Tekst(nl: "deze lijst bewaren als: naam", en: "save this list as: name")
      case .vergeet: Tekst(nl: "een eigen weergave vergeten: naam", en: "forget an own view: name")
      case .fouten: Tekst(nl: "fouten en waarschuwingen", en: "faults and warnings")
      case .kopieer: Tekst(nl: "kenmerken kopiëren", en: "copy ids")
      case .kopieerrijen: Tekst(nl: "rijen of blad kopiëren", en: "copy rows or sheet")
      case .exporteer: Tekst(nl: "lijst, merken of blad exporteren", en: "export list, marks or sheet")
      case .toetsen: Tekst(nl: "alle toetsen", en: "all keys")
      case .opdrachten: Tekst(nl: "alle opdrachten", en: "all commands")
      case .terug: Tekst(nl: "een stap terug", en: "one step back")
      case .verder: Tekst(nl: "een stap weer verder", en: "one step forward again")
      case .opslaan: Tekst(nl: "het formulier opslaan", en: "save the form")
      case .concepten:
        Tekst(nl: "formulieren die niet zijn opgeslagen", en: "forms that were not saved")
      case .triage:
        Tekst(nl: "signalen beslissen, met een filter: triage [filter]", en: "decide signalen: triage [filter]")
      case .verslag: Tekst(nl: "verslag van de triagesessie", en: "report of the session of triage")
      case .journaal:
        Tekst(nl: "wie wat wijzigde; op een record: daarvan", en: "who changed what; on a record: of that")
      case .terugdraaien:
        Tekst(
          nl: "mijn laatste wijziging terugdraaien; met een reden: het besluit over dit signaal",
          en: "take back my last change; with a reason: the decision on this signaal")
      case .opnieuw: Tekst(nl: "wat is teruggedraaid opnieuw doen", en: "do again what was taken back")
      case .vernietig:
        Tekst(nl: "vernietigen van record of merken voorstellen", en: "propose to destroy the record or the marks")
      case .vernietigingen:
        Tekst(nl: "voorstellen tot vernietiging, en bevestigen", en: "proposals of destruction, and confirming")
      case .herlees: Tekst(nl: "de opslag opnieuw lezen", en: "read the store again")
      case .thema: Tekst(nl: "een ander kleurthema: naam", en: "another colour theme: name")
      case .muis: Tekst(nl: "muis aan of uit", en: "mouse on or off")
      case .vergrendel: Tekst(nl: "het scherm leeg en op slot", en: "blank and lock the screen")
      case .oefening:
        Tekst(
          nl: "wat de oefening vraagt; oefening over: de stap overslaan; oefening opnieuw",
          en: "what the exercise asks; oefening over: skip the step; oefening opnieuw: begin anew")
      case .stop: Tekst(nl: "afsluiten", en: "quit")
      }
    }

    /// The command of a key that does the same; nil where there is none.
    var bindingID: String? {
      switch self {
      case .overzicht: "ga.overzicht"
      case .zoek: "ga.zoek"
      case .regio, .sorteer, .vergeet: nil
      case .weergave: "weergaven"
      case .bewaar: "lijst.bewaar"
      case .filter: "lijst.filter"
      case .fouten: "ga.fouten"
      case .kopieer: "uitvoer.kopieer"
      case .kopieerrijen: "uitvoer.kopieerrijen"
      case .exporteer: "uitvoer.exporteer"
      case .toetsen: "help"
      case .opdrachten: "opdrachten"
      case .terug: "ga.terug"
      case .verder: "ga.verder"
      case .opslaan, .concepten: nil
      case .triage: "ga.triage"
      case .verslag: nil
      case .journaal: "ga.journaal"
      case .terugdraaien: "wijzig.terugdraaien"
      case .opnieuw: "wijzig.opnieuw"
      case .vernietig: nil
      case .vernietigingen: "ga.vernietigingen"
      case .herlees: "herlezen"
      case .thema, .vergrendel, .oefening: nil
      case .muis: "muis"
      case .stop: "stop"
      }
    }
  }

  /// Why the command behind `:` cannot be given now; nil where it can.
  static func reason(against spoken: Spoken, _ model: Model) -> Tekst? {
    switch spoken {
    case .filter, .sorteer:
      if model.screens.last?.list != nil { return nil }
      return Tekst(nl: "dat kan alleen in een lijst", en: "that is possible in a list only")
    case .oefening: return model.tutorial == nil ? noTutorial : nil
    case .opslaan:
      if case .form = model.screens.last { return nil }
      return Tekst(nl: "er is geen formulier open", en: "no form is open")
    default: return spoken.bindingID.flatMap { reason(against: $0, model) }
    }
  }

  /// Gives the command of a key by its name, or says why it cannot be given.
  static func give(_ spoken: Spoken, _ command: Command, _ model: inout Model) -> [Effect] {
    if let reason = reason(against: spoken, model) {
      refuse(reason, &model)
      return []
    }
    return update(&model, .commandGiven(command))
  }

  // MARK: - Completion

  /// What Tab offers on the line behind `:`: names of commands and lists, then what can follow them, each with what it
  /// does or how many records it holds.
  static func offers(for line: TextField.Model, _ model: Model) -> [FilterLine.Suggestion] {
    let text = line.text
    let taal = model.office.taal
    guard let blank = text.firstIndex(of: " ") else { return commandOffers(for: text, model) }
    let name = text[..<blank].lowercased()
    let typed = String(text[text.index(after: blank)...])
    switch Spoken(rawValue: name) {
    case .regio:
      return regions.filter { $0.code.text.hasPrefix(typed.uppercased()) }.map {
        FilterLine.Suggestion(SafeText($0.code.text), note: SafeText($0.label(taal)), line: "regio \($0.code.text)")
      }
    case .filter:
      guard let list = model.screens.last?.list else { return [] }
      return filterOffers(for: typed, list, after: "filter ", cursor: line.cursor - "filter ".count, model.office)
    case .sorteer:
      guard let list = model.screens.last?.list else { return [] }
      return orderOffers(for: typed, list.kind, taal)
    case .thema: return themeOffers(for: typed, model)
    case .weergave: return viewOffers(for: typed, .weergave, SavedViews.entries(model.memory), taal)
    case .vergeet: return viewOffers(for: typed, .vergeet, SavedViews.entries(model.memory).filter(\.isOwn), taal)
    default: return []
    }
  }

  private static func viewOffers(
    for typed: String, _ spoken: Spoken, _ entries: [SavedViews.Entry], _ taal: Taal
  ) -> [FilterLine.Suggestion] {
    entries.map { (name: $0.label(taal), kind: $0.view.kind) }
      .filter { SavedView.folded($0.name).hasPrefix(SavedView.folded(typed)) }
      .map { FilterLine.Suggestion(SafeText($0.name), note: SafeText($0.kind), line: "\(spoken.rawValue) \($0.name)") }
  }

  private static func commandOffers(for text: String, _ model: Model) -> [FilterLine.Suggestion] {
    let taal = model.office.taal
    let typed = Folding.fold(text)
    let named = Spoken.allCases.map { spoken in
      (name: spoken.rawValue, note: spoken.label(taal), reason: reason(against: spoken, model))
    }
    let screens = Kinds.all.map { kind in
      let count = model.office.index?[kind.name].map { Numbers.grouped($0.count) }
      let records = count.map { Tekst(nl: ", \($0) records", en: ", \($0) records")(taal) } ?? ""
      return (
        name: kind.plural, note: Tekst(nl: "lijst van \(kind.plural)", en: "list of \(kind.plural)")(taal) + records,
        reason: Tekst?.none
      )
    }
    return (named + screens).filter { $0.name.hasPrefix(typed) }.map { offer in
      let why = offer.reason.map { " (\($0(taal)))" } ?? ""
      return FilterLine.Suggestion(SafeText(offer.name), note: SafeText(offer.note + why), line: offer.name)
    }
  }

  private static func filterOffers(
    for typed: String, _ list: RecordList.Model, after prefix: String, cursor: Int, _ office: Office
  ) -> [FilterLine.Suggestion] {
    var index: KindIndex?
    if case .indexed(let listing) = list.contents.rows { index = listing.index }
    let inScope = index?.select(list.scope.predicate(for: list.kind))
    let suggestions = FilterCompletion.suggestions(
      for: typed, cursor: max(0, cursor), kind: list.kind, own: office.ownCodes
    ) {
      index?.counts(of: $0.name, in: inScope) ?? []
    }
    let characters = Array(typed)
    return suggestions.map { suggestion in
      let before = String(characters.prefix(suggestion.range.lowerBound))
      let after = String(characters.dropFirst(suggestion.range.upperBound))
      return FilterLine.Suggestion(
        SafeText(suggestion.text),
        note: SafeText(suggestion.count.map { Numbers.grouped($0) } ?? suggestion.label(office.taal)),
        line: prefix + before + suggestion.text + after)
    }
  }

  /// Columns for the last name of an order; those that stand in it already are not offered again.
  private static func orderOffers(for typed: String, _ kind: Kind, _ taal: Taal) -> [FilterLine.Suggestion] {
    let parts = typed.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard let last = parts.last else { return [] }
    let minus = last.hasPrefix("-") ? "-" : ""
    let name = Folding.fold(String(last.dropFirst(minus.count)))
    let taken = Set(parts.dropLast().map { $0.drop { $0 == "-" || $0 == " " }.lowercased() })
    let before = parts.dropLast().map { $0 + "," }.joined()
    return kind.columns.filter { $0.name.hasPrefix(name) && !taken.contains($0.name) }.map {
      FilterLine.Suggestion(
        SafeText(minus + $0.name), note: SafeText($0.label(taal)), line: "sorteer \(before)\(minus)\($0.name)")
    }
  }
}
