import RIECDomain
import StrictJSON

/// What stands at the end of a path, as far as the index cares.
enum LeafType: Sendable {
  case text, date, moment, flag, integer
  case code(CodeTable)

  var isMoment: Bool { if case .moment = self { true } else { false } }

  /// The leaf of a field; a path that the kind does not describe is text.
  init(_ field: FieldDescription?) {
    self = field.map { LeafType($0.type) } ?? .text
  }

  private init(_ type: FieldType) {
    switch type {
    case .date: self = .date
    case .moment: self = .moment
    case .flag: self = .flag
    case .integer, .eurocent: self = .integer
    case .code(let list): self = .code(CodeTable(list))
    case .list(let element): self = LeafType(element)
    default: self = .text
    }
  }

  /// What a derived column sees of a value (`Extract.Hit.value`); nil where it sees none.
  @inline(__always)
  func seen(_ value: ScannedValue) -> Int? {
    switch self {
    case .text: value.kind == .null || value.kind == .string && value.bytes.isEmpty ? nil : 1
    case .date: value.day.map(Int.init)
    case .moment: value.momentDay.map(Int.init)
    case .flag: value.kind == .yes ? 1 : value.kind == .no ? 0 : nil
    case .integer: value.integer
    case .code(let table):
      value.kind != .string || value.bytes.isEmpty ? nil : table.position(value.bytes) ?? -1
    }
  }
}

/// How the records of a kind become columns: which paths the scan reports, and who takes what it finds there.
struct KindPlan: Sendable {
  /// Who takes the values of a path.
  enum Taker: Sendable {
    /// The column itself.
    case column(Int)
    /// An input of a derived column.
    case input(column: Int, input: Int)
  }

  /// A column that is worked out from what was found.
  struct Derived: Sendable {
    let column: Int
    let work: @Sendable (Extract) -> [Extract.Value]
  }

  let kind: Kind
  let scan: ScanPlan
  /// The place of `id` among the paths.
  let idPath: Int32
  let leaves: [LeafType]
  /// The takers of each path.
  let takers: [[Taker]]
  let derived: [Derived]
  /// The type behind each column with a path.
  let columnTypes: [LeafType]

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
      case .path(let path): take(path, .column(column))
      case .derived(let inputs, let work), .terms(own: let inputs, let work, tied: _):
        for (input, path) in inputs.enumerated() { take(path, .input(column: derived.count, input: input)) }
        derived.append(Derived(column: column, work: work))
      case .earliestAmong, .countAmong, .findings: break
      }
    }
    self.kind = kind
    scan = ScanPlan(paths: paths)
    idPath = 0
    leaves = paths.map { LeafType(kind.field(at: $0)) }
    self.takers = takers
    self.derived = derived
    columnTypes = kind.columns.map { column in
      if case .path(let path) = column.source { LeafType(kind.field(at: path)) } else { .text }
    }
  }

  /// A builder for each column; those that other kinds or a check settle get none.
  func builders() -> [ColumnBuilder?] {
    zip(kind.columns, columnTypes).map { column, type in
      switch column.source {
      case .earliestAmong, .countAmong, .findings: nil
      default: ColumnBuilder.make(column.kind, isMultiple: column.isMultiple, type: type)
      }
    }
  }
}
