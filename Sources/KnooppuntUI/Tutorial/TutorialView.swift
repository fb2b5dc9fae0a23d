import PlainText
import TerminalUI

extension Tutorial {
  /// The rows of the strip in a window of this size: a rule with the step, what is asked, and how it goes; in a low
  /// window less, at last one line.
  static func rows(in size: Size) -> Int {
    guard size.columns >= App.smallest.columns else { return 0 }
    switch size.rows {
    case 22...: return 4
    case 16...: return 3
    case 7...: return 1
    default: return 0
    }
  }

  /// Draws the strip.
  static func view(_ tutorial: Tutorial, _ model: App.Model, in area: Rect, _ frame: inout Frame) {
    guard !area.isEmpty else { return }
    frame.fill(area, Style(.text))
    if area.rows == 1 { return viewLine(tutorial, model, in: area, &frame) }
    let taal = model.office.taal
    let text = TutorialText(model)
    let (head, body) = area.split(top: 1)
    frame.rule(in: head)
    let name = tutorial.step.map { step in
      Tekst(
        nl: " Oefening \(tutorial.number) van \(TutorialStep.all.count): \(step.name.nl) ",
        en: " Exercise \(tutorial.number) of \(TutorialStep.all.count): \(step.name.en) ")
    }
    let title = name ?? Tekst(nl: " Oefening klaar ", en: " Exercise done ")
    let used = frame.write(title.safe(taal), in: head.inset(columns: 2), Style(.heading))
    viewSkip(tutorial, text, in: head.split(left: used + 4).rest, &frame)
    let inner = body.inset(columns: 1)
    let asked = tutorial.step?.task(model).text ?? end(tutorial)
    let lines = text.lines(asked, columns: inner.columns).prefix(inner.rows)
    for (row, line) in lines.enumerated() { frame.write(line, in: inner.split(top: row).rest.split(top: 1).top) }
    // What is asked stands there whole before anything is said of it.
    let told = tutorial.told.map { text.lines($0.text, $0.role, columns: inner.columns) } ?? []
    let below = inner.split(bottom: min(told.count, inner.rows - lines.count)).bottom
    for (row, line) in told.prefix(below.rows).enumerated() { frame.write(line, in: below.split(top: row).rest) }
  }

  /// How to pass over the step, at the right end of the rule where there is room.
  private static func viewSkip(_ tutorial: Tutorial, _ text: TutorialText, in area: Rect, _ frame: inout Frame) {
    guard tutorial.step != nil else { return }
    let blank = StyledText(" ", .dimmed)
    let how = Tekst(nl: "{oefening.over} slaat over", en: "{oefening.over} skips")
    let line = [blank] + text.line(how, .dimmed) + [blank]
    guard line.width + 2 <= area.columns else { return }
    frame.write(line, in: area.split(left: area.columns - line.width - 2).rest)
  }

  private static func viewLine(_ tutorial: Tutorial, _ model: App.Model, in area: Rect, _ frame: inout Frame) {
    let text = TutorialText(model)
    let place = tutorial.step == nil ? "" : "\(tutorial.number)/\(TutorialStep.all.count) "
    let inner = area.inset(columns: area.columns > 2 ? 1 : 0)
    let task = text.line(tutorial.step?.task(model).brief ?? briefEnd)
    var line = [StyledText(SafeText(place), .heading)] + task
    let good = StyledText(Tekst(nl: "Goed. ", en: "Good. ").safe(model.office.taal), .success)
    if tutorial.praise != nil, !tutorial.isLost, line.width + good.text.width <= inner.columns {
      line.insert(good, at: 1)
    }
    frame.write(line, in: inner)
  }

  /// Whether somebody has done other things for a while.
  var isLost: Bool { step != nil && idleKeys >= Self.patience }

  /// How it goes.
  private var told: (text: Tekst, role: Role)? {
    if isLost, let step { return (Tekst(nl: "Hulp: \(step.hint.nl)", en: "Hint: \(step.hint.en)"), .warning) }
    return praise.map { (Tekst(nl: "Goed: \($0.nl).", en: "Good: \($0.en)."), .success) }
  }

  private static func end(_ tutorial: Tutorial) -> Tekst {
    let skipped = tutorial.progress.skipped.count
    guard skipped == 0 else {
      return Tekst(
        nl: """
          Dit was alles; u sloeg \(skipped) van \(TutorialStep.all.count) stappen over. `:oefening opnieuw` begint \
          opnieuw. {stop} sluit af; daarna opent `knooppunt` uw eigen opslag.
          """,
        en: """
          That was all; you skipped \(skipped) of \(TutorialStep.all.count) steps. `:oefening opnieuw` begins anew. \
          {stop} quits; then `knooppunt` opens your own store.
          """)
    }
    return Tekst(
      nl: """
        U kent de weg. {stop} sluit af; daarna opent `knooppunt` uw eigen opslag. Met `knooppunt --demo` oefent u \
        verder; `:oefening` toont wat u leerde.
        """,
      en: """
        You know the way. {stop} quits; then `knooppunt` opens your own store. `knooppunt --demo` is there for more \
        practice; `:oefening` shows what you learnt.
        """)
  }
  private static let briefEnd = Tekst(
    nl: "Klaar. {stop} sluit af; dan: `knooppunt`", en: "Done. {stop} quits; then: `knooppunt`")

  /// Every step with what became of it, in lines of at most so many columns.
  static func lessons(_ tutorial: Tutorial, _ model: App.Model, columns: Int) -> [[StyledText]] {
    let taal = model.office.taal
    let text = TutorialText(model)
    let current = tutorial.step?.id
    var lines: [[StyledText]] = TutorialStep.all.enumerated().map { place, step in
      let state: (Tekst, Role) =
        if tutorial.progress.done.contains(step.id) {
          (Tekst(nl: "gedaan", en: "done"), .success)
        } else if tutorial.progress.skipped.contains(step.id) {
          (Tekst(nl: "overgeslagen", en: "skipped"), .dimmed)
        } else if step.id == current {
          (Tekst(nl: "nu", en: "now"), .heading)
        } else {
          (Tekst("–"), .dimmed)
        }
      let number = SafeText("\(place + 1)")
      return [
        StyledText(SafeText.blanks(2 - min(2, number.width)) + number + "  ", .dimmed),
        StyledText(state.0.safe(taal).padded(to: 14), state.1), StyledText(step.name.safe(taal)),
      ]
    }
    let after =
      tutorial.step == nil
      ? end(tutorial)
      : Tekst(
        nl: "{Esc} gaat verder met de oefening. `:oefening opnieuw` begint opnieuw.",
        en: "{Esc} goes on with the exercise. `:oefening opnieuw` begins anew.")
    lines.append([])
    lines += text.lines(after, columns: columns)
    return lines
  }
}
