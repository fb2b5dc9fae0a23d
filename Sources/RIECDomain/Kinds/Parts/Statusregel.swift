/// A step in the life of a record: an element of `statusHistorie`; its status is a code of its kind's lifecycle.
public enum Statusregel {
  /// The state that was reached.
  public static let status = Field<Code>("status", nl: "Status", en: "Status")
  /// The moment.
  public static let op = Field<Moment>("op", nl: "Op", en: "At")
  /// Who took the step: a login name.
  public static let door = Field<String>("door", nl: "Door", en: "By")
  /// Why; a step that demands a motivering has it here.
  public static let toelichting = Field<String>("toelichting", nl: "Toelichting", en: "Note", type: .longText)

  /// Why, as a code, where the step follows from a decision that has one.
  public static let reden = Field<Code>("reden", nl: "Reden", en: "Reason")

  /// The fields, in the order of the file, for a kind with these states and, where its steps have a reden, those codes.
  public static func fields(states: CodeList, redenen: CodeList? = nil) -> [FieldDescription] {
    let status = Field<Code>(status.name, nl: "Status", en: "Status", codes: states, .required)
    guard let redenen else { return .of(status, op, door, toelichting) }
    return .of(status, op, door, Field<Code>(reden.name, nl: "Reden", en: "Reason", codes: redenen), toelichting)
  }
}
