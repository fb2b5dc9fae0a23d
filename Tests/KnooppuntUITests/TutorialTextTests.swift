import KnooppuntUI
import PlainText
import TerminalUI
import Testing

/// The words of the exercise.
@Suite struct TutorialTextTests {
  private static let tasks =
    TutorialStep.all.flatMap { [$0.start] + $0.stages.map(\.task) }
    + TutorialStep.obstacles.map(\.task)

  @Test func `every key that is named is the key of a command, or one that is always the same`() {
    let texts = Self.tasks.flatMap { [$0.text, $0.brief] } + TutorialStep.all.flatMap { [$0.praise, $0.hint] }
    for text in texts {
      for words in [text.nl, text.en] {
        for part in words.split(separator: "{").dropFirst(words.hasPrefix("{") ? 0 : 1) {
          let id = String(part.prefix { $0 != "}" })
          #expect(part.contains("}"), "\(words)")
          #expect(App.commandNames[id] != nil || Key(named: id) != nil, "\(id) in: \(words)")
        }
        #expect(words.count { $0 == "`" }.isMultiple(of: 2), "\(words)")
      }
    }
  }

  @Test(arguments: [Taal.nl, .en])
  func `what is asked takes two lines of 80 columns at most, and in brief one of 40`(taal: Taal) throws {
    let desk = try Desk(SampleStore.sound, taal: taal)
    let text = TutorialText(desk.model)
    for task in Self.tasks {
      #expect(text.lines(task.text, columns: 78).count <= 2, "\(task.text(taal))")
      // What stands before it: 18/18 and a blank.
      #expect(text.lines(task.brief, columns: 38 - 6).count == 1, "\(task.brief(taal))")
    }
    for step in TutorialStep.all {
      let praise = Tekst(nl: "Goed: \(step.praise.nl).", en: "Good: \(step.praise.en).")
      let hint = Tekst(nl: "Hulp: \(step.hint.nl)", en: "Hint: \(step.hint.en)")
      #expect(text.lines(praise, columns: 78).count == 1, "\(praise(taal))")
      #expect(text.lines(hint, columns: 78).count <= 2, "\(hint(taal))")
    }
  }

  @Test func `no two steps have the same name, by which progress is kept`() {
    #expect(Set(TutorialStep.all.map(\.id)).count == TutorialStep.all.count)
  }

  @Test func `progress reads what it wrote`() {
    let progress = TutorialProgress(done: ["lijst", "terug"], skipped: ["openen"])
    #expect(TutorialProgress(progress.bytes) == progress)
    #expect(!progress.isNew && !progress.isComplete && progress.doneCount == 2)
  }

  @Test(arguments: ["", "{", "[]", "null", #"{"gedaan":3}"#, #"{"gedaan":[1,{}]}"#, "\u{FEFF}{}"])
  func `progress that cannot be understood is a new beginning`(text: String) {
    #expect(TutorialProgress(Array(text.utf8)).isNew)
  }

  @Test func `a step that is no more is passed by`() {
    let progress = TutorialProgress(done: ["vroeger"], skipped: [])
    #expect(progress.doneCount == 0 && !progress.isComplete)
  }
}
