import ArgumentParser
import Glibc
import PlainText
import RIECReports
import RIECStore

/// `maak-demo MAP`: a synthetic store.
struct MaakDemo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: .said(
      "Een opslag met verzonnen gegevens, voor hetzelfde zaad steeds dezelfde.",
      "A store of invented data, always the same for the same seed."))

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(
    help: .said(
      "De map; ze mag nog niet bestaan of moet leeg zijn.", "The folder; it must not be there yet, or be empty.",
      as: Tekst(nl: "map", en: "folder")), completion: .directory)
  var map: String

  // A minus begins a value here too, so that it is said that the number is wrong.
  @Option(parsing: .unconditional, help: .said("Het aantal casussen.", "The number of casussen.", as: Tekst("n")))
  var casussen = DemoOptions().casussen

  @Option(parsing: .unconditional, help: .said("Het zaad van het toeval.", "The seed of chance.", as: Tekst("n")))
  var zaad = DemoOptions().zaad

  func validate() throws {
    guard (1...5_000_000).contains(casussen) else {
      throw ValidationError(
        .said(
          "--casussen is \(casussen); kies een getal van 1 tot en met 5000000.",
          "--casussen is \(casussen); choose a number from 1 to 5000000."))
    }
  }

  func run() throws {
    let session = Session(options.over(root.options))
    try session.demandWriting("maak-demo")
    try session.demandNoStore("maak-demo")
    try session.demandPath(map, "maak-demo")
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
