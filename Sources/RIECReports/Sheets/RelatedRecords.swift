public import PlainText
public import RIECDomain
public import RIECStore

/// What a record is tied to: what it names, what names it, and what names the same betrokkene, locatie, knelpunt or
/// number as it does. Each tie has its reason.
public struct RelatedRecords: Sendable {
  /// One tie.
  public struct Tie: Hashable, Sendable {
    /// The other record.
    public let id: RecordID
    /// Its kind.
    public let kind: Kind.Name
    /// Why it is tied, as `zelfde locatie L-0093`.
    public let reason: Tekst
  }

  /// Records that are tied for one reason; only the first of many are listed.
  public struct Group: Hashable, Sendable {
    /// How they are tied.
    public enum Direction: Hashable, Sendable {
      /// The record names them.
      case named
      /// They name the record.
      case naming
      /// They share a value with the record.
      case sharing
    }

    /// The kind of all of them.
    public let kind: Kind.Name
    /// How they are tied.
    public let direction: Direction
    /// The first of them.
    public let ties: [Tie]
    /// How many there are.
    public let count: Int
    /// The filter that finds all of them in the list of their kind; nil where the list has no field for it.
    public let filter: String?

    /// How many are not listed.
    public var more: Int { count - ties.count }
  }

  /// So many of a group are listed; the rest is counted.
  public static let limit = 12

  /// Where the records stand.
  public let index: StoreIndex

  /// The ties among the records of `index`.
  public init(index: StoreIndex) {
    self.index = index
  }

  /// Everything that `record`, which is of `kind`, is tied to. A record that is tied for several reasons is listed with
  /// each. Betrokkenen with the role slachtoffer or getuige tie no records together (domain page §7.5).
  public func groups(of record: Record, _ kind: Kind) -> [Group] {
    named(by: record, kind) + naming(record, kind) + sharing(with: record, kind)
  }

  // MARK: - What the record names

  /// The records that `record` names; a reference that leads nowhere is left out.
  public func named(by record: Record, _ kind: Kind) -> [Group] {
    var groups: [Group] = []
    for (field, fieldLabel) in Self.references(kind.fields, below: "") {
      // The column of the field is named in the singular.
      let column = kind.columns.first { if case .path(let path) = $0.source { path == field } else { false } }
      let label = column?.label ?? fieldLabel
      let found = record.values(at: field).compactMap { value -> (id: RecordID, kind: Kind.Name)? in
        guard let id = value.string.map({ RecordID($0) }), let place = index.locate(id) else { return nil }
        return (id, place.kind)
      }
      for kind in Kinds.all {
        let ids = found.filter { $0.kind == kind.name }.map(\.id).unique
        guard !ids.isEmpty else { continue }
        let reason = Tekst(
          nl: "genoemd als \(label.nl.lowercased())", en: "named as \(label.en.lowercased())")
        groups.append(
          Group(
            kind: kind.name, direction: .named,
            ties: ids.prefix(Self.limit).map { Tie(id: $0, kind: kind.name, reason: reason) }, count: ids.count,
            filter: nil))
      }
    }
    return groups
  }

  /// The paths of the fields that hold references, with the label of each.
  private static func references(_ fields: [FieldDescription], below path: String) -> [(path: String, label: Tekst)] {
    fields.flatMap { field -> [(path: String, label: Tekst)] in
      let own = path.isEmpty ? field.name : "\(path)/\(field.name)"
      switch field.type {
      case .reference, .list(.reference): return [(own, field.label)]
      case .object(let inner), .elements(let inner):
        return references(inner, below: own).map { (path: $0.path, label: field.label) }
      default: return []
      }
    }
  }

  // MARK: - What names the record

  /// The records of any kind that name `record`, and those of kinds that name a thema of it or, the other way round,
  /// that have a thema which belongs to it.
  public func naming(_ record: Record, _ kind: Kind) -> [Group] {
    Kinds.all.flatMap { other in
      other.columns.filter { Self.isReference($0) && Self.mayName(kind.name, by: $0, of: other) }.compactMap { column in
        group(
          other, column, value: record.id.text, .naming, except: record.id,
          reason: Tekst(
            nl: "noemt dit als \(column.label.nl.lowercased())", en: "names this as \(column.label.en.lowercased())"))
      }
    } + themed(record, kind)
  }

  private static func isReference(_ column: Column) -> Bool {
    if case .reference = column.kind { true } else { false }
  }

  /// Whether the field behind `column` may hold ids of `kind`; where the description does not say, it may.
  private static func mayName(_ kind: Kind.Name, by column: Column, of other: Kind) -> Bool {
    guard case .path(let path) = column.source, let type = other.field(at: path)?.type else { return true }
    switch type {
    case .reference(let kinds), .list(.reference(let kinds)): return kinds.isEmpty || kinds.contains(kind)
    default: return true
    }
  }

  // MARK: - What shares a value with the record

  /// The other records that name the same betrokkene, locatie or knelpunt, or carry the same kenteken or KvK-nummer.
  public func sharing(with record: Record, _ kind: Kind) -> [Group] {
    guard let records = index[kind.name], let row = records.row(of: record.id) else { return [] }
    return kind.columns.filter { Self.shared.contains($0.name) }.flatMap { column in
      texts(records.value(column.name, at: row)).filter { mayTie($0, column) }.flatMap { value in
        Kinds.all.compactMap { other -> Group? in
          guard let same = other.column(column.name), case .path = same.source else { return nil }
          return group(
            other, same, value: value, .sharing, except: record.id,
            reason: sameness(value, column))
        }
      }
    }
  }

  /// The columns by which records are tied to each other.
  private static let shared: Set<String> = ["locatie", "betrokkene", "knelpunt", "kenteken", "kvk"]

  /// Whether `value` may tie records together: not where it names a slachtoffer or getuige, or somebody whose role
  /// cannot be understood.
  func mayTie(_ value: String, _ column: Column) -> Bool {
    guard column.name == "betrokkene" else { return true }
    switch role(of: value) {
    case .codes(let roles): return !roles.contains { $0 == "slachtoffer" || $0 == "getuige" }
    case .asFound: return false
    default: return true
    }
  }

  /// `zelfde locatie L-0093`; a betrokkene is called by its role: `zelfde huurder P-0412`.
  private func sameness(_ value: String, _ column: Column) -> Tekst {
    let brief = sameness(of: value, column)
    return Tekst(nl: "\(brief.nl) \(value)", en: "\(brief.en) \(value)")
  }

  /// The same without the value: `zelfde locatie`, `zelfde huurder`.
  func sameness(of value: String, _ column: Column) -> Tekst {
    var known: Code?
    if column.name == "betrokkene", case .codes(let roles) = role(of: value) {
      known = roles.first { $0 != "onbekend" }
    }
    let label = known.flatMap { Codes.rol[$0]?.label }
    return Tekst(
      nl: "zelfde \(Self.inSentence(label?.nl ?? column.label.nl))",
      en: "same \(Self.inSentence(label?.en ?? column.label.en))")
  }

  /// `label` without its capital, unless it is an abbreviation.
  private static func inSentence(_ label: String) -> String {
    label.dropFirst().first?.isUppercase == true || label.hasPrefix("KvK") ? label : label.lowercased()
  }

  private func role(of betrokkene: String) -> ColumnValue {
    guard let people = index[.betrokkene], let row = people.row(of: RecordID(betrokkene)) else { return .empty }
    return people.value("rol", at: row)
  }

  // MARK: - Themes

  /// The portefeuilles to which a thema of the record belongs; for a portefeuille, the open casussen with its thema's.
  private func themed(_ record: Record, _ kind: Kind) -> [Group] {
    switch kind.name {
    case .casus, .signaal: portefeuilles(of: record)
    case .portefeuille: casussen(under: record)
    default: []
    }
  }

  private func portefeuilles(of record: Record) -> [Group] {
    guard let records = index[.portefeuille] else { return [] }
    let mine = themas(of: record)
    let ties = (0..<records.count).compactMap(records.record).compactMap { portefeuille -> Tie? in
      guard let shared = themas(of: portefeuille).first(where: mine.contains) else { return nil }
      return Tie(id: portefeuille.id, kind: .portefeuille, reason: shared.reason)
    }
    guard !ties.isEmpty else { return [] }
    return [
      Group(
        kind: .portefeuille, direction: .naming, ties: Array(ties.prefix(Self.limit)), count: ties.count, filter: nil)
    ]
  }

  /// A regional thema is one by its name, which the index does not hold: the open casussen with any are read, as many
  /// as that takes no time for.
  private func casussen(with thema: Thema, _ kind: Kind) -> Group? {
    guard let records = index[.casus], let position = Codes.thema.position(of: thema.code) else { return nil }
    let rows = records.select(.all([.codes(column: "thema", [position]), .flag(column: "open", true)])).rows
    let ties = rows.prefix(Self.readLimit).compactMap(records.record).filter { themas(of: $0).contains(thema) }
      .map { Tie(id: $0.id, kind: kind.name, reason: thema.reason) }
    guard !ties.isEmpty else { return nil }
    return Group(kind: kind.name, direction: .naming, ties: ties, count: ties.count, filter: nil)
  }

  /// So many records are read to find those with a regional thema.
  private static let readLimit = 400

  private func casussen(under portefeuille: Record) -> [Group] {
    guard let casus = Kinds.named(.casus) else { return [] }
    return themas(of: portefeuille).compactMap { thema in
      if thema.naam != nil { return casussen(with: thema, casus) }
      guard let position = Codes.thema.position(of: thema.code) else { return nil }
      return group(
        casus, .all([.codes(column: "thema", [position]), .flag(column: "open", true)]),
        filter: "open:ja thema:\(thema.code.text)", .naming, except: portefeuille.id, reason: thema.reason)
    }
  }

  /// A thema, a regional one with its name.
  private struct Thema: Hashable {
    let code: Code
    let naam: String?

    var reason: Tekst {
      let label = Codes.thema[code]?.label ?? Tekst(code.text)
      return naam.map { Tekst(nl: "thema \($0)", en: "theme \($0)") }
        ?? Tekst(nl: "thema \(label.nl)", en: "theme \(label.en)")
    }
  }

  private func themas(of record: Record) -> [Thema] {
    record.values(at: "themas").compactMap(\.object).map(Part.init).compactMap { part in
      part[Themaregel.code].map { Thema(code: $0, naam: part[Themaregel.naam].map { Folding.fold($0) }) }
    }
  }

  // MARK: - Finding

  private func texts(_ value: ColumnValue) -> [String] {
    if case .text(let texts) = value { texts } else { [] }
  }

  private func group(
    _ kind: Kind, _ column: Column, value: String, _ direction: Group.Direction, except me: RecordID,
    reason: Tekst
  ) -> Group? {
    group(
      kind, .equals(column: column.name, Folding.fold(value)), filter: Filter.spelled(column, .text(value)), direction,
      except: me, reason: reason)
  }

  private func group(
    _ kind: Kind, _ predicate: Predicate, filter: String?, _ direction: Group.Direction, except me: RecordID,
    reason: Tekst
  ) -> Group? {
    guard let records = index[kind.name] else { return nil }
    let mine = records.row(of: me)
    let rows = records.select(predicate)
    let count = rows.count - (mine.map { rows.contains($0) ? 1 : 0 } ?? 0)
    guard count > 0 else { return nil }
    let first = rows.rows.lazy.filter { $0 != mine }.prefix(Self.limit)
    return Group(
      kind: kind.name, direction: direction,
      ties: first.map { Tie(id: records.id(at: $0), kind: kind.name, reason: reason) }, count: count, filter: filter)
  }
}

extension [RecordID] {
  /// Each once, where it first stands.
  fileprivate var unique: [RecordID] {
    var seen: Set<RecordID> = []
    return filter { seen.insert($0).inserted }
  }
}
