/// One movement of money: an element of `geldmutaties`. A sum passes through several; none is overwritten (domain page
/// §3.1, §7.8).
public enum Geldmutatie {
  /// What happened to the money.
  public static let soort = Field<Code>("soort", nl: "Soort", en: "Kind", codes: Codes.geldmutatieSoort, .required)
  /// The amount in eurocents, 0 or more.
  public static let bedragEurocent = Field<Eurocent>("bedragEurocent", nl: "Bedrag", en: "Amount", .required)
  /// The day; its year is the year it counts in.
  public static let datum = Field<Datum>("datum", nl: "Datum", en: "Date", .required)
  /// The rechtsweg; without it, that of its interventie.
  public static let rechtsweg = Field<Code>("rechtsweg", nl: "Rechtsweg", en: "Rechtsweg", codes: Codes.rechtsweg)
  /// Who registered it.
  public static let bron = Field<Code>("bron", nl: "Bron", en: "Source", codes: Codes.geldmutatieBron)
  /// Whether the amount is an estimate [3:409].
  public static let schatting = Field<Bool>("schatting", nl: "Schatting", en: "Estimate")
  /// The region it counts in, where that is not the region of the casus.
  public static let regio = Field<Code>("regio", nl: "Regio", en: "Region", codes: Codes.regio)
  /// The `nr` of the mutation that this one follows on, in the same list.
  public static let betreftNr = Field<Int>("betreftNr", nl: "Betreft nr", en: "Concerns no.")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    soort, bedragEurocent, datum, rechtsweg, bron, schatting, regio, betreftNr)
}
