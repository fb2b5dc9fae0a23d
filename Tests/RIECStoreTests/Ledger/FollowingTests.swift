import RIECDomain
import RIECStore
import StrictJSON
import Synchronization
import Testing

/// A terminal that is told of changes, and keeps what its check found while others change the store.
@Suite struct FollowingTests {
  @Test func `what a check found is carried along by later news`() throws {
    let ledgers = try Ledgers()
    let (one, two) = (try ledgers.open("analist1"), try ledgers.open("analist2"))
    try one.add([("titel", .string("een"))])
    let early = try #require(two.follow()?.index)
    let findings = early.check()
    try one.add([("titel", .string("twee"))])
    let late = try #require(two.follow()?.index)
    #expect(late.findings == nil && late.line == 2)
    let index = two.checked(early, findings)
    #expect(index.line == 2 && index.record("D-2") != nil)
    #expect(index.findings?.isComplete == true && index.findings?.total == 2)
    try one.add([("titel", .string("drie"))])
    let last = try #require(two.follow()?.index)
    #expect(last.line == 3 && last.findings?.isComplete == true && last.findings?.total == 3)
    #expect(last.findings?.faultCount == last.check().faultCount)
  }

  @Test(.timeLimit(.minutes(1))) func `a watch says that the journal was written to, until it is let go`() async throws
  {
    let ledgers = try Ledgers()
    let (one, two) = (try ledgers.open("analist1"), try ledgers.open("analist2"))
    let count = Mutex(0)
    let (signals, told) = AsyncStream.makeStream(of: Void.self)
    var watch: StoreWatch? = two.watch { told.yield() }
    #expect(watch != nil)
    try one.add([("titel", .string("een"))])
    for await _ in signals {
      count.withLock { $0 += 1 }
      if two.follow() != nil { break }
    }
    #expect(count.withLock { $0 } > 0)
    watch = nil
  }

  @Test func `plain JSON has no journal to watch`() throws {
    let scratch = Scratch()
    scratch.write("dingen.jsonl", #"{"id":"D-1","titel":"een"}"# + "\n")
    #expect(try openStore(at: scratch.path, kinds: TestKinds.all).watch {} == nil)
  }
}
