public import ArgumentParser
import PlainText
import RIECDomain

/// Whether colours are used.
enum ColourOption: String, ExpressibleByArgument, CaseIterable {
  case auto, altijd, nooit
}

extension Taal: ExpressibleByArgument {}

/// The options that may stand before or after a subcommand.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("De opslag: een map of een JSON-bestand.", valueName: "map|bestand"),
    completion: .file())
  var store: String?

  @Flag(help: "De demo-opslag, met verzonnen gegevens; wordt zo nodig gemaakt.")
  var demo = false

  @Flag(help: "Niets wijzigen.")
  var alleenLezen = false

  @Option(help: ArgumentHelp("De dag die als vandaag geldt, als jjjj-mm-dd.", valueName: "datum"))
  var peildatum: String?

  @Option(help: "De taal van de schermen: nl of en.")
  var taal: Taal?

  @Option(help: ArgumentHelp("Het kleurthema.", valueName: "naam"), completion: Completions.themes)
  var thema: String?

  @Option(help: "Kleuren: auto, altijd of nooit.")
  var kleur: ColourOption?

  func validate() throws {
    if let peildatum, Datum(iso: peildatum) == nil {
      throw ValidationError("'\(peildatum)' is geen dag; schrijf --peildatum als jjjj-mm-dd, bijvoorbeeld 2022-09-05.")
    }
    if let thema, case let names = ThemeShelf.own.names, !names.contains(thema) {
      let known = names.joined(separator: ", ")
      let text = Tekst(
        nl: "Het thema '\(thema)' bestaat niet; kies uit: \(known).",
        en: "There is no theme '\(thema)'; choose from: \(known).")
      throw ValidationError(text(language))
    }
    if demo, store != nil {
      throw ValidationError("--demo en --store gaan niet samen; kies er een.")
    }
  }

  /// These options, with those of `outer` (given before the subcommand) where these say nothing.
  func over(_ outer: GlobalOptions) -> GlobalOptions {
    var merged = self
    merged.store = store ?? (demo ? nil : outer.store)
    merged.demo = demo || (outer.demo && store == nil)
    merged.alleenLezen = alleenLezen || outer.alleenLezen
    merged.peildatum = peildatum ?? outer.peildatum
    merged.taal = taal ?? outer.taal
    merged.thema = thema ?? outer.thema
    merged.kleur = kleur ?? outer.kleur
    return merged
  }

  /// The language of what is printed.
  var language: Taal { taal ?? .nl }
}
