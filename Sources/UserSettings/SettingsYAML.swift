import PlainText
import Yams

/// A node of a YAML file with its place.
struct SettingsNode {
  /// The node.
  let node: Node

  /// Its line, from 1 on.
  var line: Int? { node.mark?.line }
  /// Its text, whatever tag it has; nil for a list or a mapping.
  var text: String? { node.scalar?.string }
  /// Its elements; nil where it is no list.
  var list: [SettingsNode]? { node.sequence?.map(SettingsNode.init) }
  /// Whether nothing stands there.
  var isEmpty: Bool { node.null != nil }

  /// Its members in the order of the file; nil where it is no mapping. A key that is no text is left out by the caller.
  var members: [(key: SettingsNode, value: SettingsNode)]? {
    node.mapping?.map { (SettingsNode(node: $0.key), SettingsNode(node: $0.value)) }
  }

  /// The member named `name`.
  subscript(name: String) -> SettingsNode? {
    members?.first { $0.key.text == name }?.value
  }
}

/// Reads YAML that a user wrote.
enum SettingsYAML {
  /// The root of the document in `bytes`; nil where it is empty. Throws what is wrong with it, and where.
  static func root(_ bytes: [UInt8]) throws(SettingsFault) -> SettingsNode? {
    let lines = try lines(of: bytes)
    do {
      return try compose(yaml: lines.joined(separator: "\n")).map(SettingsNode.init)
    } catch {
      throw fault(error, in: lines)
    }
  }

  /// The same, but of a key that stands twice in a mapping the second is left out, and comes in `repeated`.
  static func root(_ bytes: [UInt8], repeated: inout [RepeatedKey]) throws(SettingsFault) -> SettingsNode? {
    var lines = try lines(of: bytes)
    while true {
      do {
        return try compose(yaml: lines.joined(separator: "\n")).map(SettingsNode.init)
      } catch {
        guard repeated.count < mostRepeated, let key = repeatedKey(error, in: lines) else {
          throw fault(error, in: lines)
        }
        for place in key.places { lines[place] = "" }
        repeated.append(key)
      }
    }
  }

  /// With more keys that stand twice, a file is not worth reading.
  private static let mostRepeated = 32

  private static func lines(of bytes: [UInt8]) throws(SettingsFault) -> [Substring] {
    guard bytes.count <= ThemeText.limit else {
      throw SettingsFault(Tekst(nl: "het bestand is groter dan 256 kB", en: "the file is larger than 256 kB"))
    }
    // Some editors begin a file with a byte order mark.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SettingsFault(line: line(ofInvalid: bytes), Tekst(nl: "dit is geen UTF-8", en: "this is not UTF-8"))
    }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  private static func line(ofInvalid bytes: [UInt8]) -> Int {
    let good = bytes.indices.first {
      String(validating: bytes[...$0].split(separator: 0x0A).last ?? [], as: UTF8.self) == nil
    }
    return 1 + bytes[..<(good ?? 0)].count { $0 == 0x0A }
  }

  /// The library's reasons are in English; they are few, name no data, and are shown behind ours.
  private static func fault(_ error: any Error, in lines: [Substring]) -> SettingsFault {
    func unreadable(_ line: Int?, _ problem: String) -> SettingsFault {
      SettingsFault(line: line, Tekst(nl: "geen leesbare YAML (\(problem))", en: "no readable YAML (\(problem))"))
    }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      if lines.indices.contains(mark.line - 1), lines[mark.line - 1].prefix(while: \.isWhitespace).contains("\t") {
        return SettingsFault(
          line: mark.line, Tekst(nl: "hier staat een tab; gebruik spaties", en: "a tab stands here; use blanks"))
      }
      return unreadable(mark.line, problem)
    case .reader(let problem, _, _, _): return unreadable(nil, problem)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      guard let place = repeatedKey(error, in: lines) else {
        return SettingsFault(
          line: context.mark.line, Tekst(nl: "'\(key)' staat er twee keer", en: "'\(key)' stands there twice"))
      }
      return SettingsFault(line: place.second, place.reason)
    default: return SettingsFault(Tekst(nl: "geen leesbare YAML", en: "no readable YAML"))
    }
  }

  private static func repeatedKey(_ error: any Error, in lines: [Substring]) -> RepeatedKey? {
    guard case .duplicatedKeysInMapping(let keys, let context) = error as? YamlError, let key = keys.first else {
      return nil
    }
    return RepeatedKey(key, first: context.mark.line, column: context.mark.column, in: lines)
  }
}

extension RepeatedKey {
  /// That it stands twice, in words that follow the line of the second.
  var reason: Tekst {
    Tekst(nl: "'\(text)' staat al op regel \(first)", en: "'\(text)' stands on line \(first) already")
  }
}
