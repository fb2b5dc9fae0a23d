import Glibc
import RIECDomain
import RIECStore
import Testing

@Suite struct WritingTests {
  @Test func `a new store opens, is empty and private whatever the mask`() throws {
    let scratch = Scratch()
    let path = "\(scratch.path)/store"
    try beginStore(at: path, regio: "MN")
    let store = try openStore(at: path, kinds: TestKinds.all)
    #expect(store.info.regio == "MN")
    #expect(store.info.storeId.utf8.count == 32)
    #expect(store.kinds.isEmpty)
    #expect(store.buildIndex(peildatum: TestKinds.peildatum).absent.isEmpty)
    #expect(scratch.mode("store") == 0o700)
    #expect(scratch.mode("store/FORMAT") == 0o600)
    #expect(scratch.mode("store/lock") == 0o600)
    for name in ["basis", "journal", "snapshot", "quarantine", "tmp", "drafts", "claims", "toegang"] {
      #expect(scratch.mode("store/\(name)") == 0o700, "\(name)")
    }
    #expect(throws: StoreError(.notEmpty, path: path)) { try beginStore(at: path, regio: "MN") }
  }

  @Test func `a shared store belongs to its group`() throws {
    let scratch = Scratch()
    guard let group = getgrgid(getegid()).map({ String(cString: $0.pointee.gr_name) }) else { return }
    try beginStore(at: "\(scratch.path)/store", regio: "MN", groep: group)
    #expect(scratch.mode("store") == 0o2770)
    #expect(scratch.mode("store/FORMAT") == 0o660)
    #expect(scratch.mode("store/journal") == 0o2770)
    #expect(try openStore(at: "\(scratch.path)/store", kinds: TestKinds.all).info.groep == group)
    chmod("\(scratch.path)/store/FORMAT", 0o664)
    #expect(throws: StoreError.self) { try openStore(at: "\(scratch.path)/store", kinds: TestKinds.all) }
    #expect(throws: StoreError(.unknownGroup, path: "\(scratch.path)/b", detail: "geen-groep")) {
      try beginStore(at: "\(scratch.path)/b", regio: "MN", groep: "geen-groep")
    }
  }

  @Test func `an export holds the bytes of every readable record, a line each`() throws {
    let scratch = Scratch()
    let target = Scratch()
    scratch.write("dingen.jsonl", "{\"id\":\"B\", \"x\":1.50}\r\nfout\n{\"id\":\"A\"}")
    scratch.write("overleggen.json", "[{\"id\":\"O\",\n \"datum\":null}]")
    let index = try openStore(at: scratch.path, kinds: TestKinds.all).buildIndex(peildatum: TestKinds.peildatum)
    #expect(index.absent == TestKinds.all.map(\.name).filter { !index.kinds.contains($0) })
    #expect(try index.export(to: "\(target.path)/uit") == 3)
    #expect(target.read("uit/dingen.jsonl") == "{\"id\":\"B\", \"x\":1.50}\n{\"id\":\"A\"}\n")
    #expect(target.read("uit/overleggen.jsonl") == "{\"id\":\"O\",  \"datum\":null}\n")
    #expect(target.mode("uit/dingen.jsonl") == 0o600)
    #expect(throws: StoreError(.notEmpty, path: "\(target.path)/uit")) { try index.export(to: "\(target.path)/uit") }
    let again = try openStore(at: "\(target.path)/uit", kinds: TestKinds.all)
    #expect(again.info.notices.isEmpty)
    #expect(again.buildIndex(peildatum: TestKinds.peildatum)["ding"]?.count == 2)
  }

  @Test func `an export that is cancelled leaves nothing behind`() throws {
    let scratch = Scratch()
    let target = Scratch()
    let index = try TestKinds.index([#"{"id":"A"}"#], in: scratch)
    #expect(throws: StoreError(.cancelled, path: "\(target.path)/uit")) {
      try index.export(to: "\(target.path)/uit", isCancelled: { true })
    }
    #expect(target.mode("uit") == 0)
    #expect(try index.export(to: "\(target.path)/uit") == 1)
  }

  @Test
  func `an export that is cancelled halfway takes its finished files away again, but not the folder that was there`()
    throws
  {
    let scratch = Scratch()
    let target = Scratch()
    scratch.write("dingen.jsonl", #"{"id":"A"}"#)
    scratch.write("overleggen.jsonl", #"{"id":"O"}"#)
    let index = try openStore(at: scratch.path, kinds: TestKinds.all).buildIndex(peildatum: TestKinds.peildatum)
    mkdir("\(target.path)/uit", 0o700)
    var asked = 0
    #expect(throws: StoreError(.cancelled, path: "\(target.path)/uit")) {
      try index.export(
        to: "\(target.path)/uit",
        isCancelled: {
          asked += 1
          return asked == 2
        })
    }
    #expect(asked == 2 && target.mode("uit") == 0o700)
    #expect(target.mode("uit/dingen.jsonl") == 0)
    #expect(try index.export(to: "\(target.path)/uit") == 2)
  }

  @Test func `a demo that is cancelled at the end leaves nothing behind`() throws {
    let scratch = Scratch()
    #expect(throws: DemoError.cancelled) {
      try DemoStore.write(to: "\(scratch.path)/demo", DemoOptions(casussen: 10), isCancelled: { true })
    }
    #expect(rmdir(scratch.path) == 0)
  }
}
