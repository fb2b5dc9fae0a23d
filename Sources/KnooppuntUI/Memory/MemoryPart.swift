public import PlainText
public import StrictJSON

/// Why a file of the memory cannot be used, and where in it.
public struct MemoryFault: Error, Hashable, Sendable {
  /// Where the wrong value begins.
  public let place: JSONPlace
  /// What is wrong with it.
  public let reason: Tekst
}

/// A part of the memory, which is a file of its own: a fault in one leaves the others.
public enum MemoryPart: String, CaseIterable, Hashable, Sendable {
  case views = "weergaven"
  case columns = "kolommen"
  case commands = "opdrachten"
  case sittings = "sessies"

  /// The layout of the files.
  static let version = 1

  /// The name of its file.
  public var fileName: String { rawValue + ".json" }

  /// The file's bytes: one entry a line, so that a person can read and mend it.
  public func bytes(of memory: Memory) -> [UInt8] {
    let entries: [JSONValue] =
      switch self {
      case .views: memory.views.map(MemoryJSON.value)
      case .columns:
        memory.columns.map { MemoryJSON.value($0.key, $0.value) }.sorted {
          JSONWriter.bytes($0).lexicographicallyPrecedes(JSONWriter.bytes($1))
        }
      case .commands: memory.commands.map { .string($0) }
      case .sittings:
        memory.sittings.sorted { $0.key < $1.key }.map { MemoryJSON.value($0.key, $0.value) }
      }
    var out = Array("{\"versie\":\(Self.version),\"\(rawValue)\":[".utf8)
    for (place, entry) in entries.enumerated() {
      out += Array((place == 0 ? "\n  " : ",\n  ").utf8)
      JSONWriter.append(entry, to: &out)
    }
    return out + Array((entries.isEmpty ? "]}\n" : "\n]}\n").utf8)
  }

  /// Takes this part of `memory` from the bytes of its file, and gives what is wrong with the views that were left out.
  /// Throws the first fault that makes the file useless and leaves the memory as it was.
  @discardableResult
  public func read(_ bytes: [UInt8], into memory: inout Memory) throws(MemoryFault) -> [MemoryFault] {
    let root: JSONValue
    do throws(JSONFault) {
      root = try StrictJSON.parse(bytes)
    } catch {
      throw MemoryFault(place: JSONPlace(line: error.line, column: error.column), reason: error.code.text)
    }
    func fault(_ wrong: MemoryJSON.Wrong) -> MemoryFault {
      MemoryFault(place: JSONPlace(of: wrong.path, in: bytes), reason: wrong.reason)
    }
    do throws(MemoryJSON.Wrong) {
      let entries = try MemoryJSON.Reading(root).entries(rawValue, version: Self.version)
      switch self {
      case .views:
        let found = MemoryJSON.views(entries)
        memory.views = found.views
        return found.wrong.map(fault)
      case .columns: memory.columns = try MemoryJSON.columns(entries)
      case .commands:
        let commands = try entries.map { entry throws(MemoryJSON.Wrong) in try entry.text() }
        memory.commands = Array(commands.suffix(Memory.mostCommands))
      case .sittings: memory.sittings = try MemoryJSON.sittings(entries)
      }
    } catch {
      throw fault(error)
    }
    return []
  }
}

extension Memory.Change {
  /// The parts that it is kept in.
  public var parts: [MemoryPart] {
    switch self {
    case .viewSaved: [.views]
    case .viewForgotten: [.views, .columns]
    case .columnsChosen: [.columns]
    case .commandGiven: [.commands]
    case .sat: [.sittings]
    }
  }
}
