import ArgumentParser
import PlainText
import RIECDomain

/// What is said of words that name no command, and the one that was probably meant.
extension Knooppunt {
  /// The complaint of a `help …` for a command that is none, with what was probably meant; nil where it is for one.
  static func complaintOfHelp(in arguments: [String]) -> String? {
    unknownHelp(in: arguments).map { word in
      noCommand(word) + (meant(by: arguments).map { " " + said($0) } ?? "")
    }
  }

  /// Tells `lines`, the parser's complaint and the usage, with what was probably meant between them.
  static func complain(
    _ lines: [String], _ complaint: String, _ code: ExitCode, of arguments: [String]
  ) {
    var lines = lines[...]
    if code == .validationFailure {
      let first = lines.popFirst()
      let unknown = unknownCommand(in: arguments, complaint)
      if let first { Output.errorLine(unknown.map(noCommand) ?? first) }
      if let meant = meant(by: arguments) { Output.errorLine("  " + said(meant)) }
    }
    for line in lines { Output.errorLine(line) }
  }

  private static func noCommand(_ word: String) -> String {
    .said("knooppunt: Er is geen opdracht '\(word)'.", "knooppunt: There is no subcommand '\(word)'.")
  }

  /// The word among `arguments` that stands in the place of a command and is none, where the parser's `complaint` is of it.
  private static func unknownCommand(in arguments: [String], _ complaint: String) -> String? {
    guard complaint.contains("nexpected argument") else { return nil }
    let words = arguments.filter { !$0.hasPrefix("-") }
    func isBlamed(_ word: String) -> Bool {
      complaint.firstRange(of: " '").map { complaint[$0.upperBound...].hasPrefix(word + "'") } ?? false
    }
    let known = configuration.subcommands
    guard let outer = known.first(where: { words.contains($0._commandName) }) else {
      return words.first(where: isBlamed)
    }
    guard words.count > 1, words[0] == outer._commandName, !outer.configuration.subcommands.isEmpty, isBlamed(words[1]),
      !outer.configuration.subcommands.contains(where: { $0._commandName == words[1] })
    else { return nil }
    return "\(words[0]) \(words[1])"
  }

  private static func said(_ meant: String) -> String {
    .said("Bedoelde u 'knooppunt \(meant)'?", "Did you mean 'knooppunt \(meant)'?")
  }

  /// The word of `help …` that is no command, for which the parser shows the help of all.
  private static func unknownHelp(in arguments: [String]) -> String? {
    let words = arguments.filter { !$0.hasPrefix("-") }
    guard words.first == "help" else { return nil }
    var level = configuration.subcommands
    for word in words.dropFirst() where !level.isEmpty && word != "help" {
      guard let command = level.first(where: { $0._commandName == word }) else { return word }
      level = command.configuration.subcommands
    }
    return nil
  }

  /// The command that was probably meant where `arguments` name none; nil where they name one, or none is near.
  private static func meant(by arguments: [String]) -> String? {
    var words = arguments.filter { !$0.hasPrefix("-") }[...]
    let help = words.first == "help" ? "help " : ""
    if !help.isEmpty { words = words.dropFirst() }
    let known = configuration.subcommands
    if let place = words.firstIndex(where: { word in known.contains { $0._commandName == word } }) {
      let outer = words[place]
      let inner = known.first { $0._commandName == outer }?.configuration.subcommands.map { $0._commandName } ?? []
      guard let word = words[place...].dropFirst().first, !inner.contains(word) else { return nil }
      return EditDistance.nearest(to: word, among: inner).map { "\(help)\(outer) \($0)" }
    }
    for word in words {
      if help.isEmpty, let kind = Kinds.plural(word) { return "lijst \(kind.plural)" }
      if let command = EditDistance.nearest(to: word, among: known.map { $0._commandName }) { return help + command }
      if help.isEmpty, let kind = Kinds.meant(by: word) { return "lijst \(kind.plural)" }
    }
    return nil
  }
}
