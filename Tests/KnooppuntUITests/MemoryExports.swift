import RIECStore
import Synchronization

/// Exports that stay in memory: a folder with files, and one, `/dicht/`, in which nothing may be written.
final class MemoryExports: ExportTarget {
  private let state = Mutex<[String: [UInt8]]>([:])

  /// The files, by path.
  var files: [String: String] { state.withLock { $0.mapValues { String(decoding: $0, as: UTF8.self) } } }

  func write(
    to path: String, _ body: (_ put: ([UInt8]) throws(ExportError) -> Void) throws(ExportError) -> Void
  ) throws(ExportError) -> String {
    if path.hasPrefix("/dicht/") { throw ExportError(.notAllowed, path: "/dicht/") }
    if state.withLock({ $0[path] != nil }) { throw ExportError(.exists(free: "vrij-" + path), path: path) }
    var bytes: [UInt8] = []
    try body { bytes += $0 }
    state.withLock { $0[path] = bytes }
    return path
  }
}
