import RIECDomain
import StrictJSON

/// What stands at the end of a path, as far as the index cares.
final class Leaf: Sendable {
  private enum Form { case text, date, moment, flag, integer, code }

  private let form: Form
  private let codes: CodeTable?

  /// The leaf of a field; a path that the kind does not describe is text.
  init(_ field: FieldDescription?) {
    var type = field?.type ?? .text
    while case .list(let element) = type { type = element }
    switch type {
    case .date: (form, codes) = (.date, nil)
    case .moment: (form, codes) = (.moment, nil)
    case .flag: (form, codes) = (.flag, nil)
    case .integer, .eurocent: (form, codes) = (.integer, nil)
    case .code(let list): (form, codes) = (.code, CodeTable(list))
    default: (form, codes) = (.text, nil)
    }
  }

  /// Whether moments stand here.
  var isMoment: Bool { form == .moment }

  /// What a derived column sees of a value (`Extract.Hit.value`); nil where it sees none.
  func seen(_ value: ScannedValue) -> Int? {
    switch form {
    case .text: value.kind == .null || value.kind == .string && value.bytes.isEmpty ? nil : 1
    case .date: value.day.map(Int.init)
    case .moment: value.momentDay.map(Int.init)
    case .flag: value.kind == .yes ? 1 : value.kind == .no ? 0 : nil
    case .integer: value.integer
    case .code: value.kind != .string || value.bytes.isEmpty ? nil : codes?.position(value) ?? -1
    }
  }
}

/// How the records of a kind become columns: which paths the scan reports, and who takes what it finds there.
struct KindPlan: Sendable {
  /// Who takes the values of a path: a column itself (`input` is -1), or an input of a derived one.
  struct Taker: Sendable {
    /// The column, or the place among the derived ones.
    let target: Int
    let input: Int
  }

  /// A column that is worked out from what was found.
  struct Derived: Sendable {
    let column: Int
    let work: @Sendable (Extract) -> Extract.Values
  }

  let kind: Kind
  let scan: ScanPlan
  /// The place of `id` among the paths.
  let idPath: Int32
  let leaves: [Leaf]
  /// The takers of every path, path after path.
  let takers: [Taker]
  /// Where the takers of each path begin; one more than there are paths.
  let firstTakers: [Int]
  let derived: [Derived]
  /// Whether records have references that no column has.
  private let hasReferences: Bool

  init(_ kind: Kind) {
    var paths = ["id"]
    var takers: [[Taker]] = [[]]
    var derived: [Derived] = []
    func take(_ path: String, _ taker: Taker) {
      if let place = paths.firstIndex(of: path) {
        takers[place].append(taker)
      } else {
        paths.append(path)
        takers.append([taker])
      }
    }
    for (column, description) in kind.columns.enumerated() {
      switch description.source {
      case .path(let path), .lapsing(path: let path, on: _, from: _, to: _):
        take(path, Taker(target: column, input: -1))
      case .derived(let inputs, let work), .terms(own: let inputs, let work, tied: _):
        for (input, path) in inputs.enumerated() { take(path, Taker(target: derived.count, input: input)) }
        derived.append(Derived(column: column, work: work))
      case .earliestAmong, .countAmong, .findings: break
      }
    }
    let references = KindPlan.references(of: kind)
    for path in references { take(path, Taker(target: kind.columns.count, input: -1)) }
    hasReferences = !references.isEmpty
    self.kind = kind
    scan = ScanPlan(paths: paths)
    idPath = 0
    leaves = paths.map { Leaf(kind.field(at: $0)) }
    self.takers = takers.flatMap { $0 }
    firstTakers = takers.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    self.derived = derived
  }

  /// The paths of references of which the kind has no column.
  private static func references(of kind: Kind) -> [String] {
    let known = Set(
      kind.columns.compactMap { column -> String? in
        if case .reference = column.kind, case .path(let path) = column.source { path } else { nil }
      })
    func paths(_ fields: [FieldDescription], _ front: String) -> [String] {
      fields.flatMap { field -> [String] in
        switch field.type {
        case .reference, .list(.reference): [front + field.name]
        case .object(let inner), .elements(let inner): paths(inner, front + field.name + "/")
        default: []
        }
      }
    }
    return paths(kind.fields, "").filter { !known.contains($0) }
  }

  /// The codes of the field at `path`.
  private func stored(_ path: String) -> Column.Kind? {
    if case .code(let list)? = kind.field(at: path)?.type { .code(list) } else { nil }
  }

  /// A builder for each column, and one for references that have none; those that other kinds or a check settle get
  /// one that collects nothing.
  func builders() -> [ColumnBuilder] {
    kind.columns.map { column in
      switch column.source {
      case .earliestAmong, .countAmong, .findings: ColumnBuilder()
      case .path(let path): .make(column, isMoment: Leaf(kind.field(at: path)).isMoment)
      // By the field's own codes, so that a record that spells out what only the day can say is shown as found.
      case .lapsing(path: let path, on: _, from: _, to: _):
        .make(Column(column.name, column.label, stored(path) ?? column.kind, .path(path)), isMoment: false)
      case .derived, .terms: .make(column, isMoment: false)
      }
    } + [hasReferences ? ReferenceBuilder() : ColumnBuilder()]
  }
}
