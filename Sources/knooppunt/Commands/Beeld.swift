import ArgumentParser
import KnooppuntUI
import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// `beeld MAP`: pictures of the screens, as the README has them.
struct Beeld: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: .said("Plaatjes (SVG) van de schermen op een demo.", "Pictures (SVG) of the screens on a demo."),
    discussion: .said(
      """
      Voor documentatie: alleen op een demo-opslag, waarin Triage zo een sessie begint. Elk scherm in elk thema wordt \
      SCHERM-THEMA.svg.
      Voorbeeld: knooppunt maak-demo /tmp/d && knooppunt beeld /tmp/uit --store /tmp/d
      """,
      """
      For documentation: on a demo store only, in which Triage thus begins a session. Each screen in each theme becomes \
      SCREEN-THEME.svg.
      Example: knooppunt maak-demo /tmp/d && knooppunt beeld /tmp/out --store /tmp/d
      """))

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Argument(
    help: .said(
      "De map; ze mag nog niet bestaan of moet leeg zijn.", "The folder; it must not be there yet, or be empty.",
      as: Tekst(nl: "map", en: "folder")), completion: .directory)
  var map: String

  @Option(
    help: .said("De thema's.", "The themes.", as: Tekst(nl: "namen", en: "names")),
    completion: Completions.themeList)
  var themas = "donker,licht,rijkshuisstijl"

  @Option(help: .said("Kolommen en rijen.", "Columns and rows.", as: Tekst(nl: "kxr", en: "cxr")))
  var grootte = "100x30"

  func run() throws {
    let session = Session(options.over(root.options))
    let numbers = grootte.split(separator: "x").map { Int($0) ?? 0 }
    guard numbers.count == 2, (20...400).contains(numbers[0]), (5...200).contains(numbers[1]) else {
      throw session.wrongUsage(
        Tekst(
          nl: "--grootte is '\(grootte)'; kies kolommen (20-400) en rijen (5-200), zoals 100x30.",
          en: "--grootte is '\(grootte)'; choose columns (20-400) and rows (5-200), as in 100x30."))
    }
    try session.demandPath(map, "beeld")
    let names = themas.split(separator: ",")
    guard !names.isEmpty else {
      let known = ThemeShelf.own.names.joined(separator: ", ")
      throw session.wrongUsage(
        Tekst(
          nl: "--themas noemt geen thema; kies uit: \(known).", en: "--themas names no theme; choose from: \(known)."))
    }
    let store = try session.openStore()
    guard store.info.isDemo else {
      throw session.wrongUsage(
        Tekst(
          nl: "'beeld' is er alleen voor een demo: een plaatje zou tonen wat niemand mag zien.",
          en: "'beeld' is for a demo only: a picture would show what nobody may see."))
    }
    let shelf = ThemeShelf.own
    let themes: [Theme]
    do throws(ThemeTrouble) {
      var found: [Theme] = []
      for name in names { found.append(try shelf.theme(String(name))) }
      themes = found
    } catch {
      throw session.wrongUsage(error.text)
    }
    do throws(StoreError) {
      try makeExportFolder(at: map)
    } catch {
      throw session.fail(error.trouble(startedBare: false))
    }
    // Nobody's behandelaar, so that the lists stand there whole.
    let settings = Office.Settings(
      taal: session.taal, peildatum: session.peildatum(of: store.info), user: "analist", scope: Scope("MN"))
    let exports = ExportFiles(home: Places.home)
    for scene in Scene.allCases {
      var studio = Studio(
        store, settings: settings, size: Size(columns: numbers[0], rows: numbers[1]), exports: exports)
      let frame = studio.frame(of: scene)
      for theme in themes {
        let shown = theme.variant == .mono ? frame.marked(by: theme) : frame
        let picture = shown.svg(theme, title: scene.title(session.taal))
        do throws(ExportError) {
          _ = try exports.write(to: "\(map)/\(scene.rawValue)-\(theme.name).svg") { put throws(ExportError) in
            try put(Array(picture.utf8))
          }
        } catch {
          throw session.fail(Self.trouble(error))
        }
      }
    }
    let count = Scene.allCases.count * themes.count
    let text = Tekst(nl: "\(count) plaatjes gemaakt: \(map)", en: "\(count) pictures made: \(map)")
    try session.writing { try Output.line(text(session.taal)) }
  }

  private static func trouble(_ error: ExportError) -> Trouble {
    let path = error.path
    let why =
      switch error.reason {
      case .exists: Tekst(nl: "Er staat al iets van die naam.", en: "Something of that name is there.")
      case .noFolder: Tekst(nl: "De map is er niet.", en: "The folder is not there.")
      case .system(let words):
        Tekst(nl: "Het systeem meldt: \(SystemWords.text(words).nl).", en: "The system says: \(words).")
      default: Tekst(nl: "Daar kan niet worden geschreven.", en: "Nothing can be written there.")
      }
    return Trouble(
      what: Tekst(nl: "Dit plaatje is niet geschreven: \(path)", en: "This picture was not written: \(path)"), why: why,
      remedy: Tekst(nl: "Noem een lege map die er is.", en: "Name an empty folder that is there."))
  }
}
