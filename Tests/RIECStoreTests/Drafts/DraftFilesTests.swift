import Glibc
import RIECDomain
import RIECStore
import StrictJSON
import Testing

/// Drafts as files.
@Suite struct DraftFilesTests {
  /// A new store with a folder of the user's beside it.
  struct Place {
    let scratch = Scratch()
    let info: StoreInfo

    init() throws {
      let path = scratch.path + "/kantoor"
      try beginStore(at: path, regio: "MN")
      info = try openStore(at: path, author: nil).info
    }

    var files: DraftFiles { DraftFiles(store: info, user: "analist1", fallback: fallback) }
    var fallback: String { scratch.path + "/state/knooppunt/drafts" }

    /// A draft of a program that ended, of an earlier run of the machine.
    static let dead = "4711-12345-deadbeef-0123456789abcdef"

    func leave(
      _ name: String, form: String = #"{"soort":"casus"}"#, store: String? = nil, count: Int = 1,
      at path: String = "kantoor/drafts"
    ) {
      let id = store ?? info.storeId
      scratch.write(
        "\(path)/\(name).json",
        #"{"knooppunt":"concept","versie":1,"opslag":"\#(id)","wie":"analist1","wanneer":"2022-09-05T12:0\#(count):00.000Z","nr":\#(count),"over":["MN-2021-0007"],"formulier":\#(form)}"#
          + "\n")
    }

    func names(_ folder: String) -> [String] {
      guard let stream = opendir("\(scratch.path)/\(folder)") else { return [] }
      defer { closedir(stream) }
      var names: [String] = []
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        if name != ".", name != ".." { names.append(name) }
      }
      return names.sorted()
    }
  }

  static func content(_ text: String) -> DraftContent {
    DraftContent(form: JSONObject([.init(key: "tekst", value: .string(text))]), records: ["MN-2021-0007"])
  }

  @Test func `a draft is kept for its user alone, replaced under its name, and dropped`() throws {
    let place = try Place()
    let files = place.files
    umask(0o022)
    let kept = try files.keep(Self.content("een"), as: nil)
    #expect(kept.place == .store)
    #expect(place.scratch.mode("kantoor/drafts/\(kept.name).json") == 0o600)
    let again = try files.keep(Self.content("twee"), as: kept.name)
    #expect(again.name == kept.name && place.names("kantoor/drafts").count == 1)
    let text = place.scratch.read("kantoor/drafts/\(kept.name).json")
    let object = try #require(try StrictJSON.parse(Array(text.utf8)).object)
    #expect(object["formulier"]?.object?["tekst"]?.string == "twee" && object["wie"]?.string == "analist1")
    #expect(object["over"]?.array == [.string("MN-2021-0007")])
    files.drop(kept.name)
    #expect(place.names("kantoor/drafts").isEmpty)
  }

  @Test func `what a program that ended left is found, what a running one has open is not`() throws {
    let place = try Place()
    let other = try place.files.keep(Self.content("van mij"), as: nil)
    place.leave(Place.dead)
    let found = place.files.leftBehind(except: [other.name])
    #expect(found.map(\.name) == [Place.dead] && found.first?.content.records == ["MN-2021-0007"])
    // The same number and run of the machine, but another start: not this program.
    let parts = other.name.split(separator: "-")
    let reused = "\(parts[0])-1-\(parts[2])-0123456789abcdef"
    place.leave(reused, count: 2)
    #expect(place.files.leftBehind(except: [other.name]).map(\.name) == [Place.dead, reused])
    // Of process 1, whose start is read, or hidden: it runs.
    let start = place.scratch.read("../../proc/1/stat")
    if let ticks = start.split(separator: ")").last?.split(separator: " ").dropFirst(19).first {
      place.leave("1-\(ticks)-\(parts[2])-0123456789abcdef", count: 3)
      #expect(place.files.leftBehind(except: [other.name]).count == 2)
    }
  }

  @Test(arguments: [
    "x", "4711-12345", "../../x", "0-1-deadbeef-01", "4711-12345-dead/beef-01",
  ])
  func `what is not called as a draft is is left alone`(_ name: String) throws {
    let place = try Place()
    place.files.drop(name)
    place.files.setAside(name)
    place.files.shelve(name)
    #expect(place.files.claim(name) == nil)
  }

  @Test func `a draft of another store, of another shape, or behind a link is not offered`() throws {
    let place = try Place()
    place.leave(Place.dead, store: "anders")
    place.scratch.write("kantoor/drafts/4712-1-deadbeef-00.json", "{}")
    place.scratch.write("kantoor/drafts/4713-1-deadbeef-00.json", "{\"knooppunt\":\"conc")
    place.scratch.write("elders.json", "{}")
    symlink(place.scratch.path + "/elders.json", place.scratch.path + "/kantoor/drafts/4714-1-deadbeef-00.json")
    #expect(place.files.leftBehind(except: []).isEmpty)
    #expect(place.names("kantoor/drafts").count == 4, "and nothing of it is touched")
  }

  @Test func `only one program takes a draft over`() throws {
    let place = try Place()
    place.leave(Place.dead)
    let mine = try #require(place.files.claim(Place.dead))
    #expect(place.files.claim(Place.dead) == nil)
    #expect(place.names("kantoor/drafts") == ["\(mine).json"])
    #expect(place.files.leftBehind(except: [mine]).isEmpty)
  }

  @Test func `a shelved draft stays, one that is put away goes to quarantine`() throws {
    let place = try Place()
    place.leave(Place.dead)
    place.files.shelve(Place.dead)
    let found = place.files.leftBehind(except: [])
    #expect(found.map(\.isShelved) == [true])
    let name = try #require(found.first?.name)
    place.files.setAside(name)
    #expect(place.files.leftBehind(except: []).isEmpty)
    #expect(place.names("kantoor/quarantine") == ["drafts-\(name).json"])
  }

  @Test func `where the store takes nothing the user's folder does, and the newer copy holds`() throws {
    let place = try Place()
    place.leave(Place.dead, form: #"{"oud":true}"#)
    place.leave(Place.dead, form: #"{"nieuw":true}"#, count: 2, at: "state/knooppunt/drafts")
    let found = place.files.leftBehind(except: [])
    #expect(found.count == 1 && found.first?.content.form["nieuw"] != nil)
    let mine = try #require(place.files.claim(Place.dead))
    #expect(place.names("kantoor/drafts").isEmpty && place.names("state/knooppunt/drafts") == ["\(mine).json"])

    let files = place.files
    // A file in the folder's place takes no drafts, whoever runs the test.
    rmdir(place.scratch.path + "/kantoor/drafts")
    place.scratch.write("kantoor/drafts", "")
    let kept = try files.keep(Self.content("een"), as: nil)
    guard case .elsewhere(let folder, let reason) = kept.place else {
      Issue.record("kept in the store")
      return
    }
    #expect(folder == place.fallback && !reason.isEmpty)
    #expect(place.scratch.mode("state/knooppunt/drafts/\(kept.name).json") == 0o600)
    unlink(place.scratch.path + "/kantoor/drafts")
    mkdir(place.scratch.path + "/kantoor/drafts", 0o700)
    #expect(try files.keep(Self.content("twee"), as: kept.name).place == .store)
    #expect(!place.names("state/knooppunt/drafts").contains("\(kept.name).json"), "the copy goes")
  }

  @Test func `where nothing takes it, that is said`() throws {
    let place = try Place()
    rmdir(place.scratch.path + "/kantoor/drafts")
    place.scratch.write("kantoor/drafts", "")
    place.scratch.write("state", "")
    #expect(throws: StoreError.self) { try place.files.keep(Self.content("een"), as: nil) }
  }

  @Test func `what was half written goes to quarantine, and the draft before it is offered`() throws {
    let place = try Place()
    place.leave(Place.dead)
    place.scratch.write("kantoor/drafts/\(Place.dead).json.tmp", "{\"knoop")
    #expect(place.files.leftBehind(except: []).map(\.name) == [Place.dead])
    #expect(place.names("kantoor/quarantine") == ["drafts-\(Place.dead).json.tmp"])
  }

  @Test func `a check tells what is open from what was left`() throws {
    let place = try Place()
    let open = try place.files.keep(Self.content("een"), as: nil)
    place.leave(Place.dead)
    place.leave("bewaard-4712-1-deadbeef-00")
    place.scratch.write("kantoor/drafts/x", "")
    mkdir(place.scratch.path + "/kantoor/tmp/\(open.name)", 0o700)
    mkdir(place.scratch.path + "/kantoor/tmp/\(Place.dead)", 0o700)
    let found = try openStore(at: place.info.path, author: nil).verify()
    let states = Dictionary(uniqueKeysWithValues: found.drafts.map { ($0.file, $0.state) })
    #expect(
      states == [
        "drafts/\(open.name).json": .open, "drafts/\(Place.dead).json": .left,
        "drafts/bewaard-4712-1-deadbeef-00.json": .shelved, "drafts/x": .unreadable,
      ])
    #expect(found.isSound && found.leftovers == ["tmp/\(Place.dead)"])
  }
}
