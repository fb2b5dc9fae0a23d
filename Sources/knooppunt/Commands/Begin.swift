import ArgumentParser
import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// `begin MAP`: a new, empty store.
struct Begin: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: .said("Een nieuwe, lege opslag.", "A new, empty store."))

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(
    help: .said(
      "De map; ze mag nog niet bestaan of moet leeg zijn.", "The folder; it must not be there yet, or be empty.",
      as: Tekst(nl: "map", en: "folder")), completion: .directory)
  var map: String

  // An office of the whole country, as the LIEC, has no region of its own.
  private static let codes = Codes.regio.entries.map(\.code) + [Scope.national.regio]

  private static let known = codes.map(\.text).joined(separator: ", ")

  @Option(
    help: .said(
      "De regio van het bureau: \(known) (alle).", "The region of the office: \(known) (all).",
      as: Tekst(nl: "regio", en: "region")),
    completion: Completions.regions)
  var regio: String

  @Option(
    help: .said(
      "De groep waarmee de opslag gedeeld wordt.", "The group with which the store is shared.",
      as: Tekst(nl: "groep", en: "group")))
  var groep: String?

  func run() throws {
    let session = Session(options.over(root.options))
    try session.demandWriting("begin")
    try session.demandNoStore("begin")
    try session.demandPath(map, "begin")
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
