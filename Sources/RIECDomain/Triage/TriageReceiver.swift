import PlainText

/// Who receives what is passed on, and what may be given to them.
enum TriageReceiver {
  /// The partner that a reden names by itself.
  static func partner(of reden: Code) -> Code? {
    switch reden {
    case "gemeente": "gemeenten"
    case "direct_gevaar": "politie"
    case "zorg_veiligheid": "veiligheidshuis"
    default: nil
    }
  }

  /// What the receiver is called, where the reden or the partner says so.
  static func name(_ reden: Code, _ decision: TriageDecision, _ signaal: Record) -> String? {
    let gemeenten = signaal[Signaal.gemeenten]
    switch reden {
    case "gemeente": return gemeenten.count == 1 ? gemeenten.first.map { "gemeente \($0)" } : nil
    case "landelijk": return "LIEC"
    case "euriec": return "EURIEC"
    default: return decision[TweedeBeoordeling.partner].map { Codes.partner.label($0).nl }
    }
  }

  /// What stands in the way of giving `wat`, with personal data or without: to the LIEC or a fenomeentafel none go, and
  /// to who signed no convenant only on a basis that is named (domain page §5.3; screens page, `landelijk`).
  static func fault(of personal: Bool, _ decision: TriageDecision, on signaal: Record) -> Tekst? {
    if !personal {
      guard let named = personalData(in: decision[TweedeBeoordeling.wat] ?? "", of: signaal) else { return nil }
      return Tekst(
        nl: "de tekst noemt \(named): dat is een persoonsgegeven", en: "the text names \(named): that is personal data")
    }
    if decision[TweedeBeoordeling.reden] == "landelijk" {
      return Tekst(
        nl: "naar het LIEC of een fenomeentafel gaan geen persoonsgegevens",
        en: "no personal data go to the LIEC or a fenomeentafel")
    }
    if let partner = decision[TweedeBeoordeling.partner], isConvenantpartner(partner) { return nil }
    if decision[TweedeBeoordeling.grondslagToelichting].isFilled { return nil }
    return Tekst(
      nl: "alleen aan een convenantpartner, of noem de grondslag in de toelichting",
      en: "only to a convenantpartner, or name the basis in the note")
  }

  private static let outsiders = Set(Codes.partner.members(of: "niet_convenantpartners"))

  private static func isConvenantpartner(_ partner: Code) -> Bool {
    Codes.partner[partner] != nil && !outsiders.contains(partner)
  }

  /// A betrokkene, kenteken or KvK-nummer of the signaal that `text` names.
  private static func personalData(in text: String, of signaal: Record) -> String? {
    let names = signaal[Signaal.betrokkenen].map(\.text) + signaal[Signaal.kentekens] + signaal[Signaal.kvkNummers]
    let folded = Folding.fold(text)
    return names.first { !$0.isEmpty && folded.contains(Folding.fold($0)) }
  }
}
