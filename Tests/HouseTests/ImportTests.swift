import Testing

/// The arrows of the house: what the row of each module allows it to import.
@Suite struct ImportTests {
  /// Ours and other packages' modules, a module a row.
  static let allowed: [String: Set<String>] = [
    "PlainText": [],
    "StrictJSON": [],
    "RIECDomain": ["PlainText", "StrictJSON"],
    "RIECStore": ["RIECDomain", "StrictJSON", "CSystem", "PlainText", "Crypto"],
    "RIECReports": ["RIECDomain", "RIECStore", "PlainText", "StrictJSON"],
    "TerminalUI": ["PlainText"],
    "TerminalCurses": ["TerminalUI", "CNcurses", "CSystem", "PlainText"],
    "KnooppuntUI": ["RIECDomain", "RIECStore", "RIECReports", "TerminalUI", "PlainText", "StrictJSON"],
    "knooppunt": [
      "PlainText", "StrictJSON", "CSystem", "RIECDomain", "RIECStore", "RIECReports", "TerminalUI", "CNcurses",
      "TerminalCurses", "KnooppuntUI", "UserSettings", "Themes", "ArgumentParser",
    ],
    "UserSettings": ["PlainText", "StrictJSON", "TerminalUI", "Yams"],
    "Themes": [],
  ]

  /// The toolchain's modules that a module may use; without a row: the standard library alone.
  static let system: [String: Set<String>] = [
    "RIECStore": ["Glibc", "Synchronization"],
    "RIECReports": [],
    "TerminalCurses": ["Glibc", "Synchronization"],
    "KnooppuntUI": ["Synchronization"],
    "knooppunt": ["Glibc", "Synchronization"],
  ]

  @Test func `a module imports only what its row allows`() throws {
    for file in try SourceTree().sources() {
      let row = try #require(Self.allowed[file.module], "\(file.path): \(file.module) is not a module of the house")
      let allowed = row.union(Self.system[file.module] ?? [])
      let surplus = Set(file.imports).subtracting(allowed)
      #expect(surplus.isEmpty, "\(file.path) imports \(surplus.sorted())")
    }
  }

  @Test func `every module of the house has sources`() throws {
    let present = Set(try SourceTree().sources().map(\.module))
    #expect(present == Set(Self.allowed.keys))
  }

  @Test func `the arrows have no circle`() {
    var settled: Set<String> = ["CSystem", "CNcurses", "Crypto", "ArgumentParser", "Yams"]
    var open = Self.allowed
    while let next = open.first(where: { $0.value.isSubset(of: settled) }) {
      settled.insert(next.key)
      open[next.key] = nil
    }
    #expect(open.isEmpty, "a circle among \(open.keys.sorted())")
  }

  @Test func `no test imports the terminal or the program`() throws {
    for file in try SourceTree().tests() {
      let forbidden = Set(file.imports).intersection(["TerminalCurses", "CNcurses", "knooppunt"])
      #expect(forbidden.isEmpty, "\(file.path) imports \(forbidden.sorted())")
    }
  }

  @Test func `an import is found behind its modifiers`() {
    let file = SourceTree.File(
      path: "x.swift", module: "x",
      lines: ["public import Alpha", "@preconcurrency import Beta", "import struct Gamma.Part", "// import Delta"])
    #expect(file.imports == ["Alpha", "Beta", "Gamma"])
  }
}
