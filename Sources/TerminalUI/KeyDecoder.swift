/// Turns the bytes of a terminal into events. Any chunking of the bytes gives the same events.
///
/// A lone Esc and the beginning of a sequence look alike: while ``isWaiting`` holds, the caller waits some 25 ms for
/// more bytes and then calls ``flush()``. Replies that nobody asked for (CSI, OSC, DCS, APC) are swallowed whole, bytes
/// that are not UTF-8 are dropped.
public struct KeyDecoder: Sendable {
  /// Bytes of a paste that are kept; what comes after them is dropped.
  public static let pasteLimit = 1_000_000
  /// Bytes after which a string of the terminal that does not end is given up.
  private static let stringLimit = 1_000_000

  private enum State: Sendable {
    case ground
    case escape(again: Bool)
    case control(again: Bool)
    case singleShift(again: Bool)
    case string(introducer: UInt8, length: Int)
    case stringEscape
    case utf8(alt: Bool)
    case mouse(left: Int)
    case paste
  }

  private var state = State.ground
  private var bytes: [UInt8] = []
  private var held: [UInt8] = []
  private var pasteEnd = 0
  private var events: [TerminalEvent] = []
  private let sequences: [[UInt8]: Key]
  private let beginnings: Set<[UInt8]>

  /// A decoder that knows `sequences` (from terminfo) besides the usual ones.
  public init(sequences: [[UInt8]: Key] = [:]) {
    let all = KeyDecoder.console.merging(sequences.filter { !$0.key.isEmpty }) { $1 }
    self.sequences = all
    beginnings = Set(all.keys.flatMap { bytes in (0..<bytes.count).map { Array(bytes[..<$0]) } })
  }

  /// Whether it waits for bytes that would tell an Esc from a sequence.
  public var isWaiting: Bool {
    if !held.isEmpty { return true }
    switch state {
    case .escape, .stringEscape: return true
    case .string(_, let length): return length == 0
    default: return false
    }
  }

  /// The events of the next bytes.
  public mutating func feed(_ input: some Sequence<UInt8>) -> [TerminalEvent] {
    for byte in input { accept(byte) }
    defer { events = [] }
    return events
  }

  /// Time is up: what waits is taken as it stands.
  public mutating func flush() -> [TerminalEvent] {
    release()
    switch state {
    case .escape(let again):
      state = .ground
      emit(.escape)
      if again { emit(.escape) }
    case .stringEscape:
      state = .ground
      emit(.escape)
    case .string(let introducer, 0):
      state = .ground
      emit(.alt(Character(Unicode.Scalar(introducer))))
    default: break
    }
    defer { events = [] }
    return events
  }

  private mutating func emit(_ key: Key) {
    events.append(.key(key))
  }

  /// Registered sequences go first; bytes that turn out to begin none are read the usual way.
  private mutating func accept(_ byte: UInt8) {
    guard case .ground = state else { return read(byte) }
    held.append(byte)
    if let key = sequences[held] {
      held = []
      emit(key)
    } else if !beginnings.contains(held) {
      let bytes = held
      held = []
      read(bytes[0])
      for byte in bytes.dropFirst() { accept(byte) }
    }
  }

  /// Reads the held bytes as if no sequence were registered for them.
  private mutating func release() {
    while !held.isEmpty {
      let bytes = held
      held = []
      read(bytes[0])
      for byte in bytes.dropFirst() { accept(byte) }
    }
  }

  private mutating func read(_ byte: UInt8) {
    switch state {
    case .ground: readGround(byte)
    case .escape(let again): readEscape(byte, again: again)
    case .control(let again): readControl(byte, again: again)
    case .singleShift(let again): readSingleShift(byte, again: again)
    case .string(let introducer, let length): readString(byte, introducer: introducer, length: length)
    case .stringEscape: readStringEscape(byte)
    case .utf8(let alt): readUTF8(byte, alt: alt)
    case .mouse(let left): state = left > 1 ? .mouse(left: left - 1) : .ground
    case .paste: readPaste(byte)
    }
  }

  private mutating func readGround(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape(again: false)
    case 0x03: events.append(.interrupted)
    case 0x09: emit(.tab)
    case 0x0A, 0x0D: emit(.enter)
    case 0x08, 0x7F: emit(.backspace)
    case 0x00: emit(.control(" "))
    case 0x01...0x1A: emit(.control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x1C...0x1F: emit(.control(Character(Unicode.Scalar(byte + 0x40))))
    case 0x20...0x7E: emit(.character(Character(Unicode.Scalar(byte))))
    case 0xC2...0xF4: begin(byte, alt: false)
    default: break
    }
  }

  private mutating func begin(_ byte: UInt8, alt: Bool) {
    bytes = [byte]
    state = .utf8(alt: alt)
  }

  private mutating func readUTF8(_ byte: UInt8, alt: Bool) {
    guard byte & 0xC0 == 0x80 else {
      state = .ground
      return accept(byte)
    }
    bytes.append(byte)
    let length = bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4
    guard bytes.count == length else { return }
    state = .ground
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first,
      let scalar = text.unicodeScalars.first, scalar.value >= 0xA0
    else { return }
    emit(alt ? .alt(character) : .character(character))
  }

  private mutating func readEscape(_ byte: UInt8, again: Bool) {
    switch byte {
    case 0x1B:
      if again { emit(.escape) }
      state = .escape(again: true)
      return
    case UInt8(ascii: "["):
      bytes = []
      state = .control(again: again)
      return
    case UInt8(ascii: "O"):
      bytes = []
      state = .singleShift(again: again)
      return
    default: break
    }
    if again { emit(.escape) }
    switch byte {
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(introducer: byte, length: 0)
    case 0x08, 0x7F:
      state = .ground
      emit(.altBackspace)
    case 0x20...0x7E:
      state = .ground
      emit(.alt(Character(Unicode.Scalar(byte))))
    case 0xC2...0xF4: begin(byte, alt: true)
    default:
      state = .ground
      emit(.escape)
      accept(byte)
    }
  }

  private mutating func readControl(_ byte: UInt8, again: Bool) {
    switch byte {
    case 0x20...0x3F:
      if bytes.count < 64 { bytes.append(byte) }
    case 0x40...0x7E:
      state = .ground
      let parameters = Parameters(bytes)
      if byte == UInt8(ascii: "M"), bytes.isEmpty { return state = .mouse(left: 3) }
      if byte == UInt8(ascii: "~"), parameters.first == 200, !parameters.isPrivate { return beginPaste() }
      if let mouse = Mouse(report: bytes, final: byte) { return events.append(.mouse(mouse)) }
      if let key = parameters.key(final: byte, alt: again) { emit(key) }
    default:
      state = .ground
      if byte != 0x18, byte != 0x1A { accept(byte) }
    }
  }

  private mutating func readSingleShift(_ byte: UInt8, again: Bool) {
    if (0x30...0x39).contains(byte) || byte == UInt8(ascii: ";") {
      if bytes.count < 64 { bytes.append(byte) }
      return
    }
    state = .ground
    guard (0x40...0x7E).contains(byte) else { return accept(byte) }
    if byte == UInt8(ascii: "M") {
      emit(.enter)
    } else if let key = Parameters([]).key(final: byte, alt: again) {
      emit(key)
    }
  }

  /// A string of the terminal ends at BEL or ST; any other control character means that it broke off.
  private mutating func readString(_ byte: UInt8, introducer: UInt8, length: Int) {
    switch byte {
    case 0x07, 0x18, 0x1A: state = .ground
    case 0x1B: state = .stringEscape
    case ..<0x20:
      state = .ground
      accept(byte)
    default:
      state =
        length < KeyDecoder.stringLimit ? .string(introducer: introducer, length: length + 1) : .ground
    }
  }

  /// Esc and a backslash end a string; after any other byte it was the Esc of something new.
  private mutating func readStringEscape(_ byte: UInt8) {
    state = .ground
    guard byte != UInt8(ascii: "\\") else { return }
    accept(0x1B)
    accept(byte)
  }

  private mutating func beginPaste() {
    bytes = []
    pasteEnd = 0
    state = .paste
  }

  private mutating func readPaste(_ byte: UInt8) {
    let end = KeyDecoder.pasteTerminator
    if byte == end[pasteEnd] {
      pasteEnd += 1
      guard pasteEnd == end.count else { return }
      state = .ground
      events.append(.paste(KeyDecoder.text(of: bytes)))
      bytes = []
      return
    }
    // The terminator begins with its only Esc, so a failed match restarts at this byte at the earliest.
    keep(end[..<pasteEnd])
    pasteEnd = byte == end[0] ? 1 : 0
    if pasteEnd == 0 { keep(CollectionOfOne(byte)) }
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    bytes.append(contentsOf: more.prefix(KeyDecoder.pasteLimit - bytes.count))
  }

  private static let pasteTerminator: [UInt8] = Array("\u{1B}[201~".utf8)

  /// The Linux console sends F1 to F5 in a form that no CSI has.
  private static let console: [[UInt8]: Key] = Dictionary(
    uniqueKeysWithValues: zip("ABCDE".utf8, 1...5).map { (Array("\u{1B}[[".utf8) + [$0], Key.function($1)) })

  /// What was pasted: valid scalars only, with line feeds for every kind of line end.
  private static func text(of bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var decoder = UTF8()
    var input = bytes.makeIterator()
    var afterReturn = false
    while true {
      switch decoder.decode(&input) {
      case .scalarValue(let scalar):
        if scalar == "\r" {
          text.append("\n")
        } else if scalar != "\n" || !afterReturn {
          text.append(scalar)
        }
        afterReturn = scalar == "\r"
      case .error: afterReturn = false
      case .emptyInput: return String(text)
      }
    }
  }
}
