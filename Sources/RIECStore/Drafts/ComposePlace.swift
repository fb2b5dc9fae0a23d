/// Where a text stands while another program edits it.
public protocol ComposePlace: Sendable {
  /// Puts `text` in a file for this user alone; its path. `name` is that of the draft that it belongs to.
  func begin(_ text: [UInt8], as name: String) throws(StoreError) -> String

  /// What stands there now.
  func read(_ name: String) -> ComposedText

  /// Takes the file away, with whatever stands beside it.
  func end(_ name: String)

  /// Puts the file in quarantine instead; what it is called there, nil where that failed.
  func setAside(_ name: String) -> String?

  /// What a program that ended left of the text for the draft `name`; nil where there is nothing.
  func leftBehind(_ name: String) -> [UInt8]?

  /// Takes away what programs that ended left.
  func sweep()
}

/// What another program made of a text.
public enum ComposedText: Hashable, Sendable {
  /// Its bytes.
  case bytes([UInt8])
  /// It has more bytes than a text may have: so many.
  case tooLong(Int)
  /// There is no file any more.
  case missing
  /// Another file stands in its place: a link, one with a second name, or another user's.
  case replaced
  /// It cannot be read; the system's reason.
  case unreadable(String)
}
