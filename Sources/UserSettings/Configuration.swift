public import PlainText

/// What a user set, and where each value comes from: the file, the environment over it, options over both.
public struct Configuration: Hashable, Sendable {
  /// Where a value comes from; what comes later weighs more.
  public enum Origin: Hashable, Sendable {
    /// Nobody said anything.
    case standard
    /// The configuration file, at this line.
    case file(line: Int)
    /// The environment variable.
    case variable(String)
    /// The option, with its hyphens.
    case option(String)
  }

  /// What is wrong with a line or a variable; the program goes on without it.
  public struct Warning: Hashable, Sendable {
    /// The line in the file; nil for a variable.
    public let line: Int?
    /// What and why.
    public let text: Tekst
  }

  /// Other keys for a command.
  public struct KeyChange: Hashable, Sendable {
    /// The command's stable name: `lijst.filter`.
    public let id: String
    /// The keys as they are written, each a sequence; none takes the command from the keyboard.
    public let keys: [String]
    /// Whether the keys come beside those that it has, rather than in their place.
    public let isAdding: Bool
    /// The line in the file.
    public let line: Int
  }

  private struct Value: Hashable, Sendable {
    var text: String
    var origin: Origin
  }

  private var values: [String: Value] = [:]
  /// The changes of keys, in the order of the file.
  public private(set) var keyChanges: [KeyChange] = []
  /// What is wrong, in the order of the file.
  public private(set) var warnings: [Warning] = []

  /// A configuration in which nobody said anything.
  public init() {}

  /// What `setting` is; empty where nobody says anything and it has no value of its own.
  public subscript(setting: Setting) -> String { values[setting.name]?.text ?? setting.standard }

  /// Where the value of `setting` comes from.
  public func origin(of setting: Setting) -> Origin { values[setting.name]?.origin ?? .standard }

  // MARK: - Reading

  /// Takes what the file in `bytes` says. What is wrong in it becomes a warning with its line; a file that is no YAML
  /// becomes one warning, and says nothing. Of a name that stands twice the first counts.
  public mutating func read(file bytes: [UInt8]) {
    do throws(SettingsFault) {
      var repeated: [RepeatedKey] = []
      let document = try SettingsYAML.root(bytes, repeated: &repeated)
      warnings += repeated.map { key in
        let reason = key.reason
        return Warning(line: key.second, text: Tekst(nl: "\(reason.nl); die telt", en: "\(reason.en); that one counts"))
      }
      guard let root = document, !root.isEmpty else { return }
      guard let members = root.members else {
        throw SettingsFault(
          line: root.line, Tekst(nl: "hier horen namen met waarden", en: "names with values belong here"))
      }
      for (key, value) in members { read(key, value, under: nil) }
    } catch {
      let reason = error.reason
      warnings.append(
        Warning(
          line: error.line,
          text: Tekst(
            nl: "\(reason.nl); het hele bestand telt niet mee", en: "\(reason.en); nothing of the file counts")))
    }
    warnings.sort { ($0.line ?? .max) < ($1.line ?? .max) }
  }

  private mutating func read(_ key: SettingsNode, _ value: SettingsNode, under parent: String?) {
    guard let text = key.text else { return warn(key, Tekst(nl: "dit is geen naam", en: "this is no name")) }
    let name = parent.map { "\($0).\(text)" } ?? text
    if let setting = Setting.named(name) {
      take(setting, value)
    } else if parent == nil, Self.sections.contains(name) {
      if value.isEmpty { return }
      guard let members = value.members else {
        return warn(
          value, Tekst(nl: "onder '\(name)' horen namen met waarden", en: "'\(name)' wants names with values"))
      }
      for (key, value) in members { read(key, value, under: name) }
    } else if parent == "toetsen" {
      takeKeys(of: text, value)
    } else {
      warnUnknown(key, text, under: parent)
    }
  }

  /// The mappings in the file.
  static let sections: Set = ["vergrendelen", "toetsen"]

  private mutating func take(_ setting: Setting, _ node: SettingsNode) {
    if node.isEmpty { return }
    guard let text = node.text else {
      return warn(node, Tekst(nl: "'\(setting.name)' heeft één waarde", en: "'\(setting.name)' has one value"))
    }
    if let fault = setting.fault(in: text) { return warn(node, fault.behind(setting.name)) }
    values[setting.name] = Value(text: text, origin: .file(line: node.line ?? 0))
  }

  /// `id: [sleutels]` in place of the command's keys, `id: +k` beside them, `id: []` for none.
  private mutating func takeKeys(of id: String, _ node: SettingsNode) {
    if node.isEmpty {
      return warn(
        node,
        Tekst(
          nl: "'\(id)': hier staat niets, dus de toetsen blijven; met [] krijgt de opdracht geen toets",
          en: "'\(id)': nothing stands here, so the keys stay; with [] the command gets no key"))
    }
    var texts: [String] = []
    for part in node.list ?? [node] {
      guard let text = part.text else {
        return warn(part, Tekst(nl: "'\(id)' wil toetsen", en: "'\(id)' wants keys"))
      }
      texts.append(text)
    }
    let isAdding = !texts.isEmpty && texts.allSatisfy { $0.count > 1 && $0.hasPrefix("+") }
    keyChanges.append(
      KeyChange(
        id: id, keys: isAdding ? texts.map { String($0.dropFirst()) } : texts, isAdding: isAdding, line: node.line ?? 0)
    )
  }

  private mutating func warnUnknown(_ key: SettingsNode, _ text: String, under parent: String?) {
    let names = Setting.all.map(\.name) + Self.sections.sorted()
    let known =
      parent.map { parent in names.filter { $0.hasPrefix(parent + ".") }.map { String($0.dropFirst(parent.count + 1)) }
      } ?? names
    let near = EditDistance.nearest(to: text, among: known)
    warn(
      key,
      Tekst(
        nl: "'\(text)' is onbekend" + (near.map { "; bedoeld is misschien '\($0)'" } ?? ""),
        en: "'\(text)' is unknown" + (near.map { "; perhaps '\($0)' is meant" } ?? "")))
  }

  private mutating func warn(_ node: SettingsNode, _ text: Tekst) {
    warnings.append(Warning(line: node.line, text: text))
  }

  /// Takes what the environment says; `variable` gives the value of one that is set and not empty.
  public mutating func read(environment variable: (String) -> String?) {
    for setting in Setting.all {
      guard let text = variable(setting.variable) else { continue }
      if let fault = setting.fault(in: text) {
        warnings.append(Warning(line: nil, text: fault.behind("$" + setting.variable)))
        continue
      }
      values[setting.name] = Value(text: text, origin: .variable("$" + setting.variable))
    }
  }

  /// Takes what an option says.
  public mutating func read(_ setting: Setting, option text: String?) {
    guard let text, let option = setting.option else { return }
    values[setting.name] = Value(text: text, origin: .option("--" + option))
  }
}

extension Tekst {
  /// The text with what it is about before it.
  fileprivate func behind(_ subject: String) -> Tekst { Tekst(nl: "\(subject): \(nl)", en: "\(subject): \(en)") }
}
