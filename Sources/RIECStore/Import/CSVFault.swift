/// What is wrong with a text that should be CSV, and where. It carries no sentence: those are made where it is shown.
public struct CSVFault: Error, Hashable, Sendable {
  /// The kinds of fault.
  public enum Code: String, Sendable, CaseIterable {
    /// The file has no heading: it is empty.
    case noHeading
    /// A heading without text; `detail` is its place among the columns, from 1.
    case emptyHeading
    /// Two columns have one heading, which `detail` is.
    case doubleHeading
    /// More columns than an object may have members.
    case tooManyColumns
    /// Both `;` and `,` stand in the heading, so that it does not show which of them separates.
    case unclearSeparator
    /// A quote that is never closed; the place is where it opens.
    case openQuote
    /// A quote in the middle of a cell that does not begin with one.
    case quoteInCell
    /// Something follows the closing quote of a cell.
    case textAfterQuote
    /// A cell beyond the last heading.
    case surplusCell
    /// The row ends before its last cell; `detail` is the heading of the first that is missing.
    case missingCell
    /// A line without anything.
    case emptyLine
    /// A byte sequence that is no UTF-8.
    case invalidUTF8
    /// A NUL byte.
    case nulByte
    /// A carriage return that no line feed follows, outside quotes.
    case bareReturn
    /// The row has more bytes than a line of the store may have.
    case tooLong
  }

  /// What is wrong.
  public let code: Code
  /// The line, from 1.
  public let line: Int
  /// The column in that line, from 1, counted in Unicode scalars.
  public let column: Int
  /// What `code` says it is; empty where there is nothing to add.
  public let detail: String

  /// A fault at a place.
  public init(_ code: Code, line: Int, column: Int, detail: String = "") {
    self.code = code
    self.line = line
    self.column = column
    self.detail = detail
  }
}
