public import RIECDomain
public import StrictJSON

/// Where forms that are not saved yet are kept, so that what was typed survives whatever ends the program. It is asked
/// from other threads than the loop's.
public protocol DraftKeeper: Sendable {
  /// Keeps `content` in place of what was kept as `name`; nil gives it a name. When it returns, the disk has it. Throws
  /// `notWritable` where it could be kept nowhere.
  func keep(_ content: DraftContent, as name: String?) throws(StoreError) -> KeptDraft

  /// Forgets what was kept as `name`: it was saved, or given up.
  func drop(_ name: String)

  /// The drafts of this user on this store that no program has open, the oldest first; `open` are those that this one
  /// has open.
  func leftBehind(except open: Set<String>) -> [LeftDraft]

  /// Takes over the draft `name`, for this program alone: its new name; nil where another program was first.
  func claim(_ name: String) -> String?

  /// Keeps the draft `name` until somebody asks for it.
  func shelve(_ name: String)

  /// Puts the draft `name` away in quarantine.
  func setAside(_ name: String)
}

/// What a draft holds.
public struct DraftContent: Hashable, Sendable {
  /// The form, as whoever shows it spells it.
  public var form: JSONObject
  /// The records that it is about; none of a new record.
  public var records: [RecordID]

  /// The content of a draft.
  public init(form: JSONObject, records: [RecordID]) {
    self.form = form
    self.records = records
  }
}

/// A draft that was kept.
public struct KeptDraft: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// Where it stands.
  public var place: DraftPlace

  /// A draft called `name`.
  public init(name: String, place: DraftPlace) {
    self.name = name
    self.place = place
  }
}

/// Where a draft stands.
public enum DraftPlace: Hashable, Sendable {
  /// In the store.
  case store
  /// In this folder of the user's, because the store did not take it; the system's reason.
  case elsewhere(folder: String, reason: String)
}

/// A draft that some program left behind.
public struct LeftDraft: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// When it was last kept: UTC, ISO 8601.
  public var moment: String
  /// What it holds.
  public var content: DraftContent
  /// Whether it is kept until somebody asks for it.
  public var isShelved: Bool

  /// A draft called `name`.
  public init(name: String, moment: String, content: DraftContent, isShelved: Bool = false) {
    self.name = name
    self.moment = moment
    self.content = content
    self.isShelved = isShelved
  }
}
