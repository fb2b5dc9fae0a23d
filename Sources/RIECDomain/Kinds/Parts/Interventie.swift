/// What a partner does within its own powers: an element of `interventies` [3:176].
public enum Interventie {
  /// The `nr` of the advies that it follows from.
  public static let adviesId = Field<Int>("adviesId", nl: "Advies nr", en: "Advies no.")
  /// The rechtsweg.
  public static let rechtsweg = Field<Code>("rechtsweg", nl: "Rechtsweg", en: "Rechtsweg", codes: Codes.rechtsweg)
  /// What is done.
  public static let maatregel = Field<Code>("maatregel", nl: "Maatregel", en: "Measure", codes: Codes.maatregel)
  /// The partner that does it.
  public static let uitvoerder = Field<Code>("uitvoerder", nl: "Uitvoerder", en: "Carried out by", codes: Codes.partner)
  /// The last day.
  public static let deadline = Field<Datum>("deadline", nl: "Deadline", en: "Deadline")
  /// How far it is.
  public static let status = Field<Code>("status", nl: "Status", en: "Status", codes: Codes.interventieStatus)
  /// Why it was not carried out.
  public static let reden = Field<String>("reden", nl: "Reden", en: "Reason")
  /// What the partner told back.
  public static let terugkoppeling = Field<Part>(
    "terugkoppeling", nl: "Terugkoppeling", en: "Terugkoppeling", object: Terugkoppeling.fields)
  /// The money that it moved.
  public static let geldmutaties = Field<[Part]>(
    "geldmutaties", nl: "Geldmutaties", en: "Geldmutaties", elements: Geldmutatie.fields)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    adviesId, rechtsweg, maatregel, uitvoerder, deadline, status, reden, terugkoppeling, geldmutaties)

  /// The lifecycle of an interventie (domain page §3.3), asked of the part as a record.
  public static let lifecycle = Lifecycle(
    states: Codes.interventieStatus, initial: InterventieStatus.geadviseerd, ends: InterventieStatus.ends,
    transitions: [
      .init(InterventieStatus.geadviseerd, InterventieStatus.toegezegd),
      .init(InterventieStatus.geadviseerd, InterventieStatus.vervallen),
      .init(InterventieStatus.toegezegd, InterventieStatus.inUitvoering),
      .init(InterventieStatus.inUitvoering, InterventieStatus.uitgevoerd),
      .init(
        InterventieStatus.inUitvoering, InterventieStatus.nietUitgevoerd,
        [.record(nl: "reden", en: "reason") { $0[reden].isFilled }]),
    ])
}
