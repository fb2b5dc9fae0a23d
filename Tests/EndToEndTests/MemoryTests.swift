import Foundation
import Testing

/// What is kept from session to session, in files of a folder of the test's own.
@Suite(.serialized) struct MemoryTests {
  init() throws {
    try #require(Demo.isMade, "the demo store could not be made")
  }

  private func start(_ state: String) async throws -> TerminalDriver {
    let driver = try TerminalDriver.program(
      "--demo", columns: 80, rows: 24, environment: ["XDG_STATE_HOME": state])
    try await driver.wait(for: "Overzicht")
    return driver
  }

  private func quit(_ driver: TerminalDriver) async throws {
    try driver.type("Q")
    try await driver.waitForEnd()
  }

  @Test func `a view that was saved is there when the program starts again`() async throws {
    let state = try Program.freshFolder()
    let one = try await start(state)
    try one.type("gc:filter thema:witwassen")
    try one.press("Enter")
    try await one.wait(for: "/ thema:witwassen")
    try one.type("W")
    try await one.wait(for: "bewaren als:")
    try one.type("Al het witwassen")
    try one.press("Enter")
    try await one.wait(for: "Bewaard als 'Al het witwassen'")
    try await quit(one)

    let two = try await start(state)
    try two.type("w")
    try await two.wait(for: "Al het witwassen")
    try two.press("End", "Enter")
    try await two.wait(for: "/ thema:witwassen")
    try two.press(":", "Up")
    try await two.wait(for: ": filter thema:witwassen")
    try two.press("Escape")
    try await two.wait(for: "? toetsen")
    try await quit(two)

    let modes = try Program.shell("cd \(state)/knooppunt && stat -c '%a %n' . *").lines
    #expect(modes.first == "700 .")
    #expect(modes.dropFirst().allSatisfy { $0.hasPrefix("600 ") } && modes.count > 3, "\(modes)")
  }

  @Test func `no file of the state holds a value that may be personal data`() async throws {
    let state = try Program.freshFolder()
    let driver = try await start(state)
    for command in [
      "zoek Proefpersoon", "casussen Proefpersoon", "filter betrokkene:P-0001", "filter kenteken:AB-12-CD",
      "filter kvk:12345678", "terugdraaien Proefpersoon belde", "regio NH",
    ] {
      try driver.type(":" + command)
      try driver.press("Enter")
    }
    try driver.type("gc")
    try await driver.wait(for: "Noord-Holland")
    try driver.type("/betrokkene:P-0001")
    // The keys of the list stand below it until the line is open; Esc and a Q right behind it would be one key.
    try await driver.wait(for: "Esc klaar")
    try driver.press("Escape")
    try await driver.wait(for: "? toetsen")
    try await quit(driver)
    let kept = try Program.shell("cat \(state)/knooppunt/*.json").output
    #expect(kept.contains("regio NH"))
    for value in ["Proefpersoon", "P-0001", "AB-12-CD", "12345678"] { #expect(!kept.contains(value), "\(value)") }
  }

  @Test func `a file that cannot be read is named, set aside before it is replaced, and kept`() async throws {
    let state = try Program.freshFolder()
    let folder = state + "/knooppunt"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let broken = "{\"versie\":1,\n\"weergaven\":[}"
    try broken.write(toFile: folder + "/weergaven.json", atomically: true, encoding: .utf8)
    let driver = try await start(state)
    try await driver.wait(for: "weergaven.json:2:14")
    try driver.type("gc:bewaar nieuw")
    try driver.press("Enter")
    try await driver.wait(for: "weergaven-onleesbaar-1.json")
    try await quit(driver)
    #expect(try String(contentsOfFile: folder + "/weergaven-onleesbaar-1.json", encoding: .utf8) == broken)
    #expect(try String(contentsOfFile: folder + "/weergaven.json", encoding: .utf8).contains("nieuw"))
  }

  @Test func `one view that is wrong is named, and a save keeps the others`() async throws {
    let state = try Program.freshFolder()
    let folder = state + "/knooppunt"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = """
      {"versie":1,"weergaven":[
        {"naam":"gaaf","soort":"casussen","filter":"","volgorde":""},
        {"naam":"fout","soort":"casussen","filter":""}]}
      """
    try text.write(toFile: folder + "/weergaven.json", atomically: true, encoding: .utf8)
    let driver = try await start(state)
    try await driver.wait(for: "weergaven.json:3:3: het veld 'volgorde' ontbreekt; deze weergave")
    try driver.type("gc:bewaar nieuw")
    try driver.press("Enter")
    try await driver.wait(for: "Bewaard; de oude weergaven.json heet nu weergaven-onleesbaar-1.json")
    try await quit(driver)
    #expect(try String(contentsOfFile: folder + "/weergaven-onleesbaar-1.json", encoding: .utf8) == text)
    let saved = try String(contentsOfFile: folder + "/weergaven.json", encoding: .utf8)
    #expect(saved.contains("gaaf") && saved.contains("nieuw") && !saved.contains("fout"))
  }

  @Test func `a state folder that cannot be made costs a notice and nothing else`() async throws {
    let file = try Program.freshFolder() + "/file"
    try "".write(toFile: file, atomically: true, encoding: .utf8)
    let driver = try await start(file)
    try await driver.wait(for: "niet bewaard: een deel van het pad")
    try driver.type("gc:bewaar nieuw")
    try driver.press("Enter")
    try await driver.wait(for: "Onthouden tot u afsluit")
    try await quit(driver)
  }

  @Test func `two terminals that save at once lose nothing of each other`() async throws {
    let state = try Program.freshFolder()
    let drivers = [try await start(state), try await start(state)]
    for driver in drivers { try driver.type("gc") }
    for number in 1...3 {
      for (place, driver) in drivers.enumerated() {
        try driver.type(":bewaar lijst \(place)-\(number)")
        try driver.press("Enter")
      }
    }
    for driver in drivers {
      try await driver.wait(for: "Bewaard als")
      try await quit(driver)
    }
    let text = try String(contentsOfFile: state + "/knooppunt/weergaven.json", encoding: .utf8)
    for name in ["0-1", "0-2", "0-3", "1-1", "1-2", "1-3"] { #expect(text.contains("lijst \(name)"), "\(text)") }
  }
}
