import TerminalUI
import Testing

@Suite struct KeyDecoderTests {
  private func events(_ bytes: some Sequence<UInt8>, _ sequences: [[UInt8]: Key] = [:]) -> [TerminalEvent] {
    var decoder = KeyDecoder(sequences: sequences)
    return decoder.feed(bytes) + decoder.flush()
  }

  private func events(_ text: String) -> [TerminalEvent] {
    events(text.utf8)
  }

  @Test(
    arguments: [
      ("a", .character("a")), (" ", .character(" ")), ("é", .character("é")), ("作", .character("作")),
      ("👍", .character("👍")), ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace),
      ("\u{8}", .backspace),
      ("\u{1B}", .escape), ("\u{1}", .control("a")), ("\u{15}", .control("u")), ("\u{1A}", .control("z")),
      ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OC", .right), ("\u{1B}[D", .left),
      ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[7~", .home),
      ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
      ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[E", .function(5)),
      ("\u{1B}OS", .function(4)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
      ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)), ("\u{1B}[1;2R", .function(3)),
      ("\u{1B}x", .alt("x")), ("\u{1B}é", .alt("é")), ("\u{1B}[1;3D", .altLeft), ("\u{1B}[1;3C", .altRight),
      ("\u{1B}\u{1B}[D", .altLeft), ("\u{1B}[1;5D", .left), ("\u{1B}[3;5~", .delete), ("\u{1B}\u{7F}", .altBackspace),
      ("\u{1B}P", .alt("P")), ("\u{1B}]", .alt("]")),
    ] as [(String, Key)])
  func `a key is known by its bytes`(bytes: String, key: Key) {
    #expect(events(bytes) == [.key(key)])
  }

  @Test func `Ctrl-C interrupts`() {
    #expect(events("\u{3}") == [.interrupted])
    #expect(events("\u{1B}]0;half a title\u{3}x") == [.interrupted, .key(.character("x"))])
  }

  @Test(arguments: [
    "\u{1B}[?62;1;4c", "\u{1B}[>41;354;0c", "\u{1B}[24;80R", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\",
    "\u{1B}]52;c;cm0gLXJm\u{7}", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}^text\u{1B}\\",
    "\u{1B}[<0;10;5m", "\u{1B}[<35;10;5M", "\u{1B}[M !!", "\u{1B}[97;5u", "\u{1B}[I", "\u{1B}[200;1H;",
    "\u{1B}[?2004;1$y",
    "\u{1B}[999999999999999999999999~",
  ])
  func `a reply that nobody asked for is swallowed whole`(bytes: String) {
    let rest = bytes == "\u{1B}[200;1H;" ? [TerminalEvent.key(.home), .key(.character(";"))] : []
    #expect(events(bytes + "j") == rest + [.key(.character("j"))])
  }

  @Test func `a reply in two pieces is swallowed even when time runs out between them`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}]52;c;cm0g".utf8) == [])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush() == [])
    #expect(decoder.feed("LXJm\u{1B}\\j".utf8) == [.key(.character("j"))])
  }

  @Test func `a lone Esc waits for its time`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.key(.escape)])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush() == [])
  }

  @Test func `Esc and a key that came later are two keys`() {
    var decoder = KeyDecoder()
    let events = decoder.feed([0x1B]) + decoder.flush() + decoder.feed("j".utf8)
    #expect(events == [.key(.escape), .key(.character("j"))])
    #expect(self.events([0x1B, 0x1B]) == [.key(.escape), .key(.escape)])
    #expect(self.events([0x1B, 0x0D]) == [.key(.escape), .key(.enter)])
  }

  @Test func `a paste is one event, whatever is in it`() {
    #expect(
      events("\u{1B}[200~5c\r\nj\rk\n\nl\u{1B}[20\u{1B}[201~x") == [
        .paste("5c\nj\nk\n\nl\u{1B}[20"), .key(.character("x")),
      ])
    #expect(events([0x1B] + Array("[200~a".utf8) + [0xFF, 0xC3] + Array("b\u{1B}[201~".utf8)) == [.paste("ab")])
  }

  @Test func `a paste keeps a million bytes and no more`() {
    let bytes = Array("\u{1B}[200~".utf8) + Array(repeating: 0x61, count: 1_000_500) + Array("\u{1B}[201~j".utf8)
    let events = events(bytes)
    #expect(events == [.paste(String(repeating: "a", count: 1_000_000)), .key(.character("j"))])
  }

  @Test(arguments: [
    [0xC3], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0x80], [0xE2, 0x82], [0xC2, 0x9B],
  ])
  func `bytes that are not UTF-8, and C1 characters, are dropped`(bytes: [UInt8]) {
    #expect(events(bytes + Array("j".utf8)) == [.key(.character("j"))])
  }

  @Test func `sequences of the terminal's own description are known too`() {
    let sequences: [[UInt8]: Key] = [
      Array("\u{1B}[25~".utf8): .function(11), Array("\u{1B}Ox".utf8): .up, [0x8]: .left,
    ]
    #expect(
      events("\u{1B}[25~\u{1B}Ox\u{8}\u{1B}[A".utf8, sequences) == [
        .key(.function(11)), .key(.up), .key(.left), .key(.up),
      ])
  }

  /// Bytes in which sequences are frequent.
  private func stream(_ random: inout Random) -> [UInt8] {
    let pieces = [
      "\u{1B}", "[", "O", "A", "1;3D", "~", "200~", "201~", "\u{1B}[200~", "\u{1B}[201~", "]", "P", "\\", "\u{7}", "é",
      "作",
      "j", "\r", "\u{3}", "[[A", "M",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      if Bool.random(using: &random) {
        bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
      } else {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      }
    }
    return bytes
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `any chunking of the bytes gives the same events`(seed: UInt64) {
    var random = Random(seed: seed)
    let bytes = stream(&random)
    let sequences: [[UInt8]: Key] = [Array("\u{1B}O5A".utf8): .pageUp, Array("\u{1B}[1".utf8): .insert]
    let whole = events(bytes, sequences)
    var decoder = KeyDecoder(sequences: sequences)
    var pieces: [TerminalEvent] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...min(5, rest.count), using: &random)
      pieces += decoder.feed(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    pieces += decoder.flush()
    #expect(pieces == whole)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `after any bytes with pauses between them a paste's end and Esc bring it back`(seed: UInt64) {
    var random = Random(seed: seed)
    var decoder = KeyDecoder()
    for byte in stream(&random) {
      _ = decoder.feed([byte])
      if Int.random(in: 0..<4, using: &random) == 0 { _ = decoder.flush() }
    }
    _ = decoder.feed("\u{1B}[201~\u{1B}".utf8) + decoder.flush()
    let last = decoder.feed("jj".utf8).last
    #expect(last == .key(.character("j")))
  }
}
