import PlainText
import RIECDomain

/// Finding one's way through a list and its records.
extension TutorialStep {
  /// Where most steps begin.
  static let toCasussen = Task(
    "Ga naar de casussen: {ga.casus}.", "Go to the casussen: {ga.casus}.",
    brief: "{ga.casus} naar casussen", "{ga.casus} to casussen")

  static let looking = [
    TutorialStep(
      id: "lijst", name: Tekst(nl: "naar een lijst gaan", en: "going to a list"),
      start: Task(
        "Dit is het Overzicht: wat er wacht. Ga naar de lijst van casussen: {ga.casus}.",
        "This is the Overzicht: what waits. Go to the list of casussen: {ga.casus}.",
        brief: "{ga.casus} naar casussen", "{ga.casus} to casussen"),
      stages: [],
      praise: Tekst(nl: "dit zijn de casussen van uw regio", en: "these are the casussen of your region"),
      hint: Tekst(
        nl: "Druk {ga.casus}: een toets na de andere, zonder Enter.",
        en: "Press {ga.casus}: one key after the other, without Enter.")
    ) { $0.after.casussen != nil },
    TutorialStep(
      id: "bewegen", name: Tekst(nl: "bewegen", en: "moving"),
      start: toCasussen,
      stages: [
        Stage(
          Task(
            "Ga naar de vierde casus: {beweeg.omlaag} is omlaag, {beweeg.omhoog} omhoog. Pijltjes kunnen ook.",
            "Go to the fourth casus: {beweeg.omlaag} is down, {beweeg.omhoog} is up. Arrows work too.",
            brief: "{beweeg.omlaag} omlaag, naar rij 4", "{beweeg.omlaag} down, to row 4")
        ) { $0.isAtEase && $0.casussen != nil }
      ],
      praise: Tekst(
        nl: "{beweeg.einde} gaat zo naar het einde, {beweeg.begin} naar het begin",
        en: "{beweeg.einde} goes to the end like this, {beweeg.begin} to the top"),
      hint: Tekst(
        nl: "Druk {beweeg.omlaag} tot de cursor op de vierde rij staat.",
        en: "Press {beweeg.omlaag} until the cursor is on the fourth row.")
    ) { ($0.after.casussen?.contents.table.cursorRow ?? 0) >= 3 },
    TutorialStep(
      id: "openen", name: Tekst(nl: "een record openen", en: "opening a record"),
      start: toCasussen,
      stages: [
        Stage(
          Task(
            "Open de casus onder de cursor: {lijst.open}.", "Open the casus under the cursor: {lijst.open}.",
            brief: "{lijst.open} opent de casus", "{lijst.open} opens the casus")
        ) { $0.isAtEase && $0.casussen != nil }
      ],
      praise: Tekst(nl: "dit is de hele casus", en: "this is the whole casus"),
      hint: Tekst(
        nl: "{lijst.open} opent wat onder de cursor staat.", en: "{lijst.open} opens what is under the cursor.")
    ) { $0.before.openRecord == nil && $0.after.openRecord != nil },
    TutorialStep(
      id: "terug", name: Tekst(nl: "teruggaan", en: "going back"),
      start: toCasussen,
      stages: [
        Stage(
          Task(
            "Blader met {beweeg.omlaag} en {beweeg.omhoog}. Ga dan terug naar de lijst: {record.terug}.",
            "Scroll with {beweeg.omlaag} and {beweeg.omhoog}. Then go back to the list: {record.terug}.",
            brief: "{record.terug} gaat terug", "{record.terug} goes back")
        ) { $0.isAtEase && $0.openRecord != nil },
        Stage(
          Task(
            "Open eerst een casus: {lijst.open}.", "Open a casus first: {lijst.open}.",
            brief: "{lijst.open} opent de casus", "{lijst.open} opens the casus")
        ) { $0.isAtEase && $0.casussen != nil },
      ],
      praise: Tekst(nl: "de lijst staat zoals u haar verliet", en: "the list is as you left it"),
      hint: Tekst(nl: "{record.terug} gaat overal een stap terug.", en: "{record.terug} goes one step back everywhere.")
    ) { $0.before.openRecord != nil && $0.after.casussen != nil },
  ]
}

extension App.Model {
  /// Whether nothing lies over the screen or takes what is typed.
  var isAtEase: Bool {
    let list = screens.last?.list
    return overlay == nil && list?.filter.isOpen != true && list?.sortChoice == nil && list?.columnChooser == nil
  }
}
