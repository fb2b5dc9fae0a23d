/// A note: an element of `notities`.
public enum Notitie {
  /// The moment of writing.
  public static let op = Field<Moment>("op", nl: "Op", en: "At")
  /// Who wrote it: a login name.
  public static let door = Field<String>("door", nl: "Door", en: "By")
  /// The note.
  public static let tekst = Field<String>("tekst", nl: "Tekst", en: "Text", type: .longText, .personal)

  /// The fields, in the order of the file.
  public static let fields: [FieldDescription] = .of(
    op, door, tekst)
}
