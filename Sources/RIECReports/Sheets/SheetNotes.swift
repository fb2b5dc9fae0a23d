public import PlainText
public import RIECDomain
public import RIECStore

extension Sheet {
  /// What a printed sheet must say about itself: that a demo is made up, by which day it was drawn up, that something of
  /// the store was `missing`, and that the betrokkenen on it are gepseudonimiseerd, never anoniem (domain page §7.5).
  public func notes(in store: StoreInfo, on peildatum: Datum, missing: Incompleteness? = nil) -> [Tekst] {
    var notes: [Tekst] = []
    if store.isDemo {
      notes.append(Tekst(nl: "DEMO: deze gegevens zijn verzonnen.", en: "DEMO: these data are made up."))
    }
    let day = peildatum.display
    notes.append(Tekst(nl: "Stand op \(day).", en: "As of \(day)."))
    if let missing { notes.append(missing.text) }
    if namesBetrokkenen {
      notes.append(
        Tekst(
          nl: "Gepseudonimiseerd: betrokkenen staan onder een nummer, maar blijven persoonsgegevens.",
          en: "Gepseudonimiseerd: betrokkenen go by a number, but remain personal data."))
    }
    return notes
  }

  /// Whether a betrokkene stands on it.
  private var namesBetrokkenen: Bool {
    if kind == .betrokkene { return true }
    let betrokkene = Kinds.named(.betrokkene)
    return links.contains { betrokkene?.hasForm(of: $0) ?? false }
  }
}
