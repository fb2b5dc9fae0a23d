public import PlainText
public import RIECDomain

/// One record laid out for reading: sections of pairs, tables and texts. The detail pane, `toon` and the Markdown
/// sheet all draw this.
public struct Sheet: Hashable, Sendable {
  /// How a value stands out.
  public enum Tone: Hashable, Sendable {
    case plain, dimmed, strong, fault, warning
    /// A warning of a character that cannot be seen.
    case hidden
    /// A priority that goes before others.
    case urgent
  }

  /// A value on the sheet.
  public struct Value: Hashable, Sendable {
    /// The text, as data gave it.
    public var text: String
    /// How it stands out.
    public var tone: Tone
    /// The record that it names, if any.
    public var link: RecordID?

    /// A value.
    public init(_ text: String, _ tone: Tone = .plain, link: RecordID? = nil) {
      self.text = text
      self.tone = tone
      self.link = link
    }

    /// What stands between it and a value after it: sentences need no comma, and names of records may hold one.
    public var separator: String {
      if link != nil { return " · " }
      guard let end = text.last, ".?!".contains(end) else { return ", " }
      // `B.V.` ends no sentence.
      let last = text.split(separator: " ").last ?? ""
      return text.contains(" ") && !last.dropLast().contains(".") ? " " : ", "
    }
  }

  /// A label with its values.
  public struct Pair: Hashable, Sendable {
    /// The label.
    public let label: Tekst
    /// The values; none shows as `–`.
    public let values: [Value]
    /// Whether they are personal data.
    public let isPersonal: Bool

    /// A label with values.
    public init(_ label: Tekst, _ values: [Value], isPersonal: Bool = false) {
      self.label = label
      self.values = values
      self.isPersonal = isPersonal
    }
  }

  /// A table inside a sheet.
  public struct Table: Hashable, Sendable {
    /// The headings, one a column.
    public let headings: [Tekst]
    /// The rows, each with a value a column.
    public let rows: [[Value]]
    /// The columns that stand at the right, by position.
    public let alignsRight: Set<Int>
    /// The columns that hold personal data, by position.
    public let personal: Set<Int>

    /// A table.
    public init(headings: [Tekst], rows: [[Value]], alignsRight: Set<Int> = [], personal: Set<Int> = []) {
      self.headings = headings
      self.rows = rows
      self.alignsRight = alignsRight
      self.personal = personal
    }
  }

  /// A stage of a lifecycle on the way that a record goes.
  public struct Step: Hashable, Sendable {
    /// The state.
    public let state: Code
    /// The state's label.
    public let label: Tekst
    /// Whether the record stands there now.
    public let isCurrent: Bool
  }

  /// A piece of a section.
  public enum Block: Hashable, Sendable {
    case pairs([Pair])
    case table(Table)
    /// Text of several lines.
    case text(Value)
    /// A row of stages.
    case steps([Step])
  }

  /// A part of the sheet under a heading.
  public struct Section: Hashable, Sendable {
    /// The heading.
    public let heading: Tekst
    /// What stands under it.
    public var blocks: [Block]

    /// A section.
    public init(_ heading: Tekst, _ blocks: [Block]) {
      self.heading = heading
      self.blocks = blocks
    }
  }

  /// The record's kind.
  public let kind: Kind.Name
  /// The record's id.
  public let id: RecordID
  /// What people call it.
  public let title: String
  /// What every screen and export of it says beside the title: confidentiality, doel and grondslag, version.
  public let aside: [Value]
  /// The sections in their order.
  public let sections: [Section]

  /// The records that its values name, in reading order, each once.
  public var links: [RecordID] {
    var seen: Set<RecordID> = []
    let values = sections.flatMap(\.blocks).flatMap { block -> [Value] in
      switch block {
      case .pairs(let pairs): pairs.flatMap(\.values)
      case .table(let table): table.rows.flatMap { $0 }
      case .text(let value): [value]
      case .steps: []
      }
    }
    return values.compactMap(\.link).filter { seen.insert($0).inserted }
  }
}
