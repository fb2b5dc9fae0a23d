import Glibc
import RIECDomain
import RIECStore
import Synchronization
import Testing

/// Claims as locks of files.
@Suite struct ClaimTests {
  /// A store, and terminals at it.
  struct Place {
    let ledgers: Ledgers
    init() throws { ledgers = try Ledgers() }

    func keeper(_ user: String, writes: Bool = true) throws -> any ClaimKeeper {
      try ledgers.open(user, writes: writes).claimKeeper()
    }

    var folder: String { ledgers.path + "/claims" }

    var names: [String] {
      guard let stream = opendir(folder) else { return [] }
      defer { closedir(stream) }
      var names: [String] = []
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        if name != ".", name != ".." { names.append(name) }
      }
      return names.sorted()
    }
  }

  static let id: RecordID = "S-MN-2022-0233"

  @Test func `what one has claimed another cannot, and sees whose it is, until it is let go of`() throws {
    let place = try Place()
    let (one, two) = (try place.keeper("analist1"), try place.keeper("analist2"))
    let before = umask(0o027)
    defer { umask(before) }
    let taken = one.take(Self.id)
    let claim = Claim(id: Self.id)
    #expect(taken == .taken(claim) && one.take(Self.id) == taken)
    #expect(place.ledgers.scratch.mode("store/claims/\(Self.id.text)") == 0o600)
    guard case .held(let holder?) = two.take(Self.id) else { throw Unexpected() }
    #expect(holder.user == "analist1" && holder.process == Int(getpid()) && holder.since.hasSuffix("Z"))
    #expect(two.holders(of: [Self.id, "S-MN-2022-0234"]) == [Self.id: holder])
    #expect(one.holders(of: [Self.id]).isEmpty, "its own are no obstacle")
    two.release(claim)
    #expect(two.take(Self.id) == .held(by: holder), "who has it not cannot let go of it")
    one.release(claim)
    one.release(claim)
    #expect(place.names.isEmpty && two.take(Self.id) == .taken(claim))
  }

  @Test func `all are let go of at once, and with the keeper`() throws {
    let place = try Place()
    let two = try place.keeper("analist2")
    do {
      let one = try place.keeper("analist1")
      for id in ["S-1", "S-2", "S-3"] { _ = one.take(RecordID(id)) }
      #expect(place.names == ["S-1", "S-2", "S-3"])
      one.releaseAll()
      #expect(place.names.isEmpty)
      _ = one.take("S-1")
      #expect(two.holders(of: ["S-1"]).count == 1)
    }
    #expect(two.take("S-1") == .taken(Claim(id: "S-1")))
  }

  @Test func `what a program that ended left is no claim: it is cleared, or used again`() throws {
    let place = try Place()
    let keeper = try place.keeper("analist1")
    let left = #"{"wie":"weg","proces":"4711-12345-deadbeef","terminal":"pts/9","sinds":"2022-09-05T12:00:00.000Z"}"#
    place.ledgers.scratch.write("store/claims/S-1", left)
    place.ledgers.scratch.write("store/claims/S-2", left)
    place.ledgers.scratch.write("store/claims/S-3", "")
    #expect(keeper.holders(of: ["S-1", "S-2", "S-3"]).isEmpty && place.names.isEmpty)
    place.ledgers.scratch.write("store/claims/S-1", left + String(repeating: " ", count: 600))
    #expect(keeper.take("S-1") == .taken(Claim(id: "S-1")))
    let note = place.ledgers.scratch.read("store/claims/S-1")
    #expect(note.contains("analist1") && !note.contains("weg") && note.count < 600)
  }

  @Test func `kill -9 of who has a claim ends it, and only that`() throws {
    let place = try Place()
    let keeper = try place.keeper("analist1")
    let other = try Holder(of: place.folder + "/S-1")
    while keeper.holders(of: ["S-1"]).isEmpty { usleep(2_000) }
    #expect(keeper.holders(of: ["S-1"]) == ["S-1": ClaimHolder(user: "", process: 0, terminal: "", since: "")])
    #expect(keeper.take("S-1") == .held(by: nil))
    #expect(try place.ledgers.open("analist1").repair().isEmpty, "what is held is no leftover")
    other.kill()
    #expect(keeper.holders(of: ["S-1"]).isEmpty)
    #expect(keeper.take("S-1") == .taken(Claim(id: "S-1")))
  }

  @Test(arguments: [
    "", ".", "..", "../FORMAT", "a/b", "/etc/passwd", "S 1\n", "%2E", "=e3b0", "@nieuw/2", "é", "e\u{301}",
    String(repeating: "x", count: 300), String(repeating: "ş", count: 80), "claims", "S-MN-2022-0233\0",
  ])
  func `whatever an id holds, its file stands in claims and is its own`(_ text: String) throws {
    let place = try Place()
    let (one, two) = (try place.keeper("analist1"), try place.keeper("analist2"))
    let id = RecordID(text)
    #expect(one.take(id) == .taken(Claim(id: id)))
    let name = try #require(place.names.first)
    #expect(place.names.count == 1 && name.utf8.count <= 255)
    #expect(name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "/") })
    #expect(two.holders(of: [id])[id]?.user == "analist1")
    // No other of them means this file.
    for other in [RecordID(text + "x"), RecordID(name), RecordID("x" + text)] where other.text != text && name != text {
      #expect(two.take(other) == .taken(Claim(id: other)), "\(other.text)")
    }
  }

  @Test func `where nothing can be changed nothing is claimed, and what others have is seen`() throws {
    let place = try Place()
    let (writer, reader) = (try place.keeper("analist1"), try place.keeper("analist2", writes: false))
    _ = writer.take(Self.id)
    place.ledgers.scratch.write("store/claims/S-1", "")
    #expect(reader.take("S-2") == .refused(.readOnly(.asked)))
    #expect(reader.holders(of: [Self.id, "S-1"]).mapValues(\.user) == [Self.id: "analist1"])
    #expect(place.names == ["S-1", Self.id.text], "a reader clears nothing")
    place.ledgers.scratch.write("plain/dingen.jsonl", "{\"id\":\"D-1\"}\n")
    let plain = try openStore(at: place.ledgers.scratch.path + "/plain", kinds: TestKinds.all, author: .login("x"))
    #expect(plain.claimKeeper().take("D-1") == .refused(.readOnly(.plain)))
  }

  @Test func `what is no file of ours in the place of one is not followed, and says so`() throws {
    let place = try Place()
    let keeper = try place.keeper("analist1")
    place.ledgers.scratch.write("elders", "van een ander")
    symlink(place.ledgers.scratch.path + "/elders", place.folder + "/S-1")
    mkdir(place.folder + "/S-2", 0o700)
    mkfifo(place.folder + "/S-3", 0o600)
    for id in ["S-1", "S-2", "S-3"] as [RecordID] {
      guard case .refused(.failed(let error)) = keeper.take(id) else { throw Unexpected() }
      #expect(error.code == .notWritable && !error.detail.isEmpty)
    }
    #expect(keeper.holders(of: ["S-1", "S-2", "S-3"]).isEmpty && place.names.count == 3)
    #expect(place.ledgers.scratch.read("elders") == "van een ander")
  }

  @Test func `the folder is made where it is missing, as the store's other folders are`() throws {
    let place = try Place()
    rmdir(place.folder)
    let keeper = try place.keeper("analist1")
    #expect(keeper.holders(of: ["S-1"]).isEmpty && place.ledgers.scratch.mode("store/claims") == 0)
    #expect(keeper.take("S-1") == .taken(Claim(id: "S-1")))
    #expect(place.ledgers.scratch.mode("store/claims") == 0o700)
  }

  @Test func `a check takes claims for no fault, and repairing clears those that nobody has`() throws {
    let place = try Place()
    let store = try place.ledgers.open("analist1")
    let keeper = store.claimKeeper()
    _ = keeper.take("S-1")
    place.ledgers.scratch.write("store/claims/S-2", "{")
    let found = store.verify()
    #expect(found.isSound && found.leftovers.isEmpty && found.openToOthers.isEmpty)
    #expect(try store.repair() == ["claims/S-2"] && place.names == ["S-1"])
    #expect(keeper.take("S-1") == .taken(Claim(id: "S-1")))
  }

  /// Each thread has a lock of its own, as another process would.
  @Test(arguments: [1, 2, 3])
  func `of many who want the same few records no two ever have one`(_ ids: Int) throws {
    let place = try Place()
    let keepers = try (0..<6).map { try place.keeper("analist\($0)") }
    let having = Mutex<[RecordID: Int]>([:])
    let counts = Mutex((taken: 0, together: 0, refused: 0))
    var threads: [pthread_t] = []
    for (number, keeper) in keepers.enumerated() {
      threads += [
        Started.thread {
          var random = SplitMix64(UInt64(number))
          for _ in 0..<120 {
            let id = RecordID("S-\(Int.random(in: 0..<ids, using: &random))")
            switch keeper.take(id) {
            case .taken(let claim):
              let before = having.withLock { having in
                having[id, default: 0] += 1
                return having[id, default: 0]
              }
              counts.withLock { counts in
                counts.taken += 1
                if before > 1 { counts.together += 1 }
              }
              if Bool.random(using: &random) { usleep(300) }
              having.withLock { $0[id, default: 0] -= 1 }
              keeper.release(claim)
            case .held: _ = keeper.holders(of: (0..<ids).map { RecordID("S-\($0)") })
            case .refused: counts.withLock { $0.refused += 1 }
            }
          }
        }
      ].compactMap { $0 }
    }
    for thread in threads { pthread_join(thread, nil) }
    let found = counts.withLock { $0 }
    #expect(threads.count == 6 && found.together == 0 && found.refused == 0 && found.taken > 6, "\(found)")
    #expect(place.names.isEmpty)
    #expect(keepers.first?.take("S-0") == .taken(Claim(id: "S-0")))
  }

  @Test func `claims in memory keep two apart on one board`() {
    let board = MemoryClaims.Board()
    let one = MemoryClaims(user: "analist1", terminal: "pts/1", on: board)
    let two = MemoryClaims(user: "analist2", on: board)
    #expect(one.take(Self.id) == .taken(Claim(id: Self.id)))
    #expect(two.holders(of: [Self.id])[Self.id]?.user == "analist1" && one.holders(of: [Self.id]).isEmpty)
    two.release(Claim(id: Self.id))
    guard case .held(let holder) = two.take(Self.id) else {
      Issue.record("it was claimed twice")
      return
    }
    #expect(holder?.terminal == "pts/1")
    one.releaseAll()
    #expect(two.take(Self.id) == .taken(Claim(id: Self.id)))
    #expect(MemoryClaims(user: "x", access: { .readOnly(.asked) }).take("S-1") == .refused(.readOnly(.asked)))
  }
}

private struct Unexpected: Error {}

/// Another process that has the lock of a file.
private final class Holder {
  private let process: pid_t
  private var isRunning = true

  init(of path: String) throws {
    var made: pid_t = 0
    let words = ["/usr/bin/flock", "--no-fork", path, "/bin/sleep", "60"]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for text in arguments { free(text) } }
    guard posix_spawn(&made, "/usr/bin/flock", nil, nil, arguments, environ) == 0 else { throw Unexpected() }
    process = made
  }

  func kill() {
    guard isRunning else { return }
    isRunning = false
    Glibc.kill(process, SIGKILL)
    var status: CInt = 0
    waitpid(process, &status, 0)
  }

  deinit { kill() }
}

/// Work on a thread of its own.
private final class Started {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  static func thread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread: pthread_t = 0
    let started = Unmanaged.passRetained(Started(body))
    let failure = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Started>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, started.toOpaque())
    return failure == 0 ? thread : nil
  }
}
