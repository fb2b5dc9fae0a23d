import StrictJSON
import Testing

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("\u{0}", #"\u0000"#), ("\u{1B}", #"\u001b"#), ("\n\r\t", #"\n\r\t"#), ("\u{7F}", #"\u007f"#),
    ("\u{9B}", #"\u009b"#), ("\u{2028}", #"\u2028"#), ("\u{202E}", #"\u202e"#), ("\u{2066}", #"\u2066"#),
    ("\u{200B}", #"\u200b"#), ("\u{FEFF}", #"\ufeff"#), ("\u{FE0F}", #"\ufe0f"#), ("\u{E0041}", #"\udb40\udc41"#),
    ("\u{061C}", #"\u061c"#), ("\u{AD}", #"\u00ad"#), ("\"\\/", #"\"\\/"#), ("é€😀", "é€😀"),
  ])
  func `what could command, hide or reorder is written as an escape`(text: String, written: String) {
    #expect(JSONWriter.text(.string(text)) == "\"\(written)\"")
  }
}
