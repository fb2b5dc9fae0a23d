import RIECDomain
import RIECStore
import Synchronization

/// A place in memory for texts that another program edits.
final class ShelfTexts: ComposePlace {
  private let texts = Mutex<[String: ComposedText]>([:])

  /// What stands there now.
  var all: [String: ComposedText] { texts.withLock { $0 } }

  /// Whatever stands there becomes this.
  func replace(with text: ComposedText) { texts.withLock { $0 = $0.mapValues { _ in text } } }

  /// Puts there what a program that died left.
  func leave(_ text: String, as name: String) { texts.withLock { $0[name] = .bytes(Array(text.utf8)) } }

  func begin(_ text: [UInt8], as name: String, of record: RecordID?) throws(StoreError) -> String {
    texts.withLock { $0[name] = .bytes(text) }
    return "/texts/\(name)/notitie.txt"
  }

  func read(_ name: String) -> ComposedText { texts.withLock { $0[name] } ?? .missing }
  func end(_ name: String) { texts.withLock { $0[name] = nil } }
  func setAside(_ name: String) -> String? { "quarantine/notitie-\(name).txt" }

  func leftBehind(_ name: String) -> [UInt8]? {
    guard case .bytes(let bytes)? = texts.withLock({ $0[name] }) else { return nil }
    return bytes
  }

  func isOpen(_ name: String) -> Bool { false }

  func sweep(taken: [String: [UInt8]]) -> [String] {
    texts.withLock { texts in
      defer { texts = [:] }
      return texts.keys.filter { taken[$0] == nil }.sorted().map { "quarantine/notitie-\($0).txt" }
    }
  }
}
