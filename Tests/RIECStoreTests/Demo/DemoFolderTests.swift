import Foundation
import RIECDomain
import RIECStore
import Testing

/// The folder that the demo store stands in, and that the same options give the same bytes.
@Suite struct DemoFolderTests {
  private func contents(_ options: DemoOptions) throws -> [String: Data] {
    let path = DemoSample.freshPath()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try DemoStore.write(to: path, options)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      files[name] = FileManager.default.contents(atPath: "\(path)/\(name)")
    }
    return files
  }

  @Test func `the same seed and number give the same bytes, another seed others`() throws {
    let options = DemoOptions(casussen: 1_300, zaad: 7)
    let first = try contents(options)
    #expect(try contents(options) == first)
    let other = try contents(DemoOptions(casussen: 1_300, zaad: 8))
    #expect(other["basis/1/casussen.jsonl"] != first["basis/1/casussen.jsonl"])
    #expect(other["FORMAT"] != first["FORMAT"])
  }

  @Test(arguments: [DemoOptions(casussen: 1_219, zaad: 3), DemoOptions(casussen: 2_500, zaad: 41)])
  func `the figures of 2021 hold for every seed and number from 1219 on`(_ options: DemoOptions) throws {
    let counted = Counted(casussen: try DemoSample(options).casussen)
    #expect(counted.casussen.count == options.casussen)
    #expect(counted.treated.count == 1_219)
    #expect(counted.count(theme: "witwassen") == 573)
    #expect(counted.count(inbreng: ["politie"]) == 595)
    #expect(counted.adviezen.count { $0.isNotRegistered("soorten") } == 36)
    #expect(counted.sum("geind_verrekend", from: "belastingdienst_mkb") == 634_640_300)
  }

  @Test(arguments: [1, 7, 100]) func `a smaller store has as many casussen as were asked for`(_ count: Int) throws {
    let sample = try DemoSample(DemoOptions(casussen: count))
    #expect(sample.casussen.count == count)
    #expect(Set(sample.all.map(\.id)).count == sample.all.count)
  }

  @Test func `the folder is private and has what a store has`() throws {
    let path = DemoSample.freshPath()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try DemoStore.write(to: path, DemoOptions(casussen: 50))
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    let expected: Set = [
      "FORMAT", "lock", "basis", "journal", "snapshot", "quarantine", "tmp", "drafts", "claims", "toegang",
    ]
    #expect(Set(names) == expected)
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) + ["."] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == (isFolder ? 0o700 : 0o600), "\(name)")
    }
    let format = try String(contentsOfFile: "\(path)/FORMAT", encoding: .utf8)
    #expect(format.contains(#""formaat":"knooppunt","versie":1,"leesbaarVanaf":1,"storeId":""#))
    #expect(format.contains(#""peildatum":"2022-09-05","demo":{"zaad":1,"casussen":50,"generator":"3"}"#))
  }

  @Test func `the folder opens as a store whose index holds every record`() throws {
    let path = DemoSample.freshPath()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try DemoStore.write(to: path, DemoOptions(casussen: 1_300, zaad: .max))
    let store = try openStore(at: path)
    #expect(store.info.demo?.zaad == Int.max)
    #expect(store.info.peildatum == DemoDays.peildatum)
    let index = store.buildIndex(peildatum: DemoDays.peildatum)
    #expect(index.unreadable.isEmpty)
    #expect(Set(index.kinds) == Set(Kinds.all.map(\.name)).subtracting(Kinds.ofTriage))
    #expect(index.absent.isEmpty)
    #expect(index[.casus]?.count == 1_300)
  }

  @Test func `an empty folder is filled, anything else is left alone`() throws {
    let path = DemoSample.freshPath()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try DemoStore.write(to: path + "/", DemoOptions(casussen: 5))
    let before = try FileManager.default.subpathsOfDirectory(atPath: path)
    #expect(throws: DemoError.exists(path: path)) { try DemoStore.write(to: path, DemoOptions(casussen: 5)) }
    #expect(throws: DemoError.exists(path: path + "/FORMAT")) {
      try DemoStore.write(to: path + "/FORMAT", DemoOptions(casussen: 5))
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: path) == before)
  }

  @Test func `cancelling leaves nothing behind`() throws {
    let parent = DemoSample.freshPath()
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: false)
    var told: [Int] = []
    #expect(throws: DemoError.cancelled) {
      try DemoStore.write(
        to: "\(parent)/demo", DemoOptions(), progress: { done, _ in told.append(done) },
        isCancelled: { told.count >= 2 })
    }
    #expect(told == [1_024, 2_048])
    #expect(try FileManager.default.contentsOfDirectory(atPath: parent).isEmpty)
  }

  @Test func `a parent that is not there is an error of the system`() throws {
    let path = DemoSample.freshPath() + "/demo"
    #expect(throws: DemoError.self) { try DemoStore.write(to: path, DemoOptions(casussen: 5)) }
  }

  @Test(arguments: [0, -1, 10_000_001]) func `a number of casussen out of range is refused`(_ count: Int) {
    #expect(throws: DemoError.number(count)) {
      try DemoStore.write(to: DemoSample.freshPath(), DemoOptions(casussen: count))
    }
  }
}
