import ArgumentParser
import Glibc
import KnooppuntUI
import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalCurses
import TerminalUI

/// One run of the program: its options, and what every command does with them.
struct Session {
  let options: GlobalOptions
  /// What the user set.
  let configuration: UserConfiguration
  let taal: Taal

  /// A run with `options`; what is wrong in what the user set is told, unless the command tells it itself.
  init(_ options: GlobalOptions, tellsConfiguration: Bool = true) {
    self.options = options
    configuration = UserConfiguration(options)
    taal = configuration.taal
    if tellsConfiguration { configuration.tell() }
  }

  /// The store of this run.
  var storePath: String { configuration.store(isDemo: options.demo).path }

  /// So many lines of the journal stand behind the newest snapshot before a command that wrote writes one.
  static let linesBehindSnapshot = 2_000

  /// The store that the options name; made first where it is the demo and not there yet.
  /// Damage is told, unless the command tells it itself.
  func openStore(upkeep: StoreUpkeep? = nil, tellsDamage: Bool = true) throws -> FileStore {
    let path = storePath
    if options.demo {
      try makeDemo { () throws(DemoError) in
        try DemoStore.prepare(at: path, kinds: Kinds.all, isCancelled: { Interruption.isAsked })
      }
    }
    return try openStore(at: path, upkeep: upkeep, tellsDamage: tellsDamage)
  }

  /// Makes a demo store, or says why that was not done.
  func makeDemo(_ make: () throws(DemoError) -> Void) throws {
    do throws(DemoError) {
      try Interruption.heeded(make)
    } catch {
      throw fail(error.trouble, error == .cancelled ? Interruption.exitCode : .failure)
    }
    if Interruption.isAsked { throw Interruption.exitCode }
  }

  /// The store at `path`.
  func openStore(at path: String, upkeep: StoreUpkeep?, tellsDamage: Bool = true) throws -> FileStore {
    do throws(StoreError) {
      let store = try RIECStore.openStore(
        at: path, kinds: Kinds.all, author: options.alleenLezen ? nil : .login(Places.user), upkeep: upkeep)
      if tellsDamage, case .readOnly(let reason) = store.access, store.isDamaged { Output.tell(reason.trouble, taal) }
      return store
    } catch {
      throw fail(error.trouble(startedBare: options.store == nil && !options.demo))
    }
  }

  /// The same store for a command that only reads: what its files say is compared with what they should say meanwhile.
  func openToRead() throws -> Reading { Reading(try openStore(), self) }

  /// Ends where nothing can be changed in `store`, and says why.
  func demandWritable(_ store: FileStore) throws {
    guard case .readOnly(let reason) = store.access else { return }
    // Damage was told when the store was opened.
    throw store.isDamaged ? ExitCode.failure : fail(reason.trouble)
  }

  /// The option that named the store, as it is typed; empty where none did.
  var storeOption: String {
    if options.demo { return "--demo" }
    return options.store.map { "--store \(Shell.quoted($0))" } ?? ""
  }

  /// "Today": the option, else the store's, else the clock's.
  func peildatum(of info: StoreInfo) -> Datum {
    options.peildatum.flatMap { Datum(iso: $0) } ?? info.peildatum ?? Clock.today
  }

  /// The index of the whole store.
  func index(
    of source: any RecordSource, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> StoreIndex {
    let index = source.buildIndex(
      peildatum: peildatum(of: source.info), progress: { _, _ in }, isCancelled: isCancelled)
    guard let index else { throw Interruption.exitCode }
    return index
  }

  /// The kind whose plural is `name`; wrong usage where there is none.
  func kind(plural name: String) throws -> Kind {
    if let kind = Kinds.plural(name) { return kind }
    let known = Kinds.all.map(\.plural).joined(separator: ", ")
    let meant = Kinds.meant(by: name).map { Self.meant($0.plural) } ?? Tekst("")
    throw wrongUsage(
      Tekst(
        nl: "'\(name)' is geen soort.\(meant.nl) Kies uit: \(known).",
        en: "'\(name)' is not a kind.\(meant.en) Choose from: \(known)."))
  }

  /// The question whether `word` was meant, with a blank before it.
  static func meant(_ word: String) -> Tekst {
    Tekst(nl: " Bedoelde u '\(word)'?", en: " Did you mean '\(word)'?")
  }

  /// Wrong usage where the options forbid what `command` does.
  func demandWriting(_ command: String) throws {
    guard options.alleenLezen else { return }
    throw wrongUsage(
      Tekst(
        nl: "'\(command)' schrijft en --alleen-lezen verbiedt dat; laat een van beide weg.",
        en: "'\(command)' writes and --alleen-lezen forbids that; leave one of them out."))
  }

  /// Wrong usage where the options name a store, which `command` makes in the folder that it is given.
  func demandNoStore(_ command: String) throws {
    guard options.demo || options.store != nil else { return }
    let option = options.demo ? "--demo" : "--store"
    throw wrongUsage(
      Tekst(
        nl: "'\(command)' maakt een opslag in de map die u noemt; laat \(option) weg.",
        en: "'\(command)' makes a store in the folder that you name; leave \(option) out."))
  }

  /// Wrong usage where `path`, which `command` asks for, is empty.
  func demandPath(_ path: String, _ command: String) throws {
    guard path.isEmpty else { return }
    throw wrongUsage(
      Tekst(
        nl: "'\(command)' vraagt een map of bestand; wat u gaf is leeg.",
        en: "'\(command)' asks for a folder or file; what you gave is empty."))
  }

  /// Tells what is wrong with what was typed and gives the error that ends the program with code 64.
  func wrongUsage(_ text: Tekst) -> ExitCode {
    Output.errorLine("knooppunt: \(text(taal))")
    return ExitCode(64)
  }

  /// The filter `text` for records of `kind`; wrong usage where it does not parse.
  func filter(_ text: String, for kind: Kind, on day: Datum) throws -> Filter {
    switch Filter.parse(text, for: kind, FilterContext(today: day, user: Places.user)) {
    case .success(let filter): return filter
    case .failure(let error): throw wrongText(text, error, of: "--filter")
    }
  }

  /// Shows where in `text`, which `name` brought, a question is wrong, and gives the error of wrong usage.
  func wrongText(_ text: String, _ error: FilterError, of name: String) -> ExitCode {
    // Round the fault, as the text may be of any length.
    let skipped = max(0, error.column - 1 - Self.besideFault)
    let shown = text.dropFirst(skipped).prefix(2 * Self.besideFault)
    let (before, after) = (skipped > 0 ? "…" : "", text.dropFirst(skipped + shown.count).isEmpty ? "" : "…")
    let column = before.count + max(0, error.column - 1 - skipped)
    let length = max(1, min(error.length, before.count + shown.count - column))
    let mark = String(repeating: " ", count: column) + String(repeating: "^", count: length)
    let place = Tekst(nl: "\(name), teken \(error.column)", en: "\(name), character \(error.column)")
    Output.errorLine("knooppunt: \(place(taal)): \(error.message(taal))")
    Output.errorLine("  \(before)\(shown)\(after)")
    Output.errorLine("  \(mark)")
    return ExitCode(64)
  }

  /// So many characters of a wrong question are shown before its fault, and from there on.
  private static let besideFault = 60

  /// Tells what went wrong and gives the error that ends the program with code 1.
  func fail(_ trouble: Trouble, _ code: ExitCode = .failure) -> ExitCode {
    Output.tell(trouble, taal)
    return code
  }

  /// Runs `body`, which a reader that stops reading ends early. What comes after it goes on, so that the exit code is
  /// what it would have been for one that reads to the end.
  func writing(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let failure as Output.Failure {
      guard failure.isClosedPipe else { throw failure.told(in: taal) }
    }
  }

  /// Says that records of `kinds` may be missing because something of `store` cannot be read; whether that is so.
  @discardableResult
  func tellIncomplete(_ index: StoreIndex, of kinds: [Kind] = Kinds.all, in store: FileStore) -> Incompleteness? {
    let found = Incompleteness(index, of: kinds, access: store.access)
    if let found { Output.errorLine("knooppunt: \(found.text(taal))") }
    return found
  }

  /// Says that there is no file of `kind`, which was asked for; false where there is, or where none is expected.
  @discardableResult
  func tellMissingFile(of kind: Kind, in index: StoreIndex, _ info: StoreInfo) -> Bool {
    guard index.absent.contains(kind.name) else { return false }
    Output.errorLine("knooppunt: \(kind.missingFile(in: info)(taal))")
    return true
  }

  /// Names, once, the kinds that `rows` refer to and that have no file here, but for those that were `told`: nothing was
  /// said of those references. Gives what it named.
  @discardableResult
  func tellNotJudged(
    in records: KindIndex, _ rows: [UInt32], of index: StoreIndex, but told: Set<Kind.Name> = []
  ) -> Set<Kind.Name> {
    let names = records.notJudged(at: rows, in: index).filter { !told.contains($0) }
    for name in names {
      guard let file = Kinds.named(name).map({ "\($0.plural).jsonl" }) else { continue }
      let text = Tekst(
        nl: "\(file) ontbreekt; \(Self.notJudged.nl).", en: "\(file) is missing; \(Self.notJudged.en).")
      Output.errorLine("knooppunt: \(text(taal))")
    }
    return Set(names)
  }

  /// What a file that is not there means for the check.
  static let notJudged = Tekst(nl: "verwijzingen ernaar zijn niet nagekeken", en: "references to it were not checked")

  /// Names, in one line, the kinds of `kinds` that the plain JSON of `info` has no file of, and what that means for the
  /// answer. Triage's own files are in no plain folder.
  func tellAbsent(_ kinds: [Kind], in index: StoreIndex, _ info: StoreInfo, _ consequence: Tekst) {
    guard info.isPlain else { return }
    let files = kinds.filter { index.absent.contains($0.name) && !Kinds.ofTriage.contains($0.name) }
      .map { "\($0.plural).jsonl" }
    guard !files.isEmpty else { return }
    let names = files.joined(separator: ", ")
    let text =
      files.count == 1
      ? Tekst(nl: "\(names) ontbreekt; \(consequence.nl).", en: "\(names) is missing; \(consequence.en).")
      : Tekst(nl: "\(names) ontbreken; \(consequence.nl).", en: "\(names) are missing; \(consequence.en).")
    Output.errorLine("knooppunt: \(text(taal))")
  }
}

extension FileStore {
  /// Whether something that was saved may be missing from what is listed.
  var isDamaged: Bool {
    if case .readOnly(let reason) = access { reason.isDamage } else { false }
  }
}
