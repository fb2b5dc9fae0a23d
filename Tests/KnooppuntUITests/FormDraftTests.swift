import KnooppuntUI
import RIECDomain
import StrictJSON
import TerminalUI
import Testing

/// Drafts as they are written.
@Suite struct FormDraftTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `whatever is done in a form, the next run has it as it was`(seed: UInt64) throws {
    var random = Random(seed: seed)
    let drafts = ShelfDrafts()
    var desk = try Desk(
      SampleStore.sound, saving: SavingStore(), drafts: drafts,
      keys: ["gc", "gs", "gh", "gib"].randomElement(using: &random) ?? "gc")
    desk.play(["e", "e", "a", "m<enter>"].randomElement(using: &random) ?? "e")
    for _ in 0..<40 where desk.exitCode == nil && desk.form != nil {
      desk.send(.key(Self.keys.randomElement(using: &random) ?? .enter))
      desk.finishWork()
    }
    guard let form = desk.form else { return }
    let typed = form.editor?.way
    let begun = form.changes
    desk.send(.terminated(signal: 15))
    var next = try Desk(SampleStore.sound, saving: SavingStore(), drafts: drafts, keys: "")
    guard !drafts.drafts.isEmpty else {
      #expect(begun.isEmpty, "seed \(seed)")
      return
    }
    next.play("j")
    let found = try #require(next.form, "seed \(seed)")
    #expect(found.changes == begun && found.toelichting == form.toelichting, "seed \(seed)")
    switch (typed, found.editor?.way) {
    case (.line(let before), .line(let after)), (.text(let before), .text(let after)):
      #expect(before.text == after.text && before.cursor == after.cursor, "seed \(seed)")
    case (.codes(let before), .codes(let after)): #expect(before.chosen == after.chosen, "seed \(seed)")
    case (.records(let before), .records(let after)):
      #expect(before.chosen == after.chosen && before.line.text == after.line.text, "seed \(seed)")
    case (nil, nil), (_?, nil): break
    default: Issue.record("seed \(seed): another field is open")
    }
  }

  @Test(arguments: [
    #"{"soort":"casus","vorm":"stap","naar":"advies","deel":"adviezen/1","begin":{"id":"MN-2021-0007"},"velden":"#
      + #"[{"pad":"titel","n":"x\u202ey"},{"pad":"taken/2","o":null}],"alleen":["adviezen/1"],"#
      + #""toelichting":"omdat","reden":"zo","bezig":{"pad":"titel","tekst":"a\nb","cursor":2},"cursor":"titel","#
      + #""opslaan":true}"#,
    #"{"soort":"signaal","vorm":"samen","ids":["S-1","S-2"],"verborgen":1,"veld":"themas","wijze":1,"begin":{},"#
      + #""bezig":{"pad":"themas","tekst":"","cursor":0,"gekozen":["drugs"]}}"#,
  ])
  func `what is written is read back the same`(_ text: String) throws {
    let object = try #require(try StrictJSON.parse(Array(text.utf8)).object)
    let draft = try #require(FormDraft(object))
    #expect(draft.json == object)
    let again = try StrictJSON.parse(JSONWriter.bytes(.object(draft.json)))
    #expect(again.object.flatMap { FormDraft($0) } == draft)
  }

  @Test(arguments: [
    "{}", #"{"soort":"casus"}"#, #"{"soort":"casus","vorm":"anders","begin":{}}"#,
    #"{"soort":"casus","vorm":"bewerken","begin":{},"velden":[1]}"#, #"{"soort":"casus","vorm":"stap","begin":{}}"#,
  ])
  func `what is no form is not taken for one`(_ text: String) throws {
    let read = try StrictJSON.parse(Array(text.utf8))
    #expect(read.object.flatMap { FormDraft($0) } == nil)
  }

  private static let keys: [Key] =
    "jjjjjkGaadun jn12+-zé".map { Key.character($0) }
    + [.enter, .enter, .enter, .enter, .backspace, .down, .left, .home, .control("o"), .control("u")]
}
