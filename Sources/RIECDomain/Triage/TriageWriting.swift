import StrictJSON

extension Record {
  /// Sets the field named `name`, or takes it away, in the place that the kind's description gives it.
  mutating func put(_ name: String, _ value: JSONValue?) {
    root.json.insert(value, at: name, fields: Kinds.named(kind)?.fields ?? [])
  }

  /// Adds an element with `members` to the list `name`, with the next `nr`; those that are nil are left out.
  mutating func append(_ members: [(String, JSONValue?)], to name: String) {
    let values = Elements.numbered(root.json[name]?.array ?? [])
    let nr = JSONObject.Member(key: "nr", value: .number(JSONNumber(Elements.nextNr(in: values))))
    let rest = members.compactMap { name, value in value.map { JSONObject.Member(key: name, value: $0) } }
    put(name, .array(values + [.object(JSONObject([nr] + rest))]))
  }

  /// The record with every text that is the id `old` spelled as `new`.
  func replacing(_ old: RecordID, by new: RecordID) -> Record {
    func replaced(_ value: JSONValue) -> JSONValue {
      switch value {
      case .string(let text): .string(text == old.text ? new.text : text)
      case .array(let values): .array(values.map(replaced))
      case .object(let object):
        .object(JSONObject(verified: object.members.map { .init(key: $0.key, value: replaced($0.value)) }))
      default: value
      }
    }
    guard let object = replaced(.object(root.json)).object else { return self }
    return Record(kind: kind, object)
  }

  /// The record after the step to `target`, with `reden` in its line of the history.
  func taking(
    _ target: Code, reden: Code? = nil, toelichting: String? = nil, _ context: TriageContext,
    rules: RuleContext? = nil
  ) -> Result<Record, TriageRefusal> {
    guard let kind = Kinds.named(kind) else { return .failure(.step(.noLifecycle)) }
    let taken = Steps.taking(
      target, of: self, kind: kind, by: context.user, at: moment(of: context), toelichting: toelichting,
      context: rules ?? context.rules)
    return taken.mapError { .step($0) }.map { record in
      guard let reden, var lines = record.root.json[Historie.field.name]?.array, var last = lines.popLast()?.object
      else { return record }
      let fields = kind.field(at: Historie.field.name)?.fields ?? []
      last.insert(.string(reden.text), at: Statusregel.reden.name, fields: fields, isElement: true)
      var record = record
      record.root.json[Historie.field.name] = .array(lines + [.object(last)])
      return record
    }
  }

  /// Now, but not before the last step where that was later the same day: the clocks of two terminals differ, and the
  /// day of a demo has hours that are still to come. A clock that is days behind is refused, as elsewhere.
  private func moment(of context: TriageContext) -> Moment {
    let latest = self[Historie.field].compactMap { $0[Statusregel.op] }.last
    guard let latest, latest.seconds > context.now.seconds, latest.datum == context.now.datum else {
      return context.now
    }
    return latest
  }
}
