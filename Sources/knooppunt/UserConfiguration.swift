import KnooppuntUI
import PlainText
import RIECDomain
import TerminalUI
import UserSettings

/// What the user set, read once a run: the configuration file, the environment over it, options over both.
struct UserConfiguration {
  /// The values with their origins.
  let values: Configuration
  /// The keys that differ.
  let keys: KeyTable
  /// What opens the lock.
  private let lockErrand: Errand?
  /// The names of the settings whose value leads nowhere, so that they are as they come.
  private let unused: Set<String>
  /// What is wrong in it, each with its place.
  let warnings: [Tekst]

  /// The file: `$KNOOPPUNT_CONFIG`, else `config.yaml` in the user's configuration.
  static var path: String { Places.environment(variable) ?? Places.config + "/config.yaml" }
  private static let variable = "KNOOPPUNT_CONFIG"

  /// What is set where these options were given.
  init(_ options: GlobalOptions) {
    var values = Configuration()
    var warnings = Places.ignored.map { name in
      Tekst(
        nl: "$\(name) is geen volledig pad en telt daarom niet", en: "$\(name) is no full path and thus does not count")
    }
    let shown = Places.short(Self.path)
    do throws(MemoryTrouble) {
      if let bytes = try StateFiles.bytes(of: Self.path, atMost: ThemeText.limit) {
        values.read(file: bytes)
      } else if Places.environment(Self.variable) != nil {
        warnings.append(
          Tekst(
            nl: "$\(Self.variable): er is geen bestand \(shown)", en: "$\(Self.variable): there is no file \(shown)"))
      } else if StateFiles.isLooseLink(Self.path) {
        warnings.append(
          Tekst(
            nl: "\(shown): een verwijzing naar een bestand dat er niet is",
            en: "\(shown): a link to a file that is not there"))
      }
    } catch {
      warnings.append(error.text)
    }
    values.read(environment: Places.environment)
    values.read(.taal, option: options.taal?.rawValue)
    values.read(.thema, option: options.thema)
    values.read(.kleur, option: options.kleur?.rawValue)
    values.read(.opslag, option: options.store)
    values.read(.tekstmodus, option: options.tekstmodus ? "ja" : nil)
    func placed(_ line: Int?, _ text: Tekst) -> Tekst {
      guard let line, line > 0 else { return line == nil ? text : text.of(shown) }
      return Tekst(nl: "\(shown), regel \(line): \(text.nl)", en: "\(shown), line \(line): \(text.en)")
    }
    var inFile = values.warnings.map { (line: $0.line, text: $0.text) }
    var faults: [KeyFault] = []
    keys = KeyTable(
      KeyPreset(rawValue: values[.voorinstelling]) ?? .qwerty,
      values.keyChanges.map { KeyOrder($0.id, keys: $0.keys, isAdding: $0.isAdding, line: $0.line) }, faults: &faults)
    inFile += faults.map { (line: $0.line, text: $0.text) }
    let command = values[.vergrendelenOpdracht]
    if !command.isEmpty {
      do throws(EditorCommand.Fault) {
        let words = try EditorCommand(command).words
        lockErrand = Errand(arguments: words, environment: EditorCommand.environment(Editor.environment))
      } catch {
        let reason = error.reason
        // No program has this name, so the lock stays closed rather than open to anyone.
        lockErrand = Errand(arguments: [""], environment: [])
        warnings.append(
          Tekst(
            nl: "vergrendelen.opdracht: \(reason.nl); het slot gaat zo niet open",
            en: "vergrendelen.opdracht: \(reason.en); the lock will not open"))
      }
    } else {
      lockErrand = nil
    }
    self.values = values
    let unusable = Self.unusable(values, lockErrand)
    unused = Set(unusable.map(\.setting).filter { $0 != .vergrendelenOpdracht }.map(\.name))
    inFile += unusable.map { setting, text in
      if case .file(let line) = values.origin(of: setting) { return (line: line, text: text) }
      return (line: nil, text: text)
    }
    // In the order of the file; what another place says comes after it.
    let ordered = inFile.enumerated().sorted {
      ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset)
    }
    self.warnings = warnings + ordered.map { placed($0.element.line, $0.element.text) }
  }

  /// What is said of values that are well written and lead nowhere.
  private static func unusable(_ values: Configuration, _ lock: Errand?) -> [(setting: Setting, text: Tekst)] {
    var found: [(setting: Setting, text: Tekst)] = []
    let theme = values[.thema]
    if theme != ThemeShelf.standard, case let names = ThemeShelf.own.names, !names.contains(theme) {
      let known = names.joined(separator: ", ")
      found.append(
        (
          .thema,
          Tekst(
            nl: "thema: er is geen thema '\(theme)'; kies uit: \(known)",
            en: "thema: there is no theme '\(theme)'; choose from: \(known)")
        ))
    } else if let trouble = ThemeShelf.own.trouble(with: theme) {
      found.append((.thema, trouble))
    }
    let region = values[.regio]
    if !region.isEmpty, !App.isRegion(Code(region.uppercased())) {
      found.append(
        (
          .regio,
          Tekst(
            nl: "regio: '\(region)' is geen regio, zoals MN of NL", en: "regio: '\(region)' is no region, such as MN")
        ))
    }
    if let program = lock?.arguments.first, !program.isEmpty, Editor.found(program) == nil {
      found.append(
        (
          .vergrendelenOpdracht,
          Tekst(
            nl: "vergrendelen.opdracht: '\(program)' is er niet; het slot gaat zo niet open",
            en: "vergrendelen.opdracht: there is no '\(program)'; the lock will not open")
        ))
    }
    return found
  }

  /// Tells on standard error what is wrong in it, and goes on. Where both streams lead to one file or pipe, what a
  /// command writes is not mixed with it.
  func tell() {
    guard !warnings.isEmpty, Output.errorsAreSeen || !Output.streamsAreOne else { return }
    let what = Tekst(nl: "instellingen", en: "configuration")(taal)
    for warning in warnings { Output.errorLine("knooppunt: \(what): \(warning(taal))") }
  }

  /// The language that environment and file ask for.
  static var spokenTaal: Taal {
    var values = Configuration()
    if let bytes = try? StateFiles.bytes(of: path, atMost: ThemeText.limit) { values.read(file: bytes) }
    values.read(environment: Places.environment)
    return Taal(rawValue: values[.taal]) ?? .nl
  }

  /// The language.
  var taal: Taal { Taal(rawValue: values[.taal]) ?? .nl }

  /// The store, and what named it, in words for `info`.
  func store(isDemo: Bool) -> (path: String, source: Tekst) {
    if isDemo { return (Places.demoStore, Tekst("--demo")) }
    let given = values[.opslag]
    if given.isEmpty {
      return (
        Places.data + "/store", Places.namesData ? Tekst("$XDG_DATA_HOME") : Tekst(nl: "standaard", en: "default")
      )
    }
    return (given.hasPrefix("~/") ? Places.home + given.dropFirst() : given, source(of: .opslag))
  }

  /// When the screens are locked, and what opens them.
  var lock: Lock.Settings { Lock.Settings(minutes: Int(values[.vergrendelenNa]) ?? 0, errand: lockErrand) }

  /// Where the value of `setting` comes from, in words.
  func source(of setting: Setting) -> Tekst {
    switch values.origin(of: setting) {
    case .standard: Tekst(nl: "standaard", en: "default")
    case .file(let line): Self.place(line)
    case .variable(let name): Tekst(name)
    case .option(let name): Tekst(name)
    }
  }

  /// What `setting` is in use as and where that comes from; a value that leads nowhere is said not to count.
  func shown(_ setting: Setting) -> Tekst {
    let (given, source) = (values[setting], source(of: setting))
    func said(_ value: String) -> String { value.isEmpty ? "–" : value }
    guard unused.contains(setting.name) else {
      return Tekst(nl: "\(said(given)) (\(source.nl))", en: "\(said(given)) (\(source.en))")
    }
    return Tekst(
      nl: "\(said(setting.standard)) (standaard; '\(given)' telt niet: \(source.nl))",
      en: "\(said(setting.standard)) (default; '\(given)' does not count: \(source.en))")
  }

  private static func place(_ line: Int) -> Tekst {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Tekst(nl: "\(name), regel \(line)", en: "\(name), line \(line)")
  }

  /// The file as `info` shows it.
  static var shownPath: String { Places.environment(variable) == nil ? path : "\(path) ($\(variable))" }

  /// What the keyboard that was chosen changes, and the commands that the file gives other keys, in words for `info`.
  func changedKeys(_ taal: Taal) -> [(id: String, keys: String)] {
    let note = KeyPreset(rawValue: values[.voorinstelling])?.note.map { ("", $0(taal)) }
    let changed = keys.changes.compactMap { id, keys -> (String, String)? in
      guard let line = values.keyChanges.last(where: { $0.id == id })?.line else { return nil }
      let none = Tekst(nl: "geen toets", en: "no key")(taal)
      let shown = keys.isEmpty ? none : keys.map { $0(taal) }.joined(separator: ", ")
      return (id, "\(shown) (\(Self.place(line)(taal)))")
    }
    return (note.map { [$0] } ?? []) + changed
  }
}

extension Tekst {
  fileprivate func of(_ path: String) -> Tekst { Tekst(nl: "\(path): \(nl)", en: "\(path): \(en)") }
}
