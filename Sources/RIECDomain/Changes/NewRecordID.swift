/// What stands for the id of a record that a set of changes makes, in the other changes of the set: its number is given
/// only when the set is saved.
extension RecordID {
  private static let placeholder = "@nieuw"

  /// The `number`th new record of a set, from 1: `@nieuw`, `@nieuw/2`, … Where a set that is saved as somebody's edit
  /// has this in a field that holds references, the number that the record is given takes its place.
  public static func new(_ number: Int = 1) -> RecordID {
    RecordID(number == 1 ? placeholder : "\(placeholder)/\(number)")
  }

  /// Which new record of its set this stands for, from 1; nil for a record's own id.
  public var newNumber: Int? {
    guard text.hasPrefix(Self.placeholder) else { return nil }
    let rest = text.dropFirst(Self.placeholder.count)
    if rest.isEmpty { return 1 }
    guard rest.first == "/", let number = Int(rest.dropFirst()), number > 1, RecordID.new(number).text == text else {
      return nil
    }
    return number
  }
}
