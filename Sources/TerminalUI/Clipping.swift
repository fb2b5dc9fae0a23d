public import PlainText

/// What goes to the clipboard: lines of safe text, in which only this type puts tabs and line ends.
public struct Clipping: Hashable, Sendable {
  /// What would stand on the clipboard.
  public let text: String

  /// So many bytes of Base64 pass through the terminals that take the least (xterm's limit for an OSC string).
  public static let largest = 74_994

  /// These lines, without a line end behind the last.
  public init(lines: [SafeText]) {
    text = lines.map(\.string).joined(separator: "\n")
  }

  /// These rows, their cells with tabs between them.
  public init(rows: [[SafeText]]) {
    text = rows.map { $0.map(\.string).joined(separator: "\t") }.joined(separator: "\n")
  }

  /// Whether a terminal can be expected to take it.
  public var fits: Bool { Self.fits(text.utf8.count) }

  /// Whether so many bytes of text fit.
  public static func fits(_ bytes: Int) -> Bool { (bytes + 2) / 3 * 4 <= largest }

  /// What stands between the program and the terminal that has the clipboard.
  public enum Passage: Hashable, Sendable {
    /// Nothing.
    case direct
    /// tmux: once as it is, for `set-clipboard on`, and once inside a sequence of tmux's own, every Esc in it doubled,
    /// for `allow-passthrough on`; what it is not set to take it drops.
    case tmux
    /// GNU screen: it travels in pieces, each inside a sequence of screen's own.
    case screen
  }

  /// The bytes that ask the terminal to take it (OSC 52, for the clipboard `c`).
  public func sequence(_ passage: Passage) -> [UInt8] {
    let escape: UInt8 = 0x1B
    let body = Array("\u{1B}]52;c;".utf8) + Base64.encoded(Array(text.utf8)) + [0x07]
    switch passage {
    case .direct: return body
    case .tmux:
      return body + Array("\u{1B}Ptmux;".utf8) + body.flatMap { $0 == escape ? [escape, escape] : [$0] }
        + Array("\u{1B}\\".utf8)
    case .screen:
      // screen drops a string of its own that is longer than 768 bytes.
      return stride(from: 0, to: body.count, by: 512).flatMap { start in
        Array("\u{1B}P".utf8) + body[start..<min(body.count, start + 512)] + Array("\u{1B}\\".utf8)
      }
    }
  }
}

/// Bytes as RFC 4648 writes them in ASCII.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// `bytes` in groups of four characters, padded with `=`.
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(bytes.count, start + 3)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return text
  }
}
