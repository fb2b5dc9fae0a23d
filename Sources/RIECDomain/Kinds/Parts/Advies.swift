/// An interventieadvies with the five besluitpunten: an element of `adviezen` [3:282]. The year that it counts in is
/// that of `datum` (domain page §7.7).
public enum Advies {
  /// The day on which it was given.
  public static let datum = Field<Datum>("datum", nl: "Datum", en: "Date", .required)
  /// What kinds of intervention it advises, rows 4a–4d of Tabel 1.
  public static let soorten = Field<[Code]>("soorten", nl: "Soorten", en: "Kinds", codes: Codes.adviessoort, .required)
  /// Besluitpunt 1: is an intervention needed? With `nee` the other four are not asked.
  public static let noodzakelijk = Field<Code>(
    "noodzakelijk", nl: "Noodzakelijk", en: "Needed", codes: Codes.noodzakelijk)
  /// Besluitpunt 2: between whom is it aligned?
  public static let afstemmingTussen = Field<[Code]>(
    "afstemmingTussen", nl: "Afstemming tussen", en: "Aligned between", codes: Codes.partner)
  /// Besluitpunt 3: who is involved?
  public static let betrokkenDeelnemers = Field<[Code]>(
    "betrokkenDeelnemers", nl: "Betrokken deelnemers", en: "Partners involved", codes: Codes.partner)
  /// Besluitpunt 4: who is responsible?
  public static let verantwoordelijke = Field<Code>(
    "verantwoordelijke", nl: "Verantwoordelijke", en: "Responsible", codes: Codes.partner)
  /// Besluitpunt 5: who coordinates?
  public static let coordinator = Field<Code>("coordinator", nl: "Coördinator", en: "Coordinator", codes: Codes.partner)
  /// The advice in words.
  public static let tekst = Field<String>("tekst", nl: "Tekst", en: "Text", type: .longText)
  /// How far it is.
  public static let status = Field<Code>("status", nl: "Status", en: "Status", codes: Codes.adviesStatus)
  /// Names of fields above that were never registered, as `soorten` where a region counts its adviezen otherwise.
  public static let nietGeregistreerd = Field<[String]>(
    "nietGeregistreerd", nl: "Niet geregistreerd", en: "Not registered")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    datum, soorten, noodzakelijk, afstemmingTussen, betrokkenDeelnemers, verantwoordelijke, coordinator, tekst, status,
    nietGeregistreerd)
}

extension Advies {
  /// The latest advies of a casus by datum that was not ingetrokken; of equal ones the last in the list.
  public static func latest(of casus: Record) -> Part? {
    var latest: (advies: Part, datum: Datum)?
    for advies in casus[Casus.adviezen] where advies[status] != AdviesStatus.ingetrokken {
      guard let datum = advies[datum] else { continue }
      if let found = latest, found.datum > datum { continue }
      latest = (advies, datum)
    }
    return latest?.advies
  }

  /// The besluitpunten that `advies` leaves open, in their order; none where it says that nothing is needed, since the
  /// other four are not asked then (domain page §7.7).
  public static func openBesluitpunten(of advies: Part) -> [FieldDescription] {
    if advies[noodzakelijk] == "nee" { return [] }
    var open: [FieldDescription] = []
    if advies[noodzakelijk] == nil { open.append(noodzakelijk.description) }
    for list in [afstemmingTussen, betrokkenDeelnemers] where advies[list].isEmpty { open.append(list.description) }
    for code in [verantwoordelijke, coordinator] where advies[code] == nil { open.append(code.description) }
    return open
  }

  /// The lifecycle of an advies (domain page §3.3), asked of the part as a record.
  public static let lifecycle = Lifecycle(
    states: Codes.adviesStatus, initial: AdviesStatus.concept, ends: AdviesStatus.ends,
    transitions: [
      .init(AdviesStatus.concept, AdviesStatus.vastgesteld),
      .init(AdviesStatus.vastgesteld, AdviesStatus.ingetrokken),
    ])
}
