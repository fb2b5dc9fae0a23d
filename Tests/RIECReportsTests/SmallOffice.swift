import Foundation
import PlainText
import RIECDomain
import RIECReports
import RIECStore
import Testing

/// A plain folder of records, open and indexed on 2022-09-05; removed when the test lets go of it.
final class SmallOffice {
  static let peildatum = day("2022-09-05")

  let index: StoreIndex
  private let path: String

  /// The records of each kind as lines of JSON, by the plural of the kind.
  init(_ lines: KeyValuePairs<String, [String]>) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("knooppunt-office-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (plural, lines) in lines {
      let text = lines.map { $0 + "\n" }.joined()
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(plural).jsonl"))
    }
    index = try openStore(at: path).buildIndex(peildatum: Self.peildatum)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The records of `kind`.
  func records(_ kind: Kind = Casus.kind) throws -> KindIndex { try #require(index[kind.name]) }

  /// A list of `kind`, in its own order unless `sort` says otherwise.
  func listing(_ filter: String = "", of kind: Kind = Casus.kind, by sort: [SortKey]? = nil) throws -> Listing {
    Listing(try records(kind), where: try predicate(filter, kind), by: sort ?? kind.list.sort)
  }

  /// What `filter` asks of records of `kind`.
  func predicate(_ filter: String, _ kind: Kind = Casus.kind) throws -> RIECDomain.Predicate {
    try Filter.parse(filter, for: kind, FilterContext(today: Self.peildatum, user: "jansen")).get().predicate
  }

  /// The sheet of the record `id`.
  func sheet(_ id: RecordID, _ taal: Taal = .nl, tied: Bool = true) throws -> Sheet {
    let record = try #require(index.record(id))
    let kind = try #require(Kinds.named(record.kind))
    return SheetBuilder(index: index, taal: taal).sheet(of: record, kind, tied: tied)
  }
}

/// A record with `id` and what `members` adds, as JSON.
func line(_ id: String, _ members: String...) -> String {
  "{" + (["\"id\":\"\(id)\""] + members).joined(separator: ",") + "}"
}

/// The day spelled `iso`; a test that misspells one compares with day 0.
func day(_ iso: String) -> Datum { Datum(iso: iso) ?? Datum(day: 0) }

extension Listing {
  /// The ids of the rows, in their order.
  var ids: [String] { rows.indices.compactMap { id(at: $0)?.text } }
}

extension Sheet {
  /// The section under `heading`, in Dutch.
  func section(_ heading: String) throws -> Section {
    try #require(sections.first { $0.heading(.nl) == heading }, "\(sections.map { $0.heading(.nl) })")
  }
}

extension Sheet.Section {
  /// The pairs of all blocks.
  var pairs: [Sheet.Pair] {
    blocks.flatMap { block -> [Sheet.Pair] in
      if case .pairs(let pairs) = block { pairs } else { [] }
    }
  }

  /// The values of the pair labelled `label`, in Dutch.
  func values(_ label: String) throws -> [Sheet.Value] {
    try #require(pairs.first { $0.label(.nl) == label }, "\(pairs.map { $0.label(.nl) })").values
  }

  /// The tables.
  var tables: [Sheet.Table] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }
}

extension Sheet.Table {
  /// The rows as texts.
  var texts: [[String]] { rows.map { $0.map(\.text) } }
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
