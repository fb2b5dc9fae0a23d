public import PlainText
public import RIECDomain

/// Something in an import that does not become a record, where it stands and why.
public struct ImportRefusal: Hashable, Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// It is no record at all.
    case unreadable(Unreadable.Reason)
    /// The row is no sound CSV.
    case csv(CSVFault)
    /// A cell is not what its field holds; what is wrong with it, by the heading of its column.
    case cell(heading: String, Tekst)
    /// The record would be faulty: what it has that it did not have before.
    case faults([Finding])
    /// Its id is that of a record of another kind.
    case otherKind(Kind.Name)
    /// It was made from an older state of the record than the one that is there.
    case olderRevision(given: Int, stored: Int)
    /// The file is named after no kind.
    case unknownKind
    /// The record with this id was destroyed; its id is never given again.
    case destroyed
  }

  /// The file, by its name.
  public let file: String
  /// The line in it, from 1; 0 for the file as a whole.
  public let line: Int
  /// The column, from 1, in Unicode scalars; nil where the whole line is meant.
  public let column: Int?
  /// The kind that the file is of; nil where it is of none.
  public let kind: Kind.Name?
  /// The record's id, where it gives one.
  public let id: RecordID?
  /// Why.
  public let reason: Reason

  /// A refusal of what stands at `line` of `file`.
  public init(file: String, line: Int, column: Int? = nil, kind: Kind.Name?, id: RecordID? = nil, _ reason: Reason) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
    self.id = id
    self.reason = reason
  }
}

/// Why nothing of an import can be looked at. It carries no sentence: those are made where it is shown.
public enum ImportError: Error, Hashable, Sendable {
  /// There is no such file or folder, it cannot be read, or it holds no file that is named after a kind.
  case store(StoreError)
  /// The folder is a store with FORMAT; its records are to be exported first.
  case isStore(String)
  /// What kind of records a file holds shows neither from its name nor from what was given.
  case kindWanted(String)
  /// One kind was given for a folder, whose files say it themselves.
  case kindOfFolder(String)
  /// A CSV file asks for a mapping, or at least a kind.
  case mappingWanted(String)
  /// A mapping goes with one CSV file.
  case mappingUnwanted(String)
  /// The kind that was given is not that of the mapping.
  case otherKind(given: String, mapped: String)
  /// The heading of the CSV file cannot be used.
  case heading(file: String, CSVFault)
  /// The mapping is wrong, or does not agree with the headings of the file.
  case mapping(file: String, MappingFault)
  /// It was cancelled; nothing was changed.
  case cancelled
}
