public import PlainText

/// What a field holds in the file.
public indirect enum FieldType: Sendable {
  /// A line of text.
  case text
  /// Text of several lines.
  case longText
  /// A whole number.
  case integer
  /// An amount in whole eurocents, 0 or more.
  case eurocent
  /// A calendar day, `jjjj-mm-dd`.
  case date
  /// A moment, ISO 8601 with an offset or `Z`.
  case moment
  /// true or false.
  case flag
  /// A code of an enumeration.
  case code(CodeList)
  /// The id of a record of one of these kinds.
  case reference([Kind.Name])
  /// An object with these fields.
  case object([FieldDescription])
  /// A list of plain values of one type.
  case list(FieldType)
  /// A list of objects, each with its `nr`.
  case elements([FieldDescription])
}

/// Traits of a field, from which lists, forms, index and redaction follow.
public struct FieldTraits: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Traits of these bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// A record without it is faulty.
  public static let required = FieldTraits(rawValue: 1)
  /// Personal data: redacted, kept out of histories and logs.
  public static let personal = FieldTraits(rawValue: 2)
  /// Found by a word in a filter.
  public static let searchable = FieldTraits(rawValue: 4)
  /// Kept out of detail panes: bookkeeping that a reader does not need.
  public static let hidden = FieldTraits(rawValue: 8)
  /// `null` says something, so an empty value is written.
  public static let nullable = FieldTraits(rawValue: 16)
}

/// A field without its Swift type: what everything that is derived from a kind goes by.
public struct FieldDescription: Sendable {
  /// The name in the file.
  public let name: String
  /// The label on screens and in headings.
  public let label: Tekst
  /// What it holds.
  public let type: FieldType
  /// Required, personal, searchable, …
  public let traits: FieldTraits
  /// The width of its column, in cells.
  public let width: Int

  /// The fields of its object or of its elements; empty for a plain value.
  public var fields: [FieldDescription] {
    switch type {
    case .object(let fields), .elements(let fields): fields
    default: []
    }
  }
}

/// A field with its Swift type: `record[Casus.behandeldVan]` is a `Datum?`.
public struct Field<Value: FieldValue>: Sendable {
  /// The field, as lists, forms and the index see it.
  public let description: FieldDescription

  /// The name in the file.
  public var name: String { description.name }

  /// A field named `name`; `type` is given where `Value` alone does not say it (codes, references, elements).
  public init(
    _ name: String, nl: String, en: String, type: FieldType = Value.fieldType, _ traits: FieldTraits = [],
    width: Int = 12
  ) {
    description = FieldDescription(
      name: name, label: Tekst(nl: nl, en: en), type: type, traits: traits, width: width)
  }
}

extension Field where Value == Code {
  /// A field that holds one code of `list`.
  public init(
    _ name: String, nl: String, en: String, codes list: CodeList, _ traits: FieldTraits = [], width: Int = 12
  ) {
    self.init(name, nl: nl, en: en, type: .code(list), traits, width: width)
  }
}

extension Field where Value == [Code] {
  /// A field that holds several codes of `list`.
  public init(
    _ name: String, nl: String, en: String, codes list: CodeList, _ traits: FieldTraits = [], width: Int = 12
  ) {
    self.init(name, nl: nl, en: en, type: .list(.code(list)), traits, width: width)
  }
}

extension Field where Value == RecordID {
  /// A field that holds the id of a record of one of `kinds`.
  public init(
    _ name: String, nl: String, en: String, refers kinds: Kind.Name..., traits: FieldTraits = [], width: Int = 12
  ) {
    self.init(name, nl: nl, en: en, type: .reference(kinds), traits, width: width)
  }
}

extension Field where Value == [RecordID] {
  /// A field that holds ids of records of one of `kinds`.
  public init(
    _ name: String, nl: String, en: String, refers kinds: Kind.Name..., traits: FieldTraits = [], width: Int = 12
  ) {
    self.init(name, nl: nl, en: en, type: .list(.reference(kinds)), traits, width: width)
  }
}

extension Field where Value == Part {
  /// A field that holds an object of `fields`.
  public init(
    _ name: String, nl: String, en: String, object fields: [FieldDescription], _ traits: FieldTraits = [],
    width: Int = 12
  ) {
    self.init(name, nl: nl, en: en, type: .object(fields), traits, width: width)
  }
}

extension Field where Value == [Part] {
  /// A field that holds a list of objects of `fields`; each also has its `nr`.
  public init(
    _ name: String, nl: String, en: String, elements fields: [FieldDescription], _ traits: FieldTraits = [],
    width: Int = 12
  ) {
    self.init(name, nl: nl, en: en, type: .elements(fields), traits, width: width)
  }
}

/// A field, whatever its Swift type.
public protocol DescribedField: Sendable {
  /// The field, as lists, forms and the index see it.
  var description: FieldDescription { get }
}

extension Field: DescribedField {}

extension [FieldDescription] {
  /// The descriptions of `fields`, in their order.
  static func of(_ fields: any DescribedField...) -> [FieldDescription] { fields.map(\.description) }
}
