public import PlainText
public import TerminalUI

/// Reads a theme from its YAML, ours (`Themes/`) or base16's.
public enum ThemeText {
  /// The most bytes that a file of settings may have. A theme has about 4,000.
  public static let limit = 262_144

  /// How many themes one may inherit from, each by way of the one before.
  static let depth = 4

  /// The theme in `bytes`, which the file calls `name` where it says no name itself. `others` gives the text of the theme
  /// that one inherits from (`erft`), by its name, and
  /// `original` that of the theme in whose place one of the same name stands, and which it may inherit from. Throws what is wrong, with line and role; a theme that leaves a role
  /// out without inheriting it is refused.
  public static func theme(
    _ bytes: [UInt8], name: String, others: (String) -> [UInt8]? = { _ in nil },
    original: (String) -> [UInt8]? = { _ in nil }
  ) throws(SettingsFault) -> Theme {
    var broken: Tekst?
    let theme = try read(bytes, name: name, others: others, original: original, heirs: [], broken: &broken)
    if let missing = theme.missing.first {
      throw SettingsFault(
        subject: missing.rawValue,
        Tekst(
          nl: "ontbreekt; noem de rol, of erf van een thema (erft: donker)",
          en: "is missing; name the role, or inherit from a theme (erft: donker)"))
    }
    return theme
  }

  /// `heirs` inherit from this one, the first by way of the others. What is wrong with that chain becomes `broken`, and is
  /// told once, where it begins.
  private static func read(
    _ bytes: [UInt8], name: String, others: (String) -> [UInt8]?, original: (String) -> [UInt8]?,
    heirs: [String], broken: inout Tekst?
  ) throws(SettingsFault) -> Theme {
    guard let root = try SettingsYAML.root(bytes) else {
      throw SettingsFault(Tekst(nl: "het bestand is leeg", en: "the file is empty"))
    }
    guard root.members != nil else {
      throw SettingsFault(line: root.line, Tekst(nl: "dit is geen thema", en: "this is no theme"))
    }
    if let scheme = try Base16(root) { return scheme.theme(named: root["name"]?.text ?? name) }
    let chain = heirs + [name]
    return try ThemeReader(root).theme(named: name) { (parent: String, line: Int?) throws(SettingsFault) in
      let beneath = parent == name && !heirs.contains(name) ? original(name) : nil
      if beneath == nil, let fault = fault(in: chain, before: parent) {
        broken = fault
        throw SettingsFault(line: line, fault)
      }
      guard let text = beneath ?? others(parent) else {
        throw SettingsFault(
          line: line, Tekst(nl: "erft: er is geen thema '\(parent)'", en: "erft: there is no theme '\(parent)'"))
      }
      do throws(SettingsFault) {
        return try read(text, name: parent, others: others, original: original, heirs: chain, broken: &broken)
      } catch {
        if let broken { throw SettingsFault(line: line, broken) }
        let why = error.placed(calling: roleWord)
        throw SettingsFault(
          line: line, Tekst(nl: "erft van '\(parent)': \(why.nl)", en: "inherits from '\(parent)': \(why.en)"))
      }
    }
  }

  /// Why the last theme of `chain`, in which each inherits from the next, cannot inherit from `parent`.
  private static func fault(in chain: [String], before parent: String) -> Tekst? {
    let way = (chain + [parent]).joined(separator: " → ")
    if chain.contains(parent) { return Tekst(nl: "erft in een kring: \(way)", en: "inherits in a circle: \(way)") }
    guard chain.count > depth else { return nil }
    return Tekst(
      nl: "erft langs meer dan \(depth) thema's: \(way)", en: "inherits by way of more than \(depth) themes: \(way)")
  }

  /// What the subject of a theme's fault is called.
  public static let roleWord = Tekst(nl: "rol", en: "role")
}

/// Reads one file of ours.
private struct ThemeReader {
  private let root: SettingsNode
  private var palette: [String: RGB?] = [:]

  init(_ root: SettingsNode) {
    self.root = root
  }

  private static let keys: Set = ["naam", "variant", "erft", "palet", "rollen"]
  private static let lookKeys: Set = ["voor", "achter", "nadruk", "teken"]
  private static let emphases: [String: Emphasis] = [
    "vet": .bold, "onderstreept": .underline, "omgekeerd": .reverse, "flets": .dim, "cursief": .italic,
  ]

  consuming func theme(
    named name: String, inheriting parent: (String, Int?) throws(SettingsFault) -> Theme
  ) throws(SettingsFault) -> Theme {
    for member in root.members ?? [] where !Self.keys.contains(member.key.text ?? "") {
      throw unknown(member.key, among: Self.keys)
    }
    let inherited: Theme? =
      if let node = root["erft"], let from = node.text { try parent(from, node.line) } else { nil }
    var variant = inherited?.variant ?? .dark
    if let node = root["variant"] {
      guard let known = node.text.flatMap(Theme.Variant.init) else {
        throw SettingsFault(
          line: node.line,
          Tekst(nl: "variant is donker, licht of mono", en: "variant is donker, licht or mono"))
      }
      variant = known
    }
    try readPalette()
    var roles = inherited?.roles ?? [:]
    if let node = root["rollen"] {
      guard let members = node.members else { throw notAMapping("rollen", node) }
      for (key, value) in members {
        guard let role = key.text.flatMap(Role.init) else {
          throw unknown(key, among: Set(Role.allCases.map(\.rawValue)))
        }
        roles[role] = try look(value, of: role, over: roles[role])
      }
    }
    return Theme(name: root["naam"]?.text ?? name, variant: variant, roles: roles)
  }

  private mutating func readPalette() throws(SettingsFault) {
    guard let node = root["palet"] else { return }
    guard let members = node.members else { throw notAMapping("palet", node) }
    for (key, value) in members {
      guard let name = key.text else { continue }
      palette[name] = try colour(value, of: name)
    }
  }

  private func look(_ node: SettingsNode, of role: Role, over base: Theme.Look?) throws(SettingsFault) -> Theme.Look {
    guard let members = node.members else { throw notAMapping(role.rawValue, node) }
    var look = base ?? Theme.Look()
    for (key, value) in members {
      switch key.text {
      case "voor": look.foreground = try colour(value, of: role.rawValue)
      case "achter": look.background = try colour(value, of: role.rawValue)
      case "nadruk": look.emphasis = try emphasis(value, of: role)
      case "teken": look.marker = try marker(value, of: role)
      default:
        throw SettingsFault(
          line: key.line, subject: role.rawValue,
          unknown(key, among: Self.lookKeys).reason)
      }
    }
    return look
  }

  private func colour(_ node: SettingsNode, of subject: String) throws(SettingsFault) -> RGB? {
    guard let text = node.text, text != "standaard" else {
      if node.text != nil { return nil }
      throw SettingsFault(
        line: node.line, subject: subject, Tekst(nl: "een kleur is één tekst", en: "a colour is one text"))
    }
    if let named = palette[text] { return named }
    if let colour = RGB(hex: text) { return colour }
    throw SettingsFault(
      line: node.line, subject: subject,
      Tekst(
        nl: "'\(text)' is geen kleur: #rrggbb, een naam uit het palet, of standaard",
        en: "'\(text)' is not a colour: #rrggbb, a name of the palette (palet), or standaard"))
  }

  private func emphasis(_ node: SettingsNode, of role: Role) throws(SettingsFault) -> Emphasis {
    if node.isEmpty { return [] }
    var emphasis: Emphasis = []
    for word in node.list ?? [node] {
      guard let one = word.text.flatMap({ Self.emphases[$0] }) else {
        let text = word.text ?? ""
        throw SettingsFault(
          line: word.line, subject: role.rawValue,
          Tekst(
            nl: "'\(text)' is geen nadruk: vet, onderstreept, omgekeerd, flets of cursief",
            en: "'\(text)' is not an emphasis: vet, onderstreept, omgekeerd, flets or cursief"))
      }
      emphasis.insert(one)
    }
    return emphasis
  }

  private func marker(_ node: SettingsNode, of role: Role) throws(SettingsFault) -> String {
    let text = SafeText(node.text ?? "")
    guard node.text != nil, text.width <= 4 else {
      throw SettingsFault(
        line: node.line, subject: role.rawValue,
        Tekst(nl: "een teken is hoogstens vier cellen breed", en: "a marker is at most four cells wide"))
    }
    return text.string
  }

  private func notAMapping(_ name: String, _ node: SettingsNode) -> SettingsFault {
    SettingsFault(
      line: node.line, subject: Role(rawValue: name)?.rawValue,
      Tekst(nl: "achter '\(name)' horen namen met waarden", en: "'\(name)' wants names with values"))
  }

  private func unknown(_ key: SettingsNode, among known: Set<String>) -> SettingsFault {
    let text = key.text ?? ""
    let near = EditDistance.nearest(to: text, among: known.sorted())
    return SettingsFault(
      line: key.line,
      Tekst(
        nl: "'\(text)' is onbekend" + (near.map { "; bedoeld is misschien '\($0)'" } ?? ""),
        en: "'\(text)' is unknown" + (near.map { "; perhaps '\($0)' is meant" } ?? "")))
  }
}
