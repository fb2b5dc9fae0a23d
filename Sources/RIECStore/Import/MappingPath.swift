import PlainText
public import RIECDomain

/// The way from a record to a field that a cell can fill: field names, and for a list of objects which element.
///
/// `inbreng/+/partner` is a new element; columns with the same `+`, or the same `+1`, share it. `inbreng/3/partner` is the
/// element with `nr` 3.
public struct MappingPath: Sendable {
  /// One step.
  public enum Step: Hashable, Sendable {
    /// To the field of this name.
    case field(String)
    /// To a new element; columns with the same label share it.
    case new(String)
    /// To the element with this `nr`.
    case nr(Int)
  }

  /// Why a path leads nowhere.
  public enum Fault: Error, Hashable, Sendable {
    /// There is no field of this name there; `near` is one that looks like it.
    case unknown(String, near: String?)
    /// The field is a list of objects: `+`, `+1` or a number must follow it.
    case elementWanted(String)
    /// The field holds further fields, one of which must follow it.
    case fieldWanted(String, among: [String])
    /// The field holds a plain value: nothing may follow it.
    case nothingInside(String)
    /// What a program keeps itself.
    case kept(String)
  }

  /// The steps, outermost first.
  public let steps: [Step]
  /// The field at the end.
  public let field: FieldDescription

  /// The way that `text` spells in records of `kind`.
  init(_ text: String, of kind: Kind) throws(Fault) {
    var steps: [Step] = []
    var level = kind.fields
    var field: FieldDescription?
    var wantsElement = false
    for part in text.split(separator: "/", omittingEmptySubsequences: false).map(String.init) {
      if wantsElement, let name = field?.name {
        guard let element = MappingPath.element(part) else { throw .elementWanted(name) }
        steps.append(element)
        wantsElement = false
        continue
      }
      if let field, level.isEmpty { throw .nothingInside(field.name) }
      if steps.isEmpty, part == MappingPath.revision { throw .kept(part) }
      guard let found = level.first(where: { $0.name == part }) else {
        throw .unknown(part, near: EditDistance.nearest(to: part, among: level.map(\.name)))
      }
      steps.append(.field(part))
      field = found
      level = found.fields
      if case .elements = found.type { wantsElement = true }
    }
    guard let field else { throw .unknown("", near: nil) }
    if wantsElement { throw .elementWanted(field.name) }
    if !level.isEmpty { throw .fieldWanted(field.name, among: level.map(\.name)) }
    self.steps = steps
    self.field = field
  }

  /// The way to the innermost new element on it; nil where there is none.
  var newElement: [Step]? {
    let place = steps.lastIndex { if case .new = $0 { true } else { false } }
    return place.map { Array(steps[...$0]) }
  }

  /// Counts a record's changes, which the store does itself.
  private static let revision = "versie"

  private static func element(_ part: String) -> Step? {
    if part == "+" { return .new(part) }
    let digits = part.hasPrefix("+") ? part.dropFirst() : part[...]
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits), number > 0 else {
      return nil
    }
    return part.hasPrefix("+") ? .new(part) : .nr(number)
  }
}
