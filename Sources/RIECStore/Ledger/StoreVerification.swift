import Glibc
import RIECDomain

/// What was found when everything that a store's records rest on was looked at.
public struct StoreVerification: Hashable, Sendable {
  /// A file of a basis that is not what the journal names.
  public struct BasisFault: Hashable, Sendable {
    /// The ways to differ.
    public enum Difference: Hashable, Sendable {
      /// It is not there, or cannot be read.
      case missing
      /// Its size is another.
      case size(named: Int, found: Int)
      /// Its bytes are others.
      case digest
    }

    /// Its path in the store.
    public let file: String
    /// In what.
    public let difference: Difference
  }

  /// The number and the link of the last line; nil for plain JSON.
  public internal(set) var head: JournalHead?
  /// What is wrong with the journal.
  public internal(set) var trouble: JournalTrouble?
  /// How many lines of the journal stand from the damage on, which nobody reads; it counts the damaged one.
  public internal(set) var unreadLines = 0
  /// Whether the journal is empty though records were brought in.
  public internal(set) var isJournalLost = false
  /// A line that does not fit the record that it changes.
  public internal(set) var misfit: JournalPlace?
  /// What is worth a line, that is no fault.
  public internal(set) var notices: [JournalNotice] = []
  /// Files of bases that differ.
  public internal(set) var bases: [BasisFault] = []
  /// Snapshots that are not what they say, by their paths: no fault, since opening passes them over.
  public internal(set) var snapshots: [String] = []
  /// Files that were looked at.
  public internal(set) var filesRead = 0
  /// What a writer left behind in `tmp/`: paths in the store.
  public internal(set) var leftovers: [String] = []
  /// Destructions that were committed and not carried out, by the line of their proposal; the next writer does it.
  public internal(set) var unfinishedPurges: [Int] = []
  /// Where something of destroyed records still stands, though a line says that it is gone: paths in the store, with the
  /// line.
  public internal(set) var purgeRemains: [String] = []
  /// The forms in `drafts/` that are not saved.
  public internal(set) var drafts: [FoundDraft] = []
  /// Whether a group shares the store.
  public internal(set) var isShared = false
  /// What the modes of files give to users who may not read the store, were its folder open: paths in the store.
  public internal(set) var openToOthers: [String] = []
  /// Whether the chain holds the link that was asked for; nil where none was.
  public internal(set) var holdsLink: Bool?

  /// Whether nothing of it is a fault.
  public var isSound: Bool {
    trouble == nil && misfit == nil && !isJournalLost && bases.isEmpty && purgeRemains.isEmpty && holdsLink != false
  }
}

extension FileStore {
  /// Reads the whole journal and every basis and compares them with what the chain says; `link` is the hash of a line
  /// that must stand in it.
  public func verify(link: JournalHash? = nil, isCancelled: () -> Bool = { false }) -> StoreVerification {
    var found = StoreVerification()
    found.isShared = info.groep != nil
    guard let ledger else { return found }
    var holds = false
    var bases: [Int: ChangePayload.Basis] = [:]
    var lines: [Int: Int] = [:]
    let (state, head) = ledger.readAll { entry in
      if entry.hash == link { holds = true }
      for (old, new) in entry.replacedBases {
        bases[old] = nil
        bases[new.number] = new
        lines[new.number] = entry.n
      }
      guard case .bytes(let bytes) = entry.payload, entry.id == nil, let payload = ChangePayload(bytes) else { return }
      if let basis = payload.basis {
        bases[basis.number] = basis
        lines[basis.number] = entry.n
      } else if let reverses = payload.reverses {
        for (number, line) in lines where reverses.contains(line) { bases[number] = nil }
      }
    }
    found.head = head
    found.trouble = state.trouble
    found.notices = state.notices
    if case .damaged(let damage)? = state.trouble { found.unreadLines = linesLeft(from: damage.place) }
    found.isJournalLost = head.n == 0 && ledger.access == .readOnly(.truncated(file: "journal"))
    found.misfit = ledger.withRecords(\.misfit)
    if link != nil { found.holdsLink = holds }
    for (number, basis) in bases.sorted(by: { $0.key < $1.key }) {
      for file in basis.files {
        if isCancelled() { return found }
        found.filesRead += 1
        let name = "basis/\(number)/\(file.name)"
        if let difference = difference(of: file, name) {
          found.bases.append(StoreVerification.BasisFault(file: name, difference: difference))
        }
      }
    }
    if isCancelled() { return found }
    found.snapshots = badSnapshots(isCancelled: isCancelled)
    found.unfinishedPurges = ledger.withRecords { $0.purges.unfinished.sorted() }
    found.purgeRemains = ledger.purgeRemains(isCancelled: isCancelled).places
    found.openToOthers = openToOthers()
    if let opened = try? Folder("\(info.path)/tmp", followsLinks: false) {
      // What a running program works on there is named after it.
      let names = ((try? opened.names()) ?? []).filter {
        DraftName($0)?.process.isAlive != true && !Snapshots.isBeingWritten($0, in: info.path)
      }
      found.leftovers += names.map { "tmp/\($0)" }
    }
    found.drafts = FoundDraft.all(in: info.path)
    return found
  }

  /// How many lines of the journal stand at `place` and behind it.
  private func linesLeft(from place: JournalPlace) -> Int {
    guard let journal = try? Folder("\(info.path)/journal", followsLinks: false) else { return 0 }
    let names = ((try? journal.names()) ?? []).map { "journal/\($0)" }.filter { $0 >= place.file }
    return names.reduce(0) { count, name in
      guard let file = try? journal.file(String(name.dropFirst("journal/".count)), shown: name, followsLinks: false)
      else { return count }
      var at = name == place.file ? place.offset : 0
      var found = 0
      while at < file.file.size, let piece = file.file.bytes(at..<min(at + 1 << 20, file.file.size)) {
        found += piece.count { $0 == 0x0A }
        at += piece.count
      }
      return count + found
    }
  }

  private func difference(
    of file: ChangePayload.Basis.File, _ name: String
  ) -> StoreVerification.BasisFault.Difference? {
    let folder = "\(info.path)/\(name.prefix(upTo: name.lastIndex(of: "/") ?? name.startIndex))"
    guard let parent = try? Folder(folder, followsLinks: false),
      let opened = try? parent.file(file.name, shown: name, followsLinks: false)
    else { return .missing }
    if opened.file.size != file.bytes { return .size(named: file.bytes, found: opened.file.size) }
    return opened.file.digest() == file.sha256 ? nil : .digest
  }
}

extension FileStore {
  /// Clears what writers that died left in the journal, without losing a byte: a torn end is cut off once a copy stands in
  /// quarantine, a segment that was begun in vain goes. Gives the paths of what was cleared, in the store.
  public func repair() throws(SaveFailure) -> [String] {
    guard let ledger else { throw .readOnly(.plain) }
    var cleared = try ledger.clearTail()
    let remains = ledger.purgeRemains()
    ledger.finishPurges(again: remains.proposals)
    cleared += remains.places
    cleared += (try? clearSnapshots()) ?? []
    cleared += fileClaims?.clear() ?? []
    return cleared
  }
}
