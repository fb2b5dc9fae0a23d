import PlainText

/// A code as it is typed: the code itself, its label or short label in either language, or the beginning of one that no
/// other code has. Case and accents do not count, nor whether words are joined by `_`.
struct CodeInput {
  private let list: CodeList
  private let names: [(name: String, code: Code)]

  init(_ list: CodeList) {
    self.list = list
    names = list.entries.flatMap { entry in
      [entry.code.text, entry.label.nl, entry.label.en, entry.short.nl, entry.short.en].map {
        (CodeInput.folded($0), entry.code)
      }
    }
  }

  /// The code that `text` names. Throws where it names none, or several.
  func code(of text: String, _ taal: Taal) throws(InputFault) -> Code {
    if list.position(of: Code(text)) != nil { return Code(text) }
    let wanted = CodeInput.folded(text)
    for isNamed in [{ $0 == wanted }, { $0.hasPrefix(wanted) }] as [(String) -> Bool] {
      let found = list.entries.filter { entry in names.contains { $0.code == entry.code && isNamed($0.name) } }
      if found.count == 1, let entry = found.first { return entry.code }
      if found.count > 1 { throw ambiguous(text, found, taal) }
    }
    // A code that the office made itself is typed as it is spelled; what resembles a known one is a slip.
    if list.accepts(Code(text)), EditDistance.nearest(to: wanted, among: names.map(\.name)) == nil { return Code(text) }
    throw unknown(text, wanted, taal)
  }

  /// What one would type for the code spelled `text`: its label where that names it alone, else the code.
  func text(of text: String, _ taal: Taal) -> String {
    guard let entry = list[Code(text)] else { return text }
    let label = entry.label(taal)
    return (try? code(of: label, taal)) == entry.code ? label : text
  }

  private static func folded(_ text: String) -> String {
    Folding.fold(String(String.UnicodeScalarView(text.trimmed.unicodeScalars.map { $0 == "_" ? " " : $0 })))
  }

  private func ambiguous(_ text: String, _ found: [CodeList.Entry], _ taal: Taal) -> InputFault {
    let labels = found.map { self.text(of: $0.code.text, taal) }
    let some = CodeInput.some(labels)
    return InputFault(
      Tekst(
        nl: "\(text.quoted) kan meer zijn: \(some).", en: "\(text.quoted) can be more than one: \(some)."),
      nearest: labels)
  }

  private func unknown(_ text: String, _ wanted: String, _ taal: Taal) -> InputFault {
    if let near = EditDistance.nearest(to: wanted, among: names.map(\.name)),
      let code = names.first(where: { $0.name == near })?.code
    {
      let meant = self.text(of: code.text, taal)
      return InputFault(
        Tekst(
          nl: "\(text.quoted) is onbekend; bedoelde u '\(meant)'?",
          en: "\(text.quoted) is unknown; did you mean '\(meant)'?"),
        nearest: [meant])
    }
    let some = CodeInput.some(list.entries.map { self.text(of: $0.code.text, taal) })
    return InputFault(
      Tekst(
        nl: "\(text.quoted) is onbekend; toegestaan: \(some).", en: "\(text.quoted) is unknown; allowed: \(some)."))
  }

  private static func some(_ labels: [String]) -> String {
    labels.prefix(8).joined(separator: ", ") + (labels.count > 8 ? ", …" : "")
  }
}
