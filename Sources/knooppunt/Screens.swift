import ArgumentParser
import CSystem
import Glibc
import KnooppuntUI
import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalCurses
import TerminalUI

extension Session {
  /// Opens the screens, or the dialogue in lines where that was asked for; ends the program with their exit code. With
  /// `triage`, they begin with Triage of what that filter lets through; with `exercise`, they teach on its store.
  func screens(triage: String? = nil, exercise: Exercise? = nil) throws {
    if isDialogue, exercise == nil { return try dialogue(triage: triage) }
    let upkeep = StoreUpkeep()
    let source = try exercise?.openStore(for: self, upkeep: upkeep) ?? openStore(upkeep: upkeep)
    if let triage { _ = try filter(triage, for: Signaal.kind, on: peildatum(of: source.info)) }
    let shelf = ThemeShelf.own
    let first = firstTheme(of: shelf)
    let terminal: CursesTerminal
    do throws(TerminalError) {
      terminal = try CursesTerminal(
        theme: first.theme, colour: colour, ascii: configuration.values[.tekens] == "ascii",
        crashNotice: Self.crashNotice)
    } catch {
      throw fail(error.trouble(plain: triage == nil ? "knooppunt --tekstmodus" : "knooppunt triage --tekstmodus"))
    }
    var settings = officeSettings(of: source.info)
    if let exercise { settings.scope = exercise.scope }
    settings.editor = Editor.choice
    let waker = terminal.waker
    let state = exercise?.folder ?? Places.state
    var runtime = Runtime(
      terminal: terminal, source: source, settings: settings, exports: ExportFiles(home: Places.home),
      keeper: FileMemory(folder: state),
      drafts: DraftFiles(store: source.info, user: Places.user, fallback: state + "/drafts"),
      composing: ComposeFolder(store: source.info, runtime: Places.runtime)
    ) { waker.wake() }
    runtime.use(configuration.keys)
    runtime.lock(configuration.lock)
    if configuration.values[.muis] == "aan" { runtime.useMouse() }
    runtime.offer(shelf, chosen: first.name, notice: warning(first.notice))
    if let triage { runtime.openTriage(triage) }
    if let exercise { runtime.teach(exercise.progress, keeper: exercise) }
    let watch = source.watch(runtime.journalMoved)
    upkeep.whenChanged(runtime.journalMoved)
    let code = withExtendedLifetime(watch) { runtime.run() }
    terminal.shutdown()
    upkeep.end()
    if let exercise, let progress = runtime.tutorialProgress { try exercise.tell(progress, code, self) }
    throw ExitCode(code)
  }

  /// What screens and dialogue start with.
  func officeSettings(of info: StoreInfo) -> Office.Settings {
    let today = peildatum(of: info)
    var settings = Office.Settings(taal: taal, peildatum: today, user: Places.user, scope: scope(of: info))
    settings.clock = { Clock.moment(on: today) }
    settings.clockOffset = { Clock.offset(at: $0) }
    return settings
  }

  /// The region that the screens start with: the office's own; the demo, which is everyone's, starts in MN (design §2).
  private func scope(of info: StoreInfo) -> Scope {
    let wanted = Code(configuration.values[.regio].uppercased())
    if App.isRegion(wanted) { return Scope(wanted) }
    if info.isDemo { return Scope("MN") }
    return info.regio.map(Scope.init) ?? .national
  }

  private var colour: ColourChoice {
    switch configuration.values[.kleur] {
    case "altijd": .always
    case "nooit": .never
    default: .auto
    }
  }

  /// The theme to begin with, its name, and why it is not the one that was asked for: the program starts whatever a theme
  /// file says.
  private func firstTheme(of shelf: ThemeShelf) -> (theme: Theme, name: String, notice: Tekst?) {
    let name = configuration.values[.thema]
    do throws(ThemeTrouble) {
      return (try shelf.theme(name), name, nil)
    } catch {
      let standard = try? shelf.theme(ThemeShelf.standard)
      return (standard ?? .plain, ThemeShelf.standard, error.text)
    }
  }

  /// What is said of the configuration: `first`, or else what comes first, and how many more there are.
  private func warning(_ first: Tekst?) -> Tekst? {
    guard let first = first ?? configuration.warnings.first else { return nil }
    let more = configuration.warnings.count - 1
    guard more > 0 else { return first }
    return Tekst(
      nl: "\(first.nl) (en nog \(more): 'knooppunt info')", en: "\(first.en) (and \(more) more: 'knooppunt info')")
  }

  private static let crashNotice =
    """
    knooppunt: onverwacht gestopt. Wat opgeslagen was, is opgeslagen; een open formulier komt bij de volgende start terug. \
    / stopped unexpectedly. What was saved is saved; an open form returns at the next start.
    """
}

extension TerminalError {
  /// What / why / what to do; `plain` does the same without screens.
  func trouble(plain: String) -> Trouble {
    let what = Tekst(nl: "De schermen kunnen hier niet open.", en: "The screens cannot open here.")
    let lists = Tekst(
      nl: "Gebruik een gewone terminal, of zonder schermen '\(plain)' of 'knooppunt lijst casussen'.",
      en: "Use an ordinary terminal, or without screens '\(plain)' or 'knooppunt lijst casussen'.")
    let name = terminal
    switch code {
    case .notATerminal:
      return Trouble(
        what: what,
        why: Tekst(nl: "De invoer of uitvoer is geen terminal.", en: "Input or output is not a terminal."),
        remedy: lists)
    case .termUnset:
      return Trouble(
        what: what, why: Tekst(nl: "TERM is niet gezet.", en: "TERM is not set."),
        remedy: Tekst(
          nl: "Zet TERM, bijvoorbeeld: export TERM=xterm-256color; of werk zonder schermen: '\(plain)'.",
          en: "Set TERM, as in: export TERM=xterm-256color; or work without screens: '\(plain)'."))
    case .termDumb:
      return Trouble(
        what: what,
        why: Tekst(nl: "TERM=\(name) kan de cursor niet plaatsen.", en: "TERM=\(name) cannot place the cursor."),
        remedy: lists)
    case .termUnknown:
      return Trouble(
        what: what,
        why: Tekst(nl: "Deze machine kent TERM=\(name) niet.", en: "This machine does not know TERM=\(name)."),
        remedy: Tekst(
          nl: "Probeer TERM=xterm-256color, installeer ncurses-term, of werk zonder schermen: '\(plain)'.",
          en: "Try TERM=xterm-256color, install ncurses-term, or work without screens: '\(plain)'."))
    default:
      return Trouble(
        what: what, why: Tekst(nl: "ncurses gaf geen scherm.", en: "ncurses gave no screen."), remedy: lists)
    }
  }
}
