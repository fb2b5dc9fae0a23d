// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: Swift 6 mode, existentials spelled out, imports private unless said otherwise.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func test(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: exclude, swiftSettings: house)
}

let package = Package(
  name: "knooppunt",
  products: [.executable(name: "knooppunt", targets: ["knooppunt"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .target(name: "PlainText", swiftSettings: house),
    .target(name: "StrictJSON", swiftSettings: house),
    .target(name: "CSystem"),
    .target(name: "RIECDomain", dependencies: ["PlainText", "StrictJSON"], swiftSettings: house),
    .target(
      name: "RIECStore",
      dependencies: [
        "RIECDomain", "StrictJSON", "CSystem", "PlainText", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: house),
    .target(
      name: "RIECReports", dependencies: ["RIECDomain", "RIECStore", "PlainText", "StrictJSON"], swiftSettings: house),
    .target(name: "TerminalUI", dependencies: ["PlainText"], swiftSettings: house),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(
      name: "TerminalCurses", dependencies: ["TerminalUI", "CNcurses", "CSystem", "PlainText"],
      swiftSettings: house + [.strictMemorySafety()]),
    .target(
      name: "KnooppuntUI",
      dependencies: ["RIECDomain", "RIECStore", "RIECReports", "TerminalUI", "PlainText", "StrictJSON"],
      swiftSettings: house),
    .target(
      name: "UserSettings", dependencies: ["PlainText", "StrictJSON", "TerminalUI", "Yams"], swiftSettings: house),
    .target(
      name: "Themes", path: "Themes",
      resources: [
        .embedInCode("donker.yaml"), .embedInCode("hoog-contrast.yaml"), .embedInCode("kleurveilig.yaml"),
        .embedInCode("licht.yaml"), .embedInCode("rijkshuisstijl.yaml"), .embedInCode("zwart-wit.yaml"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "knooppunt",
      dependencies: [
        "PlainText", "StrictJSON", "CSystem", "RIECDomain", "RIECStore", "RIECReports", "TerminalUI",
        "TerminalCurses", "KnooppuntUI", "UserSettings", "Themes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    test("PlainTextTests", ["PlainText"]),
    test("StrictJSONTests", ["StrictJSON"]),
    test("RIECDomainTests", ["RIECDomain", "PlainText", "StrictJSON"]),
    test("RIECStoreTests", ["RIECStore", "RIECDomain", "StrictJSON", "PlainText"]),
    test("RIECReportsTests", ["RIECReports", "RIECStore", "RIECDomain", "PlainText", "StrictJSON"]),
    test("TerminalUITests", ["TerminalUI", "PlainText"]),
    test(
      "KnooppuntUITests",
      ["KnooppuntUI", "RIECDomain", "RIECStore", "RIECReports", "TerminalUI", "PlainText", "StrictJSON"],
      exclude: ["Frames"]),
    test("UserSettingsTests", ["UserSettings", "Themes", "TerminalUI", "StrictJSON", "PlainText"]),
    test("HouseTests", ["PlainText"]),
    test("EndToEndTests", [], exclude: ["Fixtures"]),
  ]
)

// R7's targets need libFuzzer's own entry point, so they are there only for who asks (.ci/reliability does).
if Context.environment["KNOOPPUNT_FUZZ"] != nil {
  let fuzzed: [String: [Target.Dependency]] = [
    "FuzzJSON": ["StrictJSON"], "FuzzJournal": ["RIECStore", "RIECDomain", "StrictJSON"], "FuzzSafeText": ["PlainText"],
    "FuzzKeys": ["TerminalUI"], "FuzzFilter": ["RIECDomain"], "FuzzCSV": ["RIECStore", "RIECDomain"],
  ]
  for (name, dependencies) in fuzzed {
    package.targets.append(
      .executableTarget(
        name: name, dependencies: dependencies, path: "Tests/Fuzz/\(name)", exclude: ["Corpus"],
        swiftSettings: house + [.unsafeFlags(["-parse-as-library"])]))
  }
}

// What is timed without the screens, built only for who asks (.ci/bench does).
if Context.environment["KNOOPPUNT_BENCH"] != nil {
  package.targets.append(
    .executableTarget(
      name: "TriageBench", dependencies: ["RIECDomain", "RIECStore", "RIECReports", "StrictJSON"],
      path: "Tests/Bench/TriageBench",
      swiftSettings: house + [.unsafeFlags(["-parse-as-library"])]))
}
