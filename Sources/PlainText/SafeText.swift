/// Text that may reach a terminal, a stream or a log: nothing in it can move the cursor, hide, reorder or command.
///
/// The rule is `anchors/reliability.md` §4, applied scalar by scalar: control characters become control pictures, C1,
/// bidi and invisible characters a marker such as `<RLO>`, line ends `⏎`, private and unassigned ones U+FFFD; a
/// character keeps at most two combining marks, and a mark without character gets a `◌`.
public struct SafeText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The text, safe to write.
  public let string: String
  /// Whether it is printable ASCII only: then bytes are columns.
  let isPlain: Bool

  /// No text.
  public init() {
    self.init(trusted: "", isPlain: true)
  }

  /// One line of what `raw` looks like when it can do no harm; a line feed becomes `⏎`.
  public init(_ raw: some StringProtocol) {
    self.init(sanitising: String(raw))
  }

  private init(sanitising raw: String) {
    let harm = Harm(of: raw.utf8.span)
    if harm != .possible {
      self.init(trusted: raw, isPlain: harm == .nonePlain)
      return
    }
    var builder = SafeTextBuilder()
    for scalar in raw.unicodeScalars { builder.append(scalar) }
    self.init(trusted: String(builder.scalars), isPlain: false)
  }

  /// As `init(_:)`, cut to `columns` with an `…`. The work is capped at four scalars a column, so that a field of
  /// 100 MB costs no more than a short one.
  public init(_ raw: some StringProtocol, fitting columns: Int) {
    let limit = max(1, columns).multipliedReportingOverflow(by: 4)
    let head = raw.unicodeScalars.prefix(limit.overflow ? Int.max : limit.partialValue)
    let text = SafeText(String(String.UnicodeScalarView(head)))
    let isWhole = head.endIndex == raw.unicodeScalars.endIndex
    self = (isWhole ? text : text + SafeText.ellipsis).fitted(to: columns)
  }

  /// One line of bytes that should be UTF-8; what is not becomes U+FFFD.
  public init(utf8 bytes: some Collection<UInt8>) {
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  /// A text of ours.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// Only for text that is safe by construction.
  init(trusted string: String, isPlain: Bool) {
    self.string = string
    self.isPlain = isPlain
  }

  /// The lines of `raw`, split at line feeds only, at most `limit` of them; each is safe on its own. Only the first
  /// `scalars` of a longer text are looked at; its last line then ends in `…`.
  public static func lines(of raw: some StringProtocol, limit: Int = .max, scalars: Int = .max) -> [SafeText] {
    let head = raw.unicodeScalars.prefix(max(0, scalars))
    var lines = lines(String(String.UnicodeScalarView(head)), limit)
    if head.endIndex != raw.unicodeScalars.endIndex, let last = lines.popLast() { lines.append(last + ellipsis) }
    return lines
  }

  private static func lines(_ raw: String, _ limit: Int) -> [SafeText] {
    var lines: [SafeText] = []
    var rest = raw.utf8[...]
    while lines.count < limit {
      guard let end = rest.firstIndex(of: 0x0A) else {
        lines.append(SafeText(String(decoding: rest, as: UTF8.self)))
        break
      }
      lines.append(SafeText(String(decoding: rest[..<end], as: UTF8.self)))
      rest = rest[rest.index(after: end)...]
    }
    return lines
  }

  /// Whether `raw` holds a character that the rule replaces; with `multiline`, line feeds are no offence.
  public static func isSuspicious(_ raw: some StringProtocol, multiline: Bool = false) -> Bool {
    isSuspicious(utf8: String(raw).utf8.span, multiline: multiline)
  }

  /// Whether the bytes hold a character that the rule replaces, or are not UTF-8.
  public static func isSuspicious(utf8 bytes: Span<UInt8>, multiline: Bool = false) -> Bool {
    if Harm(of: bytes, lineFeeds: multiline) != .possible { return false }
    var builder = SafeTextBuilder()
    var index = 0
    while index < bytes.count {
      let (scalar, length) = decode(at: index, count: bytes.count) { bytes[$0] }
      if scalar == "\u{FFFD}", length == 1 { return true }
      builder.append(multiline && scalar == "\n" ? " " : scalar)
      if builder.hasOffence { return true }
      index &+= length
    }
    return false
  }

  /// The characters of `raw` that the rule replaces or leaves out, each with how often, in the order in which they come;
  /// line feeds are none.
  public static func hidden(in raw: String) -> [(scalar: Unicode.Scalar, count: Int)] {
    guard isSuspicious(raw, multiline: true) else { return [] }
    var builder = SafeTextBuilder()
    var found: [(scalar: Unicode.Scalar, count: Int)] = []
    var places: [Unicode.Scalar: Int] = [:]
    for scalar in raw.unicodeScalars {
      builder.append(scalar == "\n" ? " " : scalar)
      guard builder.takeOffence() else { continue }
      if let place = places[scalar] {
        found[place].count += 1
      } else {
        places[scalar] = found.count
        found.append((scalar, 1))
      }
    }
    return found
  }

  /// Whether it holds no character.
  public var isEmpty: Bool { string.isEmpty }

  /// One text after the other.
  public static func + (left: SafeText, right: SafeText) -> SafeText {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    // No safe text begins with a mark, so the seam is safe too.
    return SafeText(trusted: left.string + right.string, isPlain: left.isPlain && right.isPlain)
  }

  /// Whether both say the same.
  public static func == (left: SafeText, right: SafeText) -> Bool {
    left.string == right.string
  }

  /// Feeds what it says to `hasher`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(string)
  }

  /// Adds `right` at the end.
  public static func += (left: inout SafeText, right: SafeText) {
    left = left + right
  }

  /// The mark of what was cut.
  static let ellipsis: SafeText = "…"
}

extension Sequence<SafeText> {
  /// The texts with `separator` between them.
  public func joined(_ separator: SafeText = "") -> SafeText {
    var result = SafeText()
    for (position, text) in enumerated() { result += position == 0 ? text : separator + text }
    return result
  }
}

extension Tekst {
  /// The text in `taal`, ready for the screen.
  public func safe(_ taal: Taal) -> SafeText {
    SafeText(self(taal))
  }
}
