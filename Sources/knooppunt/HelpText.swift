import PlainText

/// Help and complaints of the argument parser, which writes them in English, in the language of this run.
enum HelpText {
  /// `lines` in Dutch where that is the language; a line that is ours stays.
  static func spoken(_ lines: [String]) -> [String] {
    Spoken.taal == .nl ? lines.map(dutch) : lines
  }

  /// The same as it is shown in so many columns. The options that every command has stand in its list of options, and
  /// not in its usage again.
  static func shown(_ lines: [String], columns: Int) -> [String] {
    // A completion script goes the same way out.
    guard lines.contains(where: { $0.hasPrefix("USAGE: ") || $0.hasPrefix("Usage: ") }) else { return spoken(lines) }
    return HelpLayout.laidOut(spoken(lines.map { named(brief($0)) }), columns: columns)
  }

  /// A complaint that begins like those of our own.
  private static func named(_ line: String) -> String {
    guard Spoken.taal != .nl, line.hasPrefix("Error: ") else { return line }
    var text = String(line.dropFirst("Error: ".count))
    if let range = text.firstRange(of: " unexpected arguments: "), text[..<range.lowerBound].allSatisfy(\.isNumber) {
      text = "Unexpected arguments: " + text[range.upperBound...]
    }
    return "knooppunt: " + text + (asksForNumber(text) ? "; it asks for a number, such as 12" : "")
  }

  /// Whether `text` complains of what is no number, or none that can be.
  private static func asksForNumber(_ text: String) -> Bool {
    text.hasPrefix("The value ") && ["<n>'", "<nr>'"].contains(where: text.hasSuffix)
  }

  private static func brief(_ line: String) -> String {
    let first = "[--store "
    let last = "[--tekstmodus]"
    guard line.hasPrefix("USAGE: ") || line.hasPrefix("Usage: ") else { return line }
    // What has subcommands does something without one too.
    let line = line.replacing(" <subcommand>", with: " [<subcommand>]")
    guard let start = line.firstRange(of: first), let end = line.firstRange(of: last),
      start.lowerBound < end.lowerBound
    else { return line }
    return line[..<start.lowerBound] + "[<options>]" + line[end.upperBound...]
  }

  private static let headings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "GEBRUIK: "), ("ARGUMENTS:", "ARGUMENTEN:"), ("OPTIONS:", "OPTIES:"),
    ("SUBCOMMANDS:", "OPDRACHTEN:"), ("Usage: ", "Gebruik: "),
    ("Help:  ", "Uitleg: "),
  ]

  /// What stands in a line, whatever its words.
  private static let pieces = [
    ("<subcommand>", "<opdracht>"), ("<options>", "<opties>"), ("Show the version.", "Toon de versie."),
    ("Show help information.", "Toon deze hulp."),
    ("Show subcommand help information.", "Toon de hulp van een opdracht."),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "Kies met --generate-completion-script=<shell> uit:"
    ),
    ("(values:", "(waarden:"), ("(default:", "(standaard:"), ("; default:", "; standaard:"),
    ("(default)  ", "(standaard)"), ("for detailed help.", "voor alle hulp."), ("for more information.", "voor meer."),
    ("  See '", "  Zie '"),
  ]

  /// Complaints: what they begin with, and what then stands in their place; `…` is what the user typed or named.
  private static let complaints: [(english: [String], dutch: [String])] = [
    (["Unknown option ", ". Did you mean ", "?"], ["De optie ", " bestaat niet. Bedoelde u ", "?"]),
    (["Unknown option ", ""], ["De optie ", " bestaat niet."]),
    (["Missing value for ", ". Did you mean ", "?"], ["Er ontbreekt een waarde achter ", ". Bedoelde u ", "?"]),
    (["Missing value for ", ""], ["Er ontbreekt een waarde achter ", "."]),
    (["Missing expected argument ", ""], ["Er ontbreekt: ", "."]),
    (["Missing one of: ", ""], ["Er ontbreekt een van: ", "."]),
    (["Unexpected argument ", ""], ["Dit hoort hier niet: ", "."]),
    (["The value ", " is invalid for ", ". Please provide one of ", "."], ["", " kan niet bij ", "; kies uit ", "."]),
    (["The value ", " is invalid for ", ": ", ""], ["", " kan niet bij ", ": ", ""]),
    (["The value ", " is invalid for ", ""], ["", " kan niet bij ", "."]),
    (["Value to be set with ", " had already been set with ", ""], ["", " zegt iets anders dan ", "."]),
    (
      ["The option ", " does not take any value, but ", " was specified."], ["", " heeft geen waarde; laat ", " weg."]
    ),
    (["Can't generate completion scripts for ", "."], ["Voor ", " is er geen aanvulling."]),
    (["Missing required subcommand."], ["Er ontbreekt een opdracht."]),
    (["Invalid option: ", ""], ["", " is geen optie."]),
  ]

  private static func dutch(_ line: String) -> String {
    let plain = line.hasPrefix("Error: ") ? String(line.dropFirst("Error: ".count)) : line
    if plain != line { return "knooppunt: " + complaint(plain) }
    var line = line
    for (english, dutch) in headings where line.hasPrefix(english) {
      line = dutch + line.dropFirst(english.count)
    }
    for (english, dutch) in pieces { line = line.replacing(english, with: dutch) }
    // Where the parser broke its own line before the word.
    let words = line.drop { $0 == " " }
    if words.hasPrefix("default: "), words.startIndex > line.startIndex {
      line = line[..<words.startIndex] + "standaard: " + words.dropFirst("default: ".count)
    }
    return line
  }

  private static func complaint(_ text: String) -> String {
    if let count = text.firstIndex(of: " "), text[count...].hasPrefix(" unexpected arguments: ") {
      return "Dit hoort hier niet: \(text[count...].dropFirst(" unexpected arguments: ".count))."
    }
    for (english, dutch) in complaints {
      guard let parts = holes(in: text, of: english), parts.count + 1 == dutch.count else { continue }
      let words = zip(dutch, parts).map { $0 + $1 }.joined() + (dutch.last ?? "")
      return words.replacing("' or '", with: "' of '").replacing("' and '", with: "' of '")
        .replacing("'.", with: asksForNumber(text) ? "'; dat vraagt een getal, zoals 12." : "'.")
    }
    return text
  }

  /// What stands between the pieces of `pattern` in `text`; nil where they do not stand there in their order.
  private static func holes(in text: String, of pattern: [String]) -> [String]? {
    guard let first = pattern.first, text.hasPrefix(first) else { return nil }
    if pattern.count == 1 { return text == first ? [] : nil }
    var rest = text.dropFirst(first.count)
    var holes: [String] = []
    for (place, piece) in pattern.enumerated().dropFirst() {
      if place == pattern.count - 1 {
        guard rest.hasSuffix(piece) else { return nil }
        holes.append(String(rest.dropLast(piece.count)))
        return holes
      }
      guard let range = rest.firstRange(of: piece) else { return nil }
      holes.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return nil
  }
}
