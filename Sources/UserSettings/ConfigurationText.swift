public import PlainText

/// The configuration as a file that names everything and sets nothing.
public enum ConfigurationText {
  /// Every setting with what it is where nobody sets it. Lines with two number signs explain; a line with one is a
  /// setting that counts once the sign and the blank are taken away. `path` is where the file belongs.
  public static func standard(_ taal: Taal, path: String) -> String {
    var lines = [
      Tekst(
        nl: "Instellingen van knooppunt; dit hoort in \(path).", en: "Settings of knooppunt; this belongs in \(path)."),
      Tekst(
        nl: "Haal '# ' weg voor wat u wilt zetten. Een omgevingsvariabele weegt zwaarder, een optie het zwaarst.",
        en: "Take '# ' away from what you want to set. An environment variable weighs more, an option most."),
    ].map { "## " + $0(taal) }
    var section: Substring?
    for setting in Setting.all {
      let parts = setting.name.split(separator: ".", maxSplits: 1)
      let own = parts.count > 1 ? parts[0] : nil
      lines += ["", "## \(setting.label(taal))\(note(setting))."]
      if own != section, let own { lines.append("# \(own):") }
      section = own
      let value = setting.standard.isEmpty ? "\"\"" : setting.standard
      lines.append("# " + (own == nil ? "" : "  ") + "\(parts[parts.count - 1]): \(value)")
    }
    let keys = Tekst(
      nl: "Andere toetsen voor een opdracht, een erbij (+), of geen. 'knooppunt man' noemt ze.",
      en: "Other keys for a command, one more (+), or none. 'knooppunt man' names them.")
    lines += ["", "## " + keys(taal), "#   lijst.filter: [/, F3]", "#   ga.terug: +F4", "#   lijst.zoom: []"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func note(_ setting: Setting) -> String {
    switch setting.values {
    case .words(let words): " (\(words.joined(separator: ", ")))"
    case .number(let range): " (\(range.lowerBound)–\(range.upperBound))"
    case .text: ""
    }
  }
}
