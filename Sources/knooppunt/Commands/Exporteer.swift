import ArgumentParser
import PlainText
import RIECReports
import RIECStore

/// `exporteer MAP`: every record as plain JSON Lines.
struct Exporteer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Alle records als gewone JSON Lines, één bestand per soort.")

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("De map; ze mag nog niet bestaan of moet leeg zijn.", valueName: "map"))
  var map: String

  func run() throws {
    let session = Session(options.over(root.options))
    let source = try session.openStore()
    let index = try session.index(of: source)
    let count: Int
    do throws(StoreError) {
      count = try index.export(to: map)
    } catch {
      throw session.fail(error.trouble(startedBare: false))
    }
    try session.writing {
      let text = Tekst(nl: "\(count) records geschreven naar \(map)", en: "\(count) records written to \(map)")
      try Output.line(text(session.taal))
    }
    for unreadable in index.unreadable { Output.errorLine(unreadable.text.line(session.taal)) }
    if !index.unreadable.isEmpty { throw ExitCode.faults }
  }
}
