import PlainText
package import RIECStore
package import TerminalUI

/// What came of a text that another program edited.
public struct Composed: Hashable, Sendable {
  /// How the program ended; nil where it was not started.
  package let end: Errand.End?
  /// What stands there.
  package let text: ComposedText
  /// What a text that is too long is called in quarantine; nil where it is not there.
  package let kept: String?

  /// What came of a text.
  package init(end: Errand.End?, text: ComposedText, kept: String? = nil) {
    (self.end, self.text, self.kept) = (end, text, kept)
  }

  /// Why what it wrote is not taken over as it is; nil where it is.
  var failure: Tekst? {
    switch end {
    case nil, .exited(0): nil
    case .exited(let code):
      Tekst(nl: "De editor eindigde met code \(code).", en: "The editor ended with code \(code).")
    case .killed(let signal):
      Tekst(nl: "De editor is afgebroken (signaal \(signal)).", en: "The editor was killed (signal \(signal)).")
    case .notStarted(let number):
      switch number {
      case 2:
        Tekst(
          nl: "De editor van $VISUAL of $EDITOR kon niet starten: niet gevonden.",
          en: "The editor of $VISUAL or $EDITOR could not start: not found.")
      case 13:
        Tekst(
          nl: "De editor van $VISUAL of $EDITOR kon niet starten: niet uit te voeren.",
          en: "The editor of $VISUAL or $EDITOR could not start: it cannot be run.")
      default:
        Tekst(
          nl: "De editor van $VISUAL of $EDITOR kon niet starten (fout \(number)).",
          en: "The editor of $VISUAL or $EDITOR could not start (error \(number)).")
      }
    }
  }

  /// Why there is nothing to take over; nil where there is.
  var trouble: Tekst? {
    switch text {
    case .bytes: nil
    case .missing:
      Tekst(
        nl: "De editor liet geen bestand achter; er is niets gewijzigd.",
        en: "The editor left no file; nothing was changed.")
    case .replaced:
      Tekst(
        nl: "Iets anders verving het bestand van de editor; er is niets overgenomen.",
        en: "Something else replaced the editor's file; nothing was taken over.")
    case .unreadable(let words):
      Tekst(
        nl: "De tekst van de editor is niet te lezen: \(SystemWords.text(words).nl).",
        en: "The editor's text cannot be read: \(SystemWords.text(words).en).")
    case .tooLong(let bytes):
      Tekst(
        nl: "De tekst is te lang (\(Numbers.grouped(bytes)) bytes; hoogstens 1 MB)"
          + (kept.map { "; hij staat in \($0)." } ?? "."),
        en: "The text is too long (\(Numbers.grouped(bytes)) bytes; at most 1 MB)"
          + (kept.map { "; it stands in \($0)." } ?? "."))
    }
  }
}
