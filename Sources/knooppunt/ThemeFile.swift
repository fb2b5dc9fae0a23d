import PlainText
import RIECReports
import TerminalUI
import Yams

/// A theme as its YAML file says it (`Themes/`).
struct ThemeFile: Decodable {
  private struct Look: Decodable {
    var voor: String?
    var achter: String?
    var nadruk: [String]?
    var teken: String?
  }

  private let naam: String
  private let variant: String?
  private let rollen: [String: Look]

  /// Why a theme cannot be used, in words.
  struct Fault: Error {
    let reason: Tekst
  }

  /// The theme in `bytes`.
  static func theme(_ bytes: [UInt8]) throws(Fault) -> Theme {
    let file: ThemeFile
    do {
      file = try YAMLDecoder().decode(ThemeFile.self, from: String(decoding: bytes, as: UTF8.self))
    } catch {
      let text = String(describing: error).split(separator: "\n").first.map(String.init) ?? ""
      throw Fault(reason: Tekst(nl: "geen leesbare YAML: \(text)", en: "no readable YAML: \(text)"))
    }
    return try file.theme()
  }

  private func theme() throws(Fault) -> Theme {
    var roles: [Role: Theme.Look] = [:]
    for (name, look) in rollen.sorted(by: { $0.key < $1.key }) {
      guard let role = Role(rawValue: name) else {
        throw Fault(reason: Tekst(nl: "de rol '\(name)' bestaat niet", en: "there is no role '\(name)'"))
      }
      roles[role] = Theme.Look(
        try Self.colour(look.voor, of: name), on: try Self.colour(look.achter, of: name),
        emphasis: try Self.emphasis(look.nadruk ?? [], of: name), marker: look.teken ?? "")
    }
    let theme = Theme(name: naam, variant: Theme.Variant(rawValue: variant ?? "donker") ?? .dark, roles: roles)
    if let missing = theme.missing.first {
      let name = missing.rawValue
      throw Fault(reason: Tekst(nl: "de rol '\(name)' ontbreekt", en: "the role '\(name)' is missing"))
    }
    return theme
  }

  private static func colour(_ text: String?, of role: String) throws(Fault) -> RGB? {
    guard let text, text != "standaard" else { return nil }
    if let colour = RGB(hex: text) { return colour }
    throw Fault(
      reason: Tekst(nl: "rol '\(role)': '\(text)' is geen kleur", en: "role '\(role)': '\(text)' is not a colour"))
  }

  private static func emphasis(_ words: [String], of role: String) throws(Fault) -> Emphasis {
    var emphasis: Emphasis = []
    for word in words {
      guard let one = emphases[word] else {
        throw Fault(
          reason: Tekst(
            nl: "rol '\(role)': '\(word)' is geen nadruk", en: "role '\(role)': '\(word)' is not an emphasis"))
      }
      emphasis.insert(one)
    }
    return emphasis
  }

  private static let emphases: [String: Emphasis] = [
    "vet": .bold, "onderstreept": .underline, "omgekeerd": .reverse, "flets": .dim, "cursief": .italic,
  ]
}
