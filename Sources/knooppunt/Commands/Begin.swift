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

  @Argument(help: ArgumentHelp("De map; ze mag nog niet bestaan of moet leeg zijn.", valueName: "map"))
  var map: String

  @Option(
    help: ArgumentHelp("De regio van het bureau: AA, DH, LI, MN, NH, NN, BZ, ON, RO, CN of NL.", valueName: "regio"))
  var regio: String

  @Option(help: ArgumentHelp("De groep waarmee de opslag gedeeld wordt.", valueName: "groep"))
  var groep: String?

  func run() throws {
    let session = Session(options.over(root.options))
    // An office of the whole country, as the LIEC, has no region of its own.
    let known = Codes.regio.entries.map(\.code) + [Scope.national.regio]
    let regio = Code(regio)
    guard known.contains(regio) else {
      let names = known.map(\.text).joined(separator: ", ")
      let text = Tekst(
        nl: "'\(regio.text)' is geen regio; kies uit: \(names).",
        en: "'\(regio.text)' is no region; choose from: \(names).")
      throw ValidationError(text(session.taal))
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
