import Glibc
import RIECDomain

/// Plain JSON without FORMAT: a folder of `<soort>.json` and `<soort>.jsonl`, or one such file. Symbolic links and a byte
/// order mark are accepted, and any mode and owner: it is only read.
enum PlainStore {
  /// Opens the folder at `path`.
  static func open(folder path: String, kinds: [Kind]) throws(StoreError) -> (info: StoreInfo, files: [RecordFile]) {
    let folder = try Folder(path, followsLinks: true)
    var files: [RecordFile] = []
    var taken: Set<String> = []
    for (place, kind) in kinds.enumerated() {
      for (suffix, format) in formats {
        let name = kind.plural + suffix
        guard let opened = try folder.file(name, shown: name, followsLinks: true) else { continue }
        files.append(record(opened.file, place, format))
        taken.insert(name)
      }
    }
    let others = try folder.names().filter { !taken.contains($0) }
    if files.isEmpty { throw StoreError(others.contains("journal") ? .formatGone : .notAStore, path: path) }
    return (
      StoreInfo(path: path, isPlain: true, notices: others.isEmpty ? [] : [.otherFiles(others)]), files
    )
  }

  /// Opens the file at `path`, whose name says the kind.
  static func open(file path: String, kinds: [Kind]) throws(StoreError) -> (info: StoreInfo, files: [RecordFile]) {
    let name = String(path.split(separator: "/").last ?? "")
    for (place, kind) in kinds.enumerated() {
      for (suffix, format) in formats where name == kind.plural + suffix {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let folder = try Folder(parent, followsLinks: true)
        guard let opened = try folder.file(name, shown: name, followsLinks: true) else {
          throw StoreError(.notFound, path: path)
        }
        return (StoreInfo(path: path, isPlain: true), [record(opened.file, place, format)])
      }
    }
    throw StoreError(.notAStore, path: path, detail: name)
  }

  private static let formats: [(suffix: String, format: RecordFile.Format)] = [(".json", .array), (".jsonl", .lines)]

  private static func record(_ file: OpenFile, _ kind: Int, _ format: RecordFile.Format) -> RecordFile {
    let hasMark = file.prefix(3) == [0xEF, 0xBB, 0xBF]
    return RecordFile(file: file, kind: kind, format: format, start: hasMark ? 3 : 0)
  }
}
