public import PlainText
public import StrictJSON

extension FieldType {
  /// What `value` looks like in a sentence or a cell: labels for codes, `dd-mm-jjjj`, amounts in euros. A value of
  /// another type than the field's is shown as found.
  public func display(_ value: JSONValue, _ taal: Taal) -> String {
    switch (self, value) {
    case (_, .null): ""
    case (.code(let list), .string(let text)): list[Code(text)]?.label(taal) ?? text
    case (.date, .string(let text)): Datum(iso: text)?.display ?? text
    case (.moment, .string(let text)): Moment(iso: text)?.display ?? text
    case (.flag, .bool(let value)): Self.answer(value, taal)
    case (.eurocent, .number(let number)):
      number.integer.map { Money.text(eurocent: $0) } ?? number.text
    case (.list(let type), .array(let values)):
      values.map { type.display($0, taal) }.joined(separator: ", ")
    default: Self.asFound(value)
    }
  }

  /// `ja` or `nee`.
  public static func answer(_ value: Bool, _ taal: Taal) -> String {
    switch (value, taal) {
    case (true, .nl): "ja"
    case (true, .en): "yes"
    case (false, .nl): "nee"
    case (false, .en): "no"
    }
  }

  /// A value without regard to a type: strings as they are, the rest as JSON spells it.
  public static func asFound(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): number.text
    case .string(let text): text
    case .array(let values): "[" + values.map(asFound).joined(separator: ", ") + "]"
    case .object(let object):
      "{" + object.members.map { "\($0.key): \(asFound($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}

extension Moment {
  /// The moment on a screen: `dd-mm-jjjj uu:mm`, in the offset that its spelling names.
  public var display: String { "\(datum.display) \(text.dropFirst(11).prefix(5))" }
}

extension FieldType {
  /// Whether `value` is of this type and, for a code, in its list. What is inside objects is not looked at.
  public func accepts(_ value: JSONValue) -> Bool {
    switch (self, value) {
    case (.text, .string), (.longText, .string), (.flag, .bool), (.object, .object), (.elements, .array): true
    case (.reference, .string(let text)): !text.isEmpty
    case (.integer, .number(let number)): number.integer != nil
    case (.eurocent, .number(let number)): number.integer.map { $0 >= 0 } ?? false
    case (.date, .string(let text)): Datum(iso: text) != nil
    case (.moment, .string(let text)): Moment(iso: text) != nil
    case (.code(let list), .string(let text)): list.accepts(Code(text))
    case (.list(let type), .array(let values)): values.allSatisfy(type.accepts)
    default: false
    }
  }
}

extension FieldDescription {
  /// Whether it holds text of several lines.
  public var isLong: Bool { if case .longText = type { true } else { false } }
}
