public import PlainText

/// The editor that `$VISUAL` or `$EDITOR` names, as words: no shell ever reads them (reliability page §4).
public struct EditorCommand: Hashable, Sendable {
  /// Why what the variable says is not used.
  public enum Fault: Error, Hashable, Sendable {
    /// It says nothing.
    case empty
    /// It holds a character that only a shell understands.
    case character(Character)
    /// It holds the word `--`, behind which a file of somebody else's choice could stand.
    case doubleHyphen
  }

  /// The program and its options.
  public let words: [String]

  /// The command that `text` spells, its words parted by blanks.
  public init(_ text: String) throws(Fault) {
    if let character = text.first(where: { Self.shells.contains($0) || $0.isNewline }) { throw .character(character) }
    words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.isEmpty { throw .empty }
    if words.contains("--") { throw .doubleHyphen }
  }

  private static let shells: Set<Character> = [
    "'", "\"", "`", "\\", "$", "&", "|", ";", "<", ">", "(", ")", "{", "}", "*", "?", "[", "]", "~", "#", "!",
  ]

  /// What to start to edit `file`; `program` is what the first word turns out to be once links are followed. Vim leaves
  /// no swap file, history, undo file or backup, and reads no options from the text.
  public func arguments(program: String, file: String) -> [String] {
    let name = program.split(separator: "/").last.map(String.init) ?? program
    let isVim = name == "vim" || name == "nvim" || name.hasPrefix("vim.")
    guard isVim else { return words + [file] }
    return words
      + [
        "-n", "-i", "NONE", "--cmd", "set nomodeline", "-c", "silent! set noundofile", "-c",
        "silent! set nobackup nowritebackup nomodeline", file,
      ]
  }

  /// The environment of the editor: what we have, without what changes how programs are loaded, and with `less` kept from
  /// starting others and from remembering.
  public static func environment(_ inherited: [(name: String, value: String)]) -> [String] {
    let ours = ["LESSSECURE": "1", "LESSHISTFILE": "-"]
    let kept = inherited.filter { !$0.name.hasPrefix("LD_") && ours[$0.name] == nil }
    return kept.map { "\($0.name)=\($0.value)" } + ours.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }
}

extension EditorCommand.Fault {
  /// Why the variable is not used: short, without a capital.
  public var reason: Tekst {
    switch self {
    case .empty: Tekst(nl: "er staat niets in", en: "it is empty")
    case .character(let character):
      Tekst(
        nl: "het teken \(character) verstaat alleen een shell",
        en: "only a shell understands the character \(character)")
    case .doubleHyphen: Tekst(nl: "het woord -- mag er niet in staan", en: "it must not hold the word --")
    }
  }
}

/// What edits texts of several lines.
public enum EditorChoice: Hashable, Sendable {
  /// The form itself.
  case builtIn
  /// A program, with its environment; `program` is the file that its first word leads to.
  case program(EditorCommand, program: String, environment: [String])
  /// The form, because the variable of this name cannot be used.
  case refused(variable: String, EditorCommand.Fault)
}
