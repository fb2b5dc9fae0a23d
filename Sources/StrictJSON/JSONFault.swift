/// What is wrong with a text that should be JSON, and where. It carries no sentence: those are made where it is shown.
public struct JSONFault: Error, Hashable, Sendable {
  /// The kinds of fault.
  public enum Code: String, Sendable, CaseIterable {
    /// The text ends before the value does; an empty text too.
    case unexpectedEnd
    /// A byte that cannot stand here.
    case unexpectedByte
    /// Something follows the value.
    case trailingBytes
    /// A byte sequence that is no UTF-8 (overlong, surrogate, beyond U+10FFFF, cut short).
    case invalidUTF8
    /// A byte below 0x20 inside a string.
    case controlCharacter
    /// A backslash with something that RFC 8259 does not list.
    case invalidEscape
    /// `\uD800`–`\uDFFF` without its partner: it stands for no character.
    case loneSurrogate
    /// A number that the grammar does not know, as `01`, `1.`, `+1`.
    case invalidNumber
    /// A UTF-8 byte order mark.
    case byteOrderMark
    /// Two members of one object with the same key.
    case duplicateKey
    /// Objects and lists nested deeper than the limit.
    case tooDeep
    /// More bytes than the limit.
    case tooLong
    /// An object with more members than the limit.
    case tooManyKeys
  }

  /// What is wrong.
  public let code: Code
  /// Where: bytes from the start of the text.
  public let offset: Int
  /// The line, from 1; lines end at 0x0A.
  public let line: Int
  /// The column in that line, from 1, counted in Unicode scalars (bytes of invalid UTF-8 count as one each).
  public let column: Int

  /// A fault at a place.
  public init(code: Code, offset: Int, line: Int, column: Int) {
    self.code = code
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// A fault at `offset` of `text`, from which line and column are counted.
  package init(_ code: Code, at offset: Int, in text: some Sequence<UInt8>) {
    var line = 1
    var column = 1
    for byte in text.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(code: code, offset: offset, line: line, column: column)
  }
}
