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
    help: .said(
      "De opslag: een map of een JSON-bestand.", "The store: a folder or a JSON file.",
      as: Tekst(nl: "map|bestand", en: "folder|file")),
    completion: .file())
  var store: String?

  @Flag(
    help: .said(
      "De demo-opslag, met verzonnen gegevens; wordt zo nodig gemaakt.",
      "The demo store, with invented data; made where needed."))
  var demo = false

  @Flag(help: .said("Niets wijzigen.", "Change nothing."))
  var alleenLezen = false

  @Option(
    help: .said(
      "De dag die als vandaag geldt, als jjjj-mm-dd.", "The day that counts as today, as yyyy-mm-dd.",
      as: Tekst(nl: "datum", en: "date")))
  var peildatum: String?

  @Option(help: .said("De taal.", "The language.", as: Tekst(nl: "taal", en: "language")))
  var taal: Taal?

  @Option(
    help: .said("Het kleurthema.", "The colour theme.", as: Tekst(nl: "naam", en: "name")),
    completion: Completions.themes)
  var thema: String?

  @Option(
    help: .said(
      "Of er kleuren zijn.", "Whether there are colours (altijd is always, nooit never).",
      as: Tekst(nl: "wanneer", en: "when")))
  var kleur: ColourOption?

  @Flag(
    help: .said(
      "Vraag en antwoord in regels, voor schermlezers en trage lijnen.",
      "Questions and answers in lines, for screen readers and slow lines."))
  var tekstmodus = false

  func validate() throws {
    if let peildatum, Datum(iso: peildatum) == nil {
      throw ValidationError(
        .said(
          "'\(peildatum)' is geen dag; schrijf --peildatum als jjjj-mm-dd, bijvoorbeeld 2022-09-05.",
          "'\(peildatum)' is no day; write --peildatum as yyyy-mm-dd, for example 2022-09-05."))
    }
    if let thema, case let names = ThemeShelf.own.names, !names.contains(thema) {
      let known = names.joined(separator: ", ")
      let text = Tekst(
        nl: "Het thema '\(thema)' bestaat niet; kies uit: \(known).",
        en: "There is no theme '\(thema)'; choose from: \(known).")
      throw ValidationError(text(Spoken.taal))
    }
    if store?.isEmpty == true {
      throw ValidationError(
        .said(
          "--store is leeg; noem een map of bestand, of laat de optie weg.",
          "--store is empty; name a folder or file, or leave the option out."))
    }
    if demo, store != nil {
      throw ValidationError(
        .said("--demo en --store gaan niet samen; kies er een.", "--demo and --store do not go together; choose one."))
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
    merged.tekstmodus = tekstmodus || outer.tekstmodus
    return merged
  }
}
