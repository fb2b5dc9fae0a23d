import Foundation
import PlainText
import TerminalUI
import Testing

@Suite struct ClippingTests {
  @Test func `Base64 is that of Foundation, at every length`() {
    var random = Random(seed: 52)
    for length in 0...300 {
      let text = String(
        (0..<length).map { _ in Character(UnicodeScalar(UInt8.random(in: 0x20...0x7E, using: &random))) })
      let clipping = Clipping(lines: [SafeText(text)])
      let body = Data(clipping.text.utf8).base64EncodedString()
      #expect(String(decoding: clipping.sequence(.direct), as: UTF8.self) == "\u{1B}]52;c;\(body)\u{07}")
    }
  }

  @Test func `cells have tabs between them and rows line ends, and nothing else gets them in`() {
    let clipping = Clipping(rows: [[SafeText("a\tb"), "c"], ["d", SafeText("e\nf\u{1B}]52;c;eA==\u{07}")]])
    #expect(clipping.text.filter { $0 == "\t" }.count == 2)
    #expect(clipping.text.filter { $0 == "\n" }.count == 1)
    #expect(!clipping.text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x07 })
  }

  @Test func `tmux gets it in a sequence of its own with every Esc doubled, and plain as well`() {
    let clipping = Clipping(lines: ["MN-2021-0034"])
    let direct = String(decoding: clipping.sequence(.direct), as: UTF8.self)
    let inside = direct.replacingOccurrences(of: "\u{1B}", with: "\u{1B}\u{1B}")
    #expect(String(decoding: clipping.sequence(.tmux), as: UTF8.self) == direct + "\u{1B}Ptmux;\(inside)\u{1B}\\")
  }

  @Test func `screen gets it in pieces that it does not drop`() {
    let clipping = Clipping(lines: [SafeText(String(repeating: "x", count: 2000))])
    let text = String(decoding: clipping.sequence(.screen), as: UTF8.self)
    let pieces = text.components(separatedBy: "\u{1B}\\").dropLast()
    #expect(pieces.count > 1)
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 768 })
    #expect(pieces.map { $0.dropFirst(2) }.joined() == String(decoding: clipping.sequence(.direct), as: UTF8.self))
  }

  @Test func `what is larger than a terminal takes is known before it is sent`() {
    #expect(Clipping(lines: [SafeText(String(repeating: "x", count: 56_244))]).fits)
    #expect(!Clipping(lines: [SafeText(String(repeating: "x", count: 56_246))]).fits)
    let largest = Clipping(lines: [SafeText(String(repeating: "x", count: 56_244))])
    #expect(largest.sequence(.direct).count - "\u{1B}]52;c;\u{07}".utf8.count <= Clipping.largest)
  }
}
