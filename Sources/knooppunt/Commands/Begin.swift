import ArgumentParser
import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// `begin MAP`: a new, empty store.
struct Begin: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Een nieuwe, lege opslag.")

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp("De map; ze mag nog niet bestaan of moet leeg zijn.", valueName: "map"), completion: .directory)
  var map: String

  // An office of the whole country, as the LIEC, has no region of its own.
  private static let codes = Codes.regio.entries.map(\.code) + [Scope.national.regio]

  @Option(
    help: ArgumentHelp(
      "De regio van het bureau: \(codes.map(\.text).joined(separator: ", ")) (alle).", valueName: "regio"),
    completion: Completions.regions)
  var regio: String

  @Option(help: ArgumentHelp("De groep waarmee de opslag gedeeld wordt.", valueName: "groep"))
  var groep: String?

  func run() throws {
    let session = Session(options.over(root.options))
    try session.demandWriting("begin")
    let regio = Code(regio.uppercased())
    guard Self.codes.contains(regio) else {
      let names = Self.codes.map(\.text).joined(separator: ", ")
      throw session.wrongUsage(
        Tekst(
          nl: "'\(self.regio)' is geen regio; kies uit: \(names).",
          en: "'\(self.regio)' is not a region; choose from: \(names)."))
    }
    do throws(StoreError) {
      try beginStore(at: map, regio: regio, groep: groep)
    } catch {
      throw session.fail(error.trouble(startedBare: false))
    }
    let text = Tekst(
      nl: "Lege opslag voor \(regio.text) gemaakt: \(map)", en: "Empty store for \(regio.text) made: \(map)")
    try session.writing { try Output.line(text(session.taal)) }
  }
}
