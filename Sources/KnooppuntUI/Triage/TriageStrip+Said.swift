import PlainText
import RIECReports
public import StrictJSON

extension Triage {
  /// What is said of the question that has the keyboard, where no keys are pressed.
  public enum Said: Sendable {
    /// This is the answer; nil: none.
    case value(JSONValue?)
    /// The answer stays as it is.
    case kept
    /// To the question before.
    case back
    /// Everything was said: it is recorded.
    case record
    /// It is left, and what was answered is kept.
    case left
  }
}

extension Triage.Strip {
  /// Takes what was said. Every question is asked in turn, also what was filled in before anybody looked at it.
  mutating func take(_ said: Triage.Said, _ world: Triage.World) -> Outcome {
    note = nil
    let items = items(world)
    let item = items.first { $0.question == focus }
    switch said {
    case .left: return .closed
    case .record:
      guard purpose == .decide, let next = items.first(where: { $0.isMissing || $0.fault != nil }) else {
        return .record
      }
      return go(to: next.question, world)
    case .back:
      guard let item else { return purpose == .decide ? go(to: items.last?.question, world) : .open }
      let place = items.firstIndex(of: item) ?? 0
      return place > 0 ? go(to: items[place - 1].question, world) : .open
    case .value(let value):
      guard let item else { return .open }
      editor = nil
      half[item.question] = nil
      set(value, item, world)
      if let fault = self.items(world).first(where: { $0.question == item.question })?.fault {
        note = Form.Note(text: fault, role: .fault)
        return .open
      }
    case .kept: editor = nil
    }
    return passOn(world)
  }

  /// To the next question, and at their end to the first that nobody looked at.
  private mutating func passOn(_ world: Triage.World) -> Outcome {
    if let focus { visited.insert(focus) }
    let items = items(world)
    let place = items.firstIndex { $0.question == focus } ?? -1
    let next = items.dropFirst(place + 1).first ?? items.first { !visited.contains($0.question) }
    return go(to: next?.question, world)
  }
}
