import Foundation
import Testing

/// Records whose texts try to take over a terminal: none of it may leave the program (design §6).
@Suite(.serialized) struct HostileTests {
  /// What a terminal, a reader or a pipe could be fooled by.
  private static let attacks = [
    "\u{1B}]0;titel\u{7}", "\u{1B}[2J", "\u{1B}[31m", "\u{9B}31m", "\u{9D}0;x\u{9C}", "\u{90}q\u{9C}", "\u{7}",
    "\u{8}\u{8}",
    "\r", "\u{E}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200F}", "\u{FEFF}", "\u{AD}", "\u{E0041}", "\u{7F}",
    "\u{85}",
    "\u{2028}", "\n",
  ]

  /// A store in which every attack stands in a title and in a long text, and the text itself.
  private func store() throws -> (path: String, titles: [String: String]) {
    let path = try Program.freshFolder()
    var titles: [String: String] = [:]
    var lines = Data()
    for (number, attack) in Self.attacks.enumerated() {
      let id = "MN-2021-\(1000 + number)"
      titles[id] = "voor\(attack)na"
      let record = ["id": id, "titel": titles[id] ?? "", "regio": "MN\(attack)", "doel": "doel \(attack) einde"]
      lines += try JSONSerialization.data(withJSONObject: record) + [0x0A]
    }
    try lines.write(to: URL(fileURLWithPath: path + "/casussen.jsonl"))
    return (path, titles)
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20...0x7E: false
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  @Test(arguments: ["tabel", "csv", "md", "json", "jsonl"])
  func `lijst prints no character that does harm, on either stream`(_ format: String) throws {
    let (path, _) = try store()
    let answer = try Program.run("lijst", "casussen", "--store", path, "--formaat", format)
    #expect(answer.status == 3)
    #expect(!answer.output.unicodeScalars.contains(where: Self.isHarmful))
    #expect(!answer.errors.unicodeScalars.contains(where: Self.isHarmful))
    if format == "jsonl" {
      // One line a record, and each parses to the text that was stored.
      #expect(answer.lines.count == Self.attacks.count)
    }
  }

  @Test func `JSON that was made safe still says the same`() throws {
    let (path, titles) = try store()
    let records = try Program.run("lijst", "casussen", "--store", path, "--formaat", "jsonl").records()
    let found = Dictionary(
      records.compactMap { record in (record["id"] as? String).map { ($0, record["titel"] as? String) } },
      uniquingKeysWith: { first, _ in first })
    for (id, title) in titles { #expect(found[id] == title) }
  }

  @Test(arguments: ["tekst", "md", "json"])
  func `toon prints no character that does harm`(_ format: String) throws {
    let (path, titles) = try store()
    for id in titles.keys.sorted() {
      let answer = try Program.run("toon", id, "--store", path, "--formaat", format)
      #expect(answer.status == 3)
      #expect(!(answer.output + answer.errors).unicodeScalars.contains(where: Self.isHarmful), "\(id)")
    }
  }

  @Test func `the screens send none of it to the terminal`() async throws {
    let (path, titles) = try store()
    let terminal = try PseudoTerminal(
      [Program.path, "--store", path, "--peildatum", "2022-09-05"], columns: 120, rows: 40)
    try await terminal.wait(for: "Knooppunt")
    terminal.type("gc")
    try await terminal.wait(for: "MN-2021-1000")
    terminal.type("l")
    // Every record, whole: redrawn from nothing, so that all of it is sent.
    for id in titles.keys.sorted() {
      let from = terminal.output.count
      terminal.type("\u{C}")
      try await terminal.wait(for: id, from: from)
      terminal.type("J")
    }
    terminal.type("gf")
    try await terminal.wait(for: "casussen.jsonl")
    terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exit(0))
    for harm in [
      "\u{1B}]0;", "\u{9B}", "\u{9D}", "\u{90}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{E0041}", "\u{85}",
    ] {
      #expect(!terminal.text.contains(harm), "\(harm.debugDescription)")
    }
    for scalar in ["\u{202E}", "\u{2066}", "\u{200B}", "\u{200F}", "\u{AD}", "\u{2028}", "\u{E0041}"]
      as [Unicode.Scalar]
    {
      #expect(!terminal.text.unicodeScalars.contains(scalar), "\(scalar.debugDescription)")
    }
  }
}
