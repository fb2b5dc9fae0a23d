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
    guard bytes.count <= ThemeText.limit else {
      throw SettingsFault(Tekst(nl: "het bestand is groter dan 256 kB", en: "the file is larger than 256 kB"))
    }
    // Some editors begin a file with a byte order mark.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SettingsFault(line: line(ofInvalid: bytes), Tekst(nl: "dit is geen UTF-8", en: "this is not UTF-8"))
    }
    do {
      return try compose(yaml: text).map(SettingsNode.init)
    } catch let error as YamlError {
      throw fault(error)
    } catch {
      throw SettingsFault(Tekst(nl: "geen leesbare YAML", en: "no readable YAML"))
    }
  }

  private static func line(ofInvalid bytes: [UInt8]) -> Int {
    let good = bytes.indices.first {
      String(validating: bytes[...$0].split(separator: 0x0A).last ?? [], as: UTF8.self) == nil
    }
    return 1 + bytes[..<(good ?? 0)].count { $0 == 0x0A }
  }

  /// The library's reasons are in English; they are few, name no data, and are shown behind ours.
  private static func fault(_ error: YamlError) -> SettingsFault {
    func unreadable(_ line: Int?, _ problem: String) -> SettingsFault {
      SettingsFault(line: line, Tekst(nl: "geen leesbare YAML (\(problem))", en: "no readable YAML (\(problem))"))
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return unreadable(mark.line, problem)
    case .reader(let problem, _, _, _): return unreadable(nil, problem)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      return SettingsFault(
        line: context.mark.line, Tekst(nl: "'\(key)' staat er twee keer", en: "'\(key)' stands there twice"))
    default: return SettingsFault(Tekst(nl: "geen leesbare YAML", en: "no readable YAML"))
    }
  }
}
