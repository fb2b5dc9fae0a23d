import ArgumentParser
import Glibc
import PlainText
import RIECReports
import RIECStore

/// `maak-demo MAP`: a synthetic store.
struct MaakDemo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Een opslag met verzonnen gegevens, voor hetzelfde zaad steeds dezelfde.")

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp("De map; ze mag nog niet bestaan of moet leeg zijn.", valueName: "map"), completion: .directory)
  var map: String

  // A minus begins a value here too, so that it is said that the number is wrong.
  @Option(parsing: .unconditional, help: ArgumentHelp("Het aantal casussen.", valueName: "n"))
  var casussen = DemoOptions().casussen

  @Option(parsing: .unconditional, help: ArgumentHelp("Het zaad van het toeval.", valueName: "n"))
  var zaad = DemoOptions().zaad

  func validate() throws {
    guard (1...5_000_000).contains(casussen) else {
      throw ValidationError("--casussen is \(casussen); kies een getal van 1 tot en met 5000000.")
    }
  }

  func run() throws {
    let session = Session(options.over(root.options))
    try session.demandWriting("maak-demo")
    do throws(DemoError) {
      try Interruption.heeded { () throws(DemoError) in
        try DemoStore.write(
          to: map, DemoOptions(casussen: casussen, zaad: zaad), isCancelled: { Interruption.isAsked })
      }
    } catch {
      throw session.fail(error.trouble, error == .cancelled ? Interruption.exitCode : .failure)
    }
    let text = Tekst(
      nl: "Demo met \(casussen) casussen gemaakt: \(map)", en: "Demo with \(casussen) casussen made: \(map)")
    try session.writing { try Output.line(text(session.taal)) }
  }
}
