import ArgumentParser
import PlainText
import RIECDomain
import RIECReports

/// `schema [SOORT]`: the JSON Schema of a kind.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Het JSON Schema (2020-12) van een soort; zonder soort: welke soorten er zijn.",
    discussion: """
      Het schema volgt uit de beschrijving van de soort. Wat het weigert, meldt 'lijst' als fout; wat velden en \
      records aan elkaar bindt, staat er niet in.
      Voorbeeld: knooppunt schema casussen > casussen.schema.json
      """)

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp("Welke soort: casussen, signalen, handhavingsknelpunten, …", valueName: "soort"),
    completion: Completions.kinds)
  var soort: String?

  func run() throws {
    let session = Session(options.over(root.options))
    guard let soort else {
      let width = Kinds.all.map(\.plural.count).max() ?? 0
      return try session.writing {
        for kind in Kinds.all {
          try Output.line(SafeText(kind.plural).padded(to: width + 2).string + kind.pluralLabel(session.taal))
        }
      }
    }
    let schema = KindSchema(of: try session.kind(plural: soort), taal: session.taal)
    try session.writing { try Output.json(JSONLayout.bytes(schema.json)) }
  }
}
