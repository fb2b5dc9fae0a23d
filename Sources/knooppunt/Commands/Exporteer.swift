import ArgumentParser
import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// `exporteer MAP`: every record as plain JSON Lines.
struct Exporteer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: .said(
      "Alle records als gewone JSON Lines, één bestand per soort.", "Every record as plain JSON Lines, one file a kind."
    ))

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(
    help: .said(
      "De map; ze mag nog niet bestaan of moet leeg zijn.", "The folder; it must not be there yet, or be empty.",
      as: Tekst(nl: "map", en: "folder")), completion: .directory)
  var map: String

  func run() throws {
    let session = Session(options.over(root.options))
    try session.demandPath(map, "exporteer")
    let reading = try session.openToRead()
    let source = reading.store
    let (index, count) = try Interruption.heeded {
      let index = try session.index(of: source, isCancelled: { Interruption.isAsked })
      do throws(StoreError) {
        return (index, try index.export(to: map, isCancelled: { Interruption.isAsked }))
      } catch {
        throw session.fail(
          error.trouble(startedBare: false), error.code == .cancelled ? Interruption.exitCode : .failure)
      }
    }
    for unreadable in index.unreadable { Output.errorLine(unreadable.text.line(session.taal)) }
    session.tellAbsent(
      Kinds.all, in: index, source.info, Tekst(nl: "die records zijn er niet bij", en: "those records are left out"))
    let isIncomplete = session.tellIncomplete(index, in: source) != nil
    let isDoubtful = reading.tellDoubt() || isIncomplete
    try session.writing {
      let text = Tekst(nl: "\(count) records geschreven naar \(map)", en: "\(count) records written to \(map)")
      let lack = Tekst(nl: "; er kunnen records of wijzigingen ontbreken", en: "; records or changes may be missing")
      try Output.line(text(session.taal) + (isDoubtful ? lack(session.taal) : ""))
    }
    if isDoubtful { throw ExitCode.faults }
  }
}
