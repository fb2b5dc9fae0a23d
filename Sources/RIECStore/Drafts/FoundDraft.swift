/// A file of `drafts/`, as a check finds it.
public struct FoundDraft: Hashable, Sendable {
  /// What becomes of it.
  public enum State: Hashable, Sendable {
    /// A program has it open.
    case open
    /// Its program ended: its user is offered it at the next start.
    case left
    /// It is kept until its user asks for it.
    case shelved
    /// It is no draft that this program can read.
    case unreadable
  }

  /// Its path in the store.
  public let file: String
  /// Who filled in the form; empty where it cannot be read.
  public let user: String
  /// When it was last kept: UTC, ISO 8601; empty where it cannot be read.
  public let moment: String
  /// What becomes of it.
  public let state: State

  /// More bytes than a check reads of one.
  private static let mostBytes = 64 << 20

  /// Those of the store at `path`.
  static func all(in path: String) -> [FoundDraft] {
    guard let folder = try? Folder("\(path)/drafts", followsLinks: false), let names = try? folder.names() else {
      return []
    }
    return names.map { file in
      let opened = try? folder.file(file, shown: file, followsLinks: false)
      let bytes = opened.flatMap { $0.file.size <= mostBytes ? $0.file.bytes(0..<$0.file.size) : nil }
      let half = file.hasSuffix(DraftName.halfWritten) ? String(file.dropLast(DraftName.halfWritten.count)) : nil
      let name = half.flatMap { DraftName($0) } ?? DraftName(file: file)
      let draft = half == nil ? bytes.flatMap { DraftFile($0) } : nil
      let state: State
      if let name, !name.isShelved, name.process.isAlive {
        state = .open
      } else if name == nil || draft == nil {
        state = .unreadable
      } else {
        state = name?.isShelved == true ? .shelved : .left
      }
      return FoundDraft(
        file: "drafts/\(file)", user: draft?.user ?? "", moment: draft?.moment ?? "", state: state)
    }
  }
}
