public import PlainText

/// What a user can set: its name in the configuration, its values, and what it is without.
public struct Setting: Hashable, Sendable {
  /// What may stand behind the name.
  public enum Values: Hashable, Sendable {
    /// One of these words.
    case words([String])
    /// A whole number.
    case number(ClosedRange<Int>)
    /// Any text: a name, a path, a command.
    case text
  }

  /// Its name in the file; a dot stands for a mapping in it.
  public let name: String
  /// What may stand there.
  public let values: Values
  /// What it is where nobody says anything; empty: nothing.
  public let standard: String
  /// The environment variable that sets it too.
  public let variable: String
  /// The option that sets it too, without its hyphens; nil where there is none.
  public let option: String?
  /// What it is for, in a sentence without its full stop.
  public let label: Tekst

  private init(
    _ name: String, _ values: Values, _ standard: String = "", variable: String? = nil, option: String? = nil,
    nl: String, en: String
  ) {
    self.name = name
    self.values = values
    self.standard = standard
    self.variable = variable ?? "KNOOPPUNT_" + name.uppercased().map { $0 == "." ? "_" : String($0) }.joined()
    self.option = option
    label = Tekst(nl: nl, en: en)
  }

  /// The language.
  public static let taal = Setting(
    "taal", .words(["nl", "en"]), "nl", option: "taal", nl: "De taal van schermen, meldingen en uitvoer",
    en: "The language of screens, messages and output")
  /// The theme.
  public static let thema = Setting(
    "thema", .text, "donker", option: "thema", nl: "Het kleurthema: van het programma, of uit de map themas",
    en: "The colour theme: of the program, or of the folder themas")
  /// Colours.
  public static let kleur = Setting(
    "kleur", .words(["auto", "altijd", "nooit"]), "auto", option: "kleur",
    nl: "Kleuren: zoals de terminal kan en NO_COLOR toestaat, altijd, of nooit",
    en: "Colours: as the terminal can and NO_COLOR allows, always, or never")
  /// Characters.
  public static let tekens = Setting(
    "tekens", .words(["auto", "ascii"]), "auto", nl: "Tekens: zoals de locale zegt, of alleen ASCII",
    en: "Characters: as the locale says, or ASCII only")
  /// The store.
  public static let opslag = Setting(
    "opslag", .text, variable: "KNOOPPUNT_STORE", option: "store",
    nl: "De opslag: een map of een JSON-bestand; zonder: store in de map met gegevens",
    en: "The store: a folder or a JSON file; without: store in the folder of data")
  /// The region to begin with.
  public static let regio = Setting(
    "regio", .text, nl: "De regio waarmee de schermen beginnen; zonder: die van de opslag",
    en: "The region that the screens begin with; without: that of the store")
  /// Questions and answers instead of screens.
  public static let tekstmodus = Setting(
    "tekstmodus", .words(["nee", "ja"]), "nee", option: "tekstmodus",
    nl: "Vraag en antwoord in regels in plaats van schermen", en: "Questions and answers in lines instead of screens")
  /// The mouse.
  public static let muis = Setting(
    "muis", .words(["uit", "aan"]), "uit", nl: "De muis: klikken, wiel en kolomkoppen",
    en: "The mouse: click, wheel and column heads")
  /// After how many minutes without a key the screen is locked.
  public static let vergrendelenNa = Setting(
    "vergrendelen.na", .number(0...1440), "10",
    nl: "Na zoveel minuten zonder toets gaat het scherm leeg en op slot; 0: nooit",
    en: "After so many minutes without a key the screen is blanked and locked; 0: never")
  /// What opens the lock.
  public static let vergrendelenOpdracht = Setting(
    "vergrendelen.opdracht", .text,
    nl: "Wat het slot opent: een programma dat met 0 eindigt; zonder: Enter",
    en: "What opens the lock: a program that ends with 0; without: Enter")
  /// Keys as a keyboard has them.
  public static let voorinstelling = Setting(
    "toetsen.voorinstelling", .words(["qwerty", "azerty"]), "qwerty", variable: "KNOOPPUNT_TOETSEN",
    nl: "Het toetsenbord waarvoor de toetsen gekozen zijn", en: "The keyboard that the keys were chosen for")

  /// Every setting, in the order of the file.
  public static let all = [
    taal, thema, kleur, tekens, tekstmodus, opslag, regio, muis, vergrendelenNa, vergrendelenOpdracht, voorinstelling,
  ]

  /// The setting of a name.
  public static func named(_ name: String) -> Setting? { all.first { $0.name == name } }

  /// Why `value` may not stand there; nil where it may.
  public func fault(in value: String) -> Tekst? {
    switch values {
    case .text: return nil
    case .words(let words):
      if words.contains(value) { return nil }
      let known = words.joined(separator: ", ")
      return Tekst(nl: "'\(value)' kan niet; kies uit: \(known)", en: "'\(value)' cannot be; choose from: \(known)")
    case .number(let range):
      if let number = Int(value), range.contains(number) { return nil }
      return Tekst(
        nl: "'\(value)' is geen getal van \(range.lowerBound) tot en met \(range.upperBound)",
        en: "'\(value)' is not a number from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}
