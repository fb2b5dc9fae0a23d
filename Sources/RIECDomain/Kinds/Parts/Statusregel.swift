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

  /// The fields, in the order of the file, for a kind with these states.
  public static func fields(states: CodeList) -> [FieldDescription] {
    .of(Field<Code>(status.name, nl: "Status", en: "Status", codes: states, .required), op, door, toelichting)
  }
}
