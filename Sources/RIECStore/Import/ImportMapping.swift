public import RIECDomain
public import StrictJSON

/// Which column of a CSV file goes to which field of a record: what a mapping file says, resolved against the kind.
public struct ImportMapping: Sendable {
  /// A column that goes to a field.
  public struct Column: Sendable {
    /// Its heading in the file.
    public let heading: String
    /// The field it goes to.
    public let path: MappingPath
    /// What is written in the file for what is meant, as `hennep` for `hennep_drugs`; all else is taken as it stands.
    public let values: [String: String]
    /// What separates several values in one cell; nil where a cell holds one.
    public let separator: String?
    /// The sign before the cents of an amount; nil where the amount itself shows it.
    public let decimal: Character?
  }

  /// A value that every record gets.
  public struct Fixed: Sendable {
    /// The field.
    public let path: MappingPath
    /// The value, as an analyst would type it.
    public let text: String
  }

  /// The kind of the records.
  public let kind: Kind
  /// What separates the cells, as a byte; nil where the heading shows it.
  public let separator: UInt8?
  /// The columns that are taken over, in the order of the mapping file.
  public let columns: [Column]
  /// What every record gets.
  public let fixed: [Fixed]
  /// The headings that are passed over.
  public let skipped: Set<String>

  /// What the mapping file `bytes` says: an object with `soort`, `kolommen`, and where wanted `scheiding` (`;` or `,`),
  /// `vast` and `overslaan`. Each member of `kolommen` names a heading and gives a path, or an object with `pad` and
  /// where wanted `waarden`, `scheiding` and `decimaal`.
  public init(_ bytes: [UInt8], kinds: [Kind] = Kinds.all) throws(MappingFault) {
    let reader = MappingReader(bytes: bytes, kinds: kinds)
    let root = try reader.root()
    kind = try reader.kind(in: root)
    separator = try reader.separator(in: root)
    columns = try reader.columns(in: root, of: kind)
    fixed = try reader.fixed(in: root, of: kind)
    skipped = try reader.skipped(in: root, besides: columns)
    try reader.checkSharing(columns, fixed)
  }

  /// The mapping in which every heading is itself the path of a field of `kind`.
  package init(headings: [String], kind: Kind) throws(MappingFault) {
    self.kind = kind
    separator = nil
    var columns: [Column] = []
    for heading in headings {
      do throws(MappingPath.Fault) {
        let path = try MappingPath(heading, of: kind)
        columns.append(Column(heading: heading, path: path, values: [:], separator: nil, decimal: nil))
      } catch {
        throw MappingFault(.path(heading, error), at: nil)
      }
    }
    self.columns = columns
    fixed = []
    skipped = []
  }

  /// Throws what does not agree between the mapping and the headings of a file: every heading is mapped or skipped, and
  /// every heading that is mapped is there.
  package func agrees(with headings: [String]) throws(MappingFault) {
    let mapped = Set(columns.map(\.heading))
    if let heading = headings.first(where: { !mapped.contains($0) && !skipped.contains($0) }) {
      throw MappingFault(.unmapped(heading), at: nil)
    }
    if let column = columns.first(where: { !headings.contains($0.heading) }) {
      throw MappingFault(.noSuchHeading(column.heading), at: nil)
    }
  }
}

/// What is wrong with a mapping, and where in its file. It carries no sentence: those are made where it is shown.
public struct MappingFault: Error, Hashable, Sendable {
  /// The kinds of fault.
  public enum Code: Hashable, Sendable {
    /// The file is no JSON.
    case json(JSONFault.Code)
    /// The file, or the member of this name, is no object.
    case notAnObject(String)
    /// A member that must be there is not.
    case missing(String)
    /// A member that a mapping does not have.
    case unknownMember(String)
    /// A member that should be a text is none.
    case notAText(String)
    /// `overslaan` is no list of texts.
    case notAList(String)
    /// There is no kind of this name.
    case unknownKind(String)
    /// What should separate cells is neither `;` nor `,`; what should separate values is empty; what should stand before
    /// the cents is neither `,` nor `.`.
    case badSign(member: String, found: String)
    /// A path that leads to no field that can be given a value.
    case path(String, MappingPath.Fault)
    /// Two columns go to one place.
    case samePlace(heading: String, other: String)
    /// A column whose cells hold several values goes neither to a list of plain values nor to a new element that it
    /// shares with nothing.
    case holdsOne(heading: String)
    /// A column with a sign before the cents goes to no amount of money.
    case notAnAmount(heading: String)
    /// A heading is both mapped and skipped.
    case mappedAndSkipped(String)
    /// A heading of the CSV file that is neither mapped nor skipped.
    case unmapped(String)
    /// A heading of the mapping that the CSV file does not have.
    case noSuchHeading(String)
  }

  /// What is wrong.
  public let code: Code
  /// Where in the mapping file; nil where it is not about a place in it.
  public let place: JSONPlace?

  /// A fault at `place`.
  public init(_ code: Code, at place: JSONPlace?) {
    self.code = code
    self.place = place
  }
}
