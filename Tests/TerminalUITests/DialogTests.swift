import PlainText
import TerminalUI
import Testing

@Suite struct DialogTests {
  private func play(_ keys: [Key], demanding: String? = nil) -> Dialog.Outcome {
    var model = Dialog.Model(
      "Vernietigen?", [], choices: [Dialog.Choice("ja", keys: ["j", "y"]), Dialog.Choice("nee", keys: ["n"])], safe: 1,
      demanding: demanding)
    for key in keys {
      let outcome = model.press(key)
      if outcome != .open { return outcome }
    }
    return .open
  }

  @Test(
    arguments: [
      ([.enter], .chosen(1)), ([.left, .enter], .chosen(0)), ([.tab, .tab, .enter], .chosen(1)),
      ([.character("j")], .chosen(0)),
      ([.character("Y")], .chosen(0)), ([.character("n")], .chosen(1)), ([.escape], .cancelled),
      ([.character("x")], .open),
    ] as [([Key], Dialog.Outcome)])
  func `Enter gives what is highlighted, a letter its answer`(keys: [Key], outcome: Dialog.Outcome) {
    #expect(play(keys) == outcome)
  }

  @Test func `what is demanded must be typed first, the safe answer never`() {
    #expect(play([.left, .enter], demanding: "12") == .open)
    #expect(play([.character("j")], demanding: "12") == .open)
    #expect(play([.character("1"), .character("2"), .enter], demanding: "12") == .chosen(0))
    #expect(play([.character("1"), .character("2"), .left, .enter], demanding: "12") == .chosen(1))
    #expect(play([.character("1"), .character("2"), .backspace, .left, .enter], demanding: "12") == .open)
    #expect(play([.enter], demanding: "12") == .chosen(1))
  }

  @Test(
    arguments: [
      ([.enter], .open), ([.left, .enter], .open), ([.character(" "), .enter], .open), ([.escape], .cancelled),
      ([.character("j")], .open), ([.character("o"), .character("m"), .enter], .chosen(0)),
      ([.character("o"), .tab, .enter], .chosen(1)), ([.character("o"), .backspace, .enter], .open),
    ] as [([Key], Dialog.Outcome)])
  func `where a text is asked any will do, but none will not`(keys: [Key], outcome: Dialog.Outcome) {
    var model = asking
    #expect(keys.map { model.press($0) }.last == outcome)
    #expect(model.isMismatched == (outcome == .open && keys.last == .enter))
  }

  @Test func `a text that is pasted is typed`() {
    var model = asking
    model.paste("verkeerd gelezen")
    #expect(model.typed.text == "verkeerd gelezen" && model.press(.enter) == .chosen(0))
  }

  private var asking: Dialog.Model {
    Dialog.Model(
      "Terugdraaien", ["Waarom?"], choices: [Dialog.Choice("draai terug", keys: []), Dialog.Choice("nee", keys: [])],
      safe: 1, asksText: true, mismatch: "Typ eerst waarom.")
  }

  @Test func `however low the window, what is to be typed stays in sight`() {
    var model = Dialog.Model(
      "Terugdraaien", ["een", "twee", "drie", "vier", "Typ 12:"], choices: [Dialog.Choice("nee", keys: [])], safe: 0,
      demanding: "12", mismatch: "Dat is niet 12.")
    for key in [Key.character("7"), .enter] { _ = model.press(key) }
    var frame = Frame(Size(columns: 40, rows: 7))
    Dialog.view(model, in: frame.bounds, &frame)
    #expect(["een", "Typ 12:", "7", "Dat is niet 12.", "nee"].allSatisfy(frame.text.contains))
    #expect(!frame.text.contains("vier"))
  }

  @Test func `Enter on something else than is demanded says so, and stays`() {
    var model = Dialog.Model(
      "Vernietigen?", [], choices: [Dialog.Choice("ja", keys: []), Dialog.Choice("nee", keys: [])], safe: 1,
      demanding: "12", mismatch: "Dat is niet 12.")
    func drawn() -> String {
      var frame = Frame(Size(columns: 40, rows: 10))
      Dialog.view(model, in: frame.bounds, &frame)
      return frame.text
    }
    for key in [Key.character("1"), .character("3"), .enter] { #expect(model.press(key) == .open) }
    #expect(model.isMismatched && drawn().contains("Dat is niet 12."))
    #expect(model.press(.backspace) == .open)
    #expect(!model.isMismatched && !drawn().contains("Dat is niet 12."))
    #expect(model.press(.character("2")) == .open)
    #expect(model.selected == 0 && model.press(.enter) == .chosen(0))
  }
}
