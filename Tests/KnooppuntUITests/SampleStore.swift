import Foundation
import RIECStore
import Testing

/// A store of plain JSON in a folder of its own, which is removed with it.
final class SampleStore: Sendable {
  /// The folder.
  let path: String
  /// The records.
  let source: any RecordStore

  /// A store of these lines.
  init(_ files: [String: [String]]) throws {
    path = FileManager.default.temporaryDirectory.path + "/knooppunt-screens-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, lines) in files {
      try lines.map { $0 + "\n" }.joined().write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
    }
    source = try openStore(at: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Adds a line to a file that is there.
  func append(_ line: String, to name: String) throws {
    let file = try #require(FileHandle(forWritingAtPath: "\(path)/\(name)"))
    try file.seekToEnd()
    try file.write(contentsOf: Data((line + "\n").utf8))
    try file.close()
  }

  /// The office in which everything is in order.
  static let sound = Result { try SampleStore(SoundOffice.files) }
  /// The office in which much is wrong.
  static let damaged = Result { try SampleStore(DamagedOffice.files) }
}
