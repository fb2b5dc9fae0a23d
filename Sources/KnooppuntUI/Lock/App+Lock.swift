import PlainText
import TerminalUI

/// The lock: a blank screen, which a key turns into the question that opens it. What goes on behind it goes on. `Q` ends
/// the program from there, for a command that cannot be started must not shut anybody out.
extension App {
  /// Nobody was at the keyboard for long, or the user asked for it.
  static func lock(_ model: inout Model) -> [Effect] {
    model.lock.state = .blank
    model.keyboard.pending = []
    model.notice = nil
    return [.redraw]
  }

  /// What reaches the terminal while the screens are locked: keys lead nowhere but to the question, signals still end the
  /// program.
  static func takeLocked(_ event: TerminalEvent, _ model: inout Model) -> [Effect] {
    switch event {
    case .key(.enter):
      if case .asking = model.lock.state { return [.unlock] }
      model.lock.state = .asking(nil)
    case .key(Lock.quitKey):
      if case .asking = model.lock.state { return [.quit(0)] }
      model.lock.state = .asking(nil)
    case .key, .interrupted, .mouse:
      if model.lock.state == .blank { model.lock.state = .asking(nil) }
    case .paste: break
    case .resized(let size): return resize(&model, to: size)
    case .resumed: return [.redraw]
    case .terminated(let signal): return [.quit(128 + signal)]
    case .hungUp: return [.quit(hungUp)]
    case .workFinished, .storeChanged: break
    }
    return []
  }

  /// How the attempt to open the lock ended; nil: by the key, which is enough.
  static func unlock(_ end: Errand.End?, _ model: inout Model) -> [Effect] {
    switch end {
    case nil, .exited(0): model.lock.state = .open
    case .exited(let code):
      refuse(Tekst(nl: "niet bevestigd (code \(code))", en: "not confirmed (code \(code))"), at: &model.lock)
    case .killed(let signal):
      refuse(Tekst(nl: "niet bevestigd (signaal \(signal))", en: "not confirmed (signal \(signal))"), at: &model.lock)
    case .notStarted:
      refuse(
        Tekst(
          nl: "de opdracht is niet te starten; sluit af en herstel 'vergrendelen.opdracht'",
          en: "the command cannot be started; quit and mend 'vergrendelen.opdracht'"), at: &model.lock)
    }
    return [.redraw]
  }

  private static func refuse(_ why: Tekst, at lock: inout Lock) { lock.state = .asking(why) }

  /// Draws the lock: never a word of what is behind it.
  static func viewLock(_ lock: Lock, _ taal: Taal, _ frame: inout Frame) {
    guard case .asking(let refusal) = lock.state else { return }
    let how =
      lock.settings.errand == nil
      ? Tekst(nl: "Enter gaat verder", en: "Enter goes on")
      : Tekst(nl: "Enter vraagt wie u bent", en: "Enter asks who you are")
    var lines = [
      StyledText(Tekst(nl: "Knooppunt is op slot", en: "Knooppunt is locked").safe(taal), .heading),
      StyledText(how.safe(taal), .dimmed),
      StyledText(
        Tekst(
          nl: "Q sluit af; een open formulier blijft bewaard als concept",
          en: "Q quits; an open form is kept as a draft"
        ).safe(taal), .dimmed),
    ]
    if let refusal { lines.append(StyledText(refusal.safe(taal), .warning)) }
    let columns = frame.size.columns
    var row = max(0, (frame.size.rows - lines.count) / 2)
    for line in lines {
      for part in line.text.wrapped(to: max(1, columns - 2)) where row < frame.size.rows {
        let left = max(0, (columns - part.width) / 2)
        let area = Rect(column: left, row: row, columns: columns - left, rows: 1)
        frame.write(part, in: area, line.style)
        row += 1
      }
    }
  }
}
