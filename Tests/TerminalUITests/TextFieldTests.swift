import PlainText
import TerminalUI
import Testing

@Suite struct TextFieldTests {
  /// The text with the cursor as `|`, after `keys`.
  private func play(_ text: String, _ keys: [Key]) -> String {
    var field = TextField.Model(text)
    for key in keys { _ = field.press(key) }
    return String(field.text.prefix(field.cursor)) + "|" + field.text.dropFirst(field.cursor)
  }

  @Test(
    arguments: [
      ([], "een é👩‍👩‍👧 drie|"), ([.left], "een é👩‍👩‍👧 dri|e"), ([.home], "|een é👩‍👩‍👧 drie"),
      ([.home, .right], "e|en é👩‍👩‍👧 drie"),
      ([.alt("b")], "een é👩‍👩‍👧 |drie"), ([.alt("b"), .alt("b")], "een |é👩‍👩‍👧 drie"), ([.home, .alt("f")], "een| é👩‍👩‍👧 drie"),
      ([.altBackspace], "een é👩‍👩‍👧 |"), ([.altBackspace, .backspace, .backspace], "een é|"),
      ([.control("u")], "|"), ([.home, .control("k")], "|"), ([.home, .delete], "|en é👩‍👩‍👧 drie"),
      ([.altBackspace, .home, .control("y")], "drie|een é👩‍👩‍👧 "),
      ([.altBackspace, .altBackspace, .altBackspace, .altBackspace], "|"),
      ([.home, .left, .backspace], "|een é👩‍👩‍👧 drie"), ([.end, .right, .delete], "een é👩‍👩‍👧 drie|"),
      ([.character("!")], "een é👩‍👩‍👧 drie!|"), ([.home, .character("\u{301}")], "\u{301}|een é👩‍👩‍👧 drie"),
      ([.home, .right, .character("\u{301}")], "e\u{301}|en é👩‍👩‍👧 drie"),
    ] as [([Key], String)])
  func `keys edit by grapheme and word`(keys: [Key], shown: String) {
    #expect(play("een é👩‍👩‍👧 drie", keys) == shown)
  }

  @Test func `a key that is not for a line of text is left to others`() {
    var field = TextField.Model("x")
    for key in [Key.enter, .escape, .up, .pageDown, .function(1), .control("g")] {
      let taken = field.press(key)
      #expect(!taken)
    }
    #expect(field.text == "x")
  }

  @Test func `what is pasted comes on one line`() {
    var field = TextField.Model("ab")
    _ = field.press(.left)
    field.paste("1\n2\t3\r")
    #expect(field.text == "a1 2 3 b")
    #expect(field.cursor == 7)
  }

  @Test func `the cursor stays in view and its column is right`() {
    func draw(_ columns: Int, _ field: TextField.Model) -> String {
      var frame = Frame(Size(columns: columns, rows: 1))
      TextField.view(field, placeholder: "zoek", in: frame.bounds, &frame)
      expectCovered(frame)
      return "\(frame.text)@\(frame.cursor?.column ?? -1)"
    }
    var field = TextField.Model("Ørsted 作者")
    #expect(draw(20, field) == "Ørsted 作者@11")
    #expect(draw(8, field) == "ted 作者@8" || draw(8, field) == "ed 作者@7")
    #expect(draw(1, field) == "@0")
    _ = field.press(.home)
    #expect(draw(8, field) == "Ørsted@0" || draw(8, field) == "Ørsted 作@0")
    #expect(draw(20, TextField.Model()) == "zoek@0")
    #expect(draw(20, TextField.Model("a\u{1B}\u{202E}")) == "a␛<RLO>@7")
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `any keys leave the cursor in the text and in the frame`(seed: UInt64) {
    var random = Random(seed: seed)
    var field = TextField.Model(random.text(upTo: 10))
    let keys: [Key] = [
      .left, .right, .home, .end, .backspace, .delete, .altBackspace, .control("k"), .control("u"), .control("y"),
      .alt("b"),
      .alt("f"), .alt("d"), .character("\u{301}"), .character("作"), .character("e"), .character("🇳"),
    ]
    for _ in 0..<20 {
      if Int.random(in: 0..<5, using: &random) == 0 {
        field.paste(random.text(upTo: 6))
      } else {
        _ = field.press(keys.randomElement(using: &random) ?? .left)
      }
      #expect((0...field.text.count).contains(field.cursor))
      var frame = Frame(Size(columns: Int.random(in: 1...12, using: &random), rows: 1))
      TextField.view(field, in: frame.bounds, &frame)
      expectCovered(frame)
      #expect((0..<frame.size.columns).contains(frame.cursor?.column ?? -1))
    }
  }
}
