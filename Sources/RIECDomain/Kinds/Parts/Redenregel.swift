/// A reden of the office, or one of ours as the office wants it: an element of `redenen` of a triageinstelling.
public enum Redenregel {
  /// The decision that it is a reden for.
  public static let besluit = Field<Code>(
    "besluit", nl: "Besluit", en: "Decision", codes: Codes.wegingsbesluit, .required)
  /// The code in the file.
  public static let code = Field<Code>("code", nl: "Code", en: "Code", codes: Codes.wegingsreden, .required)
  /// The key that picks it: a letter or digit.
  public static let toets = Field<String>("toets", nl: "Toets", en: "Key")
  /// What the screens call it.
  public static let label = Field<String>("label", nl: "Omschrijving", en: "Label")
  /// Whether it asks for a text.
  public static let motiveringVerplicht = Field<Bool>(
    "motiveringVerplicht", nl: "Motivering verplicht", en: "Motivation required")
  /// Whether it is offered no more.
  public static let uit = Field<Bool>("uit", nl: "Uit", en: "Off")

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(besluit, code, toets, label, motiveringVerplicht, uit)
}

/// A decision that goes to a second analyst: an element of `vierOgen` of a triageinstelling.
public enum VierOgenregel {
  /// The decision.
  public static let besluit = Field<Code>(
    "besluit", nl: "Besluit", en: "Decision", codes: Codes.wegingsbesluit, .required)
  /// When.
  public static let voorwaarde = Field<Code>(
    "voorwaarde", nl: "Voorwaarde", en: "Condition", codes: Codes.vierOgenVoorwaarde, .required)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(besluit, voorwaarde)
}
