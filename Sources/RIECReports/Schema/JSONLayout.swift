public import StrictJSON

/// Writes JSON for people: two blanks a level, and on one line what fits there.
public enum JSONLayout {
  /// So wide is a line that holds a whole value.
  private static let width = 100

  /// The bytes of `value`, with a line end.
  public static func bytes(_ value: JSONValue) -> [UInt8] {
    var out: [UInt8] = []
    append(value, indent: 0, used: 0, to: &out)
    out.append(UInt8(ascii: "\n"))
    return out
  }

  /// Appends `value`, which stands `indent` levels deep and behind `used` bytes on its line.
  private static func append(_ value: JSONValue, indent: Int, used: Int, to out: inout [UInt8]) {
    let flat = JSONWriter.bytes(value)
    if flat.count + used <= width { return out += flat }
    switch value {
    case .array(let elements) where !elements.isEmpty:
      lines("[", "]", elements.map { (nil, $0) }, indent, to: &out)
    case .object(let object) where !object.members.isEmpty:
      lines("{", "}", object.members.map { ($0.key, $0.value) }, indent, to: &out)
    default: out += flat
    }
  }

  private static func lines(
    _ open: String, _ close: String, _ parts: [(key: String?, value: JSONValue)], _ indent: Int, to out: inout [UInt8]
  ) {
    out += open.utf8
    for (place, part) in parts.enumerated() {
      out += place == 0 ? "\n".utf8 : ",\n".utf8
      let start = out.count
      out += repeatElement(UInt8(ascii: " "), count: 2 * (indent + 1))
      if let key = part.key {
        JSONWriter.append(string: key, to: &out)
        out += ": ".utf8
      }
      append(part.value, indent: indent + 1, used: out.count - start, to: &out)
    }
    out.append(UInt8(ascii: "\n"))
    out += repeatElement(UInt8(ascii: " "), count: 2 * indent)
    out += close.utf8
  }
}
