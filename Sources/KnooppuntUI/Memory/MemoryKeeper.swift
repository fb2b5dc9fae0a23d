public import PlainText
public import RIECStore

/// Keeps what the program remembers where another session finds it. It is asked from other threads than the loop's.
public protocol MemoryKeeper: Sendable {
  /// Everything that is kept.
  func load() -> MemoryReport
  /// Keeps `changes`, in their order, on top of what other sessions kept meanwhile. `known` is what this session knows,
  /// these changes included: it stands in for what can no longer be read.
  func keep(_ changes: [Memory.Change], known: Memory) -> MemoryReport
  /// What the last session of a store is remembered by.
  func key(of info: StoreInfo) -> String
  /// The local time, as `2026-11-21T10:50`.
  var moment: String { get }
}

/// What a keeper found.
public struct MemoryReport: Sendable {
  /// What is remembered now.
  public var memory: Memory
  /// What went wrong; never more than the user can do something about.
  public var troubles: [MemoryTrouble]

  /// A memory with what went wrong in finding it.
  public init(_ memory: Memory, troubles: [MemoryTrouble] = []) {
    self.memory = memory
    self.troubles = troubles
  }
}

/// Why something could not be remembered, or not be found again.
public enum MemoryTrouble: Error, Hashable, Sendable {
  /// A file does not say what it should.
  case malformed(path: String, MemoryFault)
  /// A view in a file does not say what it should; the others of the file are used.
  case leftOut(path: String, MemoryFault)
  /// A file could not be read, for this reason of the system.
  case notReadable(path: String, reason: String)
  /// Nothing could be kept, for this reason of the system.
  case notWritable(path: String, reason: String)
  /// A file with something wrong in it was given another name before a new one was written.
  case setAside(path: String, name: String)

  /// Whether it is why the file of `part` was not used.
  func isAbout(_ part: MemoryPart) -> Bool {
    faultyFile?.hasSuffix("/" + part.fileName) ?? false
  }

  /// Whether it is about what stands in the file at `path`.
  func isIn(_ path: String) -> Bool { faultyFile == path }

  private var faultyFile: String? {
    switch self {
    case .malformed(let path, _), .leftOut(let path, _), .notReadable(let path, _): path
    case .notWritable, .setAside: nil
    }
  }

  /// Whether it is why nothing could be kept.
  public var isRefusal: Bool { if case .notWritable = self { true } else { false } }

  /// What is said of it: what matters first, for a line may be cut.
  public var text: Tekst {
    switch self {
    case .malformed(let path, let fault):
      let place = Self.place(path, fault)
      return Tekst(
        nl: "\(place): \(fault.reason.nl); niet gebruikt (\(path)).",
        en: "\(place): \(fault.reason.en); not used (\(path)).")
    case .leftOut(let path, let fault):
      let place = Self.place(path, fault)
      return Tekst(
        nl: "\(place): \(fault.reason.nl); deze weergave is niet gebruikt (\(path)).",
        en: "\(place): \(fault.reason.en); this view is not used (\(path)).")
    case .notReadable(let path, let reason):
      let (name, words) = (Self.name(path), SystemWords.text(reason))
      return Tekst(
        nl: "\(name) is niet te lezen: \(words.nl) (\(path)).", en: "\(name) cannot be read: \(words.en) (\(path)).")
    case .notWritable(let path, let reason):
      let words = SystemWords.text(reason)
      return Tekst(
        nl: "Onthouden tot u afsluit; niet bewaard: \(words.nl) (\(path)).",
        en: "Remembered until you quit; not kept: \(words.en) (\(path)).")
    case .setAside(let path, let name):
      return Tekst(
        nl: "Bewaard; de oude \(Self.name(path)) heet nu \(name) (\(path)).",
        en: "Saved; the old \(Self.name(path)) is now \(name) (\(path)).")
    }
  }

  private static func place(_ path: String, _ fault: MemoryFault) -> String {
    "\(name(path)):\(fault.place.line):\(fault.place.column)"
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }
}
