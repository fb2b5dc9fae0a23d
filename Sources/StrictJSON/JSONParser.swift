/// The parser of whole texts: strict (RFC 8259, UTF-8, no byte order mark), exact, and never deeper in the machine's
/// stack than one call, whatever the nesting.
public enum StrictJSON {
  /// The deepest tree that is built. Swift frees nested values by recursion, so a deeper one could not be let go;
  /// `validate` has no such bound.
  public static let deepestTree = 1_000

  /// The value that `bytes` spell. Of two members with one key (where the limits allow them) the first is kept.
  ///
  /// Throws the first fault of grammar; a text that is sound but nested deeper than `deepestTree` is `tooDeep`.
  public static func parse(_ bytes: [UInt8], limits: JSONLimits = .store) throws(JSONFault) -> JSONValue {
    try run(bytes, limits: limits, buildsTree: true)
  }

  /// The value that `text` spells.
  public static func parse(_ text: String, limits: JSONLimits = .store) throws(JSONFault) -> JSONValue {
    try parse(Array(text.utf8), limits: limits)
  }

  /// Throws the first fault of `bytes`; builds nothing, so nesting costs nothing.
  public static func validate(_ bytes: [UInt8], limits: JSONLimits) throws(JSONFault) {
    _ = try run(bytes, limits: limits, buildsTree: false)
  }

  private static func run(
    _ bytes: [UInt8], limits: JSONLimits, buildsTree: Bool
  ) throws(JSONFault) -> JSONValue {
    // The pointer lives within this call; every read of the parser compares its place with `count` first.
    let result = bytes.withUnsafeBufferPointer { buffer in
      var parser = TreeParser(bytes: buffer, limits: limits, buildsTree: buildsTree)
      return Result { () throws(TreeParser.Stop) in try parser.document() }
    }
    switch result {
    case .success(let value): return value
    case .failure(let stop): throw JSONFault(stop.code, at: stop.offset, in: bytes)
    }
  }
}

/// The keys of an object so far, told apart by their bytes: two keys that Unicode holds equal are two keys.
private struct KeysSeen {
  /// Up to so many are compared one by one, which for an object of ordinary size is much less work than hashing.
  private static let few = 32

  private var keys: [String] = []
  private var many: Set<[UInt8]> = []

  /// Adds `key`; false where it was there already.
  mutating func insert(_ key: String) -> Bool {
    if keys.count < KeysSeen.few {
      let utf8 = key.utf8
      for known in keys where known.utf8.count == utf8.count && known.utf8.elementsEqual(utf8) { return false }
      keys.append(key)
      return true
    }
    if many.isEmpty { many = Set(keys.map { Array($0.utf8) }) }
    return many.insert(Array(key.utf8)).inserted
  }
}

/// The state of one parse. Open objects and lists stand on an explicit stack.
private struct TreeParser {
  struct Stop: Error {
    let code: JSONFault.Code
    let offset: Int
  }

  private struct Level {
    let isObject: Bool
    var count = 0
    var elements: [JSONValue] = []
    var members: [JSONObject.Member] = []
    var keys = KeysSeen()
    var key = ""
    var isRepeated = false
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: JSONLimits
  private let buildsTree: Bool
  private let tracksKeys: Bool
  private var at = 0
  private var levels: [Level] = []
  private var outgrewTree = false

  init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits, buildsTree: Bool) {
    self.bytes = bytes
    self.limits = limits
    self.buildsTree = buildsTree
    tracksKeys = buildsTree || !limits.allowsDuplicateKeys
  }

  mutating func document() throws(Stop) -> JSONValue {
    if bytes.count > limits.bytes { throw Stop(code: .tooLong, offset: limits.bytes) }
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      throw Stop(code: .byteOrderMark, offset: 0)
    }
    skipBlanks()
    var value = try open()
    while true {
      guard let closed = value else {
        value = try open()
        continue
      }
      if levels.isEmpty {
        skipBlanks()
        if at < bytes.count { throw Stop(code: .trailingBytes, offset: at) }
        if outgrewTree { throw Stop(code: .tooDeep, offset: bytes.count) }
        return closed
      }
      value = try place(closed)
    }
  }

  /// Reads the beginning of a value: a whole scalar or empty container, or nil after stepping into a filled one.
  private mutating func open() throws(Stop) -> JSONValue? {
    guard let first = byte() else { throw Stop(code: .unexpectedEnd, offset: at) }
    switch first {
    case UInt8(ascii: "{"): return try openContainer(isObject: true)
    case UInt8(ascii: "["): return try openContainer(isObject: false)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw Stop(code: .unexpectedByte, offset: at)
    }
  }

  private mutating func openContainer(isObject: Bool) throws(Stop) -> JSONValue? {
    if levels.count >= limits.depth { throw Stop(code: .tooDeep, offset: at) }
    at += 1
    skipBlanks()
    if byte() == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      at += 1
      return isObject ? .object(JSONObject()) : .array([])
    }
    levels.append(Level(isObject: isObject))
    if levels.count > StrictJSON.deepestTree, buildsTree { outgrewTree = true }
    if isObject { try key() }
    return nil
  }

  /// Puts a finished value into the innermost container; gives that container back where it closes here.
  private mutating func place(_ value: JSONValue) throws(Stop) -> JSONValue? {
    let top = levels.count - 1
    if buildsTree, !outgrewTree {
      if !levels[top].isObject {
        levels[top].elements.append(value)
      } else if !levels[top].isRepeated {
        levels[top].members.append(JSONObject.Member(key: levels[top].key, value: value))
      }
    }
    skipBlanks()
    switch byte() {
    case UInt8(ascii: ","):
      at += 1
      skipBlanks()
      if levels[top].isObject { try key() }
      return nil
    case UInt8(ascii: "}") where levels[top].isObject:
      at += 1
      return .object(JSONObject(verified: levels.removeLast().members))
    case UInt8(ascii: "]") where !levels[top].isObject:
      at += 1
      return .array(levels.removeLast().elements)
    case nil: throw Stop(code: .unexpectedEnd, offset: at)
    default: throw Stop(code: .unexpectedByte, offset: at)
    }
  }

  private mutating func key() throws(Stop) {
    let start = at
    guard let first = byte() else { throw Stop(code: .unexpectedEnd, offset: at) }
    guard first == UInt8(ascii: "\"") else { throw Stop(code: .unexpectedByte, offset: at) }
    let key = try string()
    let top = levels.count - 1
    levels[top].count += 1
    if levels[top].count > limits.keys { throw Stop(code: .tooManyKeys, offset: start) }
    if tracksKeys {
      levels[top].isRepeated = !levels[top].keys.insert(key)
      if levels[top].isRepeated, !limits.allowsDuplicateKeys { throw Stop(code: .duplicateKey, offset: start) }
    }
    levels[top].key = key
    skipBlanks()
    guard let colon = byte() else { throw Stop(code: .unexpectedEnd, offset: at) }
    guard colon == UInt8(ascii: ":") else { throw Stop(code: .unexpectedByte, offset: at) }
    at += 1
    skipBlanks()
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(Stop) -> JSONValue {
    for position in 0..<word.utf8CodeUnitCount {
      guard let found = byte() else { throw Stop(code: .unexpectedEnd, offset: at) }
      // A StaticString's pointer is valid for ever, and `position` is below its count.
      guard found == word.utf8Start[position] else { throw Stop(code: .unexpectedByte, offset: at) }
      at += 1
    }
    return value
  }

  private mutating func number() throws(Stop) -> JSONValue {
    let start = at
    if byte() == UInt8(ascii: "-") { at += 1 }
    if byte() == UInt8(ascii: "0") {
      at += 1
      if let next = byte(), isDigit(next) { throw Stop(code: .invalidNumber, offset: at) }
    } else {
      try digits()
    }
    if byte() == UInt8(ascii: ".") {
      at += 1
      try digits()
    }
    if let exponent = byte(), exponent | 0x20 == UInt8(ascii: "e") {
      at += 1
      if let sign = byte(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { at += 1 }
      try digits()
    }
    guard buildsTree else { return .null }
    return .number(JSONNumber(verified: String(decoding: bytes[start..<at], as: UTF8.self)))
  }

  private mutating func digits() throws(Stop) {
    guard let first = byte() else { throw Stop(code: .unexpectedEnd, offset: at) }
    guard isDigit(first) else { throw Stop(code: .invalidNumber, offset: at) }
    while let next = byte(), isDigit(next) { at += 1 }
  }

  /// Reads a string from its opening quote to beyond its closing one.
  private mutating func string() throws(Stop) -> String {
    at += 1
    var start = at
    var decoded: [UInt8] = []
    while let next = byte() {
      switch next {
      case UInt8(ascii: "\""):
        at += 1
        guard buildsTree || tracksKeys else { return "" }
        if decoded.isEmpty { return String(decoding: bytes[start..<at - 1], as: UTF8.self) }
        decoded.append(contentsOf: bytes[start..<at - 1])
        return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"):
        decoded.append(contentsOf: bytes[start..<at])
        try escape(into: &decoded)
        start = at
      case 0..<0x20: throw Stop(code: .controlCharacter, offset: at)
      case 0x80...:
        let length = utf8Length(at)
        if length == 0 { throw Stop(code: .invalidUTF8, offset: at) }
        at += length
      default: at += 1
      }
    }
    throw Stop(code: .unexpectedEnd, offset: at)
  }

  private mutating func escape(into decoded: inout [UInt8]) throws(Stop) {
    let start = at
    at += 1
    guard let kind = byte() else { throw Stop(code: .unexpectedEnd, offset: at) }
    at += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(kind)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      var value = try fourHexDigits()
      if value & 0xFC00 == 0xD800 {
        guard byte() == UInt8(ascii: "\\"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "u") else {
          throw Stop(code: .loneSurrogate, offset: start)
        }
        at += 2
        let low = try fourHexDigits()
        guard low & 0xFC00 == 0xDC00 else { throw Stop(code: .loneSurrogate, offset: start) }
        value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(value) else { throw Stop(code: .loneSurrogate, offset: start) }
      decoded.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    default: throw Stop(code: .invalidEscape, offset: start)
    }
  }

  private mutating func fourHexDigits() throws(Stop) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let next = byte() else { throw Stop(code: .unexpectedEnd, offset: at) }
      let digit: UInt8
      switch next {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = next - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = next - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = next - UInt8(ascii: "A") + 10
      default: throw Stop(code: .invalidEscape, offset: at)
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }

  /// The length of the UTF-8 sequence of two to four bytes at `place`, or 0 where there is none (Unicode, table 3-7).
  private func utf8Length(_ place: Int) -> Int {
    func follows(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      place + distance < bytes.count && range.contains(bytes[place + distance])
    }
    switch bytes[place] {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }

  private func byte() -> UInt8? { at < bytes.count ? bytes[at] : nil }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private mutating func skipBlanks() {
    while let next = byte(), next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { at += 1 }
  }
}
