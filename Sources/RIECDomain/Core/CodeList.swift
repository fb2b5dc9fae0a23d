public import PlainText

/// A code of an enumeration as a record spells it: lower-case ASCII with underscores; regions keep their capitals.
public struct Code: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The spelling in the file.
  public let text: String

  /// The code spelled `text`, known or not.
  public init(_ text: String) {
    self.text = text
  }

  /// A code of ours.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// Whether it is spelled as codes are: a lower-case letter, then at most 59 lower-case letters, digits and underscores.
  public var isWellFormed: Bool {
    guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= 60 else { return false }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_") }
  }
}

/// An enumeration: its codes in their order, with labels. A code that is not in it is a fault, shown as found.
public struct CodeList: Sendable {
  /// One code.
  public struct Entry: Sendable {
    /// The code in the file.
    public let code: Code
    /// What the screens call it.
    public let label: Tekst
    /// What a narrow column calls it.
    public let short: Tekst
    /// Whether the code asks for a text beside it (● in the design).
    public let needsText: Bool

    /// An entry; without `short`, a column shows the label.
    public init(_ code: Code, _ label: Tekst, short: Tekst? = nil, needsText: Bool = false) {
      self.code = code
      self.label = label
      self.short = short ?? label
      self.needsText = needsText
    }

    /// An entry labelled `nl` and `en`; `short` is the same in both languages.
    public init(_ code: Code, nl: String, en: String, short: String? = nil, needsText: Bool = false) {
      self.init(code, Tekst(nl: nl, en: en), short: short.map { Tekst($0) }, needsText: needsText)
    }

    /// An entry whose label, a name, is the same in both languages.
    public init(_ code: Code, _ name: String, short: String? = nil) {
      self.init(code, Tekst(name), short: short.map { Tekst($0) })
    }
  }

  /// The enumeration's name, as its field or section of the domain page calls it.
  public let name: String
  /// The codes, in the order in which lists and sorts show them.
  public let entries: [Entry]
  /// Names that a filter takes for several codes at once, as `overige` for the partners without a row of their own.
  public let groups: [Group]

  /// A name for several codes.
  public struct Group: Sendable {
    /// The name that a filter takes.
    public let code: Code
    /// What the screens call it.
    public let label: Tekst
    /// The codes that it stands for.
    public let members: [Code]

    /// A group of codes.
    public init(_ code: Code, _ label: Tekst, members: [Code]) {
      self.code = code
      self.label = label
      self.members = members
    }
  }

  /// Whether an office may add codes of its own: one that is not in the list is no fault where it is well formed.
  public let isOpen: Bool

  private let positions: [Code: Int]

  /// An enumeration of `entries`, whose codes differ.
  public init(_ name: String, _ entries: [Entry], groups: [Group] = [], open: Bool = false) {
    self.name = name
    self.entries = entries
    self.groups = groups
    isOpen = open
    positions = Dictionary(
      entries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The list with codes that an office added behind ours.
  public func adding(_ own: [Entry]) -> CodeList {
    CodeList(name, entries + own.filter { positions[$0.code] == nil }, groups: groups, open: isOpen)
  }

  /// The place of `code` in the order, or nil for a code that is not in the list.
  public func position(of code: Code) -> Int? { positions[code] }

  /// Whether a record may have `code` in a field of this list: it stands in it, or the list is open and the code is well
  /// formed.
  public func accepts(_ code: Code) -> Bool { positions[code] != nil || isOpen && code.isWellFormed }

  /// For each code, by its position, whether `test` holds: a table that a scan can look positions up in.
  public func flags(_ test: (Code) -> Bool) -> [Bool] { entries.map { test($0.code) } }

  /// The members of the group named `code`; empty where there is none.
  public func members(of code: Code) -> [Code] { groups.first { $0.code == code }?.members ?? [] }

  /// The entry of `code`.
  public subscript(code: Code) -> Entry? { positions[code].map { entries[$0] } }
}
