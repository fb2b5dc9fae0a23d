import Glibc
import RIECStore
import Testing

/// Texts in files, for other programs.
@Suite struct ComposeFolderTests {
  private let place: DraftFilesTests.Place
  private let folder: ComposeFolder
  private let name = DraftFilesTests.Place.dead
  private var path: String { place.scratch.path + "/run/knooppunt/\(place.info.storeId)/\(name)/notitie.txt" }

  init() throws {
    place = try DraftFilesTests.Place()
    mkdir(place.scratch.path + "/run", 0o700)
    folder = ComposeFolder(store: place.info, runtime: place.scratch.path + "/run")
  }

  private func begin(_ text: String = "x") throws {
    #expect(try folder.begin(Array(text.utf8), as: name, of: nil) == path)
  }

  @Test func `the text stands in a folder and a file for the user alone, and goes`() throws {
    umask(0o022)
    try begin("één")
    #expect(place.scratch.mode("run/knooppunt/\(place.info.storeId)/\(name)") == 0o700)
    #expect(place.scratch.mode("run/knooppunt/\(place.info.storeId)/\(name)/notitie.txt") == 0o600)
    #expect(folder.read(name) == .bytes(Array("één".utf8)))
    place.scratch.write("run/knooppunt/\(place.info.storeId)/\(name)/notitie.txt~", "kopie")
    folder.end(name)
    #expect(place.names("run/knooppunt/\(place.info.storeId)").isEmpty)
  }

  @Test func `an editor may write the file anew`() throws {
    try begin()
    place.scratch.write("run/knooppunt/\(place.info.storeId)/\(name)/ander", "nieuw")
    rename(path.replacing("notitie.txt", with: "ander"), path)
    #expect(folder.read(name) == .bytes(Array("nieuw".utf8)))
  }

  @Test func `a link, a second name and a pipe in its place are not read`() throws {
    try begin()
    unlink(path)
    symlink("/etc/passwd", path)
    #expect(folder.read(name) == .replaced)
    folder.end(name)
    try begin()
    link(path, place.scratch.path + "/tweede")
    #expect(folder.read(name) == .replaced)
    folder.end(name)
    try begin()
    unlink(path)
    mkfifo(path, 0o600)
    #expect(folder.read(name) == .replaced)
    unlink(path)
    #expect(folder.read(name) == .missing)
  }

  @Test func `what is too long is not read, and can be put in quarantine`() throws {
    let long = String(repeating: "x", count: ComposeFolder.mostBytes + 1)
    try begin(long)
    #expect(folder.read(name) == .tooLong(long.utf8.count))
    #expect(folder.setAside(name) == "quarantine/notitie-\(name).txt")
    #expect(place.scratch.read("kantoor/quarantine/notitie-\(name).txt") == long)
    #expect(place.scratch.mode("kantoor/quarantine/notitie-\(name).txt") == 0o600)
  }

  @Test func `what a program that ended left is given once, and swept`() throws {
    try begin("achtergelaten")
    let mine = try place.files.keep(DraftFilesTests.content("x"), as: nil).name
    _ = try folder.begin([], as: mine, of: nil)
    #expect(folder.leftBehind(name) == Array("achtergelaten".utf8) && folder.leftBehind(mine) == nil)
    #expect(folder.sweep(taken: [name: Array("achtergelaten".utf8)]).isEmpty)
    #expect(folder.leftBehind(name) == nil && folder.read(mine) == .bytes([]))
  }

  @Test func `what a program that ended left and nobody took goes to quarantine, named for its record`() throws {
    _ = try folder.begin(Array("later bewaard".utf8), as: name, of: "MN-2021-0042")
    let kept = "quarantine/notitie-\(name).MN-2021-0042.txt"
    #expect(folder.sweep(taken: [name: Array("eerder".utf8)]) == [kept])
    #expect(place.scratch.read("kantoor/\(kept)") == "later bewaard" && folder.read(name) == .missing)
  }

  @Test func `what another program still has open stays`() throws {
    try begin("open")
    var process = pid_t()
    let words: [String?] = ["sh", "-c", "read line", path, nil]
    let shell = words.map { word in word.map { strdup($0) } ?? nil }
    defer { for word in shell { free(word) } }
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    #expect(posix_spawnp(&process, "sh", &actions, nil, shell, environ) == 0)
    // Its words are there a moment after it was started.
    for _ in 0..<500 where !folder.isOpen(name) { usleep(10_000) }
    #expect(folder.sweep(taken: [:]).isEmpty && folder.read(name) == .bytes(Array("open".utf8)))
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(ends[0])
    close(ends[1])
    #expect(!folder.isOpen(name) && folder.sweep(taken: [:]).count == 1)
  }

  @Test func `without a runtime folder it stands in the store`() throws {
    let folder = ComposeFolder(store: place.info, runtime: nil)
    #expect(try folder.begin([], as: name, of: nil) == "\(place.info.path)/tmp/\(name)/notitie.txt")
  }
}
