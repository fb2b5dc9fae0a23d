import Glibc
import RIECStore
import Testing

@Suite struct ExportFilesTests {
  private let scratch = Scratch()
  private var files: ExportFiles { ExportFiles(home: scratch.path) }

  private func write(_ path: String, _ text: String = "een\n") -> Result<String, ExportError> {
    Result { () throws(ExportError) in
      try files.write(to: path) { put throws(ExportError) in try put(Array(text.utf8)) }
    }
  }

  private func names() -> [String] {
    guard let folder = opendir(scratch.path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") || name.count > 2 { names.append(name) }
    }
    return names.sorted()
  }

  @Test func `a file is whole, the user's own, and alone`() {
    let mask = umask(0)
    defer { umask(mask) }
    #expect(write("\(scratch.path)/lijst.csv") == .success("\(scratch.path)/lijst.csv"))
    #expect(scratch.read("lijst.csv") == "een\n")
    #expect(scratch.mode("lijst.csv") == 0o600)
    #expect(names() == ["lijst.csv"])
  }

  @Test func `~ is the home folder`() {
    #expect(write("~/thuis.md") == .success("~/thuis.md"))
    #expect(scratch.read("thuis.md") == "een\n")
  }

  @Test func `nothing is replaced: a free name is given instead`() {
    scratch.write("lijst.csv", "van vroeger")
    scratch.write("lijst-2.csv", "ook")
    scratch.write("kaal", "ook")
    symlink("/nergens", scratch.path + "/verwijzing.csv")
    let path = "\(scratch.path)/"
    #expect(write("~/lijst.csv") == .failure(ExportError(.exists(free: "~/lijst-3.csv"), path: "~/lijst.csv")))
    #expect(write(path + "kaal") == .failure(ExportError(.exists(free: path + "kaal-2"), path: path + "kaal")))
    #expect(
      write("~/verwijzing.csv") == .failure(ExportError(.exists(free: "~/verwijzing-2.csv"), path: "~/verwijzing.csv")))
    #expect(scratch.read("lijst.csv") == "van vroeger")
    #expect(names() == ["kaal", "lijst-2.csv", "lijst.csv", "verwijzing.csv"])
  }

  @Test func `what was begun and not finished leaves nothing behind`() {
    let half = Result { () throws(ExportError) in
      try files.write(to: "~/half.csv") { put throws(ExportError) in
        for _ in 0..<40 { try put([UInt8](repeating: 65, count: 100_000)) }
        throw ExportError(.cancelled, path: "~/half.csv")
      }
    }
    #expect(half == .failure(ExportError(.cancelled, path: "~/half.csv")))
    #expect(names() == [])
  }

  @Test(arguments: [
    ("~/geen/lijst.csv", ExportError.Reason.noFolder, "~/geen/"), ("/sys/lijst.csv", .notAllowed, "/sys/"),
    ("/proc/x.csv", .takesNoFiles, "/proc/"), ("/proc", .isFolder, "/proc"),
    ("", .badName, ""), ("~/", .badName, "~/"), ("~", .badName, "~"), ("~/..", .badName, "~/.."),
    ("a\u{1B}[2Jb.csv", .badName, "a\u{1B}[2Jb.csv"),
  ])
  func `what cannot be written says why`(_ path: String, _ reason: ExportError.Reason, _ about: String) {
    #expect(write(path) == .failure(ExportError(reason, path: about)))
    #expect(names() == [])
  }

  @Test func `a name that is too long says so`() {
    let path = "~/" + String(repeating: "n", count: 300)
    #expect(write(path) == .failure(ExportError(.badName, path: path)))
  }
}
