public import RIECDomain
import Synchronization

/// Claims that are kept in memory: for stores without files, and for tests, where several keepers share a ``Board``.
public final class MemoryClaims: ClaimKeeper {
  /// Where the claims of several keepers stand.
  public final class Board: Sendable {
    struct Entry {
      var keeper: ObjectIdentifier
      var holder: ClaimHolder
    }

    let entries = Mutex<[RecordID: Entry]>([:])

    /// A board without claims.
    public init() {}
  }

  private let board: Board
  private let holder: ClaimHolder
  private let access: @Sendable () -> StoreAccess

  /// The claims of `user` at `terminal` on `board`, for as long as `access` lets him change anything.
  public init(
    user: String, terminal: String = "", since: String = "", on board: Board = Board(),
    access: @escaping @Sendable () -> StoreAccess = { .writable }
  ) {
    self.board = board
    holder = ClaimHolder(user: user, process: 0, terminal: terminal, since: since)
    self.access = access
  }

  deinit { releaseAll() }

  private var me: ObjectIdentifier { ObjectIdentifier(self) }

  /// Claims it where nobody else on the board has it.
  public func take(_ id: RecordID) -> ClaimOutcome {
    if case .readOnly(let reason) = access() { return .refused(.readOnly(reason)) }
    return board.entries.withLock { entries in
      if let entry = entries[id], entry.keeper != me { return .held(by: entry.holder) }
      entries[id] = Board.Entry(keeper: me, holder: holder)
      return .taken(Claim(id: id))
    }
  }

  /// Takes it off the board.
  public func release(_ claim: Claim) {
    board.entries.withLock { entries in
      if entries[claim.id]?.keeper == me { entries[claim.id] = nil }
    }
  }

  /// Takes all that is this keeper's off the board.
  public func releaseAll() {
    board.entries.withLock { entries in entries = entries.filter { $0.value.keeper != me } }
  }

  /// What the other keepers of the board have.
  public func holders(of ids: [RecordID]) -> [RecordID: ClaimHolder] {
    board.entries.withLock { entries in
      var found: [RecordID: ClaimHolder] = [:]
      for id in ids { if let entry = entries[id], entry.keeper != me { found[id] = entry.holder } }
      return found
    }
  }
}
