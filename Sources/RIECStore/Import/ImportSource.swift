import Glibc
public import RIECDomain
import StrictJSON

/// What is to be imported, opened: JSON and JSON Lines of one or more kinds, or one CSV file with its mapping.
public struct ImportSource: Sendable {
  enum Content: Sendable {
    case json([RecordFile])
    case csv(OpenFile, CSVTable, ImportMapping)
  }

  let content: Content
  let kinds: [Kind]
  /// What was refused before anything was read: files that are named after no kind.
  let refused: [ImportRefusal]

  /// The bytes of all files.
  var size: Int {
    switch content {
    case .json(let files): files.reduce(0) { $0 + $1.file.size }
    case .csv(let file, _, _): file.size
    }
  }

  /// Whether someone wrote to a file since it was opened.
  public var hasChanged: Bool {
    switch content {
    case .json(let files): files.contains(where: \.file.hasChanged)
    case .csv(let file, _, _): file.hasChanged
    }
  }

  /// Opens `path`: a folder of `<soort>.json` and `<soort>.jsonl`, or one file.
  ///
  /// - Parameters:
  ///   - kind: what a file holds; without it, its name says that.
  ///   - mapping: the bytes and the name of the mapping file, for CSV. Without it every heading must be the path of a
  ///     field.
  public init(
    path: String, kind: Kind? = nil, mapping: (bytes: [UInt8], name: String)? = nil, kinds: [Kind] = Kinds.all
  ) throws(ImportError) {
    self.kinds = kinds
    var status = stat()
    if stat(path, &status) != 0 { throw .store(Folder.error(path)) }
    if status.st_mode & S_IFMT == S_IFDIR {
      if mapping != nil { throw .mappingUnwanted(path) }
      if kind != nil { throw .kindOfFolder(path) }
      (content, refused) = try ImportSource.folder(path, kinds)
    } else {
      content = try ImportSource.file(path, kind, mapping, kinds)
      refused = []
    }
  }

  private static func folder(_ path: String, _ kinds: [Kind]) throws(ImportError) -> (Content, [ImportRefusal]) {
    var status = stat()
    if stat(path + "/FORMAT", &status) == 0 { throw .isStore(path) }
    do throws(StoreError) {
      let (info, files) = try PlainStore.open(folder: path, kinds: kinds)
      let others = info.notices.flatMap { notice in
        if case .otherFiles(let names) = notice { names } else { [String]() }
      }
      let refused = others.filter { name in [".json", ".jsonl", ".csv"].contains(where: name.hasSuffix) }.map {
        ImportRefusal(file: $0, line: 0, kind: nil, .unknownKind)
      }
      return (.json(files), refused)
    } catch {
      throw .store(error)
    }
  }

  private static func file(
    _ path: String, _ kind: Kind?, _ mapping: (bytes: [UInt8], name: String)?, _ kinds: [Kind]
  ) throws(ImportError) -> Content {
    let name = String(path.split(separator: "/").last ?? "")
    let file = try open(path, name)
    let isLines = name.hasSuffix(".jsonl")
    if mapping == nil, isLines || name.hasSuffix(".json") {
      let stem = name.split(separator: ".").first.map(String.init)
      guard let kind = kind ?? kinds.first(where: { $0.plural == stem }) else { throw .kindWanted(path) }
      let place = kinds.firstIndex { $0.name == kind.name } ?? 0
      let start = file.prefix(3) == [0xEF, 0xBB, 0xBF] ? 3 : 0
      return .json([RecordFile(file: file, kind: place, format: isLines ? .lines : .array, start: start)])
    }
    guard mapping != nil || kind != nil else { throw .mappingWanted(path) }
    var resolved: ImportMapping?
    if let mapping {
      let read = try reading(mapping.name) { () throws(MappingFault) in try ImportMapping(mapping.bytes, kinds: kinds) }
      if let kind, kind.name != read.kind.name { throw .otherKind(given: kind.plural, mapped: read.kind.plural) }
      resolved = read
    }
    let table: CSVTable
    do throws(CSVFault) {
      table = try CSVTable({ file.some(at: $0, $1) }, separator: resolved?.separator)
    } catch {
      throw .heading(file: name, error)
    }
    let chosen = try reading(mapping?.name ?? name) { () throws(MappingFault) in
      if let resolved { return resolved }
      guard let kind else { throw MappingFault(.missing("soort"), at: nil) }
      return try ImportMapping(headings: table.headings, kind: kind)
    }
    try reading(name) { () throws(MappingFault) in try chosen.agrees(with: table.headings) }
    return .csv(file, table, chosen)
  }

  private static func reading<Value>(
    _ name: String, _ body: () throws(MappingFault) -> Value
  ) throws(ImportError) -> Value {
    do throws(MappingFault) {
      return try body()
    } catch {
      throw .mapping(file: name, error)
    }
  }

  /// The bytes and the name of the mapping file at `path`. Throws where it cannot be read, or is longer than a line of
  /// the store may be.
  public static func mappingFile(at path: String) throws(ImportError) -> (bytes: [UInt8], name: String) {
    let file = try open(path, String(path.split(separator: "/").last ?? ""))
    guard file.size <= JSONLimits.store.bytes, let bytes = file.bytes(0..<file.size) else {
      throw .mapping(file: path, MappingFault(.json(.tooLong), at: nil))
    }
    return (bytes, file.name)
  }

  private static func open(_ path: String, _ name: String) throws(ImportError) -> OpenFile {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    do throws(StoreError) {
      let folder = try Folder(parent, followsLinks: true)
      guard let opened = try folder.file(name, shown: name, followsLinks: true) else {
        throw StoreError(.notFound, path: path)
      }
      return opened.file
    } catch {
      throw .store(error)
    }
  }
}

extension OpenFile {
  /// Up to `count` bytes at `offset`; fewer where the file ends.
  func some(at offset: Int, _ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = buffer.baseAddress.map { read($0, count, at: offset) } ?? 0
    }
  }
}
