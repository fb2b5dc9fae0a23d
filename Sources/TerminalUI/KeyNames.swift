public import PlainText

extension Key {
  /// What the key is called on the screen: `Ctrl-U`, `PgDn`, `Spatie`.
  public var label: Tekst {
    switch self {
    case .character(" "): Tekst(nl: "Spatie", en: "Space")
    case .character(let character): Tekst(String(character))
    case .control(let character): Tekst("Ctrl-" + (character == " " ? "Space" : character.uppercased()))
    case .alt(let character): Tekst("Alt-\(character)")
    case .enter: Tekst("Enter")
    case .escape: Tekst("Esc")
    case .tab: Tekst("Tab")
    case .backTab: Tekst("Shift-Tab")
    case .backspace: Tekst("Backspace")
    case .delete: Tekst("Del")
    case .insert: Tekst("Ins")
    case .up: Tekst("↑")
    case .down: Tekst("↓")
    case .left: Tekst("←")
    case .right: Tekst("→")
    case .home: Tekst("Home")
    case .end: Tekst("End")
    case .pageUp: Tekst("PgUp")
    case .pageDown: Tekst("PgDn")
    case .altLeft: Tekst("Alt-←")
    case .altRight: Tekst("Alt-→")
    case .altBackspace: Tekst("Alt-Backspace")
    case .function(let number): Tekst("F\(number)")
    }
  }

  /// The key of a name as one writes it in the configuration: `j`, `Ctrl-U`, `Alt-b`, `PgDn`, `Space`, `F2`; case
  /// matters for single characters only. Nil for what is no key.
  public init?(named name: some StringProtocol) {
    if name.count == 1, let character = name.first, character != " ", Key.names[String(name)] == nil {
      self = .character(character)
      return
    }
    let lower = name.lowercased()
    if lower.hasPrefix("ctrl-"), lower.count == 6, let letter = lower.last, letter.isASCII, letter.isLetter {
      self = .control(letter)
    } else if lower.hasPrefix("alt-"), name.count == 5, let character = name.last, !"←→".contains(character) {
      self = .alt(character)
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else if let key = Key.names[lower] {
      self = key
    } else {
      return nil
    }
  }

  /// The keys of a sequence as one writes it: names with blanks between them, or characters that are typed one after
  /// the other: `Ctrl-U`, `g g`, `gg`. Nil where a part is no key.
  public static func sequence(named names: String) -> [Key]? {
    let parts = names.split(separator: " ")
    guard !parts.isEmpty else { return nil }
    var keys: [Key] = []
    for part in parts {
      if let key = Key(named: part) {
        keys.append(key)
      } else if part.count == 2 {
        keys += part.map { .character($0) }
      } else {
        return nil
      }
    }
    return keys
  }

  private static let names: [String: Key] = [
    "space": .character(" "), "spatie": .character(" "), "enter": .enter, "esc": .escape, "escape": .escape,
    "tab": .tab, "shift-tab": .backTab, "backspace": .backspace, "del": .delete, "delete": .delete, "ins": .insert,
    "insert": .insert, "up": .up, "down": .down, "left": .left, "right": .right, "omhoog": .up, "omlaag": .down,
    "links": .left, "rechts": .right, "↑": .up, "↓": .down, "←": .left, "→": .right, "home": .home, "end": .end,
    "pgup": .pageUp, "pgdn": .pageDown, "alt-left": .altLeft, "alt-right": .altRight, "alt-backspace": .altBackspace,
    "alt-←": .altLeft,
    "alt-→": .altRight, "ctrl-space": .control(" "),
  ]
}

extension [Key] {
  /// What the sequence is called: `gg`, `Ctrl-U`, `g Enter`.
  public var label: Tekst {
    let plain = allSatisfy { if case .character(let character) = $0 { character != " " } else { false } }
    let separator = plain ? "" : " "
    return Tekst(
      nl: map { $0.label.nl }.joined(separator: separator), en: map { $0.label.en }.joined(separator: separator))
  }
}
