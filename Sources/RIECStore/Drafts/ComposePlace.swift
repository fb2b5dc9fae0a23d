public import RIECDomain

/// Where a text stands while another program edits it.
public protocol ComposePlace: Sendable {
  /// Puts `text`, which is about `record` where that has an id already, in a file for this user alone; its path. `name` is
  /// that of the draft that it belongs to.
  func begin(_ text: [UInt8], as name: String, of record: RecordID?) throws(StoreError) -> String

  /// What stands there now.
  func read(_ name: String) -> ComposedText

  /// Takes the file away, with whatever stands beside it.
  func end(_ name: String)

  /// Puts a copy of the file in quarantine, where destroying the record finds it; what it is called there, nil where that
  /// failed.
  func setAside(_ name: String) -> String?

  /// What a program that ended left of the text for the draft `name`; nil where there is nothing.
  func leftBehind(_ name: String) -> [UInt8]?

  /// Whether another program still has the text for the draft `name` open.
  func isOpen(_ name: String) -> Bool

  /// Clears what programs that ended left. A text that is in `taken`, by name and as it was read, goes; what another
  /// program still has open stays, and any other text goes to quarantine: what those are called there.
  func sweep(taken: [String: [UInt8]]) -> [String]
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
