/// How each criterion of a weging was answered: the object `criteria` (domain page §7.3). No score is made of it.
public enum Criteria {
  /// Is it concrete enough?
  public static let concreet = Field<Code>("concreet", nl: "Concreet", en: "Concrete", codes: Codes.jaNeeOnbekend)
  /// Is it recent?
  public static let actueel = Field<Code>("actueel", nl: "Actueel", en: "Recent", codes: Codes.jaNeeOnbekend)
  /// Does it fall under a theme or a handhavingsknelpunt?
  public static let themaOfKnelpunt = Field<Code>(
    "thema_of_knelpunt", nl: "Thema of knelpunt", en: "Theme or knelpunt", codes: Codes.jaNeeOnbekend)
  /// Does it need more than one partner?
  public static let meerPartnersNodig = Field<Code>(
    "meer_partners_nodig", nl: "Meer partners nodig", en: "More partners needed", codes: Codes.jaNeeOnbekend)
  /// Is there a legal basis?
  public static let grondslag = Field<Code>("grondslag", nl: "Grondslag", en: "Grondslag", codes: Codes.jaNeeOnbekend)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    concreet, actueel, themaOfKnelpunt, meerPartnersNodig, grondslag)
}
