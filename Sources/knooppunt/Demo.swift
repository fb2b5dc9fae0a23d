import ArgumentParser
import PlainText
import RIECDomain
import RIECReports
import RIECStore

extension DemoError {
  /// What / why / what to do.
  var trouble: Trouble {
    switch self {
    case .number(let number):
      Trouble(
        what: Tekst(
          nl: "Een demo met \(number) casussen kan niet.", en: "A demo with \(number) casussen cannot be made."),
        why: Tekst(""),
        remedy: Tekst(nl: "Kies een getal van 1 tot en met 10.000.000.", en: "Choose a number from 1 to 10,000,000."))
    case .exists(let path):
      Trouble(
        what: Tekst(nl: "Hier staat al iets: \(path)", en: "Something is here already: \(path)"),
        why: Tekst(nl: "Er wordt niets overschreven.", en: "Nothing is overwritten."),
        remedy: Tekst(nl: "Noem een nieuwe of lege map.", en: "Name a new or empty folder."))
    case .cancelled:
      Trouble(
        what: Tekst(nl: "Afgebroken.", en: "Cancelled."), why: Tekst(""),
        remedy: Tekst(nl: "Er is niets achtergebleven.", en: "Nothing was left behind."))
    case .noParent(let path, let parent):
      StoreError(.noParent, path: path, detail: parent).trouble(startedBare: false)
    case .system(let call, let path, let number):
      Trouble(
        what: Tekst(nl: "De demo kon niet worden gemaakt: \(path)", en: "The demo could not be made: \(path)"),
        why: Tekst(
          nl: "Het systeem meldt bij \(call): \(SystemError.text(number).nl).",
          en: "The system says at \(call): \(SystemError.text(number).en)."),
        remedy: Tekst(nl: "Controleer de ruimte en de rechten.", en: "Check the space and the rights."))
    }
  }
}
