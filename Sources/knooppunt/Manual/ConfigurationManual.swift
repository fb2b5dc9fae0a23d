import KnooppuntUI
import PlainText
import TerminalUI
import UserSettings

/// knooppunt-config(5), from the table of settings and the roles of themes.
enum ConfigurationManual {
  /// The page.
  static func page() -> ManualPage {
    var page = ManualPage(
      "knooppunt-config", section: 5,
      about: .said("instellingen en thema's van knooppunt", "settings and themes of knooppunt"),
      version: Knooppunt.version)
    page.heading("BESCHRIJVING", "DESCRIPTION")
    page.paragraph(
      .said(
        """
        De instellingen staan als YAML in $XDG_CONFIG_HOME/knooppunt/config.yaml, of in het bestand dat \
        $KNOOPPUNT_CONFIG noemt. Een omgevingsvariabele weegt zwaarder dan het bestand, een optie het zwaarst. Wat het \
        programma niet kent, meldt het met de regel en de naam die er het meest op lijkt; de rest geldt. Staat een naam \
        er twee keer, dan telt de eerste. Een bestand dat geen YAML is, telt in het geheel niet mee.

        'knooppunt info' zegt waar elke waarde vandaan komt, 'knooppunt --print-standaardconfig' geeft een bestand om \
        mee te beginnen, 'knooppunt schema config' het JSON Schema ervan.
        """,
        """
        The settings stand as YAML in $XDG_CONFIG_HOME/knooppunt/config.yaml, or in the file that $KNOOPPUNT_CONFIG \
        names. An environment variable weighs more than the file, an option most. What the program does not know it \
        tells with the line and the nearest name; the rest counts. Of a name that stands there twice the first counts. \
        Of a file that is no YAML nothing counts.

        'knooppunt info' says where each value comes from, 'knooppunt --print-standaardconfig' gives a file to begin \
        with, 'knooppunt schema config' its JSON Schema.
        """))
    page.heading("INSTELLINGEN", "SETTINGS")
    for setting in Setting.all { page.item(setting.name, text(of: setting)) }
    page.heading("TOETSEN", "KEYS")
    page.paragraph(
      .said(
        """
        Onder 'toetsen' krijgt een opdracht andere toetsen, een erbij, of geen. De namen staan in knooppunt(1). Twee \
        opdrachten van één scherm op dezelfde toets worden met beide namen geweigerd. Zonder waarde blijven de toetsen \
        zoals ze zijn; [] haalt de opdracht van het toetsenbord.

        azerty geeft elke opdracht op een cijfer ook de toets van dat cijfer zonder Shift: \(digits). 'knooppunt info' \
        noemt wat er anders is dan zonder instellingen.

          toetsen:
            voorinstelling: azerty
            lijst.filter: [/, F3]
            ga.terug: +F4
            lijst.zoom: []
        """,
        """
        Under 'toetsen' a command gets other keys, one more, or none. The names stand in knooppunt(1). Two commands of \
        one screen on the same key are refused with both names. Without a value the keys stay as they are; [] takes the \
        command from the keyboard.

        azerty gives each command on a digit the key of that digit without Shift too: \(digits). 'knooppunt info' names \
        what differs from no settings at all.

          toetsen:
            voorinstelling: azerty
            lijst.filter: [/, F3]
            ga.terug: +F4
            lijst.zoom: []
        """))
    page.heading("SLOT", "LOCK")
    page.paragraph(
      .said(
        """
        Met vergrendelen.opdracht opent alleen dat programma het slot, door met 0 te eindigen; zonder opent Enter het. Q \
        sluit vanaf het slot het programma af; een open formulier blijft bewaard als concept.
        """,
        """
        With vergrendelen.opdracht nothing but that program opens the lock, by ending with 0; without it Enter does. Q ends \
        the program from the lock; an open form is kept as a draft.
        """))
    page.heading("THEMA'S", "THEMES")
    page.paragraph(
      .said(
        """
        Een eigen thema is een bestand $XDG_CONFIG_HOME/knooppunt/themas/NAAM.yaml. Met 'erft' neemt het over wat het niet \
        zegt; een kleur is #rrggbb, een naam uit 'palet', of 'standaard'. Nadruk is vet, onderstreept, omgekeerd, flets \
        of cursief. Met 16 kleuren of minder, en in een thema zonder kleur (variant mono), staat 'teken' voor elke tekst \
        van een melding of van het domein, waar een spatie daarvoor plaats laat. Een bestand van base16 (base00 tot en \
        met base0F) is ook een thema.

          naam: avond
          erft: donker
          palet: {zee: "#003b5c"}
          rollen:
            tekst: {achter: zee}
            fout: {voor: "#ffd0d0", nadruk: [vet], teken: "!"}
        """,
        """
        A theme of your own is a file $XDG_CONFIG_HOME/knooppunt/themas/NAME.yaml. With 'erft' it takes over what it does \
        not say; a colour is #rrggbb, a name of 'palet', or 'standaard' (the terminal's own). Nadruk is vet, \
        onderstreept, omgekeerd, flets or cursief: bold, underlined, reversed, dim, italic. With 16 colours or fewer, and in a \
        theme without colour (variant mono), 'teken' stands before each text of a message or of the domain, where a \
        blank leaves room for it. A file of base16 (base00 to base0F) is a theme too.

          naam: avond
          erft: donker
          palet: {zee: "#003b5c"}
          rollen:
            tekst: {achter: zee}
            fout: {voor: "#ffd0d0", nadruk: [vet], teken: "!"}
        """))
    for group in Role.Group.allCases {
      page.item(group.rawValue, Role.allCases.filter { $0.group == group }.map(\.rawValue).joined(separator: ", "))
    }
    page.heading("ZIE OOK", "SEE ALSO")
    page.paragraph("knooppunt(1), knooppunt-store(5)")
    return page
  }

  private static let digits = KeyPreset.azerty.unshiftedDigits

  private static func text(of setting: Setting) -> String {
    let values = String.said("Waarden", "Values")
    var text = setting.label(Spoken.taal) + "."
    switch setting.values {
    case .words(let words): text += " \(values): " + words.joined(separator: ", ") + "."
    case .number(let range): text += " \(values): \(range.lowerBound)–\(range.upperBound)."
    case .text: break
    }
    if !setting.standard.isEmpty { text += " " + .said("Standaard", "Default") + ": \(setting.standard)." }
    text += " $" + setting.variable
    if let option = setting.option { text += ", --" + option }
    return text + "."
  }
}
