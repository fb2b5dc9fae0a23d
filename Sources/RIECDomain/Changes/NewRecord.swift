import StrictJSON

/// What a new record begins with.
public enum NewRecord {
  /// A record of `kind` with what follows from who adds it, when and where; without id, which the store gives, and
  /// without what somebody has to choose.
  ///
  /// That is: the first state with its line of the history at `moment` by `user`, the region where it is one of the
  /// field's codes, `today` in each required date, the behandelaar, and of a kind that goes by years the year.
  public static func template(kind: Kind, regio: Code?, today: Datum, user: String, at moment: Moment) -> Record {
    // What holds without it, so that an office changes only what it wants otherwise.
    if kind.name == .triageinstelling { return TriageSettings.defaults.record }
    let initial = kind.lifecycle?.initial
    var members: [JSONObject.Member] = []
    for field in kind.fields {
      let value: JSONValue? =
        switch (field.name, field.type) {
        case (Casus.status.name, .code): initial.map { .string($0.text) }
        case (Casus.statusHistorie.name, .elements):
          initial.map { .array([.object(Statusregel.line(1, $0, at: moment, by: user, toelichting: nil))]) }
        case (Casus.regio.name, .code(let list)):
          regio.flatMap { list.position(of: $0) == nil ? nil : .string($0.text) }
        case (Casus.behandelaar.name, .text): user.isEmpty ? nil : .string(user)
        case (Portefeuille.jaar.name, .integer): .number(JSONNumber(today.year))
        case (_, .date): field.traits.contains(.required) ? .string(today.iso) : nil
        default: nil
        }
      if let value { members.append(.init(key: field.name, value: value)) }
    }
    return Record(kind: kind.name, JSONObject(members))
  }
}

extension Statusregel {
  /// A line of `statusHistorie`, numbered `nr`; a user or a toelichting without a character that shows is left out.
  static func line(_ nr: Int, _ status: Code, at moment: Moment, by user: String, toelichting: String?) -> JSONObject {
    var line = JSONObject(verified: [
      .init(key: "nr", value: .number(JSONNumber(nr))),
      .init(key: Statusregel.status.name, value: .string(status.text)),
      .init(key: Statusregel.op.name, value: .string(moment.text)),
    ])
    if Optional(user).isFilled { line[Statusregel.door.name] = .string(user) }
    if let toelichting, Optional(toelichting).isFilled { line[Statusregel.toelichting.name] = .string(toelichting) }
    return line
  }
}
