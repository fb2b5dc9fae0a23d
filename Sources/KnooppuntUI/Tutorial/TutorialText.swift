package import PlainText
package import TerminalUI

/// The sentences of the exercise with the user's own keys in them.
package struct TutorialText {
  private let model: App.Model
  private let keymap: Keymap<App.Message>

  /// Sentences for somebody with the keys of `model`, on its visible screen.
  package init(_ model: App.Model) {
    self.model = model
    keymap = App.keymap(model)
  }

  /// `text` with its keys named and set off, without a break.
  func line(_ text: Tekst, _ role: Role = .text) -> [StyledText] {
    Array(words(text, role).joined(separator: [StyledText(" ", role)]))
  }

  /// `text` in lines of at most so many columns; a key stays whole.
  package func lines(_ text: Tekst, _ role: Role = .text, columns: Int) -> [[StyledText]] {
    var lines: [[StyledText]] = [[]]
    for word in words(text, role) {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = word
      } else if line.width + 1 + word.width <= columns {
        lines[lines.count - 1] += [StyledText(" ", role)] + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// What stands between the blanks of `text`; what is between braces or backquotes is one word.
  private func words(_ text: Tekst, _ role: Role) -> [[StyledText]] {
    var words: [[StyledText]] = [[]]
    var rest = Substring(text(model.office.taal))
    func add(_ piece: StyledText) { words[words.count - 1].append(piece) }
    while let first = rest.first {
      let close: Character? = first == "{" ? "}" : first == "`" ? "`" : nil
      if let close, let end = rest.dropFirst().firstIndex(of: close) {
        let inner = rest[rest.index(after: rest.startIndex)..<end]
        add(StyledText(close == "}" ? key(String(inner)) : SafeText(String(inner)), .key))
        rest = rest[rest.index(after: end)...]
      } else if first == " " {
        words.append([])
        rest = rest.dropFirst()
      } else {
        let plain = rest.prefix { $0 != " " && $0 != "{" && $0 != "`" }
        let piece = plain.isEmpty ? rest.prefix(1) : plain
        add(StyledText(SafeText(String(piece)), role))
        rest = rest[piece.endIndex...]
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// What the first key of a command is called; of a command without keys the key of the palette with its name.
  private func key(_ id: String) -> SafeText {
    let taal = model.office.taal
    guard let standard = App.commandNames[id] else {
      return Key(named: id).map { $0.label.safe(taal) } ?? SafeText(id)
    }
    let keys = keymap[id]?.keys ?? model.keys.keys[id] ?? standard
    if let first = keys.first { return first.label.safe(taal) }
    let label = App.contexts.lazy.compactMap { $0.keymap[id]?.label }.first?.safe(taal) ?? SafeText(id)
    return id == "opdrachten" ? label : key("opdrachten") + " " + label
  }
}
