extension Demo {
  /// One record's line, built byte by byte in a buffer that is used again. What is written here is our own text: it
  /// holds no quotation mark, backslash or control character, so nothing is escaped.
  struct JSONLine {
    /// The bytes so far.
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init() {
      bytes.reserveCapacity(16_384)
    }

    /// Forgets the line and keeps the buffer.
    mutating func clear() {
      bytes.removeAll(keepingCapacity: true)
      needsComma = false
    }

    /// Ends the line.
    mutating func endLine() {
      bytes.append(UInt8(ascii: "\n"))
      needsComma = false
    }

    mutating func openObject() { open(UInt8(ascii: "{")) }
    mutating func closeObject() { close(UInt8(ascii: "}")) }
    mutating func openArray() { open(UInt8(ascii: "[")) }
    mutating func closeArray() { close(UInt8(ascii: "]")) }

    /// The key of the value that follows.
    mutating func key(_ name: String) {
      text(name)
      bytes.append(UInt8(ascii: ":"))
      needsComma = false
    }

    mutating func text(_ value: String) {
      separate()
      bytes.append(UInt8(ascii: "\""))
      bytes.append(contentsOf: value.utf8)
      bytes.append(UInt8(ascii: "\""))
      needsComma = true
    }

    mutating func number(_ value: Int) { word(String(value)) }
    mutating func truth(_ value: Bool) { word(value ? "true" : "false") }

    mutating func field(_ name: String, _ value: String) {
      key(name)
      text(value)
    }

    /// The field, unless there is no value.
    mutating func field(_ name: String, ifAny value: String?) {
      if let value { field(name, value) }
    }

    mutating func field(_ name: String, _ value: Int) {
      key(name)
      number(value)
    }

    mutating func field(_ name: String, _ value: Bool) {
      key(name)
      truth(value)
    }

    mutating func field(_ name: String, _ values: [String]) {
      key(name)
      openArray()
      for value in values { text(value) }
      closeArray()
    }

    /// The field, unless the list is empty.
    mutating func field(_ name: String, ifAny values: [String]) {
      if !values.isEmpty { field(name, values) }
    }

    /// A number or a word of JSON, as it stands.
    mutating func word(_ value: String) {
      separate()
      bytes.append(contentsOf: value.utf8)
      needsComma = true
    }

    private mutating func open(_ bracket: UInt8) {
      separate()
      bytes.append(bracket)
      needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
      bytes.append(bracket)
      needsComma = true
    }

    private mutating func separate() {
      if needsComma { bytes.append(UInt8(ascii: ",")) }
    }
  }
}
