import ArgumentParser
import KnooppuntUI
import PlainText
import RIECDomain
import RIECReports
import UserSettings

/// `schema [SOORT]`: the JSON Schema of a kind.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: .said(
      "Het JSON Schema (2020-12) van een soort, of van config.yaml met 'config'; zonder: welke er zijn.",
      "The JSON Schema (2020-12) of a kind, or of config.yaml with 'config'; without: which there are."),
    discussion: .said(
      """
      Het schema volgt uit de beschrijving van de soort. Wat het weigert, meldt 'lijst' als fout; wat velden en \
      records aan elkaar bindt, staat er niet in.
      Voorbeeld: knooppunt schema casussen > casussen.schema.json
      """,
      """
      The schema follows from the kind's description. What it refuses, 'lijst' tells as a fault; what ties fields and \
      records to one another is no part of it.
      Example: knooppunt schema casussen > casussen.schema.json
      """))

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(
    help: .said(
      "Welke soort: casussen, signalen, handhavingsknelpunten, …",
      "Which kind: casussen, signalen, handhavingsknelpunten, …", as: Tekst(nl: "soort", en: "kind")),
    completion: Completions.schemas)
  var soort: String?

  func run() throws {
    let session = Session(options.over(root.options))
    guard let soort else {
      let width = Kinds.all.map(\.plural.count).max() ?? 0
      return try session.writing {
        for kind in Kinds.all {
          try Output.line(SafeText(kind.plural).padded(to: width + 2).string + kind.pluralLabel(session.taal))
        }
        let label = Tekst(nl: "De instellingen in config.yaml", en: "The settings in config.yaml")
        try Output.line(SafeText("config").padded(to: width + 2).string + label(session.taal))
      }
    }
    if soort == "config" {
      let schema = ConfigurationSchema.json(
        session.taal, themes: ThemeShelf.own.names, commands: App.commandIDs)
      return try session.writing { try Output.json(JSONLayout.bytes(schema)) }
    }
    let schema = KindSchema(of: try session.kind(plural: soort), taal: session.taal)
    try session.writing { try Output.json(JSONLayout.bytes(schema.json)) }
  }
}
