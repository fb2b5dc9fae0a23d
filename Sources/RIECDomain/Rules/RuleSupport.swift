import PlainText
import StrictJSON

/// An element of a list with its place in the record. The path is put together only for a finding: a store checks
/// every record.
struct PlacedPart {
  let part: Part
  private let list: FieldPath
  private let nr: Int

  init(_ part: Part, in list: FieldPath, position: Int) {
    self.part = part
    self.list = list
    nr = part.nr ?? position + 1
  }

  /// The path of the element. One without `nr` counts by its position.
  var path: FieldPath { list.appending(nr) }
}

extension Record {
  /// The elements of `field`, each with its path.
  func placed(_ field: Field<[Part]>) -> [PlacedPart] { root.placed(field, at: FieldPath([])) }

  /// Whether the record names no value for `name`.
  func lacks(_ name: String) -> Bool { root.lacks(name) }

  /// The fields named in `nietGeregistreerd` that are indeed absent; a name may be a path, as `besluit/kenmerk`.
  var fieldsNeverRegistered: [String] {
    self[Casus.nietGeregistreerd].filter { path in
      var part = root
      for name in path.split(separator: "/").map(String.init) {
        if part.lacks(name) { return true }
        part = Part(part.json[name]?.object ?? JSONObject())
      }
      return false
    }
  }

  /// The same, where the record comes from a published source (domain page §7.7): what a rule excuses.
  var fieldsTheSourceDoesNotGive: [String] { lacks(Casus.bron.name) ? [] : fieldsNeverRegistered }
}

extension Part {
  /// The elements of `field`, each with its path, which begins with `path`.
  func placed(_ field: Field<[Part]>, at path: FieldPath) -> [PlacedPart] {
    let parts = self[field]
    guard !parts.isEmpty else { return [] }
    let list = path.appending(field.name)
    return parts.enumerated().map { PlacedPart($1, in: list, position: $0) }
  }

  /// Whether `name` is absent, null, an empty list or object, or a text without a character that shows.
  func lacks(_ name: String) -> Bool {
    switch json[name] {
    case nil, .null: true
    case .string(let text): !Optional(text).isFilled
    case .array(let values): values.isEmpty
    case .object(let object): object.members.isEmpty
    case .bool, .number: false
    }
  }
}

extension CodeList {
  /// What the screens call `code`; an unknown one is called as it is spelled.
  func label(_ code: Code) -> Tekst { self[code]?.label ?? Tekst(code.text) }
}

extension [String] {
  /// The texts with commas between.
  var listed: String { joined(separator: ", ") }
}

extension [Eurocent] {
  /// Their sum, which stops at the largest number there is.
  var sum: Int {
    reduce(0) { sum, amount in
      let (total, overflow) = sum.addingReportingOverflow(amount.count)
      return overflow ? .max : total
    }
  }
}
